"""A file that cannot be read has a backup: which one, and only that file comes back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reconnect_tui.errors import BadFile, Busy, NewerFile
from reconnect_tui.evening import Evening
from reconnect_tui.paths import Folders, home_folders
from reconnect_tui.plain.door import open_door
from reconnect_tui.store import backups, index, sessions
from reconnect_tui.store.atomic import atomic_write
from reconnect_tui.store.keeper import SessionKeeper
from reconnect_tui.store.lock import acquire
from reconnect_tui.store.people import People
from reconnect_tui.store.rescue import bring_back, rescue_for
from tests.cli.typed import typed
from tests.noting import Note
from tests.plain.faked import FakeTerminal, lines
from tests.store.scenes import FILES, NOW, answered, small_session
from tests.tui.rooms import opened, press, reads, seen

STAMP = "2026-11-24T080000"
Say = pytest.CaptureFixture[str]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two people, two sessions, and a backup of them; then a backup of one broken file."""
    root = tmp_path / "ours"
    People(root).add("Zoë", "2026-11-22")
    for run in ("run-1", "run-2"):
        keeper = SessionKeeper.begin(root, small_session(run), FILES)
        keeper.save(answered(small_session(run), f"robin {run}"), NOW)
        keeper.close()
    backups.make_daily(root, "2026-11-22")
    _broken(root).write_bytes(_broken(root).read_bytes()[:200])
    backups.make_daily(root, "2026-11-23")
    return root


def _files(root: Path) -> list[Path]:
    return sorted((root / sessions.FOLDER).glob("*.toml"))


def _broken(root: Path) -> Path:
    return _files(root)[0]


def _problem(root: Path) -> BadFile:
    (problem,) = index.list_sessions(root, root / "cache")[1]
    return problem


def _all(root: Path) -> dict[str, bytes]:
    found = (one for one in root.rglob("*") if one.is_file() and "cache" not in one.parts)
    return {one.relative_to(root).as_posix(): one.read_bytes() for one in found}


def test_the_newest_backup_that_can_be_read_is_named(root: Path) -> None:
    """The backup of after it broke holds the broken file: it is no rescue."""
    found = rescue_for(root, _problem(root))
    assert found is not None
    assert found.archive.name == "2026-11-22.zip"
    assert found.name == f"sessions/{_broken(root).name}"


def test_only_that_file_comes_back_and_the_broken_one_stays_beside(
    root: Path, figures: Note
) -> None:
    """The words are there again, every other byte is as it was, and nothing is gone."""
    before, broken = _all(root), _broken(root)
    found = rescue_for(root, _problem(root))
    assert found is not None
    back = bring_back(root, found.archive, found.name, STAMP)
    assert back.path == broken
    assert back.aside == broken.with_name(f"{broken.name}.broken-{STAMP}")
    after = _all(root)
    assert after.pop(f"sessions/{back.aside.name}") == before.pop(found.name)
    run = sessions.decode(after.pop(found.name), broken.stem, "x").session.run
    assert sessions.load(root, broken.stem).session.results["one@a"].value == f"robin {run}"
    assert after == before
    assert index.list_sessions(root, root / "cache")[1] == ()
    figures("T14", tried=1)


def test_a_file_that_can_be_read_stays_beside_too(root: Path) -> None:
    """An older state that somebody wants back costs nothing of the newer one."""
    other = _files(root)[1]
    before = other.read_bytes()
    archive = root / "backups" / "2026-11-22.zip"
    back = bring_back(root, archive, f"sessions/{other.name}", STAMP)
    assert back.aside is not None
    assert back.aside.name == f"{other.name}.replaced-{STAMP}"
    assert back.aside.read_bytes() == before


def test_what_a_session_was_made_from_comes_along(root: Path) -> None:
    """Without the copy of its exercise it could not go on."""
    for copy in (root / "snapshots").glob("*.toml"):
        copy.unlink()
    found = rescue_for(root, _problem(root))
    assert found is not None
    bring_back(root, found.archive, found.name, STAMP)
    assert len(list((root / "snapshots").glob("*.toml"))) == len(FILES)


def test_a_session_that_is_open_is_left_alone(root: Path) -> None:
    """Another window has it: nothing is touched."""
    found = rescue_for(root, _problem(root))
    assert found is not None
    before = _all(root)
    with acquire(sessions.lock_of(root, _broken(root).stem), ""), pytest.raises(Busy):
        bring_back(root, found.archive, found.name, STAMP)
    assert _all(root) == before


@pytest.mark.parametrize(
    "name",
    [
        "sessions/none.toml",
        "../x.toml",
        "/etc/passwd",
        "snapshots/x.toml",
        "people/none.toml",
        "sessions",
    ],
)
def test_what_is_not_there_is_said(root: Path, name: str) -> None:
    """One sentence, and no file is made."""
    before = _all(root)
    with pytest.raises(BadFile):
        bring_back(root, root / "backups" / "2026-11-22.zip", name, STAMP)
    assert _all(root) == before


