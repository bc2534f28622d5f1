from __future__ import annotations

from pathlib import Path

import pytest

from bot.translations.packages import install_file
from tests.tiny_argos import make_tiny_package


@pytest.fixture
def packages_dir(tmp_path: Path) -> Path:
    """Where packages would be installed; not made yet."""
    return tmp_path / "data" / "packages"


@pytest.fixture(scope="session")
def shared_packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with en→de and de→en installed, for tests that only read it."""
    folder = tmp_path_factory.mktemp("shared")
    for pair in (("en", "de"), ("de", "en")):
        install_file(make_tiny_package(folder / "files", *pair), folder / "packages")
    return folder / "packages"
