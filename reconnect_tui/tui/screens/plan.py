"""A plan from what was marked: each exercise with its reasons, moved, left out, put in."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from reconnect_tui.asks import Option
from reconnect_tui.engine.words import Words
from reconnect_tui.journal.way_in import WayIn
from reconnect_tui.planning import Sketch
from reconnect_tui.planning_words import PlanLines
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.parts.beside import Beside
from reconnect_tui.tui.screens.parts.keyline import Hint
from reconnect_tui.tui.screens.parts.menu import Item, Menu

SUPPORT = "support"
BEGIN = "begin"
GO_ON = "go-on"
STEPS = {"earlier": -1, "later": 1}


class PlanScreen(Beside[tuple[str, Sketch]]):
    """Dismissed with what is to be done (`begin`, `go-on`, or `look ID`) and the plan as it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("shift+up,K", "move(-1)", "earlier", show=False),
        Binding("shift+down,J", "move(1)", "later", show=False),
        Binding("x,delete", "swap", "leave out, or put in", show=False),
    ]

    def __init__(self, sketch: Sketch, lines: PlanLines, words: Words) -> None:
        """Take the plan, how its lines are said, and the words."""
        self._words = words.programs.plan
        super().__init__(self._words.title, lines.first(sketch))
        self._sketch, self._lines, self._support = sketch, lines, words.door.support

    @property
    def first_keys(self) -> tuple[Hint, ...]:
        """In the list, a plan can be changed as well."""
        rooms = self.app_words.rooms
        choose, read = super().first_keys
        move = Hint("Shift+↑↓", rooms.key_move, "move(1)")
        return (choose, move, Hint("x", rooms.key_leave_out, "swap"), read)

    def on_mount(self) -> None:
        """Show it."""
        self._fill()

    def on_resize(self) -> None:
        """More room, or less."""
        self._fill()

    def _fill(self) -> None:
        sketch, words, lines = self._sketch, self._words, self._lines
        items: list[Item] = []
        if sketch.way.support:
            items.append(Item(SUPPORT, self._support, words.support_says))
        if sketch.way.steps and sketch.by_hand is None and sketch.changed:
            title = words.keep if sketch.begun is not None else words.begin
            items.append(Item(BEGIN, title, lines.length(sketch)))
        elif sketch.begun is not None:
            items.append(Item(GO_ON, words.go_on, lines.length(sketch)))
        items += [
            Item(f"in {one.id}", f"{one.number}. {one.title}", one.says)
            for one in lines.steps(sketch)
        ]
        items += [Item(f"look {one.id}", one.title, one.says) for one in lines.looks(sketch)]
        if sketch.by_hand is None:
            items += [Item(f"out {one.id}", one.title, one.says) for one in lines.also(sketch)]
        self.fill(items)

    def about(self, key: str) -> Content:
        """Why it is there, and what it is."""
        _, _, ident = key.partition(" ")
        if not ident:
            return Content("\n\n".join(self._lines.around(self._sketch)))
        title, says, summary = self._lines.about(self._sketch, ident)
        return Content.assemble(
            (f"{title}\n", "bold"), ("\n".join(says), "$text-muted"), (f"\n\n{summary}", "")
        )

    def take(self, key: str) -> None:
        """Do what the line says; of an exercise in the plan, ask what."""
        what, _, ident = key.partition(" ")
        if what == SUPPORT:
            self.call_later(self.run_action, "app.support")
        elif what == "in" and self._sketch.by_hand is None:
            words = self._words
            ways = (
                Option("stay", words.as_it_is),
                Option("earlier", words.earlier),
                Option("later", words.later),
                Option("out", words.leave_out),
            )
            asked = self._lines.title(ident)
            self.app.push_screen(EitherScreen(asked, ways), lambda way: self._do(ident, way))
        elif what == "out":
            self._do(ident, "in")
        elif what in (BEGIN, GO_ON, "look"):
            self.dismiss((key, self._sketch))

    def action_move(self, by: int) -> None:
        """The one under the cursor, earlier or later."""
        self._do(self._under("in"), "earlier" if by < 0 else "later")

    def action_swap(self) -> None:
        """The one under the cursor out of the plan, or into it."""
        self._do(self._under("in"), "out")
        self._do(self._under("out"), "in")

    def _under(self, what: str) -> str:
        here = self.query_one(Menu).here
        kind, _, ident = (here.key if here else "").partition(" ")
        return ident if kind == what else ""

    def _do(self, ident: str, way: str | None) -> None:
        """Change the plan, and show it so."""
        if not ident or self._sketch.by_hand is not None:
            return
        before, follow = self._sketch.way, f"in {ident}"
        if way in STEPS:
            after = before.moved(ident, STEPS[way])
        elif way == "out":
            after = before.without(ident)
            follow = f"in {_neighbor(before, ident)}"
        elif way == "in":
            after = before.with_(ident)
            if after == before:
                self.notify(self._words.full)
        else:
            return
        self._sketch = self._sketch.changed_to(after)
        self._fill()
        self.query_one(Menu).go_to(follow)


def _neighbor(way: WayIn, ident: str) -> str:
    """The exercise after one in a plan, else the one before it."""
    rows = [one.exercise for one in way.steps]
    place = rows.index(ident)
    return next(iter((*rows[place + 1 :], *rows[:place][::-1])), "")
