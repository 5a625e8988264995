"""A session on a real disk, under a clock that is moved by hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from unittest.mock import patch

from reconnect_tui.content.library import Library
from reconnect_tui.content.shelves import Folder
from reconnect_tui.engine.timer import Instant
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.paths import home_folders, shipped
from tests.walks.walk import FOLDER, Head

START = Instant(mono=1_000_000, wall=1_790_000_000_000, offset=60)

LOOK = 1000
"""A running clock is looked at this often, in ms, by whoever walks."""


class HandClock:
    """Both of the computer's clocks, moved by hand."""

    def __init__(self, now: Instant = START) -> None:
        """Take the time it is."""
        self.now = now

    def __call__(self) -> Instant:
        """The time it is."""
        return self.now

    def move(self, ms: int) -> None:
        """Let time pass."""
        self.now = replace(self.now, mono=self.now.mono + ms, wall=self.now.wall + ms)


class Sitting:
    """One session from its beginning to its end, through kills and evenings in between."""

    def __init__(self, head: Head, home: Path) -> None:
        """Sit down as the head of a walk says, with all files under `home`."""
        self.clock = HandClock()
        self.evening = Evening(home_folders(home), clock=self.clock)
        # Reading the shipped files takes longer than a walk; they are the same for all.
        self.evening.__dict__["library"] = shelf()
        own = head.exercise.endswith(".toml")
        wish = Wish(
            exercise=str(FOLDER / head.exercise) if own else head.exercise,
            mode=head.mode,
            names=head.people,
            first=head.first,
            length=head.length,
            level=head.script,
        )
        with fixed_chance():
            self.facilitator = self.evening.begin(wish)
        self.run = self.evening.waiting()[0].run

    def cut_off(self) -> None:
        """Let go of the session as a killed process does: nothing more is written."""
        self.facilitator._keeper.close()  # noqa: SLF001 - there is no kind way to be killed

    def resume(self) -> Facilitator:
        """Open it again, another time."""
        self.facilitator = self.evening.resume(self.run)
        return self.facilitator


@contextmanager
def fixed_chance() -> Iterator[None]:
    """The same cards are drawn in every walk."""
    with patch("secrets.token_hex", return_value="walk"):
        yield


@cache
def shelf() -> Library:
    """The shipped exercises, programs and decks, read once."""
    return Library((Folder(shipped("exercises"), shipped=True),))
