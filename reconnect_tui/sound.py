"""Bells, and words spoken aloud, by what the system has. Nothing here waits for a sound.

Players are child processes that get no terminal: whatever they complain about cannot land on
the screen. Spoken words go in by a pipe, because everybody can read a command line.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["off", "bell", "sound"]
"""Nothing, the terminal's own bell, or the bells that are shipped."""

SOUNDS = Path(__file__).resolve().parent / "sounds"
SILENT_AS_BELL = ("none", "soft")
"""A terminal's bell is never soft, so it leaves these out."""

MOST_SPOKEN = 4000
"""Letters that are spoken at once."""

_PLAYERS: Mapping[str, Sequence[Sequence[str]]] = {
    "darwin": (("afplay",),),
    "linux": (("pw-play",), ("paplay",), ("aplay", "-q")),
}
_SPEAK_ON_WINDOWS = (
    "Add-Type -AssemblyName System.Speech; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)
_SPEAKERS: Mapping[str, Sequence[Sequence[str]]] = {
    "darwin": (("say", "-f", "-"),),
    "win32": (("powershell", "-NoProfile", "-NonInteractive", "-Command", _SPEAK_ON_WINDOWS),),
    "linux": (("spd-say", "-e"), ("espeak-ng", "--stdin"), ("espeak", "--stdin")),
}
_VOICE = {"spd-say": "-l", "espeak-ng": "-v", "espeak": "-v"}
"""How the language is said to those that have voices for several."""


def _found(commands: Mapping[str, Sequence[Sequence[str]]]) -> Iterator[tuple[str, ...]]:
    """The commands for this system that are installed, best first."""
    import shutil  # noqa: PLC0415 - only when a sound is due

    for command in commands.get(sys.platform, commands["linux"]):
        if path := shutil.which(command[0]):
            yield (path, *command[1:])


def _start(command: Sequence[str], *, listens: bool = False) -> "subprocess.Popen[bytes] | None":
    """Start a command without a terminal and without waiting; none if it does not start."""
    try:
        return subprocess.Popen(  # noqa: S603 - our own commands, and no shell
            command,
            stdin=subprocess.PIPE if listens else subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return None


class Player:
    """Plays `none`, `bell`, `soft`, `two` and `long`. `bell` sounds the terminal's own bell.

    A player that fails is not asked again: the next one plays, at last the terminal's bell.
    """

    def __init__(self, kind: Kind, bell: Callable[[], None]) -> None:
        self.kind = kind
        self._bell = bell
        self._commands: list[tuple[str, ...]] | None = None
        self._watch: Thread | None = None
        self._failed = False

    @property
    def backend(self) -> str:
        """What would sound now: a program's name, `winsound`, `terminal bell` or `nothing`."""
        if self.kind == "off":
            return "nothing"
        if self.kind == "bell" or self._far_away():
            return "terminal bell"
        if sys.platform == "win32":
            return "winsound"
        commands = self._able()
        return Path(commands[0][0]).name if commands else "terminal bell"

    def play(self, name: str) -> None:
        """Begin to play a sound. A name without a sound is silent."""
        if self.kind == "off" or name == "none":
            return
        own = self.kind == "sound" and not self._far_away()
        sounds = own and self._begun(name)
        if not sounds and name not in SILENT_AS_BELL:
            self._bell()

    def try_out(self, name: str = "bell", patience: float = 4.0) -> bool:
        """Play a sound and wait for its end, at most `patience` seconds: whether it worked.

        For a test of sound only. With the terminal's bell nobody can know; that is a yes.
        """
        self._failed = False
        self.play(name)
        until = monotonic() + patience
        while self._watch is not None and self._watch.is_alive() and monotonic() < until:
            self._watch.join(max(0.0, until - monotonic()))
        return not self._failed

    def _begun(self, name: str) -> bool:
        # Packed in a zip there is no file that another program could play.
        file = SOUNDS / f"{name}.wav"
        if not file.is_file():
            return False
        if sys.platform == "win32":
            return _play_on_windows(file)
        while commands := self._able():
            command = commands[0]
            child = _start((*command, str(file)))
            if child is not None:
                self._watch = Thread(target=self._watched, args=(child, command, name), daemon=True)
                self._watch.start()
                return True
            commands.remove(command)
        return False

    def _watched(
        self, child: "subprocess.Popen[bytes]", command: tuple[str, ...], name: str
    ) -> None:
        """See a player to its end, in a thread of its own. What it cannot play, another does."""
        if child.wait():
            self._failed = True
            with suppress(ValueError):
                self._able().remove(command)
            self.play(name)

    def _able(self) -> list[tuple[str, ...]]:
        """The players that have not failed."""
        if self._commands is None:
            self._commands = list(_found(_PLAYERS))
        return self._commands

    @staticmethod
    def _far_away() -> bool:
        """Over SSH only the terminal's bell reaches the ears of those who sit there."""
        return bool(os.environ.get("SSH_CONNECTION"))


def _play_on_windows(file: Path) -> bool:
    import winsound  # noqa: PLC0415 - there is none elsewhere

    flags = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT  # type: ignore[attr-defined,unused-ignore]  # Windows
    try:
        winsound.PlaySound(str(file), flags)  # type: ignore[attr-defined,unused-ignore]  # Windows
    except RuntimeError:
        return False
    return True


class Speaker:
    """Says words aloud, if the system has a program for it. New words cut off the old ones.

    A program that fails is not asked again: the next one says the words.
    """

    def __init__(self) -> None:
        self._commands: list[tuple[str, ...]] | None = None
        self._speaking: subprocess.Popen[bytes] | None = None
        self._turn = 0

    @property
    def backend(self) -> str:
        """The name of the program that speaks; empty if there is none."""
        commands = self._able()
        return Path(commands[0][0]).name if commands else ""

    def say(self, words: str, lang: str = "") -> bool:
        """Begin to speak, in a voice for that language if there is one; false if nothing can."""
        stopping = self._cut_off()
        if not words or not self.backend:
            return False
        words = words[:MOST_SPOKEN]
        if stopping is None:
            return self._begun(words, lang)
        then = (stopping, self._turn, words, lang)
        Thread(target=self._say_after, args=then, daemon=True).start()
        return True

    def hush(self) -> None:
        """Stop speaking."""
        stopping = self._cut_off()
        if stopping is not None:
            Thread(target=stopping.wait, daemon=True).start()

    def _cut_off(self) -> "subprocess.Popen[bytes] | None":
        """End what is being said. `spd-say` has handed it to a server, which is told so."""
        child, self._speaking = self._speaking, None
        self._turn += 1
        if child is None:
            return None
        if child.poll() is None:
            child.kill()
            child.wait()
        commands = self._able()
        if commands and Path(commands[0][0]).name == "spd-say":
            return _start((commands[0][0], "-S"))
        return None

    def _say_after(
        self, stopping: "subprocess.Popen[bytes]", turn: int, words: str, lang: str
    ) -> None:
        """Speak when the server is silent, if these are still the newest words."""
        stopping.wait()
        if turn == self._turn:
            self._begun(words, lang)

    def _begun(self, words: str, lang: str) -> bool:
        while commands := self._able():
            command = commands[0]
            voice = _VOICE.get(Path(command[0]).name)
            child = _start((*command, *((voice, lang) if voice and lang else ())), listens=True)
            if child is not None and _told(child, words):
                self._speaking = child
                watched = (child, command, words, lang)
                Thread(target=self._watched, args=watched, daemon=True).start()
                return True
            commands.remove(command)
        return False

    def _watched(
        self, child: "subprocess.Popen[bytes]", command: tuple[str, ...], words: str, lang: str
    ) -> None:
        """See a speaker to its end, in a thread of its own; unless its words were cut off."""
        if not child.wait() or self._speaking is not child:
            return
        if not lang:
            with suppress(ValueError):
                self._able().remove(command)
        # It may have no voice for the language; any other is better than none.
        self._begun(words, "")

    def _able(self) -> list[tuple[str, ...]]:
        """The speakers that have not failed."""
        if self._commands is None:
            self._commands = list(_found(_SPEAKERS))
        return self._commands


def _told(child: "subprocess.Popen[bytes]", words: str) -> bool:
    """Give a program its words; whether it took them."""
    if child.stdin is None:
        return False
    try:
        # Less than a pipe holds: a program that does not read cannot make us wait.
        child.stdin.write(words.encode("utf-8", "replace") + b"\n")
        child.stdin.close()
    except OSError:
        return False
    return True
