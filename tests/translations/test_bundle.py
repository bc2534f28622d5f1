"""Languages in one file, for a machine without a network: the same packages come out, and nothing else gets in."""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.errors import TranslationError
from bot.translations.bundle import install_bundle, write_bundle
from bot.translations.packages import InstalledPackage, installed, inventory
from tests.tiny_argos import make_tiny_package

NAME = "translate-en_de.argosmodel"
Entry = dict[str, object]


def written(shared_packages: Path, target: Path) -> Path:
    write_bundle(installed(shared_packages), target, heard=lambda _label: None)
    return target


def install(bundle: Path, packages_dir: Path) -> list[InstalledPackage]:
    return install_bundle(bundle, packages_dir, wanted=lambda *_codes: True, heard=lambda _label: None)


def test_what_was_bundled_is_installed_elsewhere(tmp_path: Path, packages_dir: Path, shared_packages: Path) -> None:
    done = install(written(shared_packages, tmp_path / "out.tar"), packages_dir)
    assert [(one.from_code, one.to_code, one.version) for one in done] == [("de", "en", "1.0"), ("en", "de", "1.0")]
    assert list(installed(packages_dir)) == done
    for one, other in zip(installed(shared_packages), done, strict=True):
        for part in ("metadata.json", "sentencepiece.model", "model/model.bin"):
            assert (one.path / part).read_bytes() == (other.path / part).read_bytes()
    assert not list(packages_dir.glob(".unpacked-*"))


def test_the_same_packages_give_the_same_bytes_from_wherever_they_lie(
    tmp_path: Path, packages_dir: Path, shared_packages: Path
) -> None:
    first = written(shared_packages, tmp_path / "a.tar")
    install(first, packages_dir)
    assert written(packages_dir, tmp_path / "b.tar").read_bytes() == first.read_bytes()


def test_any_program_reads_the_bundle_and_its_manifest(tmp_path: Path, shared_packages: Path) -> None:
    with tarfile.open(written(shared_packages, tmp_path / "out.tar")) as tar:
        assert tar.getnames() == ["manifest.json", "translate-de_en.argosmodel", NAME]
        manifest = tar.extractfile("manifest.json")
        packed = tar.extractfile(NAME)
        assert manifest is not None
        assert packed is not None
        told = json.load(manifest)["packages"][1]
        assert told["sha256"] == hashlib.sha256(packed.read()).hexdigest()
        assert {(info.uid, info.mtime, info.mode) for info in tar.getmembers()} == {(0, 0, 0o644)}


def test_only_what_is_wanted_is_installed(tmp_path: Path, packages_dir: Path, shared_packages: Path) -> None:
    bundle = written(shared_packages, tmp_path / "out.tar")
    install_bundle(bundle, packages_dir, wanted=lambda code, _to: code == "en", heard=lambda _label: None)
    assert [one.from_code for one in installed(packages_dir)] == ["en"]


def test_a_bundle_that_cannot_be_written_leaves_no_half(tmp_path: Path, shared_packages: Path) -> None:
    with pytest.raises(TranslationError, match="no installed package"):
        write_bundle((), tmp_path / "out.tar", heard=lambda _label: None)
    with pytest.raises(TranslationError, match="cannot be written"):
        written(shared_packages, tmp_path / "nowhere" / "out.tar")
    broken = installed(shared_packages)[0]
    gone = InstalledPackage(
        from_code="en", to_code="fr", version="1", path=tmp_path / "gone", model_id="", sha256=broken.sha256
    )
    with pytest.raises(TranslationError, match="removed meanwhile"):
        write_bundle((gone,), tmp_path / "out.tar", heard=lambda _label: None)
    assert list(tmp_path.iterdir()) == []


