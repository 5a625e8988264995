"""The rooms that Tonight and the palette lead to, each with its letter."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reconnect_tui.engine.words import Words

LETTERS = {
    "exercises": "e",
    "programs": "p",
    # Not `j`: in every list that goes down. One reads it, so `r`.
    "journal": "r",
    "people": "w",
    "support": "i",
    "settings": "s",
}
"""The same in every language, as the keys of a session are."""


@dataclass(frozen=True, slots=True)
class Door:
    """A room: its name, its title, and what is in it."""

    room: str
    title: str
    says: str

    @property
    def letter(self) -> str:
        """The key that leads there from Tonight."""
        return LETTERS[self.room]


def doors(words: "Words") -> tuple[Door, ...]:
    """Every room, in the order in which Tonight has them."""
    door, tonight = words.door, words.tonight
    return (
        Door("exercises", door.exercises, tonight.exercises_says),
        Door("programs", door.programs, tonight.programs_says),
        Door("journal", words.reading.title, tonight.journal_says),
        Door("people", door.people, tonight.people_says),
        Door("support", door.support, tonight.support_says),
        Door("settings", words.setting.title, tonight.settings_says),
    )
