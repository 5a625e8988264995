"""Agreements in the journal: open, kept, changed; those who made one say how it went."""

from functools import partial

from textual.content import Content

from reconnect_tui.asks import Option
from reconnect_tui.cleaning import clean_line
from reconnect_tui.journal.promises import agreement_line, part_title
from reconnect_tui.journal.words import JournalWords
from reconnect_tui.store.agreements import Agreement, State
from reconnect_tui.tui.look import Look
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.parts.keyline import Hint
from reconnect_tui.tui.screens.parts.leafing import Leafing, Leaves
from reconnect_tui.tui.screens.parts.menu import Item
from reconnect_tui.tui.screens.parts.recalling import agreement_content, parts_of
from reconnect_tui.tui.stage import Stage

LONGEST = 72
"""Letters of an agreement in the list; beside it stands all of it."""

WEEK = 7
WAYS: dict[str, tuple[State, int]] = {
    "kept": ("kept", 0),
    "again": ("kept", WEEK),
    "changed": ("changed", WEEK),
    "let-go": ("let-go", 0),
}
"""How it went, and in how many days it is looked at again."""


class Board:
    """The agreements of those who look, on a stage."""

    def __init__(self, stage: Stage, look: Look) -> None:
        """Take the stage and who looks."""
        self._stage = stage
        self._look = look

    @property
    def _words(self) -> JournalWords:
        return self._look.closed.words

    def sentence(self) -> str:
        """How many stand how, in a few words. Reads files."""
        board, words = self._look.closed.board(self._look.eyes), self._words
        counts = [f"{part_title(name, words)}: {len(rows)}" for name, rows in board.parts() if rows]
        return ", ".join(counts) or words.agreements_none

    def overview(self) -> Content:
        """All of them, by how they stand. Reads files."""
        words, book = self._words, self._look.closed
        board = book.board(self._look.eyes)
        pieces: list[tuple[str, str]] = []
        for name, rows in board.parts():
            if rows:
                pieces.append((f"{part_title(name, words)}\n", "bold"))
                lines = (agreement_line(one, words, book.today) for one in rows)
                pieces += [(f"· {line}\n", "") for line in lines]
                pieces.append(("\n", ""))
        return parts_of(pieces or [(words.agreements_none, "")])

    async def open(self) -> None:
        """The list; Enter says how one of them went."""
        leaves = await self._stage.attempt(self._leaves)
        if leaves is not None:
            says = self._words.screen
            await self._stage.ask(AgreementsScreen(says, self._look, leaves, self._settle))

    def _leaves(self) -> Leaves:
        words, book = self._words, self._look.closed
        board = book.board(self._look.eyes)
        rows = [
            Item(one.id, clean_line(one.words, LONGEST), part_title(name, words))
            for name, part in board.parts()
            for one in part
        ]
        problems = [str(one) for one in book.agreements()[1]]
        rows += [Item(f"! {place}", why, off=True) for place, why in enumerate(problems)]
        below = words.agreements_none if board.empty else ""
        return Leaves(words.agreements, below, tuple(rows), self._peek)

    def _peek(self, key: str) -> Content:
        one = self._named(key)
        if one is None:
            return Content("")
        words, book = self._words, self._look.closed
        head = book.library.exercises.get(one.exercise)
        more = words.screen.settle_new if self._may_settle(one) else words.screen.settle_both
        return agreement_content(one, head.title if head else "", book.today, words, more)

    def _named(self, key: str) -> Agreement | None:
        board = self._look.closed.board(self._look.eyes)
        return next((one for _, rows in board.parts() for one in rows if one.id == key), None)

    def _may_settle(self, one: Agreement) -> bool:
        """Whether all to whom it belongs look."""
        return set(one.partners) <= self._look.eyes

    async def _settle(self, key: str) -> Leaves | None:
        """How it went, said by all to whom it belongs."""
        one = await self._stage.attempt(partial(self._named, key))
        says, book = self._words.screen, self._look.closed
        if one is None:
            return None
        if not self._may_settle(one):
            await self._stage.say(says.settle_both)
            return None
        ways = (
            Option("kept", says.settle_kept),
            Option("again", says.settle_again),
            Option("changed", says.settle_changed),
            Option("let-go", says.settle_let_go),
            Option("leave", says.settle_leave),
        )
        line = agreement_line(one, self._words, book.today)
        chosen = await self._stage.ask(EitherScreen(f"{line}\n\n{says.settle_asks}", ways))
        if chosen in WAYS:
            await self._stage.attempt(partial(book.settle, key, *WAYS[chosen]))
        return await self._stage.attempt(self._leaves)


class AgreementsScreen(Leafing):
    """Agreements by how they stand; Enter says how one went."""

    def own_hints(self) -> tuple[Hint, ...]:
        """Say how it went."""
        return (Hint("Enter", self.words.settle, "choose"),)
