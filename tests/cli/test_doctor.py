"""`reconnect doctor`: every thing that can be wrong is seen, and has a way out."""

import json
import os
import sys
from pathlib import Path

import pytest

from reconnect_tui.cli import doctor as doctor_command
from reconnect_tui.cli import examining
from reconnect_tui.cli.examining import Check
from reconnect_tui.paths import home_folders
from reconnect_tui.settings import Settings
from tests.cli.homes import lived_in
from tests.cli.typed import typed, write

Say = pytest.CaptureFixture[str]


def checks(capsys: Say, home: Path) -> dict[str, list[dict[str, str]]]:
    """What it says of a home, by the thing that was looked at."""
    found: dict[str, list[dict[str, str]]] = {}
    for row in json.loads(typed(capsys, "--home", home, "doctor", "--json").out):
        found.setdefault(row["name"], []).append(row)
    return found


def test_a_home_where_all_is_well(tmp_path: Path, capsys: Say) -> None:
    """Nothing to mend: exit code 0, and each line says what was found."""
    lived_in(tmp_path / "home")
    said = typed(capsys, "--home", tmp_path / "home", "doctor")
    assert (said.code, said.err) == (0, "All is well.\n")
    names = {line[6:].split(":")[0] for line in said.lines if line[:4] in ("ok  ", "note")}
    assert {"terminal", "colors", "encoding", "sound", "speech", "data folder", "shipped files",
            "themes", "python", "textual", "saves", "backup", "settings"} <= names  # fmt: skip


def test_what_is_wrong_is_named_with_what_to_do(tmp_path: Path, capsys: Say) -> None:
    """A typo in the settings, a broken save, a bad theme, a bad exercise, an open folder."""
    home = tmp_path / "home"
    lived_in(home)
    write(home / "config.toml", 'clok = "bar"\ntheme = "papper"\nlang = "dee"\n')
    write(home / "themes" / "mine.toml", "background = 3\n")
    write(home / "exercises" / "bad.toml", "id = \n")
    (session,) = (home / "sessions").glob("*.toml")
    session.write_bytes(session.read_bytes()[:100])
    home.chmod(0o755)
    assert typed(capsys, "--home", home, "doctor").code == 1
    found = checks(capsys, home)
    for name, words in (
        ("settings", 'Did you mean "clock"?'),
        ("settings", 'Did you mean "de"?'),
        ("themes", 'There is no theme "papper". Did you mean "paper"?'),
        ("exercises", "bad.toml"),
        ("saves", session.name),
        ("data folder", "open to other accounts"),
    ):
        bad = [row for row in found[name] if row["state"] == "mend"]
        assert any(words in row["says"] for row in bad), name
        assert all(row["do"] for row in bad), name


@pytest.mark.parametrize(
    ("env", "says"),
    [
        ({"NO_COLOR": "1", "COLORTERM": "truecolor"}, "NO_COLOR"),
        ({"NO_COLOR": "", "COLORTERM": "truecolor"}, "16 million."),
        ({"WT_SESSION": "x"}, "16 million."),
        ({"TERM": "xterm-256color"}, "256."),
        ({"TERM": "linux"}, "16, as far"),
    ],
)
def test_colors_are_those_the_terminal_says_it_has(env: dict[str, str], says: str) -> None:
    """By the signs that terminals give; NO_COLOR wins where it is not empty."""
    assert examining.colors(env).says.startswith(says)


def test_colors_by_the_settings() -> None:
    """The setting beats NO_COLOR, both ways."""
    env = {"NO_COLOR": "1", "COLORTERM": "truecolor"}
    assert examining.colors(env, "always").says == "16 million."
    assert examining.colors({"COLORTERM": "truecolor"}, "never").says.startswith("Your settings")


def test_letters_that_cannot_be_shown_are_to_mend() -> None:
    """UTF-8 however it is spelled is fine."""
    assert [examining.encoding(name, "linux").state for name in ("utf-8", "UTF8", "utf_8")] == [
        "fine"
    ] * 3
    assert "LANG" in examining.encoding("latin-1", "linux").do
    assert "Windows" in examining.encoding("cp1252", "win32").do


@pytest.mark.parametrize(
    ("size", "state"),
    [((120, 36), "fine"), ((50, 15), "note"), ((39, 20), "mend"), ((80, 11), "mend")],
)
def test_a_window_too_small_is_to_mend(
    size: tuple[int, int], state: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Complete at 60 by 18, of use at 40 by 12."""
    monkeypatch.setattr(examining, "wants_plain", lambda **_: False)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size(size))
    assert examining.terminal().state == state


def test_speech_that_is_wanted_and_not_there_is_to_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unwanted, it is only noted."""
    monkeypatch.setattr("reconnect_tui.sound._found", lambda _: iter(()))
    assert examining.speech(Settings(speech=True)).state == "mend"
    assert examining.speech(Settings()).state == "note"


def test_bells_are_told_as_they_would_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """A player by its name, the terminal's bell, or nothing."""
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    monkeypatch.setattr("reconnect_tui.sound._found", lambda _: iter((("/usr/bin/pw-play",),)))
    monkeypatch.setattr("sys.platform", "linux")
    assert examining.sound(Settings()).says == "Pw-play."
    assert examining.sound(Settings(sound="off")).says == "Nothing."
    monkeypatch.setenv("SSH_CONNECTION", "x")
    assert "SSH" in examining.sound(Settings()).do


def test_a_folder_that_cannot_be_is_to_mend(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file in its place, or no right to write; one that is not there yet is fine."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert "is a file" in examining.folder("data", tmp_path / "file").says
    assert examining.folder("data", tmp_path / "not" / "yet").state == "fine"
    monkeypatch.setattr("os.access", lambda *_: False)
    assert "cannot be written" in examining.folder("data", tmp_path).says


def test_missing_pieces_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that is not there, and a disk without room."""
    monkeypatch.setattr(examining, "PACKAGES", ("no-such-package",))
    assert [one.state for one in examining.versions()] == ["fine", "mend"]
    monkeypatch.setattr(examining, "ROOM", 1 << 62)
    assert examining.room(Path.cwd()).state == "mend"


def test_lost_files_of_the_app_are_to_mend(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No exercise was found: install again."""
    monkeypatch.setattr(examining, "shipped", lambda _: tmp_path / "empty")
    first = next(examining.content(home_folders(tmp_path)))
    assert (first.name, first.state) == ("shipped files", "mend")


def test_a_check_is_one_line_and_what_to_do_another() -> None:
    """So it can be read aloud."""
    assert doctor_command.lines(Check("room", "mend", "Full.", "Free some.")) == (
        "MEND  room: Full.",
        "      Free some.",
    )
    assert doctor_command.lines(Check("room", "fine", "Much.")) == ("ok    room: Much.",)


class Silent:
    """A player that finds a program, which then fails."""

    backend = "aplay"

    def try_out(self) -> bool:
        """Nothing is heard."""
        return False


@pytest.mark.parametrize(("key", "code"), [("x", 1), ("n", 0)])
def test_a_bell_that_fails_is_to_mend(
    key: str, code: int, tmp_path: Path, capsys: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever would like to hear the bell learns that all is not well; nobody has to listen."""
    lived_in(tmp_path / "home")
    monkeypatch.setattr(doctor_command, "Player", lambda *_: Silent())
    monkeypatch.setattr("click.getchar", lambda: key)
    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    said = typed(capsys, "--home", tmp_path / "home", "doctor")
    assert (said.code, "A player failed" in said.err) == (code, bool(code))
    assert ("All is well." in said.err) is not bool(code)
