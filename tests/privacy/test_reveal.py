"""Answers open together or not at all, exactly as far as each writer lets them."""

from dataclasses import replace
from pathlib import Path

import pytest

from reconnect_tui.asks import Value
from reconnect_tui.confidential import is_token
from reconnect_tui.engine.advance import advance
from reconnect_tui.engine.at_rest import covered
from reconnect_tui.engine.events import (
    Answer,
    Back,
    Event,
    Next,
    Pause,
    Redo,
    Resume,
    Skip,
    TimeOut,
    Unseal,
)
from reconnect_tui.engine.forms import Field
from reconnect_tui.privacy.lapse import FORGET_AFTER
from tests.privacy.scenes import CANARIES, SECRETS, Couple, given

OPENED = ("words", "gaps", "numbers")


def at_the_reveal(
    home: Path, ana: str = "show", leo: str = "show", *, seats: str = "ab", **answers: Value
) -> Couple:
    """A couple at the second reveal, each having chosen what may be seen. It is not opened."""
    couple = Couple(home, seats)
    choices: dict[str, Value] = {"look@a": ana, "look@b": leo}
    more = {f"{name[:-2]}@{name[-1]}": value for name, value in answers.items()}
    couple.to("look", {**choices, **more})
    return couple


def asked(couple: Couple) -> str:
    """Whose passphrases the page asks for, by seat."""
    return "".join(one.id[-1] for one in couple.page.form if isinstance(one, Field) and one.secret)


def shown(couple: Couple) -> str:
    """All that the reveal shows."""
    return repr(couple.page.shown)


def test_both_unlock_in_any_order_and_then_it_is_open(tmp_path: Path) -> None:
    """One alone opens nothing; the second opens all of it, in one step of the session."""
    couple = at_the_reveal(tmp_path)
    assert asked(couple) == "ab"
    assert couple.page.shown == ()
    before = couple.session
    couple.unlock("b")
    assert asked(couple) == "a"
    assert couple.session is before
    assert couple.found(*CANARIES.values()) == []
    couple.unlock("a")
    assert couple.session.rev == before.rev + 1
    assert asked(couple) == ""
    for step in OPENED:
        for seat in "ab":
            assert couple.session.value(f"{step}@{seat}") == given(seat)[step]
            assert not couple.session.is_sealed(f"{step}@{seat}")
    assert all(word in shown(couple) for word in CANARIES.values())


def test_both_at_once(tmp_path: Path) -> None:
    """Both passphrases on one page open it too."""
    couple = at_the_reveal(tmp_path)
    couple.unlock("ab")
    assert "look" in couple.session.opened


def test_the_clock_of_a_reveal_waits_for_the_passphrases(tmp_path: Path) -> None:
    """Looking has a minute; typing takes none of it."""
    couple = at_the_reveal(tmp_path)
    couple.clock.move(50_000)
    couple.facilitator.look()
    waiting = couple.session.timer
    assert couple.unlock("ab").clock is not None
    begun = couple.session.timer
    assert (waiting.running, begun.running) == (False, True)
    assert begun.used_at(couple.clock().mono) == 0


def test_a_wrong_passphrase_opens_nothing(tmp_path: Path) -> None:
    """A kind sentence with the name; the right one of the other is not asked for again."""
    couple = at_the_reveal(tmp_path)
    page = couple.unlock("b", a="what was it again")
    assert page.notice.startswith("Ana, that passphrase does not open it.")
    assert asked(couple) == "a"
    assert couple.found(*CANARIES.values(), "what was it") == []
    couple.unlock("a")
    assert "look" in couple.session.opened


def test_swapped_passphrases_open_nothing(tmp_path: Path) -> None:
    """Each opens only the own words."""
    couple = at_the_reveal(tmp_path)
    couple.unlock("", a=SECRETS["b"], b=SECRETS["a"])
    assert asked(couple) == "ab"


def test_a_key_is_dropped_after_two_minutes(tmp_path: Path) -> None:
    """Who unlocked and waited longer for the other is asked again."""
    couple = at_the_reveal(tmp_path)
    couple.unlock("a")
    couple.clock.move(FORGET_AFTER - 1)
    assert asked(couple) == "b"
    assert couple.page.wake_in == 1, "a front end that only waits for a person looks by then"
    couple.clock.move(1)
    assert asked(couple) == "ab"
    assert couple.page.wake_in is None


