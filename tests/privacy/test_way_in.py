"""Private words never enter a session in the clear, from the first letter on."""

from pathlib import Path

import pytest

from reconnect_tui.asks import Value
from reconnect_tui.confidential import Passphrases, Sealed, is_token
from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.events import Answer, Back, Draft, Next, Pause, Skip, Suspend
from reconnect_tui.engine.forms import Field, Input, Pick, Scale
from reconnect_tui.privacy.lapse import FORGET_AFTER
from tests.privacy.scenes import CANARIES, SECRETS, Couple, given

ROBIN = CANARIES["a"]


@pytest.fixture(name="couple")
def _couple(tmp_path: Path) -> Couple:
    couple = Couple(tmp_path)
    couple.to("words@a")
    return couple


def filled(form: tuple[Input, ...]) -> list[object]:
    """What stands in the inputs, without those for a passphrase."""
    inputs = [one for one in form if not (isinstance(one, Field) and one.secret)]
    return [one.text if isinstance(one, Field) else one.chosen for one in inputs]


def asks_passphrase(couple: Couple) -> bool:
    """Whether the page asks for one."""
    return any(isinstance(one, Field) and one.secret for one in couple.page.form)


def test_each_letter_is_sealed_before_it_is_anywhere(couple: Couple) -> None:
    """Not in the session, not in the log of drafts, not in the session's file."""
    word = ""
    # Sealed words have no spaces: what is looked for cannot stand in them by chance.
    for letter in f"a {ROBIN} now":
        word += letter
        page = couple.type(word)
        assert filled(page.form) == [word]
        assert is_token(couple.session.drafts["words@a"][""])
    couple.facilitator.sync()
    assert couple.found(ROBIN, f"a {ROBIN[0]}") == []
    couple.facilitator.send(Pause())
    assert couple.found(ROBIN, f"a {ROBIN[0]}") == []
    assert ROBIN not in repr(couple.session)


def test_words_that_did_not_change_are_not_sealed_again(couple: Couple) -> None:
    """The same words typed twice are one change, as they are without a space."""
    couple.type("robin")
    before = couple.session
    couple.type("robin")
    assert couple.session is before


@pytest.mark.parametrize("step", list(given("a")))
def test_every_sort_of_answer_is_sealed(couple: Couple, step: str) -> None:
    """Words, gaps, numbers and choices: the session has a token and no value."""
    couple.to(f"{step}@a")
    couple.facilitator.send(Answer(given("a")[step]))
    result = couple.session.results[f"{step}@a"]
    assert is_token(result.sealed)
    assert result.value is None
    assert couple.found(ROBIN, "feeling =", '"walk"') == []


BLANKS: dict[str, Value] = {"words@a": "", "gaps@a": {"feeling": " "}, "wishes@a": ()}


@pytest.mark.parametrize("address", BLANKS)
def test_a_pass_looks_like_an_answer(couple: Couple, address: str) -> None:
    """Skipped, blank or answered: the same outcome and a token of the same length."""
    couple.to(address)
    couple.facilitator.send(Skip())
    skipped = couple.session.results[address]
    couple.facilitator.send(Back())
    couple.unlock("a")
    couple.facilitator.send(Answer(BLANKS[address]))
    blank = couple.session.results[address]
    couple.facilitator.send(Back())
    couple.unlock("a")
    own = given("a")[address.removesuffix("@a")]
    couple.facilitator.send(Answer("many words " * 80 if isinstance(own, str) else own))
    answered = couple.session.results[address]
    for one in (skipped, blank, answered):
        assert (one.outcome, one.value, len(one.sealed)) == ("done", None, len(answered.sealed))


def test_an_answer_that_does_not_fit_changes_nothing(couple: Couple) -> None:
    """It is refused as it is without a space, and nothing of it is kept."""
    before = couple.session
    couple.facilitator.send(Answer(f"{ROBIN} " * 1000))
    assert couple.session is before
    assert couple.found(ROBIN) == []


def test_what_is_sealed_elsewhere_is_not_taken(couple: Couple) -> None:
    """A token or a passphrase fits only where something is sealed, and never as a draft."""
    couple.to("both")
    for value in (Sealed("x"), Passphrases(SECRETS)):
        assert advance(couple.session, Answer(value), couple.clock())[0] is couple.session
    couple.facilitator.send(Back())
    couple.to("wishes@b")
    before = couple.session
    couple.facilitator.send(Draft(SECRETS["b"], "passphrase:b"))
    assert couple.session is before


def test_going_back_shows_that_it_is_sealed(couple: Couple) -> None:
    """An answer that was left is not shown again; Enter keeps it, new words replace it."""
    couple.to("words@b")
    token = couple.session.results["words@a"].sealed
    couple.facilitator.send(Back())
    couple.to("words@a")
    assert filled(couple.page.form) == [""]
    assert "sealed" in couple.page.notice
    couple.facilitator.send(Answer(""))
    assert couple.session.results["words@a"].sealed == token
    couple.facilitator.send(Back())
    couple.to("words@a")
    couple.facilitator.send(Next())
    assert couple.session.results["words@a"].sealed == token
    couple.facilitator.send(Back())
    couple.to("words@a")
    couple.facilitator.send(Answer("other words"))
    assert couple.session.results["words@a"].sealed != token


