"""Scales, choices and fields: two keys are enough, and every word arrives as it was typed."""

from collections.abc import Callable
from typing import Any

import pytest

from reconnect_tui.asks import Option
from reconnect_tui.engine.forms import Field
from reconnect_tui.engine.sheet_words import ENGLISH
from reconnect_tui.tui.widgets.choices import Choices
from reconnect_tui.tui.widgets.fields import Fields, matching
from reconnect_tui.tui.widgets.scale import Scale
from reconnect_tui.tui.widgets.writer import Writer, room_for, too_long

OPTIONS = (Option("yes", "Yes"), Option("almost", "Almost"), Option("no", "No"))
LETTERS = {"yes": "y", "almost": "a", "no": "n"}
HOSTILE = "a\x1b]52;c;eA==\x07\u202eb\x9b2J[red]c[/x][@click=app.quit]d\r\ne"
SAFE = "a\ufffd]52;c;eA==\ufffd\ufffdb\ufffd2J[red]c[/x][@click=app.quit]d\ne"  # each sign replaced


def values(app: Any, kind: type[Scale.Changed]) -> list[int]:
    """The numbers that were chosen, in order."""
    return [message.value for message in app.said(kind)]


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ("7", 7),
        ("10", 10),
        ("100", 0),
        ("1 left", 0),
        ("right", 5),
        ("left", 5),
        ("5 right right", 7),
        ("end right", 10),
        ("home left", 0),
    ],
)
async def test_a_scale_takes_figures_and_arrows(
    stage: Callable[..., Any], keys: str, value: int
) -> None:
    """Figures jump, arrows step; the first arrow starts in the middle, favoring no end."""
    presses = [one for part in keys.split() for one in (part if part.isdigit() else [part])]
    async with stage(Scale("s")).run_test(size=(60, 8)) as pilot:
        await pilot.press(*presses)
        assert values(pilot.app, Scale.Changed)[-1] == value
        assert f"[{value}]" in pilot.app.picture()


async def test_a_scale_chooses_nothing_by_itself(stage: Callable[..., Any]) -> None:
    """Enter without a choice says none; a figure outside the scale is not taken."""
    async with stage(Scale("s", first=1, last=5)).run_test(size=(60, 8)) as pilot:
        await pilot.press("9", "0", "enter")
        assert values(pilot.app, Scale.Changed) == []
        assert [(m.key, m.value) for m in pilot.app.said(Scale.Submitted)] == [("s", None)]
        assert "[" not in pilot.app.picture()


async def test_a_scale_is_whole_at_forty_columns(stage: Callable[..., Any]) -> None:
    """Zoomed far in, every number and both end words are still there."""
    scale = Scale("s", low="not at all", high="completely", value=10)
    async with stage(scale).run_test(size=(40, 8)) as pilot:
        numbers, words = pilot.app.picture().splitlines()[:2]
        assert numbers.split()[1:] == [*map(str, range(10)), "[10]"]
        assert words.startswith("█ not at all  ")
        assert words.endswith("completely")


async def test_a_number_can_be_clicked(stage: Callable[..., Any]) -> None:
    """The mouse works, and is never needed."""
    async with stage(Scale("s")).run_test(size=(70, 8)) as pilot:
        at = pilot.app.picture().splitlines()[0].index("8")
        await pilot.click(offset=(at, 0))
        assert values(pilot.app, Scale.Changed) == [8]


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [("2", "almost"), ("n", "no"), ("y", "yes"), ("down enter", "almost"), ("j j space", "no")],
)
async def test_one_answer_by_number_letter_or_arrow(
    stage: Callable[..., Any], keys: str, chosen: str
) -> None:
    """Yes, almost, no: whichever way one likes to press keys."""
    async with stage(Choices("c", OPTIONS, letters=LETTERS)).run_test(size=(40, 8)) as pilot:
        await pilot.press(*keys.split())
        assert pilot.app.said(Choices.Changed)[-1].chosen == (chosen,)


async def test_at_once_needs_no_enter(stage: Callable[..., Any]) -> None:
    """Where it is only yes, almost or no, one key is the answer."""
    choices = Choices("c", OPTIONS, letters=LETTERS, at_once=True)
    async with stage(choices).run_test(size=(40, 8)) as pilot:
        await pilot.press("a")
        assert [m.chosen for m in pilot.app.said(Choices.Submitted)] == [("almost",)]


