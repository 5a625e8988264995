"""Which table of a file a key path leads to, what it is called, and which keys it has."""

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from reconnect_tui.content.fields import Record
from reconnect_tui.content.heads import HOMES
from reconnect_tui.content.positions import KeyPath

_NAMED = {
    "steps": "step",
    "slots": "slot",
    "options": "option",
    "items": "item",
    "cues": "cue",
    "suggest": "suggestion",
    "weeks": "week",
    "sessions": "session",
    "cards": "card",
    "groups": "group",
    "show_if": "show_if",
}


def fields_of(model: type[Record]) -> Mapping[str, FieldInfo]:
    """The keys of a table as they are written, in the order of the reference."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def keys_of(model: type[Record]) -> tuple[str, ...]:
    """The keys of a table, as they are written."""
    return tuple(fields_of(model))


def records_in(annotation: Any) -> Iterator[type[Record]]:  # noqa: ANN401 - a type expression
    """Every kind of table that a type speaks of, in order."""
    origin = get_origin(annotation)
    if isinstance(annotation, type) and origin is None:
        if issubclass(annotation, Record):
            yield annotation
    elif origin is Annotated:
        yield from records_in(get_args(annotation)[0])
    elif origin in (Union, UnionType, tuple, dict):
        for part in get_args(annotation):
            yield from records_in(part)


def kind_of(model: type[Record]) -> str:
    """The word that a kind of step or file is written with; empty if it has none."""
    field = model.model_fields.get("kind")
    return str(get_args(field.annotation)[0]) if field else ""


def kinds_at(model: type[Record], key: str) -> dict[str, type[Record]]:
    """The kinds of table that may stand under a key, by the word in `kind`."""
    field = fields_of(model).get(key)
    if field is None:
        return {}
    return {kind_of(record): record for record in records_in(field.annotation)}


def model_at(root: type[Record], data: Any, path: KeyPath) -> type[Record] | None:  # noqa: ANN401
    """The table that a path leads to. None if it leads to no known one."""
    model: type[Record] | None = root
    for place, part in enumerate(path):
        data = _inside(data, part)
        if isinstance(part, int) or (place and path[place - 1] == "slots"):
            continue
        if model is None:
            return None
        kinds = kinds_at(model, str(part))
        model = next(iter(kinds.values())) if len(kinds) == 1 else None
        if len(kinds) > 1:
            kind = _inside(_inside(data, _after(path, place)), "kind")
            model = kinds.get(kind) if isinstance(kind, str) else None
    return model


def named(data: Any, path: KeyPath) -> str:  # noqa: ANN401 - raw TOML
    """What people call the table at `path`: `slot "request"`, `step "need"`, `the file`."""
    if not path:
        kind = _inside(data, "kind")
        return f"the {kind}" if isinstance(kind, str) and kind in HOMES else "the file"
    own = _own_name(data, path)
    parent = _parent_step(path)
    if path[-1] == "evidence" or own.startswith(
        ("step", "slot", "week", "session", "card", "group")
    ):
        return own
    return f"{own} of {named(data, parent)}" if parent else own


def _own_name(data: Any, path: KeyPath) -> str:  # noqa: ANN401 - raw TOML
    last = path[-1]
    if isinstance(last, int):
        word = _NAMED.get(str(path[-2]), str(path[-2])) if len(path) > 1 else "entry"
        ident = _inside(_walk(data, path), "id")
        return f'{word} "{ident}"' if isinstance(ident, str) and ident else f"{word} {last + 1}"
    if len(path) > 1 and path[-2] == "slots":
        return f'slot "{last}"'
    return str(last)


def _parent_step(path: KeyPath) -> KeyPath:
    for length in range(len(path) - 1, 1, -1):
        if path[length - 2] in ("steps", "sessions") and isinstance(path[length - 1], int):
            return path[:length]
    return ()


def _after(path: KeyPath, place: int) -> str | int | None:
    return path[place + 1] if place + 1 < len(path) else None


def _inside(data: Any, part: str | int | None) -> Any:  # noqa: ANN401 - raw TOML
    if isinstance(data, dict):
        return data.get(part)
    if isinstance(data, list) and isinstance(part, int) and 0 <= part < len(data):
        return data[part]
    return None


def _walk(data: Any, path: KeyPath) -> Any:  # noqa: ANN401 - raw TOML
    for part in path:
        data = _inside(data, part)
    return data
