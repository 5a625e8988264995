"""Keys that come faster than Textual 8.2.8 moves the focus (no issue; seen with pasted keys).

A key goes to what has the focus when it comes. Tab moves the focus only when the keys before
it are through, so what was typed after a Tab went into the field before. Here Tab moves it when
it comes, and so does Enter where a field says what is `onward` of it.

What is typed ahead over a change of screens stays with the screen that it was typed on, on
purpose: nobody begins a page, or answers a question, by a key too many.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from textual.events import Event, Key
from textual.screen import Screen

TABS: Mapping[str, Callable[[Screen[Any]], object]] = {
    "tab": Screen.focus_next,
    "shift+tab": Screen.focus_previous,
}
"""The keys that move the focus, and how."""


async def in_order(
    screen: Screen[Any], key: Key, give_out: Callable[[Event], Awaitable[None]]
) -> None:
    """Give a key out, and have the focus where the next key belongs."""
    if key.key in TABS and screen.focused is not None and _is_free(screen, key.key):
        TABS[key.key](screen)
        return
    onward = getattr(screen.focused, "onward", None) if key.key == "enter" else None
    await give_out(key)
    if onward is not None:
        screen.set_focus(onward)


def _is_free(screen: Screen[Any], key: str) -> bool:
    """Whether nobody here has another use for the key than Textual itself."""
    for _, bindings in screen._modal_binding_chain:  # noqa: SLF001 - there is no other way to see it
        found = bindings.key_to_bindings.get(key)
        if found:
            return found[0].action.startswith("app.focus_")
    return False
