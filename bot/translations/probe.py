"""Loads a package once and translates one sentence with it, in a process of its own: a damaged model may end the
process that loads it, or take all memory.

    python -m bot.translations.probe FOLDER TARGET_PREFIX SENTENCE
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from datetime import date
from pathlib import Path

from bot.errors import TranslationError
from bot.translations.argos import Metadata
from bot.translations.codes import from_argos

_TIMEOUT = 120  # seconds, for a large model on a slow disk
_MEMORY = 6 * 1024**3  # bytes of address space; more than twice the largest package
_A_MONDAY = date(2026, 1, 5)


def check(folder: Path, metadata: Metadata) -> None:
    """Returns when the model loads and translates. Raises TranslationError otherwise."""
    command = [sys.executable, "-P", "-m", "bot.translations.probe", str(folder)]
    command += [metadata.target_prefix, _sentence(from_argos(metadata.from_code))]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no shell; the arguments are only texts
            command, env=environment, capture_output=True, timeout=_TIMEOUT, check=False, stdin=subprocess.DEVNULL
        )
    except subprocess.TimeoutExpired as error:
        raise TranslationError(f"its model did not translate a sentence in {_TIMEOUT} s") from error
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise TranslationError(f"its model cannot be used: {said[-1][:200] if said else 'it crashed when loaded'}")


def _sentence(lang: str) -> str:
    """A date in words: something to translate in every language that CLDR knows."""
    from babel import Locale, UnknownLocaleError
    from babel.dates import format_date

    try:
        return str(format_date(_A_MONDAY, "full", Locale.parse(lang, sep="-")))
    except (UnknownLocaleError, ValueError):
        return str(format_date(_A_MONDAY, "full", "en"))


def _main(folder: str, target_prefix: str, sentence: str) -> int:
    from bot.translations.argos_model import ArgosModel

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        translated = ArgosModel(Path(folder), target_prefix=target_prefix, threads=1).translate([sentence])
    except TranslationError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if not translated[0]:
        sys.stderr.write("it translated a sentence to nothing\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main(*sys.argv[1:]))
