"""What is likely tonight: one thing first, with a reason that gives nothing private away."""

from pathlib import Path

import pytest

from benchmarks.homes import with_sessions
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.journal.ideas import LAST
from reconnect_tui.journal.past import Past, PastSessions
from reconnect_tui.likely import FIRST, Likely, Offer
from reconnect_tui.paths import home_folders
from reconnect_tui.store.agreements import Agreement, Agreements
from tests.marked import checked

BOTH = ("Ana", "Leo")
MARKED = 'Because you marked "{}" in A check, 21 September 2026.'


def first(evening: Evening, *here: str) -> Offer:
    """What comes first for those who are here."""
    return Likely(evening).offers(here)[0]


def test_the_very_first_evening_has_something_small(tmp_path: Path) -> None:
    """Nobody has done anything yet: a few minutes, light, for one and for two."""
    evening = Evening(home_folders(tmp_path))
    assert [one.which for one in Likely(evening).offers(())] == [FIRST.exercise]
    for name in BOTH:
        evening.person(name)
    offer = first(evening, *BOTH)
    assert (offer.what, offer.which, offer.length) == ("suggested", FIRST.exercise, "short")


def test_what_both_marked_is_a_reason_for_both(tmp_path: Path) -> None:
    """The reason says what, where and when."""
    offer = first(checked(tmp_path, {"seen@a": ("breath",)}), *BOTH)
    assert offer.which == "six-breaths"
    assert offer.reason == MARKED.format("Short of breath")


@pytest.mark.parametrize("here", [BOTH, ("Leo",), ("Ana", "Kim")])
def test_a_private_mark_gives_no_reason_to_others(tmp_path: Path, here: tuple[str, ...]) -> None:
    """What Ana marked unseen neither leads anywhere nor is told while Leo or Kim is here."""
    evening = checked(tmp_path, {"unseen@a": ("still",)})
    evening.person("Kim")
    assert all("stillness" not in one.reason for one in Likely(evening).offers(here))
    assert first(evening, "Ana").reason == MARKED.format("Too little stillness")


def test_fear_is_no_reason_on_a_screen_that_lies_open(tmp_path: Path) -> None:
    """What leads to Support & safety is not told, not even to its writer alone."""
    evening = checked(tmp_path, {"seen@a": ("afraid",)})
    for here in (BOTH, ("Ana",), ("Leo",)):
        offer = first(evening, *here)
        assert offer.what == "suggested"
        assert offer.which != "support"
        assert "Afraid" not in offer.reason


def test_without_a_mark_it_is_something_new(tmp_path: Path) -> None:
    """An exercise that was not done yet, and the reason says no more than that."""
    offer = first(checked(tmp_path, {}), *BOTH)
    assert offer.what == "suggested"
    assert offer.which not in ("check", FIRST.exercise, "")
    assert offer.reason == "Because you have not tried it yet."


def test_an_agreement_that_is_due_comes_before_any_idea(tmp_path: Path) -> None:
    """All that are due are one thing to do; what is not due yet is none."""
    evening = checked(tmp_path, {"seen@a": ("breath",)})
    partners = tuple(one.id for one in evening.people())
    kept = Agreements(evening.folders.data)
    for number, words in enumerate(("Tea on Sundays", "A walk", "Later")):
        review = "2026-10-21" if words == "Later" else f"2026-09-2{number + 1}"
        kept.add(Agreement(words, "2026-09-14", review, "run", f"at-{number}", partners))
    offer = first(evening, *BOTH)
    assert (offer.what, offer.reason) == ("agreements", "Tea on Sundays, and 1 more")
    assert len(Likely(evening).offers(BOTH)) == 1


def test_what_waits_comes_first(tmp_path: Path) -> None:
    """A session that was put away stands above everything else."""
    evening = checked(tmp_path, {"seen@a": ("breath",)})
    evening.begin(Wish(exercise="six-breaths", mode="two", names=BOTH)).close()
    offer = first(evening, *BOTH)
    assert offer.title == "Go on where you left off"
    assert offer.reason.startswith("Six breaths")


def test_among_many_nothing_is_guessed_before_somebody_says_who_is_here(tmp_path: Path) -> None:
    """Three people are known and nobody sits down yet: no exercise, and no reason of anybody."""
    evening = checked(tmp_path, {"seen@a": ("breath",)})
    evening.person("Kim")
    assert Likely(evening).offers(()) == ()


def test_whoever_is_new_begins_with_the_first(tmp_path: Path) -> None:
    """A name that nobody has yet has no past; Ana's is not shown to it."""
    offer = first(checked(tmp_path, {"seen@a": ("breath",)}), "Ana", "Somebody")
    assert offer.which == FIRST.exercise


def test_of_many_evenings_the_newest_are_looked_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many there were, few files are opened before Tonight says something."""
    evening = Evening(home_folders(with_sessions(tmp_path, 60)))
    read: list[str] = []
    reading = PastSessions.read

    def counted(past: PastSessions, name: str) -> Past:
        read.append(name)
        return reading(past, name)

    monkeypatch.setattr(PastSessions, "read", counted)
    assert first(evening, *BOTH).what == "suggested"
    assert len(read) <= LAST
