"""The words that plain lines need beside those of a page: how to answer, and the way in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reconnect_tui.moments import Sound


def _sounds() -> Mapping[Sound, str]:
    return {
        Sound.BELL: "bell",
        Sound.SOFT: "soft note",
        Sound.TWO: "two notes",
        Sound.LONG: "long bell",
    }


@dataclass(frozen=True, slots=True)
class LineWords:
    """One language's words for plain lines; the defaults are English."""

    # --- a page ----------------------------------------------------------------------
    chosen: str = "{option} (chosen)"
    time: str = "Time: {time}."
    each_breath: str = "Each breath: {pattern}."
    breath_part: str = "{word} {seconds}"
    sounds: Mapping[Sound, str] = field(default_factory=_sounds)
    moved: str = "The lines above were moved out of sight."
    unsaved: str = "Not saved just now. {reason}"
    saved_again: str = "It is saved again."
    put_away: str = "It is saved. Pick up where you left off with: reconnect resume"

    # --- what to type ----------------------------------------------------------------
    enter: str = "Enter"
    enter_does: str = "Enter: {label}."
    ideas_here: str = "e: a few ways to begin."
    find_here: str = "/f: words to choose from."
    find_which: str = "Type the number that comes closest. Enter alone goes back."
    help_here: str = "?: help."
    slash: str = "While you type words, a slash comes first: /? for help, /s to pass."
    number: str = "Type a number."
    number_or_enter: str = "Type a number. Enter alone: {label}."
    numbers: str = "Type up to {most} numbers, with spaces between them."
    number_between: str = "A number from {low} to {high}, please."
    numbers_between: str = "Numbers from 1 to {last}, please, at most {most}."
    scale: str = "From {low} to {high}. {low} is {low_words}, {high} is {high_words}."
    passes: str = "Enter alone leaves it open."
    keeps: str = "Enter alone keeps {given}."
    one_line: str = "Type your words. Enter alone leaves it open."
    one_line_keeps: str = "Type new words, or Enter alone to keep these."
    secret: str = "Enter alone leaves it sealed."
    many_lines: str = "Type your words. A single dot on a line ends them."
    more_lines: str = "Type on. A single dot on a line ends it. /d takes the last line away."
    example: str = "For example: {example}"
    so_far: str = "So far: {words}"
    taken: str = "Taken away: {words}"
    nothing_to_take: str = "There is nothing to take away."
    too_long: str = "That is {over} letters too long. All of it is kept. Please shorten it."
    kept: str = "Kept with your words."
    unfit: str = "That does not fit here. Please try once more, or pass."
    not_here: str = "That does not work here. Type ? for what does."
    change_words: str = "w: change the words."

    # --- commands --------------------------------------------------------------------
    does: str = "{typed}: {label}"
    ideas: str = "a few ways to begin"
    again: str = "this page again"
    left: str = "how much time is left"
    words: str = "change the words"
    breaths: str = "say each breath, or not"
    bells: str = "bells off, bells on"
    typing: str = "show what is typed on private pages, or not"
    hide: str = "hide the screen at once; h and Enter bring it back"
    support: str = "Support & safety"
    quit: str = "put it away, or stop"
    help: str = "this help"
    time_out_other: str = "a time-out of 30 minutes, or as long as you type"
    time_out: str = "A time-out takes 20 minutes to 24 hours. t 30 is one of 30 minutes."
    bells_on: str = "Bells are on."
    bells_off: str = "Bells are off."
    breaths_on: str = "Each breath is said."
    breaths_off: str = "The breath is silent. The end is said."
    typing_shown: str = "What is typed on private pages is shown."
    typing_hidden: str = "What is typed on private pages is not shown."
    typing_cannot: str = "Here what is typed cannot be hidden."
    typing_seen: str = "What you type here can be seen. /n hides it."

    # --- leaving ---------------------------------------------------------------------
    leaving: str = "Stopping is fine. The clock waits."
    stay: str = "Stay here"
    leave_it: str = "Put it away. It is saved and waits for you"
    stop: str = "Stop here for today. What you said is kept"

    # --- done for today --------------------------------------------------------------
    thanks: str = "Thank you, {names}."
    stopped: str = "You stopped here, {names}. That is fine."
    agreed: str = "You agreed: {words}"
    wrote: str = "{name}, what you wrote tonight:"
    wrote_alone: str = "What you wrote tonight:"
    keep: str = "Keep it"
    erase: str = "Erase it, for good"
    erased: str = "It is erased."
    done: str = "Done for today."
    names_between: str = " and "
