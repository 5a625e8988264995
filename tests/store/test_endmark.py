"""T14: a file that was cut or damaged is noticed, whichever byte it was."""

import tomllib
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.errors import BadFile
from reconnect_tui.store import sessions, tables
from reconnect_tui.store.endmark import Wholeness, marked, wholeness
from tests.noting import Note
from tests.store.scenes import NOW, full_session

RAW = tables.encode("session", sessions.to_table(full_session(), NOW, {"small.toml": "a" * 64}))


def noticed(raw: bytes) -> bool:
    """Whether a person would hear of it: refused, or read and called changed."""
    try:
        return sessions.decode(raw, "x", "x.toml").changed
    except BadFile:
        return True


def test_every_cut_is_noticed(figures: Note) -> None:
    """A file cut at any byte is refused or called changed, though much of it still is TOML."""
    cuts = [RAW[:at] for at in range(len(RAW))]
    assert [raw for raw in cuts if wholeness(raw) is Wholeness.WHOLE] == []
    ends = [raw for raw in cuts if raw.endswith(b"\n")]
    assert all(noticed(raw) for raw in ends)
    assert sum(loads(raw) for raw in ends) > len(ends) // 2, "the wrong way would load them"
    figures("T14", tried=len(cuts), wrong=1, caught=1)


def test_every_flipped_bit_is_noticed(figures: Note) -> None:
    """One flipped bit anywhere is noticed; without the mark most would load without a word."""
    random = Random(14)  # noqa: S311 - drawing samples
    bits = random.sample(range(len(RAW) * 8), 3000)
    flipped = [flip(bit) for bit in bits]
    assert [raw for raw in flipped if wholeness(raw) is Wholeness.WHOLE] == []
    some = flipped[:200]
    assert all(noticed(raw) for raw in some)
    assert sum(loads(raw) for raw in some) > 60, "the wrong way would load them"
    figures("T14", tried=len(bits), wrong=1, caught=1)


def flip(bit: int) -> bytes:
    """The file with one bit flipped."""
    raw = bytearray(RAW)
    raw[bit // 8] ^= 1 << bit % 8
    return bytes(raw)


def loads(raw: bytes) -> bool:
    """Whether a plain TOML reader takes it."""
    try:
        tomllib.loads(raw.decode())
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("size", [16, 64, 512])
def test_every_zeroed_block_is_noticed(size: int, figures: Note) -> None:
    """A block of zeros, as a broken disk leaves it, is noticed wherever it lies."""
    starts = range(0, len(RAW) - size, 7)
    zeroed = [RAW[:at] + bytes(size) + RAW[at + size :] for at in starts]
    assert all(noticed(raw) for raw in zeroed)
    figures("T14", tried=len(zeroed))


@pytest.mark.parametrize(
    ("raw", "state"),
    [
        (marked(b"a = 1\n"), Wholeness.WHOLE),
        (marked(b"a = 1"), Wholeness.WHOLE),
        (marked(b""), Wholeness.WHOLE),
        (marked(b"a = 1\n").replace(b"1", b"2", 1), Wholeness.CHANGED),
        (marked(b"a = 1\n").replace(b"\n", b"\r\n"), Wholeness.CHANGED),
        (marked(b"a = 1\n") + b"b = 2\n", Wholeness.CHANGED),
        (marked(b"a = 1\n") + b"\n", Wholeness.CHANGED),
        (marked(b"a = 1\n")[:-1], Wholeness.CHANGED),
        (b"a = 1\n", Wholeness.CUT),
        (b"", Wholeness.CUT),
        (b"# end 1 lines crc32=00000000", Wholeness.CHANGED),
        (b"a = '# end 1 lines crc32=00000000'\n", Wholeness.CUT),
    ],
)
def test_an_edited_file_is_told_from_a_cut_one(raw: bytes, state: Wholeness) -> None:
    """With another text before the mark it was edited; without a mark its end is missing."""
    assert wholeness(raw) is state


@given(st.binary())
def test_what_was_marked_is_whole(body: bytes) -> None:
    """Any body with its mark is whole, and is read back as it was."""
    raw = marked(body)
    assert wholeness(raw) is Wholeness.WHOLE
    assert raw.startswith(body)
