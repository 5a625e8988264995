"""What the foot of a session says, and what `?` says: the keys that work here and now."""

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from textual.widget import Widget
from textual.widgets import Input, TextArea

from reconnect_tui.confidential import SECRET
from reconnect_tui.engine.forms import Entries, Field
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.spoken import plain
from reconnect_tui.tui.keys import PRESSES, cap_of, press_for
from reconnect_tui.tui.screens.parts.keyline import Hint
from reconnect_tui.tui.screens.parts.padline import PadLine

FEW = 4
"""Offers at the foot of the screen. The rest are one key away, behind `?`."""

NEXT = Hint("Tab", "next", "app.focus_next")

Typing: TypeAlias = Literal["", "lines", "line", "aside"]
"""What is being typed in: nothing, lines, one line, or the listener's pad."""


def while_typing(typing: Typing, caps: Mapping[str, str]) -> tuple[Hint, ...]:
    """The keys that work while letters go into a field."""
    out = Hint(caps["out"], "other keys", "blur")
    match typing:
        case "aside":
            keep = Hint("Enter", "put it aside", "keep_pad")
            return keep, Hint("Esc", "leave it", "leave_pad")
        case "line":
            return Hint("Enter", "done", "done"), NEXT, out
        case _:
            return NEXT, Hint(caps["done"], "done", "done"), out


def typing_of(focused: Widget | None) -> Typing:
    """What is being typed in, by where the cursor is."""
    if isinstance(focused, TextArea):
        return "lines"
    if isinstance(focused, Input):
        return "aside" if isinstance(focused.parent, PadLine) else "line"
    return ""


def hints(
    page: Page, caps: Mapping[str, str], typing: Typing = "", done: str = "done"
) -> tuple[Hint, ...]:
    """The keys at the foot of the screen, the likeliest first, help last.

    `done` says what Enter makes of a form as it stands.
    """
    if typing:
        return while_typing(typing, caps)
    few = FEW if page.aside is None else FEW + 1
    return (*list(_offers(page, caps, done))[:few], Hint(caps["help"], "help", "help"))


def _offers(page: Page, caps: Mapping[str, str], done: str = "done") -> Iterator[Hint]:
    asks = bool(page.form or page.choices)
    if page.form and not page.choices:
        yield Hint(caps["enter"], done, "press('enter')")
    elif page.choices:
        yield Hint(caps["enter"], "choose", "press('enter')")
    for key in page.keys:
        press = press_for(key.name)
        if press.id == "enter" and asks:
            continue
        yield Hint(caps[press.id], key.label, f"press('{press.id}')")
        if press.id == "time-out" and page.aside is not None:
            yield Hint(caps["aside"], page.aside.label, "aside")
    if page.kind == "away":
        yield Hint(caps["prompts"], "breathe along", "prompts")


def caps_of(keymap: Mapping[str, str]) -> dict[str, str]:
    """What is printed on each key, with those that the couple gave another one."""
    caps = {press.id: press.cap for press in PRESSES}
    own = {name: cap_of(key) for name, key in keymap.items() if name in caps}
    return caps | own


def help_lines(page: Page, caps: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Key and meaning, for all that works on this page."""
    rows = [(hint.cap, hint.says) for hint in _offers(page, caps)]
    if page.form or page.choices:
        rows.insert(0, ("Space, arrows, figures", "move through the answers"))
    for press in PRESSES:
        unfit = (press.id == "prompts" and not page.prompts) or (
            press.id == "aside" and page.aside is None
        )
        if press.action and press.id != "help" and not unfit:
            rows.append((caps[press.id], press.says))
    return tuple(rows)


def hint_of(page: Page) -> str:
    """The author's hint for this page, if there is one."""
    return plain(page.hint).strip()


def unfit(page: Page, entries: Entries, caps: Mapping[str, str]) -> str:
    """Why a form cannot be taken yet, and what to do. Of passphrases the page itself tells."""
    if any(name.startswith(SECRET) and text for name, text in entries.items()):
        return ""
    for one in page.form:
        if isinstance(one, Field) and len(str(entries.get(one.id, ""))) > one.max_chars:
            return "These words are a little too long. Please shorten them."
    passes = any(key.name == "skip" for key in page.keys)
    return "Please choose an answer" + (f", or press {caps['skip']} to pass." if passes else ".")
