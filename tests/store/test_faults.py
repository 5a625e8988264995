"""T2: whichever call the disk refuses, nothing is a mix, and the next save works."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from reconnect_tui.errors import StoreError
from reconnect_tui.store import atomic, drafts, sessions
from reconnect_tui.store.atomic import atomic_write
from reconnect_tui.store.drafts import DraftLog, recover
from reconnect_tui.store.keeper import SessionKeeper
from tests.noting import Note
from tests.store.faults import Faults
from tests.store.scenes import FILES, NOW, answered, small_session, typed

CODES = (errno.ENOSPC, errno.EIO, errno.EROFS, errno.EACCES, errno.EDQUOT, errno.EINTR)
KINDS = [(code, lasting) for code in CODES for lasting in (False, True)]


def until_none(tmp_path: Path, code: int, *, lasting: bool) -> Iterator[tuple[Path, Faults]]:
    """A folder and its faults, call by call, until a run meets none."""
    for first in range(1, 400):
        folder = tmp_path / str(first)
        faults = Faults(folder, first, code, lasting)
        yield folder, faults
        if not faults.met:
            return
    message = "every run met a fault"
    raise AssertionError(message)


@pytest.mark.parametrize(("code", "lasting"), KINDS)
def test_a_file_is_old_or_new_and_never_a_mix(
    *, code: int, lasting: bool, tmp_path: Path, figures: Note
) -> None:
    """A refused save is told, leaves no half-written file, and the next one works."""
    tried = old_or_new(tmp_path, code, lasting=lasting)
    assert tried >= 7
    figures("T2", tried=tried)


def old_or_new(tmp_path: Path, code: int, *, lasting: bool) -> int:
    """Fail at each call of a save. How many there were."""
    tried = 0
    for folder, faults in until_none(tmp_path, code, lasting=lasting):
        path = folder / "deep" / "file.toml"
        atomic_write(path, b"old")
        with faults.on():
            failed = not attempt(atomic_write, path, b"new, and longer")
        assert path.read_bytes() in (b"old", b"new, and longer")
        assert failed or path.read_bytes() == b"new, and longer"
        left = {one.name for one in path.parent.iterdir()} - {"file.toml"}
        assert not left or (lasting and faults.met > 1), "a half-written file stayed behind"
        atomic_write(path, b"again")
        assert path.read_bytes() == b"again"
        tried += faults.met > 0
    return tried


def in_place(path: Path, data: bytes) -> None:
    """Truncate, then write."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with atomic.explained(path):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            os.write(descriptor, data)
        finally:
            os.close(descriptor)


def silent(path: Path, data: bytes) -> None:
    """Let a failure pass for a save."""
    with suppress(StoreError):
        atomic.atomic_write(path, data)


def littering(path: Path, data: bytes) -> None:
    """Leave behind what could not be renamed."""
    atomic.make_folder(path.parent)
    temporary = path.with_name(f".{path.name}.00000000.tmp")
    with atomic.explained(path):
        descriptor = atomic.create(temporary)
        try:
            atomic.write_all(descriptor, data)
        finally:
            os.close(descriptor)
        os.replace(temporary, path)  # noqa: PTH105 - the call that fails


