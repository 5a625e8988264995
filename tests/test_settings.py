"""Settings: which one wins, and that a typo is named and never stops the app."""

from pathlib import Path

import pytest

from reconnect_tui.settings import Settings, described, fit, load, options


def _file(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_anything_the_defaults_hold(tmp_path: Path) -> None:
    """No file is no mistake."""
    assert load(tmp_path / "config.toml", {}) == (Settings(), ())


def test_a_flag_beats_the_environment_which_beats_the_file(tmp_path: Path) -> None:
    """Default, file, environment, flag: the later one wins."""
    path = _file(tmp_path, 'theme = "paper"\nclock = "bar"\nsound = "off"\n')
    env = {"RECONNECT_CLOCK": "seconds", "RECONNECT_SOUND": "bell"}
    settings, notices = load(path, env, {"sound": "sound", "lang": None})
    assert (settings.theme, settings.clock, settings.sound) == ("paper", "seconds", "sound")
    assert notices == ()


def test_a_typo_is_named_with_its_line_and_nearest_word(tmp_path: Path) -> None:
    """Unknown names and values are told; all else holds."""
    path = _file(tmp_path, 'clok = "bar"\nmotion = "nome"\nquiet = "maybe"\ntheme = "paper"\n')
    settings, notices = load(path, {})
    assert settings == Settings(theme="paper")
    assert [str(one).replace(str(path), "config.toml") for one in notices] == [
        'config.toml:1: There is no setting "clok". Did you mean "clock"?',
        'config.toml:2: There is no choice for "motion" "nome". Did you mean "none"?',
        "config.toml:3: \"quiet\" is on or off, not 'maybe'.",
    ]


def test_a_broken_file_is_told_and_the_environment_still_counts(tmp_path: Path) -> None:
    """TOML that cannot be read costs the file's settings only."""
    settings, notices = load(_file(tmp_path, "theme = \n"), {"RECONNECT_QUIET": "yes"})
    assert settings == Settings(quiet=True)
    assert notices[0].line == 1


def test_a_mistyped_variable_is_named_and_a_strange_one_is_not(tmp_path: Path) -> None:
    """Somebody else's program may begin its variables with the same word."""
    env = {"RECONNECT_THEM": "paper", "RECONNECT_TIMEOUT": "3", "RECONNECT_HOME": "x", "THEM": "y"}
    settings, notices = load(tmp_path / "config.toml", env)
    assert settings == Settings()
    says = 'RECONNECT_THEM: There is no such variable. Did you mean "RECONNECT_THEME"?'
    assert [str(one) for one in notices] == [says]


@pytest.mark.parametrize("word", ["on", "yes", "1", "TRUE", True])
def test_yes_can_be_written_in_many_ways(word: object) -> None:
    """On, yes, 1 and true are the same."""
    assert fit("plain", word) is True


def test_every_setting_has_a_sentence_and_closed_ones_their_options() -> None:
    """The settings page can be made from the model alone."""
    assert all(text.endswith(".") for text in described().values())
    assert options("clock") == ("minutes", "bar", "seconds", "none")
    assert options("quiet") == ("on", "off")
    assert options("theme") == ()


def test_keys_are_a_table_of_texts(tmp_path: Path) -> None:
    """Other keys are given in a table; anything else is told."""
    settings, _ = load(_file(tmp_path, '[keys]\nextend = "e"\n'), {})
    assert settings.keys == {"extend": "e"}
    _, notices = load(_file(tmp_path, "keys = 3\n"), {})
    assert "table of texts" in notices[0].reason
