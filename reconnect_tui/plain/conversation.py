"""One session as a conversation in lines: the same pages, the same events, no screen."""

import contextlib
from collections.abc import Callable, Mapping, Sequence

from reconnect_tui.confidential import Passphrases
from reconnect_tui.engine.effects import Ring
from reconnect_tui.engine.events import Answer, Draft, Event, Redo
from reconnect_tui.engine.forms import Field, response
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import words_for
from reconnect_tui.errors import StoreError
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.parting import put_away
from reconnect_tui.plain.asking import Asking
from reconnect_tui.plain.commands import SLASH, choice_for, hint_line, key_for
from reconnect_tui.plain.habits import Habits
from reconnect_tui.plain.lines import breath_word, changes, face, is_fresh, opening, ring_line
from reconnect_tui.plain.own_commands import OwnCommands
from reconnect_tui.plain.second_look import SecondLook
from reconnect_tui.plain.terminal import EndOfInput, Terminal

LOOK_EVERY = 1000
"""A running clock is looked at this often, in ms, so that sleep is noticed."""


class TurnedPage(Exception):
    """Another page came while a line was awaited, or by it."""


class Conversation:
    """Runs one session over a terminal until it ends or is put away."""

    def __init__(
        self,
        facilitator: Facilitator,
        terminal: Terminal,
        *,
        habits: Habits | None = None,
        support: Callable[[], None] = lambda: None,
        lists: Mapping[str, Mapping[str, str]] | None = None,
    ) -> None:
        """Take the facilitator, the terminal, how help is shown, and words to choose from."""
        self.facilitator = facilitator
        self.terminal = terminal
        self.habits = habits or Habits()
        self.words = words_for(facilitator.session.plan.definition.lang)
        self._own = OwnCommands(self, support)
        self._lists = lists
        self._page: Page | None = None
        self._asking: tuple[str, Asking] | None = None
        self._twice = SecondLook(self.say, self.hear, self.obey)
        self._unsaved = ""
        self._told: tuple[str, ...] = ()
        self._can_hide = False
        self._slash_said = False

    def run(self) -> bool:
        """Talk until the end. True if the session ended, false if it was put away."""
        try:
            while not self.facilitator.session.ended:
                with contextlib.suppress(TurnedPage):
                    self._exchange()
            self.show()
        except EndOfInput:
            self.put_away()
        except (KeyboardInterrupt, SystemExit):
            # The system wants us gone: save, and a word about it if it is still heard.
            with contextlib.suppress(OSError):
                self.put_away()
            raise
        except OSError:
            # Nobody reads any more: save, and say nothing.
            put_away(self.facilitator)
            raise
        finally:
            self.terminal.hide_typing(hidden=False)
        return self.facilitator.session.ended

    def _exchange(self) -> None:
        """One page said, one thing heard."""
        page = self.show()
        if page.form and not page.choices:
            self._ask(page)
        else:
            self.obey(self.hear())

    def put_away(self) -> None:
        """Save, cover what was private, and say so."""
        if self.facilitator.session.ended:
            return
        words = put_away(self.facilitator).words
        if self.on_private_page:
            self._cover()
        self.say(words)

    def say(self, *lines: str) -> None:
        """Say lines; empty ones are not there."""
        for line in lines:
            if line:
                self.terminal.say(line)

    def say_again(self) -> None:
        """Forget that the page was said."""
        self._page = None

    def show(self) -> Page:
        """Say the page if it is new, else what is new on it, and what has rung since."""
        page = self.facilitator.look()
        rings = self.facilitator.take_rings()
        self._say_rings([ring for ring in rings if ring.address != page.address])
        before, self._page = self._page, page
        if before is None or face(before) != face(page):
            self._turn(before, page)
        else:
            self._say_changes(before, page)
        self._say_rings([ring for ring in rings if ring.address == page.address])
        self._say_unsaved()
        self._say_told()
        return page

    def _turn(self, before: Page | None, page: Page) -> None:
        if before is not None and self._is_private(before) and not self._is_private(page):
            self._cover()
        hidden = self.habits.hidden and self._is_private(page)
        self._can_hide = self.terminal.hide_typing(hidden=hidden)
        if page.kind == "moment" and (before is None or is_fresh(before, page)):
            self._asking = None
        self.say(*opening(page, self.words))
        if page.kind != "ended":
            self.say(hint_line(page, self.words))

    def _say_changes(self, before: Page, page: Page) -> None:
        self.say(*changes(before, page, self.words))
        if self.habits.breaths:
            self.say(breath_word(before, page))
        hint = hint_line(page, self.words)
        if hint != hint_line(before, self.words):
            self.say(hint)

    @property
    def on_private_page(self) -> bool:
        """Whether the page that was said last is for one pair of eyes."""
        return self._page is not None and self._is_private(self._page)

    def _is_private(self, page: Page) -> bool:
        return page.private and page.kind == "moment"

    def _cover(self) -> None:
        if self.terminal.cover():
            self.say(self.words.lines.moved)

    def _say_rings(self, rings: Sequence[Ring]) -> None:
        lang = self.facilitator.session.plan.definition.lang
        for ring in rings:
            self.habits.sound(ring, self.terminal.bell, lang)
            self.say(ring_line(ring, self.words, muted=self.habits.muted))

    def _say_unsaved(self) -> None:
        unsaved, before = self.facilitator.unsaved, self._unsaved
        self._unsaved = unsaved
        if unsaved and unsaved != before:
            self.say(put(self.words.lines.unsaved, reason=unsaved))
            if self.facilitator.overtaken:
                words = self.words.keeping
                self.say(words.overtaken)
                self.say(put(self.words.lines.does, typed="k", label=words.take_over))
        elif before and not unsaved:
            self.say(self.words.lines.saved_again)

    def _say_told(self) -> None:
        """What is to be known of the files, once."""
        told, before = self.facilitator.told, self._told
        self._told = told
        if told != before:
            self.say(*told)

    # --- what is heard -------------------------------------------------------------------

    def hear(self) -> str:
        """Wait for a line; meanwhile the clock is looked at, and what rings is said."""
        page = self._page or self.show()
        while True:
            # What cannot be synced is owed like any save, and said with the next one.
            with contextlib.suppress(StoreError):
                self.facilitator.sync()
            wait = None if page.wake_in is None else min(LOOK_EVERY, page.wake_in)
            line = self.terminal.listen(wait)
            if line is not None:
                return line
            before = face(page)
            page = self.show()
            if face(page) != before:
                raise TurnedPage

    def obey(self, typed: str) -> None:
        """Do what a line says on this page. Raises `TurnedPage` if another page came of it."""
        page = self._page or self.show()
        before = self.facilitator.session
        typed = typed.strip().removeprefix(SLASH)
        if (choice := choice_for(page, typed)) is not None:
            self.facilitator.send(choice.event)
        elif (key := key_for(page, typed)) is not None:
            self._send(key.event)
        elif not self._own.obey(page, typed):
            self._stray(page, typed)
            return
        elif self._page is None:
            raise TurnedPage
        elif self.facilitator.session is before:
            return
        if self.facilitator.session is before:
            self.say(self.words.lines.not_here)
            return
        self.show()
        if self._page is None or face(self._page) != face(page):
            raise TurnedPage

    def _send(self, event: Event) -> None:
        self.facilitator.send(event)
        if isinstance(event, Redo):
            # The same page, but nothing of what was given on it.
            self._asking, self._page = None, None
            raise TurnedPage

    def _stray(self, page: Page, typed: str) -> None:
        """Words that came when none were asked for: kept if they belong to a text, never lost."""
        if page.choices:
            last = str(len(page.choices))
            self.say(put(self.words.lines.number_between, low="1", high=last))
        elif not typed:
            self.say(hint_line(page, self.words))
        elif page.kind == "paused" and self._add_to_draft(page, typed):
            self.say(self.words.lines.kept)
        else:
            self.say(self.words.lines.not_here)

    def _add_to_draft(self, page: Page, typed: str) -> bool:
        """A line that was being typed when the page turned to a pause."""
        asking = self._asking
        if asking is None or asking[0] != page.address or asking[1].field is None:
            return False
        asking[1].add(typed)
        return True

    # --- what is asked -------------------------------------------------------------------

    def _ask(self, page: Page) -> None:
        """Ask each input in turn; what was given is remembered as long as the page is asked."""
        if self._asking is None or self._asking[0] != page.address:
            asking = Asking(
                page,
                self.words,
                self.terminal,
                hear=self.hear,
                whisper=self.whisper,
                obey=self.obey,
                draft=self._draft,
                lists=self._lists,
            )
            self._asking = page.address, asking
        if self._is_private(page) and self._can_hide and not self.habits.hidden:
            self.say(self.words.lines.typing_seen)
        if any(isinstance(one, Field) for one in page.form) and not self._slash_said:
            self._slash_said = True
            self.say(self.words.lines.slash)
        asking = self._asking[1]
        entries = asking.ask()
        if not self._twice.keeps(self.facilitator.session, page, entries, self.words):
            return
        value = response(self.facilitator.session.moment, entries)
        if isinstance(value, Passphrases):
            # The page then says what came of it.
            self._asking = None
            self.facilitator.send(Answer(value))
            return
        before = self.facilitator.session
        if value is not None:
            self.facilitator.send(Answer(value))
        if self.facilitator.session is before:
            self.say(self.words.lines.unfit)
        else:
            self._asking = None

    def whisper(self) -> str:
        """Wait for a line that is not shown while it is typed."""
        hidden = self.terminal.hide_typing(hidden=True)
        space = self.words.private.space
        self.say(space.unseen if hidden else space.seen)
        try:
            return self.hear()
        finally:
            self.terminal.hide_typing(hidden=self.habits.hidden and self.on_private_page)

    def _draft(self, text: str, field: str) -> None:
        self.facilitator.send(Draft(text, field))
