"""What readers read: gettext catalogues (`locales/<lang>/LC_MESSAGES/bot.po`), read by Babel, English as the key.

`plain()` makes text for buttons and toasts, `html()` makes Telegram HTML: what is inserted is escaped, unless it is
`Markup` already. Inserted names stand between FSI and PDI, so that a Latin name inside Arabic keeps its place.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from markupsafe import Markup, escape

from bot import ROOT

LOCALES = ROOT / "locales"
UI_LANGS = ("en", "es", "pt", "fr", "de", "ru", "ar", "zh")
"""The languages of our own texts, complete in each."""

FSI, PDI = "\u2068", "\u2069"


class Texts:
    """The texts of one language; languages that we do not speak get English."""

    def __init__(self, lang: str, catalogue: Catalog | None) -> None:
        self.lang = lang
        self.locale = Locale.parse(lang, sep="-")
        self.rtl = self.locale.character_order == "right-to-left"
        self._catalogue = catalogue
        self._plural = gettext.c2py(catalogue.plural_expr) if catalogue else (lambda n: int(n != 1))

    def plain(self, message: str, **inserted: object) -> str:
        return self._find(message).format_map(_isolated(inserted)) if inserted else self._find(message)

    def html(self, message: str, **inserted: object) -> Markup:
        return Markup(self._find(message)).format_map(_isolated(inserted)) if inserted else Markup(self._find(message))

    def plain_n(self, singular: str, plural: str, n: int, **inserted: object) -> str:
        """The form that the language uses for `n` things; `{n}` in the text is the number."""
        return self._form(singular, plural, n).format_map(_isolated({"n": n, **inserted}))

    def html_n(self, singular: str, plural: str, n: int, **inserted: object) -> Markup:
        return Markup(self._form(singular, plural, n)).format_map(_isolated({"n": n, **inserted}))

    def _find(self, message: str) -> str:
        found = self._catalogue.get(message) if self._catalogue else None
        return str(found.string) if found and found.string else message

    def _form(self, singular: str, plural: str, n: int) -> str:
        found = self._catalogue.get(singular) if self._catalogue else None
        form = self._plural(n)
        if found and isinstance(found.string, (list, tuple)) and found.string[form]:
            return str(found.string[form])
        return singular if n == 1 else plural


def texts_for(lang: str) -> Texts:
    """The texts nearest to a BCP 47 code: `pt-BR` reads `pt`; a language we do not speak reads English."""
    base = lang.replace("_", "-").split("-")[0].lower()
    return _load(base if base in UI_LANGS else "en")


def is_rtl(lang: str) -> bool:
    """Whether a language is written from right to left; false for unknown ones."""
    try:
        return Locale.parse(lang, sep="-").character_order == "right-to-left"
    except (UnknownLocaleError, ValueError):
        return False


@lru_cache(len(UI_LANGS))
def _load(lang: str) -> Texts:
    return Texts(lang, read_catalogue(LOCALES / lang / "LC_MESSAGES" / "bot.po") if lang != "en" else None)


def read_catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name)


def _isolated(inserted: Mapping[str, object]) -> dict[str, object]:
    return {name: _isolate(value) for name, value in inserted.items()}


def _isolate(value: object) -> object:
    if isinstance(value, str):
        return Markup(f"{FSI}{escape(value)}{PDI}") if isinstance(value, Markup) else f"{FSI}{value}{PDI}"
    return value
