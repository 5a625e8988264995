"""Ctrl+Z and `fg`: a stopped app is none that has crashed, so it stops only where one can go on.

Textual would stop the process wherever it runs. In a window of its own, with no shell behind
it, nobody could ever wake it again.
"""

import os
from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType

from reconnect_tui.tui.fitting import FittingApp

Result = TypeVar("Result")


def has_shell() -> bool:
    """Whether a shell has put this process into a job of its own, and so can go on with it."""
    if not hasattr(os, "getsid"):
        return False
    return os.getpgrp() != os.getsid(0)


class StoppableApp(FittingApp[Result]):
    """An app that Ctrl+Z stops; in a field of words that key takes a change back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z", "suspend_process", "stop for now", show=False)
    ]

    def action_suspend_process(self) -> None:
        """Stop, if `fg` can wake it. A running clock finds out that nobody was there."""
        if has_shell():
            super().action_suspend_process()
