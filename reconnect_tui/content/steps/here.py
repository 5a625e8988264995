"""The place where a step is lowered: who sits there, whose turn it is, what came before."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from reconnect_tui.asks import Draw, Ref, Text
from reconnect_tui.content.text import aimed, parse
from reconnect_tui.moments import (
    SEATS,
    Condition,
    Moment,
    Phase,
    Seat,
    other_seat,
)

if TYPE_CHECKING:
    from reconnect_tui.content.deck import Deck
    from reconnect_tui.content.steps.step import Look, Step, Who

Level: TypeAlias = Literal["full", "cue", "bare"]
"""How much of a script is still shown: all of it, cue words, or turns and time only."""

GRAIN = 15
"""Seconds to which a changed length is rounded, and the least it may become."""


@dataclass(frozen=True)
class Here:
    """One pass through a block, or the top level of a file.

    `seats` are the partners, starter first. `earlier` are the moments lowered so far.
    `twin` is the group of the first speaker's turn while the second one speaks. `parking`:
    whoever listens may put a word aside. `lang`: of the file, and so of the app's own words in it.
    """

    seats: tuple[Seat, ...] = SEATS
    level: Level = "full"
    scale: Fraction = Fraction(1)
    decks: Mapping[str, "Deck"] = field(default_factory=dict)
    earlier: Sequence[Moment] = ()
    group: str = ""
    block: str = ""
    speaker: Seat | None = None
    twin: str = ""
    round: int = 0
    rounds: int = 0
    extra: int = 0
    more: int = 0
    parking: bool = False
    lang: str = "en"
    when: tuple[Condition, ...] = ()

    @property
    def solo(self) -> bool:
        """One partner sits down."""
        return len(self.seats) == 1

    @property
    def listener(self) -> Seat | None:
        """The partner across from the speaker. None outside turns and alone."""
        return None if self.solo or self.speaker is None else other_seat(self.speaker)

    def at(self, ident: str, seat: Seat | None = None) -> str:
        """The address of a step's moment here, `@seat` added if one is given."""
        prefix = f"{self.group}/" if self.group else ""
        return f"{prefix}{ident}@{seat}" if seat else prefix + ident

    def places(self, ident: str, who: "Who") -> Iterator[tuple[Seat | None, str]]:
        """Seat and address of each screen of a step that is for `who`."""
        if who == "each":
            yield from ((seat, self.at(ident, seat)) for seat in self.seats)
        elif who == "together":
            yield self.together(ident)
        else:
            acting = self.listener if who == "listener" and not self.solo else self.speaker
            yield acting or self.seats[0], self.at(ident)

    def together(self, ident: str) -> tuple[None, str]:
        """Seat (none) and address of a screen for all."""
        return None, self.at(ident)

    def words(self, text: str, seat: Seat | None) -> Text:
        """Author text, parsed, with `{card}` and `{answer:ID}` aimed at addresses."""
        return aimed(parse(text), lambda ref: self._target(ref, seat))

    def moment(
        self,
        step: "Step",
        phase: Phase,
        place: tuple[Seat | None, str],
        **more: Any,  # noqa: ANN401 - fields of Moment, checked where it is made
    ) -> Moment:
        """A moment of a step at this place, with all that steps have in common."""
        seat, address = place
        common: dict[str, Any] = {
            "text": self.words(step.worded("text", self), seat),
            "hint": self.words(step.worded("hint", self), seat),
            "title": step.worded("title", self),
            "skippable": step.skippable,
            "when": (*self.when, *(self._condition(look) for look in step.show_if)),
        }
        return self.placed(Moment(address, step.id, phase, seat=seat, **(common | more)))

    def placed(self, moment: Moment) -> Moment:
        """The moment with the roles, the pass and the round of this place."""
        speaks = moment.phase is Phase.SPEAK and moment.seat == self.speaker
        return replace(
            moment,
            parks=self.parking and speaks and self.listener is not None,
            speaker=self.speaker,
            listener=self.listener,
            group=self.group,
            block=self.block,
            round=self.round,
            rounds=self.rounds,
            extra=self.extra,
            more=self.more,
        )

    def time(self, seconds: int) -> int:
        """An author's seconds at this session's length, in milliseconds."""
        if self.scale == 1 or seconds <= GRAIN:
            return seconds * 1000
        return max(GRAIN, int(seconds * self.scale / GRAIN + Fraction(1, 2)) * GRAIN) * 1000

    def scaled_once(self, done: bool) -> "Here":  # noqa: FBT001 - one question, and its answer
        """The same place; if its block has fewer or more rounds, times in it stay as written.

        Half as many rounds of half the time would be a quarter of the evening.
        """
        return replace(self, scale=Fraction(1)) if done else self

    def count(self, count: int) -> int:
        """An author's count at this session's length; one stays one."""
        return count if count == 1 else max(1, int(count * self.scale + Fraction(1, 2)))

    def addresses(self, ident: str) -> tuple[str, ...]:
        """Where the step `ident` is answered: in this pass, else before, else in every pass."""
        found = self._of(ident)
        return tuple(moment.address for moment in found)

    def _of(self, ident: str) -> tuple[Moment, ...]:
        found = tuple(moment for moment in self.earlier if moment.step == ident)
        same = tuple(moment for moment in found if moment.group == self.group)
        return same or found

    def _condition(self, look: "Look") -> Condition:
        return look.condition(self.addresses(look.step))

    def _target(self, ref: Ref, seat: Seat | None) -> str:
        if ref.kind == "card":
            drawn = [moment for moment in self.earlier if isinstance(moment.ask, Draw)]
            near = [moment for moment in drawn if moment.group == self.group] or drawn
            return near[-1].address if near else ""
        found = self._of(ref.target)
        own = [moment for moment in found if moment.seat == seat]
        return (own or found or [Moment("", "", Phase.READ)])[0].address
