"""The journal in lines: who looks is asked, and each reads what that one may read."""

import json
from pathlib import Path

import pytest

from reconnect_tui.plain.door import open_door
from reconnect_tui.plain.terminal import EndOfInput
from reconnect_tui.privacy.lapse import FORGET_AFTER
from reconnect_tui.store.spaces import Spaces
from tests.cli.homes import SAMPLE, lived_in
from tests.journal.lives import Household
from tests.plain.faked import FakeTerminal, lines
from tests.privacy.vectors import CHEAP

JOURNAL = "=Journal"
BOTH, ANA, LEO = "1", "2", "3"
EVENINGS, AGREED, JAR, TRENDS, IDEAS, SEARCH, EXPORT = map(str, range(1, 8))
PASSPHRASE = "quiet lanterns over the river"
SEALED = "Ana: Sealed. Your passphrase opens it."


def said(house: Household, *typed: str) -> list[str]:
    """What is said, from Tonight's list on."""
    terminal = FakeTerminal(lines(JOURNAL, *typed))
    assert open_door(house.evening, terminal) == 0
    return terminal.said


@pytest.fixture(name="house")
def _house(tmp_path: Path) -> Household:
    return lived_in(tmp_path / "home", 4)


def test_who_looks_is_asked_and_the_evenings_are_counted(house: Household) -> None:
    """Both, one or the other: then how many evenings there were, and no number per person."""
    told = said(house, BOTH)
    assert told[told.index("Who looks at the journal now?") + 1] == "1. Both of you: Ana and Leo"
    assert "1 evening so far." in told


def test_nobody_is_asked_where_there_is_nobody(tmp_path: Path) -> None:
    """Before the first evening there is nothing to read, and that is said."""
    terminal = FakeTerminal(lines("Ana", "Leo", JOURNAL))
    open_door(Household(tmp_path / "home").evening, terminal)
    assert "Nobody has sat down here yet. Begin with an exercise." in terminal.said


def test_a_page_shows_two_what_both_may_read(house: Household) -> None:
    """Sealed words are on the page of their writer alone, and out of sight afterwards."""
    both = said(house, BOTH, EVENINGS, "2")
    assert "Ana: café with Ana" in both
    assert "Ana, what else?" not in both
    hers = said(house, ANA, EVENINGS, "2")
    assert hers[hers.index("Ana, what else?") + 1] == "Ana: café with Ana"
    assert "Leo, what else?" not in hers
    assert hers[-1] == "The lines above were moved out of sight."
    assert "The lines above were moved out of sight." not in both


@pytest.fixture(name="sealed_house")
def _sealed_house(tmp_path: Path) -> Household:
    """Ana has a private space, and has written in it."""
    house = Household(tmp_path / "home")
    for name in ("Ana", "Leo"):
        house.evening.person(name)
    Spaces(house.folders.data, CHEAP).set_up("ana", PASSPHRASE)
    (tmp_path / "sample.toml").write_text(SAMPLE, encoding="utf-8")
    house.live(str(tmp_path / "sample.toml"), said="birch")
    return house


def test_own_words_open_by_passphrase(sealed_house: Household) -> None:
    """A wrong one opens nothing; the right one shows them, until the journal is left."""
    house = sealed_house
    sealed = said(house, ANA, EVENINGS, "2", "2", "not this one at all", "", "")
    assert SEALED in sealed
    assert "That does not open it. Nothing was changed." in sealed
    opened = said(house, ANA, EVENINGS, "2", "2", PASSPHRASE)
    assert opened.count("Ana: birch Ana") == sealed.count("Ana: birch Ana") + 2
    again = said(house, ANA, EVENINGS, "2", "2", PASSPHRASE, "", "9", JOURNAL, ANA, EVENINGS, "2")
    assert again.count(SEALED) == 2


