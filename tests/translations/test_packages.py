from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.errors import TranslationError
from bot.translations.packages import Expected, Inventory, install_file, installed, inventory, remove
from tests.tiny_argos import make_tiny_package, tiny_parts

INSTALL = "import sys; from pathlib import Path; from bot.translations.packages import Inventory, install_file\n"


def names(packages_dir: Path) -> list[str]:
    return sorted(path.name for path in packages_dir.iterdir())


def test_an_installed_package_is_listed_with_what_it_is(tmp_path: Path, packages_dir: Path) -> None:
    file = make_tiny_package(tmp_path, "en", "pb", version="1.2")
    heard: list[tuple[int, int]] = []

    package = install_file(file, packages_dir, progress=lambda done, total: heard.append((done, total)))

    assert installed(packages_dir) == (package,)
    assert (package.from_code, package.to_code, package.version) == ("en", "pb", "1.2")
    assert package.model_id == f"argos:en_pb:1.2:{package.sha256[:12]}"
    assert heard[-1][0] == heard[-1][1] == sum(map(len, tiny_parts("en", "pb").values()))


def test_nothing_is_installed_where_no_folder_is(packages_dir: Path) -> None:
    assert installed(packages_dir) == ()
    assert not packages_dir.exists()


def test_installing_the_same_file_again_changes_nothing(tmp_path: Path, packages_dir: Path) -> None:
    file = make_tiny_package(tmp_path, "en", "de")
    first = install_file(file, packages_dir)
    before = names(packages_dir)

    assert install_file(file, packages_dir) == first
    assert names(packages_dir) == before


def test_another_version_takes_the_place_of_the_one_before(tmp_path: Path, packages_dir: Path) -> None:
    newer = make_tiny_package(tmp_path, "en", "de", version="2.0")
    older = make_tiny_package(tmp_path, "en", "de", version="1.0")
    install_file(newer, packages_dir)

    package = install_file(older, packages_dir)

    assert installed(packages_dir) == (package,)
    assert package.version == "1.0"
    assert names(packages_dir) == [".lock", "translate-en_de-1.0-2"]


def test_a_newer_one_counts_when_a_kill_left_the_older_beside_it(tmp_path: Path, packages_dir: Path) -> None:
    old = install_file(make_tiny_package(tmp_path, "en", "de", version="2.0"), packages_dir)
    kept = tmp_path / old.path.name
    shutil.copytree(old.path, kept)
    new = install_file(make_tiny_package(tmp_path, "en", "de", version="1.0"), packages_dir)
    shutil.copytree(kept, old.path)

    assert installed(packages_dir) == (new,)
    remove(("en", "de"), packages_dir)
    assert installed(packages_dir) == ()


def test_a_removed_package_is_gone_and_the_others_stay(tmp_path: Path, packages_dir: Path) -> None:
    install_file(make_tiny_package(tmp_path, "en", "de"), packages_dir)
    other = install_file(make_tiny_package(tmp_path, "de", "en"), packages_dir)

    remove(("en", "de"), packages_dir)

    assert installed(packages_dir) == (other,)
    assert names(packages_dir) == [".lock", other.path.name]


def test_removing_what_is_not_there_says_so(packages_dir: Path) -> None:
    for _ in range(2):
        with pytest.raises(TranslationError, match="en → de"):
            remove(("en", "de"), packages_dir)
        packages_dir.mkdir(parents=True, exist_ok=True)


def test_broken_folders_are_reported_and_the_others_still_count(tmp_path: Path, packages_dir: Path) -> None:
    good = install_file(make_tiny_package(tmp_path, "en", "de"), packages_dir)
    for name in ("by-hand", "no-metadata", "changed", "bad-receipt"):
        shutil.copytree(good.path, packages_dir / name)
    (packages_dir / "by-hand" / "dragoman.json").unlink()
    (packages_dir / "no-metadata" / "metadata.json").unlink()
    (packages_dir / "changed" / "model" / "model.bin").write_bytes(b"short")
    (packages_dir / "bad-receipt" / "dragoman.json").write_text("[]")
    (packages_dir / "empty").mkdir()
    (packages_dir / "a file").touch()

    found = inventory(packages_dir)

    assert found.packages == (good,)
    assert {broken.name for broken in found.broken} == {"by-hand", "no-metadata", "changed", "bad-receipt", "empty"}


