"""A word while something takes a moment. No key does anything here, but leaving the app."""

from asyncio import to_thread
from collections.abc import Callable
from typing import Any, TypeVar

from textual.app import App

from reconnect_tui.tui.screens.parts.words_only import WordsOnly

Result = TypeVar("Result")


class MomentScreen(WordsOnly[None]):
    """Says what is being done; whoever shows it takes it away."""


async def meanwhile(app: App[Any], words: str, does: Callable[[], Result]) -> Result:
    """What takes a moment, off the event loop, with a word shown. Raises what it raises."""
    shown = MomentScreen(words)
    await app.push_screen(shown)
    try:
        return await to_thread(does)
    finally:
        # Somebody may have left the app in the meantime.
        if shown.is_attached:
            await shown.dismiss()
