"""The words of the rooms on the full screen that lines do not have: buttons, keys, filters."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RoomWords:
    """One language's words for the rooms around a session; the defaults are English."""

    support_key: str = "To do so, press Esc, then i."
    zoom: str = "Ctrl and + makes everything bigger. On a Mac it is Cmd and +."
    go_on: str = "Go on"
    your_name: str = "Your name"
    other_name: str = "And yours"
    empty_alone: str = "empty if you are alone"
    somebody_new: str = "Somebody new"
    one_or_two: str = "Please choose one name or two."
    only_two: str = "This one is for two."
    only_one: str = "This one is for one of you alone."
    done: str = "Done"

    key_on: str = "go on"
    key_next: str = "next"
    key_skip: str = "skip"
    key_done: str = "done"
    key_begin: str = "begin"
    key_change: str = "change"
    key_filter: str = "filter"
    key_favorite: str = "favorite"
    key_read: str = "read on"
    key_move: str = "move"
    key_leave_out: str = "leave out"
    key_palette: str = "all commands"
    key_hide: str = "hide the screen, and bring it back"

    small: str = "Make this window {width} by {height} or larger. Nothing is lost."
    ctrl_q: str = "Ctrl+Q leaves. What is on the table is saved."
    clickable: str = "Every key can be clicked as well."
    esc: str = "Esc goes back."

    turn: str = "{name}, whose turn it is"
    another_time: str = "Another time is better"

    filter: str = "words, minutes, two, one, light, favorites"
    none_yet: str = "f marks a favorite. There is none yet."
    favorite: str = "favorite"
    minute_or_less: str = "a minute or less"
    depths: Mapping[str, str] = field(
        default_factory=lambda: {
            "1": "light",
            "2": "takes a little courage",
            "3": "heavy; take your time",
        }
    )
    wanted: Mapping[str, str] = field(
        default_factory=lambda: {
            "minutes": "min mins minute minutes",
            "two": "two both couple",
            "one": "one solo alone",
            "favorite": "favorites favorite",
            "1": "light",
            "2": "courage",
            "3": "heavy",
        }
    )
    """Words of a filter that are more than letters to look for, one blank between them."""
    steps: str = "Minute by minute"
    not_for: str = "When not to"
    tested: str = "How well it is tested"
    grades: Mapping[str, str] = field(
        default_factory=lambda: {
            "A": "Tested with couples, this very exercise.",
            "B": "Tested elsewhere, or as a part of a larger course.",
            "C": "Comes from clinical practice. Not tested by itself.",
            "D": "Advice, or our own. Not tested.",
        }
    )
    sources: str = "Sources"
    perhaps: str = "(perhaps)"
    one_of_you: str = "One of you"
    the_other: str = "The other"
    you: str = "You"
