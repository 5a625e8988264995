"""The app: themes, bells, the way from screen to screen, and a good end whatever happens.

What may be done in a session is the engine's business, what there is to do the evening's.
Tonight is painted before either is imported: `course` comes after the first frame.
"""

from asyncio import to_thread
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import Screen

from reconnect_tui import themes
from reconnect_tui.paths import Folders, shipped
from reconnect_tui.reading import Source
from reconnect_tui.settings import Settings
from reconnect_tui.tui.screens.hide import HideScreen
from reconnect_tui.tui.screens.small import TooSmall, is_too_small
from reconnect_tui.tui.screens.tonight import TonightScreen
from reconnect_tui.tui.textual_fixes import CarefulApp
from reconnect_tui.tui.theme_bridge import OWN_VARIABLES, begin_with, install

if TYPE_CHECKING:
    from reconnect_tui.evening import Evening, Wish
    from reconnect_tui.tui.bells import Bells
    from reconnect_tui.tui.course import Course
    from reconnect_tui.tui.screens.exercises import ExercisesScreen
    from reconnect_tui.tui.screens.settings import SettingsScreen
    from reconnect_tui.tui.settings_way import SettingsWay


class ReconnectApp(CarefulApp[None]):
    """Tonight at first, or straight into what is wished for."""

    TITLE = "reconnect"
    # Textual reads the style of every screen but the default one.
    CSS_PATH = [  # noqa: RUF012 - Textual declares it so
        Path(__file__).with_suffix(".tcss"),
        Path(__file__).parent / "screens" / "tonight.tcss",
    ]
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it so
        (0, "-narrow"),
        (60, "-middling"),
        (100, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it so
        (0, "-low"),
        (18, "-level"),
        (30, "-tall"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "put_away", "put away and leave", show=False, priority=True),
    ]

    def __init__(
        self,
        folders: Folders,
        lay: "Callable[[], Evening]",
        wish: "Wish | None" = None,
        settings: Settings | None = None,
        notices: Sequence[str] = (),
    ) -> None:
        """Take the personal folders, what lays the evening's table, and what is wished for.

        And the settings, with what was wrong with them.
        """
        super().__init__()
        self._folders = folders
        self._lay_table = lay
        self._wish = wish
        self._settings = settings or Settings()
        self._notices = list(notices)
        self._tonight = TonightScreen()
        self._found: themes.Themes | None = None
        found = themes.find(self._settings.theme, *self._theme_folders())
        if found is not None:
            begin_with(self, found)

    # --- the beginning and the end ---------------------------------------------------------

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own style variables, where a theme does not have them."""
        return dict(OWN_VARIABLES)

    def get_default_screen(self) -> Screen[None]:
        """Tonight is under everything; whoever wished for something sees that at once."""
        return self._tonight if self._wish is None else Screen()

    def on_mount(self) -> None:
        """Nothing is read before the first frame but the settings and one theme."""
        self.title = self._settings.title
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """What can wait until something is on the screen."""
        self._put_on_themes()
        self._take_keys()
        self._open()

    def _open(self) -> None:
        self.walk_in() if self._wish is None else self.walk_wish(self._wish)

    def _theme_folders(self) -> tuple[Source, ...]:
        return shipped("themes"), self._folders.themes

    def _put_on_themes(self) -> None:
        self._found = themes.load(*self._theme_folders())
        self._notices += [str(problem) for problem in self._found.problems]
        self._dress()

    def _dress(self) -> None:
        """The colors, and the room between paragraphs."""
        if self._found is not None:
            install(self, self._found, self._settings.theme)
        self.set_class(self._settings.spacing == "wide", "-roomy")

    def _take_keys(self) -> None:
        """Take the keys of one's own, and say which cannot be."""
        from reconnect_tui.tui.keys import keymap  # noqa: PLC0415 - after the first frame

        keys, unfit = keymap(self._settings.keys)
        self._settings = replace(self._settings, keys=keys)
        self._notices += unfit
        self.set_keymap(dict(keys))

    @cached_property
    def bells(self) -> "Bells":
        """What rings, and who speaks."""
        from reconnect_tui.tui.bells import Bells  # noqa: PLC0415 - after the first frame

        return Bells(self._settings, self.bell)

    @cached_property
    def course(self) -> "Course":
        """The way through the evening."""
        from reconnect_tui.tui.course import Course  # noqa: PLC0415 - after the first frame

        return Course(self, self._lay_table(), self._settings, self.bells.ring)

    @cached_property
    def desk(self) -> "SettingsWay":
        """The way through the settings."""
        from reconnect_tui.tui.settings_way import SettingsWay  # noqa: PLC0415 - seldom

        course = self.course
        desk = SettingsWay(course.stage, course.evening, self._like, course.renamed)
        desk.ring = self.bells.try_out
        return desk

    def _like(self, settings: Settings) -> None:
        """Settings have changed: it shows at once."""
        self._settings = replace(settings, keys=self._settings.keys)
        self.title = settings.title
        self._dress()
        self.bells.like(self._settings)
        self.course.like(self._settings)

    async def _gathered(self) -> "Course":
        """The course, imported off the event loop: that takes as long as the first frame."""
        await to_thread(import_module, "reconnect_tui.tui.course")
        return self.course

    def last_words(self) -> None:
        """Save the session on the table, and be silent."""
        # Nothing is on the table, and nothing has rung, before these are there.
        if "bells" in vars(self):
            self.bells.hush()
        if "course" in vars(self):
            self.course.put_away()

    @property
    def parting(self) -> str:
        """What to say when the screen is gone; empty if nothing was put away."""
        return self.course.parting if "course" in vars(self) else ""

    def action_put_away(self) -> None:
        """Leave. What is on the table is saved and waits."""
        self.leave(0)

    def action_command_palette(self) -> None:
        """The palette, but never over a hidden screen."""
        if not isinstance(self.screen, HideScreen):
            super().action_command_palette()

    def action_help_quit(self) -> None:
        """Ctrl+C: a toast says how to leave, but never over a hidden screen."""
        if not isinstance(self.screen, HideScreen):
            self.notify("Ctrl+Q leaves. What is on the table is saved.")

    def on_resize(self, event: Resize) -> None:
        """Say so when the window is too small, and wait."""
        if is_too_small(event.size) and not isinstance(self.screen, TooSmall):
            self.push_screen(TooSmall())

    # --- ways through the evening ----------------------------------------------------------

    @work(group="way")
    async def walk_in(self) -> None:
        """Tonight; before it, if nobody is known, a welcome."""
        course = await self._gathered()
        self._tidy(course)
        if not await self._lay(course):
            await course.welcome()
            await self._lay(course)

    @work(thread=True, group="tidy")
    def _tidy(self, course: "Course") -> None:
        """Rights, leftovers, the day's backup. Tonight tells what could not be done."""
        self._notices += course.evening.housekeeping()

    @work(group="way")
    async def walk_wish(self, wish: "Wish") -> None:
        """What the command line asked for, and then out."""
        course = await self._gathered()
        self._tidy(course)
        await course.wished(wish)
        self.leave(0)

    @work(group="way")
    async def on_tonight_screen_chosen(self, message: TonightScreen.Chosen) -> None:
        """Somebody chose."""
        course = await self._gathered()
        from reconnect_tui.tui.course import FIRST  # noqa: PLC0415 - it is there by now

        ways: dict[str, Callable[[], Awaitable[object]]] = {
            "go-on": partial(course.go_on, message.run),
            "suggested": partial(course.suggested, FIRST),
            "program": partial(course.programs.go_on, message.run, course.here),
            "exercises": course.choose,
            "programs": course.choose_program,
            "people": course.people,
            "settings": self._open_settings,
            "support": course.look_at_support,
        }
        await ways[message.what]()
        await self._lay(course)

    async def _open_settings(self) -> None:
        """The settings, with what was wrong with them."""
        self.desk.themes = tuple(self._found.themes) if self._found else ()
        self.desk.notes = tuple(self._notices)
        await self.desk.open()

    @work(group="wish", exclusive=True)
    async def on_settings_screen_wished(self, message: "SettingsScreen.Wished") -> None:
        """A setting is to be another."""
        await self.desk.wished(message.screen, message.key, message.step)

    async def _lay(self, course: "Course") -> bool:
        """Show what there is tonight. Whether anybody is known."""
        table = await self.run_worker(course.table, thread=True, group="table").wait()
        troubles = (*self._notices, *table.troubles)
        self._tonight.lay(replace(table, troubles=troubles))
        return bool(table.here or table.waiting)

    def action_support(self) -> None:
        """Support & safety, from everywhere; once is enough."""
        from reconnect_tui.tui.screens.support import SupportScreen  # noqa: PLC0415 - seldom

        if not isinstance(self.screen, SupportScreen):
            self.push_screen(SupportScreen(self.course.support()))

    # --- the list of exercises ----------------------------------------------------------------

    @work(thread=True, group="shelf", exclusive=True)
    def on_exercises_screen_opened(self, message: "ExercisesScreen.Opened") -> None:
        """Fill the list by the heads, then count the minutes."""
        shelved = list(self.course.shelf.shelved())
        self.call_from_thread(message.screen.put, tuple(shelved))
        for place, one in enumerate(shelved):
            shelved[place] = self.course.shelf.counted(one)
        self.call_from_thread(message.screen.put, tuple(shelved))

    @work(thread=True, group="about", exclusive=True)
    def on_exercises_screen_wanted(self, message: "ExercisesScreen.Wanted") -> None:
        """Tell what an exercise is."""
        words = self.course.shelf.about(message.exercise, self.course.here)
        self.call_from_thread(message.screen.tell, message.exercise, words)

    # --- bells and commands ------------------------------------------------------------------

    def on_welcome_screen_ring_bell(self) -> None:
        """Let them hear it."""
        self.bells.try_out()

    def get_system_commands(self, screen: Screen[object]) -> Iterator[SystemCommand]:
        """Our own commands. A picture of the screen is none of them: words would be on it."""
        yield SystemCommand("Support & safety", "i: the same for everybody", self.action_support)
        yield SystemCommand("Colors", "Choose a theme, with a look at it", self.search_themes)
        keys = partial(self.call_later, screen.run_action, "help")
        yield SystemCommand("Keys", "?: what works here and now", keys)
        yield SystemCommand("Leave", "Ctrl+Q: what is on the table is saved", self.action_put_away)
