"""The authors' guide builds a file that works after every piece, and prints what is printed."""

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.checkout import ROOT
from tests.cli.typed import typed, write

Say = pytest.CaptureFixture[str]

GUIDE = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MAIN = Path("walk-and-tell.toml")
END = '[[steps]]\nid = "end"\n'


@dataclass
class Reader:
    """Somebody who does what the guide says, in a folder of their own."""

    capsys: Say
    pieces: int = 0
    outputs: int = 0

    def read(self) -> None:
        """Follow the guide from its beginning to its end."""
        for language, about, body in BLOCK.findall(GUIDE):
            if language == "toml":
                self._write(about.strip(), body)
            elif language == "console":
                self._type(about.strip(), body)

    def _write(self, about: str, body: str) -> None:
        self.pieces += 1
        if about.startswith("title="):
            write(Path(about.removeprefix("title=")), body)
        elif about == "add":
            text = MAIN.read_text(encoding="utf-8")
            assert text.count(END) == 1
            write(MAIN, text.replace(END, f"{body}\n{END}"))
        else:
            assert about == "change"
            self._change(*(part.strip() for part in body.split("---\n")))
        if about != "change":
            self.fine()

    def _change(self, old: str, new: str) -> None:
        text = MAIN.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        write(MAIN, text.replace(old, new))

    def fine(self) -> None:
        """Hold every file of the folder to `check --strict`."""
        for path in sorted(Path().rglob("*.toml")):
            said = typed(self.capsys, "check", path, "--strict")
            assert said.code == 0, said.out

    def _type(self, about: str, body: str) -> None:
        """Type each command and compare. `problem A -> B` shows what a slip would give."""
        self.outputs += 1
        before = MAIN.read_text(encoding="utf-8")
        slip = about.removeprefix("problem").strip()
        if slip:
            self._change(*slip.split(" -> "))
        command, _, printed = body.partition("\n")
        said = typed(self.capsys, *shlex.split(command.removeprefix("$ reconnect ")))
        assert said.out == printed
        assert said.code == (2 if about.startswith("problem") else 0)
        if slip:
            write(MAIN, before)


def test_the_guide_can_be_followed(
    tmp_path: Path, capsys: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each piece leaves a file without problems; each output is the real one, to the letter."""
    monkeypatch.chdir(tmp_path)
    reader = Reader(capsys)
    reader.read()
    reader.fine()
    assert typed(capsys, "check", ".", "--strict", "--play").code == 0
    assert (reader.pieces, reader.outputs) == (12, 6)


def test_the_guide_names_only_commands_that_there_are(capsys: Say) -> None:
    """Every `reconnect COMMAND --option` of the guide is known to the command line."""
    for command, rest in set(re.findall(r"reconnect (\w+)([^`\n]*)", GUIDE)):
        help_ = typed(capsys, command, "--help")
        assert help_.code == 0, command
        for option in re.findall(r"--[a-z]+", rest):
            assert option in help_.out, (command, option)
