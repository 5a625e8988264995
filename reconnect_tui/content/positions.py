"""Where in a TOML text each key and value stands.

`tomllib` tells no places. This reader walks a text that `tomllib` has accepted, so it can
be short: it never judges, it only follows keys, tables, lists and strings. Lines and
columns count from 1, in characters.
"""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple, TypeAlias

from reconnect_tui.content.within import offset

MANY = 60_000
"""Pieces of a text that are followed. The longest file that people write has a tenth."""

KeyPath: TypeAlias = tuple[str | int, ...]

_TOKEN = re.compile(
    r'(?P<skip>[ \t\r]+|\#[^\n]*)|(?P<end>\n\s*)|(?P<mark>[\[\]{},=.])'
    r'|(?P<text>"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\')'
    r'|(?P<bare>[^\s\[\]{},=.\"\'#]+)',
    re.DOTALL,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """One stretch of one line. `end_column` is the first column after it."""

    line: int
    column: int
    end_column: int


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


@dataclass(slots=True)
class _Open:
    """A list or an inline table that is being read."""

    path: KeyPath
    start: int
    is_list: bool
    count: int = 0


@dataclass
class Positions:
    """Key path to places. `keys` has only what has a key: no items of lists."""

    source: str
    keys: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)
    values: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Learn where the lines begin, then read the text."""
        self.headers: dict[KeyPath, int] = {}
        self._lines = [0, *(found.end() for found in re.finditer("\n", self.source))]
        _Reader(self).read()

    def key(self, path: KeyPath) -> Place:
        """Where the key stands; where there is none, the nearest table or list around it."""
        return self._nearest(path, (self.keys, self.values))

    def value(self, path: KeyPath) -> Place:
        """Where the value stands; where there is none, the nearest key around it."""
        return self._nearest(path, (self.values, self.keys))

    def inside(self, path: KeyPath, start: int, end: int) -> Place:
        """Where characters `start` to `end` of the text at `path` stand; else the whole text."""
        begin, stop = self.values.get(path, (0, 0))
        quoted = self.source[begin:stop]
        first, last = offset(quoted, start), offset(quoted, end)
        if first is None or last is None:
            return self.value(path)
        return self._place(begin + first, begin + last)

    def header_below(self, path: KeyPath) -> int | None:
        """The line of the first `[table]` inside the table at `path`. None: there is none."""
        starts = (
            start
            for inside, start in self.headers.items()
            if len(inside) > len(path) and inside[: len(path)] == path
        )
        first = min(starts, default=None)
        return None if first is None else bisect_right(self._lines, first)

    def line(self, number: int) -> str:
        """A line of the text, without its end. Numbers count from 1."""
        end = self._lines[number] if number < len(self._lines) else len(self.source)
        return self.source[self._lines[number - 1] : end].rstrip("\r\n")

    def _nearest(self, path: KeyPath, wanted: tuple[dict[KeyPath, tuple[int, int]], ...]) -> Place:
        for length in range(len(path), 0, -1):
            part = path[:length]
            for spans in wanted if length == len(path) else (self.keys, self.values):
                if part in spans:
                    return self._place(*spans[part])
        return self._place(0, 0)

    def _place(self, start: int, end: int) -> Place:
        line = bisect_right(self._lines, start)
        column = start - self._lines[line - 1] + 1
        room = len(self.line(line)) + 1
        return Place(line, column, max(column, min(column + end - start, room)))


class _Reader:
    """Follows one text and notes what it comes by."""

    def __init__(self, positions: Positions) -> None:
        self.found = positions
        self.tokens = list(islice(self._tokens(), MANY))
        self.at = 0
        self.table: KeyPath = ()
        self.counts: dict[KeyPath, int] = {}

    def _tokens(self) -> Iterator[_Token]:
        for match in _TOKEN.finditer(self.found.source):
            kind = match.lastgroup or ""
            if kind != "skip":
                yield _Token(kind, match[0], *match.span())

    def read(self) -> None:
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.kind == "end":
                self.at += 1
            elif token.text == "[" and token.kind == "mark":
                self._header()
            else:
                self._value(self._key(self.table))

    def _peek(self, text: str) -> bool:
        token = self.tokens[self.at] if self.at < len(self.tokens) else None
        return token is not None and token.kind == "mark" and token.text == text

    def _header(self) -> None:
        start = self.tokens[self.at].start
        self.at += 1
        many = self._peek("[")
        self.at += many
        path = self._key((), header=True)
        if many:
            number = self.counts.get(path, -1) + 1
            self.counts[path] = number
            path = (*path, number)
        while self._peek("]"):
            self.at += 1
        self.table = path
        self.found.headers.setdefault(path, start)
        self._note(path, start, self.tokens[self.at - 1].end)

    def _key(self, table: KeyPath, *, header: bool = False) -> KeyPath:
        """Read a key with its dots up to `=` or `]`, and note every part of it."""
        path = table
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.kind == "mark" and token.text in "=]":
                break
            self.at += 1
            if token.kind in ("bare", "text"):
                path = (*path, _name(token))
                self.found.keys.setdefault(path, (token.start, token.end))
                if header and not self._peek("]") and path in self.counts:
                    path = (*path, self.counts[path])
        return path

    def _note(self, path: KeyPath, start: int, end: int) -> None:
        self.found.values.setdefault(path, (start, end))

    def _value(self, path: KeyPath) -> None:
        """Read `= value`, however deep it goes, without recursion."""
        self.at += 1
        around: list[_Open] = []
        self._begin(path, around)
        while around and self.at < len(self.tokens):
            inside, token = around[-1], self.tokens[self.at]
            mark = token.text if token.kind == "mark" else ""
            if token.kind == "end" or mark == ",":
                self.at += 1
            elif mark in ("]", "}"):
                self.at += 1
                around.pop()
                self._note(inside.path, inside.start, token.end)
            elif inside.is_list:
                inside.count += 1
                self._begin((*inside.path, inside.count - 1), around)
            else:
                key = self._key(inside.path)
                self.at += 1
                self._begin(key, around)

    def _begin(self, path: KeyPath, around: list[_Open]) -> None:
        """Read a value that is one piece, or note that a list or a table begins."""
        if self.at >= len(self.tokens):
            return
        first = self.tokens[self.at]
        if first.kind == "mark" and first.text in "[{":
            self.at += 1
            around.append(_Open(path, first.start, first.text == "["))
            return
        last = first
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token.kind == "end" or (token.kind == "mark" and token.text != "."):
                break
            last = token
            self.at += 1
        self._note(path, first.start, last.end)


def _name(token: _Token) -> str:
    if token.kind == "bare":
        return token.text
    if "\\" in token.text and token.text[0] == '"':
        return str(tomllib.loads(f"x = {token.text}")["x"])
    return token.text[1:-1]
