"""What is taken out of the journal: what, into which folder, and what was written where."""

from functools import partial
from pathlib import Path

from textual.content import Content

from reconnect_tui.asks import Option
from reconnect_tui.engine.spoken import put
from reconnect_tui.evening import Evening
from reconnect_tui.journal.outgoing import Form, folder_of, forms, made, write_out
from reconnect_tui.journal.words import JournalWords
from reconnect_tui.tui.look import Look
from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.one_line import OneLineScreen
from reconnect_tui.tui.screens.parts.keyline import Hint
from reconnect_tui.tui.screens.parts.leafing import Leafing, Leaves
from reconnect_tui.tui.screens.parts.menu import Item
from reconnect_tui.tui.screens.parts.recalling import parts_of
from reconnect_tui.tui.stage import Stage

LONGEST_PATH = 1000


class ExportScreen(Leafing):
    """What can be written into a file; Enter writes it."""

    def own_hints(self) -> tuple[Hint, ...]:
        """Write it."""
        return (Hint("Enter", self.words.export_write, "choose"),)


class Files:
    """Exports of those who look, on a stage."""

    def __init__(self, stage: Stage, evening: Evening, look: Look) -> None:
        """Take the stage, the evening, and who looks."""
        self._stage = stage
        self._evening = evening
        self._look = look
        self._folder = ""

    @property
    def _words(self) -> JournalWords:
        return self._look.closed.words

    async def open(self) -> None:
        """What there is to take along; Enter writes it."""
        known = await self._stage.attempt(self._forms)
        if known is None:
            return
        items = tuple(Item(one.key, one.title, one.says) for one in known.values())
        says = self._words.screen
        leaves = Leaves(says.export, says.in_the_clear, items, partial(self._peek, known))
        act = partial(self._write, known)
        await self._stage.ask(ExportScreen(says, self._look, leaves, act))

    def _forms(self) -> dict[str, Form]:
        return {one.key: one for one in forms(self._look.closed)}

    def _peek(self, known: dict[str, Form], key: str) -> Content:
        one = known[key]
        pieces = [(f"{one.title}\n", "bold"), (f"{one.name}\n\n", "$text-muted"), (one.about, "")]
        if key in ("markdown", "html"):
            says = self._words.screen
            alone = len(self._look.eyes) == 1
            pieces.append((f"\n\n{says.private_in if alone else says.sealed_out}", ""))
        return parts_of(pieces)

    async def _write(self, known: dict[str, Form], key: str) -> None:
        """Ask for the folder; write; say what was written where, and that it is in the clear."""
        says, form = self._words.screen, known[key]
        if form.all_of_it and not await self._all_agree():
            return
        folder = await self._ask_folder()
        if folder is None:
            return
        write = partial(self._written, form, folder)
        path = await self._stage.attempt(write, says=says.writing)
        if path is not None:
            written = put(says.written, path=str(path))
            note = "" if form.key.startswith("cards") else f"\n{says.in_the_clear}"
            await self._stage.say(f"{written}{note}")

    async def _all_agree(self) -> bool:
        says = self._words.screen
        ways = (Option("no", says.not_now), Option("yes", says.all_yes))
        return await self._stage.ask(EitherScreen(says.all_asks, ways)) == "yes"

    async def _ask_folder(self) -> Path | None:
        """A folder; asked again until it can be one, or nobody wants it any more."""
        said = self._folder or str(Path.home())
        while True:
            answer = await self._stage.ask(
                OneLineScreen(self._words.screen.to_folder, said, most=LONGEST_PATH)
            )
            if answer is None:
                return None
            folder = await self._stage.attempt(partial(folder_of, answer, self._words.screen))
            if folder is not None:
                self._folder = answer
                return folder
            said = answer

    def _written(self, form: Form, folder: Path) -> Path:
        # Without keys, whoever has just opened something: a file outlives two minutes.
        data = made(self._look.closed, form.key, self._look.eyes)
        return write_out(data, folder, form.name)
