"""The words that the full screen needs beside those of a page: its keys, and how much fits."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def _keys() -> Mapping[str, str]:
    return {
        "prompts": "a few ways to begin",
        "digits": "show or hide the seconds",
        "mute": "bells off, bells on",
        "hide": "hide the screen at once, and bring it back",
        "support": "Support & safety",
        "quit": "put it away, or stop",
        "done": "done, while you type",
        "out": "leave the words; the keys work again",
    }


@dataclass(frozen=True, slots=True)
class SheetWords:
    """One language's words for the full screen of a session; the defaults are English."""

    help: str = "help"
    choose: str = "choose"
    next: str = "next"
    done: str = "done"
    other_keys: str = "other keys"
    put_aside: str = "put it aside"
    leave_it: str = "leave it"
    back: str = "back"
    breathe_along: str = "breathe along"
    marks: str = "Space, arrows, figures"
    move: str = "move through the answers"
    keys: Mapping[str, str] = field(default_factory=_keys)
    """What the keys do that are no offer of a page, by their ids."""

    breath: str = "{n} of {of}"
    up_to: str = "Up to {most}."
    words_below: str = "Down: words to choose from"
    please_choose: str = "Please choose an answer."
    choose_or_pass: str = "Please choose an answer, or press {key} to pass."
    too_long: str = "These words are a little too long. Please shorten them."
    cut_short: str = "The rest of what was pasted did not fit."
    one_over: str = "1 letter too long. Please shorten it a little."
    many_over: str = "{over} letters too long. Please shorten it a little."
    room_for_one: str = "Room for 1 more letter."
    room_for: str = "Room for {left} more letters."


ENGLISH = SheetWords()
