"""How somebody likes plain lines; it holds for the whole evening."""

from dataclasses import dataclass


@dataclass(slots=True)
class Habits:
    """`muted`: no bells. `hidden`: private pages do not show what is typed.

    `breaths`: each breath is said.
    """

    muted: bool = False
    hidden: bool = False
    breaths: bool = False
