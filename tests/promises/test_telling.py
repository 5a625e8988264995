"""What cannot be saved is said, tried again in peace, and over when it works."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reconnect_tui.engine.events import Answer, Begin, Draft, Event, Resume, Stop, Suspend
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.timer import Instant
from reconnect_tui.errors import BadFile, Overtaken, StoreError
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.facilitator import RETRY_LAST, Facilitator
from reconnect_tui.keeping import Outcome
from reconnect_tui.paths import home_folders
from reconnect_tui.store import sessions
from reconnect_tui.store.keeper import SessionKeeper
from tests.noting import Note
from tests.promises.clocks import Clocks
from tests.promises.letters import EXERCISE
from tests.store.scenes import FILES, small_session

FULL = "The disk is full. Free some room, then it can be saved."


class Failing(SessionKeeper):
    """A keeper on a disk that may be full."""

    full = False
    tries = 0

    def save(self, session: Session, now: Instant) -> None:
        """Count, and save if there is room."""
        self.tries += 1
        if self.full:
            raise StoreError(FULL)
        super().save(session, now)


@pytest.fixture
def clocks() -> Clocks:
    """A clock to move by hand."""
    return Clocks(counts_sleep=True)


def _sit(root: Path, clocks: Clocks) -> tuple[Facilitator, Failing]:
    session = small_session()
    keeper = Failing.begin(root, session, FILES)
    facilitator = Facilitator(session, keeper, clock=clocks)
    _send(facilitator, Begin("a"), Draft("half"))
    return facilitator, keeper


def _send(facilitator: Facilitator, *events: Event) -> None:
    for event in events:
        facilitator.send(event)


def test_a_full_disk_is_said_and_over_when_there_is_room(
    tmp_path: Path, clocks: Clocks, figures: Note
) -> None:
    """One sentence while it lasts, the exercise goes on, and then everything is kept."""
    _fills_up(tmp_path, clocks)
    figures("T5", tried=1)


def _told_nobody(facilitator: Facilitator, outcome: Outcome, now: Instant) -> None:
    """Take what could not be saved for saved."""
    SETTLE(facilitator, replace(outcome, why=""), now)


def _tried_once(facilitator: Facilitator, outcome: Outcome, now: Instant) -> None:
    """Say it, and never try again."""
    facilitator._owed = []  # noqa: SLF001 - that is the mistake
    SETTLE(facilitator, outcome, now)


SETTLE = Facilitator._settle  # noqa: SLF001 - the right way, to do it wrongly around


@pytest.mark.parametrize("wrong", [_told_nobody, _tried_once])
def test_a_full_disk_that_nobody_hears_of_is_caught(
    tmp_path: Path,
    clocks: Clocks,
    monkeypatch: pytest.MonkeyPatch,
    wrong: object,
    figures: Note,
) -> None:
    """The wrong ways: silence, and a save that is never done."""
    monkeypatch.setattr(Facilitator, "_settle", wrong)
    with pytest.raises((AssertionError, BadFile)):
        _fills_up(tmp_path, clocks)
    figures("T5", wrong=1, caught=1)


def _fills_up(root: Path, clocks: Clocks) -> None:
    """A disk that is full for a while, in the middle of an evening."""
    facilitator, keeper = _sit(root, clocks)
    keeper.full = True
    facilitator.send(Answer("one"))
    assert facilitator.unsaved == FULL
    _send(facilitator, Begin("b"), Answer("two"))
    keeper.full = False
    clocks.awake(RETRY_LAST)
    facilitator.look()
    assert facilitator.unsaved == ""
    facilitator.close()
    kept = sessions.load(root, keeper.name).session
    assert [kept.results[one].value for one in ("one@a", "two@b")] == ["one", "two"]


def test_two_who_are_new_begin_though_the_disk_takes_nothing(
    tmp_path: Path, clocks: Clocks, figures: Note
) -> None:
    """The first evening of all goes on too; when there is room, its people are kept with it."""
    home = tmp_path / "home"
    home.write_bytes(b"a file where the folder has to be")
    evening = Evening(home_folders(home), clock=clocks)
    wish = Wish(str(EXERCISE), mode="two", names=("Ana", "Aná"))
    facilitator = evening.begin(replace(wish, first=evening.starter(wish)))
    _send(facilitator, Begin("a"), Draft("half"))
    assert "where a folder is needed" in facilitator.unsaved
    assert facilitator.session.drafts["letter@a"][""] == "half"
    assert evening.people() == ()
    home.unlink()
    clocks.awake(RETRY_LAST)
    facilitator.look()
    facilitator.close()
    assert facilitator.unsaved == ""
    assert {one.id: one.name for one in evening.people()} == {"ana": "Ana", "ana-2": "Aná"}
    (kept,) = (sessions.load(evening.folders.data, one.run) for one in evening.waiting())
    assert kept.session.seats == {"a": "ana", "b": "ana-2"}
    assert kept.session.drafts["letter@a"][""] == "half"
    figures("T5", tried=1)


def test_a_full_disk_is_asked_less_and_less_often(tmp_path: Path, clocks: Clocks) -> None:
    """Four looks a second for ten minutes are a handful of tries, and the last is not late."""
    facilitator, keeper = _sit(tmp_path, clocks)
    keeper.full = True
    facilitator.send(Answer("one"))
    keeper.tries = 0
    for _ in range(4 * 600):
        clocks.awake(250)
        facilitator.look()
    assert 600_000 / RETRY_LAST <= keeper.tries <= 20
    facilitator.close()


def test_words_go_to_the_disk_though_the_file_does_not(tmp_path: Path, clocks: Clocks) -> None:
    """While a save waits, each key is written at once, and asks for no other save."""
    facilitator, keeper = _sit(tmp_path, clocks)
    keeper.save(facilitator.session, clocks())
    keeper.full = True
    _send(facilitator, Answer("one"), Begin("b"))
    keeper.tries = 0
    for end in range(1, 6):
        facilitator.send(Draft("words"[:end]))
        assert sessions.load(tmp_path, keeper.name).session.drafts["two@b"][""] == "words"[:end]
    assert keeper.tries == 0
    assert facilitator.unsaved == FULL
    facilitator.close()


def _evening(home: Path, clocks: Clocks) -> tuple[Evening, Path]:
    """A session that was put away with half a letter, and its file."""
    evening = Evening(home_folders(home), clock=clocks)
    facilitator = evening.begin(Wish(str(EXERCISE), mode="two", names=("Ana", "Leo")))
    _send(facilitator, Begin("a"), Draft("half"), Suspend())
    facilitator.close()
    (file,) = (evening.folders.data / sessions.FOLDER).glob("*.toml")
    return evening, file


def _meddle(file: Path) -> bytes:
    """Change a name in an editor. What the file holds then."""
    changed = file.read_bytes().replace(b'"Leo"', b'"Lea"')
    file.write_bytes(changed)
    return changed


def test_a_file_changed_outside_is_told_before_it_is_written_over(
    tmp_path: Path, clocks: Clocks, figures: Note
) -> None:
    """It is read as it is now, and stays so until somebody has seen that and goes on."""
    evening, file = _evening(tmp_path / "home", clocks)
    changed = _meddle(file)
    facilitator = evening.resume(file.stem)
    assert "changed outside the app" in facilitator.told[0]
    for _ in range(100):
        clocks.awake(1000)
        facilitator.look()
    facilitator.send(Suspend())
    facilitator.close()
    assert file.read_bytes() == changed
    facilitator = evening.resume(file.stem)
    facilitator.send(Resume())
    facilitator.look()
    assert facilitator.told == ()
    facilitator.close()
    kept = sessions.load(evening.folders.data, file.stem)
    assert (kept.changed, kept.session.plan.names["b"]) == (False, "Lea")
    figures("T14", tried=1)


def test_a_file_changed_meanwhile_waits_for_a_person(
    tmp_path: Path, clocks: Clocks, figures: Note
) -> None:
    """It is left alone; only who says so puts it aside, and both states are there then."""
    evening, file = _evening(tmp_path / "home", clocks)
    facilitator = evening.resume(file.stem)
    changed = _meddle(file)
    _send(facilitator, Resume(), Begin("a"), Draft("more"), Answer("a letter"))
    assert facilitator.overtaken
    assert "changed by another program" in facilitator.unsaved
    assert file.read_bytes() == changed
    facilitator.take_over()
    assert (facilitator.overtaken, facilitator.unsaved) == (False, "")
    facilitator.close()
    (aside,) = file.parent.glob("*.outside-*")
    assert aside.read_bytes() == changed
    kept = sessions.load(evening.folders.data, file.stem).session
    assert kept.results["letter@a"].value == "a letter"
    figures("T8", tried=1)


def test_saving_over_what_changed_meanwhile_would_be_seen(
    tmp_path: Path, clocks: Clocks, monkeypatch: pytest.MonkeyPatch, figures: Note
) -> None:
    """The wrong way, which does not look before it writes, takes the other's change away."""
    evening, file = _evening(tmp_path / "home", clocks)
    monkeypatch.setattr(SessionKeeper, "_refuse_overtaken", lambda *_: None)
    facilitator = evening.resume(file.stem)
    changed = _meddle(file)
    _send(facilitator, Resume(), Begin("a"), Answer("a letter"))
    facilitator.close()
    assert file.read_bytes() != changed
    figures("T8", "saving without a look", wrong=1, caught=1)


