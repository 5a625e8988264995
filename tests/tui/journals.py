"""The journal on a stage of its own, for the tests of its rooms, and a home with evenings in it."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from reconnect_tui.engine.events import Answer
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.settings import Settings
from reconnect_tui.store.spaces import Spaces
from reconnect_tui.tui.app import ReconnectApp
from reconnect_tui.tui.journal_way import JournalWay
from reconnect_tui.tui.screens.parts.menu import Menu
from reconnect_tui.tui.stage import Stage
from tests.engine.evenings import honest
from tests.journal.lives import DAY, Household
from tests.privacy.vectors import CHEAP
from tests.tui.rooms import press, seen, settle

BOTH = ("Ana", "Leo")

EXERCISE = """
format = 1
kind = "exercise"
id = "an-evening"
title = "An evening"
for = ["two", "solo"]
tags = ["gratitude"]
not_for = ["Never."]
sources = ["Ours"]

[[steps]]
id = "mine"
kind = "write"
title = "For yourself"
sealed = true
text = "{you}, what stays with you?"

[[steps]]
id = "thanks"
kind = "write"
title = "Thanks"
text = "{you}, what was good?"

[[steps]]
id = "near"
kind = "rate"
title = "Closeness"
text = "{you}, how close do you feel?"
min = 0
max = 10
low = "far away"
high = "very close"
sealed = true
series = "closeness"

[[steps]]
id = "deal"
kind = "agree"
only = "two"
title = "One thing"
text = "What will you do?"

[[steps]]
id = "end"
kind = "close"
"""
"""Something sealed, something for the jar, a number, and for two an agreement."""

SECRET = "quiet harbor lantern"


class JournalApp(ReconnectApp):
    """The app, with the journal open from the start. `left` says that somebody left it."""

    def __init__(
        self, evening: Evening, here: tuple[str, ...], settings: Settings | None = None
    ) -> None:
        """Take the evening, and who is here."""
        super().__init__(evening.folders, lambda: evening, settings=settings)
        self._evening, self._here = evening, here
        self.left = False

    def _open(self) -> None:
        self.run_worker(self._read(), group="way")

    async def _read(self) -> None:
        await JournalWay(Stage(self), self._evening).open(self._here)
        self.left = True


@asynccontextmanager
async def reading(
    evening: Evening,
    *here: str,
    size: tuple[int, int] = (120, 36),
    settings: Settings | None = None,
) -> AsyncIterator[Pilot[None]]:
    """The journal, open for those who are here."""
    app = JournalApp(evening, here, settings)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot


def read(pilot: Pilot[None]) -> str:
    """What is on the screen, without the lines of frames and of the focus."""
    return " ".join(seen(pilot).replace("█", " ").replace("│", " ").split())


async def write(pilot: Pilot[None], words: str, *keys: str) -> None:
    """Type words, as fast as they come; then press keys, each after the one before."""
    await pilot.press(*words)
    await settle(pilot)
    await press(pilot, *keys)


async def go_to(pilot: Pilot[None], key: str) -> None:
    """The cursor of the list on this item."""
    pilot.app.screen.query_one(Menu).go_to(key)
    await settle(pilot)


async def enter(pilot: Pilot[None], key: str) -> None:
    """Into what stands behind this item."""
    await go_to(pilot, key)
    await press(pilot, "enter")


class Told(Household):
    """A household in which people say what a test wants them to say."""

    def __init__(self, home: Path, *names: str) -> None:
        """Take the folder, and who lives there."""
        super().__init__(home)
        self._exercise = home / "an-evening.toml"
        home.mkdir(exist_ok=True)
        self._exercise.write_text(EXERCISE, encoding="utf-8")
        for name in names or BOTH:
            self.evening.person(name)

    def set_up(self, person: str) -> None:
        """A private space, behind `SECRET`."""
        Spaces(self.folders.data, CHEAP).set_up(person, SECRET)

    def tell(
        self,
        sealed: Mapping[str, str],
        thanks: Mapping[str, str] | None = None,
        *,
        names: tuple[str, ...] = BOTH,
        rated: int = 5,
    ) -> str:
        """An evening to its end: what each seals and is glad of, by name, and a number of all.

        Two days pass after it. Gives the name of its session.
        """
        mode = "two" if len(names) > 1 else "solo"
        wish = Wish(exercise=str(self._exercise), mode=mode, names=names)
        facilitator = self.evening.begin(wish)
        for _ in range(500):
            session = facilitator.session
            if session.ended:
                break
            event = honest(session)
            if isinstance(event, Answer):
                name = session.plan.names[session.moment.seat or "a"]
                said = {"mine": sealed, "thanks": thanks or {}}.get(session.moment.step, {})
                if name in said:
                    event = Answer(said[name])
                elif session.moment.step == "near":
                    event = Answer({"near": rated})
            facilitator.send(event)
            self.clock.move(1000)
        facilitator.close()
        self.clock.move(2 * DAY)
        return self.evening.journal().evenings(frozenset()).rows[0].name
