"""A walk played through the engine: actions in, lines of a walk out."""

from collections.abc import Iterable
from pathlib import Path

from reconnect_tui.engine.effects import Ring
from reconnect_tui.engine.events import Answer, Draft, Event, Stop, Suspend
from reconnect_tui.engine.forms import Field, Input, Pick, Scale, response
from reconnect_tui.engine.page import Page
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.moments import Sound
from tests.walks.parts import PASSING, parts_of
from tests.walks.table import LOOK, Sitting
from tests.walks.walk import (
    Action,
    Filled,
    Head,
    Line,
    Part,
    Pressed,
    Rang,
    Said,
    Waited,
    Walk,
    World,
)


class Playing:
    """Plays one sitting and writes down what is seen. `lines` are those of the walk so far."""

    def __init__(self, head: Head, home: Path) -> None:
        """Sit down; the opening page is noted."""
        self.sitting = Sitting(head, home)
        self.lines: list[Line] = []
        self.page: Page
        self._before: Page | None = None
        self._look(arrived=True)

    @property
    def facilitator(self) -> Facilitator:
        """The session on the table."""
        return self.sitting.facilitator

    def do(self, action: Action) -> None:
        """Let an action happen. Raises `AssertionError` if the page does not offer it."""
        if isinstance(action, Waited):
            self._wait(action)
            return
        self.lines.append(action)
        match action:
            case Pressed(label):
                self.facilitator.send(offered(self.page, label))
            case Filled(entries):
                self._fill(entries)
            case World(what):
                self._happen(what)
        self._look(arrived=True)

    def _wait(self, wait: Waited) -> None:
        """Look as a front end looks; the wait is written down up to each thing that is seen."""
        if wait.asleep:
            self.sitting.clock.move(wait.ms)
            self.lines.append(wait)
            self._look(arrived=True)
            return
        left, passed = wait.ms, 0
        while left:
            wake = LOOK if self.page.wake_in is None else min(LOOK, max(1, self.page.wake_in))
            step = min(left, wake)
            self.sitting.clock.move(step)
            left, passed = left - step, passed + step
            before = len(self.lines)
            self._look(arrived=False)
            if len(self.lines) > before:
                self.lines.insert(before, Waited(passed))
                passed = 0
        if passed:
            self.lines.append(Waited(passed))

    def _fill(self, entries: tuple[str, ...]) -> None:
        page = self.page
        assert len(entries) == len(page.form), f"{page.address} asks {len(page.form)} things"
        values: dict[str, str | int | tuple[str, ...]] = {}
        for one, words in zip(page.form, entries, strict=True):
            entry = entered(one, words)
            if entry is not None:
                values[one.id] = entry
            if isinstance(one, Field) and words:
                self.facilitator.send(Draft(words, one.id))
        value = response(self.facilitator.session.moment, values)
        # Where there are choices too, the words stand until somebody agrees to them.
        if value is not None and not page.choices:
            self.facilitator.send(Answer(value))

    def _happen(self, what: str) -> None:
        match what:
            case "put away":
                self.facilitator.send(Suspend())
                self.facilitator.close()
                self.sitting.resume()
            case "killed":
                self.sitting.cut_off()
                self.sitting.resume()
            case "stop":
                self.facilitator.send(Stop())
            case _:
                message = f"{what!r} never happens"
                raise AssertionError(message)

    def _look(self, *, arrived: bool) -> None:
        """Note what has rung and what is new on the page."""
        page = self.facilitator.look()
        rings = self.facilitator.take_rings()
        self.lines += noted(ring for ring in rings if ring.address != page.address)
        said = news(self._before, page, arrived=arrived)
        if said is not None:
            self.lines.append(said)
        self.lines += noted(ring for ring in rings if ring.address == page.address)
        self._before = self.page = page


def offered(page: Page, label: str) -> Event:
    """The event of an offer or a choice of the page."""
    found = [key.event for key in page.keys if key.label == label]
    found += [one.event for one in page.choices if one.label == label]
    assert found, f"{page.kind} {page.address} does not offer {label!r}"
    return found[0]


def entered(one: Input, words: str) -> str | int | tuple[str, ...] | None:
    """What an entry of a walk puts into an input; nothing leaves it as it is."""
    match one:
        case Field():
            return words or one.text
        case Scale():
            return int(words) if words else one.chosen
        case Pick():
            wanted = [word.strip() for word in words.split(" | ")] if words else []
            ids = {option.text: option.id for option in one.options}
            assert all(word in ids for word in wanted), f"no such options: {words!r}"
            return tuple(o.id for o in one.options if o.text in wanted) or one.chosen


def noted(rings: Iterable[Ring]) -> list[Line]:
    """Sounds as lines of a walk."""
    return [
        Rang(ring.sound.value, ring.say) for ring in rings if ring.say or ring.sound != Sound.NONE
    ]


def news(before: Page | None, page: Page, *, arrived: bool) -> Said | None:
    """What is new on a page. The passing of time is no news; after a key its words are."""
    parts = parts_of(page)
    if before is None or (before.kind, before.address) != (page.kind, page.address):
        return Said(page.kind, page.address, parts)
    then = parts_of(before)
    gone = {part.name for part in then} - {part.name for part in parts}
    changed = (
        *(part for part in parts if part not in then),
        *(Part(name, "") for name in sorted(gone)),
    )
    changed = tuple(part for part in changed if arrived or part.name not in PASSING)
    return Said(page.kind, page.address, changed, still=True) if changed else None


def played(walk: Walk, home: Path) -> Playing:
    """The actions of a walk played anew."""
    playing = Playing(walk.head, home)
    for action, _ in walk.groups():
        if action is not None:
            playing.do(action)
    return playing


def replayed(walk: Walk, home: Path) -> Walk:
    """The walk as it would be recorded today."""
    lines = played(walk, home).lines
    return Walk(walk.head, tuple(lines), walk.remarks, walk.path)
