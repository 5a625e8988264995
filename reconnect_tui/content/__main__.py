"""`python -m reconnect_tui.content FOLDER`: write the pages that are made from the models."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from reconnect_tui.content.reference import reference
from reconnect_tui.content.schema import MODELS, schema


def pages() -> Iterator[tuple[str, str]]:
    """Name and text of every page below `docs/` that is made and not written."""
    yield "format.md", reference()
    for kind in MODELS:
        yield f"schema/{kind}.json", json.dumps(schema(kind), indent=2, ensure_ascii=False) + "\n"


def main(folder: Path) -> None:
    """Write the pages into a folder that is there."""
    for name, text in pages():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
