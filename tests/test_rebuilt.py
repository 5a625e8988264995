"""A session whose exercise was rebuilt meanwhile: go on as it was, or move; nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reconnect_tui.engine.events import Answer, Begin, Draft, Resume, Stop, Suspend, TimeOut
from reconnect_tui.engine.session import Status
from reconnect_tui.errors import BadFile, Refused, StoreError
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.journal.erasing import PersonErasing
from reconnect_tui.journal.everything import everything, to_json
from reconnect_tui.journal.exported import read_export
from reconnect_tui.journal.merging import Merging
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.door import open_door
from reconnect_tui.store import sessions, tables
from reconnect_tui.store.keeper import SessionKeeper
from reconnect_tui.store.lock import acquire
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.session import SessionScreen
from tests.plain.faked import FakeTerminal, lines
from tests.tui.rooms import arrives, kind, on_the_table, opened, reads, seen, settle, until

HEAD = """\
format = 1
kind = "exercise"
id = "three-letters"
title = "Three letters"
summary = "Each of you writes."
for = ["two"]
version = 1
sources = ["Ours."]
not_for = ["For tests only."]
[evidence]
grade = "C"
note = "None."
"""
LETTER = '[[steps]]\nid = "letter"\nkind = "write"\ntitle = "A letter"\ntext = "{you}, write."\n'
NOTE = '[[steps]]\nid = "note"\nkind = "write"\ntitle = "A note"\ntext = "{you}, a note."\n'
LINE = '[[steps]]\nid = "line"\nkind = "write"\ntitle = "A line"\ntext = "{you}, one line."\n'
END = '[[steps]]\nid = "end"\nkind = "close"\ntext = "That is all."\n'
BOTH = ("Ana", "Leo")
RESUME = Wish(resume="newest")


def _write(home: Path, *steps: str) -> None:
    path = home_folders(home).exercises / "three-letters.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join((HEAD, *steps, END)), encoding="utf-8")


@pytest.fixture
def run(tmp_path: Path) -> str:
    """A session that waits: Ana's letter is written, Leo's half; then the exercise is rebuilt."""
    _write(tmp_path, LETTER, NOTE)
    evening = Evening(home_folders(tmp_path))
    facilitator = evening.begin(Wish("three-letters", mode="two", names=BOTH, first="Ana"))
    for event in (Begin("a"), Answer("from Ana"), Begin("b"), Draft("half"), Suspend()):
        facilitator.send(event)
    facilitator.close()
    _write(tmp_path, LINE, NOTE)
    (path,) = (evening.folders.data / sessions.FOLDER).glob("*.toml")
    return path.stem


def _copies(home: Path) -> list[Path]:
    return sorted((home_folders(home).data / sessions.FOLDER).glob("*.as-it-was-*"))


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
    assert _copies(tmp_path) == []


def test_a_moved_session_goes_on_and_is_saved(tmp_path: Path, run: str) -> None:
    """The newer exercise is played to its end, through another stop and start in the middle."""
    folders = home_folders(tmp_path)
    evening = Evening(folders)
    facilitator = evening.resume(run, evening.rebuilt(run))
    assert facilitator.session.at == "line@a"
    assert facilitator.session.status is Status.PAUSED
    assert _copies(tmp_path)[0].name in facilitator.told[-1]
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
    (copy,) = _copies(tmp_path)
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
    assert _copies(tmp_path) == []
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
    assert copy.read_bytes() == _copies(tmp_path)[0].read_bytes()


def test_where_all_fits_nothing_is_listed(tmp_path: Path, run: str) -> None:
    """A step more, and the old ones as they were: every answer stays in the session."""
    _write(tmp_path, LETTER, LINE, NOTE)
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
    _write(home, LETTER.replace("write.", "please write."), NOTE)


def _gone(home: Path) -> None:
    (home_folders(home).exercises / "three-letters.toml").unlink()


def _wrong(home: Path) -> None:
    _write(home, LETTER.replace('"write"', '"wright"'))


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
    _write(tmp_path, LINE, LINE.replace('"line"', '"other"'))
    evening = Evening(home_folders(tmp_path))
    with pytest.raises(Refused):
        evening.resume(run, found)
    assert _copies(tmp_path) == []
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


def _home_with(tmp_path: Path) -> Evening:
    return Evening(home_folders(tmp_path))


@pytest.mark.parametrize(("typed", "at"), [("1", "letter@b"), ("", "letter@b"), ("2", "line@a")])
def test_in_lines_it_is_asked_with_the_old_way_first(
    tmp_path: Path, run: str, typed: str, at: str
) -> None:
    """What has no place is said above the two ways; Enter alone goes on as it was."""
    terminal = FakeTerminal(lines(typed))
    open_door(_home_with(tmp_path), terminal, RESUME)
    said = terminal.said
    first = said.index("1. Go on as it was")
    assert said[first + 1] == "2. Move to the newer one"
    assert said[first - 2 : first] == ["Ana: A letter", "Leo: A letter (half-typed)"]
    assert "was built anew since you began" in said[first - 4]
    kept = sessions.load(home_folders(tmp_path).data, run)
    assert kept.session.at == at
    assert len(_copies(tmp_path)) == (at == "line@a")


async def test_on_the_screen_it_is_asked_and_done(tmp_path: Path, run: str) -> None:
    """The words above the ways; the second way moves, and the page says where the copy is."""
    async with opened(_home_with(tmp_path), RESUME) as pilot:
        await until(pilot, lambda: kind(pilot) is EitherScreen, EitherScreen.__name__)
        await settle(pilot)
        shown = seen(pilot)
        assert "was built anew" in shown
        assert shown.index("Ana: A letter") < shown.index("(half-typed)") < shown.index("1 ○")
        await pilot.press("down")
        await arrives(pilot, SessionScreen, "enter")
        assert on_the_table(pilot).at == "line@a"
        await reads(pilot, "This is the newer exercise")
    assert len(_copies(tmp_path)) == 1


async def test_on_the_screen_enter_alone_goes_on_as_it_was(tmp_path: Path, run: str) -> None:
    """The first way is the old one."""
    async with opened(_home_with(tmp_path), RESUME) as pilot:
        await until(pilot, lambda: kind(pilot) is EitherScreen, EitherScreen.__name__)
        await arrives(pilot, SessionScreen, "enter")
        assert on_the_table(pilot).at == "letter@b"
    assert _copies(tmp_path) == []


async def test_on_the_screen_escape_leaves_it_waiting(tmp_path: Path, run: str) -> None:
    """Turning back takes nothing up."""
    path = sessions.path_of(home_folders(tmp_path).data, run)
    before = path.read_bytes()
    async with opened(_home_with(tmp_path), RESUME) as pilot:
        await until(pilot, lambda: kind(pilot) is EitherScreen, EitherScreen.__name__)
        await pilot.press("escape")
        await settle(pilot)
    assert path.read_bytes() == before
    assert tables.read(path, "session").changed is False
