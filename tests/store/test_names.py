"""T11: names and times that files are called by: plain slugs, whatever they are made from."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.errors import StoreError
from reconnect_tui.store.agreements import Agreements
from reconnect_tui.store.bags import Bags
from reconnect_tui.store.names import (
    check_hash,
    check_session,
    check_slug,
    couple,
    is_slug,
    slug_for,
)
from reconnect_tui.store.people import People
from reconnect_tui.store.times import day, local, stamp
from tests.store.scenes import WALL

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = "2026-11-22"

STRANGE = ["", "../x", "a/b", "/etc/passwd", "a\\b", "a.b", ".a", "A", "ä", "a b", "a\0b", "a" * 41,
           "1a", "-a", "con", "nul", "com1", "lpt9", "aux", "prn", "a\n", "\uff41"]  # fmt: skip


@pytest.mark.parametrize("text", STRANGE)
def test_a_strange_name_reaches_no_disk(text: str, tmp_path: Path) -> None:
    """T11: what is no plain slug is refused before it is part of a path."""
    assert not is_slug(text)
    people, agreements = People(tmp_path), Agreements(tmp_path)
    attempts: list[Callable[[], object]] = [
        lambda: check_slug(text),
        lambda: check_session(text),
        lambda: check_hash(text),
        lambda: people.get(text),
        lambda: people.remove(text),
        lambda: people.rename(text, "x"),
        lambda: agreements.remove(f"{text}."),
        lambda: Bags(tmp_path, (text, "anna")),
        lambda: Bags(tmp_path, ("anna",)).add(text, "card", "stamp"),
        lambda: Bags(tmp_path, ("anna",)).seen(text),
    ]
    for attempt in attempts:
        with pytest.raises(StoreError):
            attempt()
    assert not [one for one in tmp_path.rglob("*") if one.is_file()]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Anna", "anna"),
        ("Zoë B.", "zoe-b"),
        ("  Jean-Luc  ", "jean-luc"),
        ("美咲", "partner"),
        ("4ever", "partner-4ever"),
        ("Con", "partner-con"),
        ("../../etc", "etc"),
        ("x" * 99, "x" * 32),
    ],
)
def test_a_name_makes_a_slug(name: str, slug: str) -> None:
    """Any name of a person gives a plain id that resembles it."""
    assert slug_for(name, ()) == slug
    assert slug_for(name, {slug}) == f"{slug}-2"


@given(st.text())
def test_every_name_makes_a_valid_slug(name: str) -> None:
    """Whatever somebody is called, the id is a slug, also the second and third time."""
    taken: set[str] = set()
    for _ in range(3):
        slug = slug_for(name, taken)
        assert is_slug(slug)
        assert slug not in taken
        taken.add(slug)


def test_a_couple_is_the_same_in_any_order() -> None:
    """What belongs to two belongs to them however they sit."""
    assert couple(("ben", "anna")) == couple(("anna", "ben")) == "anna+ben"
    assert couple(("anna",)) == "anna"


def test_local_times_carry_their_offset() -> None:
    """Names and dates are those of the clock on the wall, on either side of midnight."""
    assert stamp(WALL, 60) == "2026-11-22T213105"
    assert day(WALL, 60) == TODAY
    assert day(WALL, 4 * 60) == "2026-11-23"
    assert day(WALL, -300, 7) == "2026-11-29"
    assert local(0, 0).isoformat() == "1970-01-01T00:00:00+00:00"
