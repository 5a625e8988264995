"""A session whose exercise was rebuilt meanwhile: go on as it was, or move; nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reconnect_tui.engine.events import Answer, Begin, Resume, Stop, Suspend, TimeOut
from reconnect_tui.engine.session import Status
from reconnect_tui.errors import BadFile, Refused, StoreError
from reconnect_tui.evening import Evening
from reconnect_tui.journal.erasing import PersonErasing
from reconnect_tui.journal.everything import everything, to_json
from reconnect_tui.journal.exported import read_export
from reconnect_tui.journal.merging import Merging
from reconnect_tui.paths import home_folders
from reconnect_tui.store import sessions
from reconnect_tui.store.keeper import SessionKeeper
from reconnect_tui.store.lock import acquire
from tests.three_letters import LETTER, LINE, NOTE, copies, rebuilt_meanwhile, write


@pytest.fixture
def run(tmp_path: Path) -> str:
    """The name of a session whose exercise was rebuilt."""
    return rebuilt_meanwhile(tmp_path)


def test_what_has_no_place_is_said_before_anybody_agrees(tmp_path: Path, run: str) -> None:
    """Who and what, also half-typed, in the order of the exercise; looking changes nothing."""
    evening = Evening(home_folders(tmp_path))
    before = sessions.path_of(evening.folders.data, run).read_bytes()
    found = evening.rebuilt(run)
    assert found is not None
    assert found.lost == ("Ana: A letter", "Leo: A letter (half-typed)")
    assert sessions.path_of(evening.folders.data, run).read_bytes() == before


def test_going_on_as_it_was_is_what_happens_by_itself(tmp_path: Path, run: str) -> None:
    """Without a choice the kept copy is played, with every word, and nothing is put aside."""
    evening = Evening(home_folders(tmp_path))
    facilitator = evening.resume(run)
    session = facilitator.session
    assert session.at == "letter@b"
    assert session.value("letter@a") == "from Ana"
    assert session.drafts["letter@b"][""] == "half"
    facilitator.close()
    assert copies(tmp_path) == []


def test_a_moved_session_goes_on_and_is_saved(tmp_path: Path, run: str) -> None:
    """The newer exercise is played to its end, through another stop and start in the middle."""
    folders = home_folders(tmp_path)
    evening = Evening(folders)
    facilitator = evening.resume(run, evening.rebuilt(run))
    assert facilitator.session.at == "line@a"
    assert facilitator.session.status is Status.PAUSED
    assert copies(tmp_path)[0].name in facilitator.told[-1]
    for event in (Resume(), Begin("a"), Answer("a line"), Suspend()):
        facilitator.send(event)
    assert facilitator.unsaved == ""
    facilitator.close()
    evening = Evening(folders)
    assert evening.rebuilt(run) is None
    facilitator = evening.resume(run)
    assert facilitator.session.value("line@a") == "a line"
    for event in (Resume(), Begin("b"), Answer("his"), Begin("a"), Answer("n"), Begin("b")):
        facilitator.send(event)
    assert facilitator.session.at == "note@b"
    facilitator.close()


def test_all_that_was_said_is_in_the_kept_copy(tmp_path: Path, run: str) -> None:
    """Answers and half-typed words, in a file that is read like any other session."""
    evening = Evening(home_folders(tmp_path))
    evening.resume(run, evening.rebuilt(run)).close()
    (copy,) = copies(tmp_path)
    kept = sessions.decode(copy.read_bytes(), run, str(copy))
    assert kept.session.value("letter@a") == "from Ana"
    assert kept.session.drafts == {"letter@b": {"": "half"}}
    assert not kept.changed


def test_the_copy_goes_when_the_words_are_erased(tmp_path: Path, run: str) -> None:
    """Stopping without keeping leaves no letter behind, in the copy either."""
    evening = Evening(home_folders(tmp_path))
    facilitator = evening.resume(run, evening.rebuilt(run))
    facilitator.send(Stop(keep=False))
    facilitator.close()
    assert copies(tmp_path) == []
    data = evening.folders.data
    assert not any(b"from Ana" in one.read_bytes() for one in data.rglob("*") if one.is_file())


def test_one_persons_words_go_from_the_copy_too(tmp_path: Path, run: str) -> None:
    """Erased by name: the copy has words that the session has no place for any more."""
    evening = Evening(home_folders(tmp_path))
    evening.resume(run, evening.rebuilt(run)).close()
    folders = evening.folders
    PersonErasing(folders.data, folders.cache, "ana", really=True).run(evening.clock())
    found = (one for one in folders.data.rglob("*") if one.is_file())
    assert not any(b"from Ana" in one.read_bytes() for one in found)


def test_an_export_takes_the_copy_along(tmp_path: Path, run: str) -> None:
    """On another computer it is there as it was, and twice brought in is once there."""
    evening = Evening(home_folders(tmp_path))
    evening.resume(run, evening.rebuilt(run)).close()
    folders, other = evening.folders, home_folders(tmp_path / "other")
    text = to_json(everything(folders.data, folders.settings_file, "2026-11-22", "1"))
    path = tmp_path / "export.json"
    path.write_text(text, encoding="utf-8")
    for stamp in ("2026-11-22T201105", "2026-11-22T201106"):
        merging = Merging(other.data, other.cache, other.settings_file, read_export(path))
        merging.run(stamp)
    (copy,) = (other.data / sessions.FOLDER).glob("*.as-it-was-*")
    assert copy.read_bytes() == copies(tmp_path)[0].read_bytes()


def test_where_all_fits_nothing_is_listed(tmp_path: Path, run: str) -> None:
    """A step more, and the old ones as they were: every answer stays in the session."""
    write(tmp_path, LETTER, LINE, NOTE)
    evening = Evening(home_folders(tmp_path))
    found = evening.rebuilt(run)
    assert found is not None
    assert found.lost == ()
    facilitator = evening.resume(run, found)
    assert facilitator.session.at == "letter@b"
    assert facilitator.session.value("letter@a") == "from Ana"
    assert facilitator.session.drafts["letter@b"][""] == "half"
    facilitator.close()


def _reworded(home: Path) -> None:
    write(home, LETTER.replace("write.", "please write."), NOTE)


def _gone(home: Path) -> None:
    (home_folders(home).exercises / "three-letters.toml").unlink()


def _wrong(home: Path) -> None:
    write(home, LETTER.replace('"write"', '"wright"'))


@pytest.mark.parametrize(
    ("change", "told"), [(_reworded, ""), (_gone, "not in your list"), (_wrong, "has a mistake")]
)
def test_only_what_works_and_differs_is_offered(
    tmp_path: Path, run: str, change: Callable[[Path], None], told: str
) -> None:
    """Other words are simply there; a file that is gone or wrong is said, and the copy goes on."""
    change(tmp_path)
    evening = Evening(home_folders(tmp_path))
    assert evening.rebuilt(run) is None
    facilitator = evening.resume(run)
    assert told in " ".join(facilitator.told)
    assert bool(facilitator.told) == bool(told)
    facilitator.close()


def test_while_somebody_is_away_nobody_is_asked(tmp_path: Path, run: str) -> None:
    """A time-out has two people in it: the session comes back as it was."""
    evening = Evening(home_folders(tmp_path))
    facilitator = evening.resume(run)
    for event in (Resume(), TimeOut(30), Suspend()):
        facilitator.send(event)
    facilitator.close()
    assert evening.rebuilt(run) is None


def test_another_window_is_not_asked_over(tmp_path: Path, run: str) -> None:
    """Where the session is open elsewhere, that is said first, and nothing is offered."""
    evening = Evening(home_folders(tmp_path))
    with acquire(sessions.lock_of(evening.folders.data, run), ""):
        assert evening.rebuilt(run) is None


def test_what_changed_after_the_question_is_asked_again(tmp_path: Path, run: str) -> None:
    """Nobody moves to what nobody has looked at; the session stays as it is, and is free."""
    evening = Evening(home_folders(tmp_path))
    found = evening.rebuilt(run)
    write(tmp_path, LINE, LINE.replace('"line"', '"other"'))
    evening = Evening(home_folders(tmp_path))
    with pytest.raises(Refused):
        evening.resume(run, found)
    assert copies(tmp_path) == []
    evening.resume(run).close()


def test_a_disk_that_takes_no_copy_refuses_the_move(
    tmp_path: Path, run: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the copy nothing moves: the file is as it was, and one may go on as it was."""
    evening = Evening(home_folders(tmp_path))
    path = sessions.path_of(evening.folders.data, run)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise StoreError("The disk is full.")

    monkeypatch.setattr(SessionKeeper, "rebase", full)
    with pytest.raises(StoreError, match="full"):
        evening.resume(run, evening.rebuilt(run))
    assert path.read_bytes() == before
    evening.resume(run).close()


def test_a_kept_exercise_that_is_damaged_offers_nothing(tmp_path: Path, run: str) -> None:
    """Nobody can say what has no place; the way back in says which file it is."""
    evening = Evening(home_folders(tmp_path))
    for one in (evening.folders.data / "snapshots").glob("*.toml"):
        one.write_bytes(b"x")
    assert evening.rebuilt(run) is None
    with pytest.raises(BadFile, match="changed or damaged"):
        evening.resume(run)
