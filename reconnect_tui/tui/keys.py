"""The keys of a session in one table, so that they are the same on every page.

Textual's `Binding` ids are the ids here: a settings file may give any of them other keys.
"""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.binding import Binding, BindingType

if TYPE_CHECKING:
    from reconnect_tui.engine.offers import Key, KeyName


@dataclass(frozen=True, slots=True)
class Press:
    """One key. `keys` are Textual's names, `cap` is what is printed on it.

    `means` are the offers of a page that it may stand for; the first that is offered counts.
    `action` is what it does where it means no offer; `SheetWords` says that in words.
    """

    id: str
    keys: str
    cap: str
    means: "tuple[KeyName, ...]" = ()
    action: str = ""


PRESSES: tuple[Press, ...] = (
    Press("space", "space", "Space", ("begin", "resume", "pause")),
    Press("enter", "enter", "Enter", ("next",)),
    Press("extend", "plus,equals_sign", "+", ("extend",)),
    Press("time-out", "t", "t", ("time-out",)),
    Press("back", "b", "b", ("back",)),
    Press("skip", "s", "s", ("skip",)),
    Press("more", "o", "o", ("more",)),
    Press("card", "c", "c", ("pass-card",)),
    Press("take-out", "u", "u", ("take-out",)),
    Press("redo", "r", "r", ("redo",)),
    Press("redo-turn", "R", "R", ("redo-turn",)),
    Press("aside", "j", "j", action="aside"),
    Press("prompts", "p", "p", action="prompts"),
    Press("digits", "d", "d", action="digits"),
    Press("mute", "m", "m", action="mute"),
    Press("hide", "h", "h", action="hide"),
    Press("help", "question_mark", "?", action="help"),
    Press("support", "i", "i", action="app.support"),
    Press("quit", "q", "q", action="leave"),
    Press("done", "ctrl+s", "Ctrl+S", action="done"),
    Press("out", "escape", "Esc", action="blur"),
)
"""Every key of a session, the likeliest first."""

_MEANT: "Mapping[KeyName, Press]" = {name: press for press in PRESSES for name in press.means}


def bindings() -> list[BindingType]:
    """The table as Textual wants it. None of them shows by itself: `KeyLine` does that."""
    return [
        Binding(
            press.keys,
            press.action or f"press('{press.id}')",
            press.id,
            show=False,
            id=press.id,
            # A field that is being typed in would take it as the end of that field alone.
            priority=press.id == "done",
        )
        for press in PRESSES
    ]


def press_for(name: "KeyName") -> Press:
    """The key that stands for an offer."""
    return _MEANT[name]


def offered(keys: "Iterable[Key]", press_id: str) -> "Key | None":
    """The offer that a pressed key means now, if any."""
    here = {key.name: key for key in keys}
    means = next(press.means for press in PRESSES if press.id == press_id)
    return next((here[name] for name in means if name in here), None)


_NAMED = re.compile(r"(ctrl\+)?[a-z][a-z0-9_]*")


def keymap(wanted: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The keys of one's own that can be used, by id, and a sentence for each that cannot.

    `wanted` is as the settings say: what a key does, and the key (`"e"`, `"ctrl+d"`).
    """
    good: dict[str, str] = {}
    troubles: list[str] = []
    known = {press.id: press for press in PRESSES}
    for name, key in wanted.items():
        taken = {one: press.id for press in PRESSES for one in _keys_of(press, good)}
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            hint = f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(known)}."
            troubles.append(f'Keys: nothing is called "{name}". {hint}')
        elif not (len(key) == 1 and key.isprintable()) and not _NAMED.fullmatch(key):
            troubles.append(f'Keys: "{key}" is no key. Write a sign such as "e", or "ctrl+d".')
        elif taken.get(key, name) != name:
            troubles.append(
                f'Keys: "{key}" already means "{taken[key]}", so "{name}" keeps its own.'
            )
        else:
            good[name] = key
    return good, tuple(troubles)


def _keys_of(press: Press, own: Mapping[str, str]) -> Iterable[str]:
    """The keys of a press as people write them, and as Textual does."""
    return (own[press.id],) if press.id in own else (press.cap, *press.keys.split(","))
