"""What a page asks: by two keys where it can be, by typed words where it must be."""

from pathlib import Path

from textual.widgets import TextArea

from reconnect_tui.asks import Heard, Release
from reconnect_tui.engine.session import Status
from reconnect_tui.tui.screens.parts.asking import Asking
from reconnect_tui.tui.screens.parts.oneof import OneOf
from reconnect_tui.tui.widgets.scale import Numbers
from tests.tui.sitting import Sitting, picture, seated

MOST_KEYS = 400


async def test_two_keys_and_tab_play_an_evening_with_every_kind(tmp_path: Path) -> None:
    """From the first page to the last with Space and Enter; Tab only leaves a place to write."""
    app = Sitting(tmp_path)
    async with seated(app, (60, 18)) as pilot:
        kinds = set()
        for _ in range(MOST_KEYS):
            if app.session.ended:
                break
            kinds.add(type(app.session.moment.ask).__name__)
            waits = app.kind in ("hand-over", "paused")
            scale = isinstance(app.sat.focused, Numbers) and app.sat.focused.value is None
            writes = isinstance(app.sat.focused, TextArea) and not app.sat.focused.has_class("one")
            await pilot.press("space" if waits or scale else "tab" if writes else "enter")
            if app.session.absence is not None:
                app.hand.wait(24 * 3600)
                app.sat.look()
            await pilot.pause()
        assert app.session.status is Status.COMPLETED
        assert {"Ready", "YesNo", "Rate", "Heard", "Release", "Reveal", "Propose", "Draw"} <= kinds
    assert app.outcome == "ended"


async def test_space_steps_through_answers_and_enter_takes_one(tmp_path: Path) -> None:
    """With two keys every one of a few answers can be given."""
    app = Sitting(tmp_path, at="turn:1.a/echo")
    async with seated(app) as pilot:
        assert isinstance(app.session.moment.ask, Heard)
        await pilot.press("space", "enter")
        await pilot.pause()
        assert app.session.tries == 2
        assert app.sat.query_one(OneOf).at == 0
        await pilot.press("space", "space", "space", "enter")
        assert app.session.at != "turn:1.a/echo"


async def test_nobody_shows_their_words_by_accident(tmp_path: Path) -> None:
    """On a release page Enter keeps, and a figure only moves the choice."""
    app = Sitting(tmp_path, at="look@a")
    async with seated(app) as pilot:
        assert isinstance(app.session.moment.ask, Release)
        await pilot.press("1")
        assert app.session.at == "look@a"
        await pilot.press("3", "enter")
        await pilot.pause()
        assert app.session.value("look@a") == "keep"


async def test_printable_keys_type_while_words_are_written(tmp_path: Path) -> None:
    """In a field `t` is a letter; after Escape it is the time-out again."""
    app = Sitting(tmp_path, at="story@a")
    async with seated(app) as pilot:
        await pilot.press("t", "space", "q", "question_mark")
        assert app.session.drafts["story@a"][""] == "t q?"
        assert "Ctrl+S done" in picture(app)
        await pilot.press("escape", "t", "enter")
        await pilot.pause()
        assert app.kind == "away"


async def test_words_are_kept_while_they_are_typed(tmp_path: Path) -> None:
    """Each change is written down at once, and made to survive a power cut in a while."""
    app = Sitting(tmp_path, at="story@a")
    async with seated(app) as pilot:
        app.sat._syncing.look()  # noqa: SLF001 - its timer is a second long
        await app.workers.wait_for_complete()
        assert app.keeper.synced == 0
        await pilot.press("h", "i")
        await pilot.pause()
        assert [draft.text for draft in app.keeper.drafts] == ["h", "hi"]
        app.sat._syncing.look()  # noqa: SLF001 - its timer is a second long
        await app.workers.wait_for_complete()
        assert app.keeper.synced == 1


async def test_ctrl_s_says_that_this_is_it(tmp_path: Path) -> None:
    """From any field of a form."""
    app = Sitting(tmp_path, at="deal.propose@a")
    async with seated(app) as pilot:
        await pilot.press("tab", "t", "e", "a", "ctrl+s")
        await pilot.pause()
        value = app.session.value("deal.propose@a")
        assert isinstance(value, dict)
        assert value["what"] == "tea"


async def test_enter_goes_from_field_to_field_and_then_to_done(tmp_path: Path) -> None:
    """A template of three gaps takes one Enter for each, and one on `Done`."""
    app = Sitting(tmp_path, at="turn:1.a/need")
    async with seated(app) as pilot:
        gaps = len(app.sat.page.form)
        for letter in "abc"[:gaps]:
            await pilot.press(letter, "enter")
        assert app.session.at == "turn:1.a/need"
        await pilot.press("enter")
        await pilot.pause()
        value = app.session.value("turn:1.a/need")
        assert isinstance(value, dict)
        assert list(value.values()) == list("abc"[:gaps])


