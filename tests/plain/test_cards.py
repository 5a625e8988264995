"""Before a session in lines: which cards it draws from."""

from pathlib import Path

from reconnect_tui.asks import Draw
from reconnect_tui.engine.words import ENGLISH
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.beginning import Beginning
from reconnect_tui.plain.people import People
from reconnect_tui.plain.talk import Talk
from tests.plain.faked import FakeTerminal, lines


def test_another_deck_is_chosen_and_drawn_from(tmp_path: Path) -> None:
    """The row says which cards it is; money is chosen, said, and every card is about money."""
    evening = Evening(home_folders(tmp_path))
    terminal = FakeTerminal(lines("=Cards: Daily life", "=Money", "=Begin"))
    talk = Talk(terminal, ENGLISH, lambda: None)
    beginning = Beginning(evening, talk, People(evening, talk))
    wish = beginning.settled(Wish("still-curious", names=("Ana", "Leo")))
    assert wish is not None
    assert any(line.endswith("Cards: Money") for line in terminal.said)
    facilitator = evening.begin(wish)
    drawn = [one.ask for one in facilitator.session.plan.moments if isinstance(one.ask, Draw)]
    facilitator.close()
    assert {ask.deck for ask in drawn} == {"money"}
