"""Help with finding words: lists in the gaps, a second look, and a clock that stays quiet."""

from pathlib import Path

from textual.widgets import OptionList, Static, TextArea

from reconnect_tui.engine.events import Redo
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.moments import Plan
from reconnect_tui.paths import home_folders
from reconnect_tui.settings import Settings
from reconnect_tui.tui.aids import aids_for
from reconnect_tui.tui.screens.parts.liking import Liking, liking_of
from reconnect_tui.tui.widgets.bar import TurnBar
from tests.engine.evenings import Table
from tests.tui.rooms import settle
from tests.tui.sitting import Sitting, picture, seated

SENTENCE = "turn:1.a/sentence"


def template_plan(home: Path) -> Plan:
    """The plan of an exercise whose template has lists and asks for a second look."""
    wish = Wish(exercise="say-it-from-me", mode="two", names=("Ana", "Leo"), first="Ana")
    return Evening(home_folders(home)).plan(wish)


def writing(home: Path) -> Sitting:
    """Ana at the four gaps."""
    plan = template_plan(home)
    app = Sitting(home, plan=plan, at=SENTENCE)
    library = Evening(home_folders(home)).library
    aids = aids_for(Table.laid(plan).session, library)
    app.sat._aids = aids  # noqa: SLF001 - what the course hands over
    return app


async def test_words_can_be_chosen_in_a_gap(tmp_path: Path) -> None:
    """Down opens the list of feelings; Enter puts the word in."""
    app = writing(tmp_path)
    async with seated(app) as pilot:
        await pilot.press("enter", "down")
        offered = next(one for one in app.sat.query(OptionList) if one.has_focus)
        assert offered.option_count > 10
        await pilot.press("enter")
        await pilot.pause()
        words = aids_for(app.session, app.course.evening.library).lists["feelings"]
        assert app.session.drafts[SENTENCE]["feeling"] in words


async def test_a_second_look_is_gentle_and_locks_nothing(tmp_path: Path) -> None:
    """Hard words get one line and a question; Enter alone takes them exactly as they are."""
    app = writing(tmp_path)
    async with seated(app) as pilot:
        await settle(pilot)
        areas = list(app.sat.query(TextArea))
        areas[0].text = "you always ignore me"
        areas[1].text = "sad"
        areas[2].text = "rest"
        areas[3].text = "cook on Friday"
        await pilot.pause()
        await pilot.press("ctrl+s")
        await settle(pilot)
        assert app.session.at == SENTENCE
        assert "Keep my words" in picture(app)
        await pilot.press("enter")
        await settle(pilot)
        assert app.session.at != SENTENCE
        value = app.session.value(SENTENCE)
        assert isinstance(value, dict)
        assert value["seen"] == "you always ignore me"


async def test_plain_words_go_through_at_once(tmp_path: Path) -> None:
    """Without guards in the file nothing is looked at."""
    app = Sitting(tmp_path, at="turn:1.a/need")
    async with seated(app) as pilot:
        for area in app.sat.query(TextArea):
            area.text = "you always ignore me"
        await pilot.pause()
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.session.at != "turn:1.a/need"


async def test_a_quiet_clock_changes_at_its_marks_only(tmp_path: Path) -> None:
    """For screen readers: the bar and the words stand still until something is to be said."""
    app = Sitting(tmp_path, at="turn:1.a/share", liking=Liking(quiet=True))
    async with seated(app) as pilot:
        bar = app.sat.query_one(TurnBar)
        before = bar.fraction
        app.wait(60)
        await pilot.pause()
        assert bar.fraction == before
        app.wait(90)
        await pilot.pause()
        assert bar.state == "finishing"
        assert bar.fraction < before


async def test_a_quiet_clock_knows_more_time_and_another_step(tmp_path: Path) -> None:
    """What a person does is shown at once, and no step keeps the clock of the one before."""
    app = Sitting(tmp_path, at="turn:1.a/share", liking=Liking(quiet=True))
    async with seated(app) as pilot:
        bar, words = app.sat.query_one(TurnBar), app.sat.query_one("#words", Static)
        app.wait(120)
        await pilot.pause()
        before = words.content
        await pilot.press("plus")
        await settle(pilot)
        assert words.content != before
        assert bar.fraction < 1
        app.sat.send(Redo("step"))
        await settle(pilot)
        assert bar.fraction == 1


def test_where_it_is_quiet_words_stand_for_motion() -> None:
    """The circle of a breath would be read again and again; its words are enough."""
    assert liking_of(Settings(quiet=True)).motion == "none"
    assert liking_of(Settings(motion="reduced")).motion == "reduced"
