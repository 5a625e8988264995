"""What a list needs to know of a file, read without pydantic: start-up waits for this."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from reconnect_tui.content.findings import Finding, Problem, placed, unreadable
from reconnect_tui.content.positions import Positions
from reconnect_tui.content.wording import hint, nearest, written
from reconnect_tui.errors import BadFile
from reconnect_tui.reading import Source, Table, read_toml

FORMAT = 1
"""The format that this app writes and reads."""

PLACES = {"exercise": "", "program": "programs", "deck": "decks"}
"""In which folder below `exercises/` the files of a kind lie."""

HOMES = PLACES | {"words": "words", "guard": "words"}
"""The same for every kind of file that there is."""

_NEEDED = re.compile(r">=(\d+)(?:\.(\d+))?(?:\.(\d+))?")


@dataclass(frozen=True, slots=True)
class Head:
    """The opening of a file, leniently read: what is wrong is empty, and in `problems`.

    `modes` is `for`; `grade` the evidence's, or empty; `minutes` is not in it: authors never
    write it. `source` is where the file lies, `shipped` whether it came with the app. Whoever
    adds a field adds it to `catalogue` as well.
    """

    id: str
    kind: str
    source: Source
    shipped: bool = True
    title: str = ""
    summary: str = ""
    modes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    depth: int = 1
    grade: str = ""
    lengths: tuple[str, ...] = ("full",)
    status: str = "active"
    lang: str = "en"
    version: int = 1
    replaces: str = ""
    not_for: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def usable(self) -> bool:
        """Nothing in the head keeps the file out."""
        return not self.problems


def read_head(source: Source, kind: str, *, shipped: bool = True, app: str = "") -> Head:
    """The head of a file that should be of a kind. Never raises: see `problems`.

    `app` is this app's version, for files that need a newer one; empty means any.
    """
    ident = source.name.removesuffix(".toml")
    try:
        data, text = read_toml(source)
    except BadFile as error:
        return Head(ident, kind, source, shipped, ident, problems=(unreadable(error, source),))
    found = tuple(refusals(data, ident, kind, app))
    problems = _placed(found, text, str(source)) if found else ()
    return _head(data, Head(ident, kind, source, shipped, ident, problems=problems))


def refusals(data: Table, ident: str, kind: str, app: str = "") -> Iterator[Finding]:
    """What is wrong before any other key is looked at, the first thing first."""
    found = _too_new(data, app)
    if found is not None:
        yield found
        return
    if data.get("kind") != kind:
        yield _wrong_kind(data, kind)
    if isinstance(data.get("id"), str) and data["id"] != ident:
        message = f'id = {written(data["id"])} is not the name of the file. Write "{ident}".'
        yield Finding("E114", ("id",), message, ident)
    for key in ("id", "title"):
        if key not in data:
            message = f'the {kind} has no "{key}". Add a line that begins with "{key} =".'
            yield Finding("E103", (key,), message)


def _too_new(data: Table, app: str) -> Finding | None:
    number = data.get("format")
    if number == FORMAT and type(number) is not int:
        # Python takes true and 1.0 for 1.
        message = f"format = {written(number)}: this app reads format {FORMAT}."
        return Finding("E115", ("format",), message, str(FORMAT))
    if isinstance(number, int) and number > FORMAT:
        message = f"format = {number} needs a newer reconnect. This one reads format {FORMAT}."
        return Finding("E115", ("format",), message)
    needed = _NEEDED.fullmatch(str(data.get("needs_app", "")))
    if needed and app and _numbers(needed.groups()) > _version(app):
        message = f"this file needs reconnect {data['needs_app'][2:]} or newer. This is {app}."
        return Finding("E136", ("needs_app",), message)
    return None


def _wrong_kind(data: Table, kind: str) -> Finding:
    if "kind" not in data:
        message = f'the file has no "kind". Add kind = "{kind}".'
        return Finding("E103", ("kind",), message, kind)
    given = data["kind"]
    if not isinstance(given, str) or given not in HOMES:
        near = nearest(given, tuple(PLACES)) if isinstance(given, str) else ""
        remedy = hint(given, tuple(PLACES)) if near else f'Write "{kind}".'
        message = f"kind = {written(given)} is no kind of file. {remedy}"
        return Finding("E104", ("kind",), message, near or kind)
    place = HOMES[given]
    home = f'the folder "{place}"' if place else "the folder above"
    message = f'a file of kind "{given}" does not belong here. Move it into {home}.'
    return Finding("E104", ("kind",), message)


def _numbers(parts: tuple[str | Any, ...]) -> tuple[int, ...]:
    return tuple(int(part or 0) for part in parts)


def _version(app: str) -> tuple[int, ...]:
    found = re.match(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?", app)
    return _numbers(found.groups()) if found else (0, 0, 0)


def _placed(found: tuple[Finding, ...], text: str, name: str) -> tuple[Problem, ...]:
    positions = Positions(text)
    return tuple(placed(each, positions, name) for each in found)


def _head(data: Table, head: Head) -> Head:
    evidence = data.get("evidence")
    grade = evidence.get("grade") if isinstance(evidence, dict) else ""
    return Head(
        head.id,
        head.kind,
        head.source,
        head.shipped,
        title=_text(data, "title") or head.id,
        summary=_text(data, "summary"),
        modes=_texts(data, "for"),
        tags=_texts(data, "tags"),
        depth=_number(data, "depth"),
        grade=grade if isinstance(grade, str) else "",
        lengths=_texts(data, "lengths") or ("full",),
        status=_text(data, "status") or "active",
        lang=_text(data, "lang") or "en",
        version=_number(data, "version"),
        replaces=_text(data, "replaces"),
        not_for=_texts(data, "not_for"),
        problems=head.problems,
    )


def _text(data: Table, key: str) -> str:
    value = data.get(key)
    return value if isinstance(value, str) else ""


def _texts(data: Table, key: str) -> tuple[str, ...]:
    value = data.get(key)
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()


def _number(data: Table, key: str) -> int:
    value = data.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) else 1
