"""Bells and spoken cues, as the couple likes them."""

from collections.abc import Callable

from reconnect_tui.engine.effects import Ring
from reconnect_tui.moments import Sound
from reconnect_tui.settings import Settings
from reconnect_tui.sound import Player, Speaker


class Bells:
    """Nothing waits for what it sounds."""

    def __init__(self, settings: Settings, bell: Callable[[], None]) -> None:
        """Take what they like, and the terminal's own bell."""
        self._player = Player(settings.sound, bell)
        self._speaker = Speaker()
        self._speaks, self._lang = settings.speech, settings.lang

    def like(self, settings: Settings) -> None:
        """They like it otherwise now."""
        self._player.kind, self._speaks = settings.sound, settings.speech
        self._lang = settings.lang

    def ring(self, ring: Ring, lang: str = "") -> None:
        """Sound a bell, and say its words aloud if that is wanted.

        `lang` is the language of the words, if it is not the app's. Neither sound nor words
        are silence: nothing more is said.
        """
        self._player.play(str(ring.sound))
        if self._speaks and (ring.say or ring.sound is Sound.NONE):
            self._speaker.say(ring.say, lang or self._lang)

    def try_out(self, words: str = "") -> None:
        """Let them hear it; the words as well, if words are wanted aloud."""
        self.ring(Ring(Sound.BELL, words))

    def hush(self) -> None:
        """Say no more."""
        self._speaker.hush()
