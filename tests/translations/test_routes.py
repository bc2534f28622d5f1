from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.translations.codes import same_language
from bot.translations.routes import find_route, loss_between, reachable

LANGS = st.sampled_from(
    ["en", "en-GB", "pt", "pt-BR", "de", "zh", "zh-Hant", "nb", "nn", "und", "ar", "hi", "gl", "es", "uk", "ru"]
)
PAIRS = st.lists(st.tuples(LANGS, LANGS), max_size=16)


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


def test_near_languages_go_through_each_other_when_english_is_no_way() -> None:
    assert find_route("gl", "en", [("gl", "pt"), ("pt", "en")]) == (("gl", "pt"), ("pt", "en"))
    assert find_route("en", "uk", [("en", "ru"), ("ru", "uk")]) == (("en", "ru"), ("ru", "uk"))
    assert find_route("de", "uk", [("de", "ru"), ("ru", "uk"), ("de", "en"), ("en", "uk")]) == (
        ("de", "en"),
        ("en", "uk"),
    )


def test_the_nearest_language_is_gone_through_first() -> None:
    pairs = [("gl", "es"), ("es", "en"), ("gl", "pt"), ("pt", "en")]

    assert find_route("gl", "en", pairs) == (("gl", "pt"), ("pt", "en"))
    assert find_route("gl", "en", pairs[:2]) == (("gl", "es"), ("es", "en"))


def test_languages_far_apart_are_not_gone_through() -> None:
    assert find_route("de", "ar", [("de", "fr"), ("fr", "ar")]) is None
    assert loss_between("de", "fr") is None


def test_a_pair_within_one_language_leads_nowhere() -> None:
    assert find_route("zh", "en", [("zh", "zh-Hant"), ("zh-Hant", "zh")]) is None


def test_written_forms_and_old_codes_find_their_way() -> None:
    pairs = [("en", "nb"), ("he", "en")]

    assert find_route("en", "nn", pairs) == (("en", "nb"),)
    assert find_route("iw", "no", pairs) == (("he", "en"), ("en", "nb"))


@given(LANGS, LANGS, PAIRS)
def test_a_route_has_at_most_two_steps_of_known_pairs_that_join_without_a_loop(
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
    assert len(route) == 1 or same_language(route[0][1], route[1][0])
    visited = [route[0][0], *(pair[1] for pair in route)]
    assert not any(same_language(one, other) for n, one in enumerate(visited) for other in visited[:n])


@given(LANGS, LANGS, PAIRS)
def test_a_direct_pair_always_wins(wanted: str, goal: str, pairs: list[tuple[str, str]]) -> None:
    route = find_route(wanted, goal, [*pairs, (wanted, goal)])

    assert route == () if same_language(wanted, goal) else route is not None and len(route) == 1


@given(LANGS, LANGS, PAIRS, st.tuples(LANGS, LANGS))
def test_one_more_pair_makes_no_route_longer_and_takes_none_away(
    wanted: str, goal: str, pairs: list[tuple[str, str]], more: tuple[str, str]
) -> None:
    before, after = find_route(wanted, goal, pairs), find_route(wanted, goal, [*pairs, more])

    assert before is None or (after is not None and len(after) <= len(before))


@given(PAIRS)
def test_what_is_reachable_is_what_has_a_route(pairs: list[tuple[str, str]]) -> None:
    langs = {lang for pair in pairs for lang in pair}
    expected = {(one, other) for one in langs for other in langs if find_route(one, other, pairs)}

    assert reachable(frozenset(pairs)) == expected


@given(LANGS, LANGS, PAIRS)
def test_the_order_of_the_pairs_does_not_matter(wanted: str, goal: str, pairs: list[tuple[str, str]]) -> None:
    assert find_route(wanted, goal, pairs) == find_route(wanted, goal, pairs[::-1])
