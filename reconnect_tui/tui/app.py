"""The app: themes, bells, the way from screen to screen, and a good end whatever happens.

What may be done in a session is the engine's business, what there is to do the evening's.
Tonight is painted before either is imported: `ways` come after the first frame.
"""

from asyncio import to_thread
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import Screen

from reconnect_tui.paths import Folders
from reconnect_tui.settings import Settings
from reconnect_tui.tui.commands import own_commands
from reconnect_tui.tui.dressing import Dressing
from reconnect_tui.tui.screens.hide import HideScreen
from reconnect_tui.tui.screens.small import TooSmall, is_too_small
from reconnect_tui.tui.screens.tonight import TonightScreen
from reconnect_tui.tui.textual_fixes import CarefulApp
from reconnect_tui.tui.theme_bridge import OWN_VARIABLES

if TYPE_CHECKING:
    from reconnect_tui.evening import Evening, Wish
    from reconnect_tui.tui.bells import Bells
    from reconnect_tui.tui.course import Course
    from reconnect_tui.tui.screens.settings import SettingsScreen
    from reconnect_tui.tui.ways import Ways


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
        self._lay_table = lay
        self._wish = wish
        self._settings = settings or Settings()
        self._notices = list(notices)
        self._tonight = TonightScreen()
        self._dressing = Dressing(self, folders, self._settings)

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
        self._notices += self._dressing.look_around(self._settings)
        self._take_keys()
        self._open()

    def _open(self) -> None:
        self.walk_in() if self._wish is None else self.walk_wish(self._wish)

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
    def ways(self) -> "Ways":
        """Every room, and the way there."""
        from reconnect_tui.tui.ways import Ways  # noqa: PLC0415 - after the first frame

        ways = Ways(self.course, self._like)
        ways.desk.ring = self.bells.try_out
        return ways

    def _like(self, settings: Settings) -> None:
        """Settings have changed: it shows at once."""
        self._settings = replace(settings, keys=self._settings.keys)
        self.title = settings.title
        self._dressing.wear(self._settings)
        self.bells.like(self._settings)
        self.course.like(self._settings)

    async def _gathered(self) -> "Course":
        """The course, imported off the event loop: that takes as long as the first frame."""
        await to_thread(import_module, "reconnect_tui.tui.ways")
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
        self.ways.desk.themes = self._dressing.themes
        self.ways.desk.notes = tuple(self._notices)
        await self.ways.go(message.what, message.run)
        await self._lay(course)

    @work(group="wish", exclusive=True)
    async def on_settings_screen_wished(self, message: "SettingsScreen.Wished") -> None:
        """A setting is to be another."""
        await self.ways.desk.wished(message.screen, message.key, message.step)

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

    # --- bells and commands ------------------------------------------------------------------

    def on_welcome_screen_ring_bell(self) -> None:
        """Let them hear it."""
        self.bells.try_out()

    def get_system_commands(self, screen: Screen[object]) -> Iterator[SystemCommand]:
        """Our own commands, each with its key."""
        return own_commands(self, screen)
