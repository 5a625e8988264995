"""Nothing leaves this computer: no module that could, and no attempt in an evening."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checkout import ROOT, python
from tests.noting import Note
from tests.promises import letters

CHILD = str(Path(__file__).with_name("listening.py"))

NETWORK = {
    "socket", "ssl", "http", "urllib", "ftplib", "smtplib", "imaplib", "poplib", "telnetlib",
    "xmlrpc", "socketserver", "webbrowser", "requests", "httpx", "aiohttp", "urllib3", "asyncore",
}  # fmt: skip


def _imports(source: str) -> set[str]:
    """The first names of what a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {one.name.split(".")[0] for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found


def test_no_module_of_ours_can_reach_a_network(figures: Note) -> None:
    """None imports what speaks to other computers."""
    files = sorted((ROOT / "reconnect_tui").rglob("*.py"))
    assert len(files) > 100
    guilty = {file.name: one for file in files if (one := _imports(file.read_text()) & NETWORK)}
    assert guilty == {}
    figures("net", tried=1)


@pytest.mark.parametrize(
    "line", ["import socket", "from urllib.request import urlopen", "import http.client as c"]
)
def test_an_import_that_reaches_out_is_seen(line: str) -> None:
    """In a function or at the top, under any name."""
    assert _imports(f"def f():\n    {line}\n") & NETWORK


@pytest.mark.slow
def test_an_evening_in_lines_calls_nobody(tmp_path: Path, figures: Note) -> None:
    """From the first name to the end of an exercise: no name is looked up, nothing connects."""
    heard = tmp_path / "heard"
    names = ("--with", "Ana", "--and", "Leo")
    run = ("run", str(letters.EXERCISE), *names, "--plain")
    env = {"RECONNECT_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT)}
    done = python(CHILD, str(heard), *run, env=env, stdin="\n" * 3 + "words\n.\n" * 2 + "\n" * 20)
    assert "A letter" in done.stdout, done.stderr
    assert heard.read_text() == ""
    figures("net", tried=1)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_an_evening_on_the_screen_calls_nobody(tmp_path: Path, figures: Note) -> None:
    """The same in a terminal."""
    heard = tmp_path / "heard"
    terminal = letters.begin(tmp_path / "home", (CHILD, str(heard)))
    terminal.press("words")
    terminal.close()
    assert heard.read_text() == ""
    figures("net", tried=1)


@pytest.mark.slow
def test_a_call_is_heard(tmp_path: Path, figures: Note) -> None:
    """The ear is not deaf: one connection, and it is in the file."""
    heard = tmp_path / "heard"
    python(CHILD, str(heard), "--call-home", env={"PYTHONPATH": str(ROOT)})
    assert "socket.connect" in heard.read_text()
    figures("net", "a connection", wrong=1, caught=1)


@pytest.mark.slow
def test_without_any_network_nothing_is_missing(tmp_path: Path, figures: Note) -> None:
    """In a world without even a network of its own, the list and an evening work."""
    cut_off = ("unshare", "-rn")
    tool = shutil.which("unshare")
    if not tool or subprocess.run([*cut_off, "true"], check=False, capture_output=True).returncode:
        figures("net", "no right to cut the network off", skipped=1)
        pytest.skip("no right to cut the network off here")
    env = {"RECONNECT_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT), "PATH": "/bin"}
    app = [*cut_off, sys.executable, "-m", "reconnect_tui"]
    run = ["run", str(letters.EXERCISE), "--with", "Ana", "--and", "Leo", "--plain"]
    for words, typed, seen in ((["list"], "", "looking-after-me"), (run, "\n" * 30, "A letter")):
        done = subprocess.run(
            [tool, *app[1:], *words],
            env=env,
            cwd=tmp_path,
            input=typed,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert seen in done.stdout, done.stderr
    figures("net", tried=2)
