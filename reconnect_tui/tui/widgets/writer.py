"""A place to write in. Every change goes up as the whole text, made safe."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.document._edit import Edit
from textual.message import Message
from textual.widgets import Static, TextArea
from textual.widgets.text_area import EditResult

from reconnect_tui.cleaning import clean
from reconnect_tui.engine.sheet_words import ENGLISH, SheetWords
from reconnect_tui.engine.spoken import put

MOST_SHOWN_FROM = 0.8
"""From which share of the most letters on their number is shown."""


def room_for(most: int) -> int:
    """How many letters a field takes where `most` are wished: a pasted book must not fit."""
    return 2 * most + 1000


class Area(TextArea):
    """Textual's text area with calm habits: no blinking, no markup, no control characters.

    With `one_line`, Enter leaves instead of starting a line, and pasted lines are joined.
    With `private`, nothing goes to a clipboard that two people share. `at_once` is called with
    `key` and the text at every change, before it is painted. `onward` is where Enter leads.
    """

    key: str = ""
    onward: "Area | None" = None
    at_once: Callable[[str, str], None] | None = None

    DEFAULT_CSS = """
    Area {
        height: auto; border: none; padding: 0 1; border-left: vkey $track;
        background: $surface; color: $foreground;
        &:focus { border: none; border-left: thick $accent; }
        & .text-area--cursor-line { background: transparent; }
        & .text-area--placeholder { color: $muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "screen.blur", "leave the field", show=False),
        Binding("ctrl+s", "submit", "done", show=False, id="writer.done"),
    ]

    class Done(Message):
        """Enter in a field of one line, or the key that says that this is it."""

    class Beyond(Message):
        """The arrow went past the first or the last line."""

        def __init__(self, *, down: bool) -> None:
            """Take which way."""
            super().__init__()
            self.down = down

    def __init__(
        self,
        text: str = "",
        *,
        example: str = "",
        most: int = 1000,
        one_line: bool = False,
        private: bool = False,
    ) -> None:
        """Take the text, an example shown while it is empty, and the habits."""
        super().__init__(clean(text), tab_behavior="focus", placeholder=Content(clean(example)))
        self.cursor_blink = False
        self.room, self.one_line, self.private, self.cut_short = (
            room_for(most),
            one_line,
            private,
            False,
        )

    def edit(self, edit: Edit) -> EditResult:
        """Every change comes by here: typed, pasted, or put in by a key."""
        text = clean(edit.text)
        if self.one_line:
            text = " ".join(text.splitlines()) if text != "\n" else " "
        replaced = len(self.get_text_range(edit.from_location, edit.to_location))
        left = max(0, self.room - len(self.text) + replaced)
        self.cut_short = len(text) > left
        edit.text = text[:left]
        result = super().edit(edit)
        # Not by a message: that may come after the letter is painted, and what is on the
        # screen is kept whatever happens next.
        if self.at_once is not None:
            self.at_once(self.key, self.text)
        return result

    def forget(self) -> None:
        """Empty the field, and what undo could bring back."""
        self.load_text("")
        self.history.clear()

    def action_submit(self) -> None:
        """Say that this is it."""
        self.post_message(self.Done())

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's signature
        """Go down; from the last line, say so."""
        if not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            self.post_message(self.Beyond(down=True))
        super().action_cursor_down(select)

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's signature
        """Go up; from the first line, say so."""
        if not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            self.post_message(self.Beyond(down=False))
        super().action_cursor_up(select)

    def action_copy(self) -> None:
        """Copy, unless the words are private."""
        if not self.private:
            super().action_copy()

    def action_cut(self) -> None:
        """Cut, unless the words are private: then they only go."""
        if not self.private:
            super().action_cut()
        elif not self.selection.is_empty:
            self.delete(*self.selection)

    def on_key(self, event: events.Key) -> None:
        """Enter leaves a field of one line."""
        if self.one_line and event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Done())


class Writer(VerticalGroup):
    """A labeled place for free words of about `lines` lines and at most `most` letters.

    More may be typed than fit, so that nothing is lost in a rush of words; a line below
    says how much too long it is. `Changed` and `Submitted` carry `key` and `text`.
    """

    DEFAULT_CSS = """
    Writer {
        & > .question { max-width: 60; margin-left: 2; }
        & > .count { color: $muted; margin-left: 2; display: none; }
        &.-near > .count { display: block; }
        &.-over > .count { color: $finishing; text-style: bold; }
    }
    """

    class Changed(Message):
        """The words have changed. `over`: how many letters too many."""

        def __init__(self, key: str, text: str, over: int) -> None:
            """Take the writer's key, the whole text, and what is too much."""
            super().__init__()
            self.key, self.text, self.over = key, text, over

    class Submitted(Message):
        """A person said that this is it."""

        def __init__(self, key: str, text: str) -> None:
            """Take the writer's key and the whole text."""
            super().__init__()
            self.key, self.text = key, text

    def __init__(  # noqa: PLR0913 - a form's input has this many parts
        self,
        key: str = "",
        *,
        label: str = "",
        text: str = "",
        example: str = "",
        lines: int = 6,
        most: int = 1000,
        private: bool = False,
        words: SheetWords = ENGLISH,
    ) -> None:
        """Take the key, the question, the text so far, an example, and how much fits."""
        super().__init__()
        self._words = words
        self.key, self.most = key, most
        self._question = clean(label)
        self._area = Area(text, example=example, most=most, private=private)
        self._area.key = key
        self._area.styles.min_height = lines
        self._count = Static("", classes="count", markup=False)

    def compose(self) -> ComposeResult:
        """The question, the field, and how much is too much."""
        if self._question:
            yield Static(Content(self._question), classes="question", markup=False)
        yield self._area
        yield self._count

    def on_mount(self) -> None:
        """Start writing where the text ends."""
        self._area.move_cursor(self._area.document.end)
        self._show(len(self._area.text))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Say the whole text."""
        event.stop()
        text = self._area.text
        self._show(len(text))
        self.post_message(self.Changed(self.key, text, max(0, len(text) - self.most)))

    def on_area_done(self, event: Area.Done) -> None:
        """Say that this is it."""
        event.stop()
        self.post_message(self.Submitted(self.key, self._area.text))

    def on_area_beyond(self, event: Area.Beyond) -> None:
        """Stay: a long text has room below."""
        event.stop()

    def forget(self) -> None:
        """Empty the field after a private page, and what undo could bring back."""
        with self.prevent(TextArea.Changed):
            self._area.forget()
        self._show(0)

    def _show(self, letters: int) -> None:
        over = letters - self.most
        near = letters >= self.most * MOST_SHOWN_FROM
        self.set_class(near, "-near")
        self.set_class(over > 0, "-over")
        if near:
            # Other words in it lay the whole page out anew, at every letter.
            cut_short = self._area.cut_short
            self._count.update(Content(too_long(over, self._words, cut_short=cut_short)))


def too_long(over: int, words: SheetWords, *, cut_short: bool) -> str:
    """How much is too much, in words; below zero, how much still fits."""
    if over <= 0:
        return words.room_for_one if over == -1 else put(words.room_for, left=str(-over))
    cut = f"{words.cut_short} " if cut_short else ""
    return cut + (words.one_over if over == 1 else put(words.many_over, over=str(over)))
