"""Big words: every sign has a picture, everything fits, and nothing is ever broken."""

import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reconnect_tui.tui.widgets.face import BigWords, biggest, draw
from reconnect_tui.tui.widgets.glyphs import SHORT, TALL, _sheet, glyphs

COVERED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ÄÖÜßÉÈÊËÑÇÅØŁŠŽĐÆŒÞÁÍÓÚÝĞŞİŐŰĄĘĆŃŚŹŻ:+-.' "


@pytest.mark.parametrize("sign", COVERED)
@pytest.mark.parametrize("rows", [3, 5])
def test_every_covered_sign_is_drawn(sign: str, rows: int) -> None:
    """Letters, figures, European accents and the clock's signs have a picture of full size."""
    lines = draw(sign, rows)
    assert lines is not None
    assert len(lines) == rows
    assert len({len(line) for line in lines}) == 1
    assert sign == " " or any(line.strip() for line in lines)


@pytest.mark.parametrize("sheet", [TALL, SHORT])
def test_pictures_are_rectangles(sheet: str) -> None:
    """A slip in a picture of the sheet cannot shift the letters beside it."""
    for letter, rows in _sheet(sheet).items():
        assert len(rows) == (5 if sheet is TALL else 4), letter
        assert len({len(row) for row in rows}) == 1, letter
        assert set("".join(rows)) <= set("#.,"), letter


def test_no_two_letters_look_alike() -> None:
    """A name cannot be taken for another: every plain sign has a picture of its own."""
    pictures = list(_sheet(TALL).values())
    assert len(set(pictures)) == len(pictures)


@pytest.mark.parametrize("pair", ["UÜ", "AÄ", "EÉ", "OÖ", "NÑ", "CÇ", "SŠ", "IÍ", "ZŻ", "AÅ", "EĘ"])
@pytest.mark.parametrize("rows", [3, 5])
def test_a_mark_shows(pair: str, rows: int) -> None:
    """An accent is visible in both sizes."""
    assert draw(pair[0], rows) != draw(pair[1], rows)


def test_small_and_decomposed_letters_are_the_same() -> None:
    """A name looks the same however it was typed."""
    assert draw("Zoë", 3) == draw("ZOË", 3) == draw(unicodedata.normalize("NFD", "zoë"), 3)


def test_figures_have_one_width() -> None:
    """A clock does not wobble."""
    assert len({len((draw(figure, 5) or [""])[0]) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("text", ["Юля", "明子", "سارا", "Nguyễn", "A\x1b[2J", "a\nb", "♥", ""])
def test_what_the_face_lacks_is_not_drawn(text: str) -> None:
    """Other scripts, commands and empty texts give none rather than a wrong picture."""
    assert draw(text, 5) is None
    assert glyphs(text) in (None, ())


def test_only_two_sizes() -> None:
    """A size that does not exist is a mistake of the caller and is said."""
    with pytest.raises(ValueError, match="no face of 4 rows"):
        draw("A", 4)


@pytest.mark.parametrize(
    ("width", "rows", "height"), [(60, 5, 5), (27, 5, 3), (60, 3, 3), (60, 4, 3), (12, 5, 1)]
)
def test_the_biggest_that_fits(width: int, rows: int, height: int) -> None:
    """Room decides: five rows, else three, else one."""
    assert len(biggest("ANNA", width, rows)) == height


def test_one_row_is_spaced_where_letters_may_stand_alone() -> None:
    """Joined scripts and marks are never pulled apart."""
    assert biggest("Юля", 40, 5) == ["Ю л я"]
    assert biggest("Юля", 4, 5) == ["Юля"]
    assert biggest("سارا", 40, 5) == ["سارا"]
    assert biggest("明子", 40, 5) == ["明子"]


@given(st.text(max_size=30), st.integers(0, 80), st.integers(0, 8))
def test_any_text_is_safe(text: str, width: int, rows: int) -> None:
    """Whatever a name holds: one shape, no control character, nothing wider than its room."""
    lines = biggest(text, width, rows)
    assert len(lines) <= max(1, rows)
    assert all(unicodedata.category(sign) not in ("Cc", "Cs") for line in lines for sign in line)
    assert len(lines) == 1 or {cell_len(line) for line in lines} <= set(range(width + 1))


async def test_words_take_the_room_they_get(stage: Callable[..., Any]) -> None:
    """The widget's height follows its words and its width, at once."""
    words = BigWords("Anna")
    async with stage(words).run_test(size=(60, 12)) as pilot:
        assert words.size.height == 5
        await pilot.resize_terminal(30, 12)
        await pilot.pause()
        assert words.size.height == 3
        words.words = "Юля"
        await pilot.pause()
        assert words.size.height == 1
        assert "Ю л я" in pilot.app.picture()


async def test_words_follow_the_alignment_and_a_fixed_height(stage: Callable[..., Any]) -> None:
    """Centered words are centered as one block; a low box gets the low face."""
    words = BigWords("I")
    words.styles.text_align = "center"
    words.styles.height = 3
    async with stage(words).run_test(size=(21, 6)) as pilot:
        assert pilot.app.picture().splitlines()[0] == " " * 9 + "▄▄▄"
        words.styles.text_align = "right"
        await pilot.pause()
        assert pilot.app.picture().splitlines()[0] == " " * 18 + "▄▄▄"


async def test_markup_in_a_name_is_shown_as_typed(stage: Callable[..., Any]) -> None:
    """A name in square brackets is a name."""
    async with stage(BigWords("[red]Bo[/x]")).run_test(size=(40, 3)) as pilot:
        assert "[red]Bo[/x]" in pilot.app.picture().replace(" ", "")
