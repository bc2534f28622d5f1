"""Every language has every text, in every plural form, with the same placeholders, tags and commands."""

from __future__ import annotations

import re

import pytest
from babel.messages.catalog import Catalog, Message

from bot.texts import UI_LANGS, read_catalogue, texts_for
from tools.messages import catalogue_path, extracted, missing

TEMPLATE = extracted()
TOLD = re.compile(r"\{\w+\}|</?\w+[^>]*>|(?<![\w<])/[a-z]+\b")
"""What a translation may neither lose nor invent: placeholders, tags, commands."""


@pytest.fixture(params=UI_LANGS)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    return read_catalogue(catalogue_path(request.param))


def forms(message: Message) -> list[str]:
    return list(message.string or ()) if message.pluralizable else [str(message.string)]


def wanted(message: Message) -> list[str]:
    return list(message.id) if message.pluralizable else [str(message.id)]


def test_every_text_of_the_code_is_translated_in_every_plural_form(catalogue: Catalog) -> None:
    assert missing(catalogue) == []
    assert {message.id for message in TEMPLATE} == {message.id for message in catalogue}
    assert all(len(forms(m)) == catalogue.num_plurals for m in catalogue if m.id and m.pluralizable)


def test_translations_keep_placeholders_tags_and_commands(catalogue: Catalog) -> None:
    for message in (m for m in catalogue if m.id):
        allowed = set(TOLD.findall(wanted(message)[-1]))
        for form in forms(message):
            told = set(TOLD.findall(form))
            # A form for exactly one thing may say "one" instead of the number.
            assert allowed - told <= ({"{n}"} if message.pluralizable else set()), (form, allowed)
            assert told <= allowed, (form, allowed)


@pytest.mark.parametrize("lang", UI_LANGS)
@pytest.mark.parametrize("n", [0, 1, 2, 3, 5, 11, 21, 100, 101])
def test_a_number_of_stories_can_be_told_in_every_language(lang: str, n: int) -> None:
    told = texts_for(lang).html_n("<b>{day}</b> · {n} story", "<b>{day}</b> · {n} stories", n, day="x")
    assert "{" not in told


def test_russian_and_arabic_use_the_form_that_the_number_asks_for() -> None:
    def told(lang: str, n: int) -> str:
        text = texts_for(lang).html_n("<b>{day}</b> · {n} story", "<b>{day}</b> · {n} stories", n, day="x")
        return str(text).rpartition("·")[2]

    assert len({told("ru", n).replace(str(n), "") for n in (1, 2, 5)}) == 3
    assert len({told("ar", n).replace(str(n), "") for n in (1, 2, 3, 11)}) == 4


def test_a_language_that_we_do_not_speak_reads_english_and_a_variant_its_language() -> None:
    assert texts_for("tr").lang == "en"
    assert texts_for("pt-BR").lang == "pt"
    assert texts_for("zh-Hant").lang == "zh"


SWERVING = re.compile(r"(?<![<\w/\u200e])/[a-z]+\b(?![^\u2066]*\u2069)")
FAMILIAR = re.compile(r"\b(?:tu|te|ton|ta|tes|toi)\b|\bt’", re.IGNORECASE)


def texts_in(lang: str) -> list[str]:
    return [form for message in read_catalogue(catalogue_path(lang)) if message.id for form in forms(message)]


def test_a_command_in_arabic_keeps_its_slash_in_front() -> None:
    assert [text for text in texts_in("ar") if SWERVING.search(re.sub("</", "<", text))] == []


def test_french_says_vous_to_everybody() -> None:
    assert [text for text in texts_in("fr") if FAMILIAR.search(text)] == []
