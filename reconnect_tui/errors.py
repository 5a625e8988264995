"""Everything that the app raises on purpose. Each message is a plain sentence for people.

ReconnectError
├── BadFile          a file cannot be used: which one, where in it, and why
│   ├── MissingFile  there is none
│   └── NewerFile    it was written by a newer reconnect: it is left alone
├── Refused          what was asked for cannot be done so: what to ask instead
└── StoreError       words could not be kept on this disk
    ├── Busy         another window has it open: who, and since when
    └── Overtaken    the file holds something newer, or was changed outside
"""

from dataclasses import dataclass


class ReconnectError(Exception):
    """The root. `str()` is a sentence that may be shown as it stands."""


class BadFile(ReconnectError):
    """`file` cannot be used, and `reason` is a sentence that says why.

    `line` and `column` count from 1 and are none where no place is to blame.
    """

    def __init__(self, file: str, line: int | None, reason: str, column: int | None = None) -> None:
        """Take a path or name, a line, a sentence, and a column."""
        super().__init__(file, line, reason, column)
        self.file = file
        self.line = line
        self.reason = reason
        self.column = column

    def __str__(self) -> str:
        """`file:line: reason`."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.reason}"


class MissingFile(BadFile):
    """There is no such file."""


class NewerFile(BadFile):
    """A file of a newer reconnect. Nothing may write over it."""


class Refused(ReconnectError):
    """What was asked for cannot be done as it was asked."""


class StoreError(ReconnectError):
    """Something could not be kept. What was kept before is as it was."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has something open: process, machine, and since when (ISO 8601, local time)."""

    pid: int
    host: str
    since: str


class Busy(StoreError):
    """Another window has it open. `holder` is none when it could not be read."""

    def __init__(self, reason: str, holder: Holder | None = None) -> None:
        """Take a sentence and who has it."""
        super().__init__(reason)
        self.holder = holder


class Overtaken(StoreError):
    """The file on disk is newer than what would be written, or was changed outside."""
