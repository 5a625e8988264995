"""The memory of a process that holds keys: no core dump, and nobody else looks in."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reconnect_tui.paths import home_folders
from tests.checkout import ROOT

LOOK = """
import ctypes, resource, sys
from reconnect_tui.store.memory import keep_to_ourselves
resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
{does}
dumpable = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) if sys.platform == "linux" else 0
print(dumpable, *resource.getrlimit(resource.RLIMIT_CORE), flush=True)
sys.stdin.readline()
"""


def looked(does: str, *before: str) -> subprocess.Popen[str]:
    """A process that does something, says how it can be dumped, and waits."""
    return subprocess.Popen(
        [*before, sys.executable, "-c", LOOK.format(does=does)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def said(process: subprocess.Popen[str]) -> str:
    """What it says; then it may go."""
    return process.communicate("\n")[0].strip()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no core dumps of this kind")
def test_a_process_with_a_key_leaves_no_dump() -> None:
    """After it both limits are zero and, on Linux, the process cannot be dumped."""
    assert said(looked("keep_to_ourselves()")) == "0 0 0"
    if sys.platform == "linux":
        assert said(looked("pass")).startswith("1 "), "without it, it could be"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no core dumps of this kind")
def test_before_a_passphrase_is_asked_for_the_door_is_shut(home: Path) -> None:
    """In Settings and in the journal too, not in a session alone: whoever looks for a space."""
    root = home_folders(home).data
    does = "from pathlib import Path; from reconnect_tui.store.spaces import Spaces; "
    assert said(looked(f"{does}Spaces(Path({str(root)!r})).of('ana')")) == "0 0 0"


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("setpriv"),
    reason="needs Linux, root and setpriv: it looks on as another process of nobody",
)
def test_another_process_of_the_same_user_reads_nothing() -> None:
    """Nobody's process is not read by another one of nobody; without it, it would be."""
    nobody = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
    for does, refused in (("keep_to_ourselves()", True), ("pass", False)):
        process = looked(does, *nobody)
        assert process.stdout is not None
        if not process.stdout.readline():
            process.communicate()
            pytest.skip("nobody may not read this checkout")
        look = f"open('/proc/{process.pid}/mem', 'rb').close()"
        ran = subprocess.run(
            [*nobody, sys.executable, "-c", look], capture_output=True, check=False
        )
        process.communicate("\n")
        assert (ran.returncode != 0) == refused
