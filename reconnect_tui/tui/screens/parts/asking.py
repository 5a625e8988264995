"""What a page asks: fixed choices, or a form of fields, scales and picks."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import DescendantFocus
from textual.message import Message
from textual.reactive import reactive
from textual.widget import AwaitMount, Widget
from textual.widgets import Button

from reconnect_tui.engine.events import Event
from reconnect_tui.engine.forms import Entries, Field, Pick
from reconnect_tui.engine.forms import Scale as ScaleInput
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.words import ENGLISH, Words
from reconnect_tui.tui.screens.parts.inputs import (
    FIXED,
    EnterDoes,
    Entry,
    asked_of,
    enter_does,
    fixed,
    focusable,
    given,
    given_places,
    pick,
    scale,
)
from reconnect_tui.tui.screens.parts.oneof import OneOf
from reconnect_tui.tui.screens.parts.sentence import Sentence
from reconnect_tui.tui.widgets.choices import Choices
from reconnect_tui.tui.widgets.fields import FieldRow, Fields
from reconnect_tui.tui.widgets.scale import Numbers, Scale
from reconnect_tui.tui.widgets.secret import Secret
from reconnect_tui.tui.widgets.writer import Writer


class Asking(Vertical):
    """Attribute: `page`. What was entered goes up when it is done; words at every change.

    What is asked stays as it is while the same is asked, so that nothing half-chosen is lost
    to a tick of the clock or a pause. A private page leaves nothing behind.
    """

    DEFAULT_CSS = """
    Asking { height: auto; width: 1fr; }
    Asking.-gone { display: none; }
    Asking > Button { margin: 1 0 0 2; width: auto; min-width: 8; }
    Asking > * { margin-bottom: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "step", "next number", show=False),
    ]

    page: reactive[Page | None] = reactive(None, init=False, repaint=False)
    lists: reactive[Mapping[str, Mapping[str, str]]] = reactive({}, init=False)

    class Ready(Message):
        """What is asked stands there, and can take the focus."""

    class Marked(Message):
        """A number or an option was chosen: the form is not blank any more."""

    class Written(Message):
        """The words of a field have changed."""

        def __init__(self, field: str, text: str) -> None:
            """Take the field's id and its whole text."""
            super().__init__()
            self.field, self.text = field, text

    class Chosen(Message):
        """One of the page's choices was taken."""

        def __init__(self, event: Event) -> None:
            """Take the event to send."""
            super().__init__()
            self.event = event

    class Given(Message):
        """The form is done."""

        def __init__(self, entries: Entries) -> None:
            """Take what was entered, by input id."""
            super().__init__()
            self.entries = entries

    def __init__(self, words: Words = ENGLISH) -> None:
        """Take the app's words. Nothing is asked yet."""
        super().__init__(classes="-gone")
        self.words = words
        self._asked: object = None
        self._entries: dict[str, Entry] = {}
        self._here: list[Widget] = []
        self._is_ready = True

    def watch_page(self, before: Page | None, page: Page | None) -> None:
        """Ask what the page asks, anew only if it is something else."""
        asks = page is not None and bool(page.form or page.choices)
        self.set_class(not asks, "-gone")
        if page is None or (not asks and not self._leaves(before, page)):
            return
        asked = asked_of(page) if asks else None
        if asked != self._asked:
            self._asked = asked
            self._rebuild(page)
        elif before is not None and page.choices != before.choices:
            self._mark(page)

    def _leaves(self, before: Page | None, page: Page) -> bool:
        """Whether what stands here is over, or hidden from eyes that it is not for."""
        return page.kind != "paused" or page.private or (before is not None and before.private)

    def _rebuild(self, page: Page) -> None:
        for written in (*self.query(Writer), *self.query(Fields)):
            written.forget()
        self._forget_secrets()
        # Removing takes a while, and what is on its way out must not be found any more.
        self.remove_children()
        self._entries = {one.id: entry for one in page.form if (entry := given(one)) is not None}
        self._here = list(self._inputs(page)) if page.form or page.choices else []
        self._is_ready = False
        self.call_next(self._say_when_ready, self.mount(*self._here))

    async def _say_when_ready(self, mounted: AwaitMount) -> None:
        await mounted
        self._is_ready = True
        self.post_message(self.Ready())

    def _inputs(self, page: Page) -> Iterator[Widget]:
        fields = tuple(one for one in page.form if isinstance(one, Field) and not one.secret)
        if any(isinstance(part, str) for part in page.template):
            yield Sentence(page.template, {one.id: one.text for one in fields})
        for one in page.form:
            match one:
                case ScaleInput():
                    yield scale(one)
                case Pick():
                    yield pick(one, self.words.sheet)
                case Field(secret=True):
                    yield Secret(one.id, label=one.label, most=one.max_chars)
                case Field() if one is fields[0]:
                    yield self._words(page, fields)
                case Field():
                    continue
        if page.choices:
            yield fixed(page)
        elif len(page.form) > 1 or fields:
            yield Button(self.words.rooms.done, compact=True)

    def _words(self, page: Page, fields: tuple[Field, ...]) -> Widget:
        """One place to write, or several fields with their labels."""
        only = fields[0]
        if len(fields) > 1 or only.label:
            return Fields(fields, lists=self.lists, private=page.private, words=self.words.sheet)
        return Writer(
            only.id,
            text=only.text,
            lines=only.lines,
            most=only.max_chars,
            private=page.private,
            words=self.words.sheet,
        )

    def _mark(self, page: Page) -> None:
        """The same choices, but others have been given."""
        for one in self._here:
            if isinstance(one, OneOf) and one.key == FIXED:
                one.chosen = given_places(page)
                # Where Enter takes nothing by itself, the cursor stays: nobody agrees twice.
                one.at = one.at if page.default is None else page.default

    # --- what comes up from the inputs -----------------------------------------------------

    @property
    def enter_does(self) -> EnterDoes:
        """What Enter does from where the cursor is, or will be, as the form stands."""
        words = self.page is not None and any(isinstance(one, Field) for one in self.page.form)
        blank = not words and all(entry == () for entry in self._entries.values())
        focused = self.screen.focused if self._is_ready else self.first()
        return enter_does(focused, self._here, blank=blank)

    def first(self) -> Widget | None:
        """Where to begin."""
        return focusable(self._here)

    def finish(self) -> None:
        """Say that the form is done, as it stands."""
        self.post_message(self.Given(dict(self._entries)))
        self._forget_secrets()

    def _forget_secrets(self) -> None:
        for secret in self.query(Secret):
            secret.forget()
            self._entries.pop(secret.key, None)

    def _go_on(self, here: Widget) -> None:
        """To the next input, or done where this was all."""
        target = focusable(self._here[self._here.index(here) + 1 :])
        if target is None:
            self.finish()
        else:
            target.focus()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Bring the place for an answer into view, with its question, and no more than that."""
        here = event.widget
        around = (one for one in here.ancestors if isinstance(one, Scale | FieldRow))
        spot = here.spot if isinstance(here, Choices) else next(around, here)
        self.call_after_refresh(spot.scroll_visible, animate=False)

    def on_choices_changed(self, message: Choices.Changed) -> None:
        """A pick."""
        message.stop()
        if message.key != FIXED:
            self._entries[message.key] = message.chosen
            self.post_message(self.Marked())

    def on_choices_submitted(self, message: Choices.Submitted) -> None:
        """A pick is made, or one of the fixed choices."""
        message.stop()
        page = self.page
        if page is None:
            return
        if message.key != FIXED:
            self._go_on(self._named(message.key))
        elif message.chosen:
            self.post_message(self.Chosen(page.choices[int(message.chosen[-1])].event))
            # The page says what is chosen now; after an "almost" it is asked once more.
            self._mark(page)

    def on_scale_changed(self, message: Scale.Changed) -> None:
        """A number."""
        message.stop()
        self._entries[message.key] = message.value
        self.post_message(self.Marked())

    def on_scale_submitted(self, message: Scale.Submitted) -> None:
        """This number is it."""
        message.stop()
        self._go_on(self._named(message.key))

    def on_writer_changed(self, message: Writer.Changed) -> None:
        """Words."""
        message.stop()
        self._write(message.key, message.text)

    def on_writer_submitted(self, message: Writer.Submitted) -> None:
        """These words are it."""
        message.stop()
        self._go_on(next(one for one in self._here if isinstance(one, Writer)))

    def on_secret_changed(self, message: Secret.Changed) -> None:
        """A passphrase is no draft: it goes nowhere before the form is done."""
        message.stop()
        self._entries[message.key] = message.text

    def on_secret_submitted(self, message: Secret.Submitted) -> None:
        """On to the next passphrase; what they open comes before everything else."""
        message.stop()
        rest = self._here[self._here.index(message.secret) + 1 :]
        if message.text and not (rest and isinstance(rest[0], Secret)):
            self.finish()
        else:
            self._go_on(message.secret)

    def on_fields_changed(self, message: Fields.Changed) -> None:
        """Words of one of the fields."""
        message.stop()
        for sentence in self.query(Sentence):
            sentence.texts = dict(message.texts)
        self._write(message.key, message.text)

    def on_fields_submitted(self, message: Fields.Submitted) -> None:
        """Enter in the last field goes on to what comes after it."""
        message.stop()
        self._go_on(next(one for one in self._here if isinstance(one, Fields)))

    def on_button_pressed(self, message: Button.Pressed) -> None:
        """Done."""
        message.stop()
        self.finish()

    def action_step(self) -> None:
        """Space goes on to the next number of a scale, and from the last to the first."""
        numbers = self.screen.focused
        if isinstance(numbers, Numbers):
            last = numbers.value is None or numbers.value >= numbers.last
            numbers.choose(numbers.first if last else (numbers.value or 0) + 1)

    def _write(self, field: str, text: str) -> None:
        self._entries[field] = text
        self.post_message(self.Written(field, text))

    def _named(self, key: str) -> Widget:
        keyed = (one for one in self._here if isinstance(one, Choices | Scale))
        return next(one for one in keyed if one.key == key)
