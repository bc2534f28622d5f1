"""Any bytes become text or a clear error; the encodings that news come in are told apart, in short texts, too."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.sources.encodings import decode, tidy
from bot.sources.errors import BinaryDocument

TEXTS = {
    "en": "The café’s naïve owner said “no” to the £5 fee.",
    "pt": "A votação na Câmara não terminou até à meia-noite de sábado.",
    "pt short": "Não há água.",
    "es": "El niño comió mañana en España.",
    "fr": "L’été dernier, où êtes-vous allé ? À l’hôtel.",
    "de": "Größere Städte müssen für Öl zahlen.",
    "tr": "Türkiye'de seçim sonuçları açıklandı; İstanbul'da katılım yüksek oldu.",
    "tr short": "İstanbul'da yağmur",
    "pl": "Zażółć gęślą jaźń, powiedział minister.",
    "cs": "Příliš žluťoučký kůň úpěl ďábelské ódy.",
    "hu": "Az időjárás hűvösebb lett, de a köztársasági elnök eljött.",
    "ru": "В Москве прошёл дождь: «сильный», – сказал мэр.",
    "ru short": "Москва",
    "uk": "Уряд України ухвалив рішення про підтримку.",
    "ar": "أعلن الرئيس عن خطة جديدة للاقتصاد.",
    "ar short": "القاهرة",
    "el": "Η κυβέρνηση ανακοίνωσε νέα μέτρα.",
    "he": "הממשלה הודיעה על תוכנית חדשה.",
    "zh": "中国政府宣布了新的经济计划。今天北京下雨。",
    "zh-Hant": "台灣政府宣布了新的經濟計畫。",
    "ja": "政府は新しい計画を発表した。",
    "ko": "정부는 새로운 계획을 발표했다.",
    "hi": "सरकार ने नई योजना की घोषणा की।",
}
OLD = {
    "cp1252": ["en", "pt", "pt short", "es", "fr", "de"],
    "latin-1": ["pt", "pt short", "es", "de"],
    "cp1254": ["tr", "tr short"],
    "cp1250": ["pl", "cs", "hu"],
    "cp1251": ["ru", "ru short", "uk"],
    "koi8_r": ["ru short"],
    "cp1256": ["ar", "ar short"],
    "cp1253": ["el"],
    "cp1255": ["he"],
    "gb18030": ["zh"],
    "big5": ["zh-Hant"],
    "shift_jis": ["ja"],
    "euc_jp": ["ja"],
    "euc_kr": ["ko"],
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("name", TEXTS)
def test_unicode_is_read_with_and_without_a_mark(name: str, encoding: str) -> None:
    assert decode(TEXTS[name].encode(encoding)) == TEXTS[name]


@pytest.mark.parametrize(("encoding", "name"), [(encoding, name) for encoding, names in OLD.items() for name in names])
def test_old_character_sets_are_told_by_their_letters(encoding: str, name: str) -> None:
    assert decode(TEXTS[name].encode(encoding)) == TEXTS[name]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["en", "ru", "zh", "ar"])
def test_utf_16_with_many_lines_is_read(name: str, encoding: str) -> None:
    text = "\n\n".join([TEXTS[name]] * 50)

    assert decode(text.replace("\n", "\r\n").encode(encoding)) == text


def test_line_ends_become_line_feeds_and_control_characters_go() -> None:
    assert decode(b"one\r\ntwo\rthree\x0cfour\x00 five\x07 six\tseven\x1b") == "one\ntwo\nthree\nfour five six\tseven"
    assert tidy("a\u2028b\u2029c\x85d\ufeff") == "a\nb\n\nc\nd"


def test_code_points_stay_as_they_are() -> None:
    decomposed = "Cafe\u0301 \u200d\u200f\U0001f600"

    assert decode(decomposed.encode()) == decomposed


def test_utf_8_with_a_broken_byte_keeps_its_other_letters() -> None:
    assert decode("não há água nem pão".encode() + b"\xc3") == "não há água nem pão\ufffd"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0JFIF",
        b"PK\x03\x04abc",
        bytes(range(256)) * 20,
        bytes(100),
    ],
)
def test_a_binary_file_is_an_error_that_names_it(data: bytes) -> None:
    with pytest.raises(BinaryDocument, match=r"photo\.txt"):
        decode(data, name="photo.txt")


def test_no_bytes_are_no_text() -> None:
    assert decode(b"") == ""


@given(st.binary(max_size=300))
@example(b"\xff\xfe\x00\xd8")
@example(b"\x00")
@example(b"\xef\xbb\xbf\xff")
def test_any_bytes_are_text_without_control_characters_or_our_error(data: bytes) -> None:
    try:
        text = decode(data)
    except BinaryDocument:
        return
    assert not any(
        (ord(character) < 32 and character not in "\n\t") or "\x7f" <= character <= "\x9f" for character in text
    )
    text.encode("utf-8")  # no lone surrogates


@given(st.text())
def test_any_tidy_text_in_utf_8_comes_back(text: str) -> None:
    clean = tidy(text)
    marked = b"\xef\xbb\xbf" + clean.encode()

    assert tidy(clean) == clean
    assert decode(marked) == clean or len(clean) < 40  # a few characters may look like noise
