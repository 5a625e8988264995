"""A session comes back as it was put away, and nothing is written over unseen."""

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.effects import Agreed
from reconnect_tui.engine.events import Stop
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.engine.timer import Instant
from reconnect_tui.errors import BadFile, Busy, MissingFile, NewerFile, Overtaken, StoreError
from reconnect_tui.reading import parse_toml
from reconnect_tui.store import backups, migrations, sessions, sources, tables
from reconnect_tui.store.agreements import Agreements
from reconnect_tui.store.archive import unpack
from reconnect_tui.store.erasing import erase_session
from reconnect_tui.store.keeper import SessionKeeper
from reconnect_tui.store.sessions import Kept
from tests.engine.evenings import Table, any_event, sink_plan
from tests.store.scenes import (
    FILES,
    NOW,
    answered,
    everything,
    full_session,
    later,
    opened,
    small_plan,
    small_session,
    typed,
)


def reread(session: Session, now: Instant = NOW) -> Kept:
    """The session after a save and a load."""
    raw = tables.encode("session", sessions.to_table(session, now, {"f": "a" * 64}, 7))
    return sessions.decode(raw, "name", "name.toml")


def kept_at(root: Path, session: Session, now: Instant = NOW) -> SessionKeeper:
    """A keeper that has saved this session."""
    keeper = SessionKeeper.begin(root, session, FILES)
    keeper.save(session, now)
    return keeper


def paused(session: Session, now: Instant) -> Session:
    """The session as it is expected back: its clock standing, its sitting up to now."""
    sittings = session.sittings
    if sittings and sittings[-1].end is None:
        sittings = (*sittings[:-1], replace(sittings[-1], end=max(sittings[-1].start, now.wall)))
    return replace(
        session,
        timer=session.timer.stop(now.mono),
        sittings=sittings,
        plan=replace(session.plan, moments=()),
    )


@settings(max_examples=60)
@given(st.integers(0, 2**32), st.booleans())
def test_a_session_comes_back_as_it_was(seed: int, solo: bool) -> None:  # noqa: FBT001 - hypothesis passes it by place
    """Invariant 5: after any evening, load(save(s)) is s with its clock standing."""
    random = Random(seed)  # noqa: S311 - a robot, not a secret
    table = Table.laid(sink_plan(solo=solo), bags={"thanks": ("c1", "c2")})
    for _ in range(25):
        table.send(any_event(table.session, random), after=random.randint(0, 20_000))
    kept = reread(table.session, table.now)
    assert kept.session == paused(table.session, table.now)
    assert (kept.typed, kept.sources, kept.changed) == (7, {"f": "a" * 64}, False)


@settings(max_examples=30)
@given(st.integers(0, 2**32))
def test_saving_again_any_time_later_changes_nothing(seed: int) -> None:
    """Invariant 5: what came back is written to the very same bytes, whatever the time."""
    random = Random(seed)  # noqa: S311 - a robot, not a secret
    table = Table.laid(sink_plan())
    for _ in range(15):
        table.send(any_event(table.session, random), after=5000)
    back = reread(table.session, table.now).session
    much_later = Instant(mono=5, wall=table.now.wall + 10**10)
    assert sessions.to_table(back, much_later) == sessions.to_table(table.session, table.now)


def test_a_running_clock_keeps_what_was_left() -> None:
    """A speaking turn comes back with the time that was left, and the clock stands."""
    session = opened(answered(answered(small_session(), "x"), "y"))
    assert session.timer.running
    back = reread(session, later(70)).session
    assert back.timer.left_at(later(99_999).mono) == 110_000
    assert not back.timer.running


def test_half_typed_words_come_back(tmp_path: Path) -> None:
    """Words typed after the last save are there again, and so are the sources of the plan."""
    keeper = kept_at(tmp_path, small_session())
    session, draft = typed(small_session(), 'half [a] "word"\n')
    keeper.draft(session, draft)
    kept = sessions.load(tmp_path, keeper.name)
    assert kept.session.drafts == {"one@a": {"": 'half [a] "word"\n'}}
    assert sources.get(tmp_path, kept.sources["small.toml"]) == FILES["small.toml"]
    keeper.close()


def test_a_resumed_session_goes_on_in_its_file(tmp_path: Path) -> None:
    """Taken up again, saved again: one file, a higher revision, the log of drafts gone."""
    keeper = kept_at(tmp_path, small_session())
    session, draft = typed(small_session(), "half")
    keeper.draft(session, draft)
    keeper.close()
    again, kept = SessionKeeper.resume(tmp_path, keeper.name, NOW)
    session = answered(replace(kept.session, plan=small_plan()), "whole")
    again.save(session, NOW)
    assert list((tmp_path / "drafts").iterdir()) == []
    again.close()
    assert [one.name for one in (tmp_path / "sessions").iterdir()] == [f"{keeper.name}.toml"]
    back = sessions.load(tmp_path, keeper.name).session
    assert back.results["one@a"].value == "whole"
    assert back.rev == session.rev
    assert back.drafts == {}


