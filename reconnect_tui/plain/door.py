"""The way in, in lines: what waits, who is here, which exercise; then the conversation."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from reconnect_tui.engine.spoken import duration
from reconnect_tui.engine.words import ENGLISH
from reconnect_tui.evening import Evening, Waiting, Wish
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.plain.conversation import Conversation
from reconnect_tui.plain.terminal import EndOfInput, Terminal

Thing = TypeVar("Thing")

SAFETY = (
    "For two people who feel safe with each other. Practice, not therapy.",
    "If you are sometimes afraid of your partner, see Support & safety first.",
)


class Leave(Exception):  # noqa: N818 - an event and not a fault
    """Somebody wants to go."""


def open_door(evening: Evening, terminal: Terminal, wish: Wish | None = None) -> int:
    """Run plain mode to its end. The exit code."""
    door = Door(evening, terminal)
    try:
        if wish is None:
            door.tonight()
        else:
            door.sit_down(wish)
    except (EndOfInput, Leave):
        return 0
    return 0


class Door:
    """Chooses with numbers. Raises `EndOfInput` when nobody types any more."""

    def __init__(self, evening: Evening, terminal: Terminal) -> None:
        """Take the table and the terminal to talk to."""
        self._evening = evening
        self._terminal = terminal

    def tonight(self) -> None:
        """The one likely thing first, until somebody leaves."""
        if not self._evening.people():
            for line in SAFETY:
                self._terminal.say(line)
        while True:
            rows: list[tuple[str, Callable[[], None]]] = []
            for one in self._evening.waiting():
                rows.append((self._waiting_line(one), self._resume_later(one.run)))
            rows += [
                ("An exercise", self._choose_exercise),
                ("Leave", self._leave),
            ]
            self._choose("Tonight.", rows, lambda row: row[0])[1]()

    def sit_down(self, wish: Wish) -> None:
        """What was asked for on the command line."""
        if wish.resume:
            self._resume(wish)
            return
        self._talk(self._evening.begin(self._with_people(wish)))

    def _waiting_line(self, one: Waiting) -> str:
        names = " and ".join(one.names)
        if one.return_at:
            return f"Come back from your time-out, {one.return_at}: {one.title}, {names}"
        return f"Go on where you left off: {one.title}, {names}, {one.ago}"

    def _resume_later(self, run: str) -> Callable[[], None]:
        return lambda: self._resume(Wish(resume=run))

    def _resume(self, wish: Wish) -> None:
        waiting = self._evening.waiting()
        if not waiting:
            self._terminal.say("Nothing is waiting. Begin with: reconnect list")
            return
        run = waiting[0].run if wish.resume == "newest" else wish.resume
        self._talk(self._evening.resume(run))

    def _choose_exercise(self) -> None:
        heads = [head for head in self._evening.library.exercises.values() if head.usable]
        for problem in self._evening.library.problems:
            self._terminal.say(f"Left out: {problem}")
        head = self._choose("Which exercise?", heads, lambda one: f"{one.title}. {one.summary}")
        wish = self._with_people(Wish(exercise=head.id))
        self._say_what_comes(wish)
        self._terminal.say("Press Enter to begin, or q to leave it.")
        if self._line() == "":
            self._talk(self._evening.begin(wish))

    def _say_what_comes(self, wish: Wish) -> None:
        """Minute by minute, and when not to."""
        for row in self._evening.outline(wish):
            time = f", {duration(ENGLISH, row.ms)}" if row.ms else ""
            self._terminal.say(f"{row.who}: {row.what}{time}" if row.who else f"{row.what}{time}")
        for line in self._evening.not_for(wish):
            self._terminal.say(f"Not for now: {line}")

    def _with_people(self, wish: Wish) -> Wish:
        """Ask who is here, and who begins, where it was not said."""
        modes = self._evening.modes(wish)
        mode = wish.mode or (modes[0] if len(modes) == 1 else self._ask_mode())
        names = list(wish.names)
        known = [person.name for person in self._evening.people() if person.name not in names]
        wanted = 2 if mode == "two" else 1
        while len(names) < wanted:
            names.append(self._name(len(names), known))
        wish = replace(wish, mode=mode, names=tuple(names))
        if mode == "two" and not wish.first:
            wish = replace(wish, first=self._evening.starter(wish))
        return wish

    def _ask_mode(self) -> str:
        rows = (("two", "Both of us"), ("solo", "Just me"))
        return self._choose("Who is here?", rows, lambda row: row[1])[0]

    def _name(self, place: int, known: list[str]) -> str:
        if place < len(known):
            self._terminal.say(f"Who sits down? Enter alone for {known[place]}, or type a name.")
            return self._line() or known[place]
        self._terminal.say("Who sits down? Type a name.")
        while not (name := self._line()):
            self._terminal.say("Any name will do.")
        return name

    def _talk(self, facilitator: Facilitator) -> None:
        conversation = Conversation(facilitator, self._terminal)
        try:
            if conversation.run():
                self._terminal.say("Done for today.")
            else:
                raise Leave
        except KeyboardInterrupt:
            conversation.put_away()
            raise
        finally:
            facilitator.close()

    def _leave(self) -> None:
        raise Leave

    def _line(self) -> str:
        line = self._terminal.listen(None) or ""
        if line.strip() == "q":
            raise Leave
        return line.strip()

    def _choose(self, title: str, rows: Sequence[Thing], say: Callable[[Thing], str]) -> Thing:
        """Numbers for all, Enter for the first."""
        self._terminal.say(title)
        for place, row in enumerate(rows, start=1):
            self._terminal.say(f"{place}. {say(row)}")
        self._terminal.say("Type a number. Enter alone takes the first. q leaves.")
        while True:
            typed = self._line()
            if typed == "":
                return rows[0]
            if typed.isdigit() and 1 <= int(typed) <= len(rows):
                return rows[int(typed) - 1]
            self._terminal.say(f"A number from 1 to {len(rows)}.")
