"""A turn as two people see it: whose, what, how long, and an end that hurries nobody."""

from pathlib import Path

import pytest
from textual.widgets import Static

from reconnect_tui.engine.events import Next, Pause, Resume
from reconnect_tui.errors import StoreError
from reconnect_tui.moments import Sound
from reconnect_tui.tui.screens.help import HelpScreen
from reconnect_tui.tui.screens.parts.heading import Heading
from reconnect_tui.tui.screens.parts.liking import Liking
from reconnect_tui.tui.screens.parts.sheet import Sheet
from reconnect_tui.tui.screens.parts.timepiece import ClockStyle, Timepiece
from reconnect_tui.tui.widgets.bar import TurnBar
from reconnect_tui.tui.widgets.face import BigWords
from reconnect_tui.tui.widgets.pacer import Pacer
from tests.tui.sitting import SIZES, Sitting, picture, seated

SHARE = "turn:1.a/share"


@pytest.mark.parametrize("size", SIZES)
async def test_a_turn_says_who_what_and_how_long(tmp_path: Path, size: tuple[int, int]) -> None:
    """At every size: whose turn, what to do, what the other does, how long, how to go on."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app, size) as pilot:
        await pilot.pause()
        heading = app.sat.query_one(Heading)
        assert (heading.name_word, heading.phase_word) == ("Ana", "speak")
        seen = picture(app)
        assert "Leo listens." in seen
        assert "about 3 minutes" in seen
        assert "Enter done" in seen
        assert "Space pause" in seen
        assert "? help" in seen


async def test_the_hand_over_waits_for_space_and_for_nothing_else(tmp_path: Path) -> None:
    """No time passes at a hand-over, however long it takes and whatever else is pressed."""
    app = Sitting(tmp_path, at="turn:1.a/read-out")
    async with seated(app) as pilot:
        await pilot.press("enter")
        await pilot.press("1", "enter")
        await pilot.pause()
        while app.kind != "hand-over":
            await pilot.press("tab", "enter")
            await pilot.pause()
        app.wait(500)
        await pilot.press("enter", "x", "plus")
        assert app.kind == "hand-over"
        await pilot.press("space")
        assert app.kind == "moment"


async def test_the_end_of_a_turn_stops_nobody(tmp_path: Path) -> None:
    """Near the end a word and a shape change; at zero the turn goes on until somebody says so."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.pause()
        assert _state(app) == "running"
        app.wait(150)
        assert _state(app) == "finishing"
        await pilot.pause()
        assert _word(app) == "FINISHING"
        app.wait(40)
        assert _state(app) == "over"
        await pilot.pause()
        assert _word(app) == "FINISHING"
        assert "inish your sentence" in picture(app)
        app.sat.query_one(Timepiece).said = ""
        await pilot.pause()
        assert "Finish your sentence. Press Enter when you are done." in picture(app)
        assert app.session.at == SHARE
        await pilot.press("enter")
        assert app.session.at != SHARE


async def test_space_pauses_and_goes_on(tmp_path: Path) -> None:
    """A pause costs no time of the turn."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.press("space")
        assert app.kind == "paused"
        before = app.sat.page.clock
        app.wait(600)
        assert app.sat.page.clock == before
        await pilot.press("space")
        assert app.kind == "moment"


async def test_more_time_and_the_other_keys_do_what_the_page_offers(tmp_path: Path) -> None:
    """`+` adds, `r` begins again, `b` goes back, `t` steps out: each as the engine has it."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        limit = app.session.timer.limit
        await pilot.press("plus")
        assert limit is not None
        assert app.session.timer.limit == limit + 60_000
        app.wait(4)
        await pilot.press("r")
        assert app.session.timer.limit == limit
        await pilot.press("t", "enter")
        await pilot.pause()
        assert app.kind == "away"
        assert app.sat.page.until in app.sat.query_one(Heading).name_word


async def test_a_sound_has_a_visible_twin(tmp_path: Path) -> None:
    """The words of a bell are on the screen, also while bells are off."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.press("m")
        assert "Bells are off." in picture(app)
        before = len(app.rings)
        app.wait(150)
        await pilot.pause()
        assert len(app.rings) == before
        assert "left. Finish in your own time." in picture(app)
        await pilot.press("m")
        app.wait(40)
        assert Sound.TWO in [ring.sound for ring in app.rings]


async def test_digits_come_on_demand(tmp_path: Path) -> None:
    """Nobody has to count; who wants to presses `d`."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.pause()
        assert "3:00" not in _digits(app)
        await pilot.press("d")
        assert "3:00" in _digits(app)
        await pilot.press("d")
        assert not _digits(app)