def test_a_broken_package_can_be_removed_and_installed_again(tmp_path: Path, packages_dir: Path) -> None:
    file = make_tiny_package(tmp_path, "en", "de")
    (install_file(file, packages_dir).path / "metadata.json").unlink()
    assert installed(packages_dir) == ()

    again = install_file(file, packages_dir)

    assert installed(packages_dir) == (again,)
    assert inventory(packages_dir).broken == ()


def test_a_package_of_another_pair_than_expected_is_refused(tmp_path: Path, packages_dir: Path) -> None:
    file = make_tiny_package(tmp_path, "en", "de")
    for _ in range(2):
        with pytest.raises(TranslationError, match="it should translate en → fr"):
            install_file(file, packages_dir, expected=Expected(pair=("en", "fr")))
        install_file(file, packages_dir, expected=Expected(pair=("en", "de")))


def test_a_killed_install_leaves_nothing_that_counts_and_the_next_one_clears_up(
    tmp_path: Path, packages_dir: Path
) -> None:
    file = make_tiny_package(tmp_path, "en", "de")
    kill = "import os, signal\ndef die(*_): os.kill(os.getpid(), signal.SIGKILL)\n"
    code = f"{INSTALL}{kill}install_file(Path(sys.argv[1]), Path(sys.argv[2]), progress=die)"
    done = subprocess.run([sys.executable, "-c", code, file, packages_dir], check=False)
    assert done.returncode == -signal.SIGKILL
    assert len(names(packages_dir)) == 2  # the lock and the unfinished folder
    assert inventory(packages_dir) == Inventory()

    package = install_file(file, packages_dir)

    assert installed(packages_dir) == (package,)
    assert names(packages_dir) == [".lock", package.path.name]


def test_processes_that_install_the_same_package_do_not_clash(tmp_path: Path, packages_dir: Path) -> None:
    file = make_tiny_package(tmp_path, "en", "de")
    command = [sys.executable, "-c", f"{INSTALL}print(install_file(Path(sys.argv[1]), Path(sys.argv[2])).path.name)"]
    running = [
        subprocess.Popen([*command, str(file), str(packages_dir)], stdout=subprocess.PIPE, text=True) for _ in range(3)
    ]

    said = {process.communicate()[0].strip() for process in running}

    assert [process.returncode for process in running] == [0, 0, 0]
    assert said == {"translate-en_de-1.0-1"}
    assert names(packages_dir) == [".lock", "translate-en_de-1.0-1"]


def test_threads_that_install_and_list_do_not_clash(tmp_path: Path, packages_dir: Path) -> None:
    files = [make_tiny_package(tmp_path, "en", code) for code in ("de", "fr", "de")]
    with ThreadPoolExecutor(6) as threads:
        installs = [threads.submit(install_file, file, packages_dir) for file in files]
        listings = [threads.submit(inventory, packages_dir) for _ in range(20)]
        assert len({install.result().path for install in installs}) == 2
        assert all(not listing.result().broken for listing in listings)


def test_a_full_disk_is_said_and_leaves_nothing(
    tmp_path: Path, packages_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = make_tiny_package(tmp_path, "en", "de")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(TranslationError, match="No space left on device"):
            install_file(file, packages_dir)

    assert names(packages_dir) == [".lock"]
    assert install_file(file, packages_dir).to_code == "de"


def test_the_receipt_records_the_checksum(tmp_path: Path, packages_dir: Path) -> None:
    package = install_file(make_tiny_package(tmp_path, "en", "de"), packages_dir)

    assert json.loads((package.path / "dragoman.json").read_text())["sha256"] == package.sha256
