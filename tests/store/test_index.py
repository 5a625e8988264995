"""The list of sessions: ten thousand as fast as ten, no answer in it, never trusted blindly."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.events import Suspend
from reconnect_tui.engine.session import Absence
from reconnect_tui.errors import BadFile
from reconnect_tui.store import index, sessions, tables
from reconnect_tui.store.heads import Head, read_head
from reconnect_tui.store.index import list_sessions
from tests.store.scenes import NOW, WALL, answered, full_session, small_session

DAY = 24 * 3600 * 1000


def fill(root: Path, count: int) -> None:
    """So many sessions, a day apart."""
    (root / "sessions").mkdir(parents=True)
    session = answered(small_session(), "robin")
    for number in range(count):
        start = replace(session.sittings[0], start=WALL + number * DAY)
        one = replace(session, run=f"run-{number}", sittings=(start,))
        raw = tables.encode("session", sessions.to_table(one, NOW))
        (root / "sessions" / f"{sessions.name_of(one)}.toml").write_bytes(raw)


def test_a_head_says_what_a_list_shows(tmp_path: Path) -> None:
    """Who, what, when, how it stands, and when somebody comes back."""
    (tmp_path / "sessions").mkdir()
    away = replace(small_session(), absence=Absence(until=WALL + 5, minutes=20))
    path = sessions.path_of(tmp_path, sessions.name_of(away))
    path.write_bytes(tables.encode("session", sessions.to_table(away, NOW)))
    (head,), problems = list_sessions(tmp_path, tmp_path / "cache")
    assert problems == ()
    assert head == Head(
        name=path.stem,
        run="run-1",
        exercise="small",
        title="Small [steps]",
        partners=("zoe", "ben"),
        names=("Zoë", "Ben"),
        status="active",
        begun=WALL,
        offset=60,
        last=WALL,
        rev=1,
        until=WALL + 5,
        order=WALL,
        sat=WALL,
    )
    assert not head.ended


def test_the_newest_comes_first_and_the_index_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second time no session is read again, and the list is the same."""
    fill(tmp_path, 30)
    first = list_sessions(tmp_path, tmp_path / "cache")
    assert [head.run for head in first[0][:2]] == ["run-29", "run-28"]
    monkeypatch.setattr(index, "read_head", None)
    assert list_sessions(tmp_path, tmp_path / "cache") == first


def test_no_word_of_an_answer_is_in_the_index(tmp_path: Path) -> None:
    """The cache may be copied or backed up anywhere; it holds heads only."""
    fill(tmp_path, 30)
    list_sessions(tmp_path, tmp_path / "cache")
    raw = (tmp_path / "cache" / index.NAME).read_bytes()
    assert b"robin" not in raw
    assert b"small" in raw


def test_a_change_is_seen(tmp_path: Path) -> None:
    """A changed, a new, a broken and a removed file show at once, index or not."""
    fill(tmp_path, 30)
    paths = sorted((tmp_path / "sessions").iterdir())
    list_sessions(tmp_path, tmp_path / "cache")
    paths[0].write_bytes(tables.encode("session", sessions.to_table(full_session(), NOW)))
    paths[1].write_bytes(paths[1].read_bytes()[:200])
    paths[2].unlink()
    paths[3].write_bytes(paths[3].read_bytes().replace("Zoë".encode(), b"Zoe"))
    (tmp_path / "sessions" / "strange name.toml").write_bytes(paths[4].read_bytes())
    heads, problems = list_sessions(tmp_path, tmp_path / "cache")
    assert len(heads) == 28
    by_name = {head.name: head for head in heads}
    assert by_name[paths[0].stem].rev == full_session().rev
    assert by_name[paths[3].stem].changed
    assert [Path(problem.file).name for problem in problems] == [paths[1].name, "strange name.toml"]
    assert "cut off" in problems[0].reason
    assert problems[0].line


