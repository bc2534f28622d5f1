"""`dragoman bench translate`: what it measures with tiny models, and what it makes of the figures."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.cli import bench_argos, bench_scores, bench_translating
from bot.cli.bench_peak import peak_mb
from bot.cli.bench_translations_table import as_table, race_ratios, ratios
from bot.cli.bench_turns import environment, order, race
from bot.errors import DragomanError
from bot.translations.native import STARTED_WITH, choose_instructions, read_cpuinfo
from bot.translations.packages import install_file
from tests.cli.conftest import Dragoman
from tests.tiny_argos import make_tiny_package

SENTENCES = [f"The council agreed on Monday to build {number} bridges." for number in range(12)]


@pytest.fixture
def task(tmp_path: Path) -> dict[str, Any]:
    package = install_file(make_tiny_package(tmp_path, "en", "de"), tmp_path / "packages")
    install_file(make_tiny_package(tmp_path, "de", "en"), tmp_path / "packages")
    return {
        "packages": str(tmp_path / "packages"),
        "folder": str(package.path),
        "pair": ["en", "de"],
        "sentences": SENTENCES,
        "threads": 2,
        "model_memory": 1,
        "beam_size": 1,
    }


def test_ctranslate2_alone_and_ours_say_the_same(task: dict[str, Any]) -> None:
    raw, ours = bench_translating.raw(task), bench_translating.ours(task)

    assert ours["sentences"] == raw["sentences"] == 12
    assert len(ours["said"]) == len(raw["said"]) == 12
    assert 0 < ours["p50"] <= ours["p95"]
    assert ours["peak_mb"] > 1


def test_ours_and_ctranslate2_take_turns_in_processes_of_their_own(task: dict[str, Any]) -> None:
    found = race(task, turns=2)
    assert (len(found["many"]), len(found["one"]), len(found["checked"])) == (2, 12, 2)
    sides = {"raw", "ours", "alike"} if choose_instructions(read_cpuinfo()) else {"raw", "ours"}
    assert {name.partition("_")[0] for name in found["many"][0]} == sides
    assert set(found["checked"][0]) == {"raw_wall", "raw_cpu", "ours_wall", "ours_cpu"}
    assert all(seconds > 0 for turn in found["many"] for seconds in turn.values())
    assert next(iter(found["one"][0])) != next(iter(found["one"][1]))


def test_a_side_that_cannot_begin_is_an_error_with_its_reason(task: dict[str, Any]) -> None:
    with pytest.raises(DragomanError, match=r"a fresh process failed: .*model"):
        race(task | {"folder": "nowhere"}, turns=1)


def test_ours_is_started_as_it_is_run_and_ctranslate2_as_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CT2_FORCE_CPU_ISA", "AVX2")
    monkeypatch.delenv("GLIBC_TUNABLES", raising=False)
    assert environment(ours=True)["GLIBC_TUNABLES"] == STARTED_WITH["GLIBC_TUNABLES"]
    assert environment(ours=True)["CT2_FORCE_CPU_ISA"] == "AVX2"
    assert not {"GLIBC_TUNABLES", "CT2_FORCE_CPU_ISA"} & set(environment(ours=False))

    monkeypatch.setenv("GLIBC_TUNABLES", "")
    assert environment(ours=True)["GLIBC_TUNABLES"] == ""


def test_who_goes_first_changes_from_turn_to_turn() -> None:
    assert [order("ab", turn) for turn in range(4)] == [["a", "b"], ["b", "a"], ["b", "a"], ["a", "b"]]
    firsts = [order("abc", turn)[0] for turn in range(6)]
    assert sorted(firsts) == ["a", "a", "b", "b", "c", "c"]


def test_a_pair_is_charged_with_what_it_took_beside_the_program(task: dict[str, Any]) -> None:
    found = bench_translating.ours(task)
    assert found["pair_mb"] < found["peak_mb"]
    assert found["pair_mb"] <= found["pair_later_mb"]
    assert 0 < found["files_mb"] < 1


def test_urgent_summaries_are_timed_while_others_wait(task: dict[str, Any]) -> None:
    found = bench_translating.backlog(task | {"backlog": 60})
    assert 0 < found["p50"] <= found["p95"]
    assert found["still_waiting"] >= 0


def test_pairs_in_turn_are_loaded_again_and_say_the_same(task: dict[str, Any]) -> None:
    turns = {"pairs": [["en", "de"], ["de", "en"]], "texts": {"en": SENTENCES, "de": SENTENCES}}
    found = bench_translating.pairs(task | turns)
    assert (found["pairs"], found["used"], found["loads"]) == (2, 6, 6)
    assert found["same"]
    assert found["most_mb"] >= found["before_mb"] > 1


def test_what_was_translated_is_told_again_out_of_the_store(task: dict[str, Any]) -> None:
    found = bench_translating.remembered(task)
    assert (found["sentences"], found["same"]) == (12, True)
    assert 0 < found["at_hand_p50"] < found["store_p50"]
    assert 0 < found["store_many_p50"] <= found["store_many_p95"]


def test_sides_are_scored_against_what_people_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given_a_sacrebleu(tmp_path, monkeypatch)
    said = {"ours, beam 1": ["one", "zwei"], "ours, beam 4": ["eins", "zwei"]}

    found = bench_scores.score(Path(sys.executable), said, ["eins", "zwei"], "de")
    assert found == {"ours, beam 1": {"chrf": 50.0, "bleu": 13.0}, "ours, beam 4": {"chrf": 100.0, "bleu": 13.0}}
    assert bench_scores.score(Path(sys.executable), said, ["eins", "zwei"], "zh-Hant")["ours, beam 1"]["bleu"] == 2.0


def given_a_sacrebleu(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its two metrics' shape: the share of sentences that are the same, and the length of the tokeniser's name."""
    (folder / "sacrebleu").mkdir()
    (folder / "sacrebleu" / "__init__.py").touch()
    (folder / "sacrebleu" / "metrics.py").write_text("""
from types import SimpleNamespace
class CHRF:
    def corpus_score(self, said, references):
        same = sum(one == other for one, other in zip(said, references[0], strict=True))
        return SimpleNamespace(score=100 * same / len(said))
class BLEU:
    def __init__(self, tokenize):
        self.score = {"13a": 13.0, "zh": 2.0}[tokenize]
    def corpus_score(self, said, references):
        return self
""")
    monkeypatch.setenv("PYTHONPATH", str(folder))