@pytest.mark.parametrize("step", list(given("a")))
def test_the_writer_opens_the_own_page_again(couple: Couple, step: str) -> None:
    """With the passphrase the own answer is back in its place, on this page alone."""
    couple.to(f"{step}@a")
    value = given("a")[step]
    couple.facilitator.send(Answer(value))
    couple.facilitator.send(Back())
    couple.to(f"{step}@a")
    wrong = couple.unlock("", a="not the passphrase")
    assert "does not open" in wrong.notice
    page = couple.unlock("a")
    shown = filled(page.form)
    assert any(shown), shown
    assert not asks_passphrase(couple)
    assert couple.session.results[f"{step}@a"].value is None
    assert couple.found(ROBIN) == []


def test_half_typed_words_come_back_after_a_crash_with_the_passphrase(couple: Couple) -> None:
    """Typed, killed, resumed: the page is empty and asks; then the words are there."""
    couple.type(f"{ROBIN} half")
    couple.facilitator._keeper.close()  # noqa: SLF001 - there is no kind way to be killed
    couple.facilitator = couple.evening.resume(couple.run)
    couple.to("words@a")
    assert filled(couple.page.form) == [""]
    assert "sealed" in couple.page.notice
    assert filled(couple.unlock("a").form) == [f"{ROBIN} half"]
    assert couple.found(ROBIN) == []


def test_the_partners_passphrase_opens_no_page_of_mine(couple: Couple) -> None:
    """Leo's passphrase on Ana's page, in Leo's name or in hers, shows nothing."""
    couple.facilitator.send(Answer(f"{ROBIN} words"))
    couple.facilitator.send(Back())
    assert couple.session.gate, "at a hand-over nobody knows who sits there"
    couple.to("words@a")
    for page in (couple.unlock("b"), couple.unlock("", a=SECRETS["b"])):
        assert filled(page.form) == [""]


@pytest.mark.parametrize("leave", ["gone on", "put away", "rested", "time-out"])
def test_open_words_are_forgotten(couple: Couple, leave: str) -> None:
    """Once a page is left, put away, or rests for two minutes, its words are sealed again."""
    couple.type(f"{ROBIN} half")
    if leave == "gone on":
        couple.facilitator.send(Skip())
        couple.facilitator.send(Back())
    elif leave == "put away":
        couple.facilitator.send(Suspend())
        couple.away_and_back()
    elif leave == "rested":
        couple.facilitator.send(Pause())
        couple.facilitator.look()
        couple.clock.move(FORGET_AFTER)
    else:
        key = next(one for one in couple.page.keys if one.name == "time-out")
        couple.facilitator.send(key.event)
        assert couple.facilitator._discretion.held(couple.session).drafts == {}  # noqa: SLF001 - what is held is on no page
        return
    couple.facilitator.look()
    couple.to("words@a")
    assert filled(couple.page.form) == [""]


def test_a_short_pause_keeps_the_words_on_the_page(couple: Couple) -> None:
    """Paused and gone on with at once, the writer types on."""
    couple.type(f"{ROBIN} half")
    couple.facilitator.send(Pause())
    couple.facilitator.look()
    couple.clock.move(FORGET_AFTER - 1)
    couple.to("words@a")
    assert filled(couple.page.form) == [f"{ROBIN} half"]


def test_without_a_space_the_page_says_so(tmp_path: Path) -> None:
    """Leo has none: his pages are hidden on the screen only, and say so; Ana's are sealed."""
    couple = Couple(tmp_path, "a")
    couple.to("words@a")
    assert "Sealed" in couple.page.second
    couple.to("words@b")
    assert "Hidden on the screen only." in couple.page.second
    couple.facilitator.send(Answer("finch"))
    assert couple.session.value("words@b") == "finch"
    assert couple.found("finch") != []


def test_a_space_from_now_on(tmp_path: Path) -> None:
    """Set up in the middle of a session: it is sealed when it is next opened, drafts too."""
    couple = Couple(tmp_path, "")
    couple.to("gaps@a")
    couple.type(f"{ROBIN} sad", "feeling")
    couple.facilitator.send(Suspend())
    assert couple.found(ROBIN) != []
    couple.set_up("a")
    couple.away_and_back()
    assert couple.found(ROBIN) == []
    assert couple.found("finch") != []
    couple.to("gaps@a")
    assert filled(couple.unlock("a").form) == [f"{ROBIN} sad", ""]


def test_inputs_of_every_sort_can_be_opened() -> None:
    """The test above tries a field, a scale and a pick: there are no other inputs."""
    assert Input == Field | Scale | Pick
