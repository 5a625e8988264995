"""T4, T5: a full disk, a read-only one, a folder without rights: told kindly, nothing lost."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.noting import Note
from tests.store.small_disk import MORE

ROOT = Path(__file__).resolve().parents[2]

CLOSED = """
import sys
from pathlib import Path
from reconnect_tui.errors import StoreError
from reconnect_tui.store.keeper import SessionKeeper
from tests.store.scenes import FILES, NOW, small_session, typed
home = Path(sys.argv[1])
keeper = SessionKeeper.begin(home, small_session(), FILES)
session, draft = typed(small_session(), "words")
for action in (lambda: keeper.save(session, NOW), lambda: keeper.draft(session, draft)):
    try:
        action()
    except StoreError as error:
        print(error)
print(session.drafts["one@a"][""])
"""


@cache
def mounts() -> tuple[str, ...]:
    """How to get the right to mount here; empty if there is no way."""
    for way in (("unshare", "-Urm"), ("unshare", "-m")):
        if shutil.which("unshare"):
            probe = [*way, "mount", "-t", "tmpfs", "none", tempfile.gettempdir()]
            if subprocess.run(probe, check=False, capture_output=True).returncode == 0:
                return way
    return ()


@pytest.fixture
def play(tmp_path: Path, figures: Note) -> Callable[[str], dict[str, object]]:
    """Play a scene on a small disk of its own; what it met."""

    def scene(name: str) -> dict[str, object]:
        if not mounts():
            figures("T4", "no right to mount a disk", skipped=1)
            pytest.skip("no right to mount a disk here")
        command = [*mounts(), sys.executable, "-m", "tests.store.small_disk", name, str(tmp_path)]
        done = subprocess.run(
            command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=120
        )
        found: dict[str, object] = json.loads(done.stdout)
        return found

    return scene


@pytest.mark.parametrize(
    ("scene", "words"),
    [
        ("files_on_a_full_disk", "disk is full"),
        ("files_without_names", "disk is full"),
        ("typing_on_a_full_disk", "disk is full"),
        ("an_evening_on_a_full_disk", "disk is full"),
    ],
)
def test_a_full_disk_loses_nothing(
    scene: str,
    words: str,
    play: Callable[[str], dict[str, object]],
    figures: Note,
) -> None:
    """Old files stay whole, taken words stay, no leftovers, and all works when there is room."""
    found = play(scene)
    assert found["lost"] == 0
    assert isinstance(found["errors"], int)
    assert found["errors"] >= 1 + MORE
    assert words in str(found["said"])
    figures("T4", f"{found['errors']} refused", tried=1 + MORE)


def test_the_wrong_way_to_type_on_a_full_disk_is_caught(
    play: Callable[[str], dict[str, object]], figures: Note
) -> None:
    """A log that does not cut a torn line back loses words, and this is seen."""
    assert play("typing_without_cutting_back")["lost"] != 0
    figures("T4", "a torn line that stays", wrong=1, caught=1)


def test_a_read_only_disk_opens_what_is_kept(
    play: Callable[[str], dict[str, object]], figures: Note
) -> None:
    """Sessions are listed and opened; every attempt to write says why not; later all works."""
    found = play("an_evening_that_turns_read_only")
    assert (found["errors"], found["lost"]) == (5, 0)
    assert "read-only" in str(found["said"])
    figures("T5", tried=5)


@pytest.fixture
def closed_home(tmp_path: Path) -> Iterator[Path]:
    """A home that its own account may not write to."""
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o500)
    yield home
    home.chmod(0o700)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_a_folder_without_rights_is_told(closed_home: Path, figures: Note) -> None:
    """The evening begins, each save says that nothing can be kept, the words are still there."""
    command = [sys.executable, "-c", CLOSED, str(closed_home)]
    if os.geteuid() == 0:
        if not shutil.which("setpriv"):
            figures("T5", "root may write everywhere", skipped=1)
            pytest.skip("root may write everywhere, and setpriv is not here")
        # Still root, who can read this checkout wherever it lies, but without root's powers.
        command = ["setpriv", "--inh-caps=-all", "--bounding-set=-all", *command]
    done = subprocess.run(
        command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=120
    )
    said, again, words = done.stdout.splitlines()
    assert "may not write here" in said
    assert "may not write here" in again
    assert words == "words"
    assert list(closed_home.iterdir()) == []
    figures("T5", tried=2)
