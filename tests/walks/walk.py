"""A walk: one evening as text, to be read by people and played by every front end.

First a head, then what is said, what is pressed and what time passes, one thing a line:

    # Anything after a number sign at the beginning of a line is a remark.
    exercise: six-breaths
    people: Ana, Leo
    first: Ana
    length: full
    script: full

    = moment breath
    title: Six breaths
    body: Breathe together.
    keys: done | pause
    * bell: 1 minute, from now.
    ~ 48s
    * soft: About half a minute left.
    > done

`=` a page: its kind and address, then its parts (`tests/walks/parts.py`); `= still` the same
page, and only the parts that are other than before. `*` a sound and its words. `~` time that
passes; `~ asleep 10m` time in which the machine sleeps. `>` an offer of the page, by its
words. `<` one input filled in, in the order of the form; `<` alone passes it; further lines
of the same words begin with `|`. `!` the world: `! put away`, `! killed`, `! stop`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a page: what it is, and its words. ` | ` stands between several words."""

    name: str
    words: str

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words that a front end says, in order. A field without a label has none."""
        return tuple(word.strip() for word in self.words.split(" | ") if word.strip(" -"))


@dataclass(frozen=True, slots=True)
class Said:
    """A page. `still`: the same page as before, and `parts` are only those that changed."""

    kind: str
    address: str
    parts: tuple[Part, ...]
    still: bool = False


@dataclass(frozen=True, slots=True)
class Rang:
    """A sound, and its words."""

    sound: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Pressed:
    """An offer of the page, or one of its choices, by its words."""

    label: str


@dataclass(frozen=True, slots=True)
class Filled:
    """What was entered, one entry for each input of the form; an empty one passes."""

    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Waited:
    """Time that passed, in ms. `asleep`: nobody looked at the clock meanwhile."""

    ms: int
    asleep: bool = False


@dataclass(frozen=True, slots=True)
class World:
    """What happens to the app from outside: `put away`, `killed`, `stop`."""

    what: str


Action: TypeAlias = Pressed | Filled | Waited | World
Seen: TypeAlias = Said | Rang
Line: TypeAlias = Action | Seen


@dataclass(frozen=True, slots=True)
class Head:
    """Which exercise, who, and how. One name: solo."""

    exercise: str
    people: tuple[str, ...]
    first: str = ""
    length: str = "full"
    script: str = "full"

    @property
    def mode(self) -> str:
        """`two` or `solo`."""
        return "two" if len(self.people) > 1 else "solo"


@dataclass(frozen=True, slots=True)
class Walk:
    """A whole evening. `remarks` stand above the head; `path` is where it was read from."""

    head: Head
    lines: tuple[Line, ...]
    remarks: tuple[str, ...] = ()
    path: Path = field(default=FOLDER / "unwritten.walk", compare=False)

    @property
    def name(self) -> str:
        """The file's name without its end, with its folder below the walks."""
        return str(self.path.relative_to(FOLDER).with_suffix("").as_posix())

    def groups(self) -> Iterator[tuple[Action | None, tuple[Seen, ...]]]:
        """Each action with what was seen after it; first none, with the opening page."""
        action: Action | None = None
        seen: list[Seen] = []
        for line in self.lines:
            if isinstance(line, Said | Rang):
                seen.append(line)
            else:
                yield action, tuple(seen)
                action, seen = line, []
        yield action, tuple(seen)


# --- reading ------------------------------------------------------------------------------


def read(path: Path) -> Walk:
    """The walk in a file. Raises `ValueError` with the line that cannot be read."""
    return parse(path.read_text(encoding="utf-8"), path)


def parse(text: str, path: Path = FOLDER / "unwritten.walk") -> Walk:
    """The walk in a text."""
    rows = text.split("\n")
    remarks = [row.removeprefix("#").strip() for row in rows if row.startswith("#")]
    head: dict[str, str] = {}
    lines: list[Line] = []
    for number, row in enumerate(rows, 1):
        if not row.strip() or row.startswith("#"):
            continue
        try:
            _row(row, head, lines)
        except (ValueError, IndexError) as error:
            raise ValueError(f"{path.name}:{number}: {row!r} cannot be read: {error}") from error
    people = tuple(name.strip() for name in head.pop("people").split(","))
    return Walk(Head(people=people, **head), tuple(lines), tuple(remarks), path)


