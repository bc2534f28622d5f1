"""The `.txt` form, rule by rule, in many languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.plain import blocks, one_line
from bot.sources.text_file import read_text
from bot.values import RawArticle


def article(*parts: str) -> RawArticle:
    return read_text("\n\n".join(parts))


FULL = {
    "en": (
        "Politics, Vladimir Putin",
        "Talks begin in Geneva",
        "Both sides met on Monday.",
        "It rained. They came late.",
    ),
    "pt": (
        "Política, São Paulo",
        "Câmara aprova o orçamento",
        "A sessão durou dez horas.",
        "Choveu. O dr. Silva saiu.",
    ),
    "ru": ("Политика, Владимир Путин", "В Женеве начались переговоры", "Стороны встретились.", "Шёл дождь. Все ушли."),
    "ar": ("سياسة، فلاديمير بوتين", "بدء المحادثات في جنيف", "التقى الجانبان يوم الاثنين.", "هطل المطر. غادر الجميع."),
    "zh": ("政治，弗拉基米尔·普京、北约", "日内瓦会谈开始", "双方周一会面。", "天下雨了。大家都走了。"),
    "hi": ("राजनीति, व्लादिमीर पुतिन", "जिनेवा में वार्ता शुरू", "दोनों पक्ष सोमवार को मिले।", "बारिश हुई। सब चले गए।"),
    "tr": (
        "Siyaset, İstanbul",
        "Cenevre'de görüşmeler başladı",
        "Taraflar pazartesi buluştu.",
        "Yağmur yağdı. Herkes gitti.",
    ),
}


@pytest.mark.parametrize("lang", FULL)
def test_topics_headline_standfirst_and_body_are_told_apart(lang: str) -> None:
    topics, title, standfirst, body = FULL[lang]

    read = article(topics, title, standfirst, body, body)

    assert (read.title, read.standfirst, read.text) == (title, standfirst, f"{body}\n\n{body}")
    assert len(read.topics) == (3 if lang == "zh" else 2)
    assert all(topic in topics for topic in read.topics)


@pytest.mark.parametrize("lang", FULL)
def test_without_topics_the_first_block_is_the_headline(lang: str) -> None:
    _, title, standfirst, body = FULL[lang]

    read = article(title, standfirst, body)

    assert (read.topics, read.title, read.standfirst, read.text) == ((), title, standfirst, body)


@pytest.mark.parametrize("lang", FULL)
def test_without_a_standfirst_the_body_follows_the_headline(lang: str) -> None:
    topics, title, _, body = FULL[lang]

    read = article(topics, title, body, body)

    assert (read.title, read.standfirst, read.text) == (title, "", f"{body}\n\n{body}")


@pytest.mark.parametrize("lang", FULL)
def test_a_single_block_is_body(lang: str) -> None:
    *_, body = FULL[lang]

    assert article(body) == RawArticle(title="", text=body)
    assert article(FULL[lang][1]).text == FULL[lang][1]


@pytest.mark.parametrize("lang", FULL)
def test_a_one_sentence_block_that_nothing_follows_is_body(lang: str) -> None:
    _, title, sentence, _ = FULL[lang]

    read = article(title, sentence)

    assert (read.title, read.standfirst, read.text) == (title, "", sentence)


@pytest.mark.parametrize(
    "first",
    [
        "Rain, snow and wind are all on their way, says office",  # a part of more than five words
        "Rain, snow.",
        "Rain, snow?",
        "إضراب، احتجاج؟",
        "经济，咖啡。",
        "Rain, snow\nand wind",
        ",،、",
    ],
)
def test_what_is_no_line_of_topics_is_a_headline(first: str) -> None:
    read = article(first, "No full stop here", "First one. Second one.", "More.")

    assert (read.topics, read.title) == ((), one_line(first))


@pytest.mark.parametrize(
    "headline", ["Two lines\nof it", "It ends.", "结束了。", "खत्म हुआ।", "ختم ہوا۔", 'He said "no."']
)
def test_topics_need_a_headline_after_them(headline: str) -> None:
    read = article("Politics", headline, "Body. Body.")

    assert (read.topics, read.title) == ((), "Politics")


def test_a_headline_may_ask_or_shout() -> None:
    for headline in ("Will it rain?", "¡Gol!", "هل تمطر؟", "下雨了吗？"):
        assert article("Weather", headline, "Body. Body.").title == headline


def test_a_long_chinese_headline_is_no_topic_although_it_has_no_spaces() -> None:
    headline = "巴西主产区遭遇干旱，咖啡价格升至每磅四美元创历史新高受到关注"

    assert article(headline, "副标题没有句号", "正文。正文。").title == headline


def test_a_first_paragraph_of_several_sentences_is_body_not_headline() -> None:
    paragraph = "It rained all day. The river rose. People left."

    read = article(paragraph, paragraph)

    assert (read.title, read.text) == ("", f"{paragraph}\n\n{paragraph}")


def test_a_very_long_first_block_is_body() -> None:
    assert article("word " * 100, "End. End.").title == ""


def test_an_abbreviation_does_not_make_two_sentences_of_a_standfirst() -> None:
    for sentence in (
        "O dr. Silva chegou ontem.",
        "Mr. Smith came at 5 p.m. yesterday.",
        "В 2026 г. в Москве прошёл съезд.",
    ):
        assert article("Headline", sentence, "Body. Body.").standfirst == sentence


def test_blank_lines_may_hold_spaces_and_line_breaks_may_be_of_any_kind() -> None:
    read = read_text("Politics\n \t\nHeadline\n\u3000\n\n\nOne. Two.\n\n\xa0\nThree. Four.\n")

    assert (read.topics, read.title, read.text) == (("Politics",), "Headline", "One. Two.\n\nThree. Four.")


def test_lines_that_were_wrapped_by_hand_are_joined() -> None:
    wrapped = (
        "The council met on Tuesday to decide about the old bridge, which has\n"
        "been closed to every kind of traffic since the flood of last winter."
    )

    assert article("Headline", wrapped, "End. End.").standfirst == wrapped.replace("\n", " ")


_WORDS = st.text(alphabet="abé日ا ", min_size=1, max_size=12).filter(str.strip)
_BLOCK = st.lists(_WORDS, min_size=1, max_size=8).flatmap(
    lambda words: st.sampled_from(
        [" ".join(words), ", ".join(words), ". ".join(words) + ".", "\n".join(words), "。".join(words)]
    )
)


@given(st.lists(_BLOCK, max_size=7))
def test_every_block_ends_up_in_exactly_one_place(parts: list[str]) -> None:
    source = "\n\n".join(parts)

    read = read_text(source)

    kept = ", ".join(read.topics) + read.title + read.standfirst + read.text
    assert _letters(kept) == _letters(source)


@given(st.text(max_size=300))
def test_any_text_loses_no_letter(text: str) -> None:
    read = read_text(text)

    assert _letters("".join(read.topics) + read.title + read.standfirst + read.text) == _letters("".join(blocks(text)))


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
