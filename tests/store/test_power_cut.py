"""T3: a real file system, cut off in the middle of typing, again and again."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from reconnect_tui.errors import BadFile
from reconnect_tui.store import sessions
from tests.noting import Note

ROOT = Path(__file__).resolve().parents[2]
CUTS = 15
SYSTEMS = ("ext4", "xfs")
SIZES = {"ext4": "24M", "xfs": "300M"}
TWICE = {"ext4": "loop", "xfs": "loop,nouuid"}
"""How a copy is mounted beside its original: xfs refuses a second disk of the same id."""


def run(*command: object) -> int:
    """Run a command quietly; its exit code."""
    return subprocess.run(
        [str(word) for word in command], check=False, capture_output=True
    ).returncode


@cache
def can_mount(system: str) -> bool:
    """Whether this machine lets us put such a file system into a file, and use it."""
    tools = ("mount", "umount", "losetup", f"mkfs.{system}")
    if sys.platform != "linux" or os.geteuid() != 0 or not all(map(shutil.which, tools)):
        return False
    with TemporaryDirectory() as folder:
        try:
            with mounted(made(Path(folder), system), Path(folder) / "on"):
                return True
        except AssertionError:
            return False


def made(folder: Path, system: str) -> Path:
    """An empty file system in a file."""
    image = folder / "disk"
    assert run("truncate", "-s", SIZES[system], image) == 0
    assert run(f"mkfs.{system}", "-q", image) == 0
    return image


@contextmanager
def mounted(image: Path, folder: Path, options: str = "loop") -> Iterator[Path]:
    """The file system in a file, for the time of the block."""
    folder.mkdir(exist_ok=True)
    assert run("mount", "-o", options, image, folder) == 0
    try:
        yield folder
    finally:
        run("umount", "-l", folder)


def cut(tmp_path: Path, system: str, *, wrong: bool) -> list[str]:
    """Cut the power so many times; what was lost each time, empty where nothing was."""
    image = made(tmp_path, system)
    found = []
    random = Random(3)  # noqa: S311 - drawing moments
    with mounted(image, tmp_path / "disk-on"):
        command = [sys.executable, "-m", "tests.store.power_cut", tmp_path / "disk-on" / "home"]
        writer = subprocess.Popen(
            [*map(str, command), *(["wrong"] if wrong else [])],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert writer.stdout is not None
        name = writer.stdout.readline().split()[1]
        safe = 0
        try:
            for _ in range(CUTS):
                for _ in range(random.randint(1, 30)):
                    safe = int(writer.stdout.readline())
                writer.send_signal(signal.SIGSTOP)
                run("cp", "--sparse=always", image, tmp_path / "copy")
                writer.send_signal(signal.SIGCONT)
                with mounted(tmp_path / "copy", tmp_path / "copy-on", TWICE[system]) as copy:
                    found.append(lost(copy / "home", name, safe))
        finally:
            writer.kill()
            writer.communicate()
    return found


def lost(home: Path, name: str, safe: int) -> str:
    """What was said to be safe and is not there."""
    try:
        session = sessions.load(home, name).session
    except BadFile as problem:
        return problem.reason
    text = session.drafts.get("one@a", {}).get("", "0 ")
    number, _, words = text.partition(" ")
    if words != "word " * (int(number) % 150):
        return f"never typed: {text[:40]}"
    return "" if int(number) >= safe else f"{number} < {safe}"


@pytest.mark.slow
@pytest.mark.parametrize("system", SYSTEMS)
def test_a_power_cut_takes_nothing_that_was_safe(
    system: str, tmp_path: Path, figures: Note
) -> None:
    """On a real disk, whatever was synced or saved is there after the power comes back."""
    skip_unless_possible(system, figures)
    found = cut(tmp_path, system, wrong=False)
    assert [one for one in found if one] == []
    figures("T3", tried=len(found))


@pytest.mark.slow
@pytest.mark.parametrize("system", SYSTEMS)
def test_without_syncing_a_power_cut_takes_words(
    system: str, tmp_path: Path, figures: Note
) -> None:
    """The wrong way, which never syncs, loses words in most cuts: the test bites."""
    skip_unless_possible(system, figures)
    found = cut(tmp_path, system, wrong=True)
    bad = sum(bool(one) for one in found)
    assert bad >= 0.8 * len(found)
    figures("T3", f"{system}, nothing synced: {bad} of {len(found)} lose", wrong=1, caught=1)


def skip_unless_possible(system: str, figures: Note) -> None:
    """Leave the test out where the machine has not the rights or the tools, and say so."""
    if not can_mount(system):
        figures("T3", f"no right or no tool to mount {system}", skipped=1)
        pytest.skip(f"no right or no tool to mount {system} here")
