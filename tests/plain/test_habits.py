"""Bells in plain lines: played and spoken where somebody sits, else the terminal's own."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from reconnect_tui.engine.effects import Ring
from reconnect_tui.evening import Evening
from reconnect_tui.moments import Sound
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.door import open_door
from reconnect_tui.plain.habits import Habits, is_silent
from reconnect_tui.settings import Settings
from tests.plain.faked import FakeTerminal, lines
from tests.walks.table import HandClock, shelf

if TYPE_CHECKING:
    from reconnect_tui.bells import Bells


class Heard:
    """Bells that only remember what they were asked to sound."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.rings: list[Ring] = []
        self.tried = 0
        self.liked: list[str] = []

    def ring(self, ring: Ring, _lang: str) -> None:
        """Remember it."""
        self.rings.append(ring)

    def try_out(self, _words: str) -> None:
        """Count it."""
        self.tried += 1

    def like(self, settings: Settings) -> None:
        """Remember how it is liked."""
        self.liked.append(settings.sound)


def talk(home: Path, heard: Heard, *typed: str) -> FakeTerminal:
    """Plain mode for two, with these bells."""
    evening = Evening(home_folders(home), clock=HandClock())
    evening.__dict__["library"] = shelf()
    for name in ("Ana", "Leo"):
        evening.person(name)
    terminal = FakeTerminal(lines(*typed))
    open_door(evening, terminal, None, evening.settings, cast("Bells", heard))
    return terminal


def test_bells_sound_with_their_words(tmp_path: Path) -> None:
    """What rings in a session reaches the player with its words, and not the terminal twice."""
    heard = Heard()
    terminal = talk(tmp_path, heard, "=Exercises", "six breaths", "1", "1", "")
    assert [ring.say for ring in heard.rings if ring.say.endswith("from now.")]
    assert terminal.bells == 0


def test_a_change_is_heard_at_once(tmp_path: Path) -> None:
    """The settings try out the bell as it is liked now."""
    heard = Heard()
    talk(tmp_path, heard, "=Settings", "=Bells", "2", "=Hear")
    assert (heard.liked, heard.tried) == (["bell"], 1)


@pytest.mark.parametrize(
    ("settings", "silent"),
    [
        (Settings(), False),
        (Settings(sound="off"), True),
        (Settings(sound="off", speech=True), False),
    ],
)
def test_words_may_be_spoken_without_bells(settings: Settings, *, silent: bool) -> None:
    """Silence is no bell and no word."""
    assert is_silent(settings) is silent


def test_muted_is_silent() -> None:
    """Neither the player nor the terminal is asked."""
    heard, rung = Heard(), list[str]()
    ring = Ring(Sound.BELL, "words")
    for habits in (Habits(muted=True, bells=cast("Bells", heard)), Habits(muted=True)):
        habits.sound(ring, lambda: rung.append("bell"))
    assert (heard.rings, rung) == ([], [])
    Habits().sound(ring, lambda: rung.append("bell"))
    assert rung == ["bell"]
