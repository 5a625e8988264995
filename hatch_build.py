"""Puts the shipped exercises and themes into the wheel.

They live at the top of the checkout, where authors find them, and inside the package when
installed. Hatchling's own `force-include` would do the copying, with two faults: it ships
whatever lies in the folders, an editor's backup too, and it copies them into an editable
install as well, where they go stale.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

KINDS = ("exercises", "themes")


class ShippedFiles(BuildHookInterface[Any]):
    """Maps each `*.toml` below the folders of `KINDS` to its place in the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the files to `build_data`. `version` is "editable" or "standard"."""
        if version == "editable":
            return
        root = Path(self.root)
        build_data["force_include"].update(
            {
                str(file): f"reconnect_tui/_data/{file.relative_to(root).as_posix()}"
                for kind in KINDS
                for file in sorted((root / kind).rglob("*.toml"))
            }
        )
