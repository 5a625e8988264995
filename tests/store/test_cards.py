"""Which cards partners have had: in order, not too many, and no harm in losing them."""

from pathlib import Path

import pytest

from reconnect_tui.store import migrations, tables
from reconnect_tui.store.bags import KEPT, Bags


def test_cards_are_remembered_in_order(tmp_path: Path) -> None:
    """For each couple and deck, however they sit; twice running is one draw."""
    bags = Bags(tmp_path, ("ben", "anna"))
    for card in ("a", "b", "b", "a"):
        bags.add("thanks", card, "stamp")
    assert Bags(tmp_path, ("anna", "ben")).seen("thanks") == ("a", "b", "a")
    assert Bags(tmp_path, ("anna",)).seen("thanks") == ()
    assert bags.seen("other") == ()


def test_only_the_newest_draws_are_kept(tmp_path: Path) -> None:
    """A file stays small over the years, and the last card is still the last."""
    bags = Bags(tmp_path, ("anna",))
    bags.add("thanks", "first", "stamp")
    path = tmp_path / "cards" / "anna" / "thanks.toml"
    tables.write(path, "cards", {"seen": [f"c{number}" for number in range(KEPT)]})
    bags.add("thanks", "last", "stamp")
    seen = bags.seen("thanks")
    assert len(seen) == KEPT
    assert seen[-1] == "last"


@pytest.mark.parametrize("bad", [b"", b"seen = 3\n", b"\x00" * 20])
def test_a_broken_bag_is_put_aside(bad: bytes, tmp_path: Path) -> None:
    """Cards that come again do no harm; the broken file stays beside under another name."""
    bags = Bags(tmp_path, ("anna",))
    bags.add("thanks", "a", "stamp")
    path = tmp_path / "cards" / "anna" / "thanks.toml"
    path.write_bytes(bad)
    assert bags.seen("thanks") == ()
    bags.add("thanks", "b", "2026-11-22T201105")
    assert bags.seen("thanks") == ("b",)
    assert path.with_name("thanks.toml.broken-2026-11-22T201105").read_bytes() == bad


def test_a_newer_bag_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a newer reconnect remembers is not written over."""
    bags = Bags(tmp_path, ("anna",))
    path = tmp_path / "cards" / "anna" / "thanks.toml"
    monkeypatch.setattr(migrations, "NEEDS", {"cards": 2})
    tables.write(path, "cards", {"seen": ["x"]})
    monkeypatch.undo()
    before = path.read_bytes()
    bags.add("thanks", "b", "stamp")
    assert path.read_bytes() == before
