"""T11: strange files in the home, and a whole evening that writes nowhere else."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from reconnect_tui.errors import BadFile, ReconnectError
from reconnect_tui.store import backups, people, sessions, tables
from reconnect_tui.store import keeper as keeper_module
from reconnect_tui.store.agreements import Agreements
from reconnect_tui.store.bags import Bags
from reconnect_tui.store.index import list_sessions
from reconnect_tui.store.keeper import SessionKeeper
from reconnect_tui.store.people import People
from reconnect_tui.store.upkeep import look_after
from tests.noting import Note
from tests.store.scenes import FILES, NOW, WALL, answered, evening, later, small_session

WATCHED = ("open", "os.rename", "os.remove", "os.mkdir", "os.truncate", "os.link", "os.symlink")
SEEN: list[tuple[str, str]] = []
WATCHING: list[bool] = []


def watch(event: str, args: tuple[object, ...]) -> None:
    """Note what changes files, while somebody watches. An audit hook cannot be taken off."""
    if not WATCHING or event not in WATCHED:
        return
    if event == "open":
        flags = args[2]
        if not isinstance(flags, int) or not flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            return
    paths = args[:2] if event in ("os.rename", "os.link", "os.symlink") else args[:1]
    SEEN.extend(
        (event, os.fsdecode(path)) for path in paths if isinstance(path, str | bytes | Path)
    )


sys.addaudithook(watch)


@pytest.fixture
def written() -> Iterator[Callable[[], list[str]]]:
    """The paths that were written, renamed or removed since the test began."""
    SEEN.clear()
    WATCHING.append(True)
    yield lambda: [path for _, path in SEEN]
    WATCHING.clear()


def test_an_evening_writes_nowhere_but_in_its_home(
    tmp_path: Path, written: Callable[[], list[str]], figures: Note
) -> None:
    """Begin, type, save, resume, agree, back up, restore, erase: every byte is under the home."""
    root = tmp_path / "home"
    an_evening(root)
    paths = written()
    assert outside(root, paths) == []
    assert len(paths) > 50
    figures("T11", f"{len(paths)} writes", tried=1)


def test_a_name_that_is_taken_for_a_path_is_seen(
    tmp_path: Path,
    written: Callable[[], list[str]],
    monkeypatch: pytest.MonkeyPatch,
    figures: Note,
) -> None:
    """The wrong way, which makes a file's name of whatever somebody is called, leads out."""
    monkeypatch.setattr(people, "slug_for", lambda name, _: name)
    monkeypatch.setattr(people, "check_slug", lambda slug: slug)
    with suppress(ReconnectError):
        an_evening(tmp_path / "home")
    assert outside(tmp_path / "home", written())
    figures("T11", "a name as a path", wrong=1, caught=1)


def outside(root: Path, paths: list[str]) -> list[str]:
    """What was written elsewhere."""
    found = (Path(os.path.normpath(path)) for path in paths)
    return [str(path) for path in found if not path.is_relative_to(root)]


def an_evening(root: Path) -> None:
    """All that is ever done to files in a home."""
    People(root).add("../../evil", "2026-11-22")
    name = evening(root, lambda *_: None)
    Bags(root, ("zoe", "ben")).add("cards", "../../x", "stamp")
    look_after(root, NOW)
    made = backups.backups(root)[0]
    sessions.path_of(root, name).write_bytes(b"broken")
    backups.restore(root, made, "2026-11-23T080000")
    list_sessions(root, root / "cache")
    keeper, kept = SessionKeeper.resume(root, name, NOW)
    keeper.erase(kept.session)
    keeper.close()


