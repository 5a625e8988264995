"""How somebody likes plain lines; it holds for the whole evening."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reconnect_tui.moments import Sound

if TYPE_CHECKING:
    from reconnect_tui.bells import Bells
    from reconnect_tui.engine.effects import Ring
    from reconnect_tui.settings import Settings


def is_silent(settings: "Settings") -> bool:
    """Whether the settings ask for no bell and no spoken word."""
    return settings.sound == "off" and not settings.speech


@dataclass(slots=True)
class Habits:
    """`muted`: no bells. `hidden`: private pages do not show what is typed.

    `breaths`: each breath is said. `bells` play and speak, where somebody sits and listens.
    """

    muted: bool = False
    hidden: bool = False
    breaths: bool = False
    bells: "Bells | None" = None

    def sound(self, ring: "Ring", bell: Callable[[], None], lang: str = "") -> None:
        """Sound it as somebody likes it; where nothing else can, with the terminal's `bell`.

        `lang` is the language of its words.
        """
        if self.muted:
            return
        if self.bells is not None:
            self.bells.ring(ring, lang)
        elif ring.sound is not Sound.NONE:
            bell()