def test_a_broken_file_is_not_read_again_and_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A problem is remembered like a head, with its line, until the file changes."""
    fill(tmp_path, 25)
    path = min((tmp_path / "sessions").iterdir())
    path.write_bytes(path.read_bytes()[:200])
    _, before = list_sessions(tmp_path, tmp_path / "cache")
    monkeypatch.setattr(index, "read_head", None)
    _, after = list_sessions(tmp_path, tmp_path / "cache")
    assert [str(one) for one in before] == [str(one) for one in after]


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: b"",
        lambda raw: raw[:-1],
        lambda raw: raw.replace(b"run-3", b"run-9", 1),
        lambda raw: b"\x00" * len(raw),
        lambda raw: b"00000000\n[1]",
    ],
)
def test_a_damaged_index_costs_only_time(damage: Callable[[bytes], bytes], tmp_path: Path) -> None:
    """An index that is not as it was written is made anew."""
    fill(tmp_path, 25)
    right = list_sessions(tmp_path, tmp_path / "cache")
    path = tmp_path / "cache" / index.NAME
    path.write_bytes(damage(path.read_bytes()))
    assert list_sessions(tmp_path, tmp_path / "cache") == right
    assert list_sessions(tmp_path, tmp_path / "cache") == right


def test_the_index_of_another_home_is_not_believed(tmp_path: Path) -> None:
    """Two homes with one cache never show each other's sessions."""
    fill(tmp_path / "one", 25)
    fill(tmp_path / "two", 21)
    assert len(list_sessions(tmp_path / "one", tmp_path / "cache")[0]) == 25
    assert len(list_sessions(tmp_path / "two", tmp_path / "cache")[0]) == 21


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    """No index, no error; no folder, no sessions."""
    fill(tmp_path, 25)
    (tmp_path / "cache").write_bytes(b"a file")
    assert len(list_sessions(tmp_path, tmp_path / "cache")[0]) == 25
    assert list_sessions(tmp_path / "none", tmp_path / "cache") == ((), ())


def test_a_session_that_was_put_away_says_so(tmp_path: Path) -> None:
    """What waits says how it waits: put away, and nobody is expected back at a time."""
    rest = advance(small_session(), Suspend(), NOW)[0]
    (tmp_path / "sessions").mkdir()
    path = sessions.path_of(tmp_path, sessions.name_of(rest))
    path.write_bytes(tables.encode("session", sessions.to_table(rest, NOW)))
    (head,), _ = list_sessions(tmp_path, tmp_path / "cache")
    assert (head.status, head.until) == ("suspended", 0)


def test_the_next_start_opens_no_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the index a start looks at names only, and opens what was saved since."""
    fill(tmp_path, 300)
    opened: list[str] = []

    def counted(path: Path) -> Head | BadFile:
        opened.append(path.name)
        return read_head(path)

    monkeypatch.setattr(index, "read_head", counted)
    first = list_sessions(tmp_path, tmp_path / "cache")
    assert len(opened) == len(first[0]) == 300
    opened.clear()
    monkeypatch.setattr(index, "_last", {})
    assert list_sessions(tmp_path, tmp_path / "cache") == first
    assert opened == []
    changed = sessions.path_of(tmp_path, first[0][0].name)
    changed.write_bytes(changed.read_bytes() + b"\n")
    list_sessions(tmp_path, tmp_path / "cache")
    assert opened == [changed.name]


def test_asking_again_reads_nothing_but_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever looks at Tonight asks several times; nothing has changed meanwhile."""
    fill(tmp_path, 30)
    list_sessions(tmp_path, tmp_path / "cache")
    first = list_sessions(tmp_path, tmp_path / "cache")
    monkeypatch.setattr(index, "_read", None)
    assert list_sessions(tmp_path, tmp_path / "cache") is first


def test_two_saves_in_one_tick_are_two(tmp_path: Path) -> None:
    """The same time and the same size, but another file: it is read."""
    fill(tmp_path, 1)
    (head,), _ = list_sessions(tmp_path, tmp_path / "cache")
    path = sessions.path_of(tmp_path, head.name)
    before, raw = path.stat(), path.read_bytes()
    fresh = path.with_suffix(".new")
    fresh.write_bytes(raw.replace(b'run = "run-0"', b'run = "run-9"'))
    os.utime(fresh, ns=(before.st_atime_ns, before.st_mtime_ns))
    fresh.replace(path)
    assert path.stat().st_size == before.st_size
    (head,), _ = list_sessions(tmp_path, tmp_path / "cache")
    assert head.run == "run-9"
