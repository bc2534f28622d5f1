"""Zones by IANA name, by city in any script, and the guess before anybody said one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.callbacks import Press, Verb, pack
from bot.chat.places import find_places
from bot.chat.zones import guess_zone, is_zone, zone_names


@pytest.mark.parametrize(
    ("code", "zone"),
    [
        ("pt", "America/Sao_Paulo"), ("pt-br", "America/Sao_Paulo"), ("pt-pt", "Europe/Lisbon"),
        ("ru", "Europe/Moscow"),
        ("ar", "Africa/Cairo"), ("zh-hans", "Asia/Shanghai"), ("zh-hant", "Asia/Taipei"), ("hi", "Asia/Kolkata"),
        ("tr", "Europe/Istanbul"), ("de", "Europe/Berlin"), ("en", "UTC"), ("en-GB", "Europe/London"),
        ("", "UTC"), ("xx", "UTC"),
    ],
)  # fmt: skip
def test_a_language_suggests_the_zone_of_most_of_its_readers(code: str, zone: str) -> None:
    assert guess_zone(code) == zone


@given(st.text(max_size=12))
def test_any_language_code_gets_a_zone_that_exists(code: str) -> None:
    assert is_zone(guess_zone(code))


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Berlin", "Europe/Berlin"), ("Europe/Berlin", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"),
        ("Берлин", "Europe/Berlin"), ("برلين", "Europe/Berlin"), ("柏林", "Europe/Berlin"), ("बर्लिन", "Europe/Berlin"),
        ("São Paulo", "America/Sao_Paulo"), ("sao paulo", "America/Sao_Paulo"), ("Нью-Йорк", "America/New_York"),
        ("new york", "America/New_York"), ("القاهرة", "Africa/Cairo"), ("北京", "Asia/Shanghai"),
        ("दिल्ली", "Asia/Kolkata"),
        ("istanbul", "Europe/Istanbul"), ("izmir", "Europe/Istanbul"), ("ISTANBUL", "Europe/Istanbul"), ("UTC", "UTC"),
        ("Paris", "Europe/Paris"), ("Лондон", "Europe/London"), ("zurich", "Europe/Zurich"),
    ],
)  # fmt: skip
def test_a_city_is_found_by_its_name_in_any_script(words: str, zone: str) -> None:
    assert [place.zone for place in find_places(words)] == [zone]


def test_an_ambiguous_name_offers_one_place_for_each_zone_the_biggest_first() -> None:
    places = find_places("Birmingham")
    assert places[0].zone == "Europe/London"
    assert "America/Chicago" in [place.zone for place in places]
    assert len({place.zone for place in places}) == len(places) > 1
    assert [place.people for place in places] == sorted((place.people for place in places), reverse=True)


def test_nowhere_is_not_found() -> None:
    assert find_places("Qwertyuiop") == ()
    assert find_places("GMT+2") == ()  # Etc/GMT+2 is two hours behind, where everybody means two ahead
    assert find_places("") == ()


def test_every_zone_fits_on_a_button() -> None:
    assert all(pack(Press(verb=Verb.ZONE, word=zone)) for zone in zone_names().values())
