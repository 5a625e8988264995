"""`--color` and `--lang` on the main command: flags beat the environment, which beats the file."""

import os
from pathlib import Path

import pytest
from textual.app import App

from reconnect_tui.cli import opening
from reconnect_tui.cli.coloring import dress, wants_color
from reconnect_tui.cli.setting import Setting, wants_plain
from reconnect_tui.collection import no_language
from reconnect_tui.paths import home_folders
from tests.cli.typed import typed, write


@pytest.mark.parametrize(
    ("color", "env", "colored"),
    [
        ("auto", {}, True),
        ("auto", {"NO_COLOR": ""}, True),
        ("auto", {"NO_COLOR": "1"}, False),
        ("auto", {"NO_COLOR": "0", "FORCE_COLOR": "1"}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
    ],
)
def test_which_one_wins(color: str, env: dict[str, str], *, colored: bool) -> None:
    """The flag, then NO_COLOR if it is not empty, then FORCE_COLOR."""
    assert wants_color(color, env) is colored


@pytest.mark.parametrize(
    ("color", "said", "colored"),
    [("auto", "", True), ("auto", "1", False), ("always", "1", True), ("never", None, False)],
)
def test_textual_hears_the_same(
    monkeypatch: pytest.MonkeyPatch, color: str, said: str | None, *, colored: bool
) -> None:
    """An empty NO_COLOR takes no colors away, though Textual alone would take them."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    if said is not None:
        monkeypatch.setenv("NO_COLOR", said)
        assert App[None]().no_color
    dress(color, os.environ)
    assert App[None]().no_color is not colored


def test_flags_go_the_way_of_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Default, file, environment, flag: the later one wins, for both of them."""
    found: list[Setting] = []

    def opened(setting: Setting, _: object = None) -> int:
        found.append(setting)
        return 0

    monkeypatch.setattr(opening, "open_app", opened)
    monkeypatch.setattr("reconnect_tui.cli.run.open_app", opened)
    write(tmp_path / "config.toml", 'lang = "de"\ncolor = "never"\n')
    monkeypatch.setenv("RECONNECT_COLOR", "auto")
    from reconnect_tui.cli.main import run  # noqa: PLC0415 - it takes what was put there

    home = ("--home", str(tmp_path))
    assert run([*home]) == run([*home, "--color", "always", "--lang", "en"]) == 0
    assert run([*home, "--color", "never", "run", "six-breaths"]) == 0
    settings = [one.preferences().settings for one in found]
    assert [(one.color, one.lang) for one in settings] == [
        ("auto", "de"),
        ("always", "en"),
        ("never", "de"),
    ]
    assert settings[1] == found[1].evening().settings


def test_a_color_that_there_is_not_is_bad_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """It says which there are."""
    said = typed(capsys, "--color", "green", "list")
    assert said.code == 2
    assert "auto" in said.err


@pytest.mark.parametrize(
    ("said", "file", "lines"),
    [("0", True, False), ("off", True, False), ("1", False, True), ("please", False, True)],
)
def test_the_variable_for_plain_lines_beats_the_file_both_ways(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: str, *, file: bool, lines: bool
) -> None:
    """A no in the environment is a no, whatever the file says; any other word is a yes."""
    write(tmp_path / "config.toml", f"plain = {str(file).lower()}\n")
    monkeypatch.setenv("RECONNECT_PLAIN", said)
    monkeypatch.setenv("TERM", "xterm-256color")
    for stream in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(f"sys.{stream}.isatty", lambda: True)
    ways: list[str] = []
    monkeypatch.setattr(opening, "_in_lines", lambda *_: ways.append("lines"))
    monkeypatch.setattr(opening, "dress", lambda *_: ways.append("screen"))
    monkeypatch.setattr("reconnect_tui.tui.app.ReconnectApp.run", lambda *_: None)
    opening.open_app(Setting(home=tmp_path, plain=wants_plain(asked=False)))
    assert ways == (["lines"] if lines else ["screen"])


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("dee", 'There is nothing in a language "dee". Did you mean "de"?'),
        ("tlh", 'There is nothing in a language "tlh". There are: en, de.'),
        ("de-AT", ""),
        ("en", ""),
    ],
)
def test_a_language_that_nothing_speaks_is_named(tmp_path: Path, lang: str, says: str) -> None:
    """English is spoken then, and nobody wonders why."""
    assert no_language(home_folders(tmp_path), lang) == says


def test_a_language_of_ones_own_exercises_is_one(tmp_path: Path) -> None:
    """A folder of that name among one's own exercises is enough."""
    (tmp_path / "exercises" / "fr").mkdir(parents=True)
    assert no_language(home_folders(tmp_path), "fr") == ""


def test_a_list_in_another_language(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """`--lang` counts for one command, whatever else is said."""
    monkeypatch.setenv("RECONNECT_LANG", "en")
    english = typed(capsys, "--home", tmp_path, "list").out
    german = typed(capsys, "--home", tmp_path, "--lang", "de", "list").out
    assert "Take-turns listening" in english
    assert "Abwechselnd zuhören" in german
