"""Languages by name, as the Unicode CLDR has them (through Babel)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from babel import Locale, UnknownLocaleError

from bot.articles.languages import UNKNOWN, normalise_lang

# What Argos Translate publishes packages for: what can be had, before any index was read.
PUBLISHED = (
    *("ar", "az", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "eo", "es", "et", "eu", "fa", "fi", "fil"),
    *("fr", "ga", "gl", "he", "hi", "hu", "id", "it", "ja", "ko", "ky", "lt", "lv", "ms", "nb", "nl", "pl"),
    *("pt", "pt-BR", "ro", "ru", "sk", "sl", "sq", "sv", "th", "tr", "uk", "ur", "zh", "zh-Hant"),
)


@cache
def language_name(code: str, in_lang: str = "") -> str:
    """The language's name in `in_lang`, or in the language itself (`português`); the code when CLDR has no name."""
    lang = normalise_lang(code)
    if lang == UNKNOWN and code != UNKNOWN:
        return code
    locale = _locale(in_lang or lang)
    if locale is None:
        return lang
    named = locale.languages.get(lang.replace("-", "_"))
    return str(named or _described(lang, locale) or lang)


def named(codes: Iterable[str], in_lang: str = "") -> tuple[tuple[str, str], ...]:
    """Canonical codes with their names, each once, in the order of the names."""
    names = {normalise_lang(code): language_name(code, in_lang) for code in codes}
    return tuple(sorted(names.items(), key=lambda item: (item[1].casefold(), item[0])))


def _described(lang: str, locale: Locale) -> str | None:
    """A name put together from language, script and region ("中文 (繁體)")."""
    wanted = _locale(lang)
    return wanted.get_display_name(locale) if wanted is not None else None


def _locale(lang: str) -> Locale | None:
    # Babel takes only codes that CLDR has data for; a variant without data has its language's.
    for code in (lang, lang.partition("-")[0]):
        try:
            return Locale.parse(code, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return None
