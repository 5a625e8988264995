"""The app: themes, bells, the way from screen to screen, and a good end whatever happens.

What may be done in a session is the engine's business, what there is to do the evening's.
"""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.events import Resize
from textual.screen import Screen

from reconnect_tui import themes
from reconnect_tui.engine.effects import Ring
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.moments import Sound
from reconnect_tui.paths import shipped
from reconnect_tui.settings import Settings
from reconnect_tui.sound import Player, Speaker
from reconnect_tui.tui.course import FIRST, Course
from reconnect_tui.tui.keys import keymap
from reconnect_tui.tui.screens.exercises import ExercisesScreen
from reconnect_tui.tui.screens.hide import HideScreen
from reconnect_tui.tui.screens.small import TooSmall, is_too_small
from reconnect_tui.tui.screens.support import SupportScreen
from reconnect_tui.tui.screens.tonight import TonightScreen
from reconnect_tui.tui.textual_fixes import CarefulApp
from reconnect_tui.tui.theme_bridge import OWN_VARIABLES, install


class ReconnectApp(CarefulApp[None]):
    """Tonight at first, or straight into what is wished for."""

    TITLE = "reconnect"
    CSS_PATH = Path(__file__).with_suffix(".tcss")
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
        evening: Evening,
        wish: Wish | None = None,
        settings: Settings | None = None,
        notices: Sequence[str] = (),
    ) -> None:
        """Take the evening, what is wished for, the settings, and what was wrong with them."""
        super().__init__()
        self._evening = evening
        self._wish = wish
        self._settings = settings or Settings()
        keys, unfit = keymap(self._settings.keys)
        self._settings = replace(self._settings, keys=keys)
        self._notices = [*notices, *unfit]
        self._tonight = TonightScreen()
        self._player = Player(self._settings.sound, self.bell)
        self._speaker = Speaker()
        self.course = Course(self, evening, self._settings, self.ring_out)

    # --- the beginning and the end ---------------------------------------------------------

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own style variables, where a theme does not have them."""
        return dict(OWN_VARIABLES)

    def on_mount(self) -> None:
        """Show the colors; the first frame comes before any file of the couple is read."""
        self.title = self._settings.title
        self.set_keymap(dict(self._settings.keys))
        found = themes.load(shipped("themes"), self._evening.folders.themes)
        self._notices += [str(problem) for problem in found.problems]
        install(self, found, self._settings.theme)
        self.push_screen(self._tonight)
        self.call_after_refresh(self._open)

    def _open(self) -> None:
        if self._wish is not None:
            self.walk_wish(self._wish)
        else:
            self.walk_in()

    def last_words(self) -> None:
        """Save the session on the table, and be silent."""
        self._speaker.hush()
        self.course.put_away()

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
        if not await self._lay():
            await self.course.welcome()
            await self._lay()

    @work(group="way")
    async def walk_wish(self, wish: Wish) -> None:
        """What the command line asked for, and then out."""
        await self.course.wished(wish)
        self.leave(0)

    @work(group="way")
    async def on_tonight_screen_chosen(self, message: TonightScreen.Chosen) -> None:
        """Somebody chose."""
        ways: dict[str, Callable[[], Awaitable[object]]] = {
            "go-on": partial(self.course.go_on, message.run),
            "suggested": partial(self.course.suggested, FIRST),
            "exercises": self.course.choose,
            "people": self.course.people,
            "support": self.course.look_at_support,
        }
        await ways[message.what]()
        await self._lay()

    async def _lay(self) -> bool:
        """Show what there is tonight. Whether anybody is known."""
        table = await self.run_worker(self.course.table, thread=True, group="table").wait()
        troubles = (*self._notices, *table.troubles)
        self._tonight.lay(replace(table, troubles=troubles))
        return bool(table.here or table.waiting)

    def action_support(self) -> None:
        """Support & safety, from everywhere; once is enough."""
        if not isinstance(self.screen, SupportScreen):
            self.push_screen(SupportScreen(self.course.support()))

    # --- the list of exercises ----------------------------------------------------------------

    @work(thread=True, group="shelf", exclusive=True)
    def on_exercises_screen_opened(self, message: ExercisesScreen.Opened) -> None:
        """Fill the list by the heads, then count the minutes."""
        shelved = list(self.course.shelved())
        self.call_from_thread(message.screen.put, tuple(shelved))
        for place, one in enumerate(shelved):
            shelved[place] = self.course.counted(one)
        self.call_from_thread(message.screen.put, tuple(shelved))

    @work(thread=True, group="about", exclusive=True)
    def on_exercises_screen_wanted(self, message: ExercisesScreen.Wanted) -> None:
        """Tell what an exercise is."""
        words = self.course.about(message.exercise)
        self.call_from_thread(message.screen.tell, message.exercise, words)

    # --- bells and commands ------------------------------------------------------------------

    def ring_out(self, ring: Ring) -> None:
        """Sound a bell, and say its words aloud if that is wanted. Nothing waits for it."""
        self._player.play(str(ring.sound))
        if self._settings.speech and ring.say:
            self._speaker.say(ring.say)

    def on_welcome_screen_ring_bell(self) -> None:
        """Let them hear it."""
        self._player.play(str(Sound.BELL))

    def get_system_commands(self, screen: Screen[object]) -> Iterator[SystemCommand]:
        """Our own commands. A picture of the screen is none of them: words would be on it."""
        yield SystemCommand("Support & safety", "i: the same for everybody", self.action_support)
        yield SystemCommand("Colors", "Choose a theme, with a look at it", self.search_themes)
        yield SystemCommand(
            "Keys",
            "?: what works here and now",
            partial(self.call_later, screen.run_action, "help"),
        )
        yield SystemCommand("Leave", "Ctrl+Q: what is on the table is saved", self.action_put_away)