def hostile(target: Path, packed: Path, change: Callable[[tarfile.TarInfo, Entry], None]) -> Path:
    """A bundle of one package, whose header and line of the manifest were changed."""
    content = packed.read_bytes()
    entry: Entry = {
        "file": NAME,
        "from_code": "en",
        "to_code": "de",
        "version": "1.0",
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    member = tarfile.TarInfo(NAME)
    member.size = len(content)
    change(member, entry)
    manifest = json.dumps({"format": "dragoman-languages-1", "packages": [entry]}).encode()
    head = tarfile.TarInfo("manifest.json")
    head.size = len(manifest)
    with tarfile.open(target, "w", format=tarfile.PAX_FORMAT) as tar:
        tar.addfile(head, io.BytesIO(manifest))
        tar.addfile(member, io.BytesIO(content))
    return target


def _named(name: str) -> Callable[[tarfile.TarInfo, Entry], None]:
    def change(member: tarfile.TarInfo, entry: Entry) -> None:
        member.name = name
        entry["file"] = name

    return change


def _renamed(name: str) -> Callable[[tarfile.TarInfo, Entry], None]:
    return lambda member, _entry: setattr(member, "name", name)


def _typed(kind: bytes) -> Callable[[tarfile.TarInfo, Entry], None]:
    def change(member: tarfile.TarInfo, _entry: Entry) -> None:
        member.type, member.linkname = kind, "/etc/passwd"

    return change


def _told(**values: object) -> Callable[[tarfile.TarInfo, Entry], None]:
    return lambda _member, entry: entry.update(values)


@pytest.mark.parametrize(
    "change",
    [
        _named("../evil"),
        _named("/etc/evil"),
        _renamed("../evil"),
        _renamed("x" * 200),
        _renamed("é"),
        _typed(tarfile.SYMTYPE),
        _typed(tarfile.LNKTYPE),
        _typed(tarfile.CHRTYPE),
        _typed(tarfile.FIFOTYPE),
        _typed(tarfile.DIRTYPE),
        _typed(tarfile.GNUTYPE_SPARSE),
        _told(size=5),
        _told(size=2**40),
        _told(size=-1),
        _told(size="5"),
        _told(size=True),
        _told(sha256="0" * 64),
        _told(sha256=None),
        _told(version="2.0"),
        _told(to_code="fr"),
        _told(more="x"),
        _told(file=["x"]),
    ],
)
def test_a_bundle_that_lies_installs_nothing(
    tmp_path: Path, packages_dir: Path, change: Callable[[tarfile.TarInfo, Entry], None]
) -> None:
    packed = make_tiny_package(tmp_path / "files", "en", "de")
    with pytest.raises(TranslationError, match=r"^evil\.tar: [^\n]+$"):
        install(hostile(tmp_path / "evil.tar", packed, change), packages_dir)
    assert inventory(packages_dir).packages == ()
    assert not list(tmp_path.rglob("evil"))
    assert not list(packages_dir.glob(".unpacked-*"))
    good = hostile(tmp_path / "good.tar", packed, lambda *_nothing: None)
    assert len(install(good, packages_dir)) == 1


@pytest.mark.parametrize("share", [0.0, 0.001, 0.01, 0.5, 0.97])
def test_a_bundle_that_ends_anywhere_is_refused(
    tmp_path: Path, packages_dir: Path, shared_packages: Path, share: float
) -> None:
    whole = written(shared_packages, tmp_path / "whole.tar").read_bytes()
    end = len(whole.rstrip(b"\0"))
    (tmp_path / "cut.tar").write_bytes(whole[: int(end * share)])
    with pytest.raises(TranslationError):
        install(tmp_path / "cut.tar", packages_dir)
    assert inventory(packages_dir).broken == ()


@pytest.mark.parametrize("content", [b"", b"no tar", b"\0" * 10_240, b"\x1f\x8b" + b"x" * 600])
def test_what_is_no_bundle_is_refused_by_name(tmp_path: Path, packages_dir: Path, content: bytes) -> None:
    (tmp_path / "x.tar").write_bytes(content)
    with pytest.raises(TranslationError, match=r"^x\.tar: "):
        install(tmp_path / "x.tar", packages_dir)
    with pytest.raises(TranslationError, match=r"^none\.tar: No such file"):
        install(tmp_path / "none.tar", packages_dir)