async def test_near_the_end_the_page_stands_where_it_stood(tmp_path: Path) -> None:
    """The name keeps its size, and bar and text their places: only words and shapes change."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.pause()
        name, bar = app.sat.query_one("#name", BigWords), app.sat.query_one(TurnBar)
        before = (name.region, bar.region, app.sat.query_one("#body").region)
        app.wait(150)
        await pilot.pause()
        assert _state(app) == "finishing"
        assert (name.region, bar.region, app.sat.query_one("#body").region) == before


def _word(app: Sitting) -> str:
    return app.sat.query_one("#phase", BigWords).words


def _state(app: Sitting) -> str:
    return app.sat.query_one(TurnBar).state


def _digits(app: Sitting) -> str:
    return app.sat.query_one("#digits", BigWords).words


@pytest.mark.parametrize(
    ("clock", "bar", "words"),
    [("minutes", True, True), ("bar", True, False), ("none", False, False)],
)
async def test_the_clock_shows_as_the_couple_likes_it(
    tmp_path: Path, clock: ClockStyle, *, bar: bool, words: bool
) -> None:
    """A bar and minutes, a bar alone, or nothing."""
    app = Sitting(tmp_path, at=SHARE, liking=Liking(clock=clock))
    async with seated(app) as pilot:
        await pilot.pause()
        assert app.sat.query_one(TurnBar).display == bar
        assert ("about 3 minutes" in picture(app)) == words


async def test_prompts_come_on_demand_and_go_with_the_turn(tmp_path: Path) -> None:
    """`p` opens a few ways to begin; the next page does not show them by itself."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.pause()
        prompt = app.sat.page.prompts[0]
        assert prompt not in picture(app)
        await pilot.press("p")
        assert prompt in picture(app)
        await pilot.press("enter")
        await pilot.pause()
        assert prompt not in picture(app)


async def test_help_names_every_key_that_works(tmp_path: Path) -> None:
    """`?` lists each offer of the page with its key, and closes by the same key."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.press("question_mark")
        assert app.shows(HelpScreen)
        seen = picture(app)
        for key in app.sat.page.keys:
            assert key.label in seen
        await pilot.press("question_mark")
        assert not app.shows(HelpScreen)


async def test_a_page_that_did_not_change_is_not_painted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Looks at a clock that stands write nothing."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.pause()
        written: list[object] = []
        monkeypatch.setattr(Static, "update", lambda _, words: written.append(words))
        monkeypatch.setattr(TurnBar, "refresh", lambda *_, **__: written.append("bar"))
        for _ in range(5):
            app.sat.look()
        assert written == []


async def test_a_failed_save_is_said_and_the_turn_goes_on(tmp_path: Path) -> None:
    """Until it works the page says so; nothing stops."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        app.keeper.fault = StoreError("The disk is full.")
        await pilot.press("plus")
        assert "Not saved just now. The disk is full." in picture(app)
        app.keeper.fault = None
        app.wait(1)
        await pilot.pause()
        assert "Not saved" not in picture(app)


async def test_every_key_at_the_foot_can_be_clicked(tmp_path: Path) -> None:
    """A click on `Space pause` pauses."""
    app = Sitting(tmp_path, at=SHARE)
    async with seated(app) as pilot:
        await pilot.pause()
        rows = picture(app).splitlines()
        y = next(place for place, row in enumerate(rows) if "Space pause" in row)
        await pilot.click(offset=(rows[y].index("pause"), y))
        await pilot.pause()
        assert app.kind == "paused"


async def test_a_breath_moves(tmp_path: Path) -> None:
    """The word and the fullness come from the page."""
    app = Sitting(tmp_path, at="breath")
    async with seated(app) as pilot:
        app.wait(2)
        await pilot.pause()
        pacer = app.sat.query_one("#pacer", Pacer)
        assert pacer.display
        assert (pacer.word, round(pacer.fullness, 1)) == ("in", 0.5)


async def test_a_page_that_turns_is_styled_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From a hand-over to a turn, a pause and back: one change of style for each new page."""
    app = Sitting(tmp_path, at="turn:1.a/read-out")
    async with seated(app) as pilot:
        styled: list[frozenset[str]] = []
        right = Sheet.update_node_styles

        def counted(sheet: Sheet, *, animate: bool = True) -> None:
            styled.append(sheet.classes)
            right(sheet, animate)

        monkeypatch.setattr(Sheet, "update_node_styles", counted)
        for event in (Pause(), Resume(), Next()):
            before = len(styled)
            app.sat.send(event)
            await pilot.pause()
            assert len(styled) == before + 1
        assert {"-hand-over", "-seat-b"} <= app.sat.query_one(Sheet).classes
        assert "-paused" not in app.sat.query_one(Sheet).classes
