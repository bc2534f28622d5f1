"""What the quality gate refused stands as written, marked and counted; the original of a whole item can be shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.callbacks import Press, Verb, parse
from bot.digests.buttons import digest_buttons
from bot.digests.direction import FSI, LRM, PDI, RLM, clean, unmarked
from bot.digests.render import plain_text, render_digest, render_originals
from bot.digests.render_item import render_original, render_story
from bot.texts import texts_for
from bot.values import Line, StoryText
from tests.digests.telegram_html import read, units

ENGLISH, ARABIC = texts_for("en"), texts_for("ar")


def made(text: str) -> Line:
    return Line(text=text, source=f"the source of {text}")


def refused(source: str) -> Line:
    return Line(text=source, source=source, refused=True)


def a_story(title: Line, *sentences: Line, lang: str = "en", to: str = "pt", source: str = "Wire") -> StoryText:
    return StoryText(
        story_id=1,
        story_revision=1,
        title=title,
        sentences=sentences,
        url="https://news.example/1",
        source_name=source,
        lang=lang,
        path=(lang, to),
    )


def shown(story: StoryText, reader_lang: str) -> list[str]:
    """The lines of the item, as a reader sees them."""
    return unmarked(read(render_story(story, texts_for(reader_lang), reader_lang=reader_lang)).text).split("\n")


@pytest.mark.parametrize(
    ("lang", "paragraph", "note"),
    [
        ("en", "Um. “They agreed.” (Portuguese) Dois.", "translated from Portuguese · 1 sentence left as written"),
        ("pt", "Um. “They agreed.” (inglês) Dois.", "traduzido do inglês · 1 frase deixada como no original"),
        (
            "ru",
            "Um. «They agreed.» (английский) Dois.",
            "перевод, язык оригинала: английский · 1 предложение оставлено без перевода",
        ),
        ("ar", "Um. «They agreed.» (الإنجليزية) Dois.", "مترجَم من الإنجليزية · جملة واحدة بلا ترجمة"),
        ("zh", "Um.“They agreed.”（英语）Dois.", "译自英语 · 1句保留原文"),
        # We have no Turkish words of our own: these are English ones.
        ("tr", "Um. “They agreed.” (English) Dois.", "translated from English · 1 sentence left as written"),
    ],
)
def test_a_refused_sentence_stands_in_quotes_with_its_language_and_is_counted(
    lang: str, paragraph: str, note: str
) -> None:
    source = "pt" if lang == "en" else "en"
    story = a_story(made("Acordo"), made("Um."), refused("They agreed."), made("Dois."), lang=source, to=lang)
    assert shown(story, lang) == ["Acordo", paragraph, f"Wire · {note}"]


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("pt", ["1 frase deixada como no original", "2 frases deixadas", "5 frases deixadas"]),
        ("ru", ["1 предложение оставлено", "2 предложения оставлены", "5 предложений оставлено"]),
        ("ar", ["جملة واحدة بلا", "جملتان بلا", "5 جمل بلا"]),
        ("zh", ["1句保留原文", "2句保留原文", "5句保留原文"]),
        ("tr", ["1 sentence left", "2 sentences left", "5 sentences left"]),
    ],
)
def test_how_many_were_left_is_said_in_the_form_that_the_number_asks_for(lang: str, forms: list[str]) -> None:
    for count, form in zip((1, 2, 5), forms, strict=True):
        story = a_story(made("Acordo"), *(refused(f"Sentence {n}.") for n in range(count)), to=lang)
        assert form in shown(story, lang)[-1]


def test_a_refused_headline_is_marked_inside_its_link_and_counted() -> None:
    story = a_story(refused("Comet <seen>"), made("Um."))
    headline, _, note = render_story(story, texts_for("pt"), reader_lang="pt").split("\n")
    assert headline == (
        f'<a href="https://news.example/1"><b>“{FSI}Comet &lt;seen&gt;{PDI}” ({FSI}inglês{PDI})</b></a>'
    )
    assert "1 frase deixada" in unmarked(note)


def test_each_refused_sentence_keeps_its_direction_and_turns_nothing_round_it() -> None:
    arabic = a_story(made("Deal"), made("One."), refused("NASA تعلن"), lang="ar", to="en")
    paragraph = render_story(arabic, ENGLISH, reader_lang="en").split("\n")[1]
    assert paragraph == f"One. “{FSI}{RLM}NASA تعلن{PDI}” ({FSI}Arabic{PDI})"
    english = a_story(made("اتفاق"), refused("القاعدة is a word"), made("نعم."), lang="en", to="ar")
    paragraph = render_story(english, ARABIC, reader_lang="ar").split("\n")[1]
    assert paragraph == f"{RLM}«{FSI}{LRM}القاعدة is a word{PDI}» ({FSI}الإنجليزية{PDI}) نعم."


def test_a_paragraph_that_begins_with_what_was_refused_still_runs_the_readers_way() -> None:
    story = a_story(made("اتفاق"), refused("They agreed."), lang="en", to="ar")
    assert render_story(story, ARABIC, reader_lang="ar").split("\n")[1].startswith(f"{RLM}«{FSI}They agreed.{PDI}»")


def test_a_story_of_which_everything_was_refused_is_simply_not_translated() -> None:
    story = a_story(refused("Deal"), refused("They agreed."))
    assert shown(story, "pt") == ["Deal", "They agreed.", "Wire · em inglês, não traduzido"]
    assert render_original(story, texts_for("pt")) == ""


def test_a_language_without_a_name_is_said_to_be_untranslated() -> None:
    story = a_story(made("Acordo"), made("Um."), refused("Ils ont dit oui."), lang="und")
    assert shown(story, "en")[1] == "Um. “Ils ont dit oui.” (not translated)"


def test_a_terminal_shows_the_marks() -> None:
    story = a_story(made("Acordo"), refused("They agreed."), made("Dois."))
    told = plain_text(render_story(story, texts_for("pt"), reader_lang="pt"))
    assert "\n“They agreed.” (inglês) Dois.\n" in told


def test_the_original_is_what_was_written_with_its_link_its_source_and_its_language() -> None:
    story = a_story(made("Acordo"), made("Um."), refused("They agreed."))
    assert unmarked(render_original(story, texts_for("pt"))) == (
        '<a href="https://news.example/1"><b>the source of Acordo</b></a>\n'
        "the source of Um. They agreed.\n"
        "<i>Wire · inglês</i>"
    )


def test_the_original_runs_its_own_way() -> None:
    story = a_story(Line(text="Deal", source="NASA تعلن"), Line(text="One.", source="BBC نقلت"), lang="ar", to="en")
    headline, paragraph, origin = render_original(story, ENGLISH).split("\n")
    assert f"<b>{RLM}NASA" in headline
    assert paragraph == f"{RLM}BBC نقلت"
    assert origin == f"<i>{FSI}Wire{PDI} · Arabic</i>"


def test_what_is_no_translation_has_no_other_original() -> None:
    story = StoryText(story_id=1, story_revision=1, title=made("Deal"), sentences=(), url="", source_name="", lang="en")
    assert render_original(story, ENGLISH) == ""


def test_originals_stand_under_a_word_that_says_so() -> None:
    assert render_originals(["one", "two"], ENGLISH) == ["<b>Original</b>\n\none\n\ntwo"]
    assert render_originals(["one"], ARABIC) == ["<b>النص الأصلي</b>\n\none"]


LINES = st.builds(
    lambda text, source, out: Line(text=source if out else text, source=source, refused=out),
    st.text(max_size=3000),
    st.text(max_size=3000),
    st.booleans(),
)


@given(
    LINES,
    st.lists(LINES, max_size=4),
    st.sampled_from(["en", "ar", "zh", "und", "???"]),
    st.sampled_from(["en", "pt", "ru", "ar", "zh", "tr"]),
)
def test_whatever_was_refused_every_message_is_fit_to_send_and_nothing_is_lost(
    title: Line, sentences: list[Line], lang: str, to: str
) -> None:
    story, texts = a_story(title, *sentences, lang=lang, to=to), texts_for(to)
    translated = render_digest([("", [render_story(story, texts, reader_lang=to)])], texts, intro="")
    original = render_originals([render_original(story, texts) or "x"], texts)
    for parts, told in ((translated, [line.text for line in (title, *sentences)]), (original, [])):
        read_parts = [read(part) for part in parts]
        assert all(units(part.text) <= 4096 and part.entities <= 100 for part in read_parts)
        seen = "".join("".join(unmarked(part.text).split()) for part in read_parts)
        assert all("".join(unmarked(clean(text)).split()) in seen for text in told)


@given(st.integers(1, 10**17), st.integers(0, 999), st.booleans(), st.booleans())
def test_the_buttons_under_a_digest_are_read_by_the_chat(number: int, part: int, translated: bool, more: bool) -> None:
    rows = digest_buttons(ENGLISH, number, part, translated=translated, more=more)
    read_back = [parse(data) for row in rows for _, data in row]
    wanted = [Press(verb=Verb.ORIGINAL, number=number, part=part)] if translated else []
    wanted += [Press(verb=Verb.MORE, number=number, part=part + 1)] if more else []
    assert read_back == wanted
