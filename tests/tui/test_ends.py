"""However the app ends, words are saved, the terminal is whole, and nothing private is shown."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.pseudo import ROOT, Terminal

CHILD = str(ROOT / "tests" / "tui" / "careful_child.py")
LEFT = b"\x1b[?1049l"
"""How a program leaves the alternate screen."""

pytestmark = pytest.mark.slow


@pytest.fixture
def child(tmp_path: Path) -> Iterator[Terminal]:
    """The app, ready in its terminal."""
    with Terminal(CHILD, str(tmp_path)) as terminal:
        terminal.until(b"READY")
        yield terminal


@pytest.mark.figure("T7", tried=1)
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"])
def test_a_signal_saves_and_restores_the_terminal(
    child: Terminal, tmp_path: Path, name: str
) -> None:
    """Saved once, the terminal as it was, and the exit code that shells expect."""
    number = signal.Signals[name]
    os.kill(child.process.pid, number)
    assert child.ended() == 128 + number
    assert (tmp_path / "saved").read_text() == "once\n"
    assert LEFT in child.seen
    assert b"\x1b[?1003l" in child.seen


def test_a_closed_window_saves(child: Terminal, tmp_path: Path) -> None:
    """Closing the terminal's window is an end like any other."""
    child.close()
    assert child.process.wait(timeout=30) == 128 + signal.SIGHUP
    assert (tmp_path / "saved").read_text() == "once\n"


def test_a_closed_window_under_nohup_saves(tmp_path: Path) -> None:
    """Deaf to the hang-up, the app still sees that the terminal is gone, and ends."""
    with Terminal(CHILD, str(tmp_path), ignore=signal.SIGHUP) as child:
        child.until(b"READY")
        child.close()
        child.process.wait(timeout=30)
        assert (tmp_path / "saved").read_text() == "once\n"


@pytest.mark.figure("T17", tried=1)
@pytest.mark.parametrize(
    ("key", "kind"), [("c", "ValueError"), ("w", "ValueError"), ("t", "ValueError"), ("m", "Error")]
)
def test_a_mistake_shows_one_sentence_and_no_words(
    child: Terminal, tmp_path: Path, key: str, kind: str
) -> None:
    """In a handler, a worker, a timer or Textual's parser: no variable reaches screen or file."""
    child.send(key.encode())
    assert child.ended() == 1
    assert LEFT in child.seen
    goodbye = child.seen.split(LEFT)[1].decode()
    assert "Something in reconnect broke, so it has closed. What you wrote is saved." in goodbye
    assert "the-report" in goodbye
    assert b"CANARY" not in child.seen
    assert "Traceback" not in goodbye
    report = (tmp_path / "report").read_text()
    assert "CANARY" not in report
    assert kind in report
    assert "careful_child.py:" in report
    assert (tmp_path / "saved").read_text() == "once\n"


@pytest.mark.figure("T13", tried=8)
def test_strange_bytes_do_not_deafen(child: Terminal) -> None:
    """Wrong bytes of eight kinds, and after each the next key is heard."""
    strange = (
        b"\xff",
        "é".encode("latin-1"),
        b"\xed\xa0\x80",
        b"\xe2\x82",
        b"\x1b[M\x20\xf5\xf5",
        b"\x1b[200~\x1b]52;x;eA==\x07\x9b2J\x00 hello\x1b[201~",
        b"\x1b[200~" + b"word " * 20_000 + b"\x1b[201~",
        b"\x00\x80",
    )
    for place, data in enumerate(strange):
        before = len(child.seen)
        child.send(data)
        child.send(b"\x1b[A" if place % 2 else b"\x1b[B")
        child.send(str(place).encode())
        child.until(b"heard<%d>" % place, before)


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Terminal]:
    """The same app without our care: the wrong way, which is Textual's own."""
    with Terminal(CHILD, str(tmp_path), "bare") as terminal:
        terminal.until(b"READY")
        yield terminal


@pytest.mark.figure("T7", "Textual's own", wrong=1, caught=1)
def test_without_care_a_signal_saves_nothing_and_leaves_the_screen(
    bare: Terminal, tmp_path: Path
) -> None:
    """If not, Textual takes signals now, and ours may go."""
    bare.process.terminate()
    assert bare.ended() == -signal.SIGTERM
    assert LEFT not in bare.seen
    assert not (tmp_path / "saved").exists()


@pytest.mark.figure("T17", "Textual's own", wrong=1, caught=1)
def test_without_care_a_mistake_shows_words(bare: Terminal) -> None:
    """Textual shows the variables of the place that broke."""
    bare.send(b"c")
    bare.ended()
    assert "CANARY" in bare.seen.split(LEFT)[1].decode()


@pytest.mark.figure("T13", "Textual's own", wrong=1, caught=1)
def test_without_care_a_strange_byte_ends_the_hearing(bare: Terminal) -> None:
    """One byte that is no UTF-8, and the next key is not heard any more."""
    bare.send(b"a")
    bare.until(b"heard<a>")
    bare.send(b"\xff")
    bare.until(LEFT)
    bare.send(b"b")
    bare.ended()
    assert b"heard<b>" not in bare.seen


def test_the_terminals_cursor_is_where_the_focus_is(child: Terminal) -> None:
    """It is hidden while nothing has the focus, then shown on the button that has it."""
    assert b"\x1b[?25h" not in child.seen
    child.send(b"b")
    child.until(b"\x1b[?25h")
    child.until(b"\x1b[1;1H\x1b[3;1H")
