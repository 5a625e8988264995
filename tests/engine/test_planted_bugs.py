"""The invariants bite: each bug that is planted here is found by random evenings."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import Any

import pytest

from reconnect_tui.engine import (
    advance,
    draws,
    moving,
    parking,
    recording,
    responding,
    resting,
    telling,
    timer,
)
from reconnect_tui.engine.session import Drawn, Result, Session, Status
from reconnect_tui.engine.spoken import Run
from tests.engine.invariants import play

EVENINGS = 250
"""Found at the latest after so many evenings; most bugs need fewer than fifty."""


@dataclass(frozen=True)
class Bug:
    """Where it is planted, and what stands there instead, made from what was right."""

    name: str
    where: Any
    attribute: str
    wrong: Callable[[Any], Any]


def _tick_counts_twice(right: Any) -> Any:
    return lambda self, mono: replace(right(self, mono), used=right(self, mono).used + 1)


def _clock_goes_back(_: Any) -> Any:
    return lambda self, mono: self.used if self.since is None else self.used + mono - self.since


def _runs_while_paused(_: Any) -> Any:
    return lambda session, why, now: (
        replace(session, status=Status.PAUSED, why_paused=why),
        (),
    )


def _gap_counts(right: Any) -> Any:
    return lambda self, mono, gap: replace(right(self, mono, gap), used=self.used_at(mono) + gap)


def _extends_for_ever(_: Any) -> Any:
    return lambda self, timing: replace(
        self, limit=(self.limit or 0) + timing.extend, extends=self.extends + 1
    )


def _each_the_step_s_own(_: Any) -> Any:
    return lambda session, moment: moment.timing and moment.timing.limit


def _tries_for_ever(right: Any) -> Any:
    def heard(session: Session, word: str, now: Any) -> Any:
        if word != "yes" and session.note == "":
            return replace(session, tries=session.tries + 1), ()
        return right(session, word, now)

    return heard


def _skipped_keeps_value(right: Any) -> Any:
    def record(session: Session, outcome: Any, value: Any, now: Any) -> Session:
        done: Session = right(session, outcome, value, now)
        if outcome == "skipped" and session.at is not None:
            kept = replace(done.results[session.at], value="something")
            return replace(done, results={**done.results, session.at: kept})
        return done

    return record


def _always_first_card(_: Any) -> Any:
    return lambda session, address, ask: ask.cards[0].id


def _redraws(_: Any) -> Any:
    return lambda session, address, ask: Drawn(ask.cards[len(session.attempts) % len(ask.cards)].id)


def _back_through_reveals(_: Any) -> Any:
    return lambda session: session.trail[-1] if session.trail else None


def _forgets_on_restore(right: Any) -> Any:
    def restore(session: Session, now: Any) -> Any:
        back, effects = right(session, now)
        return replace(back, timer=timer.Timer(limit=back.timer.limit)), effects

    return restore


def _discard_keeps_drafts(right: Any) -> Any:
    def stop(session: Session, now: Any, *, keep: bool) -> Any:
        after, effects = right(session, now, keep=keep)
        return replace(after, drafts={"story@a": {"": "kept"}}), effects

    return stop


def _answer_changes_after_reveal(right: Any) -> Any:
    def go_on(session: Session, now: Any) -> Any:
        after, effects = right(session, now)
        if not after.opened:
            return after, effects
        address = "before@a"
        old = after.results.get(address, Result("done"))
        changed = {**after.results, address: replace(old, attempt=old.attempt + 1)}
        return replace(after, results=changed), effects

    return go_on


def _never_ends(right: Any) -> Any:
    def confirm(session: Session, seat: Any, now: Any) -> Any:
        after, effects = right(session, seat, now)
        return (session, ()) if after.at != session.at else (after, effects)

    return confirm


def _counts_ticks(right: Any) -> Any:
    def sound_marks(session: Session, now: Any) -> Any:
        after, effects = right(session, now)
        return replace(after, timer=replace(after.timer, used=after.timer.used + 1)), effects

    return sound_marks


def _dice(*_: Any) -> float:
    return next(_ROLLS)


_ROLLS = (Random(n).random() for n in range(10**9))  # noqa: S311 - a test's dice


def _end_with_place(right: Any) -> Any:
    def finish(session: Session, *rest: Any) -> Any:
        after, effects = right(session, *rest)
        return replace(after, at=session.at), effects

    return finish


def _one_more_attempt(**fields: Any) -> Result:
    return Result(**{**fields, "attempt": fields["attempt"] + 1})


def _run(text: str) -> Any:
    return Run(text)


def _parked_for_all(right: Any) -> Any:
    return lambda session, moment, words: (
        *right(session, moment, words),
        *(_run(line) for seat in session.plan.names for line in parking.parked(session, seat)),
    )


def _parking_pauses(right: Any) -> Any:
    def park(session: Session, seat: Any, text: str) -> Any:
        after, effects = right(session, seat, text)
        return (after if after is session else replace(after, status=Status.PAUSED)), effects

    return park


def _no_gate_before_the_pad(right: Any) -> Any:
    def take_out(session: Session, seat: Any, now: Any) -> Any:
        after, effects = right(session, seat, now)
        return (after if after is session else replace(after, gate=False)), effects

    return take_out


def _clock_runs_at_the_pad(right: Any) -> Any:
    def take_out(session: Session, seat: Any, now: Any) -> Any:
        after, effects = right(session, seat, now)
        late = replace(after.timer, used=after.timer.used + 1)
        return (after if after is session else replace(after, timer=late)), effects

    return take_out


def _speaker_parks(_: Any) -> Any:
    return lambda session: session.moment.seat if session.moment.parks else None


BUGS = [
    Bug("1 something impure", draws, "_rank", lambda _: _dice),
    Bug("7 banked twice", timer.Timer, "stop", _tick_counts_twice),
    Bug("7 a clock that goes back takes time away", timer.Timer, "used_at", _clock_goes_back),
    Bug("7 time runs in a pause", resting, "pause", _runs_while_paused),
    Bug("7 a gap is counted", timer.Timer, "stop_before_gap", _gap_counts),
    Bug("8 ticks are counted", resting, "sound_marks", _counts_ticks),
    Bug("9 extended for ever", timer.Timer, "extend", _extends_for_ever),
    Bug("9 the second speaker has less time", moving, "first_limit", _each_the_step_s_own),
    Bug("11 tried for ever", responding, "heard", _tries_for_ever),
    Bug("12 the page forgets who is alone", moving, "is_private", lambda _: lambda s, m: False),
    Bug("12 every hand-over is left out", moving, "needs_gate", lambda _: lambda *a: False),
    Bug("13 an answer changes after the reveal", responding, "go_on", _answer_changes_after_reveal),
    Bug("14 back crosses a reveal", advance, "back_address", _back_through_reveals),
    Bug("16 the first card again", draws, "draw", _always_first_card),
    Bug("14 back draws another card", moving, "drawn", _redraws),
    Bug("18 what was passed keeps a value", responding, "record", _skipped_keeps_value),
    Bug("4 an agreement is never settled", responding, "confirm", _never_ends),
    Bug("5 a restored clock begins anew", resting, "restore", _forgets_on_restore),
    Bug("19 discarding leaves drafts", resting, "stop", _discard_keeps_drafts),
    Bug("3 the end has a place", moving, "finish", _end_with_place),
    Bug("15 attempts are not counted", recording, "Result", lambda _: _one_more_attempt),
    Bug("25 what was put aside is on every page", telling, "body", _parked_for_all),
    Bug("25 putting aside stops the speaker", parking, "park", _parking_pauses),
    Bug(
        "25 the pad opens before its writer sits there",
        parking,
        "take_out",
        _no_gate_before_the_pad,
    ),
    Bug("25 a look at the pad costs time", parking, "take_out", _clock_runs_at_the_pad),
    Bug("25 the pad is offered to the speaker", parking, "who_parks", _speaker_parks),
    Bug("21 a gap is left", telling, "fill", lambda _: lambda s, m, t: (_run("{speaker}"),)),
]


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_random_evenings_find_a_planted_bug(bug: Bug, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each wrong implementation makes some random evening break a promise."""
    monkeypatch.setattr(bug.where, bug.attribute, bug.wrong(getattr(bug.where, bug.attribute)))
    for seed in range(EVENINGS):
        try:
            play(Random(seed), events=40)  # noqa: S311 - a test's dice
        except AssertionError:
            return
    pytest.fail(f"{bug.name}: not found in {EVENINGS} evenings")
