"""The app: themes, bells, the way from screen to screen, and a good end whatever happens.

What may be done in a session is the engine's business, what there is to do the evening's.
Tonight is painted before either is imported: `ways` come after the first frame.
"""

import gc
from asyncio import to_thread
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual import work
from textual.app import SystemCommand
from textual.command import CommandPalette, Provider
from textual.screen import Screen
from textual.worker import Worker

from reconnect_tui.engine.tonight_words import tonight_words
from reconnect_tui.errors import StoreError
from reconnect_tui.paths import Folders
from reconnect_tui.settings import Settings
from reconnect_tui.tui.dressing import Dressing
from reconnect_tui.tui.everywhere import Everywhere
from reconnect_tui.tui.screens.parts.room import Room
from reconnect_tui.tui.screens.tonight import TonightScreen
from reconnect_tui.tui.theme_bridge import OWN_VARIABLES

if TYPE_CHECKING:
    from reconnect_tui.bells import Bells
    from reconnect_tui.evening import Evening, Wish
    from reconnect_tui.tui.company import Company
    from reconnect_tui.tui.course import Course
    from reconnect_tui.tui.screens.settings import SettingsScreen
    from reconnect_tui.tui.ways import Ways


ROOMS = "reconnect_tui.tui.ways"
"""What Tonight's list does without."""


def _own_commands() -> type[Provider]:
    from reconnect_tui.tui.commands import OwnCommands  # noqa: PLC0415 - after the first frame

    return OwnCommands


