"""Whole files: written at once, closed to others, and never away from where they belong. T15."""

import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reconnect_tui.errors import StoreError
from reconnect_tui.store import atomic
from reconnect_tui.store.atomic import (
    atomic_write,
    make_folder,
    own_folder,
    remove,
    set_aside,
    sweep,
    sweep_old,
    tighten,
)
from reconnect_tui.store.backups import make_daily
from reconnect_tui.store.keeper import SessionKeeper
from reconnect_tui.store.people import People
from tests.noting import Note
from tests.store.scenes import FILES, NOW, small_session, typed

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")


def mode(path: Path) -> int:
    """The rights of a file or folder."""
    return stat.S_IMODE(path.lstat().st_mode)


@contextmanager
def umask(mask: int) -> Iterator[None]:
    """The rights that a process takes from what it makes."""
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """The new text takes the old one's place, and nothing else is left in the folder."""
    path = tmp_path / "file.toml"
    for text in (b"long " * 1000, b"short", b""):
        atomic_write(path, text)
        assert path.read_bytes() == text
    assert [one.name for one in tmp_path.iterdir()] == ["file.toml"]


@posix
@pytest.mark.parametrize("mask", [0, 0o022, 0o077])
def test_everything_that_is_kept_is_closed_to_others(
    mask: int, tmp_path: Path, figures: Note
) -> None:
    """Folders are 0700 and files 0600, whatever the account's habits: drafts and backups too."""
    figures("T15", tried=closed(tmp_path / "home", mask))


@posix
@pytest.mark.parametrize("name", ["FILE_MODE", "FOLDER_MODE"])
def test_what_is_made_with_the_accounts_habits_is_seen(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figures: Note
) -> None:
    """The wrong way: files, or folders, that the umask alone closes."""
    monkeypatch.setattr(atomic, name, 0o777)
    with pytest.raises(AssertionError):
        closed(tmp_path / "home", 0o022)
    figures("T15", name, wrong=1, caught=1)


def closed(root: Path, mask: int) -> int:
    """Keep something of every sort, and see that all of it is closed: so many files, folders."""
    with umask(mask):
        keeper = SessionKeeper.begin(root, small_session(), FILES)
        keeper.save(small_session(), NOW)
        session, draft = typed(small_session(), "w")
        keeper.draft(session, draft)
        keeper.card_seen(session, "cards", "z")
        People(root).add("Zoë", "2026-11-22")
        make_daily(root, "2026-11-22")
        folders = [root, *(one for one in root.rglob("*") if one.is_dir())]
        files = [one for one in root.rglob("*") if not one.is_dir()]
        keeper.close()
    assert len(files) >= 7
    assert {mode(one) for one in folders} == {0o700}
    assert {mode(one) for one in files if one.exists()} == {0o600}
    return len(folders) + len(files)


@posix
def test_a_half_written_file_is_closed_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figures: Note
) -> None:
    """While it is written it is nobody else's either: it is made so, and not closed afterwards."""
    seen: list[int] = []
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        seen.append(mode(source))
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with umask(0):
        atomic_write(tmp_path / "file.toml", b"x")
    assert seen == [0o600]
    figures("T15", tried=1)


@posix
def test_what_was_loosened_is_closed_again(tmp_path: Path) -> None:
    """A copy or another tool may have opened files; a start closes them and passes links over."""
    inner = tmp_path / "home" / "sessions"
    inner.mkdir(parents=True, mode=0o755)
    outside = tmp_path / "outside.toml"
    for path in (inner / "a.toml", inner / "b.toml", outside):
        path.write_bytes(b"")
        path.chmod(0o644)
    (inner / "link.toml").symlink_to(outside)
    (inner / "b.toml").chmod(0o600)
    (tmp_path / "home").chmod(0o755)
    inner.chmod(0o755)
    assert tighten(tmp_path / "home") == 3
    assert mode(inner) == 0o700
    assert mode(inner / "a.toml") == 0o600
    assert mode(outside) == 0o644
    assert tighten(tmp_path / "home") == 0


@posix
def test_a_link_in_the_place_of_a_file_is_replaced_not_followed(tmp_path: Path) -> None:
    """Words never go where a link points."""
    outside = tmp_path / "outside.toml"
    outside.write_bytes(b"theirs")
    (tmp_path / "file.toml").symlink_to(outside)
    atomic_write(tmp_path / "file.toml", b"ours")
    assert outside.read_bytes() == b"theirs"
    assert not (tmp_path / "file.toml").is_symlink()


