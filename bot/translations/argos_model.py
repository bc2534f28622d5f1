"""The model of one Argos package, loaded: SentencePiece around a CTranslate2 translator."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.errors import TranslationError

MAX_TOKENS = 160  # of a sentence; the models were trained on shorter ones
_BATCH_TOKENS = 1024  # measured best: 1,024 to 2,048
_FAILURES = (RuntimeError, ValueError, MemoryError)


class ArgosModel:
    """Thread-safe. Greedy search; `threads` sentences' batches at once, each on one thread (measured fastest)."""

    def __init__(self, folder: Path, *, target_prefix: str, threads: int) -> None:
        """Loads the model. Raises TranslationError when it cannot be loaded."""
        import ctranslate2
        from sentencepiece import SentencePieceProcessor

        self._prefix = target_prefix
        try:
            self._words: Any = SentencePieceProcessor(model_file=str(folder / "sentencepiece.model"))
            self._translator: Any = ctranslate2.Translator(
                str(folder / "model"), device="cpu", compute_type="int8", inter_threads=threads, intra_threads=1
            )
        except (OSError, *_FAILURES) as error:
            reason = " ".join(str(error).split())[:200]
            raise TranslationError(f"the model of {folder.name} cannot be loaded: {reason}") from error

    def fits(self, text: str) -> bool:
        """Whether the model takes the text in one piece."""
        return len(self._words.encode(text)) <= MAX_TOKENS

    def translate(self, texts: Sequence[str]) -> list[str]:
        """A translation for each text, '' for one that the model fails on."""
        tokens = [self._words.encode(text, out_type=str) for text in texts]
        results = self._results(tokens)
        return [self._text(source, target) for source, target in zip(tokens, results, strict=True)]

    def _results(self, tokens: list[list[str]]) -> list[list[str]]:
        if not tokens:
            return []
        try:
            return self._batch(tokens)
        except _FAILURES:
            # One text must not cost the others their translation.
            return [[], *self._results(tokens[1:])] if len(tokens) == 1 else self._one_by_one(tokens)

    def _one_by_one(self, tokens: list[list[str]]) -> list[list[str]]:
        return [result for one in tokens for result in self._results([one])]

    def _batch(self, tokens: list[list[str]]) -> list[list[str]]:
        results = self._translator.translate_batch(
            tokens,
            target_prefix=[[self._prefix]] * len(tokens) if self._prefix else None,
            beam_size=1,
            max_batch_size=_BATCH_TOKENS,
            batch_type="tokens",
            max_input_length=0,  # never cut: `fits` bounds it
            max_decoding_length=_longest(max(map(len, tokens))) + 1,
        )
        return [result.hypotheses[0] for result in results]

    def _text(self, source: list[str], target: list[str]) -> str:
        if len(target) > _longest(len(source)):
            return ""  # caught in a loop
        # The mark of a word's start is left over where a model wrote it alone.
        text = str(self._words.decode(target)).replace("▁", " ").strip()
        return text.removeprefix(self._prefix).strip() if self._prefix else text


def _longest(source_tokens: int) -> int:
    """The tokens that a translation may have; more is a loop."""
    return 3 * source_tokens + 32
