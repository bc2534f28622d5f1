"""The languages a reader may choose, and what can be translated into them now. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from bot.articles.languages import UNKNOWN, normalise_lang
from bot.texts import UI_LANGS
from bot.translations.codes import base, closest, same_language, written
from bot.translations.languages import language_name

Pairs = frozenset[tuple[str, str]]


def ui_lang_for(lang: str) -> str:
    """The language of our own texts that is nearest: English when we do not speak the reader's."""
    code = base(lang)
    return code if code in UI_LANGS else "en"


def reading_lang_for(language_code: str, pairs: Pairs) -> str:
    """The language to read in for a Telegram language code: `pt-br` is `pt` unless `pt-BR` is offered."""
    code = normalise_lang(language_code or "en")
    return "en" if code == "und" else closest(code, offered(pairs)) or code


def offered(pairs: Pairs, *, own: Iterable[str] = (), coming: Iterable[str] = ()) -> tuple[str, ...]:
    """The languages to read in: those of our texts first, then the reader's own, what else can be translated into, and
    last what could be installed, by name. Each once."""
    now = sorted({to for _, to in pairs})
    served = {written(to) for to in now}
    later = sorted((lang for lang in coming if written(lang) not in served), key=_by_name)
    return tuple(dict.fromkeys((*UI_LANGS, *(lang for lang in own if lang != UNKNOWN), *now, *later)))


def _by_name(lang: str) -> str:
    return language_name(lang).casefold()


def find_language(words: str, choices: Iterable[str], ui_lang: str) -> str | None:
    """The choice meant by a code or by a name in its own, the reader's, or the English language."""
    asked = words.strip().casefold()
    known = tuple(choices)
    for code in known:
        names = {code, language_name(code), language_name(code, ui_lang), language_name(code, "en")}
        if asked in {name.casefold() for name in names}:
            return code
    return None


def sources_for(lang: str, pairs: Pairs) -> tuple[str, ...]:
    """The languages that can be translated into `lang` now."""
    return tuple(sorted({from_lang for from_lang, to in pairs if same_language(to, lang)}))


def both_ways(pairs: Pairs) -> tuple[tuple[str, str], ...]:
    """Pairs that go both ways, each once."""
    return tuple(sorted((one, other) for one, other in pairs if one < other and (other, one) in pairs))


def one_way(pairs: Pairs) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(pair for pair in pairs if pair[::-1] not in pairs))
