"""The schemas and the reference: current, and as strict as the models about single keys."""

import json
from pathlib import Path
from typing import get_args

import pytest

from reconnect_tui.content.__main__ import main, pages
from reconnect_tui.content.reference import reference
from reconnect_tui.content.schema import MODELS, UNKNOWN, SchemaKind, schema
from reconnect_tui.content.steps import AnyStep
from reconnect_tui.content.tables import fields_of, kind_of, records_in

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", [name for name, _ in pages()])
def test_the_pages_made_from_the_models_are_current(name: str) -> None:
    """Schemas and reference say what the app reads: `python -m reconnect_tui.content docs`."""
    assert (DOCS / name).read_text(encoding="utf-8") == dict(pages())[name]


def test_the_reference_has_every_kind_and_every_key() -> None:
    """An author finds each step and each of its keys on the page."""
    text = reference()
    for record in records_in(AnyStep):
        assert f"### `{kind_of(record)}`" in text
        for key in fields_of(record):
            assert f"| `{key.removesuffix('_solo')}` |" in text


def test_the_pages_are_written_where_one_says(tmp_path: Path) -> None:
    """One command writes them all."""
    (tmp_path / "schema").mkdir()
    main(tmp_path)
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")}
    assert written == {name for name, _ in pages()}


@pytest.mark.parametrize("kind", get_args(SchemaKind))
def test_a_schema_is_plain_draft_seven(kind: SchemaKind) -> None:
    """No null (TOML has none), no `oneOf` (editors lose the place), every reference leads on."""
    found = schema(kind)
    text = json.dumps(found)
    assert found["$schema"] == "http://json-schema.org/draft-07/schema#"
    for word in ("null", "oneOf", "discriminator", "$defs", "prefixItems"):
        assert f'"{word}"' not in text
    refs = {part.split('"')[0] for part in text.split('"#/definitions/')[1:]}
    assert refs <= set(found["definitions"])


@pytest.mark.parametrize("record", list(records_in(AnyStep)), ids=kind_of)
def test_every_kind_of_step_is_chosen_by_its_kind(record: type) -> None:
    """A step has one branch, knows its own keys and no others, and allows private ones."""
    found = schema("exercise")
    steps = found["properties"]["steps"]["items"]
    kind = kind_of(record)
    assert kind in steps["properties"]["kind"]["enum"]
    (branch,) = (
        each["then"]["$ref"]
        for each in steps["allOf"]
        if each["if"]["properties"]["kind"]["const"] == kind
    )
    table = found["definitions"][branch.rsplit("/", 1)[1]]
    assert set(table["properties"]) == set(fields_of(record))
    assert table["additionalProperties"] == UNKNOWN
    assert table["patternProperties"] == {"^x-": {}}


@pytest.mark.parametrize("kind", get_args(SchemaKind))
def test_every_key_is_explained(kind: SchemaKind) -> None:
    """Hovering over any key of any table shows its sentence."""
    found = schema(kind)
    for table in (found, *found["definitions"].values()):
        assert table["description"]
        for key, entry in table.get("properties", {}).items():
            assert entry["description"].endswith("."), key


def test_defaults_are_written_as_in_files() -> None:
    """A default time has its unit."""
    speak = schema("exercise")["definitions"]["Speak"]["properties"]
    assert speak["extend"]["default"] == "1m"
    assert speak["on_end"]["default"] == "wait"
    assert "default" not in speak["time"]
    assert set(MODELS) == set(get_args(SchemaKind))
