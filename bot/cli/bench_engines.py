"""What `dragoman bench translate` measures, with nothing of its own around it: CTranslate2 alone, and ours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.translations.checking import Made
    from bot.translations.translators import Step, Translators

SUMMARY = 3  # sentences
_BEST_BATCH = 2048  # tokens; measured fastest

Texts = Sequence[str]


def engine_alone(task: dict[str, Any]) -> Callable[[Texts], list[str]]:
    """The engine without anything of ours around it, with the settings that were measured fastest."""
    import ctranslate2
    from sentencepiece import SentencePieceProcessor

    folder = Path(task["folder"])
    words: Any = SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
    model: Any = ctranslate2.Translator(
        str(folder / "model"), compute_type="int8", inter_threads=task["threads"], intra_threads=1
    )

    def translate(texts: Texts) -> list[str]:
        found = model.translate_batch(
            words.encode(list(texts), out_type=str),
            beam_size=task["beam_size"],
            max_batch_size=_BEST_BATCH,
            batch_type="tokens",
        )
        return [str(words.decode(one.hypotheses[0])) for one in found]

    return translate


def checked(translators: Translators, step: Step, texts: Texts) -> list[str]:
    """As the bot translates for digests: so many summaries a call and so many calls at once, protected and checked,
    none remembered."""
    from bot.translations.checking import translate_by
    from bot.translations.glossary import Glossary
    from bot.work.translate import AT_ONCE, SHARE

    def made(call: Texts) -> list[Made]:
        return translate_by(translators, call, step, Glossary())

    calls = [texts[at : at + SHARE * SUMMARY] for at in range(0, len(texts), SHARE * SUMMARY)]
    with ThreadPoolExecutor(AT_ONCE) as threads:
        return [one.text for done in threads.map(made, calls) for one in done]


def opened(task: dict[str, Any]) -> tuple[Translators, Step]:
    from bot.translations.translators import Translators, Tuning

    tuning = Tuning(beam_size=task["beam_size"], model_memory=task["model_memory"])
    translators = Translators(Path(task["packages"]), threads=task["threads"], tuning=tuning)
    (step,) = translators.route(*task["pair"]) or ()
    return translators, step


def as_summaries(translators: Translators, step: Step, texts: Texts) -> list[str]:
    summaries = [texts[at : at + SUMMARY] for at in range(0, len(texts), SUMMARY)]
    futures = [translators.submit(summary, step) for summary in summaries]
    return [text for future in futures for text in future.result()]
