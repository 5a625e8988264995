"""How a couple likes its sessions to look."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reconnect_tui.tui.screens.parts.timepiece import ClockStyle
from reconnect_tui.tui.widgets.pacer import Motion


@dataclass(frozen=True, slots=True)
class Liking:
    """How the couple likes a session: its clock, its motion, and keys by their ids."""

    clock: ClockStyle = "minutes"
    motion: Motion = "full"
    keys: Mapping[str, str] = field(default_factory=dict)
