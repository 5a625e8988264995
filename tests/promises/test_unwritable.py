"""T5: the real app in a home that it may not write: it begins, and loses nothing unasked."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has other rights", allow_module_level=True)

from tests.noting import Note
from tests.promises.letters import EXERCISE, sit_down, start

pytestmark = pytest.mark.slow

LEFT = b"\x1b[?1049l"
POWERLESS = ("setpriv", "--inh-caps=-all", "--bounding-set=-all")
"""Still root, who can read this checkout wherever it lies, but without root's powers."""

WORD = "αλκυών"


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """A folder that its own account may not write to."""
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o500)
    yield folder
    folder.chmod(0o700)


def test_a_closed_home_is_told_and_asked_about(closed: Path, figures: Note) -> None:
    """The first evening begins; its words stay in sight; leaving asks once; the exit code tells."""
    before: tuple[str, ...] = ()
    if os.geteuid() == 0:
        if not shutil.which(POWERLESS[0]):
            figures("T5", "root may write everywhere", skipped=1)
            pytest.skip("root may write everywhere, and setpriv is not here")
        before = POWERLESS
    names = ("--with", "Ana", "--and", "Leo")
    terminal = start(closed / "home", "run", str(EXERCISE), *names, before=before)
    try:
        sit_down(terminal)
        terminal.see("may not write here", "--home FOLDER")
        terminal.press(" ")
        terminal.see("write what comes")
        terminal.press(WORD)
        terminal.see(WORD, "Not saved just now")
        terminal.press("\x11")
        terminal.see("Ctrl+Q", WORD)
        terminal.press("\x11")
        assert terminal.wait() == 1
        parting = bytes(terminal.raw).rpartition(LEFT)[2].decode()
        assert "It is not saved." in parting
        assert WORD not in parting
    finally:
        terminal.close()
    assert list(closed.iterdir()) == []
    figures("T5", "the real app", tried=1)
