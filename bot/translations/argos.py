"""The one door to `argostranslate`: its package module, imported without its side effects.

Importing it makes folders in the user's home and reads ARGOS_* from the environment, once and for good. The folders
are made in a temporary place and removed again, as nothing that we call uses them; the environment comes back as it
was. `argostranslate.translate` and `.sbd` are never imported: they want a sentence splitter of several gigabytes.
"""

from __future__ import annotations

import importlib
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from bot.errors import TranslationError

_HOMES = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "ARGOS_PACKAGES_DIR")
_importing = Lock()

_CODE = re.compile(r"[a-z]{2,3}(?:_[A-Za-z]{2,8})?")
_VERSION = re.compile(r"[0-9A-Za-z.+]{1,20}")
_TEXTS = ("package_version", "argos_version", "from_name", "to_name", "type", "target_prefix", "code")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What a package or the index says of a translation package, checked. Codes are Argos' own."""

    from_code: str
    to_code: str
    version: str
    target_prefix: str = ""
    links: tuple[str, ...] = ()


@cache
def package_module() -> Any:
    """`argostranslate.package`."""
    with _importing, tempfile.TemporaryDirectory(prefix="dragoman-argos-") as home, _environment(home):
        return importlib.import_module("argostranslate.package")


def index_address() -> str:
    """Where Argos Translate publishes its package index."""
    package_module()
    return str(importlib.import_module("argostranslate.settings").remote_package_index)


def read_metadata(raw: object) -> Metadata:
    """The metadata of a translation package, from parsed JSON.

    Raises TranslationError for what is no package for translating between two languages.
    """
    _check_types(raw)
    package = package_module().AvailablePackage(raw)
    if package.type != "translate":
        raise TranslationError(f"no translation package, but of type {package.type[:20]!r}")
    for code in (package.from_code, package.to_code):
        if not isinstance(code, str) or not _CODE.fullmatch(code):
            raise TranslationError(f"the language code {str(code)[:20]!r} is none")
    if not _VERSION.fullmatch(package.package_version):
        raise TranslationError(f"the version {package.package_version[:30]!r} is none")
    return Metadata(
        from_code=package.from_code,
        to_code=package.to_code,
        version=package.package_version,
        target_prefix=package.target_prefix,
        links=tuple(package.links),
    )


def read_installed(folder: Path) -> Metadata:
    """The metadata of a package's folder.

    Raises TranslationError when it cannot be read.
    """
    try:
        package = package_module().Package(folder)
    except (OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise TranslationError(f"its metadata cannot be read: {error}") from error
    fields = (*_TEXTS, "from_code", "to_code", "links")
    return read_metadata({name: getattr(package, name) for name in fields if getattr(package, name) is not None})


def _check_types(raw: object) -> None:
    """Argos believes its metadata; a wrong type in it would fail anywhere later."""
    if not isinstance(raw, Mapping):
        raise TranslationError("the metadata is no JSON object")
    for name in _TEXTS:
        if not isinstance(raw.get(name, ""), str):
            raise TranslationError(f"{name} is no text")
    links = raw.get("links", [])
    if not isinstance(links, list) or not all(isinstance(link, str) for link in links):
        raise TranslationError("links is no list of texts")
    for name in ("languages", "source_languages", "target_languages"):
        if not isinstance(raw.get(name, []), list):
            raise TranslationError(f"{name} is no list")


@contextmanager
def _environment(home: str) -> Iterator[None]:
    # KMP_DUPLICATE_LIB_OK is set by argostranslate and would hold for every library after it.
    names = {*_HOMES, "SNAP", "KMP_DUPLICATE_LIB_OK", *(name for name in os.environ if name.startswith("ARGOS_"))}
    before = {name: os.environ.pop(name, None) for name in names}
    os.environ.update(dict.fromkeys(_HOMES, home))
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value
