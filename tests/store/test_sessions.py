"""A session comes back as it was put away, and nothing is written over unseen."""

from dataclasses import fields, replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconnect_tui.engine.session import Session
from reconnect_tui.engine.timer import Instant
from reconnect_tui.errors import BadFile
from reconnect_tui.reading import parse_toml
from reconnect_tui.store import sessions, tables
from reconnect_tui.store.heads import head_of
from reconnect_tui.store.sessions import Kept
from reconnect_tui.store.times import local
from tests.engine.evenings import Table, any_event, sink_plan
from tests.store.scenes import (
    NOW,
    answered,
    everything,
    full_session,
    later,
    opened,
    small_session,
)


def reread(session: Session, now: Instant = NOW) -> Kept:
    """The session after a save and a load."""
    raw = tables.encode("session", sessions.to_table(session, now, {"f": "a" * 64}, 7))
    return sessions.decode(raw, "name", "name.toml")


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


def test_the_name_of_a_file_tells_when_and_what() -> None:
    """Local time, exercise and four letters; the same for the same session."""
    name = sessions.name_of(small_session())
    assert name.startswith("2026-11-22T213105-small-")
    assert name == sessions.name_of(full_session())
    assert name != sessions.name_of(small_session("run-2"))


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


WHOLE = tables.encode("session", sessions.to_table(everything(), NOW, {"exercise": "c" * 64}, 3))
INSTEAD = ["3", "-1", "1.5", "true", '"x"', "[]", '["a"]', "{}", "{ a = 1 }", "2026-11-22", '""']


@pytest.mark.figure("T10", tried=300)
@settings(max_examples=300)
@given(st.data())
def test_a_file_with_other_values_is_read_or_refused(data: st.DataObject) -> None:
    """T10: whatever stands in the place of a value: a session that can be shown, or a line."""
    lines = WHOLE.decode().split("\n")
    spots = [number for number, line in enumerate(lines) if " = " in line]
    for _ in range(data.draw(st.integers(1, 3))):
        spot = data.draw(st.sampled_from(spots))
        key = lines[spot].partition(" = ")[0]
        lines[spot] = data.draw(st.sampled_from(["", *(f"{key} = {one}" for one in INSTEAD)]))
    raw = "\n".join(lines).encode()
    try:
        kept = sessions.decode(raw, "x", "x.toml")
    except BadFile as problem:
        assert problem.line is not None  # noqa: PT017 - both ways are right
        assert 1 <= problem.line <= len(lines)  # noqa: PT017 - the same
        return
    head = head_of(kept)
    assert local(head.begun, head.offset).year >= 1970
    again = sessions.to_table(kept.session, NOW, kept.sources, kept.typed)
    assert sessions.decode(tables.encode("session", again), "x", "x").session == kept.session


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