class ReconnectApp(Everywhere):
    """Tonight at first, or straight into what is wished for."""

    TITLE = "reconnect"
    COMMANDS = {_own_commands}  # noqa: RUF012 - Textual declares it so
    # Textual reads the style of every screen but the default one.
    CSS_PATH = [  # noqa: RUF012 - Textual declares it so
        Path(__file__).with_suffix(".tcss"),
        Path(__file__).parent / "screens" / "tonight.tcss",
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
        self._lay_table = lay
        self._wish = wish
        self._settings = settings or Settings()
        self._notices = list(notices)
        self._tonight = TonightScreen(tonight_words(self._settings.lang))
        self._way: Worker[None] | None = None
        self.dressing = Dressing(self, folders, self._settings)
        self.report_file = folders.cache / "crash.txt"

    @property
    def lang(self) -> str:
        """The language that the app speaks."""
        return self._settings.lang

    # --- the beginning and the end ---------------------------------------------------------

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own style variables, where a theme does not have them."""
        return dict(OWN_VARIABLES)

    def get_default_screen(self) -> Screen[None]:
        """Tonight is under everything; whoever wished for something sees that at once."""
        self.fit(self._tonight)
        return self._tonight if self._wish is None else Screen()

    def on_mount(self) -> None:
        """Nothing is read before the first frame but the settings and one theme."""
        self.title = self._settings.title
        self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """What can wait until something is on the screen."""
        if not gc.isenabled():
            # `open_app` put it off. What is imported stays: it is not looked through again.
            gc.freeze()
            gc.enable()
        self._settings = self.dressing.look_around(self._settings)
        self._open()

    def _open(self) -> None:
        self._way = self.walk_in() if self._wish is None else self.walk_wish(self._wish)

    @property
    def notices(self) -> tuple[str, ...]:
        """What was wrong with the settings and what they name."""
        return (*self._notices, *self.dressing.troubles)

    @cached_property
    def bells(self) -> "Bells":
        """What rings, and who speaks."""
        from reconnect_tui.bells import Bells  # noqa: PLC0415 - after the first frame

        return Bells(self._settings, self.bell)

    @cached_property
    def company(self) -> "Company":
        """Who is here, and what there is for them."""
        from reconnect_tui.tui.company import Company  # noqa: PLC0415 - after the first frame

        return Company(self._lay_table())

    @cached_property
    def course(self) -> "Course":
        """The way through the evening."""
        from reconnect_tui.tui.course import Course  # noqa: PLC0415 - after Tonight's list

        return Course(self, self.company, self._settings, self.bells.ring)

    @cached_property
    def ways(self) -> "Ways":
        """Every room, and the way there."""
        from reconnect_tui.tui.ways import Ways  # noqa: PLC0415 - after Tonight's list

        ways = Ways(self.course, self._like)
        ways.desk.ring = self.bells.try_out
        ways.desk.worn = lambda: self.theme
        return ways

    def _like(self, settings: Settings) -> None:
        """Settings have changed: it shows at once."""
        self._settings = self.dressing.wear(settings)
        self.title = settings.title
        self.bells.like(self._settings)
        self.course.like(self._settings)

    async def _gathered(self) -> "Course":
        """The course. What is not imported yet is imported off the event loop."""
        await to_thread(import_module, ROOMS)
        return self.course

    def last_words(self) -> None:
        """Save the session on the table, and be silent. Raises `StoreError` if it is not kept."""
        # Nothing is on the table, and nothing has rung, before these are there.
        if "bells" in vars(self):
            self.bells.hush()
        if "course" in vars(self):
            self.course.put_away()
            if not self.course.kept:
                raise StoreError(self.course.parting)

    @property
    def parting(self) -> str:
        """What to say when the screen is gone; empty if nothing was put away."""
        return self.course.parting if "course" in vars(self) else ""

    # --- ways through the evening ----------------------------------------------------------

    @work(group="way")
    async def walk_in(self) -> None:
        """Tonight; before it, if nobody is known, a welcome."""
        await to_thread(import_module, "reconnect_tui.tui.company")
        self._tidy(self.company)
        if await self._lay():
            # While somebody reads.
            self.run_worker(partial(import_module, ROOMS), thread=True, group="gather")
        else:
            course = await self._gathered()
            await self._until_elsewhere(course.welcome())

    @work(thread=True, group="tidy")
    def _tidy(self, company: "Company") -> None:
        """Rights, leftovers, the day's backup. Tonight tells what could not be done."""
        self._notices += company.evening.housekeeping()

    @work(group="way")
    async def walk_wish(self, wish: "Wish") -> None:
        """What the command line asked for, and then out."""
        course = await self._gathered()
        self._tidy(self.company)
        await course.wished(wish)
        self.leave(0)

    def on_tonight_screen_chosen(self, message: TonightScreen.Chosen) -> None:
        """Somebody chose."""
        self.enter(message.what, message.which, message.length)

    @property
    def may_wander(self) -> bool:
        """Whether one may go to a room from here: not out of a session, or of a question."""
        above = [one for one in self.screen_stack[1:] if not isinstance(one, CommandPalette)]
        return self._wish is None and all(isinstance(one, Room) and one.LEAVABLE for one in above)

    def enter(self, what: str, which: str = "", length: str = "full") -> None:
        """Go to a room, or on with something. From another room, that one is left first."""
        on_the_way = self._way is not None and not self._way.is_finished
        if self.may_wander and not (on_the_way and self.screen is self._tonight):
            self._way = self._walk(self._way, what, which, length)

    @work(group="way")
    async def _walk(self, before: Worker[None] | None, what: str, which: str, length: str) -> None:
        course = await self._gathered()
        with course.stage.clearing():
            while self.screen is not self._tonight:
                await self.screen.dismiss(None)
            if before is not None:
                await before.wait()
        self.ways.desk.themes = self.dressing.themes
        self.ways.desk.notes = self.notices
        await self._until_elsewhere(self.ways.go(what, which, length))

    @work(group="wish", exclusive=True)
    async def on_settings_screen_wished(self, message: "SettingsScreen.Wished") -> None:
        """A setting is to be another."""
        await self.ways.desk.wished(message.screen, message.key, message.step)

    async def _until_elsewhere(self, way: Coroutine[Any, Any, None]) -> None:
        """Go a way to its end, or until somebody goes straight to another room."""
        from reconnect_tui.tui.stage import GoneElsewhere  # noqa: PLC0415 - after the first frame

        with suppress(GoneElsewhere):
            await way
            # Nobody has to wait for the list to go on.
            self.run_worker(self._lay(), group="lay", exclusive=True)

    async def _lay(self) -> bool:
        """Show what there is tonight. Whether anybody is known."""
        table = await self.run_worker(self.company.table, thread=True, group="table").wait()
        troubles = (*self.notices, *table.troubles)
        self._tonight.lay(replace(table, troubles=troubles))
        return table.known

    @work(group="wish", exclusive=True)
    async def change(self, name: str, value: object) -> None:
        """Have a setting otherwise from now on, as in Settings."""
        course = await self._gathered()
        change = partial(course.evening.preferences.change, name, value)
        changed = await course.stage.attempt(change)
        if changed is not None:
            self._like(changed)

    @property
    def palette_says(self) -> str:
        """What stands in the palette's field while it is empty."""
        return self.course.words.tonight.palette

    def search_themes(self) -> None:
        """Choose among our themes: only for those it is known that they can be read."""
        from reconnect_tui.tui.commands import OwnThemes  # noqa: PLC0415 - seldom

        says = self.course.words.tonight.colors_says
        self.push_screen(CommandPalette([OwnThemes], placeholder=says))

    def action_support(self) -> None:
        """Support & safety, from everywhere; once is enough."""
        from reconnect_tui.tui.screens.support import SupportScreen  # noqa: PLC0415 - seldom

        if not isinstance(self.screen, SupportScreen):
            self.push_screen(SupportScreen(self.course.support(), self.course.words.door))

    # --- bells and commands ------------------------------------------------------------------

    def on_welcome_screen_ring_bell(self) -> None:
        """Let them hear it."""
        self.bells.try_out()

    def get_system_commands(self, screen: Screen[object]) -> Iterator[SystemCommand]:
        """Our own commands, each with its key."""
        from reconnect_tui.tui.commands import own_commands  # noqa: PLC0415 - seldom

        return own_commands(self, screen)
