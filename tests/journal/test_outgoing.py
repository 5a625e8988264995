"""What is taken out of the journal: names that nothing has, folders that can be one, all forms."""

from pathlib import Path

import pytest

from reconnect_tui.errors import Refused
from reconnect_tui.journal.outgoing import folder_of, forms, free_name, made, write_out
from reconnect_tui.journal.words import ENGLISH
from tests.journal.lives import ANA, BOTH, Household

SAYS = ENGLISH.screen
LETTER = "what-i-saw-you-do"


def test_every_form_can_be_made(tmp_path: Path) -> None:
    """Each has words about it, a file's name of its own, and bytes that are not empty."""
    home = Household(tmp_path)
    home.live("three-doors")
    journal = home.evening.journal()
    known = list(forms(journal))
    assert len({one.name for one in known}) == len(known) > len(journal.library.decks)
    assert [one.key for one in known if one.all_of_it] == ["json"]
    for one in known:
        assert one.title
        assert one.about
        assert made(journal, one.key, BOTH)


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """A name that is taken gets the next free number, even where a broken link has it."""
    assert free_name(tmp_path, "a.md") == tmp_path / "a.md"
    first = write_out(b"one", tmp_path, "a.md")
    (tmp_path / "a-2.md").symlink_to(tmp_path / "nowhere")
    second = write_out(b"two", tmp_path, "a.md")
    assert (first.name, second.name) == ("a.md", "a-3.md")
    assert first.read_bytes() == b"one"
    assert second.stat().st_mode & 0o077 == 0


def test_a_folder_is_a_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tilde is the own folder; blanks at the ends do not count; it need not be there yet."""
    monkeypatch.setenv("HOME", str(tmp_path))
    assert folder_of(" ~/new ", SAYS) == tmp_path / "new"
    assert folder_of(str(tmp_path), SAYS) == tmp_path


@pytest.mark.parametrize("said", ["", "  ", "here", "./here", "~nobody-of-that-name", "a\0b"])
def test_what_can_be_no_folder_is_refused(said: str) -> None:
    """With a sentence that has an example in it."""
    with pytest.raises(Refused, match="whole path"):
        folder_of(said, SAYS)


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """It is named, and asked for a folder."""
    (tmp_path / "notes").write_text("mine")
    with pytest.raises(Refused, match="is a file"):
        folder_of(str(tmp_path / "notes"), SAYS)


def test_a_journal_is_read_session_by_session(tmp_path: Path) -> None:
    """How far it is can be told; hits come from the newest on, the same as all at once."""
    home = Household(tmp_path)
    for word in ("early robin", "late robin"):
        home.live(LETTER, ("Ana",), said=word)
    journal = home.evening.journal()
    assert list(journal.reading(ANA)) == [(1, 2), (2, 2)]
    newest, oldest = journal.searching("robin", ANA)
    assert newest
    assert "late" in newest[0].excerpt
    assert (*newest, *oldest) == journal.search("robin", ANA)
