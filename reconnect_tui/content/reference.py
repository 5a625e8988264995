"""The authors' reference, `docs/format.md`, made from the models and what stands under keys."""

from collections.abc import Iterable, Iterator
from typing import Any

from reconnect_tui.content.deck import CardTable, Deck
from reconnect_tui.content.docstrings import about, docs_of
from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.fields import Record
from reconnect_tui.content.opening import Evidence, Opening
from reconnect_tui.content.program import TUNABLE, Program, SessionPlan, Week
from reconnect_tui.content.schema import schema
from reconnect_tui.content.steps import AnyStep
from reconnect_tui.content.steps.step import Look, Step
from reconnect_tui.content.steps.timed import Cue, TimedStep
from reconnect_tui.content.tables import fields_of, kind_of, records_in
from reconnect_tui.content.text import NAMES

_INTRO = """\
# The format of the files

This page is made from the program itself by `python -m reconnect_tui.content docs`.
To learn by doing, begin with `reconnect new exercise NAME`; `reconnect check` explains every
mistake ([all of them](problems/README.md)), and the [schemas](schema/) serve editors.

A file is TOML and holds data only: no code, no variables, no jumps. Unknown keys are errors;
keys that begin with `x-` are yours. Times carry a unit: `90s`, `3m`, `1m30s`; days are `7d`.
Where a key has a text, `KEY_solo` is the text for one partner alone.
"""

_TEXTS = """\
## Texts

Text has paragraphs with a blank line between, lists with `- `, and `*stress*`, nothing else.
These placeholders stand for something: {names}. `{{{{` and `}}}}` are braces.
"""

_SOLO = """\
## For two and for one

The same steps serve both. Alone, `turns` has one turn; a `mirror`, a step for the `listener`
and a `reveal` are left out unless they have a `text_solo`; nothing is sealed; an agreement is
an intention of one's own. `only` keeps a step for `two` or for `solo`.
"""


def reference() -> str:
    """The whole page, as Markdown."""
    tables = {kind: schema(kind) for kind in ("exercise", "program", "deck")}
    return "\n".join(_page(tables))


def _page(tables: dict[Any, dict[str, Any]]) -> Iterator[str]:
    names = ", ".join("`{answer:ID}`" if name == "answer" else f"`{{{name}}}`" for name in NAMES)
    exercise = tables["exercise"]
    yield _INTRO
    yield "## The opening of every file\n"
    yield from _rows(Opening, exercise, without=())
    yield "### `evidence`\n"
    yield from _rows(Evidence, exercise["definitions"]["Evidence"])
    yield "## Exercises\n"
    yield f"`exercises/NAME.toml`. {about(Exercise)}\n"
    yield from _rows(Exercise, exercise, without=fields_of(Opening))
    yield _TEXTS.format(names=names)
    yield _SOLO
    yield from _steps(exercise["definitions"])
    yield from _others(tables)


def _steps(definitions: dict[str, Any]) -> Iterator[str]:
    yield "## Steps\n"
    yield f"{about(Step)} The kinds below add their own.\n"
    yield from _rows(Step, definitions["Close"], without=("kind",))
    yield "### `show_if`\n"
    yield f"{about(Look)}\n"
    yield from _rows(Look, definitions["Look"])
    yield "### Time and sound\n"
    yield "Most kinds may have a soft time. The kinds that have these keys say so.\n"
    yield from _rows(TimedStep, definitions["Speak"], without=fields_of(Step))
    yield "### `cues`\n"
    yield from _rows(Cue, definitions["Cue"])
    for record in records_in(AnyStep):
        yield from _kind(record, definitions)


def _kind(record: type[Record], definitions: dict[str, Any]) -> Iterator[str]:
    yield f"### `{kind_of(record)}`\n"
    timed = " It may have time and sound." if issubclass(record, TimedStep) else ""
    yield f"{about(record)}{timed}\n"
    common = {*fields_of(TimedStep if issubclass(record, TimedStep) else Step), "kind"}
    if "text" in definitions[record.__name__]["required"]:
        common.discard("text")
    yield from _rows(record, definitions[record.__name__], without=common)
    for key, field in fields_of(record).items():
        for inner in records_in(field.annotation):
            if key in ("slots", "suggest", "options") and not kind_of(inner):
                yield f"#### `{key}` of `{kind_of(record)}`\n"
                yield from _rows(inner, definitions[inner.__name__])


def _others(tables: dict[Any, dict[str, Any]]) -> Iterator[str]:
    deck, program = tables["deck"], tables["program"]
    yield "## Decks\n"
    yield f"`exercises/decks/NAME.toml`. {about(Deck)}\n"
    yield from _rows(Deck, deck, without=fields_of(Opening))
    yield "### `cards`\n"
    yield from _rows(CardTable, deck["definitions"]["CardTable"])
    yield "## Programs\n"
    yield f"`exercises/programs/NAME.toml`. {about(Program)}\n"
    yield from _rows(Program, program, without=fields_of(Opening))
    yield "### `weeks`\n"
    yield from _rows(Week, program["definitions"]["Week"])
    yield "### `sessions`\n"
    can = ", ".join(f"`{key}`" for key in TUNABLE)
    yield f"`set` can change these keys of a step: {can}.\n"
    yield from _rows(SessionPlan, program["definitions"]["SessionPlan"])


def _rows(
    record: type[Record], table: dict[str, Any], without: Iterable[str] = ()
) -> Iterator[str]:
    docs, left_out = docs_of(record), set(without)
    keys = [key for key in fields_of(record) if key not in left_out and not key.endswith("_solo")]
    if not keys:
        return
    needed = set(table.get("required", ()))
    yield "| key | what it is | default | meaning |\n|---|---|---|---|"
    for key in keys:
        entry = table["properties"].get(key, {})
        default = f"`{_toml(entry['default'])}`" if "default" in entry else ""
        default = "required" if key in needed else default
        yield f"| `{key}` | {_sort(entry)} | {default} | {docs.get(key, '')} |"
    yield ""


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(_toml(each) for each in value)}]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def _sort(entry: dict[str, Any]) -> str:
    """What may stand there, in words."""
    match entry:
        case {"enum": words}:
            return " or ".join(f"`{word}`" for word in words)
        case {"const": word}:
            return f"`{word}`"
        case {"pattern": pattern} if "h)" in str(pattern):
            return "time"
        case {"pattern": pattern} if str(pattern).endswith("d$"):
            return "days"
        case {"pattern": pattern} if "39" in str(pattern):
            return "id"
        case {"type": "string"}:
            return f"text{_limits(entry, 'Length')}"
        case {"type": "integer"}:
            return f"number{_limits(entry, 'imum')}"
        case {"type": "boolean"}:
            return "`true` or `false`"
        case {"type": "array"}:
            return f"list{_limits(entry, 'Items')}"
        case {"anyOf": entries}:
            return " or ".join(dict.fromkeys(_sort(each) for each in entries))
        case _:
            return "table"


def _limits(entry: dict[str, Any], what: str) -> str:
    least, most = entry.get(f"min{what}"), entry.get(f"max{what}")
    if most is None:
        return f", {least} or more" if least else ""
    if what == "imum":
        return f", {least} to {most}"
    return f", up to {most}"
