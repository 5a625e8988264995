"""The commands that are no events of the page: help, ideas, the time, hiding, leaving."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from reconnect_tui.engine.events import Draft, Event, Park, Pause, Resume, Stop, TimeOut
from reconnect_tui.engine.forms import Field
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.spoken import put
from reconnect_tui.plain.asking import END
from reconnect_tui.plain.commands import help_lines, hint_line, idea_lines, number
from reconnect_tui.plain.talk import hide
from reconnect_tui.plain.terminal import EndOfInput

if TYPE_CHECKING:
    from reconnect_tui.plain.conversation import Conversation

LONGEST_TIME_OUT = 24 * 60
"""In minutes."""


class OwnCommands:
    """Follows them for one conversation."""

    def __init__(self, talk: "Conversation", support: Callable[[], None]) -> None:
        """Take the conversation, and how the page of help is shown."""
        self._talk = talk
        self._support = support

    def obey(self, page: Page, typed: str) -> bool:
        """Do what was typed. False if it means nothing here."""
        word, _, rest = typed.partition(" ")
        found: dict[str, Callable[[], None]] = {
            "?": lambda: self._talk.say(*help_lines(page, self._talk.words)),
            "a": self._again,
            "m": self._bells,
            "h": lambda: self._hide(page),
            "i": self._support,
            "n": self._typing,
            "q": lambda: self._leave(page),
        }
        if page.prompts or page.hint:
            found["e"] = lambda: self._talk.say(*idea_lines(page))
        if page.clock is not None:
            found["l"] = lambda: self._time(page)
        if page.breath is not None:
            found["d"] = self._breaths
        if page.aside is not None:
            found["j"] = lambda: self._put_aside(page)
        if page.choices and page.form:
            found["w"] = lambda: self._change_words(page)
        if self._talk.facilitator.overtaken:
            found["k"] = self._take_over
        if any(key.name == "time-out" for key in page.keys) and rest:
            found["t"] = lambda: self._time_out(rest)
        if word not in found or (rest and word != "t"):
            return False
        found[word]()
        return True

    def _again(self) -> None:
        self._talk.say_again()

    def _time(self, page: Page) -> None:
        now = self._talk.facilitator.look()
        clock = now.clock or page.clock
        if clock is not None:
            self._talk.say(put(self._talk.words.lines.time, time=clock.words))

    def _bells(self) -> None:
        habits, lines = self._talk.habits, self._talk.words.lines
        habits.muted = not habits.muted
        self._talk.say(lines.bells_off if habits.muted else lines.bells_on)

    def _breaths(self) -> None:
        habits, lines = self._talk.habits, self._talk.words.lines
        habits.breaths = not habits.breaths
        self._talk.say(lines.breaths_on if habits.breaths else lines.breaths_off)

    def _typing(self) -> None:
        habits, lines = self._talk.habits, self._talk.words.lines
        wanted = not habits.hidden
        private = self._talk.on_private_page
        if not self._talk.terminal.hide_typing(hidden=wanted and private):
            self._talk.say(lines.typing_cannot)
            return
        habits.hidden = wanted
        self._talk.say(lines.typing_hidden if wanted else lines.typing_shown)

    def _take_over(self) -> None:
        """Save what is here, in place of what was changed elsewhere."""
        self._talk.facilitator.take_over()
        if not self._talk.facilitator.overtaken:
            self._talk.say(self._talk.words.keeping.taken_over)

    def _time_out(self, rest: str) -> None:
        minutes = number(rest, 20, LONGEST_TIME_OUT)
        if minutes is None:
            self._talk.say(self._talk.words.lines.time_out)
        else:
            self._talk.facilitator.send(TimeOut(minutes))

    def _rest(self, page: Page) -> bool:
        """Let the clock wait if it can; whether it does."""
        pauses = any(isinstance(key.event, Pause) for key in page.keys)
        if pauses:
            self._talk.facilitator.send(Pause())
        return pauses

    def _hide(self, page: Page) -> None:
        """Blank at once; the clock waits."""
        self._rest(page)
        hide(self._talk.terminal)
        self._talk.say_again()

    def _leave(self, page: Page) -> None:
        """Ask once: stay, put it away, or stop kindly."""
        lines = self._talk.words.lines
        rested = self._rest(page)
        ways: tuple[tuple[str, Event | None], ...] = (
            (lines.stay, None),
            (lines.leave_it, None),
            (lines.stop, Stop()),
        )
        self._talk.say(lines.leaving)
        self._talk.say(*(f"{place}. {way}" for place, (way, _) in enumerate(ways, start=1)))
        self._talk.say(put(lines.number_or_enter, label=lines.stay))
        typed = self._talk.hear().strip()
        if typed in ("2", "q"):
            raise EndOfInput
        if typed == "3":
            self._talk.facilitator.send(Stop())
        elif rested:
            self._talk.facilitator.send(Resume())
            self._talk.say(hint_line(page, self._talk.words))

    def _put_aside(self, page: Page) -> None:
        """One line of whoever listens, unseen. The one who speaks goes on."""
        aside, words = page.aside, self._talk.words.parking
        if aside is None:
            return
        self._talk.say(aside.asks)
        text = self._talk.whisper().strip()
        before = self._talk.facilitator.session
        self._talk.facilitator.send(Park(aside.seat, text))
        if self._talk.facilitator.session is not before:
            self._talk.say(words.done)
        elif text:
            self._talk.say(put(words.too_long, most=str(aside.most)))

    def _change_words(self, page: Page) -> None:
        """New words for an agreement, typed in one go; nobody has agreed to them yet."""
        lines = self._talk.words.lines
        field = next(one for one in page.form if isinstance(one, Field))
        self._talk.say(lines.many_lines)
        rows: list[str] = []
        while (typed := self._talk.hear()).strip() != END:
            rows.append(typed)
        text = "\n".join(rows).strip()
        if len(text) > field.max_chars:
            self._talk.say(put(lines.too_long, over=str(len(text) - field.max_chars)))
        if text:
            self._talk.facilitator.send(Draft(text, field.id))