def test_the_name_of_a_file_tells_when_and_what() -> None:
    """Local time, exercise and four letters; the same for the same session."""
    name = sessions.name_of(small_session())
    assert name.startswith("2026-11-22T213105-small-")
    assert name == sessions.name_of(full_session())
    assert name != sessions.name_of(small_session("run-2"))


def test_a_second_window_is_told(tmp_path: Path) -> None:
    """An open session is not taken up twice; it can be read meanwhile."""
    keeper = kept_at(tmp_path, small_session())
    with pytest.raises(Busy) as caught:
        SessionKeeper.resume(tmp_path, keeper.name, NOW)
    assert caught.value.holder is not None
    assert sessions.load(tmp_path, keeper.name).session.rev == 1
    keeper.close()
    SessionKeeper.resume(tmp_path, keeper.name, NOW)[0].close()


def test_a_file_that_was_changed_outside_is_not_written_over(tmp_path: Path) -> None:
    """An editor's change is seen at the next save; it is put aside only when asked to."""
    keeper = kept_at(tmp_path, small_session())
    path = sessions.path_of(tmp_path, keeper.name)
    path.write_bytes(path.read_bytes().replace("Zoë".encode(), b"Zoe"))
    edited = path.read_bytes()
    session = answered(small_session(), "x")
    with pytest.raises(Overtaken, match="changed by another program"):
        keeper.save(session, NOW)
    assert path.read_bytes() == edited
    aside = keeper.take_over(NOW)
    keeper.save(session, NOW)
    keeper.close()
    assert aside.read_bytes() == edited
    assert sessions.load(tmp_path, keeper.name).session.rev == session.rev


def test_a_changed_file_is_read_and_says_so(tmp_path: Path) -> None:
    """A session that a person has edited opens, with a word that it was."""
    keeper = kept_at(tmp_path, small_session())
    keeper.close()
    path = sessions.path_of(tmp_path, keeper.name)
    path.write_bytes(path.read_bytes().replace("Zoë".encode(), b"Zoe"))
    again, kept = SessionKeeper.resume(tmp_path, keeper.name, NOW)
    assert kept.changed
    assert kept.session.plan.names["a"] == "Zoe"
    again.save(replace(kept.session, plan=small_plan()), NOW)
    again.close()
    assert not sessions.load(tmp_path, keeper.name).changed


def test_a_file_that_was_only_touched_is_ours(tmp_path: Path) -> None:
    """A copy with the same bytes and another time is no change."""
    keeper = kept_at(tmp_path, small_session())
    path = sessions.path_of(tmp_path, keeper.name)
    raw = path.read_bytes()
    path.unlink()
    path.write_bytes(raw)
    keeper.save(answered(small_session(), "x"), NOW)
    keeper.close()


def test_a_later_state_is_never_written_over(tmp_path: Path) -> None:
    """An older state of the session is refused, and so is another session of the same name."""
    session = answered(small_session(), "x")
    keeper = kept_at(tmp_path, session)
    with pytest.raises(Overtaken, match="later state"):
        keeper.save(small_session(), NOW)
    keeper.close()
    other = SessionKeeper.begin(tmp_path, small_session(), FILES)
    with pytest.raises(Overtaken, match="changed by another program"):
        other.save(small_session(), NOW)
    other.close()


def test_a_broken_file_is_left_as_it_is(tmp_path: Path) -> None:
    """What cannot be read cannot be taken up, stays on disk byte for byte, and is not locked."""
    keeper = kept_at(tmp_path, small_session())
    keeper.close()
    path = sessions.path_of(tmp_path, keeper.name)
    path.write_bytes(path.read_bytes()[:300])
    broken = path.read_bytes()
    with pytest.raises(BadFile, match="cut off"):
        SessionKeeper.resume(tmp_path, keeper.name, NOW)
    assert path.read_bytes() == broken
    assert list((tmp_path / "locks").iterdir()) == []
    with pytest.raises(MissingFile):
        sessions.load(tmp_path, keeper.name.replace("2026", "2027"))


