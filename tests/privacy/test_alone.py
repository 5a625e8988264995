"""One person alone: the exercise quotes and goes by the words, and the disk has none of them."""

from pathlib import Path

import pytest

from reconnect_tui.confidential import is_token
from reconnect_tui.engine.events import Answer, Next, Pause, Resume, Stop, Suspend
from reconnect_tui.engine.forms import Field
from reconnect_tui.engine.session import Status
from reconnect_tui.privacy.lapse import FORGET_AFTER
from tests.privacy.scenes import CANARIES, SECRETS, Couple, given

ROBIN = CANARIES["a"]


@pytest.fixture(name="alone")
def _alone(tmp_path: Path) -> Couple:
    return Couple(tmp_path, "a", mode="solo")


def put_away(alone: Couple) -> None:
    """Leave, and come back another time."""
    alone.facilitator.send(Suspend())
    alone.away_and_back()


def test_what_is_written_alone_is_sealed_on_the_disk(alone: Couple) -> None:
    """Half-typed, answered, ended: in no file; in the session, so that it can be gone by."""
    alone.to("words@a")
    assert alone.page.second == "Sealed from the first letter on."
    alone.type(f"{ROBIN} half")
    alone.facilitator.sync()
    assert alone.found(ROBIN) == []
    alone.to("end")
    assert alone.session.value("words@a") == given("a")["words"]
    assert alone.found(ROBIN, '"walk"') == []
    alone.facilitator.send(Next())
    assert alone.session.ended
    assert alone.found(ROBIN, '"walk"') == []


def test_it_waits_for_the_passphrase(alone: Couple) -> None:
    """Come back to, it shows nothing and does nothing before it is unlocked."""
    alone.to("gaps@a")
    alone.type(f"{ROBIN} sad", "feeling")
    put_away(alone)
    page = alone.page
    assert [one.secret for one in page.form if isinstance(one, Field)] == [True]
    assert (page.body, page.keys, page.choices) == ((), (), ())
    before = alone.session
    for event in (Resume(), Next(), Answer("words")):
        alone.facilitator.send(event)
        assert alone.session is before
    assert "does not open it" in alone.unlock("", a="not the passphrase").notice
    alone.unlock("a")
    alone.facilitator.send(Resume())
    alone.to("gaps@a")
    assert alone.session.value("words@a") == given("a")["words"]
    assert [one.text for one in alone.page.form if isinstance(one, Field)] == [f"{ROBIN} sad", ""]


def test_half_typed_words_alone_come_back_with_the_passphrase(alone: Couple) -> None:
    """Nothing but a draft is sealed yet: after a kill the passphrase brings it back."""
    alone.to("words@a")
    alone.type(f"{ROBIN} half")
    alone.away_and_back()
    assert [one.secret for one in alone.page.form if isinstance(one, Field)] == [True]
    alone.unlock("a")
    alone.to("words@a")
    assert [one.text for one in alone.page.form if isinstance(one, Field)] == [f"{ROBIN} half"]


def test_two_minutes_of_a_pause_shut_it(alone: Couple) -> None:
    """Paused and left alone it waits for the passphrase, and nothing of it is held."""
    alone.to("gaps@a")
    alone.type(f"{ROBIN} sad", "feeling")
    alone.facilitator.send(Pause())
    assert alone.page.wake_in == FORGET_AFTER
    alone.clock.move(FORGET_AFTER - 1)
    assert alone.page.kind == "paused"
    alone.clock.move(1)
    assert alone.page.question == "This session is sealed with your passphrase, Ana."
    assert ROBIN not in repr(alone.session)
    alone.facilitator.send(Resume())
    assert alone.session.status is Status.PAUSED
    alone.unlock("a")
    alone.to("gaps@a")
    assert alone.session.value("words@a") == given("a")["words"]
    assert [one.text for one in alone.page.form if isinstance(one, Field)] == [f"{ROBIN} sad", ""]
    assert alone.found(ROBIN) == []


def test_what_did_not_change_is_not_sealed_anew(alone: Couple) -> None:
    """Ten saves, or another evening: the same words have the same token."""
    alone.to("gaps@a")
    first = alone.facilitator._discretion.rest.session(alone.session)  # noqa: SLF001 - what is written down
    put_away(alone)
    alone.unlock("a")
    again = alone.facilitator._discretion.rest.session(alone.session)  # noqa: SLF001 - what is written down
    assert is_token(first.results["words@a"].sealed)
    assert again.results["words@a"].sealed == first.results["words@a"].sealed


def test_it_can_be_put_away_and_ended_while_it_is_locked(alone: Couple) -> None:
    """Who has forgotten the passphrase can let it rest for good; it stays sealed."""
    alone.to("gaps@a")
    put_away(alone)
    put_away(alone)
    alone.facilitator.send(Stop())
    assert alone.session.ended
    assert alone.session.is_sealed("words@a")
    assert alone.found(ROBIN) == []


def test_the_partners_passphrase_does_not_open_it(alone: Couple) -> None:
    """Leo has a space too, and his passphrase is none here."""
    alone.set_up("b")
    alone.to("gaps@a")
    put_away(alone)
    alone.unlock("", a=SECRETS["b"])
    assert alone.page.form


def test_without_a_space_nothing_is_sealed_and_nothing_is_said(tmp_path: Path) -> None:
    """No promise is made where none is kept."""
    alone = Couple(tmp_path, "", mode="solo")
    alone.to("words@a")
    assert alone.page.second == ""
    alone.to("end")
    assert alone.found(ROBIN) != []
