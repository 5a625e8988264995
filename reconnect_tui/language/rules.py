"""From the data of a guard file to a `Guard`. Every fault is one sentence with the place."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reconnect_tui.language import tables
from reconnect_tui.language.grammar import PhraseError, read_list, read_phrase
from reconnect_tui.language.guard import FAMILIES, SUPPORT, Guard, Rule
from reconnect_tui.language.phrase import Part, Row
from reconnect_tui.language.phrases import Phrases, gather
from reconnect_tui.language.specificity import Marks
from reconnect_tui.language.tables import Data, RulesError
from reconnect_tui.language.words import Shortened, fold

HEAD = ("kind", "id", "title", "lang", "format")
KEYS = (*HEAD, "speech", "short", "lists", "everywhere", "marks", "rules")
RULE_KEYS = ("id", "family", "why", "instead", "say", "unless", "unless_specific", "longer_than")
MARKS = ("who", "what", "when", "how_often")
HERE = "This guard file"


def load(data: Data) -> Guard:
    """The guard of a language. Raises `RulesError` at the first fault."""
    tables.only(data, KEYS, HERE)
    if data.get("kind") != "guard":
        raise RulesError('This is not a guard file: it needs kind = "guard".')
    reader = _Reader(_shortened(data))
    reader.learn(tables.table(data, "lists"))
    marks = tables.table(data, "marks")
    tables.only(marks, MARKS, '"marks"')
    entries = tables.tables(data, "rules")
    _each_once([tables.text(entry, "id", "A rule") for entry in entries])
    return Guard(
        lang=tables.text(data, "lang", HERE),
        rules=tuple(_rule(entry, reader) for entry in entries),
        phrases=gather([reader.rows(entry, "say", _place(entry)) for entry in entries]),
        everywhere=reader.phrases(data, "everywhere", HERE),
        marks=Marks(*(reader.phrases(marks, key, '"marks"') for key in MARKS)),
        shortened=reader.shortened,
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads phrases in the light of the contractions and of the lists learned so far."""

    shortened: Shortened
    lists: dict[str, Part] = field(default_factory=dict)

    def learn(self, table: Data) -> None:
        """Read the lists in the order of the file: a list may use those above it."""
        for name in table:
            place = f'List "{name}"'
            entries = tables.texts(table, name, place)
            if not entries:
                raise RulesError(f"{place} is empty.")
            try:
                self.lists[name] = read_list(entries, self.lists, self.shortened)
            except PhraseError as fault:
                raise RulesError(f"{place}: {fault}") from fault

    def rows(self, table: Data, key: str, place: str) -> list[Row]:
        """The phrases of one key."""
        try:
            return [
                read_phrase(phrase, self.lists, self.shortened)
                for phrase in tables.texts(table, key, place)
            ]
        except PhraseError as fault:
            raise RulesError(f'{place}, "{key}": {fault}') from fault

    def phrases(self, table: Data, key: str, place: str) -> Phrases:
        """The phrases of one key, ready to be looked up."""
        return gather([self.rows(table, key, place)])


def _place(entry: Data) -> str:
    return f'Rule "{tables.text(entry, "id", "A rule")}"'


def _each_once(idents: list[str]) -> None:
    for ident in idents:
        if idents.count(ident) > 1:
            raise RulesError(f'Two rules are called "{ident}": give each its own id.')


def _rule(entry: Data, reader: _Reader) -> Rule:
    place = _place(entry)
    tables.only(entry, RULE_KEYS, place)
    family = tables.text(entry, "family", place)
    if family not in FAMILIES:
        raise RulesError(f'{place}: no family is "{family}".{tables.hint(family, FAMILIES)}')
    if family == SUPPORT and "instead" in entry:
        raise RulesError(f'{place}: "{SUPPORT}" offers no other words; leave out "instead".')
    longer_than = tables.count(entry, "longer_than", place)
    if bool(tables.texts(entry, "say", place)) == bool(longer_than):
        raise RulesError(f'{place} needs either phrases in "say" or a number in "longer_than".')
    return Rule(
        id=tables.text(entry, "id", place),
        family=family,
        why=tables.text(entry, "why", place),
        instead="" if family == SUPPORT else tables.text(entry, "instead", place),
        unless=reader.phrases(entry, "unless", place),
        unless_specific=tables.flag(entry, "unless_specific", place),
        longer_than=longer_than,
    )


def _shortened(data: Data) -> Shortened:
    short = tables.table(data, "short")
    tables.only(short, ("words", "endings"), '"short"')
    return Shortened(
        words=dict(_long_forms(short, "words")),
        endings=dict(_long_forms(short, "endings")),
        speech=frozenset(map(fold, tables.texts(data, "speech", HERE))),
    )


def _long_forms(short: Data, key: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    forms = tables.table(short, key)
    for form in forms:
        words = tables.text(forms, form, f'"short.{key}"').split()
        yield fold(form), tuple(map(fold, words))
