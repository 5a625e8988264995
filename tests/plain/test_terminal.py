"""Lines out and in: rows that break between words, bytes that are no letters, no color."""

import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reconnect_tui.plain.terminal import EndOfInput, StreamTerminal

LONG = "Comfort counts more than the count, and self-made-up-words-stay-whole."


class Screen(io.StringIO):
    """A screen of twenty columns that keeps what is written."""

    def isatty(self) -> bool:
        """It is one."""
        return True

    def fileno(self) -> int:
        """Nobody's."""
        return -1


@pytest.fixture(name="source")
def _source(tmp_path: Path) -> Iterator[io.TextIOWrapper]:
    """Something to read from."""
    (tmp_path / "typed").write_bytes(b"caf\xc3\xa9 \xff\r\nlast")
    with (tmp_path / "typed").open(encoding="utf-8") as file:
        yield file


def test_a_narrow_screen_breaks_between_words(
    source: io.TextIOWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No row is longer than the screen but for one word, and no word is cut in two."""
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((20, 10)))
    screen = Screen()
    StreamTerminal(source, screen).say(f"  {LONG}")
    rows = screen.getvalue().splitlines()
    assert rows[0] == "  Comfort counts"
    assert all(len(row) <= 20 or " " not in row for row in rows)
    assert " ".join(screen.getvalue().split()) == LONG


def test_a_pipe_gets_whole_lines(source: io.TextIOWrapper, tmp_path: Path) -> None:
    """What another program reads is one line for one line, and nothing that moves or colors."""
    with (tmp_path / "out").open("w", encoding="utf-8") as out:
        terminal = StreamTerminal(source, out)
        terminal.say(LONG * 3)
        terminal.say("\x1b[31mred\x1b[0m")
        terminal.bell()
        assert not terminal.cover()
    assert (tmp_path / "out").read_text(encoding="utf-8") == f"{LONG * 3}\n�[31mred�[0m\n"


def test_a_screen_without_a_size_gets_whole_lines(
    source: io.TextIOWrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some terminals say that they have no columns, and some say nothing."""
    for columns in (0, None):

        def size(_: int, columns: int | None = columns) -> os.terminal_size:
            if columns is None:
                raise OSError
            return os.terminal_size((columns, 0))

        monkeypatch.setattr(os, "get_terminal_size", size)
        screen = Screen()
        StreamTerminal(source, screen).say(LONG)
        assert screen.getvalue() == f"{LONG}\n"


def test_what_is_typed_is_read_as_lines(source: io.TextIOWrapper, tmp_path: Path) -> None:
    """Letters beyond ASCII arrive, a byte that is none breaks nothing, the last line counts."""
    with (tmp_path / "out").open("w", encoding="utf-8") as out:
        terminal = StreamTerminal(source, out)
        assert (terminal.listen(None), terminal.listen(None)) == ("café �", "last")
        with pytest.raises(EndOfInput):
            terminal.listen(None)
