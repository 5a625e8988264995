"""T8: two windows cannot lose each other's work, and a killed one holds nothing up."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reconnect_tui.errors import Busy, StoreError
from reconnect_tui.store import lock
from reconnect_tui.store.lock import acquire, exclusive, holder, is_busy
from tests.noting import Note

COUNT = """
import sys
from contextlib import nullcontext
from pathlib import Path
from reconnect_tui.store.atomic import atomic_write
from reconnect_tui.store.lock import exclusive
if "alone" in sys.argv:
    exclusive = nullcontext
path = Path(sys.argv[1]) / "counter"
for _ in range(100):
    with exclusive(path.with_name("counter.lock")):
        atomic_write(path, b"%d" % (int(path.read_bytes()) + 1))
"""
HOLD = """
import sys
from pathlib import Path
from reconnect_tui.store.lock import acquire
held = acquire(Path(sys.argv[1]), "2026-11-22T201105")
print("held", flush=True)
sys.stdin.read()
"""


def counted(folder: Path, *how: str) -> int:
    """How far three processes get that each read, change and write a number a hundred times."""
    (folder / "counter").write_bytes(b"0")
    command = [sys.executable, "-c", COUNT, str(folder), *how]
    windows = [subprocess.Popen(command) for _ in range(3)]
    assert [window.wait(60) for window in windows] == [0, 0, 0]
    return int((folder / "counter").read_bytes())


def test_three_windows_lose_no_update(tmp_path: Path, figures: Note) -> None:
    """Three processes that each add one a hundred times make three hundred."""
    assert counted(tmp_path) == 300
    figures("T8", tried=300)


def test_without_the_lock_updates_are_lost(tmp_path: Path, figures: Note) -> None:
    """The same in the wrong way, each as if it were alone: soon one writes over another."""
    assert any(counted(tmp_path, "alone") < 300 for _ in range(5))
    figures("T8", "no lock", wrong=1, caught=1)


def test_a_window_waits_until_the_other_has_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who comes second waits, and gives up with a sentence when the first does not finish."""
    path = tmp_path / "locks" / "x.lock"
    naps: list[float] = []

    def sleep(seconds: float) -> None:
        naps.append(seconds)
        if len(naps) == 3:
            held.release()

    monkeypatch.setattr(time, "sleep", sleep)
    held = acquire(path, "")
    with exclusive(path):
        assert len(naps) == 3
    monkeypatch.setattr(lock, "PATIENCE", -1)
    held = acquire(path, "")
    with pytest.raises(Busy), exclusive(path):
        pass
    held.release()


def test_a_second_window_is_told_who_has_it(tmp_path: Path) -> None:
    """The second one is refused at once, with process, machine and time; then it is free."""
    path = tmp_path / "s.lock"
    first = acquire(path, "2026-11-22T201105")
    with pytest.raises(Busy, match="Another window has this open") as caught:
        acquire(path, "later")
    found = caught.value.holder
    assert found is not None
    assert (found.pid, found.since) == (os.getpid(), "2026-11-22T201105")
    assert found.host
    assert is_busy(path)
    first.release()
    first.release()
    assert not is_busy(path)
    with acquire(path, ""):
        assert holder(path) is not None
    assert list(tmp_path.iterdir()) == []


def test_a_killed_window_holds_nothing_up(tmp_path: Path) -> None:
    """After `kill -9` the lock is free at once, and says the new holder's name."""
    path = tmp_path / "s.lock"
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(Busy) as caught:
            acquire(path, "")
        assert caught.value.holder is not None
        assert caught.value.holder.pid == other.pid
        other.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
        other.wait(10)
    with acquire(path, ""):
        found = holder(path)
        assert found is not None
        assert found.pid == os.getpid()


def test_who_waited_on_a_removed_lock_takes_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between opening and locking the holder may have left; then the old file counts no more."""
    path = tmp_path / "s.lock"
    first = acquire(path, "")
    real = lock._try_lock  # noqa: SLF001 - to step in at the one moment that matters

    def try_lock(descriptor: int) -> bool:
        first.release()
        return real(descriptor)

    monkeypatch.setattr(lock, "_try_lock", try_lock)
    with acquire(path, ""):
        assert path.exists()
        with pytest.raises(Busy):
            acquire(path, "")


def test_an_unreadable_holder_is_nobody(tmp_path: Path) -> None:
    """A lock file with other words in it names nobody, and breaks nothing."""
    for words in (b"", b"x\ny\nz\n", b"12", b"\xff\xfe"):
        (tmp_path / "s.lock").write_bytes(words)
        assert holder(tmp_path / "s.lock") is None
    assert holder(tmp_path / "none.lock") is None


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """A link in the place of a lock is refused, so that nothing outside is written."""
    outside = tmp_path / "outside"
    outside.write_bytes(b"theirs")
    (tmp_path / "s.lock").symlink_to(outside)
    with pytest.raises(StoreError):
        acquire(tmp_path / "s.lock", "")
    assert outside.read_bytes() == b"theirs"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows always has locks")
def test_a_disk_without_locks_refuses_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some network disks know no locks; there an evening is kept all the same."""

    def flock(*_: object) -> None:
        raise OSError(37, "no locks available")

    monkeypatch.setattr("fcntl.flock", flock)
    acquire(tmp_path / "s.lock", "").release()
