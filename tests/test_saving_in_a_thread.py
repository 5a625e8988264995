"""Saving beside the clock: what a page promises is on the disk first, and no word is overtaken."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event as Gate

import pytest

from reconnect_tui.engine.events import Begin, Draft, Pause, Resume, Suspend
from reconnect_tui.engine.timer import Instant
from reconnect_tui.errors import Busy, StoreError
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.facilitator import CHECKPOINT_EVERY, Facilitator
from reconnect_tui.paths import home_folders
from reconnect_tui.store import sessions
from reconnect_tui.store.atomic import atomic_write
from reconnect_tui.store.lock import acquire

FULL = "The disk is full. Free some room, then it can be saved."


class Disk:
    """A disk that is slow until its gate opens, and counts what it took. `full`: takes nothing."""

    def __init__(self, write: Callable[[Path, bytes], None]) -> None:
        """Take what really writes."""
        self._write = write
        self.gate = Gate()
        self.gate.set()
        self.begun = Gate()
        self.full = False
        self.took: list[bytes] = []

    def __call__(self, path: Path, data: bytes) -> None:
        """Write, when it may."""
        self.begun.set()
        assert self.gate.wait(20)
        if self.full:
            raise StoreError(FULL)
        self.took.append(data)
        self._write(path, data)


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        """Some evening."""
        self.now = Instant(1_000_000, 1_700_000_000_000, 60)

    def __call__(self) -> Instant:
        """What it says."""
        return self.now

    def move(self, ms: int) -> None:
        """Let time go by."""
        self.now = replace(self.now, mono=self.now.mono + ms, wall=self.now.wall + ms)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """The disk that sessions are saved to."""
    slow = Disk(atomic_write)
    monkeypatch.setattr("reconnect_tui.store.keeper.atomic_write", slow)
    return slow


@pytest.fixture
def clock() -> Clock:
    """The clock of the table."""
    return Clock()


@pytest.fixture
def table(tmp_path: Path, disk: Disk, clock: Clock) -> Iterator[Facilitator]:
    """Ana writes on her own, and a thread saves."""
    file = tmp_path / "letter.toml"
    file.write_text(
        'format = 1\nkind = "exercise"\nid = "letter"\ntitle = "A letter"\nfor = ["solo"]\n'
        'not_for = ["Never mind."]\n[[steps]]\nid = "one"\nkind = "write"\ntitle = "One"\n'
        'text = "Write."\ntime = "5m"\n[[steps]]\nid = "two"\nkind = "write"\ntitle = "Two"\n'
        'text = "Write more."\n[[steps]]\nid = "end"\nkind = "close"\n',
        encoding="utf-8",
    )
    evening = Evening(home_folders(tmp_path / "home"), clock=clock)
    table = evening.begin(Wish(exercise=str(file), mode="solo", names=("Ana",)))
    table.save_in_thread()
    yield table
    disk.gate.set()
    disk.full = False
    table.close()


def root(tmp_path: Path) -> Path:
    """Where it is kept."""
    return tmp_path / "home"


def kept(tmp_path: Path) -> sessions.Kept:
    """The session as another process would find it."""
    (file,) = (root(tmp_path) / "sessions").glob("*.toml")
    return sessions.load(root(tmp_path), file.stem)


def held(disk: Disk, table: Facilitator) -> None:
    """Let the disk take its time from now on, and have it begin to write."""
    table.wait_for_disk()
    disk.begun.clear()
    disk.gate.clear()


def test_a_slow_disk_stops_no_clock_and_its_page_waits(
    table: Facilitator, disk: Disk, tmp_path: Path
) -> None:
    """An event is taken at once; that it is on the disk is known before its page is shown."""
    held(disk, table)
    before = len(disk.took)
    table.send(Suspend())
    assert disk.begun.wait(20)
    assert table.promises
    disk.gate.set()
    table.wait_for_disk()
    assert (table.promises, len(disk.took)) == (False, before + 1)
    assert kept(tmp_path).session.rev == table.session.rev


def test_a_clock_that_is_written_down_promises_nothing(
    table: Facilitator, disk: Disk, clock: Clock
) -> None:
    """Every ten seconds a running clock is saved, and no page waits for that."""
    table.send(Begin("a"))
    if not table.session.timer.running:
        table.send(Resume())
    held(disk, table)
    for _ in range(CHECKPOINT_EVERY // 4_000 + 1):
        clock.move(4_000)
        table.look()
    assert disk.begun.wait(20)
    assert not table.promises


def test_of_what_waits_only_the_newest_is_written(table: Facilitator, disk: Disk) -> None:
    """Five changes while the disk is slow cost one more write, of the last state."""
    held(disk, table)
    before = len(disk.took)
    for number in range(6):
        table.send(Suspend() if number % 2 else Pause())
        table.send(Resume())
    disk.gate.set()
    table.wait_for_disk()
    assert len(disk.took) - before <= 2
    assert f"rev = {table.session.rev}\n".encode() in disk.took[-1]


def test_words_typed_while_an_older_state_is_written_stay(
    table: Facilitator, disk: Disk, tmp_path: Path
) -> None:
    """The log of drafts is cleared only up to the state that was written."""
    table.send(Begin("a"))
    field = table.look().form[0].id
    held(disk, table)
    table.send(Draft("first", field))
    table.send(Pause())
    table.send(Resume())
    assert disk.begun.wait(20)
    table.send(Draft("first and more", field))
    disk.gate.set()
    table.wait_for_disk()
    drafts = kept(tmp_path).session.drafts
    assert "first and more" in str(drafts)


def test_what_the_thread_could_not_write_is_owed_and_said(
    table: Facilitator, disk: Disk, clock: Clock, tmp_path: Path
) -> None:
    """A full disk is a sentence on the next page; once there is room it is saved and gone."""
    disk.full = True
    table.send(Suspend())
    table.wait_for_disk()
    table.look()
    assert table.unsaved == FULL
    disk.full = False
    clock.move(2_000)
    table.look()
    table.wait_for_disk()
    table.look()
    assert table.unsaved == ""
    assert kept(tmp_path).session.rev == table.session.rev


def test_what_is_owed_is_said_while_it_is_tried_again(
    table: Facilitator, disk: Disk, clock: Clock
) -> None:
    """The sentence stays through every try, whatever is typed meanwhile, until it is saved."""
    disk.full = True
    table.send(Pause())
    table.wait_for_disk()
    table.look()
    said = []
    for _ in range(60):
        clock.move(1000)
        table.look()
        table.send(Draft("words"))
        said.append(table.unsaved)
        table.wait_for_disk()
        table.look()
        said.append(table.unsaved)
    assert all(FULL in one for one in said)
    disk.full = False
    clock.move(60_000)
    table.look()
    table.wait_for_disk()
    table.look()
    assert table.unsaved == ""


def test_the_lock_goes_after_the_last_word(table: Facilitator, disk: Disk, tmp_path: Path) -> None:
    """Nobody else can take the session up before what the thread had to write is written."""
    table.send(Suspend())
    (lock,) = [one for one in (root(tmp_path) / "locks").iterdir() if "letter" in one.name]
    with pytest.raises(Busy):
        acquire(lock, "now")
    table.close()
    assert kept(tmp_path).session.rev == table.session.rev
    acquire(lock, "now").release()


def test_a_fault_of_the_thread_is_nobodys_secret(table: Facilitator, disk: Disk) -> None:
    """What is no failure of a disk comes out where the session is looked at."""
    held(disk, table)
    disk.took = None  # type: ignore[assignment]  # so that it breaks
    table.send(Suspend())
    disk.gate.set()
    table.wait_for_disk()
    disk.took = []
    with pytest.raises(AttributeError):
        table.look()
    table.look()
