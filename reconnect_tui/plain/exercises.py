"""The exercises as a numbered list that a few words make shorter."""

from collections.abc import Callable, Sequence

from reconnect_tui.content.heads import Head
from reconnect_tui.content.library import Library
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import Words
from reconnect_tui.journal.position_words import for_whom
from reconnect_tui.plain.commands import number
from reconnect_tui.plain.talk import Talk


def choose_exercise(
    library: Library,
    talk: Talk,
    liked: frozenset[str],
    minutes: Callable[[str], float | None] = lambda _: None,
) -> Head | None:
    """One of the exercises; none if somebody turns back.

    `liked` are favorites; `minutes` knows how long an exercise takes, by its id.
    """
    words = talk.words.door
    heads = [one for one in library.exercises.values() if one.usable and one.status == "active"]
    for problem in library.problems:
        talk.say(put(words.left_out, problem=str(problem)))
    shown = heads
    _list(shown, talk, liked)
    talk.say(words.find_also)
    while typed := talk.line():
        place = number(typed, 1, len(shown))
        if place is not None:
            talk.say(shown[place - 1].summary)
            return shown[place - 1]
        fits = _sieve(typed, talk.words, liked, minutes)
        found = [one for one in heads if fits(one)]
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


def _sieve(
    typed: str,
    words: Words,
    liked: frozenset[str],
    minutes: Callable[[str], float | None],
) -> Callable[[Head], bool]:
    """Whether an exercise is what every word that was typed asks for."""
    asked = {word: what for what, said in words.rooms.wanted.items() for word in said.split()}
    parts = typed.casefold().split()
    timed = any(asked.get(word) == "minutes" for word in parts)
    return lambda head: all(
        _fits(head, word, asked.get(word, ""), liked, minutes, timed=timed) for word in parts
    )


def _fits(  # noqa: PLR0913 - all that a word may be about
    head: Head,
    word: str,
    what: str,
    liked: frozenset[str],
    minutes: Callable[[str], float | None],
    *,
    timed: bool,
) -> bool:
    """Whether it is what one word asks for; a number is the minutes there are at most."""
    number = word.removesuffix("min").removesuffix("m")
    if number.isdecimal() and (timed or number != word):
        long = minutes(head.id)
        return long is not None and long <= int(number)
    match what:
        case "minutes":
            return True
        case "two":
            return "two" in head.modes
        case "one":
            return "solo" in head.modes
        case "favorite":
            return head.id in liked
        case "1" | "2" | "3":
            return head.depth == int(what)
        case _:
            return word in " ".join((head.title, head.summary, head.id, *head.tags)).casefold()
