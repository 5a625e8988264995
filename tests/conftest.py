"""What holds for every test: nobody's own files, and the same surroundings everywhere."""

from pathlib import Path

import pytest
from hypothesis import settings

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
