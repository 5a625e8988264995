"""The words of programs, and of the plan that grows from what somebody marked."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PlanWords:
    """One language's words for a plan from what was marked; the defaults are English."""

    title: str = "A plan from what you marked"
    says: str = "Exercises that fit, with the reason for each"
    about: tuple[str, ...] = (
        (
            "Four short looks show what weighs and what is wished for. "
            "From what you mark there comes an order of exercises for two to four weeks."
        ),
        "You see why each one is there. You can leave it out, move it, or put another one in.",
    )
    below: str = "The body and outside weight come first, then light before deep. It is yours."
    begin: str = "Begin this plan"
    keep: str = "Keep it so"
    go_on: str = "Go on with this plan"
    change: str = "Change this plan"
    length: str = "{exercises} in {weeks}"
    exercise_one: str = "1 exercise"
    exercises: str = "{count} exercises"
    written: str = "The order is written into a file of yours. What you marked is not."
    because: str = 'Because you marked "{item}" in {title}.'
    chosen: str = "You chose it."
    done: str = "Done. {why}"
    also: str = "Also fits: {title}"
    earlier: str = "Earlier"
    later: str = "Later"
    leave_out: str = "Leave it out"
    as_it_is: str = "As it is"
    full: str = "Four weeks are full. Leave something out first."
    look: str = "To look at: {title}"
    look_says: str = "A few minutes. It shows what fits you"
    look_each: str = "Each of you alone. It counts in your own plan and is seen in no other"
    nothing: str = "Nothing is marked yet. Begin with a look, in this order."
    nothing_both: str = "Nothing is marked that both of you may read. Begin with a look."
    both: str = "Only what both of you may read counts here."
    support_says: str = "Please look here before anything else. Only you see this line"
    sealed: str = "{name}, your private marks are locked. Your passphrase? Nothing goes on without."
    wrong: str = "That does not open them. The plan goes on without them."
    by_hand: str = "This plan was changed in an editor. It can be changed there: {path}"

    ours: str = "Our plan"
    mine: str = "My plan"
    summary: str = "Exercises in an order of your own, two a week. You can change it at any time."
    week: str = "Week {number}"
    last: str = "At the end, look again at what you marked. Something else may fit by then."
    not_for: str = "When one of you is afraid of the other, or is being hurt or controlled."
    source: str = "Your own choice, from what you marked"
    note: str = "The order follows from what you marked and has not been tested."


@dataclass(frozen=True, slots=True)
class ProgramWords:
    """One language's words for programs; the defaults are English."""

    plan: PlanWords = field(default_factory=PlanWords)

    title: str = "Programs"
    below: str = "Several evenings. Nothing in them is ever late."
    which: str = "Programs."
    begun: str = "{title}, begun"
    next: str = "Next: {title}"
    just_begun: str = "Begun"
    all_done: str = "All of it is done"
    begin: str = "Begin this program"
    begin_says: str = "Your place in it is remembered"
    not_here: str = "Not for who is here now"
    not_here_says: str = "This one is {whom}. Say first who is here."
    back: str = "Back to the list"
    next_why: str = "Next. {why}"
    go_on: str = "Go on with: {title}"
    if_you_like: str = "If you like"
    repeat: str = "Do a week again"
    repeat_says: str = "What you did stays in the journal"
    which_week: str = "Which week would you like to do again?"
    leave: str = "Put this program away"
    leave_says: str = "What you did stays done"
    leave_asked: str = "Putting it away is fine. What you did stays done, and you can come back."
    leave_no: str = "Stay in it"
    leave_yes: str = "Put it away"
    left: str = "It is put away. What you did stays done."
    who_alone: str = "Each of you does this alone, and it stays with each. Who sits down now?"

    weeks: str = "{count} weeks"
    week_one: str = "one week"
    how_long: str = "{weeks}, {whom}"
    another_way: str = "Another way is better"
    the_weeks: str = "The weeks"
    the_sessions: str = "The sessions"
    tested: str = "How well it is tested"
    grades: Mapping[str, str] = field(
        default_factory=lambda: {
            "A": "Tested with couples, this very exercise.",
            "B": "Tested elsewhere, or as a part of a larger course.",
            "C": "Comes from clinical practice. Not tested by itself.",
            "D": "Advice, or our own. Not tested.",
        }
    )

    week: str = "{title}: {state}."
    session: str = "{title}, {state}"
    states: Mapping[str, str] = field(
        default_factory=lambda: {
            "done": "done",
            "here": "you are here",
            "open": "open",
            "later": "later",
            "optional": "if you like",
        }
    )
    again: str = "again {day}, or now"
    then: str = "Goes well after this: {title}"
    each_alone: str = "each of you alone"
    open_for: str = "still open for {names}"
    more: str = "{count} more"
    times: str = "{count} times"
    after: str = "after: {titles}"

    finished: str = "All of it is done. What you learned stays yours."
    welcome_back: str = "Welcome back. Go on, or do the last week again."
    rest: str = "A night between is part of it. Go on {day}, or now."
    day: str = "from {weekday}, {month} {day}"
    weekdays: tuple[str, ...] = (
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    )
    months: str = (
        "January February March April May June July August September October November December"
    )
    """All twelve in one saying: some of them are alike in many languages."""
