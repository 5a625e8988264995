"""What holds for every test of the store: nobody leaves a file open."""

from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _nothing_left_open() -> Iterator[None]:
    """No test leaves a descriptor open: what is leaked there is leaked in the app."""
    folder = Path("/proc/self/fd")
    before = _open_files(folder)
    yield
    assert _open_files(folder) <= before


def _open_files(folder: Path) -> set[str]:
    """The files under a temporary folder that are open; nothing where none can be seen."""
    found: set[str] = set()
    if folder.is_dir():
        for one in folder.iterdir():
            try:
                target = str(one.readlink())
            except OSError:
                continue
            if "pytest-" in target:
                found.add(target)
    return found
