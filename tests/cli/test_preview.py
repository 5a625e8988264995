"""`reconnect preview`: a file played while it is written, from anywhere, kept nowhere."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reconnect_tui.cli.previewing import Listener, Previewing
from reconnect_tui.errors import Refused
from tests.cli.typed import exercise, typed, write
from tests.previewed import STEPS, Scripted, Typing, look_at

Say = pytest.CaptureFixture[str]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file that is being written."""
    return write(tmp_path / "sample.toml", exercise(steps=STEPS))


def played(file: Path, *script: Typing, step: str = "") -> tuple[int, list[str]]:
    """The exit code and the lines of a preview by this script."""
    terminal = Scripted(*script)
    code = Previewing(look_at(file), terminal).run(step)
    return code, terminal.said


def saved(file: Path, text: str) -> Callable[[], object]:
    """Somebody saves the file in an editor, which makes a new one in its place."""

    def save() -> None:
        write(file.with_suffix(".new"), text).replace(file)

    return save


# --- anywhere -------------------------------------------------------------------------------


def test_it_begins_where_one_says(file: Path) -> None:
    """At the first screen, at a step, at a step inside a block, at a block, at an address."""
    for step, words in (
        ("", "Welcome, first words."),
        ("talk", "Ana: speak. Leo listens."),
        ("turn", "Ana: speak. Leo listens."),
        ("turn:1.b/talk", "Leo: speak. Ana listens."),
        ("look", "Look."),
    ):
        code, said = played(file, step=step)
        assert code == 0
        assert words in "\n".join(said), step


def test_a_step_that_is_not_there_is_named_with_the_nearest(file: Path) -> None:
    """A mistyped step ends a command line with a sentence."""
    with pytest.raises(Refused, match='no step "tallk" here'):
        played(file, step="tallk")


def test_going_to_and_fro(file: Path) -> None:
    """:n and :b go to the screens beside, :ID anywhere, :l lists them with the one at hand."""
    _, said = played(file, ":n", ":n", ":b", ":l", ":end", ":b", ":nowhere", ":")
    assert said.count("Ana: speak. Leo listens.") == 2
    assert said.count("Leo: speak. Ana listens.") == 1
    listed = [line for line in said if line.startswith(("> ", "  "))]
    assert listed[:2] == ["  hello", "> turn:1.a/talk"]
    assert 'There is no step "nowhere" here.' in said


def test_after_the_end_one_may_go_on_looking(file: Path) -> None:
    """The last screen says that it was the end, and any place is still to be had."""
    _, said = played(file, ":end", "", ":hello", step="end")
    assert "That was the end. :ID goes to a step, :q leaves." in said
    assert said[-1] != "That was the end. :ID goes to a step, :q leaves."
    assert said.count("Welcome, first words.") == 1


# --- saved in an editor ---------------------------------------------------------------------


def test_a_saved_file_is_read_again_at_the_same_place(file: Path) -> None:
    """New words show at once, where one is."""
    new = exercise(steps=STEPS.replace("say it", "tell it"))
    _, said = played(file, "", "", saved(file, new), "")
    assert "Read again." in said
    assert "Ana, tell it." in said
    assert said.count("Welcome, first words.") == 1


def test_a_place_that_is_gone_begins_anew(file: Path) -> None:
    """A renamed step is no reason to end."""
    new = exercise(steps=STEPS.replace('"talk"', '"speech"'))
    code, said = played(file, "", saved(file, new), "")
    assert code == 0
    assert said.count("Welcome, first words.") == 2


def test_a_broken_save_is_told_and_harms_nothing(file: Path) -> None:
    """The problem with its line and place; what is on the table goes on; mended, it is read."""
    broken = exercise(steps=STEPS.replace('"speak"', '"spaek"'))
    mended = exercise(steps=STEPS.replace("say it", "tell it"))
    code, said = played(file, "", saved(file, broken), "", saved(file, mended), "")
    assert code == 0
    assert [line for line in said if "E104" in line and 'Did you mean "speak"?' in line]
    assert '   20 | kind = "spaek"' in said
    assert "Ana, say it." in said
    assert "Ana, tell it." in said


def test_a_file_that_begins_broken_is_awaited(file: Path) -> None:
    """Its problems are told; a good save begins it, and leaving before is an error."""
    good = file.read_text(encoding="utf-8")
    write(file, "format = ")
    code, said = played(file)
    assert code == 2
    assert [line for line in said if "E101" in line]
    code, said = played(file, saved(file, good))
    assert code == 0
    assert "Welcome, first words." in said


def test_a_warning_is_told_and_it_plays(file: Path) -> None:
    """A warning keeps nothing from being played."""
    write(file, exercise(steps=STEPS).replace('sources = ["Ours"]\n', ""))
    code, said = played(file)
    assert code == 0
    assert [line for line in said if "W253" in line]


def test_a_broken_deck_is_told(file: Path) -> None:
    """What is wrong with a deck keeps the exercise from being played, and is told."""
    steps = '[[steps]]\nid = "card"\nkind = "draw"\ndeck = "own"\n'
    write(file, exercise(steps=steps))
    code, said = played(file)
    assert code == 2
    assert [line for line in said if "E206" in line]
    write(file.parent / "decks" / "own.toml", 'format = 1\nkind = "deck"\nid = "own"\n')
    code, said = played(file)
    assert code == 2
    assert [line for line in said if "own.toml" in line]


# --- kept nowhere, as fast as one likes -----------------------------------------------------


def test_nothing_is_kept(file: Path, tmp_path: Path, capsys: Say) -> None:
    """A preview leaves no file, and does not say that it does."""
    terminal = Scripted("", "", "", ":near", "", "3", ":q")
    assert Previewing(look_at(file), terminal).run() == 0
    assert not [line for line in terminal.said if "saved" in line.lower()]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["sample.toml"]


def test_waiting_is_as_quick_as_the_clock() -> None:
    """A wait of the session's ten seconds is one at the table, and ends with nothing."""
    waited: list[int | None] = []

    class Patient(Scripted):
        def listen(self, timeout_ms: int | None) -> str | None:
            waited.append(timeout_ms)
            return None

    listener = Listener(Patient(), 100, lambda _: None, lambda: None)
    assert listener.listen(1000) is None
    assert all(one is not None and one <= 10 for one in waited)


# --- the command ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["appreciation"], "This is no exercise. A preview plays exercises."),
        (["one-clear-aks"], 'Did you mean "one-clear-ask"?'),
        (["six-breaths", "--length", "short"], 'has no length "short"'),
        (["evening-quarter-hour", "--solo"], "is not for solo"),
        (["six-breaths", "--speed", "0"], "0 is not in the range 1<=x<=100"),
    ],
)
def test_what_cannot_be_previewed(
    args: list[str], sentence: str, capsys: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence, and no traceback."""
    monkeypatch.setattr("reconnect_tui.plain.terminal.StreamTerminal", Scripted)
    said = typed(capsys, "preview", "--plain", *args)
    assert said.code in (1, 2)
    assert sentence in said.err


def test_the_command_plays_a_file(file: Path, capsys: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the command line to the first words, for one who is named."""
    terminal = Scripted("", "")
    monkeypatch.setattr("reconnect_tui.plain.terminal.StreamTerminal", lambda: terminal)
    said = typed(capsys, "preview", file, "--solo", "--with", "Mia", "--plain", "--from", "talk")
    assert said.code == 0
    assert "Mia, say it." in terminal.said