def test_a_broken_file_of_a_backup_does_not_come_back(root: Path) -> None:
    """What cannot be read there either stays there."""
    before = _all(root)
    name = f"sessions/{_broken(root).name}"
    with pytest.raises(BadFile, match="cut off"):
        bring_back(root, root / "backups" / "2026-11-23.zip", name, STAMP)
    assert _all(root) == before


def test_a_crash_in_the_middle_loses_neither(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put aside and not yet written: both are still there, and the same command does the rest."""
    found = rescue_for(root, _problem(root))
    assert found is not None
    broken = _broken(root).read_bytes()

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("reconnect_tui.store.rescue.atomic_write", crash)
        with pytest.raises(KeyboardInterrupt):
            bring_back(root, found.archive, found.name, STAMP)
    (aside,) = (root / sessions.FOLDER).glob("*.broken-*")
    assert aside.read_bytes() == broken
    assert bring_back(root, found.archive, found.name, STAMP).aside is None
    assert aside.read_bytes() == broken


def _person(root: Path) -> BadFile:
    path = root / "people" / "zoe.toml"
    atomic_write(path, path.read_bytes()[:50])
    return People(root).all()[1][0]


def test_a_person_comes_back_the_same_way(root: Path) -> None:
    """The file that holds the key of a private space is one that people would grieve to lose."""
    found = rescue_for(root, _person(root))
    assert found is not None
    bring_back(root, found.archive, found.name, STAMP)
    assert [one.name for one in People(root).all()[0]] == ["Zoë"]


@pytest.mark.parametrize(
    "problem",
    [
        lambda root: NewerFile(str(_broken(root)), 1, "A newer one."),
        lambda root: BadFile(str(root.parent / "elsewhere.toml"), 1, "Not ours."),
        lambda root: BadFile(str(root / "exercises" / "mine.toml"), 1, "A typo."),
        lambda root: BadFile(str(root / "sessions" / "none.toml"), 1, "In no backup."),
    ],
)
def test_what_needs_no_rescue_gets_none(root: Path, problem: Callable[[Path], BadFile]) -> None:
    """A newer app's file is fine, own work is not ours to replace, and some have no backup."""
    assert rescue_for(root, problem(root)) is None


# --- said, and done -------------------------------------------------------------------------


def _command(root: Path) -> str:
    return f"reconnect --home {root} restore 2026-11-22 --only sessions/{_broken(root).name}"


def test_the_command_that_doctor_names_does_it(root: Path, capsys: Say) -> None:
    """Doctor says which backup and what to type; that, typed, mends it."""
    said = typed(capsys, "--home", root, "doctor")
    assert said.code == 1
    assert _command(root) in said.out
    words = _command(root).split()[1:]
    done = typed(capsys, *words, "--yes")
    assert (done.code, done.out) == (0, f"{_broken(root)}\n")
    assert ".broken-" in done.err
    assert "To mend" not in typed(capsys, "--home", root, "doctor").err


def test_one_file_of_no_backup_is_a_usage_error(root: Path, capsys: Say) -> None:
    """Which backup has to be said."""
    assert typed(capsys, "--home", root, "restore", "--only", "people/zoe.toml").code == 2


def test_nobody_to_ask_brings_nothing_back(root: Path, capsys: Say) -> None:
    """Without an answer or --yes, all stays as it is."""
    before = _all(root)
    assert typed(capsys, *_command(root).split()[1:]).code == 2
    assert _all(root) == before


def test_in_lines_the_way_back_is_said(root: Path) -> None:
    """With the file, the reason, and the command, on the way in."""
    terminal = FakeTerminal(lines("q"))
    open_door(Evening(home_folders(root)), terminal)
    (said,) = (line for line in terminal.said if _broken(root).name in line)
    assert "cut off" in said
    assert f"The backup 2026-11-22 has it from before. To bring that back: {_command(root)}" in said


@pytest.mark.parametrize("size", [(120, 36), (60, 18), (40, 12)])
async def test_on_the_screen_the_way_back_is_said(root: Path, size: tuple[int, int]) -> None:
    """The same sentence on Tonight; where it has no room, the key that puts it away shows it."""
    async with opened(Evening(home_folders(root)), size=size) as pilot:
        await reads(pilot, "put away this note")
        await press(pilot, "x")
        shown = ""
        for _ in range(6):
            shown += "".join(seen(pilot).replace("│", "").split())
            await press(pilot, "down")
        assert "cutoff" in shown
        assert "--only" in shown
        assert "Go on" in seen(pilot)
        await press(pilot, "enter")
        assert "put away this note" not in seen(pilot)


def test_not_only_sessions_are_listed(root: Path) -> None:
    """A person's file that cannot be read is named on the way in too, with its way back."""
    _person(root)
    said = Evening(home_folders(root)).broken()
    assert [("zoe.toml" in line, "restore 2026-11-2" in line) for line in said] == [
        (False, True),
        (True, True),
    ]


def test_usual_folders_need_no_option(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command is short where the home is the usual one; a strange path is quoted."""
    monkeypatch.setenv("RECONNECT_HOME", str(tmp_path))
    assert home_folders().option == ""
    strange = Folders(tmp_path / "a b", tmp_path, tmp_path)
    assert strange.option == f"--home '{tmp_path}/a b' "
