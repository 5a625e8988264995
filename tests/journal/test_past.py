"""Past sessions are read from the disk with the words that were on the screen then."""

from pathlib import Path

import pytest

from reconnect_tui.errors import BadFile
from reconnect_tui.journal.past import PastSessions
from tests.journal.lives import ANA, BOTH, Household, text_of

THANKS = "what-i-saw-you-do"


@pytest.fixture
def home(tmp_path: Path) -> Household:
    """A household with nothing in it."""
    return Household(tmp_path)


def test_a_session_is_read_as_it_was_asked(home: Household) -> None:
    """The plan is that of then: who, in which order, with all addresses of the answers."""
    session = home.live(THANKS)
    past = PastSessions(home.folders.data, home.folders.cache)
    (one,) = past.some(past.heads())
    assert one.whole
    assert one.session.plan.moments == session.plan.moments
    assert "gratitude" in one.tags


def test_what_was_asked_then_stays_when_the_exercise_changes(home: Household) -> None:
    """An exercise that is rewritten, or gone, changes no page of the past."""
    own = home.folders.exercises / "sample.toml"
    own.parent.mkdir(parents=True)
    text = (
        'format = 1\nkind = "exercise"\nid = "sample"\ntitle = "Sample"\nfor = ["two"]\n'
        'not_for = ["Never."]\nsources = ["Ours"]\n'
        '[[steps]]\nid = "one"\nkind = "write"\ntext = "What was asked then?"\n'
        '[[steps]]\nid = "end"\nkind = "close"\n'
    )
    own.write_text(text, encoding="utf-8")
    home.live(str(own), said="It was")
    own.write_text(text.replace("asked then", "asked later"), encoding="utf-8")
    journal = home.evening.journal()
    (page,) = journal.pages(BOTH)
    assert "What was asked then?" in text_of(page)
    own.unlink()
    assert "It was Ana" in text_of(home.evening.journal().pages(BOTH)[0])


def test_without_the_copy_of_its_exercise_nothing_is_guessed(home: Household) -> None:
    """The page says that it is not known any more what was asked."""
    home.live(THANKS)
    for copy in (home.folders.data / "snapshots").iterdir():
        copy.unlink()
    (page,) = home.evening.journal().pages(ANA)
    assert (page.whole, page.entries) == (False, ())


def test_a_session_is_read_again_when_its_file_changes(home: Household) -> None:
    """What is kept at hand is never older than the disk."""
    home.live(THANKS)
    past = PastSessions(home.folders.data, home.folders.cache)
    (head,) = past.heads()
    before = past.read(head.name)
    assert past.read(head.name) is before
    file = home.folders.sessions / f"{head.name}.toml"
    file.write_bytes(file.read_bytes().replace(b'status = "completed"', b'status = "stopped"  '))
    assert str(past.read(head.name).session.status) == "stopped"


def test_a_file_that_cannot_be_read_keeps_nothing_else_back(home: Household) -> None:
    """A broken session is left out of what is told, and asked for by name it says why."""
    home.live(THANKS)
    home.live(THANKS)
    newest, _ = home.evening.journal().evenings(BOTH).rows
    file = home.folders.sessions / f"{newest.name}.toml"
    file.write_bytes(file.read_bytes()[:200])
    journal = home.evening.journal()
    assert len(journal.pages(BOTH)) == 1
    with pytest.raises(BadFile):
        journal.page(newest.name, BOTH)
    with pytest.raises(BadFile):
        journal.page("2026-01-01T000000-never-0000", BOTH)
