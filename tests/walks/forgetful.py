"""A facilitator whose pages lack one part: a front end that gets it forgets that part."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeAlias, cast

from reconnect_tui.engine.effects import Ring
from reconnect_tui.engine.events import Event
from reconnect_tui.engine.page import Page
from reconnect_tui.facilitator import Facilitator

Wrap: TypeAlias = Callable[[Facilitator], Facilitator]

EMPTY = Page(kind="moment")


class Forgetful:
    """Is what it wraps, but for one part of every page: a field of `Page`, or `rings`."""

    def __init__(self, facilitator: Facilitator, part: str) -> None:
        """Take the real one, and what is forgotten."""
        self._facilitator = facilitator
        self._part = part

    def __getattr__(self, name: str) -> Any:
        """Whatever is not about pages."""
        return getattr(self._facilitator, name)

    def look(self) -> Page:
        """The page without the part."""
        return self._without(self._facilitator.look())

    def send(self, event: Event) -> Page:
        """The page after an event, without the part."""
        return self._without(self._facilitator.send(event))

    def take_rings(self) -> tuple[Ring, ...]:
        """The sounds; without their words, if those are what is forgotten."""
        rings = self._facilitator.take_rings()
        return tuple(replace(ring, say="") for ring in rings) if self._part == "rings" else rings

    def _without(self, page: Page) -> Page:
        if self._part == "rings":
            return page
        return replace(page, **{self._part: getattr(EMPTY, self._part)})


def forgetting(part: str) -> Wrap:
    """Make a facilitator forget a part."""
    return lambda facilitator: cast("Facilitator", Forgetful(facilitator, part))
