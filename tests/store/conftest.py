"""What every test of the store may use: figures to note, and nobody leaves a file open."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


@pytest.fixture
def figures(record_property: Callable[[str, object], None]) -> Callable[[str, str], None]:
    """Note what a promise's test has tried: `figures("T1", "900 states, 0 lost")`."""

    def note(promise: str, figure: str) -> None:
        record_property("figure", f"{promise}: {figure}")

    return note


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures of the promises under the results."""
    lines = sorted(
        str(value)
        for reports in terminalreporter.stats.values()
        for report in reports
        for key, value in getattr(report, "user_properties", ())
        if key == "figure"
    )
    if lines:
        terminalreporter.section("promises")
        for line in dict.fromkeys(lines):
            terminalreporter.line(line)


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
