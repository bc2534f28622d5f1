from __future__ import annotations

import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.errors import TranslationError
from bot.translations import archive
from bot.translations.packages import install_file, installed
from tests.tiny_argos import make_tiny_package, tiny_parts


def packed(path: Path, parts: dict[str, bytes], *, root: str = "translate-en_de-1_0/") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(f"{root}{name}", content)
    return path


def with_entry(path: Path, name: str, *, mode: int = stat.S_IFREG | 0o644, content: bytes = b"x") -> Path:
    packed(path, tiny_parts("en", "de"))
    info = zipfile.ZipInfo("placeholder")
    info.filename = name
    info.external_attr = mode << 16
    with zipfile.ZipFile(path, "a") as file:
        file.writestr(info, content)
    return path


def refused(file: Path, packages_dir: Path) -> str:
    with pytest.raises(TranslationError) as caught:
        install_file(file, packages_dir)
    assert installed(packages_dir) == ()
    assert [left.name for left in packages_dir.iterdir()] == [".lock"]
    assert str(caught.value).startswith(f"{file.name} cannot be installed: ")
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "translate-en_de-1_0/../../evil",
        "/etc/evil",
        "C:\\evil",
        "a\\..\\evil",
        "a//b",
        "a/./b",
        "a\nb",
        "x" * 300,
    ],
)
def test_a_file_that_would_leave_its_folder_is_refused(tmp_path: Path, packages_dir: Path, name: str) -> None:
    reason = refused(with_entry(tmp_path / "evil.argosmodel", name), packages_dir)

    assert "leave its folder" in reason or "forbidden name" in reason
    assert not list(tmp_path.rglob("evil"))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_are_refused(tmp_path: Path, packages_dir: Path, kind: int) -> None:
    file = with_entry(tmp_path / "link.argosmodel", "translate-en_de-1_0/model/link", mode=kind | 0o777)

    assert "link or a device" in refused(file, packages_dir)


def test_two_files_of_one_name_are_refused(tmp_path: Path, packages_dir: Path) -> None:
    file = with_entry(tmp_path / "twice.argosmodel", "translate-en_de-1_0/METADATA.json")

    assert "two files of one name" in refused(file, packages_dir)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, packages_dir: Path) -> None:
    bomb = bytes(archive.MAX_RATIO * 10**6)

    assert "would unpack" in refused(
        packed(tmp_path / "bomb.argosmodel", {**tiny_parts("en", "de"), "model/zeros": bomb}), packages_dir
    )


def test_a_crowd_of_files_is_refused(tmp_path: Path, packages_dir: Path) -> None:
    crowd = {f"model/{number}": b"" for number in range(archive.MAX_FILES + 1)}

    assert "more than" in refused(
        packed(tmp_path / "crowd.argosmodel", {**tiny_parts("en", "de"), **crowd}), packages_dir
    )


def test_a_list_of_files_that_would_fill_the_memory_is_not_read(tmp_path: Path, packages_dir: Path) -> None:
    crowd = {f"model/{number:0200}": b"" for number in range(5_000)}

    assert "list of files" in refused(packed(tmp_path / "list.argosmodel", crowd), packages_dir)


@pytest.mark.parametrize("part", ["metadata.json", "model/model.bin", "sentencepiece.model"])
def test_a_missing_part_is_named(tmp_path: Path, packages_dir: Path, part: str) -> None:
    parts = {name: content for name, content in tiny_parts("en", "de").items() if name != part}

    assert part in refused(packed(tmp_path / "half.argosmodel", parts), packages_dir)


def test_a_package_with_bpe_instead_of_sentencepiece_is_refused_by_name(tmp_path: Path, packages_dir: Path) -> None:
    parts = tiny_parts("en", "de")
    parts["bpe.model"] = parts.pop("sentencepiece.model")

    assert "BPE" in refused(packed(tmp_path / "bpe.argosmodel", parts), packages_dir)


@pytest.mark.parametrize(
    "metadata",
    [
        b"no json",
        b"[]",
        b"{}",
        b'{"from_code": "../x", "to_code": "de", "package_version": "1"}',
        b'{"from_code": "en", "to_code": ["de"], "package_version": "1"}',
        b'{"from_code": "en", "to_code": "de", "package_version": 1}',
        b'{"from_code": "en", "to_code": "de", "package_version": "1/../.."}',
        b'{"from_code": "en", "to_code": "de", "package_version": "1", "languages": 3}',
        b'{"from_code": "en", "to_code": "de", "package_version": "1", "type": "sbd"}',
        b"[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_metadata_that_makes_no_sense_is_refused(tmp_path: Path, packages_dir: Path, metadata: bytes) -> None:
    parts = {**tiny_parts("en", "de"), "metadata.json": metadata}

    refused(packed(tmp_path / "odd.argosmodel", parts), packages_dir)


def test_what_is_no_zip_file_is_refused(tmp_path: Path, packages_dir: Path) -> None:
    text = tmp_path / "page.argosmodel"
    text.write_text("<html>Not found</html>")

    assert "no zip file" in refused(text, packages_dir)


@pytest.mark.parametrize("damage", [lambda raw: raw[: len(raw) // 2], lambda raw: raw[:900] + b"\0" * 64 + raw[964:]])
def test_a_damaged_file_is_refused(tmp_path: Path, packages_dir: Path, damage: Callable[[bytes], bytes]) -> None:
    file = make_tiny_package(tmp_path, "en", "de")
    file.write_bytes(damage(file.read_bytes()))

    refused(file, packages_dir)


def test_a_file_that_is_not_there_is_named(tmp_path: Path, packages_dir: Path) -> None:
    with pytest.raises(TranslationError, match=r"nothing\.argosmodel"):
        install_file(tmp_path / "nothing.argosmodel", packages_dir)


@pytest.mark.parametrize("part", ["model/model.bin", "sentencepiece.model"])
def test_a_model_that_does_not_load_is_refused(tmp_path: Path, packages_dir: Path, part: str) -> None:
    parts = tiny_parts("en", "de")
    parts[part] = parts[part][: len(parts[part]) // 2]

    assert "model" in refused(packed(tmp_path / "dud.argosmodel", parts), packages_dir)


def test_a_package_without_a_folder_of_its_own_installs(tmp_path: Path, packages_dir: Path) -> None:
    file = packed(tmp_path / "flat.argosmodel", tiny_parts("en", "de"), root="")

    assert install_file(file, packages_dir).to_code == "de"


def test_only_what_translating_needs_is_written(tmp_path: Path, packages_dir: Path) -> None:
    parts = {**tiny_parts("en", "de"), "stanza/en/tokenize.pt": b"a pickle", "README.md": b"Hello"}
    done = install_file(packed(tmp_path / "more.argosmodel", parts), packages_dir)

    written = {str(path.relative_to(done.path)) for path in done.path.rglob("*") if path.is_file()}
    assert written == {*tiny_parts("en", "de"), "README.md", "dragoman.json"}


def test_a_file_that_ends_anywhere_is_refused(tmp_path: Path, packages_dir: Path) -> None:
    file = make_tiny_package(tmp_path, "en", "de")
    whole = file.read_bytes()
    for end in [*range(0, len(whole), len(whole) // 40), len(whole) - 1]:
        file.write_bytes(whole[:end])
        refused(file, packages_dir)
    file.write_bytes(whole)
    assert install_file(file, packages_dir).to_code == "de"
