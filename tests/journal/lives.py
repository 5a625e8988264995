"""Evenings that were, for the tests of the journal: played without a disk, or kept in a home."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from random import Random

from reconnect_tui.asks import Value
from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.events import Answer
from reconnect_tui.engine.session import Session
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.journal.pages import SessionPage
from reconnect_tui.journal.past import Past
from reconnect_tui.moments import Plan, Seat
from reconnect_tui.paths import home_folders
from tests.engine.evenings import START, Table, any_event, exercise, honest, sink_plan
from tests.walks.table import HandClock, shelf

ANA, LEO, BOTH = frozenset({"ana"}), frozenset({"leo"}), frozenset({"ana", "leo"})
STRANGER = frozenset({"kim"})

DAY = 24 * 60 * 60 * 1000


def random_session(seed: int, events: int = 60, *, solo: bool = False) -> Session:
    """A session in which anything happened."""
    random = Random(seed)  # noqa: S311 - a robot, not a secret
    table = Table.laid(sink_plan(solo=solo))
    for _ in range(events):
        table.send(any_event(table.session, random), random.randint(0, 20_000))
    return table.session


def played(plan: Plan, answers: Mapping[str, Value] | None = None, *, day: int = 0) -> Session:
    """A session to its end, with these answers by address, else honest ones; `day` days on."""
    table = Table.laid(plan)
    for _ in range(500):
        session = table.session
        if session.ended:
            break
        event = honest(session)
        if session.at in (answers or {}) and not session.gate and isinstance(event, Answer):
            event = Answer((answers or {})[str(session.at)])
        table.send(event, 500)
    first = table.session.sittings[0]
    moved = replace(first, start=first.start + day * DAY)
    return replace(table.session, sittings=(moved, *table.session.sittings[1:]), run=f"run-{day}")


def plan_of(steps: str, *, names: Mapping[Seat, str] | None = None) -> Plan:
    """The plan of an exercise with these steps, for Ana and Leo, or for Ana."""
    from reconnect_tui.content.plan import Seating, plan  # noqa: PLC0415 - as the app does

    text = (
        'format = 1\nkind = "exercise"\nid = "sample"\ntitle = "A sample"\nfor = ["two", "solo"]\n'
        f'not_for = ["Never."]\nsources = ["Ours"]\n{steps}\n'
        '[[steps]]\nid = "end"\nkind = "close"\n'
    )
    return plan(exercise(text), {}, Seating(names or {"a": "Ana", "b": "Leo"}))


def past(session: Session, name: str = "", tags: tuple[str, ...] = ()) -> Past:
    """A session as the journal has it."""
    return Past(name or f"2026-09-21T151320-sample-{session.run}", session, tags)


def text_of(page: SessionPage) -> str:
    """Every word of a page."""
    rows = ((one.title, one.asked, one.who, one.said) for one in page.entries)
    return "\n".join(word for row in rows for word in row)


class Household:
    """Ana and Leo at home, under a clock that is moved by hand, with all files in a folder."""

    def __init__(self, home: Path) -> None:
        """Take the folder."""
        self.clock = HandClock(START)
        self.folders = home_folders(home)
        self.evening = Evening(self.folders, clock=self.clock)
        self.evening.__dict__["library"] = shelf()

    def live(
        self,
        exercise_: str,
        names: tuple[str, ...] = ("Ana", "Leo"),
        *,
        said: str = "",
        until: Callable[[Session], bool] = lambda _: False,
    ) -> Session:
        """An evening with an exercise, to its end or `until`; a day passes after it.

        Whoever writes writes `said` and their own name, if it is given.
        """
        mode = "two" if len(names) > 1 else "solo"
        facilitator = self.evening.begin(Wish(exercise=exercise_, mode=mode, names=names))
        for _ in range(500):
            session = facilitator.session
            if session.ended or until(session):
                break
            event = honest(session)
            if isinstance(event, Answer) and isinstance(event.value, str) and said:
                seat = session.moment.seat or "a"
                mine = Answer(f"{said} {session.plan.names[seat]}")
                event = mine if advance(session, mine, START)[0] is not session else event
            facilitator.send(event)
            self.clock.move(1000)
        facilitator.close()
        self.clock.move(DAY)
        return facilitator.session
