"""The help of every command: two examples at least, and they can be typed."""

import re
import shlex

import click
import pytest

from reconnect_tui.cli.main import COMMANDS, reconnect
from tests.cli.typed import typed

EXAMPLE = re.compile(r"^ *(?:RECONNECT_\w+=\S+ )?(?:eval \"\$\()?reconnect(?: (?P<args>.*))?$")


def examples(text: str) -> list[str]:
    """The lines of a help that are commands, above the options."""
    above = text.split("Options:", maxsplit=1)[0].split("Usage:")[1].split("\n", 1)[1]
    return [found["args"] or "" for line in above.split("\n") if (found := EXAMPLE.match(line))]


@pytest.mark.parametrize("name", COMMANDS)
def test_two_examples_lead(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Each help shows two ways to call the command before it lists its options."""
    said = typed(capsys, name, "--help")
    assert said.code == 0
    assert len(examples(said.out)) >= 2
    assert said.err == ""


def test_the_first_help_leads_with_two_examples(capsys: pytest.CaptureFixture[str]) -> None:
    """`reconnect --help` begins with them, and `-h` is the same."""
    said = typed(capsys, "--help")
    rows = [line.strip() for line in said.lines if line.strip()]
    assert [row.split("  ")[0] for row in rows[1:3]] == [
        "reconnect",
        "reconnect run take-turns-listening",
    ]
    assert typed(capsys, "-h").out == said.out


@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_can_be_typed(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Every command, option and choice in an example is one that there is."""
    for example in examples(typed(capsys, name, "--help").out):
        words = shlex.split(re.sub(r"\)\"$|[|>].*$", "", example))
        context = reconnect.make_context("reconnect", words, resilient_parsing=False)
        if name not in words:
            # One of them may open the app itself.
            assert words == []
            continue
        with context:
            at = words.index(name)
            command = reconnect.get_command(context, name)
            assert isinstance(command, click.Command)
            assert command.make_context(name, words[at + 1 :], parent=context) is not None


DATA = (
    "list",
    "paths",
    "check",
    "simulate",
    "journal",
    "agreements",
    "restore",
    "themes",
    "doctor",
)


@pytest.mark.parametrize("name", DATA)
def test_data_come_as_json_too(name: str) -> None:
    """Where there are data, `--json` gives them to other programs."""
    command = reconnect.get_command(click.Context(reconnect), name)
    assert command is not None
    assert any("--json" in option.opts for option in command.params)
