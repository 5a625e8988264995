"""The keys of a session in one table, so that they are the same on every page.

Textual's `Binding` ids are the ids here: a settings file may give any of them other keys.
"""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from textual.binding import Binding, BindingType
from textual.keys import Keys, _character_to_key, format_key

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


OTHERS: Mapping[str, str] = {
    **dict.fromkeys("0123456789", "choose an answer"),
    **dict.fromkeys(("up", "down", "left", "right"), "move"),
    **dict.fromkeys(("home", "end", "pageup", "pagedown", "tab", "shift+tab"), "move"),
    "ctrl+q": "leave the app",
    "ctrl+p": "the palette",
    "ctrl+c": "copy",
}
"""Keys that mean something on every page and are nobody's to give away."""

WHILE_TYPING = frozenset({"done", "out"})
"""What has to work while letters are typed: no letter can stand for it."""


EVERYWHERE: Mapping[str, str] = {"hide": "app.hide", "support": "app.support"}
"""Keys that work in every room as well, and the actions behind them there."""

IN_ROOMS = frozenset("abcdefgjklmnopqrstuvwxyzGJK") | {"slash", "question_mark", "enter", "space"}
"""What means something in a room, or may: nothing that works in every room can have it."""


def keymap(wanted: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The keys of one's own that can be used, by id, and a sentence for each that cannot.

    `wanted` is as the settings say: what a key does, and the key (`"e"`, `"ctrl+d"`). Two may
    change places. Whose new key is another's as well keeps its own.
    """
    good: dict[str, str] = {}
    troubles: list[str] = []
    for name, key in wanted.items():
        if why := _unfit(name, key):
            troubles.append(f"Keys: {why}")
        else:
            good[name] = key
    while clash := _clash(good):
        name, other = clash
        troubles.append(
            f'Keys: "{good.pop(name)}" already means "{other}", so "{name}" keeps its own.'
        )
    return good, tuple(troubles)


def _unfit(name: str, key: str) -> str:
    """Why this cannot be another key for that, whatever the other keys are; else nothing."""
    known = [press.id for press in PRESSES]
    if name not in known:
        return f'nothing is called "{name}". {_nearest(name, known)}'
    if not (_is_sign(key) or key in _names()):
        hint = _nearest(key, sorted(_names())) if len(key) > 1 else ""
        if not hint.startswith("Did"):
            hint = 'Write a sign such as "e", or "ctrl+d".'
        return f'"{key}" is no key. {hint}'
    if name in EVERYWHERE and normal(key) in IN_ROOMS:
        return f'"{key}" means something else in a room, so "{name}" needs another key.'
    if _is_sign(key) and name in WHILE_TYPING:
        return f'"{key}" is typed in words, so "{name}" needs a key such as "ctrl+d".'
    return ""


def _clash(good: dict[str, str]) -> tuple[str, str] | None:
    """One whose own key means something else as well, and what that is; the last one first."""
    for name in reversed(good):
        key = normal(good[name])
        if key in OTHERS:
            return name, OTHERS[key]
        for press in PRESSES:
            if press.id != name and key in keys_of(press, good):
                return name, press.id
    return None


def keys_of(press: Press, own: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of a press as Textual calls them."""
    return (normal(own[press.id]),) if press.id in own else tuple(press.keys.split(","))


def normal(key: str) -> str:
    """A key as Textual calls it: `plus` for `+`."""
    return _character_to_key(key) if len(key) == 1 else key


def _is_sign(key: str) -> bool:
    return len(key) == 1 and key.isprintable() and not key.isspace()


@cache
def _names() -> frozenset[str]:
    """What Textual calls the keys that a terminal can send, signs among them."""
    signs = {_character_to_key(chr(code)) for code in range(0x21, 0x7F)}
    return frozenset({one.value for one in Keys if "<" not in one.value} | signs)


def _nearest(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, 1)
    return f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(known)}."


def cap_of(key: str) -> str:
    """What is printed on a key: `Ctrl+D` for `ctrl+d`, a single sign as it is."""
    *held, last = key.split("+") if len(key) > 1 else [key]
    sign = format_key(last)
    if not (len(sign) == 1 and sign.isascii()):
        sign = _SHORT.get(last, last.capitalize())
    elif held:
        sign = sign.upper()
    return "+".join([*(one.capitalize() for one in held), sign])


_SHORT = {"escape": "Esc", "pageup": "PgUp", "pagedown": "PgDn", "delete": "Del"}
