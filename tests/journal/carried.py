"""A home carried out and in, for the tests of exports."""

import json
from pathlib import Path
from typing import Any

from reconnect_tui.journal.everything import everything, to_json
from reconnect_tui.journal.exported import checked
from reconnect_tui.journal.merging import Merged, Merging

STAMP = "2026-11-24T200000"


def out(root: Path) -> dict[str, Any]:
    """The export of a folder, as it is in a file."""
    text = to_json(everything(root, root / "config.toml", "2026-11-24", "0.1"))
    found = json.loads(text)
    assert isinstance(found, dict)
    return found


def bring_in(root: Path, data: object) -> Merged:
    """Import into a folder."""
    export = checked(data, "export.json")
    return Merging(root, root / "cache", root / "config.toml", export).run(STAMP)
