"""What holds for every test: nobody's own files, and the same surroundings everywhere."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.noting import PROPERTY, Figure, Note, read, sums

# Machines differ in speed, and a slow one is no bug.
settings.register_profile("reconnect", settings(), deadline=None)
settings.load_profile("reconnect")

STIRRING = ("ACCESSIBLE", "FORCE_COLOR", "NO_COLOR", "RECONNECT_PLAIN", "TEXTUAL_ANIMATIONS")
"""Variables of a developer's own machine that change what the app does."""


@pytest.fixture(autouse=True)
def _away_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Point the personal folders at an empty place, for the test and what it starts."""
    for name in STIRRING:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RECONNECT_HOME", str(tmp_path / "home"))


@pytest.fixture
def figures(record_property: Callable[[str, object], None]) -> Note:
    """Note what a promise's test has tried: see `Note`."""

    def note(of: str, note: str = "", **counts: int) -> None:
        record_property(PROPERTY, Figure(of, note, **counts).plain())

    return note


def pytest_configure(config: pytest.Config) -> None:
    """Name the mark for tests whose number of cases is known before."""
    config.addinivalue_line("markers", "figure(of, note, **counts): as the fixture `figures`")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Note what the mark says."""
    for mark in item.iter_markers("figure"):
        item.user_properties.append((PROPERTY, Figure(*mark.args, **mark.kwargs).plain()))


def pytest_addoption(parser: pytest.Parser) -> None:
    """A file for the figures, for who makes a page of them."""
    parser.addoption("--figures", metavar="FILE", help="write the figures of the promises here")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures of the promises under the results: one table."""
    rows = [
        value
        for reports in terminalreporter.stats.values()
        for report in reports
        if getattr(report, "when", "") == "call" or getattr(report, "skipped", False)
        for key, value in getattr(report, "user_properties", ())
        if key == PROPERTY
    ]
    if not rows:
        return
    terminalreporter.section("promises: tried, lost; wrong ways, caught; skipped")
    for one in sums(read(rows)).values():
        counts = f"{one.tried:>8}{one.lost:>4}{one.wrong:>6}{one.caught:>4}{one.skipped:>4}"
        terminalreporter.line(f"{one.of:<6}{counts}  {one.note}".rstrip())
    if file := terminalreporter.config.getoption("--figures"):
        Path(file).write_text(json.dumps(rows), encoding="utf-8")
