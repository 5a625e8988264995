"""An open session: taken up by one window, saved over nothing unseen, erased to the last byte."""

from dataclasses import replace
from pathlib import Path

import pytest

from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.effects import Agreed
from reconnect_tui.engine.events import Stop
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.engine.timer import Instant
from reconnect_tui.errors import BadFile, Busy, MissingFile, NewerFile, Overtaken, StoreError
from reconnect_tui.store import backups, migrations, sessions, sources, tables
from reconnect_tui.store.agreements import Agreements
from reconnect_tui.store.archive import unpack
from reconnect_tui.store.erasing import erase_session
from reconnect_tui.store.keeper import SessionKeeper
from tests.noting import Note
from tests.store.scenes import (
    FILES,
    NOW,
    answered,
    later,
    small_plan,
    small_session,
    typed,
)


def kept_at(root: Path, session: Session, now: Instant = NOW) -> SessionKeeper:
    """A keeper that has saved this session."""
    keeper = SessionKeeper.begin(root, session, FILES)
    keeper.save(session, now)
    return keeper


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
    *, keep: bool, tmp_path: Path, figures: Note
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
    figures("T1b", f"keep={keep}", tried=len(list(tmp_path.rglob("*"))))


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
