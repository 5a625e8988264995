"""The words of the way in, in plain lines: who is here, what there is, what waits."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class DoorWords:
    """One language's words for the way in; the defaults are English."""

    welcome: tuple[str, ...] = (
        "Welcome.",
        "This is a quiet third chair for two people who want to talk again.",
        "It keeps the time and the turns. You look at each other.",
        "It is for people who feel safe with each other.",
        "It is practice, not therapy, and not for emergencies.",
        "If you are sometimes afraid of your partner, please read Support & safety first.",
        "Everything stays on this computer.",
    )
    your_name: str = "Your name? Enter alone skips this."
    other_name: str = "And the name of your partner? Enter alone if you are alone."
    name_alone: str = "Who sits down? Type a name."
    name_or: str = "Who sits down? Enter alone for {name}, or type a name."
    any_name: str = "Any name will do."
    other_person: str = "Two people need two different names."

    tonight: str = "Tonight."
    here: str = "Here: {names}."
    exercises: str = "Exercises"
    people: str = "Who is here"
    support: str = "Support & safety"
    leave: str = "Leave"
    back: str = "Back"
    nothing_waits: str = "Nothing is waiting. Begin with: reconnect list"
    choose: str = "Type a number. Enter alone takes the first. q leaves."
    choose_or_find: str = "Type a number, or words to look for. Enter alone goes back."
    find_also: str = "Words such as two, one, light, favorites or 10 min look for these."
    between: str = "A number from 1 to {last}, please."
    nothing_found: str = "Nothing has these words. Please try others."
    found: str = "{count} with these words."

    waiting_go_on: str = "Go on where you left off"
    waiting_over: str = "Start over from the beginning"
    waiting_end: str = "Let it rest. What you said is kept"
    rests: str = "It rests now."

    which: str = "Exercises."
    left_out: str = "Left out: {problem}"
    row: str = "{title}, {who}"
    for_two: str = "for two"
    for_one: str = "for one"
    for_both: str = "for two, or for one"
    not_translated: str = "not in English"
    who_is_here: str = "Who is here?"
    both: str = "Both of us"
    alone: str = "Just me"
    which_of_you: str = "This one is for one person. Who sits down?"

    not_for: str = "Another time is better: {when}"
    too_soon: str = "{title} was not long ago. Let that rest first."
    room: str = "Sit so that you see each other's faces. Let there be light. Put screens away."
    room_alone: str = "Find a place where nobody reads over your shoulder. Take your time."
    begin: str = "Begin"
    who_begins: str = "Who begins: {name}"
    who_starts: str = "Who begins?"
    coin: str = "Toss a coin"
    how_long: str = "How long: {length}"
    length: str = "How long?"
    which_cards: str = "Which cards: {deck}"
    cards: str = "Which cards?"
    steps: str = "What comes, step by step"
    step: str = "{who}: {what}"
    step_time: str = "{step}, {time}"
    perhaps: str = "{step}, perhaps"
    lengths: Mapping[str, str] = field(
        default_factory=lambda: {"short": "short", "full": "in full", "long": "long"}
    )
    minutes: str = "{length}, about {minutes} minutes"
    few_minutes: str = "{length}, a few minutes"
    evidence: str = "What is known: {note}"
    like: str = "Mark it as a favorite"
    unlike: str = "Take the mark of a favorite away"

    programs: str = "Programs"
    contact: str = "{region}: {name}. {number}"
    checked: str = "Looked up {when}: {source}."
    unchecked: str = "Nobody has looked this up for you. Check it before you need it."
    numbers_change: str = "Numbers change. Please look them up again before you need them."
    own_list: str = "Your own list may lie in your data folder, as support.toml."
