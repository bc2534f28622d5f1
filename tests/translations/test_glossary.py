from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import ROOT
from bot.errors import SettingsError
from bot.translations.glossary import MAX_BYTES, MAX_ENTRIES, Glossary, GlossaryError, load_glossary, read_glossary
from bot.translations.protection import protect

TABLE = """\
# names of the house
term, from, topic, *, pt, ru, zh
OpenStreetMap
"central bank", en, , , banco central, центральный банк, 中央银行
Galo, pt, sport, =
Real, pt, , , , реал
Real, pt, sport, =
"""


def glossary(text: str = TABLE) -> Glossary:
    return read_glossary(text.encode())


def test_a_term_alone_is_kept_in_every_language() -> None:
    for pair in (("en", "pt"), ("hi", "ar"), ("zh", "tr")):
        assert "OpenStreetMap" in glossary().for_pair(*pair)[0]


def test_a_term_has_the_translation_of_the_language_for_texts_in_its_own() -> None:
    assert glossary().for_pair("en", "pt-BR")[1] == {"central bank": "banco central"}
    assert glossary().for_pair("en-GB", "ru")[1] == {"central bank": "центральный банк"}
    assert glossary().for_pair("en", "tr")[1] == {}
    assert "central bank" not in glossary().for_pair("de", "pt")[1]


def test_a_topic_keeps_names_that_others_translate() -> None:
    assert glossary().for_pair("pt", "ru") == (("OpenStreetMap",), {"Real": "реал"})
    keep, terms = glossary().for_pair("pt", "ru", ["Sport"])
    assert (set(keep), terms) == ({"OpenStreetMap", "Galo", "Real"}, {})


def test_another_script_of_the_language_is_not_served() -> None:
    assert glossary().for_pair("en", "zh")[1] == {"central bank": "中央银行"}
    assert glossary().for_pair("en", "zh-TW")[1] == {}


def test_what_it_chooses_is_protected_in_a_sentence() -> None:
    keep, terms = glossary().for_pair("en", "ru")
    protected = protect("The central bank uses OpenStreetMap.", keep, terms)

    assert protected.kept == ("центральный банк", "OpenStreetMap")


def test_spreadsheets_with_semicolons_tabs_marks_and_windows_line_ends_are_read() -> None:
    for sign in (";", "\t"):
        text = f"\ufeffterm{sign}from{sign}pt\r\nthe Fed, in short{sign}en{sign}o Fed\r\n"
        assert glossary(text).for_pair("en", "pt")[1] == {"the Fed, in short": "o Fed"}


def test_the_version_changes_with_what_is_said_and_with_nothing_else() -> None:
    version = glossary().version
    assert version
    assert glossary(TABLE.replace("# names", "# all names") + "\n\n").version == version
    assert glossary("\n".join([*TABLE.splitlines()[:2], *reversed(TABLE.splitlines()[2:])])).version == version
    assert glossary(TABLE.replace("banco", "Banco")).version != version
    assert glossary("").version == Glossary().version == ""


def test_only_topics_that_have_entries_change_the_version_of_a_translation() -> None:
    assert glossary().version_for(["politics"]) == glossary().version
    assert glossary().version_for(["SPORT", "politics"]) == glossary().version_for(["sport"]) != glossary().version


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("name, pt\nx, y", "line 1: the first line must name the columns"),
        ("term, klingonish\n", "line 1: 'klingonish' is no language code"),
        ("term, pt, pt-BR, PT\n", "line 1: the column 'pt' is there twice"),
        ("term, from\nx, nowhere\n", "line 2: 'nowhere' is no language code"),
        ("term, pt\n\n# a\n, y\n", "line 4: it has no term"),
        ("term, pt\nx, y, z\n", "line 2: it has more cells"),
        ("term, pt\nx, " + "y" * 121 + "\n", "line 2: 'yyyyyyyyyyyyyyyyyyyy'… is longer than 120"),
        ("term, pt\nx\x07, y\n", "line 2: 'x\\x07' has characters that are no text"),
        ("term, pt\nx, y\nx, z\n", "line 3: 'x' is 'y' in line 2, and 'z' here"),
        ('term, pt\nx, y\nz, "open\n', "line 3: "),
        ('term, pt\n"a\nb", y\n', "line 3: 'a\\nb' has characters that are no text"),
        ("term\n" + "x\n" * (MAX_ENTRIES + 1), f"line {MAX_ENTRIES + 2}: there are more than 5,000"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, problem: str) -> None:
    with pytest.raises(GlossaryError) as caught:
        glossary(text)

    assert str(caught.value).startswith(problem)


def test_other_encodings_and_sizes_are_refused() -> None:
    with pytest.raises(GlossaryError, match="line 2: this is not UTF-8"):
        read_glossary("term, pt\nação, x".encode("latin-1"))
    with pytest.raises(GlossaryError, match="larger than 1,048,576 bytes"):
        read_glossary(b"#" * (MAX_BYTES + 1))


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    with pytest.raises(SettingsError, match=r"words\.csv cannot be read"):
        load_glossary(path)
    path.write_text("term, pt\n, y\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"words\.csv: line 2"):
        load_glossary(path)
    path.write_text(TABLE, encoding="utf-8")
    assert load_glossary(path).version == glossary().version


def test_the_examples_of_the_manual_are_read_and_say_what_the_manual_says() -> None:
    blocks = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").split("```")[1::2]
    names, table = (read_glossary(block.encode()) for block in blocks if block.startswith("\n"))

    assert names.for_pair("en", "ru")[0] == ("OpenStreetMap", "Estação da Luz", "小米")
    assert table.for_pair("en", "pt-BR")[1] == {"central bank": "banco central", "Treasury, the": "o Tesouro"}
    assert table.for_pair("pt", "ru")[1] == {"Real": "реал"}
    assert set(table.for_pair("pt", "ru", ["sport"])[0]) == {"OpenStreetMap", "Galo", "Real"}


@given(st.binary(max_size=200) | st.text('term,;\t\n"#=*pt é特', max_size=80).map(str.encode))
def test_any_file_is_a_glossary_or_an_error_of_ours(data: bytes) -> None:
    for text in (data, b"term,pt\n" + data):
        with suppress(GlossaryError):
            keep, terms = read_glossary(text).for_pair("en", "pt")
            assert all([*keep, *terms, *terms.values()])
