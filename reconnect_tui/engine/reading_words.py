"""The words around the journal in plain lines, beside those that the journal has itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadingWords:
    """One language's words for reading the journal in lines; the defaults are English."""

    title: str = "Journal"
    page_over: str = "That is all of it."
    notes_all: str = "All notes"
    search_for: str = "Which words? Enter alone goes back."
    unlock: str = "Open what is sealed, by passphrase"
    unlocked: str = "Your own words are open until you leave the journal."
    which_form: str = "How?"
    where_to: str = "Into which folder? It is made if it is not there. Enter alone: {path}"
    there_already: str = "{path} is there already. It is left as it is."
