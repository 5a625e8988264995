"""After a session there is one line on what could come next, with its reason, and no more."""

from pathlib import Path

from reconnect_tui.asks import Value
from reconnect_tui.engine.events import Answer
from tests.engine.evenings import honest
from tests.walks.table import Sitting
from tests.walks.walk import Head


def line_after(home: Path, exercise: str, names: tuple[str, ...], answers: dict[str, Value]) -> str:
    """What is said once a session was played, with these answers by address."""
    sitting = Sitting(Head(exercise, names, names[0]), home)
    facilitator = sitting.facilitator
    while not facilitator.session.ended:
        sitting.clock.move(500)
        session = facilitator.session
        at = session.at or ""
        marked = at in answers and not session.gate
        facilitator.send(Answer(answers[at]) if marked else honest(session))
    facilitator.close()
    return sitting.evening.what_next(facilitator.session)


def test_what_was_chosen_together_leads_on(tmp_path: Path) -> None:
    """Both chose "now, in turns": the line names the exercise for it, and says why."""
    said = line_after(tmp_path, "gentle-opening", ("Ana", "Leo"), {"next": ("now",)})
    assert said.startswith("When you like, another day: Take-turns listening. Because you marked")
    assert "Talk about it now, in turns" in said


def test_without_a_mark_it_is_something_new(tmp_path: Path) -> None:
    """Nothing marked: something light that was not done yet."""
    said = line_after(tmp_path, "gentle-opening", ("Ana", "Leo"), {"next": ("enough",)})
    assert said.startswith("When you like, another day: ")
    assert said.endswith("Because you have not tried it yet.")
