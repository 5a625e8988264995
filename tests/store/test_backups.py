"""A backup a day, few enough and old enough ones kept, and restoring is unpacking."""

import io
import zipfile
import zlib
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconnect_tui.errors import BadFile, Busy, StoreError
from reconnect_tui.store import archive, sessions
from reconnect_tui.store.archive import pack, unpack
from reconnect_tui.store.backups import backups, find, forget, make_daily, restore, surplus
from reconnect_tui.store.keeper import SessionKeeper
from reconnect_tui.store.people import People
from reconnect_tui.store.upkeep import look_after
from tests.store.scenes import FILES, NOW, answered, small_session, typed

STAMP = "2026-11-23T080000"


def home_with_words(root: Path) -> str:
    """A home with people, a session, half-typed words; the session's name."""
    People(root).add("Zoë", "2026-11-22")
    keeper = SessionKeeper.begin(root, small_session(), FILES)
    keeper.save(answered(small_session(), "robin"), NOW)
    session, draft = typed(answered(small_session(), "robin"), "half")
    keeper.draft(session, draft)
    keeper.close()
    return keeper.name


def contents(root: Path) -> dict[str, bytes]:
    """Every file outside the backups."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and "backups" not in path.parts
    }


def test_a_day_has_one_backup_with_everything(tmp_path: Path) -> None:
    """The first start of a day makes it, the second does not; nothing to keep makes none."""
    root = tmp_path / "home"
    assert look_after(root, NOW) is None
    home_with_words(root)
    made = look_after(root, NOW)
    assert made is not None
    assert made.path.name == "2026-11-22.zip"
    assert made.left_out == ()
    assert unpack(made.path) == contents(root)
    assert look_after(root, NOW) is None


def test_any_tool_can_unpack_it(tmp_path: Path) -> None:
    """Restoring is unzipping: with a plain tool, into an empty folder, all words are there."""
    name = home_with_words(tmp_path / "home")
    made = make_daily(tmp_path / "home", "2026-11-22")
    assert made is not None
    with zipfile.ZipFile(made.path) as packed:
        packed.extractall(tmp_path / "new")
        assert {info.external_attr >> 16 for info in packed.infolist()} == {0o600}
    session = sessions.load(tmp_path / "new", name).session
    assert session.results["one@a"].value == "robin"
    assert session.drafts == {"two@b": {"": "half"}}


def test_restoring_brings_back_and_can_be_undone(tmp_path: Path) -> None:
    """Lost and changed files come back, newer ones stay, and how it was is kept as a backup."""
    root = tmp_path / "home"
    name = home_with_words(root)
    before = contents(root)
    make_daily(root, "2026-11-22")
    path = sessions.path_of(root, name)
    path.write_bytes(b"damaged")
    (root / "people" / "zoe.toml").unlink()
    People(root).add("Newer", "2026-11-23")
    damaged = contents(root)
    done = restore(root, root / "backups" / "2026-11-22.zip", STAMP)
    assert set(done.written) == {f"sessions/{name}.toml", "people/zoe.toml"}
    after = contents(root)
    assert {key: after[key] for key in before} == before
    assert "people/newer.toml" in after
    assert done.undo is not None
    assert unpack(done.undo) == damaged
    again = restore(root, root / "backups" / "2026-11-22.zip", STAMP)
    assert (again.written, again.undo) == ((), None)


def test_a_lost_home_is_restored_from_a_copy_elsewhere(tmp_path: Path) -> None:
    """A backup that was carried away restores into a home that is not there any more."""
    root = tmp_path / "home"
    name = home_with_words(root)
    made = make_daily(root, "2026-11-22")
    assert made is not None
    elsewhere = made.path.rename(tmp_path / "stick.zip")
    done = restore(tmp_path / "new" / "home", elsewhere, STAMP)
    assert done.undo is None
    assert sessions.load(tmp_path / "new" / "home", name).session.rev > 1


def test_only_a_few_undo_backups_are_kept(tmp_path: Path) -> None:
    """Restoring again and again keeps the last three states before it."""
    root = tmp_path / "home"
    home_with_words(root)
    made = make_daily(root, "2026-11-22")
    assert made is not None
    for number in range(5):
        (root / "people" / "zoe.toml").write_bytes(b"%d" % number)
        restore(root, made.path, f"2026-11-2{number}T080000")
    names = [path.name for path in backups(root)]
    assert names == [
        "2026-11-22.zip",
        "before-restore-2026-11-24T080000.zip",
        "before-restore-2026-11-23T080000.zip",
        "before-restore-2026-11-22T080000.zip",
    ]


def test_nothing_is_restored_while_a_session_is_open(tmp_path: Path) -> None:
    """An open session would write over what was restored; so it is closed first."""
    root = tmp_path / "home"
    name = home_with_words(root)
    made = make_daily(root, "2026-11-22")
    assert made is not None
    keeper, _ = SessionKeeper.resume(root, name, NOW)
    with pytest.raises(Busy, match="Close it first"):
        restore(root, made.path, STAMP)
    keeper.close()
    restore(root, made.path, STAMP)


def test_a_week_and_a_year_of_backups_are_kept(tmp_path: Path) -> None:
    """After two years of daily backups: the last seven days, and the last of twelve months."""
    root = tmp_path / "home"
    kept: list[str] = []
    for number in range(800):
        kept.append(f"{date(2024, 1, 1) + timedelta(days=number)}.zip")
        gone = surplus(kept)
        kept = [name for name in kept if name not in gone]
    last = date(2024, 1, 1) + timedelta(days=799)
    assert kept[-7:] == [f"{last - timedelta(days=back)}.zip" for back in range(6, -1, -1)]
    assert len({name[:7] for name in kept}) == 12
    assert len(kept) <= 7 + 12
    People(root).add("Zoë", "2026-11-22")
    (root / "backups").mkdir()
    for name in (*kept, "mine.zip", "2024-01-01.zip.part"):
        (root / "backups" / name).write_bytes(b"")
    make_daily(root, str(last + timedelta(days=1)))
    assert (root / "backups" / "mine.zip").exists()
    assert len(backups(root)) <= 7 + 12


def test_a_wrong_clock_removes_no_backup_before_its_time() -> None:
    """A computer that wakes in 1970 or 2099 for a day keeps the real week."""
    week = [f"2026-11-{day:02}.zip" for day in range(16, 23)]
    assert surplus([*week, "1970-01-01.zip"]) == ()
    assert set(surplus([*week, "2099-01-01.zip"])) <= {week[0]}


def test_the_newest_backup_that_has_a_file_is_found(tmp_path: Path) -> None:
    """For a session that was cut off: the last whole copy, passing over damaged backups."""
    root = tmp_path / "home"
    name = home_with_words(root)
    for day in ("2026-11-20", "2026-11-21"):
        make_daily(root, day)
    (root / "backups" / "2026-11-22.zip").write_bytes(b"damaged")
    found = find(root, f"sessions/{name}.toml")
    assert found is not None
    assert found[0].name == "2026-11-21.zip"
    assert sessions.decode(found[1], name, name).session.run == "run-1"
    assert find(root, "sessions/none.toml") is None


def test_what_is_forgotten_is_forgotten_in_every_backup(tmp_path: Path) -> None:
    """One session's words go from all backups; the others and the rest stay."""
    root = tmp_path / "home"
    name = home_with_words(root)
    for day in ("2026-11-20", "2026-11-21"):
        make_daily(root, day)
    taken, problems = forget(root, lambda member: name in member)
    assert (taken, problems) == (4, ())
    assert all(
        set(unpack(path)) == set(contents(root)) - names_of(root, name) for path in backups(root)
    )