def test_two_minutes_after_the_passphrase_it_is_closed(sealed_house: Household) -> None:
    """The keys go while nobody types, which is said, and the page is sealed again."""
    script: list[str] = [JOURNAL, ANA, EVENINGS, "2", "2", PASSPHRASE, "", EVENINGS, "2"]
    waits: list[int | None] = []

    def typed(timeout_ms: int | None) -> str | None:
        if script == [EVENINGS, "2"] and (not waits or waits[-1] is not None):
            waits.append(timeout_ms)
            sealed_house.clock.move(timeout_ms or 0)
            return None
        if not script:
            raise EndOfInput
        return script.pop(0)

    terminal = FakeTerminal(typed)
    open_door(sealed_house.evening, terminal)
    told = terminal.said
    assert waits == [FORGET_AFTER, None]
    # What is for both stands on all three pages; what is sealed is open on the second.
    assert (told.count("Ana: birch Ana"), told.count(SEALED)) == (4, 2)
    assert "What was sealed is closed again." in told


def test_what_was_opened_is_in_no_file_that_is_taken_along(
    sealed_house: Household, tmp_path: Path
) -> None:
    """A file outlives two minutes: in every form, sealed words stay sealed."""
    folder = str(tmp_path)
    read = (ANA, EVENINGS, "2", "2", PASSPHRASE, "")
    told = said(sealed_house, *read, EXPORT, "3", folder, EXPORT, "2", folder)
    assert told.count("Ana: birch Ana") == 3, "it was open when it was taken along"
    for name in ("journal.md", "journal.html"):
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert "Sealed. Your passphrase opens it." in text
        assert text.count("birch Ana") == 1, "what is for both, and no more"


def test_trends_of_two_need_both(house: Household) -> None:
    """One look alone shows one's own line in words; together each is asked first."""
    assert any(line.startswith("At the start about 4") for line in said(house, ANA, TRENDS))
    refused = said(house, BOTH, TRENDS, "2", "1")
    assert not any(line.startswith("Closeness") for line in refused)
    shown = said(house, BOTH, TRENDS, "2", "2")
    assert [line for line in shown if line.startswith("Closeness")] == [
        "Closeness, Ana.",
        "Closeness, Leo.",
    ]


def test_an_agreement_is_settled_by_both(house: Household) -> None:
    """How it went is written down once; Enter alone leaves it; alone one does not decide."""
    said(house, BOTH, AGREED, "2", "")
    alone = said(house, ANA, AGREED, "2", "2")
    states = [one.state for one in house.evening.journal().agreements()[0]]
    assert states == ["open"] * 4
    assert any(line.startswith("This one belongs to more than one of you.") for line in alone)
    told = said(house, BOTH, AGREED, "2", "2")
    assert min(one.state for one in house.evening.journal().agreements()[0]) == "kept"
    assert any("Kept: tea, Friday" in line for line in told)


def test_words_are_found_and_lead_to_their_page(house: Household) -> None:
    """How many places, each with what stands around it; a number opens the evening."""
    told = said(house, BOTH, SEARCH, "CAFE leo", "2")
    assert "4 places have these words." in told
    assert any(line.endswith("Leo: café with Leo") for line in told)
    assert "Nothing has these words." in said(house, BOTH, SEARCH, "nowhere")


def test_it_is_taken_along_and_nothing_is_written_over(house: Household, tmp_path: Path) -> None:
    """A folder of one's own choice; everything needs a yes; a second file is refused."""
    out = tmp_path / "out"
    told = said(house, BOTH, EXPORT, "3", str(out))
    assert f"Written: {out / 'journal.md'}" in told
    assert "café with Ana" in (out / "journal.md").read_text(encoding="utf-8")
    again = said(house, BOTH, EXPORT, "3", str(out))
    assert f"{out / 'journal.md'} is there already. It is left as it is." in again
    said(house, BOTH, EXPORT, "5", "1")
    assert not (out / "everything.json").exists()
    said(house, BOTH, EXPORT, "5", "2", "not/whole", str(out))
    assert json.loads((out / "everything.json").read_text(encoding="utf-8"))


def test_an_idea_is_begun(house: Household) -> None:
    """What could be next has its reason, and its number leads to the exercise."""
    told = said(house, BOTH, IDEAS, "2", "q")
    assert any("Because" in line for line in told)
    assert any(line.startswith("Another time is better:") for line in told)


@pytest.mark.parametrize("typed", [(), (BOTH,), (ANA, EVENINGS), (BOTH, SEARCH), (BOTH, EXPORT)])
def test_the_end_of_input_is_a_good_end_everywhere(
    house: Household, typed: tuple[str, ...]
) -> None:
    """A pipe that runs dry leaves with 0, wherever in the journal it does."""
    assert said(house, *typed)
