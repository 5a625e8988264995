"""The keys of a session in one table, so that they are the same on every page.

Textual's `Binding` ids are the ids here: a settings file may give any of them other keys.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from textual.binding import Binding, BindingType

from reconnect_tui.engine.offers import Key, KeyName


@dataclass(frozen=True, slots=True)
class Press:
    """One key. `keys` are Textual's names, `cap` is what is printed on it.

    `means` are the offers of a page that it may stand for; the first that is offered counts.
    `action` is what it does where it means no offer.
    """

    id: str
    keys: str
    cap: str
    means: tuple[KeyName, ...] = ()
    action: str = ""
    says: str = ""


PRESSES: tuple[Press, ...] = (
    Press("space", "space", "Space", ("begin", "resume", "pause")),
    Press("enter", "enter", "Enter", ("next",)),
    Press("extend", "plus,equals_sign", "+", ("extend",)),
    Press("time-out", "t", "t", ("time-out",)),
    Press("back", "b", "b", ("back",)),
    Press("skip", "s", "s", ("skip",)),
    Press("more", "o", "o", ("more",)),
    Press("card", "c", "c", ("pass-card",)),
    Press("redo", "r", "r", ("redo",)),
    Press("redo-turn", "R", "R", ("redo-turn",)),
    Press("prompts", "p", "p", action="prompts", says="a few ways to begin"),
    Press("digits", "d", "d", action="digits", says="show or hide the seconds"),
    Press("mute", "m", "m", action="mute", says="bells off, bells on"),
    Press("hide", "h", "h", action="hide", says="hide the screen at once; h brings it back"),
    Press("help", "question_mark", "?", action="help", says="the keys that work here"),
    Press("support", "i", "i", action="app.support", says="Support & safety"),
    Press("quit", "q", "q", action="leave", says="put it away, or stop"),
    Press("done", "ctrl+s", "Ctrl+S", action="done", says="done, while you type"),
    Press("out", "escape", "Esc", action="blur", says="leave the words; the keys work again"),
)
"""Every key of a session, the likeliest first."""

_MEANT: Mapping[KeyName, Press] = {name: press for press in PRESSES for name in press.means}


def bindings() -> list[BindingType]:
    """The table as Textual wants it. None of them shows by itself: `KeyLine` does that."""
    return [
        Binding(
            press.keys,
            press.action or f"press('{press.id}')",
            press.says or press.id,
            show=False,
            id=press.id,
            # A field that is being typed in would take it as the end of that field alone.
            priority=press.id == "done",
        )
        for press in PRESSES
    ]


def press_for(name: KeyName) -> Press:
    """The key that stands for an offer."""
    return _MEANT[name]


def offered(keys: Iterable[Key], press_id: str) -> Key | None:
    """The offer that a pressed key means now, if any."""
    here = {key.name: key for key in keys}
    means = next(press.means for press in PRESSES if press.id == press_id)
    return next((here[name] for name in means if name in here), None)
