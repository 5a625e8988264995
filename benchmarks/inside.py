"""What needs no terminal: the engine alone, the timer's truth, saving, checking, filtering."""

import asyncio
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks import homes
from benchmarks.figures import Row, limit_row
from benchmarks.starting import RECONNECT
from benchmarks.watching import whole_process
from reconnect_tui.content.library import Library
from reconnect_tui.content.plan import Choices, Seating, plan
from reconnect_tui.content.robot import Robot, walk
from reconnect_tui.content.shelves import Folder
from reconnect_tui.engine.events import Restore, Suspend
from reconnect_tui.engine.page import page
from reconnect_tui.engine.timer import Timer
from reconnect_tui.engine.words import ENGLISH
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.paths import home_folders, shipped
from reconnect_tui.tui.screens.parts.shelf import Shelved, sieve

HOUR = 60 * 60 * 1000
COLD = 2


def engine(runs: int) -> Iterator[Row]:
    """Whole evenings, played by a robot: every event and every page, no disk and no screen."""
    library = Library((Folder(shipped("exercises"), shipped=True),))
    exercise = library.exercise("take-turns-listening")
    names = Seating({"a": "Ana", "b": "Leo"}, "a")
    made = plan(exercise, library.decks_for(exercise), names, Choices())
    took: list[float] = []
    for _ in range(runs):
        began = time.perf_counter()
        for session, now in walk(made, Robot()):
            page(session, now)
        took.append((time.perf_counter() - began) * 1000)
    yield limit_row("A whole evening through the engine alone, every page made", took, 10)


def timer() -> Iterator[Row]:
    """An hour with looks that come 2 to 250 ms late: what the clock says when it ends."""
    random, now, latest = Random(1), 0, 0  # noqa: S311 - the same looks each time
    clock = Timer(limit=HOUR).start(0)
    off: list[float] = []
    while (clock.left_at(now) or 0) > 0:
        due = now + 1000 - now % 1000
        now = due + random.randint(2, 250)
        latest = max(latest, now - due)
        off.append(abs(clock.used_at(now) - now))
    yield limit_row(
        "Timer error over 60 simulated minutes, looks 2 to 250 ms late", off, 0, worst=True
    )
    late = now - HOUR
    what = f"The end of that hour is noticed {late} ms late, with the last look"
    yield Row(what, f"{late} ms", target=f"at most the look, {latest} ms", reached=late <= latest)


def saving(where: str, seconds: float) -> Iterator[Row]:
    """How late the event loop comes round while a session is saved four times a second."""
    root = homes.couple(homes.fresh(where))
    evening = Evening(home_folders(root))
    wish = Wish(exercise="take-turns-listening", mode="two", names=("Ana", "Leo"))
    table = evening.begin(wish)
    table.save_in_thread()
    late = asyncio.run(_late(table, seconds))
    table.close()
    yield limit_row("Event-loop delay while saving four times a second", late, 2, worst=True)


async def _late(table: Facilitator, seconds: float) -> list[float]:
    loop, step = asyncio.get_running_loop(), 0.002
    late: list[float] = []
    saves = 0
    until, save_at = loop.time() + seconds, loop.time()
    while (now := loop.time()) < until:
        if now >= save_at:
            save_at += 0.25
            loop.call_soon(table.send, Suspend() if saves % 2 else Restore())
            saves += 1
        await asyncio.sleep(step)
        late.append(max(0.0, (loop.time() - now - step) * 1000))
    return late


def checking(runs: int) -> Iterator[Row]:
    """The whole library checked and played by robots."""
    took = [whole_process([RECONNECT, "check", "--play"]) / 1000 for _ in range(runs)]
    yield limit_row("`reconnect check --play` over the whole library", took, 3, unit="s")


def shelf(where: str) -> Iterator[Row]:
    """Ten thousand exercises of one's own: the list, and a filter that is typed into."""
    root = homes.with_exercises(homes.fresh(where))
    took: list[float] = []
    heads: list[Shelved] = []
    # The first reads them all, and so does the second: files that are younger than the first
    # catalogue by a tick are not believed.
    for _ in range(COLD + 3):
        evening = Evening(home_folders(root))
        began = time.perf_counter()
        heads = [
            Shelved(one.id, one.title, one.modes, one.tags, one.summary)
            for one in evening.library.exercises.values()
        ]
        took.append((time.perf_counter() - began) * 1000)
    yield limit_row("The heads of 10,000 exercises of one's own, warm", took[COLD:], 300)
    typed: list[float] = []
    for typed_words in ("o", "ow", "own", "own 9", "own 99", "calm", "calm 1"):
        began = time.perf_counter()
        sieve(heads, typed_words, ENGLISH)
        typed.append((time.perf_counter() - began) * 1000)
    yield limit_row("Sieving these for each letter typed, without painting", typed, 16)


def everything(where: str, *, quick: bool) -> Iterator[Row]:
    """All of it."""
    Path(where).mkdir(exist_ok=True)
    yield from timer()
    yield from engine(20 if quick else 100)
    yield from saving(where, 5 if quick else 20)
    yield from checking(1 if quick else 3)
    yield from shelf(where)
