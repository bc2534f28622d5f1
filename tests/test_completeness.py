"""Every text in every language, with every plural form, and the same blanks, tags and commands."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from bot.texts import UI_LANGS
from tools.messages import catalogue_path, extracted, missing, updated, written

LANGS = ("en", "es", "pt", "fr", "de", "ru", "ar", "zh")
BLANK = re.compile(r"\{[a-z_]*\}")
TAG = re.compile(r"</?[a-z]+[^>]*>")
COMMAND = re.compile(r"(?<![\w/<])/[a-z]+\b")


@cache
def template() -> Catalog:
    return extracted()


@cache
def catalogue(lang: str) -> Catalog:
    with catalogue_path(lang).open("rb") as file:
        return read_po(file, locale=lang)


def messages(lang: str) -> list[Message]:
    return [message for message in catalogue(lang) if message.id]


def forms(text: Any) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def parts(pattern: re.Pattern[str], text: str) -> list[str]:
    return sorted(pattern.findall(text))


def test_these_are_the_languages_of_the_chat() -> None:
    assert set(UI_LANGS) == set(LANGS)


@pytest.mark.parametrize("lang", LANGS)
def test_every_text_of_the_code_is_there_and_no_other(lang: str) -> None:
    wanted = {forms(message.id) for message in template() if message.id}
    assert len(wanted) > 100
    assert {forms(message.id) for message in messages(lang)} == wanted
    assert missing(catalogue(lang)) == []
    assert [message.id for message in messages(lang) if message.fuzzy] == []


@pytest.mark.parametrize("lang", LANGS)
def test_every_plural_form_is_there(lang: str) -> None:
    plurals = [message for message in messages(lang) if message.pluralizable]
    assert plurals
    count = catalogue(lang).num_plurals
    assert [
        message.id for message in plurals if len(forms(message.string)) != count or not all(forms(message.string))
    ] == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_catalogue_is_as_the_command_writes_it(lang: str) -> None:
    assert catalogue_path(lang).read_bytes() == written(updated(lang, template()))


@pytest.mark.parametrize("lang", LANGS)
def test_a_translation_has_the_same_blanks_tags_and_commands(lang: str) -> None:
    for message in messages(lang):
        source = forms(message.id)[-1]
        for text in forms(message.string):
            blanks = set(parts(BLANK, text))
            assert blanks <= set(parts(BLANK, source)), text
            if not message.pluralizable:  # "one story" may do without its number
                assert blanks == set(parts(BLANK, source)), text
            assert parts(TAG, text) == parts(TAG, source), text
            assert set(parts(COMMAND, text)) == set(parts(COMMAND, source)), text