async def test_several_in_the_order_of_the_list(stage: Callable[..., Any]) -> None:
    """Up to so many; one more is not taken, and taking one back makes room."""
    async with stage(Choices("c", OPTIONS, most=2, hint="Up to two.")).run_test() as pilot:
        await pilot.press("3", "1", "2")
        assert pilot.app.said(Choices.Changed)[-1].chosen == ("yes", "no")
        await pilot.press("3", "2", "enter")
        assert pilot.app.said(Choices.Submitted)[-1].chosen == ("yes", "almost")


async def test_other_keys_reach_the_screen(stage: Callable[..., Any]) -> None:
    """A list does not swallow the keys of a session: space is its own, t is not."""
    async with stage(Choices("c", OPTIONS)).run_test() as pilot:
        await pilot.press("t", "9", "1")
        assert pilot.app.keys == ["t", "9"]


async def test_marks_differ_in_shape(stage: Callable[..., Any]) -> None:
    """What is chosen shows without color."""
    async with stage(Choices("c", OPTIONS, chosen=["no"])).run_test(size=(40, 8)) as pilot:
        assert [line.split()[-2:] for line in pilot.app.picture().splitlines()] == [
            ["○", "Yes"],
            ["○", "Almost"],
            ["●", "No"],
        ]


async def test_words_of_files_are_no_markup(stage: Callable[..., Any]) -> None:
    """Labels, options, hints, ends and examples show what they hold, and command nothing."""
    players = (
        Scale("s", label=HOSTILE, low=HOSTILE, high=HOSTILE),
        Choices("c", [Option("x", HOSTILE)], label=HOSTILE, hint=HOSTILE),
        Fields([Field("f", HOSTILE, HOSTILE, HOSTILE, "w")], lists={"w": {HOSTILE: HOSTILE}}),
        Writer("w", label=HOSTILE, example=HOSTILE, text=HOSTILE),
        Writer("v", example=HOSTILE),
    )
    async with stage(*players).run_test(size=(100, 40)) as pilot:
        picture = pilot.app.picture()
        assert not set(picture) & set("\x1b\x07\x9b\u202e")
        assert picture.count("[red]c[/x][@click=app.quit]d") >= 9


async def test_every_change_is_told_whole_and_safe(stage: Callable[..., Any]) -> None:
    """A paste of several lines keeps them all; commands in it lose their power."""
    async with stage(Writer("w", lines=3)).run_test(size=(60, 12)) as pilot:
        await pilot.press("h", "i")
        pilot.app.focused.insert(HOSTILE)
        await pilot.pause()
        said = pilot.app.said(Writer.Changed)
        assert [message.text for message in said] == ["h", "hi", f"hi{SAFE}"]


async def test_too_long_is_said_and_nothing_is_lost(stage: Callable[..., Any]) -> None:
    """More may be typed than fits; one line says how much, and the message does too."""
    async with stage(Writer("w", lines=2, most=10)).run_test(size=(60, 12)) as pilot:
        pilot.app.focused.insert("x" * 13)
        await pilot.pause()
        message = pilot.app.said(Writer.Changed)[-1]
        assert (len(message.text), message.over) == (13, 3)
        assert "3 letters too long" in pilot.app.picture()
        pilot.app.focused.text = "x" * 9
        await pilot.pause()
        assert "Room for 1 more letter." in pilot.app.picture()


async def test_a_pasted_book_does_not_freeze(stage: Callable[..., Any]) -> None:
    """A megabyte is cut to what a field takes, and that is said."""
    async with stage(Writer("w", most=100)).run_test(size=(60, 30)) as pilot:
        pilot.app.focused.insert("word " * 200_000)
        await pilot.pause()
        assert len(pilot.app.said(Writer.Changed)[-1].text) == room_for(100)
        assert "did not fit" in pilot.app.picture()


async def test_writing_is_left_with_escape_and_done_with_a_key(stage: Callable[..., Any]) -> None:
    """After Esc the keys of the session work again; Ctrl+S says that this is it."""
    async with stage(Writer("w", text="so")).run_test() as pilot:
        await pilot.press("ctrl+s", "escape")
        assert [(m.key, m.text) for m in pilot.app.said(Writer.Submitted)] == [("w", "so")]
        assert pilot.app.focused is None


