"""Support & safety in lines: the same for everybody, and never written down."""

from reconnect_tui.content.support import Support, support_page
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import Words
from reconnect_tui.evening import Evening
from reconnect_tui.plain.terminal import Terminal


def say_support(evening: Evening, terminal: Terminal, words: Words) -> None:
    """Say the page of help."""
    for line in support_lines(page_of(evening), words):
        terminal.say(line)


def page_of(evening: Evening) -> Support:
    """The page, from one's own file if there is one."""
    return support_page(evening.folders.data, evening.lang)


def support_lines(support: Support, words: Words) -> list[str]:
    """The page as lines: what to know, then whom to call."""
    door = words.door
    lines = [f"{door.support}.", *support.words]
    for one in support.contacts:
        lines.append(put(door.contact, region=one.region, name=one.name, number=one.number))
        lines += [one.says] if one.says else []
        if one.checked and one.source:
            lines.append(put(door.checked, when=one.checked, source=one.source))
        lines += [door.unchecked] if one.unchecked else []
    return [
        *lines,
        door.numbers_change,
        door.own_list,
        *support.problems,
    ]
