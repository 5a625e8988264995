"""`close`: the last step, and before it how understood each felt, if somebody talked."""

from typing import Literal

from reconnect_tui.asks import Rate
from reconnect_tui.content.steps.here import Here
from reconnect_tui.content.steps.step import Step
from reconnect_tui.engine.words import words_for
from reconnect_tui.moments import Moment, Phase

UNDERSTOOD = "felt-understood"
"""The series of the question, and its step."""

MOST = 10

TALKS = frozenset({Phase.SPEAK, Phase.SAY_BACK})
ALONE = TALKS | {Phase.WRITE}
"""Alone, what is written is what is said."""


class Close(Step):
    """The end. Every exercise has exactly one, and nothing after it.

    Where somebody talked, each is asked first, in private, how understood they felt, 0 to 10,
    unless the exercise has asked for it (a `rate` with `series = "felt-understood"`).
    """

    kind: Literal["close"]
    """`close`."""

    understood: bool = True
    """Whether each is asked at the end how understood they felt, where somebody talked."""

    def moments(self, here: Here) -> tuple[Moment, ...]:
        """The question for each, if it is due, and the last screen, for all."""
        place = here.together(self.id)
        end = here.moment(self, Phase.CLOSE, place, skippable=False)
        return (*self._asked(here), end) if self._is_due(here) else (end,)

    def _is_due(self, here: Here) -> bool:
        talks = ALONE if here.solo else TALKS
        asked = any(
            one.step == UNDERSTOOD or (isinstance(one.ask, Rate) and one.ask.series == UNDERSTOOD)
            for one in here.earlier
        )
        return self.understood and not asked and any(one.phase in talks for one in here.earlier)

    def _asked(self, here: Here) -> tuple[Moment, ...]:
        words = words_for(here.lang).done
        asks = words.asks_alone if here.solo else words.asks
        ask = Rate(words.low, words.high, 0, MOST, series=UNDERSTOOD)
        return tuple(
            here.placed(
                Moment(
                    here.at(UNDERSTOOD, seat),
                    UNDERSTOOD,
                    Phase.RATE,
                    text=here.words(asks, seat),
                    ask=ask,
                    seat=seat,
                    title=words.felt,
                    sealed=not here.solo,
                )
            )
            for seat in here.seats
        )