@pytest.mark.parametrize("clock", ["mono", "wall"])
def test_an_old_key_opens_nothing_though_nobody_looked(tmp_path: Path, clock: str) -> None:
    """The other comes after two minutes, by either clock, and nothing has happened meanwhile."""
    couple = at_the_reveal(tmp_path)
    couple.unlock("a")
    now = couple.clock.now
    couple.clock.now = replace(now, **{clock: getattr(now, clock) + FORGET_AFTER})
    couple.unlock("b")
    assert asked(couple) == "a"
    assert "look" not in couple.session.opened


AWAY: dict[str, list[Event]] = {
    "back": [Back()],
    "time-out": [TimeOut(20)],
    "leave it sealed": [Skip()],
    "both unlock": [],
}


@pytest.mark.parametrize("how", AWAY)
def test_a_key_is_dropped_when_the_reveal_is_left_or_open(tmp_path: Path, how: str) -> None:
    """Going back, a time-out, leaving it sealed, opening it: no key is held afterwards."""
    couple = at_the_reveal(tmp_path)
    couple.unlock("a")
    for event in AWAY[how]:
        couple.facilitator.send(event)
    if not AWAY[how]:
        couple.unlock("b")
    assert couple.facilitator._discretion.held(couple.session).unlocked == frozenset()  # noqa: SLF001 - a key is on no page


def test_leaving_the_app_drops_the_keys(tmp_path: Path) -> None:
    """Put away with one key given: afterwards both are asked for, and nothing was opened."""
    couple = at_the_reveal(tmp_path)
    couple.unlock("a")
    couple.away_and_back()
    couple.facilitator.send(Resume())
    assert asked(couple) == "ab"
    assert couple.found(*CANARIES.values()) == []


def test_it_can_be_left_sealed_for_good(tmp_path: Path) -> None:
    """Who cannot unlock, or does not want to, goes on; all of it stays sealed."""
    couple = at_the_reveal(tmp_path)
    assert couple.facilitator.send(Next()).address == "look", "Enter alone leaves nothing sealed"
    couple.facilitator.send(Skip())
    assert couple.session.at == "end"
    assert "look" not in couple.session.opened
    couple.facilitator.send(Back())
    assert asked(couple) == "ab"
    couple.unlock("ab")
    assert "look" in couple.session.opened


def test_kept_passed_and_blank_look_alike(tmp_path: Path) -> None:
    """Kept by choice, passed, and left empty: the same word on the page."""
    couple = at_the_reveal(tmp_path / "kept", "keep", "show", words_b="")
    couple.unlock("ab")
    (words, *_) = couple.page.shown
    assert words.rows == (("Ana", "kept"), ("Leo", "kept"))


BLANK: dict[str, Value] = {"words@a": "", "gaps@a": {}, "numbers@a": {}}


@pytest.mark.parametrize("shows", ["show", "line", "keep"])
def test_who_keeps_and_who_has_passed_leave_the_same_file(tmp_path: Path, shows: str) -> None:
    """Both are asked to unlock, and the file has a token and the same choice of either."""
    files = []
    for name, choice in (("kept", "keep"), ("passed", shows)):
        blank = BLANK if name == "passed" else {}
        couple = Couple(tmp_path / name)
        couple.to("look", {"look@a": choice, "look@b": "show", **blank})
        assert asked(couple) == "ab"
        couple.unlock("ab")
        kept = covered(couple.session)
        results = {step: kept.results[f"{step}@a"] for step in (*OPENED, "look")}
        files.append({step: replace(one, sealed=one.sealed[:4]) for step, one in results.items()})
        assert {len(results[step].sealed) for step in OPENED} == {len(results["words"].sealed)}
    assert files[0] == files[1]


def test_both_keep_and_nothing_opens(tmp_path: Path) -> None:
    """Both unlock all the same; nothing is shown, and nothing of it is written."""
    couple = at_the_reveal(tmp_path, "keep", "keep")
    assert asked(couple) == "ab"
    couple.unlock("ab")
    assert "look" in couple.session.opened
    assert not any(word in shown(couple) for word in CANARIES.values())
    assert couple.found(*CANARIES.values()) == []


