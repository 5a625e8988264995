"""One or several of a few answers, by number, by letter, or with the arrows."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from reconnect_tui.asks import Option
from reconnect_tui.cleaning import clean
from reconnect_tui.tui.textual_fixes import park_cursor

ONE, MANY = "●○", "■□"
"""Chosen and not: round for one answer, square for several."""
FIGURES = "1234567890"


class Row(HorizontalGroup):
    """One answer: its key, its mark, its words."""

    DEFAULT_CSS = """
    Row {
        & > .key { width: 3; color: $muted; }
        & > .mark { width: 3; }
        & > .words { width: 1fr; }
        &.-here > .words { text-style: bold; }
        &.-chosen > .mark { color: $accent; }
    }
    """

    class Picked(Message):
        """The answer was clicked."""

        def __init__(self, place: int) -> None:
            """Take its place in the list."""
            super().__init__()
            self.place = place

    def __init__(self, place: int, letter: str, text: str) -> None:
        """Take the place in the list, the key that chooses it, and its words."""
        super().__init__()
        self.place = place
        self._letter, self._text = letter, text
        self._mark = Static("", classes="mark", markup=False)

    def compose(self) -> ComposeResult:
        """Three columns, so that long words hang in their own."""
        yield Static(Content(self._letter), classes="key", markup=False)
        yield self._mark
        yield Static(Content(clean(self._text)), classes="words", markup=False)

    def show(self, mark: str, *, chosen: bool, here: bool) -> None:
        """Take the mark, and whether this answer is chosen and under the cursor."""
        self._mark.update(Content(mark))
        self.set_class(chosen, "-chosen")
        self.set_class(here, "-here")

    def on_click(self) -> None:
        """Say which answer it was."""
        self.post_message(self.Picked(self.place))


class Choices(VerticalGroup, can_focus=True):
    """Answers to choose from: one, or up to `most`.

    With `at_once`, a number or letter is the answer (yes, almost, no). `letters` maps an
    option's id to a letter that chooses it, beside its number. `Changed` and `Submitted`
    carry `key` and `chosen`, a tuple of option ids in the order of the list.
    """

    DEFAULT_CSS = """
    Choices {
        border-left: blank; padding-left: 1;
        &:focus { border-left: thick $accent; }
        & > .question { max-width: 60; }
        & > .hint { color: $muted; }
        &.-full > .hint { color: $finishing; text-style: bold; }
        &:focus > Row.-here { background: $block-cursor-background; }
        &:focus > Row.-here > * { color: $block-cursor-foreground; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "move(1)", "down", show=False),
        Binding("up,k", "move(-1)", "up", show=False),
        Binding("home,g", "move(-99)", "first", show=False),
        Binding("end,G", "move(99)", "last", show=False),
        Binding("space", "choose", "choose", show=False),
        Binding("enter", "submit", "done", show=False),
    ]

    class Changed(Message):
        """What is chosen has changed."""

        def __init__(self, key: str, chosen: tuple[str, ...]) -> None:
            """Take the list's key and the ids of the chosen options."""
            super().__init__()
            self.key, self.chosen = key, chosen

    class Submitted(Message):
        """A person said that this is it."""

        def __init__(self, key: str, chosen: tuple[str, ...]) -> None:
            """Take the list's key and the ids of the chosen options."""
            super().__init__()
            self.key, self.chosen = key, chosen

    at: reactive[int] = reactive(0, init=False)
    chosen: reactive[tuple[str, ...]] = reactive((), init=False)

    def __init__(  # noqa: PLR0913 - a form's input has this many parts
        self,
        key: str = "",
        options: Sequence[Option] = (),
        *,
        label: str = "",
        hint: str = "",
        most: int = 1,
        chosen: Sequence[str] = (),
        letters: Mapping[str, str] | None = None,
        at_once: bool = False,
    ) -> None:
        """Take the key, the options, the question, what is chosen, and how to choose."""
        super().__init__()
        self.key, self.options, self.most, self.at_once = key, tuple(options), most, at_once
        self._question, self._hint = clean(label), clean(hint)
        names = [option.id for option in options]
        self._letters = {letter: names.index(one) for one, letter in (letters or {}).items()}
        self.set_reactive(Choices.chosen, tuple(one for one in names if one in chosen))
        first = next((place for place, one in enumerate(names) if one in chosen), 0)
        self.set_reactive(Choices.at, first)
        self._rows = [Row(place, self._label(place), o.text) for place, o in enumerate(options)]

    def _label(self, place: int) -> str:
        own = [letter for letter, of in self._letters.items() if of == place]
        return own[0] if own else FIGURES[place : place + 1]

    def compose(self) -> ComposeResult:
        """The question, the answers, and how many may be chosen."""
        if self._question:
            yield Static(Content(self._question), classes="question", markup=False)
        yield from self._rows
        if self._hint:
            yield Static(Content(self._hint), classes="hint", markup=False)

    def on_mount(self) -> None:
        """Show what is chosen already."""
        self._show()

    def _show(self) -> None:
        self.set_class(len(self.chosen) >= self.most > 1, "-full")
        marks = ONE if self.most == 1 else MANY
        for row, option in zip(self._rows, self.options, strict=True):
            chosen = option.id in self.chosen
            row.show(marks[0] if chosen else marks[1], chosen=chosen, here=row.place == self.at)

    @property
    def spot(self) -> Widget:
        """The answer under the cursor."""
        return self._rows[self.at] if self._rows else self

    @property
    def parking(self) -> Offset:
        """Where on the screen the terminal's own cursor belongs."""
        return self.spot.content_region.offset

    def watch_at(self) -> None:
        """Keep the cursor's row in view, and the terminal's own cursor on it."""
        self._show()
        if self._rows:
            self._rows[self.at].scroll_visible(animate=False)
            if self.has_focus:
                park_cursor(self, self.parking)

    def watch_chosen(self) -> None:
        """Show the marks."""
        self._show()

    def action_move(self, steps: int) -> None:
        """Go up or down; the list does not turn over at its ends."""
        self.at = max(0, min(len(self.options) - 1, self.at + steps))

    def action_choose(self) -> None:
        """Choose the answer under the cursor, or with several, choose it no longer."""
        if self.options:
            self._take(self.at)

    def _take(self, place: int) -> None:
        self.at = place
        name = self.options[place].id
        before = self.chosen
        if self.most == 1:
            self.chosen = (name,)
        elif name in before:
            self.chosen = tuple(one for one in before if one != name)
        elif len(before) < self.most:
            wanted = {*before, name}
            self.chosen = tuple(o.id for o in self.options if o.id in wanted)
        if self.chosen != before:
            self.post_message(self.Changed(self.key, self.chosen))

    def action_submit(self) -> None:
        """Say that this is it. Where one answer is asked, it is the one under the cursor."""
        if self.most == 1 and self.options:
            self._take(self.at)
        self.post_message(self.Submitted(self.key, self.chosen))

    def on_key(self, event: events.Key) -> None:
        """Take a number or a letter that chooses an answer."""
        sign = event.character or ""
        place = self._letters.get(sign.lower())
        if place is None and sign and sign in FIGURES:
            place = FIGURES.index(sign)
        if place is None or place >= len(self.options):
            return
        event.stop()
        self._take(place)
        if self.at_once:
            self.action_submit()

    def on_row_picked(self, event: Row.Picked) -> None:
        """Choose the answer under the pointer."""
        event.stop()
        self._take(event.place)
        if self.at_once:
            self.action_submit()
