"""The words around the journal in plain lines: who looks, what to read, what to write down."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadingWords:
    """One language's words for reading the journal; the defaults are English.

    What the journal itself says has words of its own, in the journal.
    """

    title: str = "Journal"
    who_looks: str = "Who is looking?"
    together: str = "{names} together"
    only: str = "Only {name}"
    evenings: str = "Evenings so far"
    earlier: str = "Earlier ones"
    page_over: str = "That is all of it."
    notes_all: str = "All notes"
    notes_other: str = "Another note"
    search: str = "Look for words"
    search_for: str = "Which words? Enter alone goes back."
    export: str = "Write it into a file"
    unlock: str = "Open what is sealed, by passphrase"
    unlocked: str = "Your own words are open until you leave the journal."
    others: str = "Somebody else looks"

    how_went: str = "How did it go?"
    look_again: str = "Look at it again?"
    again_never: str = "No, it is settled"
    again_week: str = "In a week"
    again_fortnight: str = "In two weeks"
    again_month: str = "In a month"
    written_down: str = "It is written down."

    may_show: str = "{name}, may your answers over time be shown to all who look now?"
    show: str = "Yes"
    show_not: str = "Not now"
    shown_alone: str = "Each of you can look alone."
    nothing_yet: str = "There is nothing here yet."

    which_form: str = "How?"
    as_page: str = "A page to print (HTML)"
    as_text: str = "A text (Markdown)"
    as_calendar: str = "Agreed times and days, for a calendar"
    as_everything: str = "Everything that is kept here, to be read back (JSON)"
    in_the_clear: str = (
        "It holds all that is not sealed, in the clear. Keep it where only you two read it."
    )
    where_to: str = "Into which file? Enter alone: {path}"
    there_already: str = "{path} is there already. Please choose another name."
    a_folder: str = "{path} is a folder. Please say the name of a file in it."
    written: str = "Written: {path}"
