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
        self._speaks = settings.speech

    def like(self, settings: Settings) -> None:
        """They like it otherwise now."""
        self._player.kind, self._speaks = settings.sound, settings.speech

    def ring(self, ring: Ring) -> None:
        """Sound a bell, and say its words aloud if that is wanted."""
        self._player.play(str(ring.sound))
        if self._speaks and ring.say:
            self._speaker.say(ring.say)

    def try_out(self) -> None:
        """Let them hear it."""
        self._player.play(str(Sound.BELL))

    def hush(self) -> None:
        """Say no more."""
        self._speaker.hush()