async def test_the_sentence_is_read_as_it_grows(tmp_path: Path) -> None:
    """The gaps of a template are filled before one's eyes."""
    app = Sitting(tmp_path, at="turn:1.a/need")
    async with seated(app) as pilot:
        assert "___" in picture(app)
        await pilot.press("z", "z", "z")
        await pilot.pause()
        filled = next(row for row in picture(app).splitlines() if "___" in row or "zzz" in row)
        assert "zzz" in filled


async def test_an_answer_that_does_not_fit_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    """Too many words: the page stays, says so, and keeps them."""
    app = Sitting(tmp_path, at="story@a")
    async with seated(app) as pilot:
        app.sat.query_one(TextArea).text = "x" * 5000
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.session.at == "story@a"
        assert "a little too long" in picture(app)
        assert len(app.session.drafts["story@a"][""]) > 1000


async def test_back_brings_the_words_back(tmp_path: Path) -> None:
    """What was answered stands in the field again, and may be changed."""
    app = Sitting(tmp_path, at="deal.propose@a")
    async with seated(app) as pilot:
        await pilot.press("tab", "t", "e", "a", "ctrl+s")
        await pilot.pause()
        while app.session.at != "deal.propose@a":
            await pilot.press("escape", "b")
            await pilot.pause()
        texts = [area.text for area in app.sat.query(TextArea)]
        assert "tea" in texts


async def test_a_private_page_leaves_nothing_behind(tmp_path: Path) -> None:
    """After it no widget, no undo history and no cell of the screen holds the words."""
    app = Sitting(tmp_path, at="turn:1.a/private")
    async with seated(app) as pilot:
        await pilot.press(*"kestrel")
        await pilot.pause()
        area = app.sat.query_one(TextArea)
        assert "kestrel" in picture(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
        await pilot.pause()
        assert "kestrel" not in picture(app)
        assert area.text == ""
        area.undo()
        assert area.text == ""
        assert not app.sat.query(TextArea)


async def test_a_pause_covers_a_private_page(tmp_path: Path) -> None:
    """While it is paused the words are not on the screen; afterwards they are there again."""
    app = Sitting(tmp_path, at="turn:1.a/private")
    async with seated(app) as pilot:
        await pilot.press(*"kestrel")
        await pilot.press("escape", "space")
        await pilot.pause()
        assert app.kind == "paused"
        assert "kestrel" not in picture(app)
        await pilot.press("space")
        await pilot.pause()
        await pilot.pause()
        assert "kestrel" in picture(app)


async def test_a_pause_keeps_what_was_half_chosen(tmp_path: Path) -> None:
    """Numbers that were chosen and not yet given are still chosen after a pause."""
    app = Sitting(tmp_path, at="load@a")
    async with seated(app) as pilot:
        await pilot.press("3")
        await pilot.press("escape", "space", "space")
        await pilot.pause()
        assert app.kind == "moment"
        numbers = app.sat.query(Numbers).first()
        assert numbers.value == 3


async def test_both_agree_to_the_words(tmp_path: Path) -> None:
    """An agreement is made when both have said so, and the first yes is seen."""
    app = Sitting(tmp_path, at="deal")
    async with seated(app) as pilot:
        await pilot.press("tab", "enter")
        await pilot.pause()
        assert app.session.agreed == ("a",)
        assert app.sat.query_one(OneOf).chosen == ("0",)
        await pilot.press("space", "enter")
        await pilot.pause()
        assert app.session.at != "deal"


async def test_what_is_asked_is_gone_when_nothing_is_asked(tmp_path: Path) -> None:
    """No field of before takes keys on the next page."""
    app = Sitting(tmp_path, at="before@b")
    async with seated(app) as pilot:
        await pilot.press("3", "ctrl+s")
        await pilot.pause()
        await pilot.pause()
        assert app.sat.focused is None
        assert app.sat.query_one(Asking).first() is None


async def test_a_blank_rating_says_before_that_enter_leaves_it_blank(tmp_path: Path) -> None:
    """What Enter does is said before it is pressed; afterwards the other one would read it."""
    app = Sitting(tmp_path, at="before@a")
    async with seated(app) as pilot:
        await pilot.pause()
        assert "Enter leave it blank" in picture(app)
        await pilot.press("2")
        await pilot.pause()
        assert "Enter leave it blank" not in picture(app)
        assert "Enter done" in picture(app)


async def test_what_cannot_be_left_blank_does_not_say_so(tmp_path: Path) -> None:
    """Words, and fixed choices, keep their own key."""
    app = Sitting(tmp_path, at="start")
    async with seated(app) as pilot:
        await pilot.pause()
        assert "blank" not in picture(app)