@pytest.mark.parametrize(
    ("save", "needs", "problem"), [(2, 1, "can be read here"), (2, 2, "newer reconnect")]
)
def test_a_newer_file_is_not_touched(
    save: int, needs: int, problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of a newer reconnect is read if it may be, and never taken up or changed."""
    monkeypatch.setattr(migrations, "VERSIONS", {"session": save})
    monkeypatch.setattr(migrations, "NEEDS", {"session": needs})
    raw = tables.encode("session", {**sessions.to_table(small_session(), NOW), "later": {"x": 1}})
    monkeypatch.undo()
    path = sessions.path_of(tmp_path, sessions.name_of(small_session()))
    path.parent.mkdir(parents=True)
    path.write_bytes(raw)
    with pytest.raises(NewerFile, match=problem):
        SessionKeeper.resume(tmp_path, path.stem, NOW)
    assert path.read_bytes() == raw
    if needs == 1:
        kept = sessions.load(tmp_path, path.stem)
        assert not kept.writable
        assert kept.session.run == "run-1"


def test_an_older_file_is_kept_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of an older version is upgraded in memory, and stays as `.v1` when written anew."""
    keeper = kept_at(tmp_path, small_session())
    keeper.close()
    path = sessions.path_of(tmp_path, keeper.name)
    old = path.read_bytes()
    monkeypatch.setattr(migrations, "VERSIONS", {"session": 2})
    monkeypatch.setattr("reconnect_tui.store.sessions.VERSIONS", {"session": 2})
    monkeypatch.setattr("reconnect_tui.store.keeper.VERSIONS", {"session": 2})
    monkeypatch.setattr(
        migrations, "UPGRADES", {("session", 1): lambda data: {**data, "seed": "upgraded"}}
    )
    again, kept = SessionKeeper.resume(tmp_path, keeper.name, NOW)
    assert kept.session.seed == "upgraded"
    again.save(answered(replace(kept.session, plan=small_plan()), "x"), NOW)
    again.close()
    assert path.with_name(f"{path.name}.v1").read_bytes() == old
    assert b"save = 2" in path.read_bytes()


@pytest.mark.parametrize("keep", [True, False])
def test_discarding_leaves_no_byte_of_an_answer(
    *, keep: bool, tmp_path: Path, figures: Callable[[str, str], None]
) -> None:
    """Invariant 19: no answer is left in sessions, drafts, copies or backups; keeping keeps."""
    session = answered(small_session(), "robin one")
    keeper = kept_at(tmp_path, session)
    session, draft = typed(session, "robin two")
    keeper.draft(session, draft)
    keeper.sync()
    backups.make_daily(tmp_path, "2026-11-21")
    path = sessions.path_of(tmp_path, keeper.name)
    for name in (f"{path.name}.v0", f".{path.name}.0123abcd.tmp", f"{path.name}.broken-1"):
        (path.parent / name).write_bytes(b"robin three")
    session = advance(session, Stop(keep=keep), NOW)[0]
    if not keep:
        with pytest.raises(StoreError, match="not saved yet"):
            keeper.erase(session)
    keeper.save(session, NOW)
    if not keep:
        keeper.erase(session)
    keeper.close()
    assert bool(canaries(tmp_path, b"robin")) == keep
    assert keeper.problems == ()
    assert sessions.load(tmp_path, keeper.name).session.status is Status.STOPPED
    assert backups.find(tmp_path, f"sessions/{path.name}") is None or keep
    figures("T1b no byte stays", f"keep={keep}: {len(list(tmp_path.rglob('*')))} files searched")


def canaries(root: Path, word: bytes) -> list[Path]:
    """The files that hold a word, backups unpacked."""
    found = [one for one in root.rglob("*") if one.is_file() and word in one.read_bytes()]
    inside = (one for one in backups.backups(root) if any(word in b for b in unpack(one).values()))
    return [*found, *inside]


def test_an_unreadable_backup_is_named_when_words_are_erased(tmp_path: Path) -> None:
    """A backup that cannot be searched may still hold the words: it is said, not hidden."""
    session = answered(small_session(), "robin")
    keeper = kept_at(tmp_path, session)
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "2026-11-20.zip").write_bytes(b"no zip")
    session = advance(session, Stop(keep=False), NOW)[0]
    keeper.save(session, NOW)
    keeper.erase(session)
    keeper.close()
    assert [problem.reason for problem in keeper.problems] == ["This backup is damaged."]


def test_erasing_a_session_removes_all_of_it(tmp_path: Path) -> None:
    """Its file, drafts, copies and backups go; other sessions stay."""
    other = kept_at(tmp_path, small_session("run-2"))
    other.close()
    keeper = kept_at(tmp_path, answered(small_session(), "robin"))
    session, draft = typed(answered(small_session(), "robin"), "robin")
    keeper.draft(session, draft)
    keeper.close()
    backups.make_daily(tmp_path, "2026-11-21")
    erased = erase_session(tmp_path, keeper.name)
    assert erased.files == 4
    assert canaries(tmp_path, b"robin") == []
    assert sessions.load(tmp_path, other.name).session.run == "run-2"