def _row(row: str, head: dict[str, str], lines: list[Line]) -> None:
    sign, _, rest = row.partition(" ")
    match sign:
        case "=":
            lines.append(_page(rest, lines))
        case "*":
            sound, _, words = rest.partition(":")
            lines.append(Rang(sound.strip(), words.strip()))
        case "~":
            lines.append(Waited(ms_of(rest.removeprefix("asleep ")), rest.startswith("asleep ")))
        case ">":
            lines.append(Pressed(rest))
        case "<":
            lines.append(Filled((*_entries(lines), rest)))
        case "|":
            *some, last = _entries(lines)
            lines.append(Filled((*some, f"{last}\n{rest}")))
        case "!":
            lines.append(World(rest))
        case _:
            _named(row, head, lines)


def _entries(lines: list[Line]) -> tuple[str, ...]:
    """The entries so far, taken off the lines."""
    match lines:
        case [*_, Filled(entries)]:
            lines.pop()
            return entries
        case _:
            return ()


def _page(rest: str, lines: Sequence[Line]) -> Said:
    kind, _, address = rest.partition(" ")
    if kind != "still":
        return Said(kind, address, ())
    before = next(line for line in reversed(lines) if isinstance(line, Said))
    return Said(before.kind, before.address, (), still=True)


def _named(row: str, head: dict[str, str], lines: list[Line]) -> None:
    """`name: words`, of the head until the first page, then of the page above."""
    name, colon, words = row.partition(":")
    if not colon:
        raise ValueError("a name and a colon were expected")
    match lines:
        case []:
            head[name] = words.strip()
        case [*_, Said(kind, address, parts, still)]:
            lines[-1] = Said(kind, address, (*parts, Part(name, words.strip())), still)
        case _:
            raise ValueError("a part without its page")


def ms_of(words: str) -> int:
    """`1h2m3s`, `90s`, `400ms` to milliseconds. Raises `ValueError`."""
    units = {"ms": 1, "h": 3_600_000, "m": 60_000, "s": 1000}
    total, number, rest = 0, "", words.strip()
    while rest:
        if rest[0].isdigit():
            number, rest = number + rest[0], rest[1:]
            continue
        unit = next((one for one in units if rest.startswith(one)), "")
        if not unit or not number:
            raise ValueError(f"{words!r} is no length of time")
        total, number, rest = total + int(number) * units[unit], "", rest[len(unit) :]
    if number or not words.strip():
        raise ValueError(f"{words!r} is no length of time")
    return total


# --- writing ------------------------------------------------------------------------------


def write(walk: Walk) -> str:
    """The text of a walk; `parse` gives it back."""
    head = walk.head
    rows = [f"# {remark}".rstrip() for remark in walk.remarks]
    rows += [
        f"exercise: {head.exercise}",
        f"people: {', '.join(head.people)}",
        *([f"first: {head.first}"] if head.first else []),
        f"length: {head.length}",
        f"script: {head.script}",
    ]
    for line in walk.lines:
        rows += _written(line)
    return "\n".join(rows) + "\n"


def _written(line: Line) -> list[str]:
    match line:
        case Said(kind, address, parts, still):
            head = "= still" if still else f"= {kind} {address}".rstrip()
            return ["", head, *(f"{part.name}: {part.words}".rstrip() for part in parts)]
        case Rang(sound, words):
            return [f"* {sound}: {words}".rstrip() if words else f"* {sound}"]
        case Waited(ms, asleep):
            return [f"~ {'asleep ' if asleep else ''}{words_of(ms)}"]
        case Pressed(label):
            return [f"> {label}"]
        case Filled(entries):
            return [row for entry in entries for row in _entry(entry)]
        case World(what):
            return [f"! {what}"]


def _entry(entry: str) -> list[str]:
    first, *more = entry.split("\n")
    return [f"< {first}".rstrip(), *(f"| {row}".rstrip() for row in more)]


def words_of(ms: int) -> str:
    """Milliseconds as `ms_of` reads them."""
    parts = []
    for unit, size in (("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1)):
        count, ms = divmod(ms, size)
        if count:
            parts.append(f"{count}{unit}")
    return "".join(parts) or "0s"
