"""Small parts of screens that are plain functions."""

import pytest

from reconnect_tui.engine.words import ENGLISH
from reconnect_tui.tui.screens.parts.heading import GAP, arranged
from reconnect_tui.tui.screens.parts.shelf import Shelved, sieve
from reconnect_tui.tui.widgets.face import biggest


@pytest.mark.parametrize("name", ["Ana", "Maximiliana", "X", "王小明", "Ж" * 40, ""])
@pytest.mark.parametrize("width", [20, 36, 56, 100, 200])
@pytest.mark.parametrize("rows", [1, 3, 5])
def test_a_heading_fits_its_room(name: str, width: int, rows: int) -> None:
    """Whatever the name, the two words take no more room than there is, but one row each."""
    name_rows, phase_rows, beside = arranged(name, "SAY BACK", width, rows)
    widths = [
        len(biggest(name, width, name_rows)[0]),
        len(biggest("SAY BACK", width, phase_rows)[0]),
    ]
    if beside:
        if phase_rows == 1 < name_rows:
            widths[1] = len("SAY BACK")
        assert sum(widths) + GAP <= width
        assert max(name_rows, phase_rows) <= rows
    else:
        assert name_rows + phase_rows <= max(rows, 2)


def test_a_heading_is_as_large_as_it_can_be() -> None:
    """In a large window five rows, in a middling one three."""
    assert arranged("Ana", "SPEAK", 100, 5) == (5, 5, True)
    assert arranged("Ana", "SPEAK", 56, 3) == (3, 3, True)
    assert arranged("Ana", "SPEAK", 38, 3) == (3, 1, True)
    assert arranged("Анна", "SPEAK", 100, 5) == (1, 5, True)
    assert arranged("Анна", "SPEAK", 56, 3) == (1, 3, True)


@pytest.mark.parametrize("name", ["Ana", "José", "Анна", "Nguyễn"])
@pytest.mark.parametrize(("width", "rows"), [(100, 5), (56, 3), (38, 3)])
def test_a_name_keeps_its_size_when_a_turn_ends(name: str, width: int, rows: int) -> None:
    """The word beside it changes in mid-turn; whose turn it is does not."""
    assert arranged(name, "SPEAK", width, rows)[0] == arranged(name, "FINISHING", width, rows)[0]


SHELF = (
    Shelved("a", "Breath", ("two", "solo"), ("calm",), "Six of them.", 1, 5.0),
    Shelved("b", "A long talk", ("two",), ("listening",), "Deep.", 2, 40.0, favorite=True),
    Shelved("c", "Broken", problem='c.toml:3: "titel" is not known.'),
    Shelved("d", "Alone", ("solo",), (), "Breathe.", 3, None),
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", "abdc"),
        ("breath", "ad"),
        ("LISTEN", "b"),
        ("10", "a"),
        ("10m two", "a"),
        ("40 min", "ab"),
        ("alone", "ad"),
        ("solo", "ad"),
        ("both", "ab"),
        ("nothing like it", ""),
        ("favorites", "b"),
        ("favorite two", "b"),
        ("heavy", "d"),
    ],
)
def test_a_few_words_are_a_sieve(words: str, found: str) -> None:
    """Letters to look for, a number for minutes, whom it is for, depth, favorites; broken last."""
    assert "".join(one.id for one in sieve(SHELF, words, ENGLISH)) == found