def test_without_an_index_there_are_no_scores_and_the_rest_is_measured(
    tmp_path: Path, dragoman: Dragoman, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    text, reference = tmp_path / "en.txt", tmp_path / "pt.txt"
    text.write_text("The rain stopped.\n\nThe river rose.\n", "utf-8")
    reference.write_text("A chuva parou.\n\nO rio subiu.\n", "utf-8")
    given = ["--from", "en", "--to", "pt", "--text", str(text), "--sentences", "12", "--rounds", "1", "--backlog", "0"]

    found = json.loads(dragoman("bench", "translate", *given, "--reference", str(reference), "--json").out)
    assert "sacrebleu cannot be made" in found["scores_missing"]
    assert found["sides"]["ours, beam 1"]["per_second"] > 0

    reference.write_text("A chuva parou.\n", "utf-8")
    assert "1 lines, --text has 3" in dragoman("bench", "translate", *given, "--reference", str(reference)).complaint
    alone = ["--from", "en", "--to", "pt", "--reference", str(reference)]
    assert "belongs to a --text" in dragoman("bench", "translate", *alone).complaint


def test_the_command_measures_a_package_and_prints_one_object(tmp_path: Path, dragoman: Dragoman) -> None:
    package = make_tiny_package(tmp_path, "en", "de")
    given = ["--from", "en", "--to", "de", "--package", str(package), "--sentences", "12"]
    done = dragoman("bench", "translate", *given, "--rounds", "1", "--backlog", "12", "--pairs", "2", "--json")

    found = json.loads(done.out)
    assert set(found["sides"]) == {f"{side}, beam {n}" for side in ("ours", "CTranslate2 alone") for n in (1, 4)}
    assert "splitter" in found["argos_missing"]
    assert found["pairs"]["right"]
    assert found["sentences"] == 12


def test_an_environment_that_cannot_be_made_is_a_reason_and_no_crash(tmp_path: Path) -> None:
    with pytest.raises(DragomanError, match="splitter"):
        bench_argos.make_environment(tmp_path, make_tiny_package(tmp_path, "en", "de"))
    own = bench_argos.environment(tmp_path, inter_threads=1, intra_threads=0, beam_size=4)
    assert own["ARGOS_PACKAGES_DIR"] == str(tmp_path / "packages")
    assert (own["ARGOS_INTER_THREADS"], own["ARGOS_INTRA_THREADS"], own["ARGOS_BEAM_SIZE"]) == ("1", "0", "4")


def side(per_second: float) -> dict[str, Any]:
    return {"per_second": per_second, "cpu": 0.005, "p50": 0.025, "p95": 0.05, "peak_mb": 120.0, "said": []}


def test_ratios_are_taken_round_by_round() -> None:
    found = ratios({"ours, beam 1": [side(90), side(45)], "argostranslate, beam 4": [side(10), side(5)]})
    assert found == {"speed_of_argostranslate": 9.0, "processor_time_of_argostranslate": 1.0}


def test_one_slow_turn_does_not_spoil_the_comparison() -> None:
    raw = {"raw_wall": 4.0, "raw_cpu": 8.0}
    turn, checked = raw | {"ours_wall": 4.1, "ours_cpu": 8.0}, raw | {"ours_wall": 5.0, "ours_cpu": 10.0}
    turns = {
        "many": [turn, turn | {"ours_wall": 40.0}, turn],
        "one": [{"raw_wall": 0.02, "ours_wall": 0.021}],
        "checked": [checked, checked | {"ours_wall": 50.0}, checked],
    }
    found = {
        "speed_of_ctranslate2_beam_4": pytest.approx(4.0 / 4.1),
        "processor_time_of_ctranslate2_beam_4": 1.0,
        "processor_time_checked_of_ctranslate2_beam_4": 1.25,
        "speed_checked_of_ctranslate2_beam_4": 0.8,
        "one_sentence_of_ctranslate2_beam_4": pytest.approx(1.05),
    }
    assert race_ratios(4, turns) == found

    alike = {"alike_wall": 2.05, "alike_cpu": 4.0}
    assert race_ratios(4, turns | {"many": [one | alike for one in turns["many"]]}) == found | {
        "speed_of_ctranslate2_with_the_same_instructions_beam_4": pytest.approx(0.5),
        "processor_time_of_ctranslate2_with_the_same_instructions_beam_4": 2.0,
    }


def test_the_table_tells_all() -> None:
    figures = {
        "sentences": 1_000,
        "threads": 2,
        "sides": {"ours, beam 1": side(250) | {"pair_mb": 101.4, "pair_later_mb": 119.0, "files_mb": 18.0}},
        "scores": {"ours, beam 1": {"chrf": 60.74, "bleu": 34.37}},
        "ratios": {"speed_of_ctranslate2": 0.97},
        "remembered": {f"{by}_{p}": 0.0008 for by in ("at_hand", "store", "store_many") for p in ("p50", "p95")}
        | {"same": True},
        "argos_missing": "no index",
        "backlog": {"p50": 0.3, "p95": 0.9, "still_waiting": 900},
        "pairs": {
            "pairs": 12, "before_mb": 50, "most_mb": 480, "after_mb": 60, "budget_mb": 600, "loads": 12, "right": True
        },
    }  # fmt: skip
    lines = "\n".join(as_table(figures))
    seen = ("250.0", "took 101 MB", "119 in four", "no index", "× 0.97", "p95 0.90 s", "480 at most", "all right")
    for part in (*seen, "chrF 60.74, BLEU 34.37", "out of the store 0.80 ms (p95 0.80)", "all the same"):
        assert part in lines


def test_the_peak_is_at_least_what_is_held() -> None:
    assert peak_mb() > 1
