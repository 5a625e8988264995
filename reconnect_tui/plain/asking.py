"""Fields, scales and picks, asked one line at a time."""

from collections.abc import Callable, Sequence

from reconnect_tui.engine.forms import Entries, Field, Input, Pick, Scale
from reconnect_tui.plain.lines import ask_line, option_lines
from reconnect_tui.plain.terminal import Terminal

COMMAND = "/"
"""Begins a command where words are typed: /b goes back, /s passes, /q puts it away."""


class Typed(Exception):  # noqa: N818 - an event and not a fault
    """A command came instead of an answer."""

    def __init__(self, command: str) -> None:
        """Take the command without its sign."""
        super().__init__(command)
        self.command = command


class Asking:
    """Asks a form. `hear` waits for a line, `draft` keeps half-typed words of a field."""

    def __init__(
        self,
        terminal: Terminal,
        hear: Callable[[], str],
        draft: Callable[[str, str], None],
    ) -> None:
        """Take the terminal, how to wait for a line, and where half-typed words go."""
        self._terminal = terminal
        self._hear = hear
        self._draft = draft

    def ask(self, form: Sequence[Input]) -> Entries:
        """What was entered, by input id. Raises `Typed` when a command comes instead."""
        entries: dict[str, str | int | tuple[str, ...]] = {}
        for one in form:
            for line in [*option_lines(one), ask_line(one)]:
                self._terminal.say(line)
            match one:
                case Field():
                    entries[one.id] = self._field(one)
                case Scale():
                    number = self._scale(one)
                    if number is not None:
                        entries[one.id] = number
                case Pick():
                    entries[one.id] = self._pick(one)
        return entries

    def _line(self, *, words: bool) -> str:
        line = self._hear()
        if line.startswith(COMMAND):
            raise Typed(line[1:].strip())
        if not words and line.strip() in (
            "b",
            "s",
            "p",
            "t",
            "h",
            "q",
            "?",
            "l",
            "m",
            "+",
        ):
            raise Typed(line.strip())
        return line

    def _field(self, one: Field) -> str:
        text = self._long(one) if one.lines > 1 else self._line(words=True)
        if not text and one.text:
            return one.text
        if len(text) > one.max_chars:
            over = len(text) - one.max_chars
            self._terminal.say(f"That is {over} characters too long. The rest is kept as typed.")
            self._draft(text, one.id)
            return self._field(one)
        self._draft(text, one.id)
        return text

    def _long(self, one: Field) -> str:
        """Several lines, each kept as soon as it is typed; a single dot ends them."""
        if one.text:
            self._terminal.say("So far:")
            for line in one.text.splitlines():
                self._terminal.say(line)
        lines: list[str] = []
        while (line := self._line(words=True)) != ".":
            if not line and not lines:
                return one.text
            lines.append(line)
            self._draft("\n".join(lines), one.id)
        return "\n".join(lines)

    def _scale(self, one: Scale) -> int | None:
        while True:
            typed = self._line(words=False).strip()
            if not typed:
                return one.chosen
            if typed.isdigit() and one.min <= int(typed) <= one.max:
                return int(typed)
            self._terminal.say(f"A number from {one.min} to {one.max}, or Enter alone to pass.")

    def _pick(self, one: Pick) -> tuple[str, ...]:
        while True:
            typed = self._line(words=False).replace(",", " ").split()
            if not typed:
                return one.chosen
            numbers = {int(word) for word in typed if word.isdigit()}
            if (
                len(numbers) == len(typed)
                and len(numbers) <= one.most
                and all(1 <= number <= len(one.options) for number in numbers)
            ):
                return tuple(one.options[number - 1].id for number in sorted(numbers))
            most = f", at most {one.most}" if one.most > 1 else ""
            self._terminal.say(f"Numbers from 1 to {len(one.options)}{most}.")