@posix
def test_a_link_in_the_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    """A folder of ours that leads elsewhere is not written to; the home itself may be a link."""
    real, elsewhere = tmp_path / "real", tmp_path / "elsewhere"
    real.mkdir()
    elsewhere.mkdir()
    home = tmp_path / "home"
    home.symlink_to(real)
    (real / "sessions").symlink_to(elsewhere)
    with pytest.raises(StoreError, match="a link stands where a folder is needed"):
        own_folder(home, "sessions")
    assert own_folder(home, "drafts") == home / "drafts"
    assert (real / "drafts").is_dir()
    (real / "people").write_bytes(b"")
    with pytest.raises(StoreError, match="a file stands where a folder is needed"):
        own_folder(home, "people")


def test_folders_are_made_and_kept(tmp_path: Path) -> None:
    """Missing folders are made, also above; those that are there stay as they are."""
    make_folder(tmp_path / "a" / "b" / "c")
    (tmp_path / "a" / "b" / "c" / "file").write_bytes(b"x")
    make_folder(tmp_path / "a" / "b" / "c")
    assert (tmp_path / "a" / "b" / "c" / "file").read_bytes() == b"x"
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreError, match="A file stands where a folder is needed"):
        make_folder(tmp_path / "file")
    with pytest.raises(StoreError, match="A file stands where a folder is needed"):
        atomic_write(tmp_path / "file" / "inner.toml", b"")


def test_removing_twice_is_removing_once(tmp_path: Path) -> None:
    """A file goes for good, and one that is gone is no error."""
    atomic_write(tmp_path / "file.toml", b"x")
    assert remove(tmp_path / "file.toml")
    assert not remove(tmp_path / "file.toml")
    assert list(tmp_path.iterdir()) == []


def test_a_broken_file_is_put_aside_and_never_over_another(tmp_path: Path) -> None:
    """Its bytes stay beside under another name, however often that happens."""
    asides = []
    for text in (b"one", b"two", b"three"):
        (tmp_path / "file.toml").write_bytes(text)
        asides.append(set_aside(tmp_path / "file.toml", "2026-11-22T201105"))
    assert asides[0].name == "file.toml.broken-2026-11-22T201105"
    assert {one.read_bytes() for one in asides} == {b"one", b"two", b"three"}


def test_half_written_files_are_swept_when_they_are_nobodys(tmp_path: Path) -> None:
    """One's own are swept at once, anybody's after a day; another window's are left alone."""
    mine, other, old = (
        tmp_path / f".{name}.0123abcd.tmp" for name in ("a.toml", "b.toml", "c.toml")
    )
    for one in (mine, other, old):
        one.write_bytes(b"half")
    os.utime(old, (1_000, 1_000))
    sweep(tmp_path, "a.toml")
    assert not mine.exists()
    sweep_old(tmp_path, now=other.stat().st_mtime + 10)
    assert not old.exists()
    assert other.exists()


def test_a_taken_name_is_tried_again_where_scanners_hold_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a scanner may hold a file open for a moment, replacing it is tried a few times."""
    refused: list[Path] = []
    real = os.replace

    def replace(source: Path, target: Path) -> None:
        if len(refused) < 3:
            refused.append(target)
            raise PermissionError(errno.EACCES, "held open")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    with pytest.raises(StoreError, match="may not write here"):
        atomic_write(tmp_path / "file.toml", b"x")
    monkeypatch.setattr(atomic, "_TRIES", 5)
    atomic_write(tmp_path / "file.toml", b"x")
    assert len(refused) == 3
    assert (tmp_path / "file.toml").read_bytes() == b"x"


def test_a_disk_that_cannot_sync_folders_is_used_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some network disks refuse to sync a folder; a real error of the disk is still told."""
    code = errno.EINVAL
    real = os.fsync

    def fsync(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(code, os.strerror(code))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    atomic_write(tmp_path / "file.toml", b"x")
    code = errno.EIO
    with pytest.raises(StoreError, match="reports an error"):
        atomic_write(tmp_path / "file.toml", b"y")
