"""Time in a session: banked time plus now minus start. No deadline, no counted tick.

All figures are whole milliseconds. `since` is monotonic and means nothing in another
process, so it is never saved. See ResearchKit's `ORKActiveStepTimer` for the idea.
"""

from dataclasses import dataclass, replace

from reconnect_tui.moments import Mark, Timing


@dataclass(frozen=True, slots=True)
class Instant:
    """One reading of the clocks: monotonic, wall (since the epoch), and the local offset.

    `mono` and `wall` are milliseconds, `offset` minutes east of UTC.
    """

    mono: int
    wall: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Timer:
    """The clock of the moment at hand.

    `rung` holds the places of the marks that have sounded. `over`: walked back to, shown as
    done and not run again.
    """

    limit: int | None = None
    used: int = 0
    since: int | None = None
    extends: int = 0
    rung: tuple[int, ...] = ()
    over: bool = False

    @property
    def running(self) -> bool:
        """Time passes."""
        return self.since is not None

    def used_at(self, mono: int) -> int:
        """Time used. A monotonic clock that went back counts as no time at all."""
        return self.used if self.since is None else self.used + max(0, mono - self.since)

    def left_at(self, mono: int) -> int | None:
        """Time left, negative in overtime; nothing for an open clock."""
        return None if self.limit is None else self.limit - self.used_at(mono)

    def start(self, mono: int) -> "Timer":
        """Let time pass from now on, unless this clock is over or already runs."""
        return self if self.over or self.running else replace(self, since=mono)

    def stop(self, mono: int) -> "Timer":
        """Bank what has passed."""
        return replace(self, used=self.used_at(mono), since=None)

    def stop_before_gap(self, mono: int, gap: int) -> "Timer":
        """Bank what has passed up to the last look: `gap` ms of it nobody was there."""
        return replace(self, used=max(self.used, self.used_at(mono) - max(0, gap)), since=None)

    def extend(self, timing: Timing) -> "Timer":
        """Add the step's extension once more. The same timer if there is none left."""
        if self.limit is None or self.over or self.extends >= timing.max_extends:
            return self
        limit = self.limit + timing.extend
        # A warning that has sounded sounds again when its new time comes.
        rung = tuple(place for place in self.rung if timing.marks[place].left is None)
        return replace(self, limit=limit, extends=self.extends + 1, rung=rung)


def due(mark: Mark, limit: int | None) -> int | None:
    """When a mark sounds, in ms of used time; never without a limit that it counts from."""
    if mark.after is not None:
        return mark.after
    if limit is None or mark.left is None:
        return None
    return max(0, limit - mark.left)


def ring(timer: Timer, timing: Timing, mono: int) -> tuple[Timer, tuple[Mark, ...]]:
    """The marks that are due by now and have not sounded, in the order of their times."""
    used = timer.used_at(mono)
    ready = [
        (at, place)
        for place, mark in enumerate(timing.marks)
        if place not in timer.rung and (at := due(mark, timer.limit)) is not None and at <= used
    ]
    if not ready:
        return timer, ()
    ready.sort()
    places = tuple(place for _, place in ready)
    rung = tuple(sorted((*timer.rung, *places)))
    return replace(timer, rung=rung), tuple(timing.marks[place] for place in places)


def next_mark(timer: Timer, timing: Timing, mono: int) -> int | None:
    """Time until the next mark or the limit, whichever comes first; none if neither does."""
    used = timer.used_at(mono)
    times = [
        at
        for place, mark in enumerate(timing.marks)
        if place not in timer.rung and (at := due(mark, timer.limit)) is not None
    ]
    if timer.limit is not None and timer.limit > used:
        times.append(timer.limit)
    return max(0, min(times) - used) if times else None
