from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.translations.codes import same_language
from bot.translations.routes import find_route

LANGS = st.sampled_from(["en", "en-GB", "pt", "pt-BR", "de", "zh", "zh-Hant", "nb", "nn", "und", "ar", "hi"])
PAIRS = st.lists(st.tuples(LANGS, LANGS), max_size=12)


def test_the_same_language_needs_no_step() -> None:
    assert find_route("pt-BR", "pt", []) == ()


def test_a_direct_pair_is_taken_before_the_way_through_english() -> None:
    assert find_route("pt", "es", [("pt", "en"), ("en", "es"), ("pt", "es")]) == (("pt", "es"),)


def test_without_a_direct_pair_the_way_leads_through_english() -> None:
    assert find_route("de", "pt", [("de", "en"), ("en", "pt")]) == (("de", "en"), ("en", "pt"))


def test_half_a_way_is_no_way() -> None:
    assert find_route("de", "pt", [("de", "en"), ("pt", "en")]) is None
    assert find_route("und", "pt", [("en", "pt")]) is None


def test_a_variant_is_served_by_the_nearest_pair() -> None:
    pairs = [("en", "pt"), ("en", "pt-BR"), ("en", "zh"), ("en", "zh-Hant")]

    assert find_route("en-US", "pt-BR", pairs) == (("en", "pt-BR"),)
    assert find_route("en", "pt-PT", pairs) == (("en", "pt"),)
    assert find_route("en", "zh-TW", pairs) == (("en", "zh-Hant"),)
    assert find_route("en", "zh", pairs) == (("en", "zh"),)


@given(LANGS, LANGS, PAIRS)
def test_a_route_has_at_most_two_steps_of_known_pairs_that_join(
    wanted: str, goal: str, pairs: list[tuple[str, str]]
) -> None:
    route = find_route(wanted, goal, pairs)

    if not route:
        assert route is None or same_language(wanted, goal)
        return
    assert len(route) <= 2
    assert set(route) <= set(pairs)
    assert same_language(route[0][0], wanted)
    assert same_language(route[-1][1], goal)
    assert len(route) == 1 or (same_language(route[0][1], "en") and same_language(route[1][0], "en"))


@given(LANGS, LANGS, PAIRS)
def test_the_order_of_the_pairs_does_not_matter(wanted: str, goal: str, pairs: list[tuple[str, str]]) -> None:
    assert find_route(wanted, goal, pairs) == find_route(wanted, goal, pairs[::-1])
