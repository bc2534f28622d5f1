"""Hours as people write them, in several languages and digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.hours import AskedTime, latin_digits, read_time


@pytest.mark.parametrize(
    ("words", "hour", "minute"),
    [
        ("7:30", 7, 30), ("07.30", 7, 30), ("7", 7, 0), ("0:05", 0, 5), ("at 7:30", 7, 30),
        ("7 pm", 19, 0), ("7:30 PM", 19, 30), ("7:30 p.m.", 19, 30), ("12 am", 0, 0), ("12pm", 12, 0), ("8am", 8, 0),
        ("19h", 19, 0), ("7h30", 7, 30), ("às 19h", 19, 0), ("7 da noite", 19, 0), ("7 da manhã", 7, 0),
        ("в 7:30", 7, 30), ("7 утра", 7, 0), ("7 вечера", 19, 0), ("3 ночи", 3, 0), ("11 ночи", 23, 0),
        ("3 дня", 15, 0),
        ("٧:٣٠", 7, 30), ("الساعة ٧", 7, 0), ("٧ مساءً", 19, 0), ("٧ صباحا", 7, 0), ("۷:۳۰", 7, 30),
        ("晚上8点", 20, 0), ("上午7点30分", 7, 30), ("7点半", 7, 30), ("下午 7 點半", 19, 30),
        ("７：３０", 7, 30), ("中午12点", 12, 0),
        ("सुबह 7 बजे", 7, 0), ("शाम ७ बजे", 19, 0), ("७:३०", 7, 30), ("रात 9 बजे", 21, 0), ("रात 3 बजे", 3, 0),
        ("saat 7.30", 7, 30), ("akşam 8", 20, 0), ("sabah 8", 8, 0), ("öğleden sonra 3", 15, 0),
        ("7 Uhr 30", 7, 30), ("19 Uhr", 19, 0), ("a las 8 de la tarde", 20, 0), ("8h du soir", 20, 0),
    ],
)  # fmt: skip
def test_an_hour_is_understood_as_people_write_it(words: str, hour: int, minute: int) -> None:
    assert read_time(words) == AskedTime(minutes=(hour * 60 + minute,))


@pytest.mark.parametrize(
    ("words", "minutes", "place"),
    [
        ("Berlin", (), "Berlin"),
        ("7:30 Berlin", (450,), "Berlin"),
        ("Berlin 7:30", (450,), "Berlin"),
        ("7:30, São Paulo", (450,), "São Paulo"),
        ("7:30 Europe/Berlin", (450,), "Europe/Berlin"),
        ("Etc/GMT+3 8:00", (480,), "Etc/GMT+3"),
        ("7:30 18:00", (450, 1080), ""),
        ("18:00، ٧:٣٠ القاهرة", (450, 1080), "القاهرة"),
        ("7:30 7:30", (450,), ""),
        ("北京 晚上8点", (1200,), "北京"),
        ("दिल्ली ७:३०", (450,), "दिल्ली"),
        ("", (), ""),
    ],
)
def test_hours_and_a_place_stand_in_any_order(words: str, minutes: tuple[int, ...], place: str) -> None:
    assert read_time(words) == AskedTime(minutes=minutes, place=place)


@pytest.mark.parametrize("words", ["off", "OFF", "выкл", "desligar", "关闭", "إيقاف", "बंद", "kapalı"])
def test_off_is_off_in_many_languages(words: str) -> None:
    assert read_time(words) == AskedTime(off=True)


@pytest.mark.parametrize("words", ["25:00", "7:61", "24:00", "7:30 26:00"])
def test_an_hour_that_no_day_has_is_said_to_be_wrong(words: str) -> None:
    assert read_time(words).wrong


@given(st.integers(0, 1439))
def test_every_minute_of_the_day_is_read(minute: int) -> None:
    assert read_time(f"{minute // 60}:{minute % 60:02}").minutes == (minute,)


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(words: str) -> None:
    asked = read_time(words)
    assert all(0 <= minute < 1440 for minute in asked.minutes)


def test_digits_of_every_script_are_the_same_digits() -> None:
    assert latin_digits("٧۷७７ São") == "7777 São"
