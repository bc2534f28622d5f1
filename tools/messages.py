"""Brings `locales/` up to date with the texts in the code; says what is still to be translated.

python tools/messages.py          extract and update every catalogue
python tools/messages.py --check  change nothing; exit code 1 when a catalogue is behind
"""

from __future__ import annotations

import sys
from copy import deepcopy
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bot.texts import LOCALES, UI_LANGS  # noqa: E402 - after the path is set

KEYWORDS = {"plain": None, "html": None, "plain_n": (1, 2), "html_n": (1, 2)}


def extracted() -> Catalog:
    """Every text of the code, with the places where it stands."""
    template = Catalog(project="Dragoman", charset="utf-8")
    found = extract_from_dir(ROOT / "bot", method_map=[("**.py", "python")], keywords=KEYWORDS, comment_tags=("Note:",))
    for filename, _line, message, comments, context in found:
        # Places without line numbers: a catalogue changes only when a text does.
        template.add(message, None, [(f"bot/{filename}", None)], auto_comments=comments, context=context)
    return template


def updated(lang: str, template: Catalog) -> Catalog:
    """The language's catalogue with exactly the texts of the code; English translates itself."""
    path = catalogue_path(lang)
    catalogue = Catalog(locale=lang, charset="utf-8", fuzzy=False)
    if path.exists():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=lang)
    catalogue.update(deepcopy(template), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.header_comment = f"# Dragoman's texts in {catalogue.locale.english_name if catalogue.locale else lang}."
    if lang == "en":
        for message in catalogue:
            message.string = message.id
    return catalogue


def written(catalogue: Catalog) -> bytes:
    """The catalogue as a file; without dates, so that it changes only when a text does."""
    buffer = BytesIO()
    write_po(buffer, catalogue, width=0, sort_output=True, ignore_obsolete=True)
    kept = (b'"Language: ', b'"Plural-Forms: ', b'"MIME-Version: ', b'"Content-T')
    head, divider, body = buffer.getvalue().partition(b"\n\n")
    lines = [line for line in head.split(b"\n") if not line.startswith(b'"') or line.startswith(kept)]
    return b"\n".join(lines) + divider + body


def catalogue_path(lang: str) -> Path:
    return LOCALES / lang / "LC_MESSAGES" / "bot.po"


def missing(catalogue: Catalog) -> list[str]:
    """The texts that have no translation, or lack a plural form."""
    return [
        str(message.id)
        for message in catalogue
        if message.id and not all(message.string if message.pluralizable else [message.string])
    ]


def main() -> int:
    template = extracted()
    behind = 0
    for lang in UI_LANGS:
        catalogue = updated(lang, template)
        lacking = missing(catalogue)
        behind += len(lacking)
        print(f"{lang}: {len(catalogue)} texts, {len(lacking)} to translate")
        if "--check" not in sys.argv:
            path = catalogue_path(lang)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(written(catalogue))
    return 1 if behind and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
