"""Words to choose from in lines: a list of feelings and needs for whoever lacks the word."""

from pathlib import Path

from reconnect_tui.evening import Evening, Wish
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.door import open_door
from tests.plain.faked import FakeTerminal, lines

SEEN = "we ate with both phones on the table"


def said(home: Path, *typed: str) -> tuple[list[str], dict[str, str]]:
    """What is said in the template of one who sits there alone, and the words that are kept."""
    evening = Evening(home_folders(home))
    terminal = FakeTerminal(lines("", SEEN, *typed))
    open_door(evening, terminal, Wish("say-it-from-me", mode="solo", names=("Ana",)))
    facilitator = evening.resume(evening.waiting()[0].run)
    (drafts,) = facilitator.session.drafts.values()
    facilitator.close()
    return terminal.said, dict(drafts)


def test_a_word_is_found_by_its_group_and_where_it_is_felt(tmp_path: Path) -> None:
    """The groups tell their signs in the body; the word that is chosen stands in the gap."""
    told, kept = said(tmp_path, "/f", "2", "1")
    assert (
        "2. Lonely: a hollow belly, cold hands, a pulling in the chest, a wish to curl up" in told
    )
    assert "1. lonely" in told
    assert kept == {"seen": SEEN, "feeling": "lonely"}


def test_back_is_always_open_and_a_wrong_number_is_asked_again(tmp_path: Path) -> None:
    """Enter leads from the words to their groups, and from there to the gap as it was."""
    told, kept = said(tmp_path, "tired", "/f", "99", "1", "")
    assert "A number from 1 to 9, please." in told
    assert told.count("1. Body") == 2
    assert kept == {"seen": SEEN, "feeling": "tired"}


def test_what_has_no_list_offers_none(tmp_path: Path) -> None:
    """The first gap is anybody's own words, and says nothing of a list."""
    told, _ = said(tmp_path)
    assert "/f: words to choose from." not in told[: told.index("A feeling, one or two words.")]
