"""The model of one Argos package, loaded: SentencePiece around a CTranslate2 translator."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.errors import TranslationError

MAX_TOKENS = 160  # of a sentence; the models were trained on shorter ones
# A batch is cut where it holds more. One of ``BATCH_TOKENS`` has fewer: two parts would be slower than one. With a
# wider beam each sentence takes as much memory as several.
_CUT_TOKENS = 2_048
_CUT_BEAM_TOKENS = 1_100  # of all beams together
# Two batches at once, with a model of 18 MB, by oneDNN: 108 to 116 MB; of 2,000 128 to 134; of 1,300 5 % slower where
# the machine's memory is slow (measured).
BATCH_TOKENS = 1_700
MAX_BEAM_SIZE = 8
_FAILURES = (RuntimeError, ValueError, MemoryError)


class ArgosModel:
    """Thread-safe: `threads` batches at once, each on one thread (measured fastest)."""

    def __init__(self, folder: Path, *, target_prefix: str, threads: int, device: str = "cpu") -> None:
        """Loads the model on a device of CTranslate2's. Raises TranslationError when it cannot be loaded."""
        import ctranslate2
        from sentencepiece import SentencePieceProcessor

        self._prefix = target_prefix
        try:
            self._words: Any = SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
            self._translator: Any = ctranslate2.Translator(str(folder / "model"), **_placed(device, threads))
        except (OSError, *_FAILURES) as error:
            reason = " ".join(str(error).split())[:200]
            raise TranslationError(f"the model of {folder.name} cannot be loaded: {reason}") from error

    def fits(self, text: str) -> bool:
        """Whether the model takes the text in one piece."""
        # A token has one byte at least, and most sentences are short: that is quicker seen than counted.
        return len(text.encode(errors="replace")) < MAX_TOKENS or len(self._words.encode(text)) <= MAX_TOKENS

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """How many tokens each text has."""
        # One by one here and below: for a list SentencePiece starts threads of its own, which wait for a free core.
        return [len(self._words.encode(text)) for text in texts]

    def translate(self, texts: Sequence[str], *, beam_size: int = 1) -> list[str]:
        """A translation for each text, '' for one that the model fails on. Greedy search with beam size 1."""
        tokens = [self._words.encode(text, out_type=str) for text in texts]
        results = self._results(tokens, beam_size)
        # Longer is caught in a loop.
        kept = [
            target if len(target) <= _longest(len(source)) else []
            for source, target in zip(tokens, results, strict=True)
        ]
        return [self._text(self._words.decode(target)) for target in kept]

    def close(self) -> None:
        """Gives the memory back. Nothing may be under way."""
        self._translator.unload_model()
        del self._translator, self._words

    def _results(self, tokens: list[list[str]], beam_size: int) -> list[list[str]]:
        if not tokens:
            return []
        try:
            return self._batch(tokens, beam_size)
        except _FAILURES:
            # One text must not cost the others their translation.
            return [[]] if len(tokens) == 1 else self._one_by_one(tokens, beam_size)

    def _one_by_one(self, tokens: list[list[str]], beam_size: int) -> list[list[str]]:
        return [result for one in tokens for result in self._results([one], beam_size)]

    def _batch(self, tokens: list[list[str]], beam_size: int) -> list[list[str]]:
        results = self._translator.translate_batch(
            tokens,
            target_prefix=[[self._prefix]] * len(tokens) if self._prefix else None,
            beam_size=beam_size,
            max_batch_size=_CUT_TOKENS if beam_size == 1 else _CUT_BEAM_TOKENS // beam_size,
            batch_type="tokens",
            max_input_length=0,  # never cut: `fits` bounds it
            max_decoding_length=_longest(max(map(len, tokens))) + 1,
        )
        return [result.hypotheses[0] for result in results]

    def _text(self, told: str) -> str:
        # The mark of a word's start is left over where a model wrote it alone.
        text = told.replace("▁", " ").strip()
        return text.removeprefix(self._prefix).strip() if self._prefix else text


def model_bytes(folder: Path) -> int:
    """What a package's model takes on disk. 0 when it is gone: loading it will say so."""
    try:
        return sum((folder / name).stat().st_size for name in ("model/model.bin", "sentencepiece.model"))
    except OSError:
        return 0


def choose_device(wanted: str, cuda_devices: int) -> str:
    """`cpu` or `cuda`. Raises TranslationError when `cuda` is wanted and there is none; `auto` takes it when there."""
    if wanted == "cuda" and not cuda_devices:
        raise TranslationError("DRAGOMAN_DEVICE is cuda, and no such device is there")
    return "cuda" if cuda_devices and wanted in {"auto", "cuda"} else "cpu"


def _placed(device: str, threads: int) -> dict[str, Any]:
    if device == "cuda":  # one stream, larger batches; the fastest type that the card knows
        return {"device": "cuda", "compute_type": "auto", "inter_threads": 1}
    return {"device": "cpu", "compute_type": "int8", "inter_threads": threads, "intra_threads": 1}


def _longest(source_tokens: int) -> int:
    """The tokens that a translation may have; more is a loop."""
    return 3 * source_tokens + 32
