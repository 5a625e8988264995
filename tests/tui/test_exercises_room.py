"""The list of exercises: what each one is before it is chosen, and files that are broken."""

from pathlib import Path

from textual.content import Content
from textual.widgets import Input

from reconnect_tui.evening import Evening
from reconnect_tui.store.favorites import Favorites
from reconnect_tui.tui.screens.before import BeforeScreen
from reconnect_tui.tui.screens.exercises import ExercisesScreen
from reconnect_tui.tui.screens.parts.menu import Menu
from reconnect_tui.tui.screens.parts.shelf import Shelved
from reconnect_tui.tui.screens.people import PeopleScreen
from reconnect_tui.tui.screens.session import SessionScreen
from reconnect_tui.tui.screens.tonight import TonightScreen
from tests.tui.rooms import (
    arrives,
    evening_of,
    go,
    kind,
    on_the_table,
    opened,
    reads,
    seen,
    until,
)


async def test_an_exercise_is_told_before_it_is_chosen(tmp_path: Path) -> None:
    """Minutes, minute by minute, when not to, how well it is tested, sources."""
    async with opened(evening_of(tmp_path, "Ana", "Leo"), size=(120, 60)) as pilot:
        await arrives(pilot, TonightScreen)
        await go(pilot, "exercises", ExercisesScreen)
        await pilot.press("slash", *"take-turns")
        for words in (
            "16 minutes",
            "Minute by minute",
            "Ana: Say it",
            "When not to",
            "How well it is tested",
            "Sources",
            "Markman",
        ):
            await reads(pilot, words)


async def test_a_filter_finds_and_escape_empties_it(tmp_path: Path) -> None:
    """Typed words narrow the list; Escape goes back step by step."""
    async with opened(evening_of(tmp_path, "Ana", "Leo")) as pilot:
        await arrives(pilot, TonightScreen)
        await go(pilot, "exercises", ExercisesScreen)
        menu = pilot.app.screen.query_one(Menu)
        whole = menu.option_count
        await pilot.press("slash", *"breath")
        await until(pilot, lambda: 0 < menu.option_count < whole, "a shorter list")
        await pilot.press("escape")
        await until(pilot, lambda: menu.option_count == whole, "the whole list")
        assert pilot.app.screen.query_one(Input).value == ""
        await arrives(pilot, TonightScreen, "escape")


async def test_leaving_the_list_before_it_is_filled_is_fine(tmp_path: Path) -> None:
    """What comes late for a screen that is gone is dropped, and nothing breaks."""
    async with opened(evening_of(tmp_path, "Ana", "Leo")) as pilot:
        await arrives(pilot, TonightScreen)
        await go(pilot, "exercises", ExercisesScreen)
        screen = pilot.app.screen
        assert isinstance(screen, ExercisesScreen)
        await arrives(pilot, TonightScreen, "escape")
        await until(pilot, lambda: not screen.is_attached, "a list that is gone")
        screen.put(())
        screen.tell("six-breaths", Content("late"))
        await pilot.pause()
        assert kind(pilot) is TonightScreen


async def test_a_broken_file_is_listed_with_its_sentence(tmp_path: Path) -> None:
    """The rest can be used; the broken one says what is wrong and cannot be chosen."""
    evening = evening_of(tmp_path, "Ana", "Leo")
    own = evening.folders.exercises
    own.mkdir(parents=True)
    (own / "mine.toml").write_text('format = 1\nkind = "exercise"\nid = "other"\ntitle = "Mine"\n')
    async with opened(evening, size=(120, 100)) as pilot:
        await arrives(pilot, TonightScreen)
        await go(pilot, "exercises", ExercisesScreen)
        menu = pilot.app.screen.query_one(Menu)
        assert menu.get_option_at_index(menu.option_count - 1).disabled
        await reads(pilot, 'mine.toml, line 3: id = "other"')


