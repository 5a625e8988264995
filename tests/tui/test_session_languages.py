"""A session in another language speaks it to its last word: at the foot, in the help, in bells."""

from collections import Counter
from pathlib import Path

import pytest

from reconnect_tui.content.library import Library
from reconnect_tui.content.plan import Seating, plan
from reconnect_tui.content.playing import NAMES
from reconnect_tui.content.shelves import Folder
from reconnect_tui.engine.sheet_words import ENGLISH
from reconnect_tui.engine.words import LANGUAGES
from reconnect_tui.moments import Plan
from reconnect_tui.tui.screens.help import HelpScreen
from reconnect_tui.tui.screens.parts.liking import Liking
from tests.library.shipped_files import EXERCISES
from tests.tui.sitting import Sitting, picture, seated

TURN = "floor:1.a/say-one"
ENGLISH_ALONE = (
    *ENGLISH.keys.values(),
    ENGLISH.help,
    ENGLISH.choose,
    ENGLISH.other_keys,
    ENGLISH.put_aside,
    ENGLISH.move,
    "Bells are",
)
"""Words of the app that no German sentence has in it."""


def listening(lang: str) -> Plan:
    """Taking turns, in a language."""
    spoken = Library((Folder(EXERCISES, shipped=True),)).speaking(lang)
    exercise = spoken.exercise("take-turns-listening")
    return plan(exercise, spoken.decks_for(exercise), Seating(NAMES["two"]))


@pytest.mark.parametrize("at", [TURN, "ready@a", "understood@a", "next"])
async def test_no_english_word_is_left_in_a_german_session(tmp_path: Path, at: str) -> None:
    """A turn, a form, a rating and a choice: the page, its foot, its help, its bells, its pad."""
    app = Sitting(tmp_path, plan=listening("de"), at=at)
    async with seated(app) as pilot:
        await pilot.pause()
        seen = picture(app)
        assert "Hilfe" in seen
        for key in ("m", "j", "escape", "question_mark"):
            await pilot.press(key)
            await pilot.pause()
            seen += picture(app)
        assert app.shows(HelpScreen)
        assert "Glocken aus" in seen
        assert [words for words in ENGLISH_ALONE if words in seen] == []


async def test_help_names_every_key_once(tmp_path: Path) -> None:
    """One key, one meaning, one line; also where the listener may put a word aside."""
    app = Sitting(tmp_path, plan=listening("en"), at=TURN)
    async with seated(app) as pilot:
        await pilot.pause()
        await pilot.press("question_mark")
        await pilot.pause()
        box = [line.partition("│")[2].strip() for line in picture(app).splitlines()]
        caps = Counter(line.split()[0] for line in box if line.count("│") and line.strip("│ "))
        assert caps["j"] == 1
        assert caps["t"] == caps["p"] == caps["m"] == caps["q"] == 1


async def test_the_way_to_the_prompts_names_ones_own_key(tmp_path: Path) -> None:
    """With `prompts = "x"` the page says `x`, as the help does."""
    app = Sitting(tmp_path, plan=listening("en"), at=TURN, liking=Liking(keys={"prompts": "x"}))
    async with seated(app) as pilot:
        await pilot.pause()
        assert "x a few ways to begin" in picture(app)


async def test_enter_says_what_it_does_from_where_the_cursor_is(tmp_path: Path) -> None:
    """On a list it takes the line under the cursor, and then goes on: it never says "blank"."""
    app = Sitting(tmp_path, plan=listening("en"), at="ready@a")
    async with seated(app) as pilot:
        await pilot.pause()
        assert "Enter choose" in picture(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Enter next" in picture(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Enter done" in picture(app)


@pytest.mark.parametrize("lang", LANGUAGES)
async def test_a_turn_shows_its_four_keys_at_60_columns(tmp_path: Path, lang: str) -> None:
    """Done, pause, more time and a time-out: nobody has to look for the way out."""
    app = Sitting(tmp_path, plan=listening(lang), at=TURN)
    async with seated(app, (60, 18)) as pilot:
        await pilot.pause()
        foot = picture(app).splitlines()[-1]
        labels = {key.name: key.label for key in app.sat.page.keys}
        for name in ("next", "pause", "extend", "time-out"):
            assert labels[name] in foot
