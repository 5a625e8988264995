"""The inputs of a page as widgets, and what they hold at first."""

from typing import Literal, TypeAlias

from textual.widget import Widget

from reconnect_tui.asks import Option
from reconnect_tui.engine.forms import Field, Input, Pick
from reconnect_tui.engine.forms import Scale as ScaleInput
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.sheet_words import SheetWords
from reconnect_tui.engine.spoken import put
from reconnect_tui.tui.screens.parts.oneof import OneOf
from reconnect_tui.tui.widgets.choices import Choices
from reconnect_tui.tui.widgets.scale import Scale

Entry: TypeAlias = str | int | tuple[str, ...]
EnterDoes: TypeAlias = Literal["choose", "next", "leave blank", "done"]

FIXED = "fixed choices"
"""The key of the list of fixed choices; no input has an id with a space."""


def focusable(widgets: list[Widget]) -> Widget | None:
    """The first of these, or inside of these, that takes the focus."""
    return next(
        (part for one in widgets for part in (one, *one.query("*")) if part.focusable), None
    )


def enter_does(focused: Widget | None, here: list[Widget], *, blank: bool) -> EnterDoes:
    """What Enter does from where the cursor is, in a form of these widgets."""
    if isinstance(focused, Choices) and focused.most == 1:
        return "choose"
    around = focused.ancestors_with_self if focused is not None else ()
    place = next((place for place, one in enumerate(here) if one in around), None)
    if place is not None and focusable(here[place + 1 :]) is not None:
        return "next"
    return "leave blank" if blank else "done"


def asked_of(page: Page) -> object:
    """What is the same as long as the same is asked."""
    inputs = tuple((type(one).__name__, one.id) for one in page.form)
    return page.address, page.private, inputs, tuple(one.label for one in page.choices)


def given(one: Input) -> Entry | None:
    """What an input holds at first."""
    match one:
        case Field():
            return one.text
        case ScaleInput() | Pick():
            return one.chosen


def scale(one: ScaleInput) -> Scale:
    """A scale."""
    return Scale(
        one.id,
        label=one.label,
        low=one.low,
        high=one.high,
        first=one.min,
        last=one.max,
        value=one.chosen,
    )


def pick(one: Pick, words: SheetWords) -> Choices:
    """One or several of a few."""
    hint = put(words.up_to, most=str(one.most)) if one.most > 1 else ""
    return OneOf(one.id, one.options, label=one.label, hint=hint, most=one.most, chosen=one.chosen)


def fixed(page: Page) -> OneOf:
    """Fixed choices. A figure takes one at once where the first is harmless."""
    options = [Option(str(place), one.label) for place, one in enumerate(page.choices)]
    fixed = OneOf(FIXED, options, chosen=given_places(page), at_once=page.default == 0)
    fixed.set_reactive(OneOf.at, page.default or 0)
    return fixed


def given_places(page: Page) -> tuple[str, ...]:
    """The places of the fixed choices that were taken."""
    return tuple(str(place) for place, one in enumerate(page.choices) if one.chosen)