async def test_an_exercise_for_one_asks_who(tmp_path: Path) -> None:
    """With two here and an exercise for one, the app asks instead of choosing."""
    async with opened(evening_of(tmp_path, "Ana", "Leo")) as pilot:
        await arrives(pilot, TonightScreen)
        await go(pilot, "exercises", ExercisesScreen)
        await arrives(pilot, PeopleScreen, "slash", *"body", "enter", "enter")
        assert "This one is for one of you alone." in seen(pilot)
        await arrives(pilot, BeforeScreen, "2", "enter")


async def test_who_begins_and_how_long_can_be_chosen(tmp_path: Path) -> None:
    """What is chosen before is what the session has."""
    async with opened(evening_of(tmp_path, "Ana", "Leo")) as pilot:
        await arrives(pilot, TonightScreen)
        await go(pilot, "exercises", ExercisesScreen)
        await arrives(pilot, BeforeScreen, "slash", *"take-turns", "enter", "enter")
        keys = ("shift+tab", "shift+tab", "2", "enter", "1", "enter", "enter")
        await arrives(pilot, SessionScreen, *keys)
        session = on_the_table(pilot)
        assert session.plan.first == "b"
        assert session.origin.length == "short"


async def test_a_favorite_is_marked_found_and_kept(tmp_path: Path) -> None:
    """`f` marks with a shape and a word, a filter finds it, the next evening knows it."""
    evening = evening_of(tmp_path, "Ana", "Leo")
    async with opened(evening) as pilot:
        await arrives(pilot, ExercisesScreen, "e")
        await pilot.press("slash", *"favorites")
        await reads(pilot, "There is none yet.")
        await pilot.press("escape", "slash", *"six breaths", "enter")
        await reads(pilot, "♥ Six breaths", "f")
        here = pilot.app.screen.query_one(Menu).get_option_at_index(0)
        assert str(here.prompt).endswith(", favorite")
    async with opened(Evening(evening.folders)) as pilot:
        await arrives(pilot, ExercisesScreen, "e")
        await pilot.press("slash", *"favorites")
        menu = pilot.app.screen.query_one(Menu)
        await until(pilot, lambda: menu.option_count == 1, "one favorite")
        assert "♥ Six breaths" in seen(pilot)
        await pilot.press("enter", "f")
        await until(pilot, lambda: menu.option_count == 0, "no favorite")
    assert Favorites(evening.folders.data).all() == frozenset()


async def test_counting_minutes_takes_no_mark_away(tmp_path: Path) -> None:
    """The list is filled twice; what was marked in between stays marked."""
    async with opened(evening_of(tmp_path, "Ana", "Leo")) as pilot:
        await arrives(pilot, ExercisesScreen, "e")
        screen = pilot.app.screen
        assert isinstance(screen, ExercisesScreen)
        screen.like(frozenset({"six-breaths"}))
        screen.put((Shelved("six-breaths", "Six breaths", minutes=5.0),))
        await reads(pilot, "♥ Six breaths")


async def test_a_broken_list_of_favorites_is_told_and_left(tmp_path: Path) -> None:
    """The list of exercises is there all the same; only marking says what is wrong."""
    evening = evening_of(tmp_path, "Ana", "Leo")
    file = evening.folders.data / "favorites" / "exercises.toml"
    file.parent.mkdir()
    file.write_text("not ours")
    async with opened(evening) as pilot:
        await arrives(pilot, ExercisesScreen, "e")
        await reads(pilot, "it was cut off", "f")
    assert file.read_text() == "not ours"


async def test_the_list_speaks_german(tmp_path: Path) -> None:
    """Titles, filters and what an exercise is, in the language of the app."""
    evening = evening_of(tmp_path, "Ana", "Leo")
    evening.folders.settings_file.parent.mkdir(parents=True, exist_ok=True)
    evening.folders.settings_file.write_text('lang = "de"\n')
    async with opened(evening, settings=evening.settings, size=(120, 60)) as pilot:
        await reads(pilot, "Ana und Leo")
        await arrives(pilot, ExercisesScreen, "e")
        await reads(pilot, "Minute für Minute")
        await pilot.press("slash", *"leicht allein")
        await reads(pilot, "zu zweit oder allein")
        assert "for two" not in seen(pilot)
