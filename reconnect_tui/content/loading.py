"""One file, read to the last key: what it defines, and everything that is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pydantic import ValidationError

from reconnect_tui.content.deck import Deck
from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.fields import PRIVATE_KEY
from reconnect_tui.content.findings import Finding, Problem, placed, unreadable
from reconnect_tui.content.heads import HOMES, refusals
from reconnect_tui.content.opening import Opening
from reconnect_tui.content.positions import KeyPath, Positions
from reconnect_tui.content.problems import findings
from reconnect_tui.content.program import Program
from reconnect_tui.content.rules.every import findings_in
from reconnect_tui.content.wording import nearest
from reconnect_tui.content.words import WordList
from reconnect_tui.errors import BadFile
from reconnect_tui.reading import Source, Table, read_toml

MODELS: dict[str, type[Opening]] = {
    "exercise": Exercise,
    "program": Program,
    "deck": Deck,
    "words": WordList,
}

KIND: KeyPath = ("kind",)
"""The key that decides which keys there are. What is wrong with it is said beforehand."""

LONGEST = 500
"""Entries that any list of a file may have. A deck is the longest thing that people write."""

MOST = 100
"""Failures of one file that are looked at. Nobody reads the hundredth before the first."""


@dataclass(frozen=True)
class Loaded:
    """What one file gave. `file` is none if there is an error among `problems`."""

    source: Source
    file: Opening | None = None
    problems: tuple[Problem, ...] = ()
    data: Table = field(default_factory=dict)
    positions: Positions = field(default_factory=lambda: Positions(""))

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep it out."""
        return tuple(problem for problem in self.problems if problem.level == "error")

    def place(self, finding: Finding) -> Problem:
        """A finding about this file, on its line."""
        return placed(finding, self.positions, str(self.source))


def load(source: Source, kind: str = "", app: str = "") -> Loaded:
    """Read and check one file. Never raises for what is in it.

    `kind` is what should lie there; empty: whatever the file says it is.
    """
    try:
        data, text = read_toml(source)
    except BadFile as error:
        return Loaded(source, problems=(unreadable(error, source),))
    wanted = kind or _kind_in(data)
    loaded = Loaded(source, None, (), data, Positions(text))
    refused = tuple(refusals(data, _ident_of(source, wanted), wanted, app))
    newer = any(finding.code in ("E115", "E136") for finding in refused)
    if newer or _misplaced(data.get("kind"), wanted):
        return _with(loaded, None, refused)
    return _validated(loaded, MODELS[wanted], refused)


def _misplaced(kind: object, wanted: str) -> bool:
    """Whether it is a file of another kind, with other keys. A misspelled kind is none."""
    return isinstance(kind, str) and kind != wanted and kind in HOMES


def _ident_of(source: Source, kind: str) -> str:
    """The id that a file's name asks for: word lists carry their language in it too."""
    name = source.name.removesuffix(".toml")
    return name.partition(".")[0] if kind == "words" else name


def _kind_in(data: Table) -> str:
    kind = data.get("kind")
    return (nearest(kind, tuple(MODELS)) if isinstance(kind, str) else "") or "exercise"


def _validated(loaded: Loaded, model: type[Opening], refused: tuple[Finding, ...]) -> Loaded:
    endless = tuple(_endless(loaded.data))
    if endless:
        return _with(loaded, None, endless)
    try:
        file = model.model_validate(loaded.data)
    except ValidationError as error:
        errors = error.errors(include_url=False)[:MOST]
        found = findings(errors, model, loaded.data, loaded.positions)
        found = tuple(finding for finding in found if finding.path != KIND)
        known = {finding.path for finding in found}
        first = tuple(finding for finding in refused if finding.path not in known)
        return _with(loaded, None, (*first, *found))
    return _with(loaded, file, (*refused, *findings_in(file, loaded.positions)))


def _endless(data: object, path: KeyPath = ()) -> Iterator[Finding]:
    """Lists of thousands, which would take long to complain about one by one."""
    if isinstance(data, list) and len(data) > LONGEST:
        message = f"{path[-1]} has {len(data)} entries. No list has more than {LONGEST}."
        yield Finding("E109", path, message, at="key")
    elif isinstance(data, dict | list):
        pairs = data.items() if isinstance(data, dict) else enumerate(data)
        for key, value in pairs:
            if not str(key).startswith(PRIVATE_KEY):
                yield from _endless(value, (*path, key))


def _with(loaded: Loaded, file: Opening | None, found: tuple[Finding, ...]) -> Loaded:
    problems = tuple(sorted({loaded.place(finding) for finding in found}))
    broken = any(problem.level == "error" for problem in problems)
    return Loaded(loaded.source, None if broken else file, problems, loaded.data, loaded.positions)
