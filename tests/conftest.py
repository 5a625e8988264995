"""What holds for every test: nobody's own files, and the same surroundings everywhere."""

from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.noting import COMPARABLE, PROPERTY, Figure, Note, behind, read, sums

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
    # No test starts a player of this machine: over SSH only the terminal's own bell rings.
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 1 192.0.2.2 22")


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


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test whose figures are not those of the page fails: the page is to be renewed."""
    report = yield
    if report.when == "call" and report.passed and COMPARABLE:
        noted = read(value for key, value in item.user_properties if key == PROPERTY)
        why = "" if item.config.getoption("--figures") else behind(item.nodeid, noted)
        if why:
            report.outcome, report.longrepr = "failed", why
    return report


def pytest_addoption(parser: pytest.Parser) -> None:
    """Whether the page of promises is renewed."""
    words = "renew docs/promises.md with the figures of these tests"
    parser.addoption("--figures", action="store_true", help=words)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures of the promises under the results: one table."""
    noted = {
        report.nodeid: read(value for key, value in report.user_properties if key == PROPERTY)
        for reports in terminalreporter.stats.values()
        for report in reports
        if getattr(report, "when", "") == "call" or getattr(report, "skipped", False)
    }
    found = sums(one for figures in noted.values() for one in figures)
    if not found:
        return
    terminalreporter.section("promises: tried, lost; wrong ways, caught; skipped")
    for one in found.values():
        counts = f"{one.tried:>8}{one.lost:>4}{one.wrong:>6}{one.caught:>4}{one.skipped:>4}"
        terminalreporter.line(f"{one.of:<8}{counts}  {one.note}".rstrip())
    failed = any(terminalreporter.stats.get(bad) for bad in ("failed", "error"))
    if terminalreporter.config.getoption("--figures") and not failed:
        from tests.promises.figures import renew  # noqa: PLC0415 - only then

        renew(noted)
