"""What shows text shows text: no word of a file, a name or an answer commands the terminal."""

import re
import unicodedata
from collections.abc import Callable

import pytest
from rich.segment import Segment
from rich.text import Text
from textual.app import ComposeResult
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import (
    Button,
    Checkbox,
    DataTable,
    Footer,
    Header,
    Input,
    Label,
    ListItem,
    ListView,
    Markdown,
    OptionList,
    RadioButton,
    Static,
    TextArea,
)
from textual.worker import WorkerFailed

from reconnect_tui.asks import Option
from reconnect_tui.engine.forms import Field
from reconnect_tui.mistakes import BROKEN, UNSAVED, report
from reconnect_tui.tui import textual_fixes
from reconnect_tui.tui.textual_fixes import CarefulApp
from reconnect_tui.tui.theme_bridge import OWN_VARIABLES
from reconnect_tui.tui.widgets.choices import Choices
from reconnect_tui.tui.widgets.face import BigWords
from reconnect_tui.tui.widgets.fields import Fields
from reconnect_tui.tui.widgets.pacer import Pacer
from reconnect_tui.tui.widgets.scale import Numbers, Scale
from reconnect_tui.tui.widgets.writer import Writer

HOSTILE = (
    "start\x1b]52;c;bm8=\x07\x1b]0;t\x07\x1b]8;;x:y\x1b\\\x1b[2J\x9b31m\x84\x9d8;\x9c\u202eabc\u2066"
    "\u200b\ufeff\x00\u2028\u2029\x7f\x08" + "e" + "\u0301" * 200 + "[red]x[/y][@click=app.quit]end"
)
"""Clipboard, title, link, erase, C1, direction, zero width, NUL, separators, marks, markup."""


def table() -> Widget:
    """A table with hostile cells."""
    widget: DataTable[Text] = DataTable()
    widget.add_column(Text(HOSTILE))
    widget.add_row(Text(HOSTILE))
    return widget


def bordered() -> Widget:
    """A frame with a hostile title, as content: a plain title would be markup."""
    widget = Static("", markup=False)
    widget.styles.border = ("round", "white")
    widget.border_title = Content(HOSTILE)
    return widget


def pacer() -> Widget:
    """A pacer with hostile words."""
    widget = Pacer()
    widget.word = widget.count = HOSTILE
    return widget


PLACES: dict[str, Callable[[], Widget]] = {
    "static": lambda: Static(HOSTILE, markup=False),
    "content": lambda: Static(Content(HOSTILE)),
    "label": lambda: Label(HOSTILE, markup=False),
    "button": lambda: Button(Content(HOSTILE)),
    "checkbox": lambda: Checkbox(Content(HOSTILE)),
    "radio": lambda: RadioButton(Content(HOSTILE)),
    "options": lambda: OptionList(Content(HOSTILE), markup=False),
    "list": lambda: ListView(ListItem(Label(HOSTILE, markup=False))),
    "table": table,
    "input": lambda: Input(HOSTILE),
    "placeholder": lambda: Input(placeholder=Content(HOSTILE).plain),
    "area": lambda: TextArea(HOSTILE),
    "markdown": lambda: Markdown(HOSTILE, open_links=False),
    "border": bordered,
    "big words": lambda: BigWords(HOSTILE),
    "scale": lambda: Scale(label=HOSTILE, low=HOSTILE, high=HOSTILE),
    "choices": lambda: Choices("c", [Option("x", HOSTILE)], label=HOSTILE, hint=HOSTILE),
    "writer": lambda: Writer(label=HOSTILE, text=HOSTILE),
    "fields": lambda: Fields([Field("f", HOSTILE, HOSTILE, HOSTILE)]),
    "pacer": pacer,
}


class Shown(CarefulApp[None]):
    """Shows one widget."""

    TITLE = HOSTILE

    def __init__(self, *makers: Callable[[], Widget]) -> None:
        """Take how to make what is shown."""
        super().__init__()
        self.makers = makers

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """As our app does."""
        return dict(OWN_VARIABLES)

    def compose(self) -> ComposeResult:
        """A header with the title too."""
        yield Header()
        for make in self.makers:
            yield make()
        yield Footer()

    def sent(self) -> str:
        """What would go to the terminal, without colors."""
        strips = self.screen._compositor.render_strips()  # noqa: SLF001 - the only way to the cells
        text = "\n".join(strip.render(self.console) for strip in strips)
        return re.sub(r"\x1b\[[0-9;]*m", "", text)


