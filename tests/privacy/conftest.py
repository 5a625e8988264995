"""A home for whole evenings."""

from pathlib import Path

import pytest

from reconnect_tui.paths import home_folders
from reconnect_tui.store.people import People
from reconnect_tui.store.spaces import Spaces
from tests.privacy.scenes import SECRETS
from tests.privacy.vectors import CHEAP


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home in which both have a private space."""
    home = tmp_path / "home"
    root = home_folders(home).data
    for seat, name in (("a", "Ana"), ("b", "Leo")):
        person = People(root).add(name, "2026-11-22")
        Spaces(root, CHEAP).set_up(person.id, SECRETS[seat])
    return home
