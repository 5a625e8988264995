"""JSON Schema for editors, in the shape that taplo and tombi both understand (draft-07).

A step is chosen by its `kind` with `if` and `then`, not with `oneOf`: only so does an
editor point at the very key that is wrong. For the same reason an unknown key is refused by
a schema that nothing fits, not by `false`, for which taplo blames every line of the table.
Rules across steps are left to `check`.
"""

from typing import Any, Literal, TypeAlias

from reconnect_tui.content.deck import Deck
from reconnect_tui.content.docstrings import about, docs_of
from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.fields import PRIVATE_KEY, Record
from reconnect_tui.content.opening import Opening
from reconnect_tui.content.program import Program
from reconnect_tui.content.tables import fields_of, records_in

SchemaKind: TypeAlias = Literal["exercise", "program", "deck"]
Schema: TypeAlias = dict[str, Any]

MODELS: dict[SchemaKind, type[Opening]] = {"exercise": Exercise, "program": Program, "deck": Deck}
DRAFT = "http://json-schema.org/draft-07/schema#"
REF = "#/definitions/{model}"
REFUSED = ("additionalProperties", False)
UNKNOWN: Schema = {"not": {"title": "unknown key"}}
"""Fits no value. taplo shows the title, and both editors the line."""


def schema(kind: SchemaKind) -> Schema:
    """The JSON Schema of a kind of file."""
    model = MODELS[kind]
    found = model.model_json_schema(by_alias=True, ref_template=REF)
    definitions: dict[str, Schema] = found.pop("$defs", {})
    records = {record.__name__: record for record in _records(model)}
    for name, table in definitions.items():
        if name in records:
            _explain(table, records[name])
    _explain(found, model)
    _also_short(definitions)
    whole = {"$schema": DRAFT, **found, "title": f"reconnect {kind}"}
    done: Schema = _plain({**whole, "definitions": definitions}, definitions)
    return done


def _records(model: type[Record]) -> list[type[Record]]:
    """A table and every table inside it, each once."""
    found = [model]
    for record in found:
        for field in record.model_fields.values():
            found += [each for each in records_in(field.annotation) if each not in found]
    return found


def _explain(table: Schema, model: type[Record]) -> None:
    """Add what the reference says, and the defaults as they are written in files."""
    docs, fields = docs_of(model), fields_of(model)
    table["description"] = about(model)
    table["patternProperties"] = {f"^{PRIVATE_KEY}": {}}
    written = model.model_construct().model_dump(mode="json", by_alias=True, warnings=False)
    for key, entry in table.get("properties", {}).items():
        entry.pop("default", None)
        entry["description"] = docs.get(key, "")
        if not fields[key].is_required() and written.get(key) not in (None, "", [], {}):
            entry["default"] = written[key]


def _also_short(definitions: dict[str, Schema]) -> None:
    """Where a file may be shorter than the model: bare options, one condition."""
    choose = definitions.get("ChooseStep", {}).get("properties", {})
    if "options" in choose:
        text = {"type": "string", "minLength": 1, "maxLength": 80}
        choose["options"]["items"] = {"anyOf": [text, choose["options"]["items"]]}
    for table in definitions.values():
        look = table.get("properties", {}).get("show_if")
        if look:
            rows = {"type": "array", "items": look.pop("items")}
            look.pop("type")
            look["anyOf"] = [rows["items"], rows]


def _plain(data: Any, definitions: dict[str, Schema]) -> Any:  # noqa: ANN401 - JSON of any shape
    """The same without nulls, titles of pydantic's own, and choices by `oneOf`."""
    if isinstance(data, list):
        return [_plain(each, definitions) for each in data]
    if not isinstance(data, dict):
        return data
    if "discriminator" in data:
        return _by_kind(data, definitions)
    if "prefixItems" in data:
        data = {**data, "items": data["prefixItems"], "additionalItems": False}
        data.pop("prefixItems")
    if {"type": "null"} in data.get("anyOf", ()):
        rest = [each for each in data["anyOf"] if each != {"type": "null"}]
        data = {key: value for key, value in data.items() if key != "anyOf"}
        data |= rest[0] if len(rest) == 1 else {"anyOf": rest}
    return {
        key: UNKNOWN if (key, value) == REFUSED else _plain(value, definitions)
        for key, value in data.items()
        if not (key == "title" and isinstance(value, str) and not value.startswith("reconnect "))
    }


def _by_kind(data: Schema, definitions: dict[str, Schema]) -> Schema:
    kinds = dict(data["discriminator"]["mapping"])
    return {
        "type": "object",
        "properties": {
            "kind": {
                "type": "string",
                "enum": list(kinds),
                "description": "; ".join(
                    f"{kind}: {definitions[ref.rsplit('/', 1)[1]]['description'].split('.')[0]}"
                    for kind, ref in kinds.items()
                ),
            }
        },
        "required": ["id", "kind"],
        "additionalProperties": True,
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": {"$ref": ref},
            }
            for kind, ref in kinds.items()
        ],
    }
