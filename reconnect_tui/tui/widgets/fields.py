"""Several small fields with labels, for the gaps of a sentence or the parts of an agreement."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static, TextArea
from textual.widgets.option_list import Option as Line

from reconnect_tui.cleaning import clean
from reconnect_tui.engine.forms import Field
from reconnect_tui.engine.sheet_words import ENGLISH, SheetWords
from reconnect_tui.tui.widgets.writer import Area, too_long

WIDE = 44
"""From this many cells on, labels stand beside their fields."""


LABEL = 15
"""Cells of the longest label that stands beside its field."""


def matching(words: Sequence[str], start: str) -> list[str]:
    """The words that begin as a person has begun, or all of them if none does."""
    begun = start.casefold()
    found = [word for word in words if begun and word.casefold().startswith(begun)]
    return found or list(words)


class Offered(OptionList):
    """A list of words, shown when it is asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "close", show=False)]

    class Closed(Message):
        """The list is not wanted any longer."""

    def action_close(self) -> None:
        """Say so."""
        self.post_message(self.Closed())


class FieldRow(HorizontalGroup):
    """One field with its label, and its words on demand."""

    DEFAULT_CSS = """
    FieldRow {
        & > .label { width: 18; padding: 0 1 0 2; color: $muted; }
        &:focus-within > .label { color: $foreground; text-style: bold; }
        & > .entry { width: 1fr; height: auto; }
        & > .entry > Area { max-height: 4; }
        & > .entry > .count { color: $finishing; text-style: bold; display: none; padding-left: 2; }
        & > .entry > .offer { color: $muted; display: none; padding-left: 2; }
        & > .entry > Offered {
            display: none; height: auto; max-height: 6; border: none;
            border-left: thick $accent; background: $panel;
        }
        &.-over > .entry > .count { display: block; }
        &.-offers:focus-within > .entry > .offer { display: block; }
        &.-open > .entry > Offered { display: block; }
        & > .entry > .sign { color: $muted; display: none; padding-left: 2; }
        &.-open:focus-within > .entry > .offer { display: none; }
        &.-open:focus-within > .entry > .sign { display: block; }
        &.-stacked { layout: vertical; }
        &.-stacked > .label { width: 1fr; }
        &.-stacked > .entry { width: 1fr; }
    }
    """

    class Changed(Message):
        """The words of this field have changed."""

        def __init__(self, row: "FieldRow", text: str) -> None:
            """Take the row and its text."""
            super().__init__()
            self.row, self.text = row, text

    class Leave(Message):
        """A person is done with the field (Enter), or went past its end with an arrow."""

        def __init__(self, row: "FieldRow", *, down: bool, done: bool) -> None:
            """Take the row, which way to go, and whether it was Enter."""
            super().__init__()
            self.row, self.down, self.done = row, down, done

    def __init__(
        self, field: Field, words: Mapping[str, str], says: SheetWords, *, private: bool
    ) -> None:
        """Take what to ask, words to offer, the app's own, and whether it is private.

        Each word comes with its sign: what it is near to, and how that shows in the body.
        """
        super().__init__(classes="-offers" if words else None)
        self.field, self._says = field, says
        self._words = {clean(word): clean(sign) for word, sign in words.items()}
        one_line = field.lines == 1
        self.area = Area(
            field.text,
            example=field.example,
            most=field.max_chars,
            one_line=one_line,
            private=private,
        )
        self.area.key = field.id
        self.area.styles.min_height = 1 if one_line else field.lines
        self._count = Static("", classes="count", markup=False)
        self._offered = Offered(markup=False)
        self._sign = Static("", classes="sign", markup=False)

    def compose(self) -> ComposeResult:
        """The label, the field, and what may show below it."""
        yield Static(Content(clean(self.field.label)), classes="label", markup=False)
        with VerticalGroup(classes="entry"):
            yield self.area
            yield self._count
            yield Static(Content(self._says.words_below), classes="offer", markup=False)
            yield self._sign
            yield self._offered

    def on_mount(self) -> None:
        """Start writing where the text ends."""
        self.area.move_cursor(self.area.document.end)

    def on_resize(self, event: events.Resize) -> None:
        """Put the label above the field where there is little room."""
        little_room = event.size.width < WIDE or cell_len(self.field.label) > LABEL
        self.set_class(little_room, "-stacked")

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Say the whole text."""
        event.stop()
        text = self.area.text
        over = len(text) - self.field.max_chars
        self.set_class(over > 0, "-over")
        if over > 0:
            self._count.update(Content(too_long(over, self._says, cut_short=self.area.cut_short)))
        self.post_message(self.Changed(self, text))

    def on_area_done(self, event: Area.Done) -> None:
        """Go on to the next field."""
        event.stop()
        self.post_message(self.Leave(self, down=True, done=True))

    def on_area_beyond(self, event: Area.Beyond) -> None:
        """Down opens the words, if there are any; else both arrows leave."""
        event.stop()
        if event.down and self._words:
            self._open()
        else:
            self.post_message(self.Leave(self, down=event.down, done=False))

    def _begun(self) -> str:
        """The letters of the word before the cursor."""
        row, column = self.area.cursor_location
        return self.area.document.get_line(row)[:column].split(" ")[-1]

    def _open(self) -> None:
        found = matching(tuple(self._words), self._begun())
        lines = [Line(Content(word)) for word in found]
        self._offered.clear_options().add_options(lines)
        self._offered.highlighted = 0
        self.add_class("-open")
        self._offered.focus()

    def _close(self) -> None:
        self.remove_class("-open")
        self.area.focus()

    def on_offered_closed(self, event: Offered.Closed) -> None:
        """Go back to the field."""
        event.stop()
        self._close()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """It is nobody else's business which word the cursor is on; its sign stands below."""
        event.stop()
        self._sign.update(Content(self._words.get(str(event.option.prompt), "")))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Put the word in, in place of what was begun of it."""
        event.stop()
        word, begun = str(event.option.prompt), self._begun()
        row, column = self.area.cursor_location
        start = column - len(begun) if word.casefold().startswith(begun.casefold()) else column
        gap = " " if start == column and begun else ""
        result = self.area.replace(gap + word, (row, start), (row, column))
        self.area.move_cursor(result.end_location)
        self._close()


class Fields(VerticalGroup):
    """Small fields, one below the other. Enter goes to the next one, and from the last one up.

    `lists` maps the id of a word list to its words and their signs. `Changed` carries the
    changed `key`, its `text`, and `texts`, all fields by key; `Submitted` carries `texts`.
    """

    class Changed(Message):
        """The words of one field have changed."""

        def __init__(self, key: str, text: str, texts: Mapping[str, str]) -> None:
            """Take the field's key, its text, and the texts of all fields."""
            super().__init__()
            self.key, self.text, self.texts = key, text, texts

    class Submitted(Message):
        """Enter was pressed in the last field."""

        def __init__(self, texts: Mapping[str, str]) -> None:
            """Take the texts of all fields."""
            super().__init__()
            self.texts = texts

    def __init__(
        self,
        fields: Sequence[Field],
        *,
        lists: Mapping[str, Mapping[str, str]] | None = None,
        private: bool = False,
        words: SheetWords = ENGLISH,
    ) -> None:
        """Take what to ask, the word lists, whether it is private, and the app's own words."""
        super().__init__()
        offered = lists or {}
        self._rows = [
            FieldRow(field, offered.get(field.words, {}), words, private=private)
            for field in fields
        ]
        for row, after in pairwise(self._rows):
            row.area.onward = after.area if row.field.lines == 1 else None

    def compose(self) -> ComposeResult:
        """The fields."""
        yield from self._rows

    def _texts(self) -> dict[str, str]:
        return {row.field.id: row.area.text for row in self._rows}

    def on_field_row_changed(self, event: FieldRow.Changed) -> None:
        """Say what has changed, and how all stands."""
        event.stop()
        self.post_message(self.Changed(event.row.field.id, event.text, self._texts()))

    def on_field_row_leave(self, event: FieldRow.Leave) -> None:
        """Go to the next or the previous field; Enter in the last one says that this is it."""
        event.stop()
        place = self._rows.index(event.row) + (1 if event.down else -1)
        if 0 <= place < len(self._rows):
            # After Enter the focus has moved already, and may be further on by now.
            if event.row.area.has_focus:
                self._rows[place].area.focus()
        elif event.done:
            self.post_message(self.Submitted(self._texts()))

    def forget(self) -> None:
        """Empty all fields after a private page, and what undo could bring back."""
        with self.prevent(TextArea.Changed):
            for row in self._rows:
                row.area.forget()
