"""Which cards: the decks that can be chosen before a session, and what choosing one changes."""

import pytest

from reconnect_tui.content.dealing import Dealing, dealing
from reconnect_tui.content.library import Library
from reconnect_tui.content.shelves import Folder
from reconnect_tui.content.steps.step import Mode
from tests.library.shipped_files import EXERCISES

LIBRARY = Library((Folder(EXERCISES, shipped=True),))


@pytest.mark.parametrize("mode", ["two", "solo"])
def test_every_deck_of_talk_can_be_chosen_by_name(mode: Mode) -> None:
    """Work, money and family are not kept for the last week of a program."""
    found = dealing(LIBRARY.exercise("still-curious"), mode, LIBRARY.decks)
    assert next(iter(found.titles)) == "daily-life"
    assert found.titles["money"] == "Money"
    assert {"then-and-now", "hopes-and-fears", "work", "family", "fun", "apart"} < set(found.titles)


@pytest.mark.parametrize("mode", ["two", "solo"])
def test_what_is_chosen_is_what_is_drawn_from(mode: Mode) -> None:
    """For two and for one the step that is there changes its deck, and no other."""
    exercise = LIBRARY.exercise("still-curious")
    found = dealing(exercise, mode, LIBRARY.decks)
    changes = found.changed({"tell.time": "2m"}, "money")
    assert found.of(changes) == "money"
    assert found.of({}) == "daily-life"
    assert set(LIBRARY.decks_for(exercise, changes)) >= {"money"}
    assert changes == {"tell.time": "2m", f"{found.steps[0]}.deck": "money"}


def test_most_exercises_have_no_such_question() -> None:
    """What draws from one deck, or from none, asks nothing."""
    for ident in ("three-doors", "six-breaths"):
        assert dealing(LIBRARY.exercise(ident), "two", LIBRARY.decks) == Dealing({}, ())
