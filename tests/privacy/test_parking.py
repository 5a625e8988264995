"""What a listener puts aside is sealed like any private draft, and opens for its owner only."""

from pathlib import Path

from reconnect_tui.confidential import is_token
from reconnect_tui.engine.events import Begin, Next, Park, Pause, Resume, TakeOut
from reconnect_tui.engine.spoken import plain
from tests.privacy.scenes import Couple

TURNS = Path(__file__).with_name("turns.toml")
WORD = "finchword"


def sitting(home: Path, seats: str = "ab") -> Couple:
    """Ana speaks, Leo listens."""
    couple = Couple(home, seats, exercise=TURNS)
    couple.to("turn:1.a/share")
    return couple


def taken_out(couple: Couple) -> str:
    """Leo's page with what was put aside, in words."""
    couple.facilitator.send(Next())
    couple.facilitator.send(TakeOut("b"))
    return plain(couple.facilitator.send(Begin("b")).body)


def test_it_is_in_no_file_and_in_no_session_in_the_clear(tmp_path: Path) -> None:
    """From the moment it is put aside only a token of it is kept, of every line its own."""
    couple = sitting(tmp_path)
    couple.facilitator.send(Park("b", f" {WORD}  one"))
    couple.facilitator.send(Park("b", f"{WORD} two"))
    couple.facilitator.send(Pause())
    lines = couple.session.drafts["parked@b"]
    assert list(lines) == ["1", "2"]
    assert all(map(is_token, lines.values()))
    assert couple.found(WORD) == []
    assert WORD not in repr(couple.session)


def test_only_its_owners_passphrase_shows_it(tmp_path: Path) -> None:
    """Leo's page asks for Leo's passphrase; Ana's opens nothing; Enter goes back without."""
    couple = sitting(tmp_path)
    couple.facilitator.send(Park("b", f"{WORD} one"))
    couple.facilitator.send(Park("b", f"{WORD} two"))
    assert taken_out(couple) == ""
    assert [one.id for one in couple.page.form] == ["passphrase:b"]
    assert WORD not in plain(couple.unlock("", b="quiet harbor lantern").body)
    page = couple.unlock("b")
    assert plain(page.body) == f"You put this aside:\n{WORD} one\n{WORD} two"
    page = couple.facilitator.send(Next())
    assert (page.kind, page.address) == ("hand-over", "turn:1.b/share")
    assert couple.found(WORD) == []


def test_it_opens_after_the_session_was_away(tmp_path: Path) -> None:
    """Put away and taken up again, it is still there, and still sealed."""
    couple = sitting(tmp_path)
    couple.facilitator.send(Park("b", WORD))
    couple.away_and_back()
    couple.facilitator.send(Resume())
    assert taken_out(couple) == ""
    assert WORD in plain(couple.unlock("b").body)


def test_without_a_space_it_is_hidden_on_the_screen_only(tmp_path: Path) -> None:
    """Whoever has no private space reads it without a passphrase, and is told how it is kept."""
    couple = sitting(tmp_path, seats="a")
    couple.facilitator.send(Park("b", WORD))
    assert couple.found(WORD) != []
    assert WORD in taken_out(couple)
    assert "Hidden on the screen only." in couple.page.second


def test_words_from_before_a_space_are_sealed_when_the_session_comes_back(tmp_path: Path) -> None:
    """A space that was set up in between covers what was put aside before it."""
    couple = sitting(tmp_path, seats="a")
    couple.facilitator.send(Park("b", WORD))
    couple.facilitator.close()
    couple.set_up("b")
    couple.facilitator = couple.evening.resume(couple.run)
    assert is_token(couple.session.drafts["parked@b"]["1"])
