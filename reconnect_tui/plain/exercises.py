"""The exercises as a numbered list that a few words make shorter."""

from collections.abc import Sequence

from reconnect_tui.content.heads import Head
from reconnect_tui.content.library import Library
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import Words
from reconnect_tui.journal.position_words import for_whom
from reconnect_tui.plain.commands import number
from reconnect_tui.plain.talk import Talk


def choose_exercise(library: Library, talk: Talk, liked: frozenset[str]) -> Head | None:
    """One of the exercises; none if somebody turns back. `liked` are favorites."""
    words = talk.words.door
    heads = [one for one in library.exercises.values() if one.usable and one.status == "active"]
    for problem in library.problems:
        talk.say(put(words.left_out, problem=str(problem)))
    shown = heads
    _list(shown, talk, liked)
    while typed := talk.line():
        place = number(typed, 1, len(shown))
        if place is not None:
            talk.say(shown[place - 1].summary)
            return shown[place - 1]
        found = [one for one in heads if _has(one, typed, talk.words, liked)]
        if found and not typed.isdecimal():
            shown = found
            _list(shown, talk, liked)
        else:
            talk.say(words.nothing_found, words.choose_or_find)
    return None


def _list(heads: Sequence[Head], talk: Talk, liked: frozenset[str]) -> None:
    words = talk.words
    talk.say(words.door.which)
    for place, head in enumerate(heads, start=1):
        row = put(words.door.row, title=head.title, who=for_whom(head.modes, words, head.lang))
        more = f", {words.rooms.favorite}" if head.id in liked else ""
        talk.say(f"{place}. {row}{more}")
    talk.say(words.door.choose_or_find)


def _has(head: Head, typed: str, words: Words, liked: frozenset[str]) -> bool:
    """Whether every word that was typed is somewhere in it, or is what it is: a favorite."""
    text = " ".join((head.title, head.summary, head.id, *head.tags)).casefold()
    marks = words.rooms.wanted["favorite"].split()
    return all(
        head.id in liked if word in marks else word in text for word in typed.casefold().split()
    )
