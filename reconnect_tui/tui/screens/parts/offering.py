"""What the foot of a session says, and what `?` says: the keys that work here and now."""

from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from textual.widget import Widget
from textual.widgets import Input, TextArea

from reconnect_tui.confidential import SECRET
from reconnect_tui.engine.forms import Entries, Field
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.sheet_words import SheetWords
from reconnect_tui.engine.spoken import plain, put
from reconnect_tui.engine.words import Words
from reconnect_tui.tui.keys import PRESSES, cap_of, press_for
from reconnect_tui.tui.screens.parts.inputs import EnterDoes
from reconnect_tui.tui.screens.parts.keyline import Hint
from reconnect_tui.tui.screens.parts.padline import PadLine

FEW = 4
"""Offers at the foot of the screen. The rest are one key away, behind `?`."""

Typing: TypeAlias = Literal["", "lines", "line", "aside"]
"""What is being typed in: nothing, lines, one line, or the listener's pad."""


def _typing(words: SheetWords, caps: Mapping[str, str]) -> Mapping[Typing, tuple[Hint, ...]]:
    """The keys that work while letters go into a field."""
    onward = Hint("Tab", words.next, "app.focus_next")
    out = Hint(caps["out"], words.other_keys, "blur")
    return {
        "lines": (onward, Hint(caps["done"], words.done, "done"), out),
        "line": (Hint("Enter", words.done, "done"), onward, out),
        "aside": (
            Hint("Enter", words.put_aside, "keep_pad"),
            Hint("Esc", words.leave_it, "leave_pad"),
        ),
    }


def typing_of(focused: Widget | None) -> Typing:
    """What is being typed in, by where the cursor is."""
    if isinstance(focused, TextArea):
        return "lines"
    if isinstance(focused, Input):
        return "aside" if isinstance(focused.parent, PadLine) else "line"
    return ""


def hints(
    page: Page,
    caps: Mapping[str, str],
    words: Words,
    typing: Typing = "",
    does: EnterDoes = "done",
) -> tuple[Hint, ...]:
    """The keys at the foot of the screen, the likeliest first, help last.

    `does` is what Enter makes of a form as it stands.
    """
    if typing:
        return _typing(words.sheet, caps)[typing]
    few = FEW if page.aside is None else FEW + 1
    offers = list(_offers(page, caps, words, does))
    return (*offers[:few], Hint(caps["help"], words.sheet.help, "help"))


def _offers(
    page: Page, caps: Mapping[str, str], words: Words, does: EnterDoes = "done"
) -> Iterator[Hint]:
    asks = bool(page.form or page.choices)
    if asks:
        yield Hint(caps["enter"], _enter(page, words, does), "press('enter')")
    for key in page.keys:
        press = press_for(key.name)
        if press.id == "enter" and asks:
            continue
        yield Hint(caps[press.id], key.label, f"press('{press.id}')")
        if press.id == "time-out" and page.aside is not None:
            yield Hint(caps["aside"], page.aside.label, "aside")
    if page.kind == "away":
        yield Hint(caps["prompts"], words.sheet.breathe_along, "prompts")
        yield Hint(caps["support"], words.door.support, "app.support")


def _enter(page: Page, words: Words, does: EnterDoes) -> str:
    """What Enter does, in a word. Nothing is left blank where an answer is needed."""
    if page.choices or does == "choose":
        return words.sheet.choose
    if does == "next":
        return words.sheet.next
    passes = any(key.name == "skip" for key in page.keys)
    return words.key_blank if does == "leave blank" and passes else words.key_done


def caps_of(keymap: Mapping[str, str]) -> dict[str, str]:
    """What is printed on each key, with those that the couple gave another one."""
    caps = {press.id: press.cap for press in PRESSES}
    own = {name: cap_of(key) for name, key in keymap.items() if name in caps}
    return caps | own


def help_lines(page: Page, caps: Mapping[str, str], words: Words) -> tuple[tuple[str, str], ...]:
    """Key and meaning, for all that works on this page."""
    rows = [(hint.cap, hint.says) for hint in _offers(page, caps, words)]
    if page.form or page.choices:
        rows.insert(0, (words.sheet.marks, words.sheet.move))
    for press in PRESSES:
        says = words.sheet.keys.get(press.id, "")
        there = (caps[press.id], says) in rows
        if says and not there and (press.id != "prompts" or page.prompts):
            rows.append((caps[press.id], says))
    return tuple(rows)


def hint_of(page: Page) -> str:
    """The author's hint for this page, if there is one."""
    return plain(page.hint).strip()


def unfit(page: Page, entries: Entries, caps: Mapping[str, str], words: SheetWords) -> str:
    """Why a form cannot be taken yet, and what to do. Of passphrases the page itself tells."""
    if any(name.startswith(SECRET) and text for name, text in entries.items()):
        return ""
    for one in page.form:
        if isinstance(one, Field) and len(str(entries.get(one.id, ""))) > one.max_chars:
            return words.too_long
    passes = any(key.name == "skip" for key in page.keys)
    return put(words.choose_or_pass, key=caps["skip"]) if passes else words.please_choose
