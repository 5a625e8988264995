"""How a couple likes its sessions to look."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reconnect_tui.settings import Settings
from reconnect_tui.tui.screens.parts.timepiece import ClockStyle
from reconnect_tui.tui.widgets.pacer import Motion


@dataclass(frozen=True, slots=True)
class Liking:
    """How the couple likes a session: its clock, its motion, keys by their ids.

    `quiet`: the clock changes at its marks only, for screen readers. `speech`: pages are read
    aloud as they come.
    """

    clock: ClockStyle = "minutes"
    motion: Motion = "full"
    quiet: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)
    speech: bool = False


def liking_of(settings: Settings) -> Liking:
    """What the settings say of it. Where it is to be quiet, words stand for motion."""
    motion: Motion = "none" if settings.quiet else settings.motion
    return Liking(settings.clock, motion, settings.quiet, settings.keys, settings.speech)
