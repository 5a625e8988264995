"""The words of the journal and of what is exported from it, in one place per language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from reconnect_tui.engine.spoken import put
from reconnect_tui.journal.screen_words import ScreenWords


def _series() -> Mapping[str, str]:
    return {
        "closeness": "Closeness",
        "felt-understood": "Feeling understood",
        "felt-scripted": "How scripted it felt",
        "well-being": "Well-being",
        "behind-the-wall": "Behind the wall",
    }


@dataclass(frozen=True, slots=True)
class JournalWords:
    """One language's words; the defaults are English. `{name}` and the like are filled."""

    lang: str = "en"
    title: str = "Journal"
    months: tuple[str, ...] = (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    )
    date: str = "{day} {month} {year}"
    names_between: str = " and "

    evenings_none: str = "No evenings yet. The first one is a good beginning."
    evening_one: str = "1 evening so far."
    evenings: str = "{count} evenings so far."
    alone: str = "{name}, alone"
    stopped: str = "ended early"
    waits: str = "waiting to be gone on with"

    together: str = "Together"
    passed: str = "kept"
    locked: str = "Sealed. Your passphrase opens it."
    opened: str = "Opened together: {title}"
    card: str = "Card"
    agreed: str = "Agreed"
    spoken: str = "said aloud"
    me_too: str = "{item} (I do this too)"
    not_asked: str = "What was asked is no longer known."
    nothing_written: str = "Nothing here is for those who are looking now."

    trend_few_one: str = "1 answer so far. From three on, a line is drawn."
    trend_few: str = "{count} answers so far. From three on, a line is drawn."
    trend_scale: str = "From {min} ({low}) to {max} ({high})."
    trend_span: str = "{count} answers, {first} to {last}."
    trend_start: str = "At the start about {start}, last time {now}: {change}."
    much_lower: str = "lower than at the start"
    lower: str = "a little lower than at the start"
    same: str = "about as at the start"
    higher: str = "a little higher than at the start"
    much_higher: str = "higher than at the start"
    dips: str = "Ups and downs are ordinary."
    not_proof: str = "This is what was reported, not proof of cause."
    binned: str = "Each step is about {count} answers."

    agreements: str = "Agreements"
    agreements_none: str = "No agreements yet."
    due: str = "To look at now"
    open: str = "Open"
    kept: str = "Kept"
    changed: str = "Changed"
    let_go: str = "Let go"
    made_on: str = "agreed on {day}"
    review_on: str = "to look at on {day}"
    settled_on: str = "on {day}"
    review_title: str = "Look at it again: {words}"
    review_about: str = "You agreed on this on {day}. Is it still right for both of you?"
    review_alone: str = "You planned this on {day}. Is it still right for you?"

    jar: str = "Gratitude jar"
    jar_none: str = "The jar is empty yet. What you write in an exercise of thanks goes in."
    jar_one: str = "1 note in the jar."
    jar_many: str = "{count} notes in the jar."
    note_from: str = "{name}, {day}"

    returns: str = "Times apart"
    returns_none: str = "No time-outs yet."
    return_one: str = "1 time apart, and you came back."
    returns_many: str = "{count} times apart, and you came back each time."
    on_time_one: str = "Once by the time you named."
    on_time: str = "{count} times by the time you named."
    on_time_all: str = "Always by the time you named."

    ideas: str = "What could be next"
    because_marked: str = 'Because you marked "{item}" in {title}, {day}.'
    because_new: str = "Because you have not tried it yet."
    because_again: str = "Because it is some time ago."
    support: str = "Support & safety"

    found_none: str = "Nothing has these words."
    found_one: str = "1 place has these words."
    found: str = "{count} places have these words."

    series: Mapping[str, str] = field(default_factory=_series)
    trends: str = "Over time"
    sessions: str = "Evenings"
    exported_for: str = "For {names}. Written on {day}."
    exported_all: str = "What everybody may read. Written on {day}."
    on_its_own: str = "This is practice, not therapy. Everything in here stayed on your computer."
    cards: str = "Cards to print and cut."
    screen: ScreenWords = field(default_factory=ScreenWords)


ENGLISH = JournalWords()


def journal_words(lang: str) -> JournalWords:
    """The journal's words in a language (`de`, `de-AT`); English where there is no translation."""
    if lang.partition("-")[0] == "de":
        from reconnect_tui.journal.german import GERMAN  # noqa: PLC0415 - it is made of these

        return GERMAN
    return ENGLISH


def date_words(words: JournalWords, day: date) -> str:
    """A date as one reads it: `22 November 2026`."""
    month = words.months[day.month - 1]
    return put(words.date, day=str(day.day), month=month, year=str(day.year))


def counted(count: int, none: str, one: str, many: str) -> str:
    """The sentence for none, for one, or for `{count}` of them."""
    if count == 0:
        return none
    return one if count == 1 else put(many, count=str(count))
