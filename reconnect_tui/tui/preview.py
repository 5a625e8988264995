"""A preview on the full screen: the usual session screen, with a few keys of its own.

`]` and `[` go to the next screen and to the one before, `g` to any. When the file is saved it
is read again, and the session is where it was.
"""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reconnect_tui import themes
from reconnect_tui.content.report import as_text
from reconnect_tui.errors import ReconnectError
from reconnect_tui.moments import Sound
from reconnect_tui.paths import shipped
from reconnect_tui.preview import LOOK_EVERY, Preview
from reconnect_tui.tui.screens.help import HelpScreen
from reconnect_tui.tui.screens.parts.offering import help_lines, hint_of
from reconnect_tui.tui.screens.sentence import SentenceScreen
from reconnect_tui.tui.screens.session import Outcome, SessionScreen
from reconnect_tui.tui.textual_fixes import CarefulApp
from reconnect_tui.tui.theme_bridge import OWN_VARIABLES, install

if TYPE_CHECKING:
    from reconnect_tui.engine.effects import Ring
    from reconnect_tui.facilitator import Facilitator

KEYS = "Preview: nothing is kept. ] next screen, [ the one before, g any screen."
OVER = "That was the end. It begins again."
MEND = "Save the file when it is mended, and it plays. q leaves."
OWN_KEYS = (
    ("]", "the next screen"),
    ("[", "the screen before"),
    ("g", "any screen"),
    ("q", "leave; nothing is kept"),
)


class PlacesScreen(ModalScreen[str]):
    """Every screen of the exercise, to go to. Dismissed with an address."""

    AUTO_FOCUS = "OptionList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,g,q", "dismiss", "stay", show=False),
    ]
    DEFAULT_CSS = """
    PlacesScreen { align: center middle; }
    PlacesScreen OptionList { width: 60; max-width: 90%; max-height: 80%; }
    """

    def __init__(self, addresses: tuple[str, ...], here: str | None) -> None:
        """Take the addresses, and where one is."""
        super().__init__()
        self._addresses = addresses
        self._here = here

    def compose(self) -> ComposeResult:
        """The list."""
        options = (Option(address, id=None) for address in self._addresses)
        yield OptionList(*options, markup=False, compact=True)

    def on_mount(self) -> None:
        """Begin where one is."""
        if self._here in self._addresses:
            self.query_one(OptionList).highlighted = self._addresses.index(self._here)

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Go there."""
        self.dismiss(self._addresses[message.option_index])


class ProblemsScreen(ModalScreen[None]):
    """What keeps the file from being played. It goes by itself when that is mended."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,space", "back", "look at what there was", show=False),
        Binding("q", "app.leave", "leave", show=False),
    ]
    DEFAULT_CSS = """
    ProblemsScreen { align: center middle; }
    ProblemsScreen Vertical { width: 90%; max-height: 90%; height: auto; overflow-y: auto; }
    """

    def __init__(self, words: str) -> None:
        """Take the problems as lines."""
        super().__init__()
        self._words = words

    def compose(self) -> ComposeResult:
        """The lines."""
        with Vertical():
            yield Static(self._words, markup=False)
            yield Static(f"\n{MEND}")

    def action_back(self) -> None:
        """To what was read last; before the first good save there is nothing to go back to."""
        if any(isinstance(screen, SessionScreen) for screen in self.app.screen_stack):
            self.dismiss()


class PreviewedScreen(SessionScreen):
    """The session screen. There is nothing to save, so leaving asks nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q", "enough", "leave", show=False)]

    def action_enough(self) -> None:
        """Leave the preview."""
        self.dismiss("put-away")

    def action_help(self) -> None:
        """What works here: the keys of a preview first."""
        own = {cap for cap, _ in OWN_KEYS}
        rows = help_lines(self.page, self.caps, self.words)
        usual = [row for row in rows if row[0] not in own]
        self.app.push_screen(HelpScreen([*OWN_KEYS, *usual], hint_of(self.page)))


class PreviewApp(CarefulApp[None]):
    """Plays one file until somebody leaves."""

    TITLE = "reconnect preview"
    CSS_PATH = "app.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right_square_bracket", "beside(1)", "next screen", show=False),
        Binding("left_square_bracket", "beside(-1)", "screen before", show=False),
        Binding("g", "places", "any screen", show=False),
        Binding("ctrl+q", "leave", "leave", show=False, priority=True),
    ]

    def __init__(self, preview: Preview, step: str = "", theme: str = themes.DEFAULT) -> None:
        """Take what is looked at, the step to begin at, and the theme's name."""
        super().__init__()
        self._preview = preview
        self._step = step
        self._theme = theme
        self._facilitator: Facilitator | None = None

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own style variables, where a theme does not have them."""
        return dict(OWN_VARIABLES)

    def on_mount(self) -> None:
        """Sit down, and look at the file from time to time."""
        install(self, themes.load(shipped("themes")), self._theme)
        self.set_interval(LOOK_EVERY / 1000, self.look)
        self.call_next(self._begin)

    async def _begin(self) -> None:
        """Read the file for the first time."""
        if await self._read():
            await self._go(self._preview.find(self._step) if self._step else "")

    @property
    def here(self) -> str | None:
        """The address that is shown."""
        return self._facilitator.session.at if self._facilitator else None

    async def look(self) -> None:
        """Read the file again if it was saved, and stay where one is."""
        if self._preview.changed() and await self._read():
            await self._go(self.here or "")

    async def action_beside(self, by: int) -> None:
        """The next screen, or the one before."""
        if self._preview.plan is not None:
            await self._go(self._preview.beside(self.here, by))

    def action_places(self) -> None:
        """Choose any screen."""
        self.push_screen(PlacesScreen(self._preview.addresses, self.here), self._chosen)

    async def _chosen(self, at: str | None) -> None:
        """A screen was chosen, or none."""
        if at:
            await self._go(at)

    def action_leave(self) -> None:
        """Nothing is kept."""
        self.leave(0)

    async def _read(self) -> bool:
        """Read the file, and show what is wrong with it. Whether it can be played."""
        try:
            readable = self._preview.read()
            words = "\n".join(as_text(problem) for problem in self._preview.problems)
        except ReconnectError as error:
            readable, words = False, str(error)
        await self._clear()
        if not readable:
            await self.push_screen(ProblemsScreen(words))
        return readable

    async def _clear(self) -> None:
        """Take away what lies over the session."""
        while len(self.screen_stack) > 1 and not isinstance(self.screen, SessionScreen):
            await self.pop_screen()

    async def _go(self, at: str) -> None:
        """Show the session at a place, or say why not.

        Each screen is waited for: one that is taken away while it is still being put up breaks.
        """
        try:
            facilitator = self._preview.sit(at)
        except ReconnectError as error:
            await self.push_screen(SentenceScreen(str(error)))
            return
        await self._clear()
        first, self._facilitator = self._facilitator is None, facilitator
        if isinstance(self.screen, SessionScreen):
            await self.pop_screen()
        await self.push_screen(PreviewedScreen(facilitator, self._ring), self._left)
        if first:
            self.notify(KEYS)

    async def _left(self, outcome: Outcome | None) -> None:
        """A session ended, or somebody put it away."""
        if outcome == "put-away":
            self.leave(0)
        elif outcome == "ended":
            await self._go("")
            self.notify(OVER)

    def _ring(self, ring: "Ring") -> None:
        if ring.sound is not Sound.NONE:
            self.bell()
