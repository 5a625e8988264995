"""T10: every file of ours comes back as it was written, or says why it does not."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconnect_tui.errors import BadFile, NewerFile
from reconnect_tui.store import migrations, tables
from reconnect_tui.store.agreements import Agreement
from reconnect_tui.store.endmark import Wholeness
from reconnect_tui.store.shape import Shape, WrongShape, table

TODAY = "2026-11-22"

AGREEMENT = Agreement(
    words="Tea on Sunday, without phones",
    made=TODAY,
    review="2026-11-29",
    run="run-1",
    address="deal",
    partners=("anna", "ben"),
    what="tea",
)


VALUES = st.recursive(
    st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=8), inner, max_size=4)
    ),
    max_leaves=20,
)


@pytest.mark.figure("T10", tried=300)
@settings(max_examples=300)
@given(st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=8), VALUES, max_size=5))
def test_any_table_comes_back(data: dict[str, Any]) -> None:
    """T10: whatever is written is read again, whole and unchanged."""
    data = {key: one for key, one in data.items() if key not in ("kind", "save", "needs")}
    loaded = tables.decode("cards", tables.encode("cards", data), "x")
    assert loaded.data == data
    assert not loaded.changed


def test_half_a_character_costs_no_save() -> None:
    """A lone surrogate that slipped through is replaced, and the rest is kept."""
    loaded = tables.decode("cards", tables.encode("cards", {"a": "x\ud83dy"}), "x")
    assert loaded.data == {"a": "x\ufffdy"}


@pytest.mark.figure("T10", tried=300)
@settings(max_examples=300)
@given(st.data())
def test_a_file_that_was_meddled_with_is_read_or_refused(data: st.DataObject) -> None:
    """T10: any change of bytes is noticed: called changed, or one problem with a place."""
    raw = tables.encode("agreement", table(AGREEMENT))
    at = data.draw(st.integers(0, len(raw)))
    cut = data.draw(st.integers(0, 60))
    after = raw[:at] + data.draw(st.binary(max_size=8)) + raw[at + cut :]
    if after == raw:
        return
    try:
        loaded = tables.decode("agreement", after, "x.toml")
        Shape().build(Agreement, loaded.data)
        noticed = loaded.changed
    except (BadFile, WrongShape):
        noticed = True
    assert noticed


@pytest.mark.figure("T10", "no end mark", wrong=1, caught=1)
def test_meddling_without_an_end_mark_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wrong way, which believes whatever is TOML, takes what was meddled with."""
    monkeypatch.setattr(tables, "wholeness", lambda _: Wholeness.WHOLE)
    with pytest.raises(AssertionError):
        test_a_file_that_was_meddled_with_is_read_or_refused()


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"\x00" * 64, "zero bytes"),
        ("kind = 'cards'".encode("utf-16"), "UTF-16"),
        (b"kind = 'cards'\nsave = 1\n", "cut off"),
    ],
)
def test_a_file_without_its_end_says_why(raw: bytes, words: str) -> None:
    """A better reason than "cut off" is given where there is one."""
    with pytest.raises(BadFile, match=words):
        tables.decode("cards", raw, "x.toml")


def test_old_data_is_brought_up_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step makes the next version's data; what is newer and needs more is refused."""
    steps = {
        ("cards", 1): lambda data: {**data, "seen": [*data["seen"], "one"]},
        ("cards", 2): lambda data: {**data, "seen": [*data["seen"], "two"]},
    }
    old = migrations.stamped("cards", {"seen": []})
    monkeypatch.setattr(migrations, "VERSIONS", {"cards": 3})
    monkeypatch.setattr(migrations, "UPGRADES", steps)
    assert migrations.upgraded("cards", old, "x") == ({"seen": ["one", "two"]}, 1)
    with pytest.raises(NewerFile):
        migrations.upgraded("cards", {"kind": "cards", "save": 9, "needs": 4}, "x")
    data, version = migrations.upgraded("cards", {"kind": "cards", "save": 9, "needs": 3}, "x")
    assert (data, version) == ({}, 9)
    with pytest.raises(NewerFile, match="read here, not changed"):
        tables.check_ours("cards", tables.Loaded({}, "", changed=False, version=9), "x")


def test_every_version_has_its_step() -> None:
    """From version 1 to today's there is an upgrade for each kind, and we can read our own."""
    for kind, version in migrations.VERSIONS.items():
        assert all((kind, old) in migrations.UPGRADES for old in range(1, version))
        assert 1 <= migrations.NEEDS[kind] <= version