def commands(text: str) -> set[str]:
    """The signs in it that a terminal obeys or that turn words around."""
    kinds = {"Cc", "Cf", "Cs", "Zl", "Zp"}
    return {sign for sign in text if unicodedata.category(sign) in kinds} - {
        "\n",
        "\u200d",
        "\u200c",
    }


@pytest.mark.figure("T12", tried=1)
@pytest.mark.parametrize("place", PLACES)
async def test_no_text_commands_the_terminal(place: str) -> None:
    """Wherever it is shown: nothing crashes, and what is sent holds no command."""
    app = Shown(PLACES[place])
    async with app.run_test(size=(120, 30)):
        sent = app.sent()
        assert "start" in sent.replace(" ", "")
        assert commands(sent) == set()


async def test_toasts_are_plain_text() -> None:
    """A message with brackets is shown, and neither ends the app nor commands the terminal."""
    app = Shown()
    async with app.run_test(size=(120, 30), notifications=True) as pilot:
        app.notify(HOSTILE, title=HOSTILE)
        await pilot.pause()
        sent = app.sent()
        assert "[red]x[/y]" in sent.replace("\n", "")
        assert commands(sent) == set()


@pytest.mark.figure("T12", "no net", wrong=1, caught=1)
async def test_the_net_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it Textual lets commands through: if not, a fix has landed and ours may go."""
    monkeypatch.setattr(textual_fixes, "_clean_render", textual_fixes._render)  # noqa: SLF001 - its counterpart
    app = Shown(PLACES["static"])
    async with app.run_test(size=(120, 30)):
        assert "\x1b" in commands(app.sent())


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("a\x1b[2Jb", "a[2Jb"),
        ("a\tb\ud800c", "ab\ufffdc"),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u200c\u062e"),
        ("👩\u200d👧日本", "👩\u200d👧日本"),
        ("┌─█", "┌─█"),
    ],
)
async def test_the_net_keeps_widths_and_other_scripts(text: str, sent: str) -> None:
    """Cells stay where they are; joiners and wide signs pass."""
    app = Shown()
    async with app.run_test():
        strip = Strip([Segment(text)])
        assert strip.render(app.console) == sent
        assert Strip([Segment(sent)]).cell_length == strip.cell_length


async def test_the_cursor_follows_the_focus() -> None:
    """Readers and Braille lines find the terminal's cursor on what has the focus."""
    options = [Option("a", "one"), Option("b", "two")]
    makers = (lambda: Button("x"), lambda: Choices("c", options), lambda: Scale("s"))
    async with Shown(*makers).run_test() as pilot:
        app = pilot.app
        for kind in (Button, Choices, Numbers):
            await pilot.pause()
            assert isinstance(app.screen.focused, kind)
            assert app.screen.focused.region.contains_point(app.cursor_position)
            await pilot.press("tab")
        await pilot.press("tab")
        await pilot.pause()
        before = app.cursor_position
        await pilot.press("down")
        await pilot.pause()
        assert app.cursor_position.y == before.y + 1


class Breaks(Shown):
    """Breaks, and cannot save either."""

    def last_words(self) -> None:
        """As on a full disk."""
        message = "no room"
        raise OSError(message)

    def keep_report(self, words: str) -> str:
        """As on a full disk."""
        raise OSError(words)


async def test_a_failed_last_save_is_said() -> None:
    """The sentence never promises what did not happen, and tests still see the mistake."""
    app = Breaks()
    with pytest.raises(ValueError, match="first"):
        async with app.run_test():
            app._handle_exception(ValueError("first"))  # noqa: SLF001 - Textual calls it
    assert app._goodbye == f"{BROKEN} {UNSAVED}"  # noqa: SLF001 - what would be printed
    assert app.return_code == 1


def mistake_after_mistake(private: str) -> None:
    """Break, and break again because of it, both times with private words in hand."""
    try:
        int(private)
    except ValueError as error:
        raise KeyError(private) from error


def test_a_report_follows_the_chain_and_holds_no_value() -> None:
    """Where, and which kinds of mistakes led to it: enough to mend it, nothing to read."""
    with pytest.raises(KeyError) as caught:
        mistake_after_mistake("CANARY")
    words = report(WorkerFailed(caught.value))
    assert "CANARY" not in words
    assert [line.split(".")[-1] for line in words.splitlines() if line[0] != " "][1:] == [
        "WorkerFailed",
        "KeyError",
        "ValueError",
    ]
    assert "tests/tui/test_textual_fixes.py:" in words
