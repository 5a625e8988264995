"""Sound: soft bells, played by what there is, never waited for, and silent where it should be."""

import os
import runpy
import struct
import sys
import wave
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from reconnect_tui.moments import Sound
from reconnect_tui.sound import SOUNDS, Player, Speaker

ROOT = Path(__file__).parents[1]
NAMES = [sound.value for sound in Sound if sound is not Sound.NONE]

linux = pytest.mark.skipif(sys.platform != "linux", reason="plays programs made of sh, on Linux")


def levels(name: str) -> list[float]:
    """A shipped sound, -1.0 to 1.0."""
    with wave.open(str(SOUNDS / f"{name}.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        data = file.readframes(file.getnframes())
    return [one / 32768 for one in struct.unpack(f"<{len(data) // 2}h", data)]


@pytest.mark.parametrize("name", NAMES)
def test_every_sound_of_a_session_is_shipped_small_and_soft(name: str) -> None:
    """No sound startles: it swells, stays far below the loudest, and fades without a click."""
    found = levels(name)
    peak = max(map(abs, found))
    assert (SOUNDS / f"{name}.wav").stat().st_size < 60_000
    assert 0.05 < peak < 0.6
    assert max(map(abs, found[:55])) < peak / 2
    assert max(map(abs, found[-20:])) < 0.003


def test_the_soft_note_is_the_quieter_one() -> None:
    """The warning before the end is quieter than any bell."""
    peaks = {name: max(map(abs, levels(name))) for name in NAMES}
    assert peaks["soft"] * 1.5 < min(peaks[name] for name in NAMES if name != "soft")


def test_the_script_makes_exactly_the_shipped_files(tmp_path: Path) -> None:
    """Nobody changes a bell by hand: it comes out of the script as it is."""
    made = runpy.run_path(str(ROOT / "tools" / "make_bells.py"))
    made["write"](tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(f"{n}.wav" for n in NAMES)
    for file in tmp_path.iterdir():
        assert file.read_bytes() == (SOUNDS / file.name).read_bytes()


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Path]:
    """How to install a program of `sh` that is the only kind there is."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("SSH_CONNECTION", raising=False)

    def install(name: str, script: str) -> Path:
        heard = tmp_path / f"{name}.heard"
        file = folder / name
        file.write_text(f"#!/bin/sh\nexec 9>>{heard}\n{script}\n")
        file.chmod(0o755)
        return heard

    return install


class Bell:
    """Counts."""

    def __init__(self) -> None:
        self.rung = 0

    def __call__(self) -> None:
        """Ring."""
        self.rung += 1


@linux
def test_a_bell_is_played_by_what_there_is(program: Callable[[str, str], Path]) -> None:
    """The best installed program gets the file, and no terminal to complain on."""
    ends = " ".join(f"$(/bin/readlink /proc/$$/fd/{end})" for end in range(3))
    heard = program("aplay", f'ends="{ends}"; echo "$@ $ends" >&9')
    bell = Bell()
    player = Player("sound", bell)
    assert player.backend == "aplay"
    assert player.try_out("two")
    assert heard.read_text() == f"-q {SOUNDS / 'two.wav'}{' /dev/null' * 3}\n"
    assert bell.rung == 0


@linux
def test_a_sound_is_never_waited_for(program: Callable[[str, str], Path], tmp_path: Path) -> None:
    """A player that hangs holds up nothing: the sound is begun and left alone."""
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    program("paplay", f"read line < {gate}")
    bell = Bell()
    player = Player("sound", bell)
    player.play("bell")
    player.play("bell")
    assert bell.rung == 0
    # Only now may they end; had `play` waited, the test would not have come so far.
    with gate.open("w") as opened:
        opened.write("on\non\n")


@linux
def test_what_a_player_cannot_play_the_next_one_does(
    program: Callable[[str, str], Path],
) -> None:
    """Without a sound card: the next program, at last the terminal's own bell; none twice."""
    asked = [program(name, "echo asked >&9; exit 1") for name in ("pw-play", "aplay")]
    bell = Bell()
    player = Player("sound", bell)
    assert not player.try_out()
    assert bell.rung == 1
    assert player.backend == "terminal bell"
    player.play("bell")
    assert bell.rung == 2
    assert [one.read_text() for one in asked] == ["asked\n", "asked\n"]


@linux
def test_a_soft_note_that_cannot_be_played_rings_no_bell(
    program: Callable[[str, str], Path],
) -> None:
    """A terminal's bell is never soft."""
    program("aplay", "exit 1")
    bell = Bell()
    assert not Player("sound", bell).try_out("soft")
    assert bell.rung == 0


@linux
def test_a_program_that_cannot_start_is_passed_over(program: Callable[[str, str], Path]) -> None:
    """A broken installation costs nothing: the next program plays at once."""
    broken = program("pw-play", "")
    (broken.parent / "bin" / "pw-play").write_text("no program")
    heard = program("paplay", "echo played >&9")
    assert Player("sound", Bell()).try_out()
    assert heard.read_text() == "played\n"


def test_without_any_player_it_is_the_terminals_bell(program: Callable[[str, str], Path]) -> None:
    """Nothing installed: the bell of the terminal, but never for the soft note."""
    bell = Bell()
    player = Player("sound", bell)
    for name in ("none", "soft", "bell", "two", "long"):
        player.play(name)
    assert bell.rung == 3


@pytest.mark.parametrize(("kind", "rung"), [("off", 0), ("bell", 3)])
def test_off_is_off_and_bell_is_the_bell(
    program: Callable[[str, str], Path], kind: str, rung: int
) -> None:
    """The setting decides, whatever is installed."""
    heard = program("aplay", "echo played >&9")
    bell = Bell()
    player = Player(kind, bell)  # type: ignore[arg-type]  # one of them
    for name in ("none", "soft", "bell", "two", "long"):
        player.play(name)
    assert bell.rung == rung
    assert player.backend == {"off": "nothing", "bell": "terminal bell"}[kind]
    assert not heard.exists()


def test_over_ssh_it_is_the_terminals_bell(
    program: Callable[[str, str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bell in another house helps nobody."""
    heard = program("aplay", "echo played >&9")
    monkeypatch.setenv("SSH_CONNECTION", "1.2.3.4 5 6.7.8.9 22")
    bell = Bell()
    Player("sound", bell).play("bell")
    assert bell.rung == 1
    assert not heard.exists()


@linux
def test_spoken_words_are_on_no_command_line(program: Callable[[str, str], Path]) -> None:
    """Words go in by a pipe: a list of processes shows none of them."""
    heard = program("spd-say", 'read line; echo "$# $line" >&9')
    speaker = Speaker()
    assert speaker.backend == "spd-say"
    assert speaker.say("Ana, you have 3 minutes.")
    ended(speaker)
    assert heard.read_text() == "1 Ana, you have 3 minutes.\n"


@linux
def test_new_words_cut_off_the_old_ones(
    program: Callable[[str, str], Path], tmp_path: Path
) -> None:
    """Two sentences never speak at once, and leaving is silent."""
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    program("espeak-ng", f"read line < {gate}")
    speaker = Speaker()
    assert speaker.say("one")
    first = speaker._speaking  # noqa: SLF001 - the child of this test
    assert speaker.say("x" * 100_000)
    assert first is not None
    assert first.returncode is not None
    speaker.hush()
    assert speaker._speaking is None  # noqa: SLF001 - the child of this test


@linux
def test_words_are_spoken_in_their_language(program: Callable[[str, str], Path]) -> None:
    """A German sentence is read by a German voice; the words are on no command line."""
    heard = program("espeak-ng", 'read line; echo "$@: $line" >&9')
    speaker = Speaker()
    assert speaker.say("Ana, du hast drei Minuten.", "de")
    ended(speaker)
    assert heard.read_text() == "--stdin -v de: Ana, du hast drei Minuten.\n"


@linux
def test_what_a_speaker_cannot_say_the_next_one_does(program: Callable[[str, str], Path]) -> None:
    """A server that does not run is no reason for silence; nor is a missing voice."""
    program("spd-say", "read line; exit 1")
    heard = program("espeak-ng", 'read line; [ "$2" != -v ] || exit 1; echo "$line" >&9')
    speaker = Speaker()
    assert speaker.say("hello", "tlh")
    wait_for(lambda: heard.exists() and heard.read_text() == "hello\n")
    assert speaker.backend == "espeak-ng"


@linux
def test_a_server_that_speaks_is_told_to_stop(program: Callable[[str, str], Path]) -> None:
    """The program that handed the words on has long ended when silence is wanted."""
    heard = program("spd-say", '[ "$1" = -S ] && line=stopped || read line; echo "$line" >&9')
    speaker = Speaker()
    assert speaker.say("a long sentence")
    ended(speaker)
    assert speaker.say("another")
    wait_for(lambda: heard.read_text() == "a long sentence\nstopped\nanother\n")
    wait_for(lambda: speaker._speaking is not None)  # noqa: SLF001 - the child of this test
    speaker.hush()
    wait_for(lambda: heard.read_text().endswith("another\nstopped\n"))


def ended(speaker: Speaker) -> None:
    """Wait until the words are said."""
    child = speaker._speaking  # noqa: SLF001 - the child of this test
    assert child is not None
    child.wait(30)


def wait_for(holds: Callable[[], bool]) -> None:
    """Wait for what a program does in its own time."""
    until = monotonic() + 30
    while not holds():
        assert monotonic() < until
        os.sched_yield()


def test_without_a_speaker_nothing_is_said(program: Callable[[str, str], Path]) -> None:
    """No program, no trouble."""
    speaker = Speaker()
    assert speaker.backend == ""
    assert not speaker.say("hello")
