"""A conversation in lines: few of them, each with news, and none that the other reads."""

from dataclasses import replace
from pathlib import Path

import pytest

from reconnect_tui.plain.conversation import LOOK_EVERY
from tests.plain.table import Lines

UNLOAD = "unload-the-day"
PRIVATE = "protected-time"


def test_waiting_says_nothing_each_second(tmp_path: Path) -> None:
    """While a clock runs there is a line for each cue, and none for each second."""
    sitting = Lines(UNLOAD, tmp_path, "", "", "", 540_000)
    sitting.talk()
    since = sitting.terminal.said.index("[bell] Ana, you have 10 minutes.")
    assert sitting.terminal.said[since + 1 :] == [
        "[soft note] Ana, about 1 minute left. Finish in your own time.",
        "It is saved. Pick up where you left off with: reconnect resume",
    ]


def test_a_running_clock_is_looked_at_each_second(tmp_path: Path) -> None:
    """Nobody waits longer than a second for a look, so that sleep is noticed."""
    sitting = Lines(UNLOAD, tmp_path, "", 20_000)
    sitting.talk()
    assert sitting.waits
    assert all(wait is not None and 0 < wait <= LOOK_EVERY for wait in sitting.waits)


def test_a_page_without_a_clock_waits_for_a_person(tmp_path: Path) -> None:
    """Where nothing runs, the computer does nothing at all."""
    sitting = Lines(UNLOAD, tmp_path, 5000)
    sitting.talk()
    assert sitting.waits == [None]


def test_sleep_is_taken_out_of_the_time(tmp_path: Path) -> None:
    """A computer that slept pauses the turn, says so, and takes no time away."""
    sitting = Lines(UNLOAD, tmp_path, "", "", "", 60_000, 1000)

    def sleep_once() -> None:
        if len(sitting.script) == 1:
            sitting.clock.now = replace(
                sitting.clock.now,
                mono=sitting.clock.now.mono + 3_000_000,
                wall=sitting.clock.now.wall + 3_000_000,
            )
            sitting.at_wait = lambda: None

    sitting.at_wait = sleep_once
    said = sitting.talk()
    assert any("Nobody was here for a while" in line for line in said)
    assert "Time: about 9 minutes." in said


@pytest.mark.parametrize("after", range(14))
def test_the_end_of_input_keeps_everything(tmp_path: Path, after: int) -> None:
    """At whatever prompt the input ends: it is saved, it waits, and what was typed is there."""
    script = ["", "", "A quiet hour.", "and a question", ".", "", "Leo's words", ".", "", "1 3"]
    script += ["", "2", "", "3"]
    sitting = Lines(PRIVATE, tmp_path, *script[:after])
    said = sitting.talk()
    assert said[-1].startswith("It is saved.")
    assert [one.run for one in sitting.evening.waiting()] == [sitting.run]
    session = sitting.resume().session
    kept = f"{session.drafts} {[one.value for one in session.results.values()]}"
    for typed in ("A quiet hour.", "and a question", "Leo's words"):
        assert (typed in kept) == (typed in script[:after])
    sitting.facilitator.close()


def test_private_words_are_moved_out_of_sight(tmp_path: Path) -> None:
    """When a private page is over, its lines go, and one line says so."""
    sitting = Lines(PRIVATE, tmp_path, "", "", "for me alone", ".")
    said = sitting.talk()
    assert sitting.terminal.covered == 1
    assert "The lines above were moved out of sight." in said


def test_leaving_a_private_page_moves_it_too(tmp_path: Path) -> None:
    """Putting it away in the middle leaves nothing for other eyes."""
    sitting = Lines(PRIVATE, tmp_path, "", "", "for me alone", "/q", "2")
    assert sitting.talk()[-2] == "The lines above were moved out of sight."


def test_a_pipe_is_told_no_lie(tmp_path: Path) -> None:
    """Where nothing can be moved, nothing is said to be moved."""
    sitting = Lines(PRIVATE, tmp_path, "", "", "for me alone", ".", screen=False)
    assert "The lines above were moved out of sight." not in sitting.talk()


def test_typing_can_be_hidden_on_private_pages(tmp_path: Path) -> None:
    """/n hides what is typed while one is alone with the page, and only there."""
    sitting = Lines(PRIVATE, tmp_path, "", "", "/n", 1000, ".")
    seen: list[bool] = []
    sitting.at_wait = lambda: seen.append(sitting.terminal.hidden)
    said = sitting.talk()
    assert "What is typed on private pages is not shown." in said
    assert seen == [True]
    assert not sitting.terminal.hidden


def test_hiding_waits_for_the_same_letter(tmp_path: Path) -> None:
    """H covers at once and says nothing more until h comes again; the clock waits."""
    sitting = Lines(UNLOAD, tmp_path, "", "h", "hello", "?", "h")
    said = sitting.talk()
    assert sitting.terminal.covered == 1
    assert "Paused. Take the time you need." in said
    assert not any(line.startswith("q: ") for line in said)


def test_more_time_says_how_much(tmp_path: Path) -> None:
    """A key that changes only the clock is heard as well."""
    assert "Time: about 1 minute." in Lines(UNLOAD, tmp_path, "", "+").talk()


@pytest.mark.parametrize("typed", ["zzz", "²", "9" * 5000, "-1", "\N{REPLACEMENT CHARACTER}", "1"])
def test_wrong_input_gets_one_kind_sentence(tmp_path: Path, typed: str) -> None:
    """Whatever is typed where it means nothing: one sentence, and the page stays."""
    sitting = Lines(UNLOAD, tmp_path, typed)
    said = sitting.talk()
    assert said[-2:-1] == ["That does not work here. Type ? for what does."]


@pytest.mark.parametrize("minutes", ["19", "1441", "soon", "²"])
def test_a_time_out_has_a_length(tmp_path: Path, minutes: str) -> None:
    """A time-out is 20 minutes to 24 hours; other lengths are told so, and nothing happens."""
    said = Lines(UNLOAD, tmp_path, "", f"t {minutes}").talk()
    assert any(line.startswith("A time-out takes 20 minutes") for line in said)


def test_a_time_out_of_ones_own_length(tmp_path: Path) -> None:
    """T 45 comes back in 45 minutes."""
    sitting = Lines(UNLOAD, tmp_path, "", "t 45")
    sitting.talk()
    absence = sitting.resume().session.absence
    assert absence is not None
    assert absence.minutes == 45
    sitting.facilitator.close()


def test_stopping_is_asked_once(tmp_path: Path) -> None:
    """Q offers to stay, to put it away and to stop; staying goes on where it was."""
    said = Lines(UNLOAD, tmp_path, "", "q", "", "q", "3").talk()
    assert said.count("Stopping is fine. The clock waits.") == 2
    assert "It is saved. Pick up where you left off with: reconnect resume" not in said


def test_muted_bells_keep_their_words(tmp_path: Path) -> None:
    """M turns the bells off; their words are said all the same."""
    sitting = Lines(UNLOAD, tmp_path, "m", "", "", "", 540_000)
    said = sitting.talk()
    assert sitting.terminal.bells == 0
    assert "Ana, you have 10 minutes." in said
