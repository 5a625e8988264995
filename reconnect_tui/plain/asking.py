"""Fields, scales and picks, asked one line at a time. What was typed is never thrown away."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from reconnect_tui.engine.forms import Entries, Field, Pick, Scale
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import Words
from reconnect_tui.plain.commands import SLASH, is_command, key_for, number
from reconnect_tui.plain.picking import FIND, picked
from reconnect_tui.plain.terminal import Terminal

Entry: TypeAlias = str | int | tuple[str, ...]

END = "."
"""Alone on a line it ends words of several lines."""

TAKE = "/d"
"""Takes the last line away."""

SHORTEST_PASSPHRASE = 12
"""What has fewer letters may be a command."""


class Asking:
    """Asks the form of one page. `given` holds what was entered, also when a pause comes between.

    `hear` waits for a line, `whisper` for one that is not shown, `obey` follows a command;
    all may raise to leave the page. `draft` keeps half-typed words of a field. `lists` are
    words to choose from, each with what it is near to, by the id of their list.
    """

    def __init__(  # noqa: PLR0913 - what it takes to ask, and each is named at the call
        self,
        page: Page,
        words: Words,
        terminal: Terminal,
        *,
        hear: Callable[[], str],
        whisper: Callable[[], str],
        obey: Callable[[str], None],
        draft: Callable[[str, str], None],
        lists: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        """Take the page, the words, the terminal, and the ways out."""
        self._page, self._words, self._terminal = page, words, terminal
        self._hear, self._whisper, self._obey, self._draft = hear, whisper, obey, draft
        self._lists = lists or {}
        self.given: dict[str, Entry] = {}
        self.field: Field | None = None

    def ask(self) -> Entries:
        """What was entered, by input id. A passphrase is remembered nowhere, and comes first.

        Then it is asked again: for the passphrase of the other, or with the words there.
        """
        for one in self._page.form:
            self.field = None
            match one:
                case Field(secret=True):
                    if secret := self._secret(one):
                        return {one.id: secret}
                case Field():
                    self.field = one
                    self.given[one.id] = self._field(one)
                case Scale():
                    self._scale(one)
                case Pick():
                    self._pick(one)
        return dict(self.given)

    def add(self, text: str) -> None:
        """Put a line that came late with the words of the field that is being asked."""
        if self.field is not None:
            before = str(self.given.get(self.field.id, self.field.text))
            gap = "\n" if self.field.lines > 1 else " "
            self._note(self.field, f"{before}{gap}{text}" if before else text)

    # --- numbers -------------------------------------------------------------------------

    def _scale(self, one: Scale) -> None:
        lines = self._words.lines
        before = self.given.get(one.id, one.chosen)
        while True:
            self._say(one.label, _scale_line(one, self._words), self._or_enter(one, before))
            typed = self._answer()
            while typed is not None:
                if not typed and not (one.needed and before is None):
                    self._keep(one.id, before)
                    return
                if (found := number(typed, one.min, one.max)) is not None:
                    self.given[one.id] = found
                    return
                self._say(put(lines.number_between, low=str(one.min), high=str(one.max)))
                typed = self._answer()

    def _pick(self, one: Pick) -> None:
        lines = self._words.lines
        before = self.given.get(one.id, one.chosen)
        chosen = before if isinstance(before, tuple) else ()
        while True:
            self._say(one.label, *_options(one, chosen, self._words))
            how = put(lines.numbers, most=str(one.most)) if one.most > 1 else lines.number
            self._say(how, self._or_enter(one, ", ".join(_texts(one, chosen)) or None))
            typed = self._answer()
            while typed is not None:
                if not typed and not (one.needed and not chosen):
                    self._keep(one.id, chosen)
                    return
                if found := _numbers(typed, one):
                    self.given[one.id] = found
                    return
                self._say(_wrong_numbers(one, self._words))
                typed = self._answer()

    def _answer(self) -> str | None:
        """A line that is no command; none after a command that leaves us here."""
        typed = self._hear().strip()
        bare = typed.removeprefix(SLASH)
        if typed and is_command(self._page, bare):
            self._obey(bare)
            return None
        return typed

    def _or_enter(self, one: Scale | Pick, before: object) -> str:
        """What Enter alone does; where nothing can be left open, how to pass, if one may."""
        lines = self._words.lines
        if before is not None:
            return put(lines.keeps, given=str(before))
        if not one.needed:
            return lines.passes
        skip = key_for(self._page, "s")
        return "" if skip is None else f"{put(lines.does, typed='s', label=skip.label)}."

    def _keep(self, name: str, before: Entry | None) -> None:
        if before is not None:
            self.given[name] = before

    # --- words ---------------------------------------------------------------------------

    def _secret(self, one: Field) -> str:
        """A passphrase; empty if it is not given. A short command is one here too."""
        while True:
            self._about(one, "")
            self._say(self._words.lines.secret)
            typed = self._whisper().strip()
            long = len(typed) >= SHORTEST_PASSPHRASE
            if not typed or long or not is_command(self._page, _bare(typed)):
                return typed
            self._obey(_bare(typed))

    def _field(self, one: Field) -> str:
        before = str(self.given.get(one.id, one.text))
        text = self._lines_of(one, before) if one.lines > 1 else self._line_of(one, before)
        while len(text) > one.max_chars:
            over = str(len(text) - one.max_chars)
            self._say(put(self._words.lines.too_long, over=over))
            text = self._lines_of(one, text) if one.lines > 1 else self._line_of(one, text)
        return text

    def _line_of(self, one: Field, text: str) -> str:
        """One line: new words take the place of the old ones."""
        lines = self._words.lines
        while True:
            self._about(one, text)
            self._say(lines.one_line_keeps if text else lines.one_line)
            offered = self._lists.get(one.words)
            self._say(lines.find_here if offered else "")
            typed = self._typed()
            if offered and typed is not None and typed.strip() == FIND:
                text = self._pick_word(one, offered) or text
                continue
            if typed is not None:
                return self._note(one, typed) if typed.strip() else text

    def _pick_word(self, one: Field, offered: Mapping[str, str]) -> str:
        """A word of a list; it stands there as if it was typed."""
        found = picked(offered, self._words, self._say, self._answer)
        return self._note(one, found) if found else ""

    def _lines_of(self, one: Field, text: str) -> str:
        """Several lines, added to what is there; each is kept as soon as it is typed."""
        rows = text.split("\n") if text else []
        fresh = True
        while True:
            if fresh:
                self._about(one, "\n".join(rows))
                self._say(self._words.lines.more_lines if rows else self._words.lines.many_lines)
            typed = self._typed()
            fresh = typed is None
            if typed is None:
                continue
            if typed.strip() == END or (not typed.strip() and "\n".join(rows) == text):
                return "\n".join(rows).strip("\n")
            if typed.strip() == TAKE:
                self._take_away(rows)
            else:
                rows.append(typed)
            self._note(one, "\n".join(rows))

    def _take_away(self, rows: list[str]) -> None:
        lines = self._words.lines
        if rows:
            self._say(put(lines.taken, words=rows.pop()))
        else:
            self._say(lines.nothing_to_take)

    def _typed(self) -> str | None:
        """Words as they were typed; none after a command that leaves us here."""
        line = self._hear()
        slash, command = line.strip()[:1], line.strip()[1:]
        if slash == SLASH and line.strip() != TAKE and command and is_command(self._page, command):
            self._obey(command)
            return None
        # Whoever begins with a slash and means words, means words.
        return line

    def _note(self, one: Field, text: str) -> str:
        self._draft(text, one.id)
        self.given[one.id] = text
        return text

    def _about(self, one: Field, text: str) -> None:
        lines = self._words.lines
        ended = one.label.endswith((".", "?", ":"))
        self._say(one.label if ended or not one.label else f"{one.label}.")
        if one.example and not text:
            end = "" if one.example.endswith("?") else "."
            self._say(put(lines.example, example=one.example.rstrip(".") + end))
        for place, row in enumerate(text.split("\n") if text else ()):
            self._say(put(lines.so_far, words=row) if place == 0 else row)

    def _say(self, *lines: str) -> None:
        for line in lines:
            if line:
                self._terminal.say(line)


def _bare(typed: str) -> str:
    return typed.removeprefix(SLASH)


def _scale_line(one: Scale, words: Words) -> str:
    return put(
        words.lines.scale,
        low=str(one.min),
        high=str(one.max),
        low_words=one.low,
        high_words=one.high,
    )


def _options(one: Pick, chosen: tuple[str, ...], words: Words) -> list[str]:
    return [
        f"{place}. " + (put(words.lines.chosen, option=o.text) if o.id in chosen else o.text)
        for place, o in enumerate(one.options, start=1)
    ]


def _texts(one: Pick, chosen: tuple[str, ...]) -> list[str]:
    return [option.text for option in one.options if option.id in chosen]


def _numbers(typed: str, one: Pick) -> tuple[str, ...]:
    """The options that were typed; nothing if one of them is none, or they are too many."""
    parts = typed.replace(",", " ").split()
    places = {number(part, 1, len(one.options)) for part in parts}
    if not places or None in places or len(places) > one.most:
        return ()
    return tuple(o.id for place, o in enumerate(one.options, start=1) if place in places)


def _wrong_numbers(one: Pick, words: Words) -> str:
    last = len(one.options)
    if one.most == 1:
        return put(words.lines.number_between, low="1", high=str(last))
    return put(words.lines.numbers_between, last=str(last), most=str(one.most))
