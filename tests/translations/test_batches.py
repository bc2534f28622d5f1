"""Which sentences go together: whose turn it is, what is urgent, how long they are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.translations.batches import LEAST_TOKENS, MOST_SENTENCES, TARGET_SECONDS, Batch, Lanes, Pace


def numbered(*texts: str) -> list[tuple[int, str, int]]:
    """With a token for each character."""
    return [(number, text, len(text)) for number, text in enumerate(texts)]


def take(lanes: Lanes, limit: int = 1_000, *, ready: str = "", workers: int = 1) -> Batch:
    batch = lanes.take(lambda _lane: limit, ready=lambda lane: lane == ready, workers=workers)
    assert batch is not None
    return batch


def texts(batch: Batch) -> list[str]:
    return [one.text for one in batch.sentences]


def test_nothing_waits_nothing_is_taken() -> None:
    assert Lanes().take(lambda _lane: 9, ready=lambda _lane: True) is None


def test_sentences_of_many_callers_make_one_batch() -> None:
    lanes = Lanes()
    for caller in "abc":
        lanes.add("en-pt", caller, numbered(f"{caller} one", f"{caller} two"), urgent=False)

    batch = take(lanes)

    assert sorted(texts(batch)) == ["a one", "a two", "b one", "b two", "c one", "c two"]
    assert len(lanes) == 0


def test_what_is_urgent_goes_first_and_alone() -> None:
    lanes = Lanes()
    lanes.add("en-pt", "backlog", numbered("slow one", "slow two"), urgent=False)
    lanes.add("pt-en", "reader", numbered("quick"), urgent=True)

    assert texts(take(lanes)) == ["quick"]
    assert texts(take(lanes)) == ["slow one", "slow two"]


def test_a_small_caller_does_not_wait_for_a_large_one_that_was_there_before() -> None:
    lanes = Lanes()
    lanes.add("en-pt", "large", numbered(*["same"] * 10_000), urgent=False)
    for _ in range(100):
        take(lanes, limit=40)
    lanes.add("en-pt", "small", numbered("mine", "mine", "mine"), urgent=False)

    seen = [one.caller for _ in range(3) for one in take(lanes, limit=40).sentences]

    assert seen.count("small") == 3


def test_callers_of_different_lanes_take_turns() -> None:
    lanes = Lanes()
    for lane in ("en-pt", "pt-en"):
        lanes.add(lane, lane, numbered(*["same"] * 40), urgent=False)

    order = [take(lanes, limit=32).lane for _ in range(10)]

    assert [order.count(lane) for lane in ("en-pt", "pt-en")] == [5, 5]


def test_a_lane_whose_model_lies_in_memory_goes_on_for_a_while_but_not_for_ever() -> None:
    lanes = Lanes()
    for lane in ("cold", "warm"):
        lanes.add(lane, lane, numbered(*["same"] * 1_000), urgent=False)

    order = [take(lanes, limit=32, ready="warm").lane for _ in range(60)]

    assert order[:20] == ["warm"] * 20
    assert "cold" in order


def test_sentences_of_like_length_go_together() -> None:
    lanes = Lanes()
    lanes.add("en-pt", "a", numbered(*["long " * 20, "short"] * 4), urgent=False)

    assert set(texts(take(lanes, limit=400))) == {"long " * 20}
    assert set(texts(take(lanes, limit=400))) == {"short"}


def test_of_short_sentences_no_more_than_a_few_dozen_go_together() -> None:
    lanes = Lanes()
    lanes.add("en-pt", "a", numbered(*["x"] * 1_000), urgent=False)
    assert len(take(lanes).sentences) == MOST_SENTENCES


def test_one_sentence_is_taken_however_long_it_is() -> None:
    lanes = Lanes()
    lanes.add("en-pt", "a", numbered("x" * 5_000), urgent=False)
    assert len(take(lanes, limit=10).sentences) == 1


def test_the_last_sentences_are_shared_by_the_workers() -> None:
    lanes = Lanes()
    lanes.add("en-pt", "a", numbered(*["same"] * 40), urgent=False)
    assert len(take(lanes, workers=2).sentences) == 20


def test_who_no_longer_waits_is_passed_over() -> None:
    lanes = Lanes()
    for caller in "ab":
        lanes.add("en-pt", caller, numbered(caller), urgent=caller == "a")
    lanes.drop("a")
    assert lanes.callers() == ["b"]
    assert texts(take(lanes)) == ["b"]


@given(
    st.lists(st.tuples(st.sampled_from("xy"), st.booleans(), st.lists(st.text(max_size=30), max_size=20)), max_size=8),
    st.integers(1, 500),
    st.integers(1, 4),
)
def test_every_sentence_is_taken_once_and_within_the_limit(
    added: list[tuple[str, bool, list[str]]], limit: int, workers: int
) -> None:
    lanes = Lanes()
    for caller, (lane, urgent, sentences) in enumerate(added):
        lanes.add(lane, caller, numbered(*sentences), urgent=urgent)

    seen = []
    while batch := lanes.take(lambda _lane: limit, ready=lambda lane: lane == "x", workers=workers):
        assert len(batch.sentences) == 1 or batch.weight <= limit
        assert all(added[int(str(one.caller))][0] == batch.lane for one in batch.sentences)
        seen += [(one.caller, one.number, one.text) for one in batch.sentences]

    wanted = [(caller, n, text) for caller, (_, _, own) in enumerate(added) for n, text in enumerate(own)]
    assert sorted(seen, key=str) == sorted(wanted, key=str)


def test_a_batch_becomes_as_large_as_the_machine_is_fast() -> None:
    pace = Pace(most=9_000)
    first = pace.limit
    for _ in range(8):
        pace.ran(pace.limit, pace.limit / 3_000)  # 3,000 tokens a second

    assert first < pace.limit
    assert abs(pace.limit - 3_000 * TARGET_SECONDS) < 50
    pace.ran(10, 0.01)  # a single short sentence tells nothing
    assert abs(pace.limit - 3_000 * TARGET_SECONDS) < 50


def test_a_busy_machine_is_not_slowed_further_by_ever_smaller_batches() -> None:
    pace = Pace(most=6_000)
    for _ in range(20):
        pace.ran(pace.limit, pace.limit / 200)  # 200 tokens a second
    assert pace.limit == LEAST_TOKENS


def test_an_engine_that_takes_one_sentence_gets_one() -> None:
    lanes = Lanes()
    lanes.add("en-pt", "a", numbered("one", "two"), urgent=False)
    assert len(take(lanes, limit=Pace(most=0).limit).sentences) == 1