def test_half_typed_words_that_cannot_be_read_are_told(tmp_path: Path, clocks: Clocks) -> None:
    """A draft that is no file: one sentence with its name, and it stays where it is."""
    evening, file = _evening(tmp_path / "home", clocks)
    strange = evening.folders.data / sessions.DRAFTS / f"{file.stem}.9.toml"
    strange.mkdir(parents=True)
    facilitator = evening.resume(file.stem)
    assert strange.name in facilitator.told[-1]
    _send(facilitator, Resume(), Begin("a"), Answer("a letter"))
    facilitator.close()
    assert strange.is_dir()


def test_a_backup_that_may_still_hold_erased_words_is_told(tmp_path: Path, clocks: Clocks) -> None:
    """Erasing says which file it could not look into."""
    evening, file = _evening(tmp_path / "home", clocks)
    backup = evening.folders.data / "backups" / "2026-11-20.zip"
    backup.parent.mkdir(exist_ok=True)
    backup.write_bytes(b"no zip")
    facilitator = evening.resume(file.stem)
    facilitator.send(Stop(keep=False))
    (told,) = facilitator.told
    assert backup.name in told
    facilitator.close()


@pytest.mark.parametrize("error", [Overtaken, StoreError])
def test_a_take_over_that_fails_is_said(
    tmp_path: Path,
    clocks: Clocks,
    monkeypatch: pytest.MonkeyPatch,
    error: Callable[[str], StoreError],
) -> None:
    """Nothing is put aside, nothing is written, and the sentence says why."""
    evening, file = _evening(tmp_path / "home", clocks)
    facilitator = evening.resume(file.stem)
    changed = _meddle(file)
    facilitator.send(Resume())

    def refuse(*_: object) -> None:
        raise error("Not now.")

    monkeypatch.setattr(SessionKeeper, "take_over", refuse)
    facilitator.take_over()
    assert facilitator.unsaved == "Not now."
    assert file.read_bytes() == changed
    facilitator.close()
