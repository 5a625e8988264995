"""A whole evening with the real program, typed into it line by line."""

import os
import subprocess
from pathlib import Path

from tests.checkout import ROOT
from tests.privacy.scenes import SECRETS

EXERCISE = Path(__file__).with_name("one-letter.toml")
RUN = ("run", str(EXERCISE), "--with", "Ana", "--and", "Leo", "--first", "Ana")
KEPT, SHOWN = "capercaillie", "yellowhammer"
"""What Ana writes and keeps, and what Leo writes and shows."""


START = "from reconnect_tui.cli.entrance import main\nmain()\n"
"""Begins the program, after whatever was done before."""

BREAKS = (
    "from reconnect_tui.plain.asking import Asking\n"
    "note = Asking._note\n"
    "def broken(self, one, text):\n"
    "    note(self, one, text)\n"
    "    raise ValueError(text)\n"
    "Asking._note = broken\n"
)
"""A mistake of ours, with the words that were just typed in its message."""


def in_lines(home: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """The evening in plain lines: Ana writes and keeps, Leo writes and shows, both unlock."""
    typed = ["", KEPT, ".", "", SHOWN, ".", "", "3", "", "1", *SECRETS.values(), "", "", ""]
    return subprocess.run(
        [*command, "--home", str(home), "--plain", *RUN],
        input="\n".join(typed) + "\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        check=False,
    )
