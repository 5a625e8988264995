"""Every text of every shipped exercise fits its page at 60x18: nobody scrolls while they talk.

Pages that are laid out alike are one kind of page. Of each kind the fullest is shown on the
real screen; the others have fewer rows in the same place. What scrolls by nature is said in
`SCROLLS`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeAlias

from textual.content import Content
from textual.widget import Widget

from reconnect_tui.asks import Draw
from reconnect_tui.content.library import Library
from reconnect_tui.content.plan import Choices, Seating, plan
from reconnect_tui.content.playing import NAMES
from reconnect_tui.content.robot import Robot, walk
from reconnect_tui.content.shelves import Folder
from reconnect_tui.engine.page import Page, page
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.spoken import Run, fill, plain, put
from reconnect_tui.engine.words import LANGUAGES, words_for
from reconnect_tui.moments import Plan
from reconnect_tui.tui.screens.parts.sheet import Sheet
from tests.library.shipped_files import EXERCISES
from tests.tui.sitting import Sitting, seated

SIZE = (60, 18)
WIDTH = 56
"""Cells of a line of text there."""

SCROLLS = """
A form is as long as what it asks: its text and its question stay in sight, and the cursor leads
through the places to write, the scales and the lists. What was opened together is as long as
what two people wrote. Support & safety and what stands beside a list are there to be read at
leisure, before or after.
"""

LIST = 7
"""Rows of the list of a program there: a title and why it is next."""

KINDS = 40
"""Fewer kinds of pages would mean that some are not looked at."""

Kind: TypeAlias = tuple[object, ...]


@cache
def library() -> Library:
    """What is shipped."""
    return Library((Folder(EXERCISES, shipped=True),))


def every() -> Iterator[tuple[Library, str]]:
    """Each exercise in each language that it has."""
    for lang in LANGUAGES:
        spoken = library().speaking(lang)
        yield from ((spoken, one) for one, head in spoken.exercises.items() if head.lang == lang)


def plans(spoken: Library, ident: str) -> Iterator[Plan]:
    """An exercise for two and for one, short and long, with its script full and fading."""
    exercise = spoken.exercise(ident)
    decks = spoken.decks_for(exercise)
    for mode in exercise.modes:
        for length in exercise.lengths:
            for level in ("full", "cue", "bare"):
                choices = Choices(length=length, level=level)
                yield plan(exercise, decks, Seating(NAMES[mode]), choices)


@cache
def longest_card(spoken: Library) -> str:
    """The longest card of all decks: a program may set any of them."""
    cards = (card.text for deck in spoken.decks for card in spoken.deck(deck).cards)
    return max((_named(text) for text in cards), key=rows)


def _named(text: str) -> str:
    return text.replace("{you}", NAMES["two"]["a"]).replace("{other}", NAMES["two"]["b"])


def pages(spoken: Library, ident: str) -> Iterator[Page]:
    """Every page that willing, unwilling and silent people come by, with the longest cards."""
    for one in plans(spoken, ident):
        for robot in (Robot("yes"), Robot("no"), Robot("pass")):
            for session, now in walk(one, robot):
                yield _with_longest(page(session, now), session, longest_card(spoken))


def _with_longest(found: Page, session: Session, longest: str) -> Page:
    """A page on which the longest card has come."""
    said = "".join(run.text for run in found.body)
    for address, drawn in session.draws.items():
        moment = session.plan.moment(address)
        if isinstance(moment.ask, Draw):
            cards = {card.id: plain(fill(session, moment, card.text)) for card in moment.ask.cards}
            said = said.replace(cards[drawn.card], longest)
    return replace(found, body=(Run(said),))


@cache
def rows(text: str) -> int:
    """Rows of the screen that a text takes."""
    return len(Content(text).wrap(WIDTH)) if text else 0


def kind(one: Page) -> Kind:
    """What a page has besides its text: pages of a kind are laid out alike."""
    asked = tuple((type(ask).__name__, len(getattr(ask, "options", ()))) for ask in one.form)
    lines = tuple(rows(line) for line in (one.second, one.next, one.notice, one.question))
    ways = tuple(rows(choice.label) for choice in one.choices)
    there = (one.name or one.until, one.clock, one.prompts, one.breath, one.shown, one.template)
    return (one.kind, one.seat is None, asked, lines, ways, *(bool(part) for part in there))


@cache
def fullest() -> dict[Kind, tuple[str, Page]]:
    """Of each kind of page the one with the longest text, and whose exercise it is."""
    found: dict[Kind, tuple[str, Page]] = {}
    for spoken, ident in every():
        for one in pages(spoken, ident):
            before = found.get(kind(one))
            if before is None or rows(plain(one.body)) > rows(plain(before[1].body)):
                found[kind(one)] = (ident, one)
    return found


def hidden(app: Sitting, one: Page) -> list[str]:
    """What of a page's text is below its window."""
    middle = app.sat.query_one("#middle")
    wanted = ["#body", "#notice", "#question"]
    if not one.form and not one.shown:
        wanted += ["Asking OneOf", "#prompts"]
    return [
        name
        for name in wanted
        for line in app.sat.query(name)
        if line.display and _bottom(line, middle) > middle.size.height
    ]


def _bottom(line: Widget, middle: Widget) -> int:
    """The row of the window after a line's last one."""
    return line.region.bottom - middle.region.y + int(middle.scroll_y)


async def too_long(home: Path, shown: Iterable[tuple[str, Page]]) -> list[str]:
    """The pages of these that hide some of their text, each in a line."""
    found: list[str] = []
    app = Sitting(home)
    async with seated(app, SIZE) as pilot:
        app.sat._lookout.stop()  # noqa: SLF001 - the pages are ours, not the clock's
        for ident, one in shown:
            app.sat.query_one(Sheet).page = one
            await pilot.pause()
            out = hidden(app, one)
            if out:
                found.append(f"{ident} {one.kind} {one.address}: {', '.join(out)}")
    return found


async def test_the_fullest_page_of_each_kind_fits(tmp_path: Path) -> None:
    """On the real screen: text, question and answers in sight at once, without a scroll."""
    shown = fullest()
    assert len(shown) > KINDS
    assert await too_long(tmp_path, shown.values()) == []


async def test_a_text_that_is_too_long_is_found(tmp_path: Path) -> None:
    """One row more than there is room for, and the page is named."""
    speaks = next(one for _, one in fullest().values() if one.clock and not one.form)
    for count, out in ((1, []), (12, ["an exercise moment here: #body"])):
        body = (Run("\n".join(["A row."] * count)),)
        page_ = replace(speaks, kind="moment", address="here", body=body, prompts=(), choices=())
        assert await too_long(tmp_path, [("an exercise", page_)]) == out


def test_why_a_session_is_next_fits_above_the_weeks() -> None:
    """In a low window a program is a list above its weeks: its first line is seen whole."""
    words = words_for("en").programs
    for ident in library().programs:
        program = library().program(ident)
        assert rows(program.title) == 1
        for _, session in program.walk():
            assert rows(put(words.next_why, why=session.text)) <= LIST - 1, (ident, session.id)
