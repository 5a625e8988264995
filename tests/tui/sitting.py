"""A session screen on a stage: a clock moved by hand, a keeper that remembers, and a picture."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.screen import Screen

from reconnect_tui.engine.effects import Agreed, Ring, SaveDraft
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.timer import Instant
from reconnect_tui.errors import BadFile
from reconnect_tui.evening import Evening
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.moments import Plan
from reconnect_tui.paths import home_folders
from reconnect_tui.settings import Settings
from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.screens.parts.liking import Liking
from reconnect_tui.tui.screens.session import Outcome, SessionScreen
from tests.engine.evenings import START, Table, sink_plan

SIZES = ((120, 36), (60, 18), (40, 12))
"""Beautiful, complete, usable."""


AWAKE = 4.0
"""Seconds between two looks, so that nobody seems to have been asleep."""


class HandClock:
    """A clock that goes only when it is moved."""

    def __init__(self, now: Instant = START) -> None:
        """Begin at a time."""
        self.now = now

    def __call__(self) -> Instant:
        """What time it is."""
        return self.now

    def wait(self, seconds: float) -> None:
        """Let time pass on both clocks."""
        ms = int(seconds * 1000)
        self.now = replace(self.now, mono=self.now.mono + ms, wall=self.now.wall + ms)


class Memory:
    """Keeps what a keeper is told. `fault` is raised by the next save."""

    problems: tuple[BadFile, ...] = ()

    def __init__(self) -> None:
        """Nothing is kept yet."""
        self.saved: list[Session] = []
        self.drafts: list[SaveDraft] = []
        self.synced = 0
        self.closed = 0
        self.fault: Exception | None = None

    def save(self, session: Session, now: Instant) -> None:
        """Remember the session, or fail."""
        if self.fault is not None:
            raise self.fault
        self.saved.append(session)

    def draft(self, session: Session, draft: SaveDraft) -> None:
        """Remember half-typed words."""
        self.drafts.append(draft)

    def sync(self) -> None:
        """Count."""
        self.synced += 1

    def card_seen(self, session: Session, deck: str, card: str) -> None:
        """Nobody asks."""

    def agreed(self, session: Session, agreement: Agreed, now: Instant) -> None:
        """Nobody asks."""

    def erase(self, session: Session) -> None:
        """Nobody asks."""

    def take_over(self, now: Instant) -> None:
        """Put the fault aside."""
        self.fault = None

    def close(self) -> None:
        """Count."""
        self.closed += 1


class Sitting(ReconnectApp):
    """The app, with one session on its screen from the start, at an address or at the begin."""

    def __init__(  # noqa: PLR0913 - what a sitting may differ in, each named at the call
        self,
        home: Path,
        *,
        at: str = "",
        plan: Plan | None = None,
        settings: Settings | None = None,
        liking: Liking | None = None,
        keeper: Memory | None = None,
    ) -> None:
        """Lay the table."""
        folders = home_folders(home)
        super().__init__(folders, lambda: Evening(folders), settings=settings)
        self.hand = HandClock()
        self.keeper = keeper or Memory()
        self.rings: list[Ring] = []
        self.outcome: Outcome | None = None
        table = Table.laid(plan or sink_plan())
        if at:
            table.go_to(at)
        self.hand.now = table.now
        self.facilitator = Facilitator(table.session, self.keeper, clock=self.hand)
        self.sat = SessionScreen(self.facilitator, self.rings.append, liking=liking)

    def _open(self) -> None:
        self.push_screen(self.sat, self._gone)

    def _gone(self, outcome: Outcome | None) -> None:
        self.outcome = outcome

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.facilitator.session

    @property
    def kind(self) -> str:
        """What sort of page is shown."""
        return str(self.sat.page.kind)

    def shows(self, kind: type[Screen[Any]]) -> bool:
        """Whether a screen of that kind is in front."""
        return isinstance(self.screen, kind)

    def wait(self, seconds: float) -> None:
        """Let time pass, and look often enough to be awake."""
        while seconds > 0:
            self.hand.wait(min(seconds, AWAKE))
            self.sat.look()
            seconds -= AWAKE


@asynccontextmanager
async def seated(app: Sitting, size: tuple[int, int] = (120, 36)) -> AsyncIterator[Pilot[None]]:
    """The app running, with its session on the screen."""
    async with app.run_test(size=size) as pilot:
        while not app.sat.is_mounted:
            await pilot.pause()
        await pilot.pause()
        yield pilot


def picture(app: ReconnectApp) -> str:
    """What is on the screen, as lines of text without trailing blanks."""
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - the only way to the cells
    rows = ("".join(segment.text for segment in strip).rstrip() for strip in strips)
    return "\n".join(rows).rstrip() + "\n"