async def test_private_words_are_not_copied_and_can_be_forgotten(
    stage: Callable[..., Any],
) -> None:
    """No clipboard, and after the page nothing that undo could bring back."""
    writer = Writer("w", text="private", private=True)
    async with stage(writer).run_test() as pilot:
        area = pilot.app.focused
        area.select_all()
        await pilot.press("ctrl+c", "ctrl+x")
        assert pilot.app.clipboard == ""
        writer.forget()
        area.undo()
        assert area.text == ""


FIELDS = (
    Field("f", "I feel", words="feelings"),
    Field("w", "when", example="you are late"),
)
LISTS = {
    "feelings": {
        "sad": "Sad: a heavy chest",
        "tender": "Close: a wide chest",
        "tired": "Tired: slow arms",
        "warm": "Close: a wide chest",
    }
}


async def test_enter_goes_on_and_at_last_submits(stage: Callable[..., Any]) -> None:
    """Two keys fill a sentence: letters, Enter, letters, Enter."""
    async with stage(Fields(FIELDS)).run_test() as pilot:
        await pilot.press("a", "enter", "b", "enter")
        assert pilot.app.said(Fields.Submitted)[-1].texts == {"f": "a", "w": "b"}
        changed = pilot.app.said(Fields.Changed)
        assert [(m.key, m.text) for m in changed] == [("f", "a"), ("w", "b")]
        assert changed[-1].texts == {"f": "a", "w": "b"}


async def test_pasted_lines_are_joined_in_a_small_field(stage: Callable[..., Any]) -> None:
    """No pasted word is dropped, as a one-line input would do."""
    async with stage(Fields(FIELDS)).run_test() as pilot:
        pilot.app.focused.insert("one\r\ntwo\nthree")
        await pilot.pause()
        assert pilot.app.said(Fields.Changed)[-1].text == "one two three"


async def test_words_on_demand(stage: Callable[..., Any]) -> None:
    """Down offers the words that fit what was begun, each with its sign; Esc takes none."""
    async with stage(Fields(FIELDS, lists=LISTS)).run_test(size=(80, 20)) as pilot:
        assert "Down: words" in pilot.app.picture()
        await pilot.press("t", "down")
        assert "tender" in pilot.app.picture()
        assert "warm" not in pilot.app.picture()
        assert "Close: a wide chest" in pilot.app.picture()
        await pilot.press("down")
        assert "Tired: slow arms" in pilot.app.picture()
        await pilot.press("enter")
        assert "slow arms" not in pilot.app.picture()
        assert pilot.app.said(Fields.Changed)[-1].text == "tired"
        await pilot.press("space", "down", "escape", "x")
        assert pilot.app.said(Fields.Changed)[-1].text == "tired x"


async def test_arrows_walk_through_fields_without_words(stage: Callable[..., Any]) -> None:
    """Down past the end goes on, up goes back; typed words stay where they are."""
    async with stage(Fields(FIELDS)).run_test() as pilot:
        await pilot.press("a", "down", "b", "up", "c")
        assert pilot.app.said(Fields.Changed)[-1].texts == {"f": "ac", "w": "b"}


async def test_labels_stand_above_where_it_is_narrow(stage: Callable[..., Any]) -> None:
    """At forty columns a field still has the whole width."""
    async with stage(Fields(FIELDS)).run_test(size=(80, 12)) as pilot:
        assert "you are late" in pilot.app.picture().splitlines()[1]
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        assert pilot.app.picture().splitlines()[2].strip() == "when"


def test_matching_words() -> None:
    """What was begun narrows the list; what fits nothing leaves it whole."""
    assert matching(["sad", "Tender"], "t") == ["Tender"]
    assert matching(["sad", "Tender"], "x") == ["sad", "Tender"]
    assert matching(["sad", "Tender"], "") == ["sad", "Tender"]


def test_how_much_is_too_much() -> None:
    """Said kindly and exactly."""
    assert too_long(1, ENGLISH, cut_short=False) == "1 letter too long. Please shorten it a little."
    assert too_long(-2, ENGLISH, cut_short=False) == "Room for 2 more letters."
