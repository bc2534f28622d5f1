"""Names of topics: when two are the same, and what each stands for."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.articles.errors import CatalogueError
from bot.articles.topics import fold, label_topics, make_catalogue, read_catalogue
from bot.values import Section, TopicKind, TopicLabel

SAME = [
    ("Política", "POLITICA", "politica"),
    ("İstanbul", "ISTANBUL", "istanbul", "İSTANBUL"),
    ("ırak", "IRAK", "Irak"),
    ("Straße", "STRASSE"),
    ("Ёлка", "елка"),
    ("Ελλάδα", "ΕΛΛΑΔΑ"),
    ("ΟΔΟΣ", "οδος", "οδός"),
    ("الصِّحَّة", "الصحـة", "الصحة"),
    ("أبحاث", "ابحاث"),
    ("ایران", "إيران"),
    ("שָׁלוֹם", "שלום"),
    ("ｶﾞｿﾘﾝ", "ガソリン"),
    ("Łódź", "lodz"),
    ("Đà Nẵng", "da nang"),
    ("#Vladimir_Putin", "Vladimir  Putin", "vladimir putin"),
    ("Côte d’Ivoire", "COTE D'IVOIRE"),
    ("हिन्दी", " हिन्दी "),
]
DIFFERENT = [("か", "が"), ("हिंदी", "हंदी"), ("中国", "中國"), ("ไทย", "ไท"), ("한국", "한구")]


@pytest.mark.parametrize("names", SAME)
def test_names_that_people_take_for_the_same_share_a_key(names: tuple[str, ...]) -> None:
    assert len({fold(name) for name in names}) == 1


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_letters_are_not_taken_for_accents(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_chinese_stays_as_it_is_written() -> None:
    assert fold("经济") == "经济"


@given(st.text(max_size=60))
@example("\u0345\u03b1")
@example("ß\u0307İ#_#")
def test_folding_a_key_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@given(st.text(alphabet=st.characters(categories=("Lu", "Ll")), max_size=30))
def test_capitals_make_no_difference(name: str) -> None:
    if name.upper().lower() == name.lower():
        assert fold(name.upper()) == fold(name.lower())


CATALOGUE = """
[politics]
names = { en = "Politics", pt = "Política", zh = "政治" }
aliases = ["Elections", "Выборы"]
description = "Who decides,   and how."

[sport]
names = { en = "Sport" }
"""


def sections(text: str = CATALOGUE) -> tuple[Section, ...]:
    return read_catalogue(text.encode())


def test_the_catalogue_is_read_in_its_order() -> None:
    politics, sport = sections()

    assert politics == Section(
        key="politics",
        names={"en": "Politics", "pt": "Política", "zh": "政治"},
        aliases=("Elections", "Выборы"),
        description="Who decides, and how.",
    )
    assert sport.key == "sport"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[politics", "not TOML"),
        ("politics = 1", "'politics' must be a table"),
        ("[politics]", "'politics' must have `names`"),
        ("[politics]\nnames = {}", "'politics' must have `names`"),
        ("[politics]\nnames = { en = 1 }", "'politics' in 'en'"),
        ("[politics]\nnames = { en = ' ' }", "'politics' in 'en'"),
        ("[politics]\nnames = { klingon = 'x' }", "'klingon'"),
        ("[politics]\nnames = { en = 'x' }\naliases = 'y'", "aliases of 'politics'"),
        ("[politics]\nnames = { en = 'x' }\ndescription = 1", "description of 'politics'"),
        ("[politics]\nnames = { en = 'x' }\nalias = ['y']", "unknown field 'alias'"),
        ("[a]\nnames = { en = 'x' }\n[b]\nnames = { pt = 'X' }", "names both 'a' and 'b'"),
    ],
)
def test_a_wrong_catalogue_is_an_error_that_says_where(text: str, said: str) -> None:
    with pytest.raises(CatalogueError, match=said):
        sections(text)


def test_a_catalogue_that_is_no_utf_8_is_an_error() -> None:
    with pytest.raises(CatalogueError):
        read_catalogue(b"\xff\xfe")


def test_a_name_or_alias_in_any_language_is_the_section_and_anything_else_a_tag() -> None:
    labels = label_topics(["ВЫБОРЫ", "政治", "Vladimir Putin", "VLADIMIR PUTIN", "#Sport"], make_catalogue(sections()))

    assert labels == (
        TopicLabel(kind=TopicKind.SECTION, key="politics", name="ВЫБОРЫ"),
        TopicLabel(kind=TopicKind.TAG, key="vladimir putin", name="Vladimir Putin"),
        TopicLabel(kind=TopicKind.SECTION, key="sport", name="Sport"),
    )


def test_topics_are_bounded_in_number_and_length() -> None:
    labels = label_topics(["x" * 81, "", " ", "\u0301", *map(str, range(50))], make_catalogue(sections()))

    assert [label.name for label in labels] == [str(n) for n in range(20)]


def test_a_catalogue_goes_to_a_worker_and_back() -> None:
    catalogue = make_catalogue(sections())

    assert pickle.loads(pickle.dumps(catalogue)) == catalogue
    assert catalogue.section("ELEIÇÕES") is None
    assert catalogue.section("POLÍTICA") == catalogue.sections[0]
