"""Where in a file a key stands."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.content.positions import KeyPath, Place, Positions

SHIPPED = sorted((Path(__file__).parents[2] / "exercises").rglob("*.toml"))

STRANGE = """\
a = 1
[b."c d"]
e.f = "x"
[[steps]]
id = "o\\"n]e" # = "no"
[[steps.steps]]
k = [ { x = 1, y.z = [1,
  2.5] }, 3 ]
[steps.steps.slots.m]
label = \"\"\"
long = "[[no]]"
\"\"\"
[[steps.steps]]
d = 1979-05-27 07:32:00
"q\\u0041" = ''
[[steps]]
u = { "q" = 3 }
"""


def each_path(data: Any, path: KeyPath = ()) -> list[KeyPath]:
    """Every key path of some data."""
    pairs: list[tuple[str | int, Any]] = []
    if isinstance(data, dict):
        pairs = list(data.items())
    elif isinstance(data, list):
        pairs = list(enumerate(data))
    found = [(*path, key) for key, _ in pairs]
    return found + [deep for key, value in pairs for deep in each_path(value, (*path, key))]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("a",), Place(1, 5, 6)),
        (("b", "c d", "e", "f"), Place(3, 7, 10)),
        (("steps", 0), Place(4, 1, 10)),
        (("steps", 0, "steps", 0, "k", 0, "y", "z", 1), Place(8, 3, 6)),
        (("steps", 0, "steps", 0, "slots", "m", "label"), Place(10, 9, 12)),
        (("steps", 0, "steps", 1, "d"), Place(14, 5, 24)),
        (("steps", 0, "steps", 1, "qA"), Place(15, 13, 15)),
        (("steps", 1, "u", "q"), Place(17, 13, 14)),
    ],
)
def test_values_are_found_in_every_way_to_write_them(path: KeyPath, value: Place) -> None:
    """Headers, dotted keys, inline tables, long texts and dates do not confuse the map."""
    assert Positions(STRANGE).value(path) == value


def test_a_key_that_is_missing_leads_to_what_is_around_it() -> None:
    """A problem about an absent key points at the table that lacks it."""
    positions = Positions(STRANGE)
    assert positions.value(("steps", 0, "steps", 1, "nope")) == Place(13, 1, 16)
    assert positions.key(("nope", "deeper")).line == 1


def test_the_first_table_below_another_is_known() -> None:
    """The remedy "move it above line ..." needs that line."""
    positions = Positions(STRANGE)
    assert positions.header_below(("steps", 0, "steps", 0)) == 9
    assert positions.header_below(("steps", 1)) is None


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.name)
def test_every_key_of_every_shipped_file_has_its_line(file: Path) -> None:
    """The line of a key holds the key: the map is right for what people really write."""
    text = file.read_text(encoding="utf-8")
    positions = Positions(text)
    for path in each_path(tomllib.loads(text)):
        if isinstance(path[-1], str):
            place = positions.key(path)
            line = positions.line(place.line)
            assert path[-1] in line[place.column - 1 : place.end_column - 1]


names = st.text(st.characters(blacklist_categories=["Cs"]), max_size=6)
values = st.recursive(
    st.integers(-9, 9) | st.booleans() | names | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(names, values, max_size=5), st.booleans())
def test_every_key_of_any_data_is_found(data: dict[str, Any], long_texts: bool) -> None:  # noqa: FBT001 - drawn
    """Whatever a TOML writer makes of any data, each key and value has a place in it."""
    text = tomli_w.dumps(data, multiline_strings=long_texts)
    data = tomllib.loads(text)
    positions = Positions(text)
    for path in each_path(data):
        table = positions.keys if isinstance(path[-1], str) else positions.values
        assert path in table or path in positions.values
        place = positions.value(path)
        assert 1 <= place.line <= text.count("\n") + 1
        assert 1 <= place.column <= place.end_column


@given(st.dictionaries(names, st.integers(0, 99), max_size=5))
def test_the_place_of_a_value_holds_the_value(data: dict[str, int]) -> None:
    """Line and columns cut the value out of the text."""
    text = tomli_w.dumps(data)
    positions = Positions(text)
    for key, value in data.items():
        place = positions.value((key,))
        line = text.split("\n")[place.line - 1]
        assert line[place.column - 1 : place.end_column - 1] == str(value)