def test_one_keeps_and_the_other_shows(tmp_path: Path) -> None:
    """Both unlock, and only the other's words are on the disk."""
    couple = at_the_reveal(tmp_path, "keep", "show")
    couple.unlock("ab")
    assert couple.found(CANARIES["a"]) == []
    assert couple.found(CANARIES["b"]) != []
    assert is_token(couple.session.results["words@a"].sealed)


def test_one_line_is_one_line(tmp_path: Path) -> None:
    """The first line comes into the file, the second stays sealed for the writer."""
    couple = at_the_reveal(tmp_path, "line", "keep")
    couple.unlock("ab")
    assert couple.session.value("words@a") == "robin first"
    assert couple.session.is_sealed("words@a")
    assert couple.session.value("numbers@a") == given("a")["numbers"], "one line is all there is"
    assert "robin second" not in shown(couple)
    assert couple.found("robin second") == []


def test_matches_open_only_what_both_chose(tmp_path: Path) -> None:
    """Tea was Ana's alone, the song Leo's: neither comes into the session, or the file."""
    couple = Couple(tmp_path)
    couple.to("both")
    couple.unlock("ab")
    assert couple.session.value("wishes@a") == couple.session.value("wishes@b") == ("walk",)
    assert couple.session.is_sealed("wishes@a")
    assert couple.found('"tea"', '"song"') == []
    assert couple.facilitator.send(Next()).address == "a-walk"


def test_nobody_sees_who_chose_nothing(tmp_path: Path) -> None:
    """Ana passes: she is asked for her passphrase like Leo, and nothing matches."""
    couple = Couple(tmp_path)
    couple.to("both", {"wishes@a": ()})
    assert asked(couple) == "ab"
    couple.unlock("ab")
    assert "Nothing in common" in shown(couple)
    assert couple.session.value("wishes@b") == ()
    assert couple.found('"walk"', '"song"') == []


def test_with_one_space_the_other_waits_too(tmp_path: Path) -> None:
    """Leo has no space: nothing of his is shown before Ana has unlocked either."""
    couple = at_the_reveal(tmp_path, seats="a")
    assert asked(couple) == "a"
    assert couple.page.shown == ()
    couple.unlock("a")
    assert all(word in shown(couple) for word in CANARIES.values())


@pytest.mark.parametrize("missing", ["words@a", "words@b"])
def test_the_engine_takes_all_or_nothing(tmp_path: Path, missing: str) -> None:
    """An event that has not everything in it, or too much, changes nothing."""
    couple = at_the_reveal(tmp_path)
    values = {f"{step}@{seat}": given(seat)[step] for step in OPENED for seat in "ab"}
    less = {address: value for address, value in values.items() if address != missing}
    more = {**values, "wishes@a": ("tea",)}
    for wrong in (less, more, {}):
        assert advance(couple.session, Unseal(wrong), couple.clock())[0] is couple.session
    assert "look" in advance(couple.session, Unseal(values), couple.clock())[0].opened


def test_afterwards_nothing_changes(tmp_path: Path) -> None:
    """No Back, no doing it again, no second opening, no other answer."""
    couple = at_the_reveal(tmp_path)
    couple.unlock("ab")
    results = couple.session.results
    values = {f"{step}@{seat}": "other" for step in OPENED for seat in "ab"}
    for event in (Back(), Redo(), Unseal(values), Answer("other"), Pause(), Resume()):
        couple.facilitator.send(event)
        assert couple.session.results == results


def test_a_damaged_answer_opens_nothing_of_both(tmp_path: Path) -> None:
    """One of them cannot be opened: then none is, and the page says whose it was."""
    couple = at_the_reveal(tmp_path)
    result = couple.session.results["gaps@b"]
    mended = result.sealed[:50] + ("A" if result.sealed[50] != "A" else "B") + result.sealed[51:]
    object.__setattr__(result, "sealed", mended)
    page = couple.unlock("ab")
    assert page.shown == ()
    assert page.notice.startswith("Leo, that passphrase does not open it.")
    assert couple.found(*CANARIES.values()) == []
