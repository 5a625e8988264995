"""The checkout that the tests run in: its files, and Python started afresh beside it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def tracked(*folders: str) -> list[str]:
    """The files that git knows, as paths with "/" from the root, sorted: all, or in `folders`.

    Files that are deleted and not yet committed are left out.
    """
    if not (ROOT / ".git").exists():
        pytest.skip("this is not a git checkout, so what belongs to it is not known")
    done = subprocess.run(
        ["git", "ls-files", "-z", *folders], cwd=ROOT, check=True, capture_output=True
    )
    names = done.stdout.decode().split("\0")
    return sorted(name for name in names if name and (ROOT / name).is_file())


def python(
    *args: str,
    path: Path | None = None,
    env: Mapping[str, str] | None = None,
    stdin: str = "",
    cwd: Path | None = None,
) -> subprocess.CompletedProcess[str]:
    """A fresh interpreter with `args`, nothing of ours loaded, its input a pipe.

    `path` goes before everything else that can be imported. Whatever the exit code, the
    process is given back: see its `returncode`, `stdout` and `stderr`.
    """
    more = {"PYTHONPATH": str(path)} if path is not None else {}
    return subprocess.run(
        [sys.executable, *args],
        cwd=cwd or ROOT,
        env={**os.environ, "PYTHONUTF8": "1", **more, **(env or {})},
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
