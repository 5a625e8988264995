"""Something wrong in a file: found at a key path, then placed on a line.

Free of pydantic, so that a list of files may carry its problems at start-up.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from reconnect_tui.content.positions import KeyPath, Positions
from reconnect_tui.errors import BadFile, ReconnectError
from reconnect_tui.reading import Source, read_bytes

Level: TypeAlias = Literal["error", "warning"]
Span: TypeAlias = tuple[int, int]
"""Characters of a text: the first, and the one after the last."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A code, where in the data, one plain sentence with its remedy, the nearest word.

    `at` says whether the key or its value is to blame, `span` which characters of a text.
    """

    code: str
    path: KeyPath
    message: str
    suggestion: str = ""
    at: Literal["key", "value"] = "value"
    span: Span | None = None


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A finding on its line. Lines and columns count from 1; `text` is the line itself."""

    file: str
    line: int
    column: int
    code: str
    message: str
    suggestion: str = ""
    end_column: int = 1
    text: str = ""

    @property
    def level(self) -> Level:
        """Errors keep a file out; warnings do not."""
        return "warning" if self.code.startswith("W") else "error"

    def __str__(self) -> str:
        """`file:line:column: error E104: sentence`."""
        return f"{self.file}:{self.line}:{self.column}: {self.level} {self.code}: {self.message}"


class BadContent(BadFile):
    """A file of exercises that cannot be used; `problems` has every reason, in order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Take one problem or more, all of one file."""
        first = problems[0]
        super().__init__(first.file, first.line, f"{first.code}: {first.message}", first.column)
        self.problems = problems


class NotThere(ReconnectError):
    """Nothing goes by this name. `nearest` is the closest name there is, or empty."""

    def __init__(self, what: str, ident: str, nearest: str = "") -> None:
        """Take what was looked for (`exercise`), its id, and the nearest id."""
        hint = f' Did you mean "{nearest}"?' if nearest else ""
        super().__init__(f'There is no {what} "{ident}".{hint}')
        self.what = what
        self.ident = ident
        self.nearest = nearest


def placed(finding: Finding, positions: Positions, file: str) -> Problem:
    """The finding on its line of the file."""
    if finding.span is not None:
        place = positions.inside(finding.path, *finding.span)
    else:
        find = positions.key if finding.at == "key" else positions.value
        place = find(finding.path)
    return Problem(
        file,
        place.line,
        place.column,
        finding.code,
        finding.message,
        finding.suggestion,
        place.end_column,
        positions.line(place.line),
    )


def unreadable(error: BadFile, source: Source) -> Problem:
    """The problem of a file that is not TOML, or cannot be read at all."""
    code = "E101" if error.reason.startswith("This is not valid TOML") else "E100"
    line, column = error.line or 1, error.column or 1
    text = _line_of(source, line) if code == "E101" else ""
    return Problem(error.file, line, column, code, error.reason, end_column=column + 1, text=text)


def _line_of(source: Source, number: int) -> str:
    try:
        lines = read_bytes(source).decode("utf-8-sig", "replace").split("\n")
    except BadFile:
        return ""
    return lines[number - 1].rstrip("\r") if number <= len(lines) else ""
