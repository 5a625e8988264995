"""The program as people install it: a wheel in a fresh environment, in a real terminal."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.checkout import ROOT

if sys.platform == "win32":  # Windows has no pseudo-terminals of this kind
    collect_ignore_glob = ["*.py"]
else:
    from tests.terminal.terminal import RealTerminal

    Start = Callable[..., RealTerminal]

    def _run(*command: str | Path) -> None:
        done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    @pytest.fixture(scope="session")
    def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
        """The `reconnect` command of a wheel in an environment of its own."""
        place = tmp_path_factory.mktemp("installed")
        build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
        done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        (wheel,) = place.glob("*.whl")
        _run(sys.executable, "-m", "venv", place / "env")
        python = place / "env" / "bin" / "python"
        pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        _run(*pip, "-c", ROOT / "constraints.txt", wheel)
        return place / "env" / "bin" / "reconnect"

    @pytest.fixture
    def home(tmp_path: Path) -> Path:
        """An empty home for the personal files."""
        return tmp_path / "home"

    @pytest.fixture
    def start(installed: Path, home: Path, tmp_path: Path) -> Iterator[Start]:
        """Starts the installed program in a terminal; all are closed at the end."""
        open_ones: list[RealTerminal] = []
        env = {
            "PATH": os.environ.get("PATH", ""),
            "HOME": str(tmp_path),
            "LANG": "C.UTF-8",
            "COLORTERM": "truecolor",
            "RECONNECT_HOME": str(home),
            "RECONNECT_SOUND": "off",
        }

        def begin(*arguments: str, columns: int = 120, rows: int = 36) -> RealTerminal:
            command = [str(installed), *arguments]
            one = RealTerminal(command, env=env, cwd=tmp_path, columns=columns, rows=rows)
            open_ones.append(one)
            return one

        yield begin
        for one in open_ones:
            one.close()
