"""A plan from what was marked, in numbered lines: read, changed, begun."""

from collections.abc import Callable
from typing import TypeAlias

from reconnect_tui.courses import Enrolled
from reconnect_tui.engine.spoken import put
from reconnect_tui.errors import Refused
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.journal.way_in import WayIn
from reconnect_tui.plain.support import say_support
from reconnect_tui.plain.talk import Talk
from reconnect_tui.planning import Look, Planning, Sketch
from reconnect_tui.planning_words import Line, PlanLines

Chosen: TypeAlias = Enrolled | Wish | None
Done: TypeAlias = Callable[[], tuple[Chosen] | None]
"""What a line does: the end with what was chosen, or none, and the plan is shown again."""


class Plans:
    """Shows the plan of those who are here, until they begin it or turn back."""

    def __init__(self, evening: Evening, talk: Talk, planning: Planning) -> None:
        """Take the evening, how to talk, and its plans."""
        self._evening = evening
        self._talk = talk
        self._planning = planning
        self._words = talk.words.programs.plan
        self._sketch = Sketch((), WayIn())

    def open(self, here: tuple[str, ...]) -> Chosen:
        """The plan as it was begun, or a look to take before; none if somebody turned back."""
        self._sketch = self._read(here)
        first = PlanLines(self._talk.words, self._evening.library.exercises)
        self._talk.say(*first.around(self._sketch))
        while True:
            lines = PlanLines(self._talk.words, self._evening.library.exercises)
            self._talk.say(lines.first(self._sketch))
            rows = self._rows(lines)
            end = self._talk.choose(f"{self._words.title}.", rows, lambda row: row[0])[1]()
            if end is not None:
                return end[0]

    def _read(self, here: tuple[str, ...]) -> Sketch:
        """What fits; private marks only if their writer opens them."""
        asks = self._planning.sealed(here)
        secret = self._talk.secret(self._planning.asks(here[0])) if asks else ""
        try:
            keys = self._planning.keys(here, secret)
        except Refused as refused:
            self._talk.say(str(refused))
            keys = None
        return self._planning.sketch(here, keys)

    def _rows(self, lines: PlanLines) -> list[tuple[str, Done]]:
        sketch, words = self._sketch, self._words
        rows: list[tuple[str, Done]] = []
        if sketch.way.support:
            rows.append((_row(self._talk.words.door.support, words.support_says), self._support))
        if sketch.way.steps and sketch.by_hand is None and sketch.changed:
            title = words.keep if sketch.begun is not None else words.begin
            rows.append((_row(title, lines.length(sketch)), self._begin))
        elif sketch.begun is not None:
            rows.append((_row(words.go_on, lines.length(sketch)), self._leave_with(sketch.begun)))
        editable = sketch.by_hand is None
        rows += [
            (_row(one.title, one.says), self._open(one, lines, editable=editable))
            for one in lines.steps(sketch)
        ]
        rows += [
            (_row(one.title, one.says), self._look(look))
            for look, one in zip(sketch.looks, lines.looks(sketch), strict=True)
        ]
        rows += [
            (_row(one.title, one.says), self._put_in(one.id))
            for one in (lines.also(sketch) if editable else ())
        ]
        rows.append((self._talk.words.door.back, self._leave_with(None)))
        return rows

    def _support(self) -> None:
        say_support(self._evening, self._talk.terminal, self._talk.words)

    def _begin(self) -> tuple[Chosen]:
        return (self._planning.begin(self._sketch),)

    def _leave_with(self, chosen: Chosen) -> Done:
        return lambda: (chosen,)

    def _open(self, one: Line, lines: PlanLines, *, editable: bool) -> Done:
        """What it is and why; then earlier, later, or left out."""

        def opened() -> None:
            _, reasons, summary = lines.about(self._sketch, one.id)
            self._talk.say(*reasons, summary)
            words, way, ident = self._words, self._sketch.way, one.id
            ways = {
                words.as_it_is: lambda: way,
                words.earlier: lambda: way.moved(ident, -1),
                words.later: lambda: way.moved(ident, 1),
                words.leave_out: lambda: way.without(ident),
            }
            if editable:
                chosen = self._talk.choose(f"{one.title}.", tuple(ways), str)
                self._sketch = self._sketch.changed_to(ways[chosen]())

        return opened

    def _put_in(self, ident: str) -> Done:
        def put_in() -> None:
            after = self._sketch.way.with_(ident)
            self._talk.say(self._words.full if after == self._sketch.way else "")
            self._sketch = self._sketch.changed_to(after)

        return put_in

    def _look(self, look: Look) -> Done:
        """A look that comes first, by all who are here or by one of them."""

        def looked() -> tuple[Chosen]:
            names = self._sketch.names
            if look.each:
                asked = self._talk.words.programs.who_alone
                names = (self._talk.choose(asked, names, str),)
            mode = "solo" if len(names) == 1 else "two"
            return (Wish(exercise=look.exercise, names=names, mode=mode),)

        return looked


def _row(title: str, says: str) -> str:
    return put("{title}. {says}", title=title, says=says) if says else title
