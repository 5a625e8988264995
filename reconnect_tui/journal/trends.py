"""What somebody reported of the same thing over time: closeness, being understood.

Each partner's numbers stand beside nobody's but their own earlier ones. Numbers of different
scales are brought to one by the scale that was kept with each. A line takes three of them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from statistics import median
from typing import TYPE_CHECKING

from reconnect_tui.asks import Rate
from reconnect_tui.engine.answers import rate_keys
from reconnect_tui.engine.spoken import put
from reconnect_tui.journal.pages import begun
from reconnect_tui.journal.past import Past
from reconnect_tui.journal.viewing import NOBODY, Eyes, Opener, closed, with_opened
from reconnect_tui.journal.words import JournalWords, date_words

if TYPE_CHECKING:
    from reconnect_tui.engine.session import Result, Session
    from reconnect_tui.moments import Moment

ENOUGH = 3
"""So many answers make a line; fewer are an accident."""

SLIGHT, CLEAR = 0.05, 0.25
"""Shares of the scale: below the first it is about the same, from the second on it is plain."""


@dataclass(frozen=True, slots=True)
class Point:
    """One answer. `share` is its place on its own scale, 0.0 lowest, 1.0 highest."""

    day: date
    share: float


@dataclass(frozen=True, slots=True)
class Trend:
    """One person's answers to one thing, oldest first.

    `series` is its name in the files; `item` what was rated, if there were several things.
    `mine`: asked about oneself ("I do this too"). `low` and `high` are the words at the ends,
    `min` and `max` the numbers, of the latest.
    """

    person: str
    name: str
    series: str
    item: str
    mine: bool
    low: str
    high: str
    min: int
    max: int
    points: tuple[Point, ...]

    @property
    def drawable(self) -> bool:
        """Whether there are enough answers for a line."""
        return len(self.points) >= ENOUGH

    @property
    def baseline(self) -> float:
        """Where it began: the middle one of the first three answers, as a share."""
        return median(point.share for point in self.points[:ENOUGH])

    def number(self, share: float) -> int:
        """A share as a number of the latest scale."""
        return round(self.min + share * (self.max - self.min))


def trends(
    past: Iterable[Past], eyes: Eyes, asked: Eyes = NOBODY, opener: Opener = closed
) -> tuple[Trend, ...]:
    """The trends that may be shown: those of the one who looks alone.

    Where several look, nobody's are shown before each of them has `asked` for it; then each
    has their own, and none is laid over another's. `past` may be in any order.
    """
    if not eyes or (len(eyes) > 1 and not eyes <= asked):
        return ()
    found: dict[tuple[str, str, bool, str], Trend] = {}
    ordered = sorted(past, key=lambda one: (one.session.sittings[0].start, one.name))
    for person in sorted(eyes):
        for one in ordered:
            session = with_opened(one.session, frozenset({person}), opener)
            for trend in _answers(session, person):
                key = (trend.series, trend.item, trend.mine, person)
                earlier = found[key].points if key in found else ()
                found[key] = replace(trend, points=(*earlier, *trend.points))
    return tuple(found[key] for key in sorted(found))


def _answers(session: "Session", person: str) -> Iterator[Trend]:
    """Each of the person's ratings in a session, as a trend of one point."""
    for moment in session.plan.moments:
        result = session.results.get(moment.address)
        seat = moment.seat
        if result is None or seat is None or session.seats.get(seat) != person:
            continue
        if isinstance(moment.ask, Rate) and moment.ask.series:
            yield from _rated(session, moment, moment.ask, result)


def _rated(session: "Session", moment: "Moment", rate: Rate, result: "Result") -> Iterator[Trend]:
    if not isinstance(result.value, Mapping):
        return
    low, high = result.scale or (rate.min, rate.max)
    items = {item.id: item.text for item in rate.items}
    seat = moment.seat or "a"
    for key in rate_keys(moment.step, rate):
        number = result.value.get(key)
        if isinstance(number, int) and low <= number <= high and low < high:
            item, _, me = key.partition("/")
            point = Point(begun(session), (number - low) / (high - low))
            yield Trend(
                session.seats[seat],
                session.plan.names.get(seat, ""),
                rate.series,
                items.get(item, ""),
                bool(me),
                rate.low,
                rate.high,
                rate.min,
                rate.max,
                (point,),
            )


def trend_title(trend: Trend, words: JournalWords) -> str:
    """`Felt understood`, or `Behind the wall: The distance hurts`."""
    bare = trend.series.replace("-", " ")
    title = words.series.get(trend.series, bare[:1].upper() + bare[1:])
    item = put(words.me_too, item=trend.item) if trend.mine else trend.item
    return f"{title}: {item}" if item else title


def trend_words(trend: Trend, words: JournalWords) -> tuple[str, ...]:
    """A trend in sentences: what it is, how it went, and that it proves nothing.

    They stand beside the picture, and are all there is where no picture can be.
    """
    head = f"{trend_title(trend, words)}, {trend.name}."
    scale = put(
        words.trend_scale, min=str(trend.min), low=trend.low, max=str(trend.max), high=trend.high
    )
    count = len(trend.points)
    if not trend.drawable:
        few = words.trend_few_one if count == 1 else put(words.trend_few, count=str(count))
        return head, scale, few
    first, last = trend.points[0], trend.points[-1]
    span = put(
        words.trend_span,
        count=str(count),
        first=date_words(words, first.day),
        last=date_words(words, last.day),
    )
    went = put(
        words.trend_start,
        start=str(trend.number(trend.baseline)),
        now=str(trend.number(last.share)),
        change=_change(last.share - trend.baseline, words),
    )
    return head, scale, span, went, f"{words.dips} {words.not_proof}"


def _change(by: float, words: JournalWords) -> str:
    if abs(by) <= SLIGHT:
        return words.same
    if abs(by) < CLEAR:
        return words.higher if by > 0 else words.lower
    return words.much_higher if by > 0 else words.much_lower