MARK = b"\n# end 1 lines crc32=00000000\n"
STRANGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "zero bytes": lambda path: path.write_bytes(bytes(4096)),
    "UTF-16": lambda path: path.write_bytes("kind = 'session'".encode("utf-16")),
    "Latin-1": lambda path: path.write_bytes(b"kind = 'caf\xe9'" + MARK),
    "other kind": lambda path: path.write_bytes(tables.encode("person", {"id": "x"})),
    "no TOML": lambda path: path.write_bytes(b"{}" + MARK),
    "deep": lambda path: path.write_bytes(
        b"a = " + b"[" * 90_000 + b"\n# end 1 lines crc32=00000000\n"
    ),
    "long key": lambda path: path.write_bytes(b".".join([b"a"] * 20_000) + b" = 1" + MARK),
    "folder": lambda path: path.mkdir(),
    "dangling link": lambda path: path.symlink_to(path.parent / "nowhere"),
    "loop": lambda path: path.symlink_to(path),
    "device": lambda path: path.symlink_to(os.devnull),
    "pipe": os.mkfifo,
    "huge": lambda path: path.open("wb").truncate(tables.MAX_BYTES + 1),
    "the home": lambda path: path.symlink_to(path.parent.parent),
}


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights on Windows")
@pytest.mark.parametrize("kind", STRANGE)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_strange_file_is_named_and_left_and_the_rest_is_there(
    kind: str, tmp_path: Path, figures: Note
) -> None:
    """In the place of a session, a person or an agreement: one problem each, in no time."""
    keeper = SessionKeeper.begin(tmp_path, small_session(), FILES)
    keeper.save(small_session(), NOW)
    keeper.close()
    People(tmp_path).add("Anna", "2026-11-22")
    (tmp_path / "agreements").mkdir()
    other = "2026-11-23T000000-small-0000"
    for place in (f"sessions/{other}", "people/strange", "agreements/2026-11-22-0000"):
        STRANGE[kind](tmp_path / f"{place}.toml")
    started = time.process_time()
    heads, problems = list_sessions(tmp_path, tmp_path / "cache")
    people, strangers = People(tmp_path).all()
    agreements, unclear = Agreements(tmp_path).all()
    look_after(tmp_path, NOW)
    assert time.process_time() - started < 1.5
    assert [len(heads), len(people), len(agreements)] == [1, 1, 0]
    assert [len(problems), len(strangers), len(unclear)] == [1, 1, 1]
    assert all(one.reason.endswith(".") for one in (*problems, *strangers, *unclear))
    with pytest.raises(BadFile):
        SessionKeeper.resume(tmp_path, other, NOW)
    assert os.path.lexists(tmp_path / "sessions" / f"{other}.toml")
    figures("T11", kind, tried=3)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_linked_folders_lead_no_words_away(tmp_path: Path, figures: Note) -> None:
    """Where a folder of ours is a link, nothing is written behind it, and it is said."""
    figures("T11", "linked folders", tried=led_nowhere(tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_that_is_followed_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figures: Note
) -> None:
    """The wrong way, which takes a link for a folder, writes behind it."""
    for module in (backups, keeper_module, people):
        monkeypatch.setattr(module, "own_folder", followed)
    with pytest.raises(AssertionError):
        led_nowhere(tmp_path)
    figures("T11", "a link that is followed", wrong=1, caught=1)


def followed(root: Path, name: str) -> Path:
    """A folder, wherever it leads."""
    (root / name).mkdir(parents=True, exist_ok=True)
    return root / name


def led_nowhere(tmp_path: Path) -> int:
    """See that no folder of ours that is a link is written to. How many there were."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folders = ("sessions", "drafts", "snapshots", "locks", "people", "cards", "backups")
    for folder in folders:
        root = tmp_path / f"home-{folder}"
        root.mkdir()
        (root / folder).symlink_to(elsewhere)
        if folder != "people":
            People(root).add("Zoë", "2026-11-22")
        keeper = SessionKeeper.begin(root, small_session(), FILES)
        told = 0
        for action in (
            lambda k=keeper: k.save(small_session(), NOW),
            lambda k=keeper: k.card_seen(small_session(), "cards", "x"),
            lambda r=root: People(r).add("Ben", "2026-11-22"),
            lambda r=root: look_after(r, NOW),
        ):
            try:
                action()
            except ReconnectError as error:
                told += "a link stands where a folder is needed" in str(error)
        keeper.close()
        assert told == 1, folder
    assert list(elsewhere.iterdir()) == []
    return len(folders)


def test_a_file_that_changes_while_it_is_read_is_whole_or_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor that writes in place may be met half-way: that is noticed like any cut."""
    keeper = SessionKeeper.begin(tmp_path, small_session(), FILES)
    keeper.save(small_session(), NOW)
    keeper.close()
    path = sessions.path_of(tmp_path, keeper.name)
    raw = path.read_bytes()
    real = os.read
    for new in (raw[:200], raw + b"# more\n", b"", raw[:200] + b"x" + raw[201:]):
        path.write_bytes(raw)

        def read(descriptor: int, size: int, new: bytes = new) -> bytes:
            piece = real(descriptor, min(size, 150))
            path.write_bytes(new)
            return piece

        monkeypatch.setattr(os, "read", read)
        try:
            noticed = sessions.load(tmp_path, keeper.name).changed
        except BadFile:
            noticed = True
        monkeypatch.undo()
        assert noticed


def test_times_beyond_the_calendar_are_refused(tmp_path: Path) -> None:
    """Wall times that no calendar has are a problem of the file, not an error of the app."""
    raw = tables.encode("session", sessions.to_table(answered(small_session(), "x"), later(5)))
    for strange in (b"9" * 18, b"-5"):
        with pytest.raises(BadFile, match="needs the time when it began"):
            sessions.decode(raw.replace(b"start = %d" % WALL, b"start = " + strange), "x", "x")
