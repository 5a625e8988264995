"""What commands print goes by one place, where words are cleaned."""

from pathlib import Path

import reconnect_tui.cli

OURS = {
    "saying.py": "cleans",
    "written.py": "an export, cleaned for a terminal",
    "completion.py": "a script of ours",
    "schema.py": "a schema of ours",
    "main.py": "the version",
    "doctor.py": "the bell",
}
"""Who may print by itself, and what."""


def test_nobody_prints_past_the_cleaning() -> None:
    """A command that prints a title or a name itself would let a stranger's file command."""
    folder = Path(reconnect_tui.cli.__file__).parent
    found = {
        path.name
        for path in folder.glob("*.py")
        if "click.echo(" in (text := path.read_text(encoding="utf-8")) or "print(" in text
    }
    assert found == set(OURS)