def names_of(root: Path, session: str) -> set[str]:
    """The files of one session."""
    return {name for name in contents(root) if session in name}


def test_what_cannot_be_read_is_left_out_and_named(tmp_path: Path) -> None:
    """A file too large for a backup is said to be missing from it; the rest is in it."""
    root = tmp_path / "home"
    home_with_words(root)
    with (root / "people" / "large.toml").open("wb") as file:
        file.truncate(archive.MAX_FILE + 1)
    made = make_daily(root, "2026-11-22")
    assert made is not None
    (problem,) = made.left_out
    assert problem.file.endswith("large.toml")
    assert made.files == len(contents(root)) - 1


def test_links_and_hidden_files_are_in_no_backup(tmp_path: Path) -> None:
    """A link may lead anywhere; so nothing behind one is carried away."""
    root = tmp_path / "home"
    home_with_words(root)
    (tmp_path / "secret").write_bytes(b"theirs")
    (root / "people" / "link.toml").symlink_to(tmp_path / "secret")
    (root / "linked").symlink_to(tmp_path)
    (root / ".hidden").write_bytes(b"x")
    made = make_daily(root, "2026-11-22")
    assert made is not None
    assert not {"people/link.toml", "linked/secret", ".hidden"} & set(unpack(made.path))


STRANGE = ["../x.toml", "/etc/x", "a/../../x", "C:/x", "a\\b", "backups/x.zip", "locks/x",
           ".hidden/x", "a/\x1b[2J", "cache/x", ".."]  # fmt: skip


