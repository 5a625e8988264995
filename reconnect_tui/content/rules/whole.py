"""Rules about a file as a whole: ids, the end, and who is left with something to do."""

from collections import Counter
from collections.abc import Iterable, Iterator

from reconnect_tui.content.deck import Deck
from reconnect_tui.content.findings import Finding
from reconnect_tui.content.opening import Opening
from reconnect_tui.content.positions import KeyPath
from reconnect_tui.content.program import Program
from reconnect_tui.content.rules.spots import Sheet
from reconnect_tui.content.steps.block import Block
from reconnect_tui.content.steps.close import Close
from reconnect_tui.content.steps.step import Mode
from reconnect_tui.content.wording import hint, nearest
from reconnect_tui.content.words import WordList

RESERVED_STEPS = ("time-out", "parked")
RESERVED_FILES = ("support",)


def twice(ids: Iterable[tuple[KeyPath, str]], what: str, code: str = "E113") -> Iterator[Finding]:
    """Each id that stands a second time. `ids` pairs the path of a table with its id."""
    first: dict[str, KeyPath] = {}
    for path, ident in ids:
        if ident in first:
            message = f'{what} "{ident}" is there twice. Give this one another id.'
            yield Finding(code, (*path, "id"), message)
        first.setdefault(ident, path)


def about_file(file: Opening) -> Iterator[Finding]:
    """Rules that hold for every kind of file."""
    if file.id in RESERVED_FILES:
        yield Finding("E137", ("id",), f'"{file.id}" is a word of the app. Choose another id.')
    if not file.sources and file.evidence is None and not isinstance(file, Deck | WordList):
        message = "the file says neither sources nor evidence. Add what it is built on."
        yield Finding("W253", ("id",), message)


def about_steps(sheet: Sheet) -> Iterator[Finding]:
    """Rules about all steps of an exercise together."""
    yield from twice(((spot.path, spot.step.id) for spot in sheet.spots), "step")
    for spot in sheet.spots:
        if spot.step.id in RESERVED_STEPS:
            message = f'"{spot.step.id}" is a word of the app. Choose another id.'
            yield Finding("E137", (*spot.path, "id"), message)
    yield from _ends(sheet)
    for mode in sheet.exercise.modes:
        yield from _left(sheet, mode)
    yield from _never_shown(sheet)


def about_cards(deck: Deck) -> Iterator[Finding]:
    """Rules about all cards of a deck together."""
    paths = ((("cards", place), card.id) for place, card in enumerate(deck.cards))
    yield from twice(paths, "card")


def about_groups(words: WordList) -> Iterator[Finding]:
    """Rules about all groups of a word list together."""
    yield from twice(
        ((("groups", place), group.id) for place, group in enumerate(words.groups)), "group"
    )
    seen: set[str] = set()
    for place, group in enumerate(words.groups):
        for inside, item in enumerate(group.items):
            if item in seen:
                message = f'"{item}" is there twice. Keep it where it fits best.'
                yield Finding("E113", ("groups", place, "items", inside), message)
            seen.add(item)


def about_sessions(program: Program) -> Iterator[Finding]:
    """Rules about all sessions of a program together."""
    weeks = ((("weeks", place), week.id) for place, week in enumerate(program.weeks))
    yield from twice(weeks, "week")
    yield from twice(((path, session.id) for path, session in program.walk()), "session")
    earlier: list[str] = []
    every = Counter(session.id for _, session in program.walk())
    for path, session in program.walk():
        for place, ident in enumerate(session.after):
            if ident in earlier:
                continue
            if ident in every:
                message = f'after names "{ident}", which does not come earlier. It looks back only.'
                yield Finding("E207", (*path, "after", place), message)
            else:
                remedy = (
                    hint(ident, tuple(earlier), "Earlier are") if earlier else "This is the first."
                )
                message = f'there is no session "{ident}". {remedy}'
                near = nearest(ident, tuple(earlier))
                yield Finding("E207", (*path, "after", place), message, near)
        earlier.append(session.id)


def _ends(sheet: Sheet) -> Iterator[Finding]:
    closes = [spot for spot in sheet.spots if isinstance(spot.step, Close)]
    if not closes:
        message = 'there is no "close" step. Add one as the last step.'
        yield Finding("E127", sheet.spots[-1].path, message)
        return
    for extra in closes[1:]:
        message = 'there is more than one "close" step. Keep only the last one.'
        yield Finding("E127", (*extra.path, "kind"), message)
    last = sheet.exercise.steps[-1]
    if len(closes) == 1 and not isinstance(last, Close):
        message = f'step "{last.id}" comes after the close. The close is the last step.'
        yield Finding("E127", ("steps", len(sheet.exercise.steps) - 1), message)
    if len(closes) == 1 and closes[0].step.only is not None:
        message = '"only" on the close would leave a session without an end. Leave it out.'
        yield Finding("E127", (*closes[0].path, "only"), message)


def _left(sheet: Sheet, mode: Mode) -> Iterator[Finding]:
    """Nothing but the end would be left for this many partners."""
    for spot in sheet.spots:
        if not isinstance(spot.step, Block | Close) and spot.survives(mode):
            return
    place = sheet.exercise.modes.index(mode)
    message = f'for "{mode}" nothing but the close is left. Take it out of "for", or add a step.'
    yield Finding("E129", ("for", place), message)


def _never_shown(sheet: Sheet) -> Iterator[Finding]:
    """Words for one partner in a file that is not for one, and the like."""
    modes = sheet.exercise.modes
    for spot in sheet.spots:
        if spot.step.only is not None and spot.step.only not in modes:
            message = f'only = "{spot.step.only}", but the file is not for that. It never shows.'
            yield Finding("W254", (*spot.path, "only"), message)
        if "solo" in modes:
            continue
        for key in sorted(spot.step.model_fields_set):
            if key.endswith("_solo"):
                message = f'{key} is never shown: "solo" is not in "for".'
                yield Finding("W254", (*spot.path, key), message, at="key")
