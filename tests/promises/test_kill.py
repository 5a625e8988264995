"""T6: `kill -9` at any moment: what was on the screen is kept."""

import sys
from pathlib import Path
from random import Random

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from tests.noting import Note
from tests.promises.letters import APP, LATE, begin, greek, kept, start, type_on

pytestmark = pytest.mark.slow

KILLS = 24
CONTROLS = 4


def _killed(home: Path, seed: int, app: tuple[str, ...] = APP) -> tuple[str, str, str]:
    """Type, be killed. What was typed, what the screen showed at the end, what is kept."""
    rng = Random(seed)  # noqa: S311 - a robot, not a secret
    terminal = begin(home, app)
    terminal.type("Ω")
    terminal.see("Ω")
    typed = "Ω" + type_on(terminal, rng, rng.uniform(0.05, 2.2))
    terminal.kill()
    assert terminal.wait() == -9
    terminal.close()
    return typed, greek(terminal.text()), kept(home)


@pytest.mark.parametrize("seed", range(KILLS))
def test_what_was_on_the_screen_outlives_a_kill(tmp_path: Path, seed: int, figures: Note) -> None:
    """Every letter that was shown is on the disk, and nothing that was not typed."""
    typed, shown, found = _killed(tmp_path / "home", seed)
    assert shown
    assert shown in greek(found)
    assert typed.startswith(found)
    figures("T6", f"{len(shown)} letters shown", tried=1)


def test_words_written_late_are_missed(tmp_path: Path, figures: Note) -> None:
    """The same, saving 250 ms after a change, loses what was shown: the test sees it."""
    kills = (_killed(tmp_path / str(seed) / "home", seed, LATE) for seed in range(CONTROLS))
    assert any(shown not in greek(found) for _, shown, found in kills)
    figures("T6", "saved 250 ms late", wrong=1, caught=1)


def test_after_a_kill_the_words_are_back_on_the_page(tmp_path: Path, figures: Note) -> None:
    """Resumed, the page waits covered, and then shows what was typed, ready for more."""
    home = tmp_path / "home"
    terminal = begin(home)
    typed = type_on(terminal, Random(1), 1)  # noqa: S311 - a robot, not a secret
    last = typed[-1] if typed[-1] != " " else typed.strip()[-1]
    terminal.see(last)
    terminal.settle()
    shown = greek(terminal.text())
    terminal.kill()
    terminal.wait()
    terminal.close()
    terminal = start(home, "resume")
    assert greek(terminal.see("Space go on")) == ""
    terminal.press(" ")
    while not greek(terminal.text()):
        terminal.press(" ")
    terminal.press("ω")
    terminal.close()
    assert shown == greek(typed)
    assert greek(kept(home)) == greek(typed) + "ω"
    figures("T6", "resumed, and typed on", tried=1)