def test_cards_and_agreements_are_kept_on_the_way(tmp_path: Path) -> None:
    """What an evening leaves behind for later is in files of its own."""
    keeper = kept_at(tmp_path, small_session())
    keeper.card_seen(small_session(), "cards", "c1")
    effect = Agreed("deal", "Tea on Sunday", 7, {"what": "tea", "how-long": "an hour"})
    keeper.agreed(small_session(), effect, NOW)
    keeper.agreed(small_session(), effect, later(5))
    keeper.close()
    (agreement,), problems = Agreements(tmp_path).all()
    assert problems == ()
    assert (agreement.made, agreement.review) == ("2026-11-22", "2026-11-29")
    assert (agreement.what, agreement.how_long, agreement.who) == ("tea", "an hour", "")
    assert agreement.partners == ("zoe", "ben")
    assert (tmp_path / "cards" / "ben+zoe" / "cards.toml").exists()


def test_a_session_too_large_to_read_is_not_written(tmp_path: Path) -> None:
    """Everything that is written can be read: what is larger is refused, the old file stays."""
    keeper = kept_at(tmp_path, small_session())
    session = answered(small_session(), "x")
    huge = replace(session.results["one@a"], value="y" * tables.MAX_BYTES)
    with pytest.raises(StoreError, match="more than one file may hold"):
        keeper.save(replace(session, results={"one@a": huge}), NOW)
    keeper.close()
    assert sessions.load(tmp_path, keeper.name).session.rev == 1


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('status = "active"', 'status = "gone"', 'status: This needs to be one of "active"'),
        ("rev = 6", 'rev = "4"', "rev: This needs to be a whole number"),
        ("rev = 6", "rev = true", "rev: This needs to be a whole number"),
        ('at = "end"', "", "at: A session that has not ended needs the place"),
        ("rev = 6", "rev = 6\nreb = 4", 'reb: "reb" is not known here'),
        ('a = "Zoë"', 'c = "Zoë"', 'plan.names.c: This needs to be one of "a", "b"'),
        ('run = "run-1"', "", '"run" is missing'),
        ("offset = 60", "offset = 99999", "sittings: A session needs the time"),
        ('outcome = "done"', 'outcome = ["done"]', "outcome: This needs to be one of"),
        ("near = 4", "near = 1.5", "value: A value of this type does not belong here"),
        ('trail = [\n    "one@a",', "trail = [\n    1,", "trail: This needs to be a text"),
        ("scale = [\n    1,\n    5,\n]", "scale = [\n    1,\n]", "scale: This list needs 2 values"),
        ('kind = "session"', 'kind = "person"', 'not a file of kind "session"'),
        ("save = 1", "save = 0", "does not say which version"),
        ("needs = 1\n", "", "does not say which version"),
    ],
)
def test_a_wrong_edit_is_named_with_its_line(old: str, new: str, words: str) -> None:
    """A person's slip in a session's file is one sentence, with the line to look at."""
    text = tables.encode("session", sessions.to_table(full_session(), NOW)).decode()
    assert old in text
    raw = text.replace(old, new, 1).encode()
    with pytest.raises(BadFile) as caught:
        sessions.decode(raw, "x", "x.toml")
    assert words in caught.value.reason
    assert caught.value.line is not None
    assert 1 <= caught.value.line <= raw.count(b"\n")


GOLDEN = Path(__file__).parent / "saves"


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("session-v*.toml")), ids=lambda path: path.stem)
def test_every_version_ever_written_is_read(path: Path) -> None:
    """A session of each old version, kept here as a file, still opens whole."""
    kept = sessions.decode(path.read_bytes(), path.stem, str(path))
    assert not kept.changed
    assert kept.version == int(path.stem.removeprefix("session-v"))
    assert kept.session == everything()
    assert kept.typed == 3
    assert kept.sources == {"exercise": "c" * 64}


def test_a_field_that_is_gone_needs_a_new_version() -> None:
    """Every field that version 1 has written is still known; a lost one needs an upgrade."""
    text = (GOLDEN / "session-v1.toml").read_bytes()
    written = set(parse_toml(text, "v1")[0]) - {"kind", "save", "needs", "plan", "typed", "sources"}
    known = {field.name for field in fields(Session)} - {"plan"}
    assert written == known & written
    assert len(written) == 26