@pytest.mark.parametrize("name", STRANGE)
def test_a_backup_that_leads_elsewhere_is_refused(name: str, tmp_path: Path) -> None:
    """T11: a zip from a stranger writes nothing outside of the home, and nothing at all."""
    strange = tmp_path / "strange.zip"
    strange.write_bytes(pack([("people/good.toml", b"x"), (name, b"evil")]))
    with pytest.raises(BadFile, match="is not a file of ours"):
        restore(tmp_path / "home", strange, STAMP)
    assert [path.name for path in tmp_path.iterdir()] == ["strange.zip"]


def test_a_backup_that_would_fill_the_disk_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small zip that unpacks to a huge file is refused before it is unpacked."""
    bomb = tmp_path / "bomb.zip"
    bomb.write_bytes(pack([("people/a.toml", bytes(100_000)), ("people/b.toml", bytes(100_000))]))
    monkeypatch.setattr(archive, "MAX_FILE", 99_999)
    with pytest.raises(BadFile, match="too large"):
        unpack(bomb)
    monkeypatch.undo()
    monkeypatch.setattr(archive, "MAX_ALL", 150_000)
    with pytest.raises(BadFile, match="too large"):
        unpack(bomb)


def test_a_link_inside_the_home_is_not_restored_through(tmp_path: Path) -> None:
    """A folder that became a link is refused, and nothing is written behind it."""
    root = tmp_path / "home"
    root.mkdir()
    (tmp_path / "elsewhere").mkdir()
    (root / "people").symlink_to(tmp_path / "elsewhere")
    good = tmp_path / "good.zip"
    good.write_bytes(pack([("people/zoe.toml", b"x")]))
    with pytest.raises(StoreError, match="a link stands"):
        restore(root, good, STAMP)
    assert list((tmp_path / "elsewhere").iterdir()) == []


GOOD = pack([("people/zoe.toml", b"words " * 50), ("sessions/x.toml", b"more " * 50)])


@settings(max_examples=300)
@given(st.data())
def test_a_damaged_backup_is_refused_or_whole(data: st.DataObject) -> None:
    """Whatever happens to a zip's bytes: a sentence, or files whose sums are right."""
    at = data.draw(st.integers(0, len(GOOD)))
    cut = data.draw(st.integers(0, 40))
    raw = GOOD[:at] + data.draw(st.binary(max_size=8)) + GOOD[at + cut :]
    try:
        members = archive.members(raw, "x.zip")
    except BadFile:
        return
    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        sums = {info.CRC for info in packed.infolist()}
    assert all(zlib.crc32(one) in sums for one in members.values())