@pytest.mark.parametrize("wrong", [in_place, silent, littering])
def test_each_wrong_way_to_write_is_caught(
    wrong: Callable[[Path, bytes], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    figures: Note,
) -> None:
    """A mix, a failure that nobody hears of, a half-written file: each fails the test above."""
    monkeypatch.setattr(sys.modules[__name__], "atomic_write", wrong)
    with pytest.raises(AssertionError):
        old_or_new(tmp_path, errno.ENOSPC, lasting=False)
    figures("T2", wrong.__name__, wrong=1, caught=1)


@pytest.mark.parametrize(("code", "lasting"), KINDS)
def test_half_typed_words_outlive_every_fault(
    *,
    code: int,
    lasting: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    figures: Note,
) -> None:
    """What `append` took without an error is found; what it refused comes with the next one."""
    monkeypatch.setattr(drafts, "ROTATE_AT", 150)
    texts = [f"{place} " * 8 for place in range(6)]
    tried = 0
    for folder, faults in until_none(tmp_path, code, lasting=lasting):
        log = DraftLog(folder, "s")
        safe = ""
        with faults.on():
            for place, text in enumerate(texts):
                if attempt(log.append, "one@a", "", text):
                    safe = text
                if place in (1, 4):
                    attempt(log.sync)
        found, problems = recover(folder, "s", 0)
        text = found.get("one@a", {}).get("", "")
        assert text >= safe, "words that were taken are gone"
        assert text in ("", *texts), "words that nobody typed"
        assert problems == ()
        log.append("two@b", "x", "after")
        log.sync()
        found, _ = recover(folder, "s", 0)
        assert found == {"one@a": {"": texts[-1]}, "two@b": {"x": "after"}}
        assert len(list(folder.iterdir())) <= 2
        log.clear(for_good=True)
        assert recover(folder, "s", 0) == ({}, ())
        log.close()
        tried += faults.met > 0
    figures("T2", tried=tried)
    assert tried >= 10


@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_an_evening_goes_on_through_every_fault(
    *, code: int, lasting: bool, tmp_path: Path, figures: Note
) -> None:
    """Typing and saving may fail at any call; when the disk is well again, all is kept."""
    tried = 0
    for folder, faults in until_none(tmp_path, code, lasting=lasting):
        session = small_session()
        with faults.on():
            keeper = SessionKeeper.begin(folder, session, FILES)
            attempt(keeper.save, session, NOW)
            session, draft = typed(session, "words")
            attempt(keeper.draft, session, draft)
            attempt(keeper.sync)
            session = answered(session, "words")
            attempt(keeper.save, session, NOW)
            session, draft = typed(session, "more")
            attempt(keeper.draft, session, draft)
        keeper.draft(session, draft)
        keeper.save(session, NOW)
        keeper.close()
        kept = sessions.load(folder, keeper.name)
        assert kept.session.results["one@a"].value == "words"
        assert kept.session.drafts == {"two@b": {"": "more"}}
        assert not list(folder.rglob(".*.tmp")) or (lasting and faults.met > 1)
        assert list((folder / "locks").iterdir()) == []
        tried += faults.met > 0
    assert tried >= 30
    figures("T2", tried=tried)


def attempt(action: Callable[..., object], *args: object) -> bool:
    """Whether it worked."""
    try:
        action(*args)
    except StoreError:
        return False
    return True


def test_short_writes_lose_nothing(tmp_path: Path) -> None:
    """A system that takes bytes in parts gets them all, in files and in drafts."""
    with Faults(tmp_path, short=True).on():
        atomic_write(tmp_path / "file.toml", b"0123456789" * 50)
        log = DraftLog(tmp_path, "s")
        log.append("one@a", "", "words " * 50)
        log.append("one@a", "", "words " * 60)
        log.close()
    assert (tmp_path / "file.toml").read_bytes() == b"0123456789" * 50
    assert recover(tmp_path, "s", 0)[0] == {"one@a": {"": "words " * 60}}


def test_without_cutting_back_a_torn_line_swallows_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figures: Note
) -> None:
    """The wrong way, which does not cut a torn line off, loses the words that come after it."""

    def add(self: Any, data: bytes) -> None:
        atomic.write_all(self.descriptor, data)
        self.size += len(data)

    lost = []
    for wrong in (False, True):
        folder = tmp_path / str(wrong)
        if wrong:
            monkeypatch.setattr(drafts._LogFile, "add", add)  # noqa: SLF001 - the wrong way goes where the right one is
        with Faults(folder).on() as faults:
            log = DraftLog(folder, "s")
            log.append("one@a", "", "before")
            faults.fail_next(errno.ENOSPC)
            assert not attempt(log.append, "one@a", "", "torn")
            log.append("one@a", "", "after")
            log.close()
        lost.append(recover(folder, "s", 0)[0] != {"one@a": {"": "after"}})
    assert lost == [False, True]
    figures("T2", "a torn line that stays", wrong=1, caught=1)


def test_a_file_whose_sync_failed_is_never_synced_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kernel may claim success the second time; so the words go to a new file instead."""
    synced: list[str] = []
    broken = True

    def sync_data(_: int) -> None:
        synced.append(max(path.name for path in tmp_path.glob("s.*")))
        if broken:
            raise OSError(errno.EIO, "the disk reports an error")

    monkeypatch.setattr(drafts, "sync_data", sync_data)
    log = DraftLog(tmp_path, "s")
    log.append("one@a", "", "words")
    for _ in range(3):
        with pytest.raises(StoreError, match="reports an error"):
            log.sync()
    broken = False
    log.sync()
    assert len(set(synced)) == 4
    assert recover(tmp_path, "s", 0)[0] == {"one@a": {"": "words"}}
    assert len(list(tmp_path.glob("s.*"))) == 1
    log.sync()
    assert len(synced) == 4, "nothing new was typed, so nothing is synced"
    log.close()
