"""Tab completes commands, options and exercises, in four shells, without importing the app."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from reconnect_tui.cli.completion import SHELLS, script
from reconnect_tui.cli.main import COMMANDS
from tests.cli.typed import typed

Say = pytest.CaptureFixture[str]
COMMAND = str(Path(sys.executable).with_name("reconnect"))


def tab(shell: str, **env: str) -> list[str]:
    """What the program answers to a shell."""
    done = subprocess.run(
        [COMMAND],
        env={**os.environ, "_RECONNECT_COMPLETE": f"{shell}_complete", **env},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.mark.parametrize("shell", sorted(SHELLS))
def test_each_shell_has_a_script(shell: str, capsys: Say) -> None:
    """It goes to the standard output, and how to keep it is talk."""
    said = typed(capsys, "completion", shell)
    assert (said.code, said.out) == (0, script(shell))
    assert "_RECONNECT_COMPLETE" in said.out
    assert "reconnect completion" in said.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_understands_its_script(shell: str) -> None:
    """The shell itself reads it without a complaint."""
    path = shutil.which(shell)
    if path is None:
        pytest.skip(f"{shell} is not installed here")
    done = subprocess.run(
        [path, "-n"], input=script(shell), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_fish_shows_help_with_commas_whole() -> None:
    """The line of help that has a comma is not cut there, in a real fish."""
    path = shutil.which("fish")
    if path is None:
        pytest.skip("fish is not installed here")
    ask = f'{script("fish")}complete --do-complete "reconnect agree"'
    folder = Path(COMMAND).parent
    env = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        [path, "--no-config", "-c", ask], env=env, capture_output=True, text=True, check=False
    )
    assert done.stdout == f"agreements\t{COMMANDS['agreements'][1]}\n"


@pytest.mark.parametrize(
    ("words", "place", "answers"),
    [
        ("reconnect jo", "1", ["plain,journal"]),
        ("reconnect run thr", "2", ["plain,three-doors", "plain,three-good-things"]),
        ("reconnect export --ma", "2", ["plain,--markdown"]),
        ("reconnect completion p", "2", ["plain,powershell"]),
        ("reconnect run ./my", "2", ["file,./my"]),
        ("reconnect preview six", "2", ["plain,six-breaths"]),
        ("reconnect simulate fif", "2", ["plain,fifteen-minutes-a-week"]),
    ],
)
def test_bash_gets_what_fits(words: str, place: str, answers: list[str]) -> None:
    """Commands, ids of exercises and programs, options, choices, and files where no id fits."""
    assert tab("bash", COMP_WORDS=words, COMP_CWORD=place) == answers


def test_a_mistyped_command_is_no_error_while_one_types() -> None:
    """Nothing is complained about at Tab; all commands are offered instead."""
    found = tab("bash", COMP_WORDS="reconnect foo ", COMP_CWORD="2")
    assert found == [f"plain,{name}" for name in COMMANDS]


@pytest.mark.parametrize(
    ("env", "first"),
    [
        ({"COMP_WORDS": "reconnect jour", "COMP_WORD": "jour"}, "plain\tjournal\tRead what was"),
        ({"COMP_WORDS": "reconnect run", "COMP_WORD": ""}, "plain\tasking-for-help\t"),
    ],
)
def test_powershell_gets_kind_value_and_help(env: Mapping[str, str], first: str) -> None:
    """What its script takes apart at the tabs."""
    assert tab("powershell", **env)[0].startswith(first)
