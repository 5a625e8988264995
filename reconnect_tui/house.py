"""The house: what there is in these folders before anybody sits down.

The settings, the exercises, the people, and what was. An `evening` adds the table.
"""

import os
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from reconnect_tui.clocks import system_clock
from reconnect_tui.collection import collection
from reconnect_tui.content.library import Library
from reconnect_tui.engine.keeping_words import KeepingWords
from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.timer import Instant
from reconnect_tui.engine.words import words_for
from reconnect_tui.errors import BadFile, StoreError
from reconnect_tui.paths import Folders
from reconnect_tui.preferences import Preferences
from reconnect_tui.settings import Settings
from reconnect_tui.store.people import People, Person
from reconnect_tui.store.times import day

if TYPE_CHECKING:
    from reconnect_tui.content.exercise import Exercise
    from reconnect_tui.engine.forms import Entries
    from reconnect_tui.engine.page import Page
    from reconnect_tui.engine.session import Session
    from reconnect_tui.hints import Hint
    from reconnect_tui.journal.fading import Script
    from reconnect_tui.journal.journal import Journal
    from reconnect_tui.store.spaces import Keys


class House:
    """What belongs to the people of one household. Nothing is read before it is asked for."""

    def __init__(
        self,
        folders: Folders,
        *,
        clock: Callable[[], Instant] = system_clock,
        preferences: Preferences | None = None,
    ) -> None:
        """Take the personal folders, the clocks, and the settings if they are loaded already."""
        self.folders = folders
        self.clock = clock
        self._newcomers: list[Person] = []
        if preferences is not None:
            self.preferences = preferences

    @cached_property
    def preferences(self) -> Preferences:
        """The settings, what was wrong with them, and `change(name, value)`."""
        return Preferences(self.folders.settings_file, os.environ)

    @property
    def settings(self) -> Settings:
        """The settings that hold now."""
        return self.preferences.settings

    def change_setting(self, name: str, value: object) -> Settings:
        """Set one setting, from now on and in the file. Raises as `Preferences.change` does."""
        return self.preferences.change(name, value)

    @property
    def lang(self) -> str:
        """The language of the exercises, and of the app where it has it."""
        return self.settings.lang

    def journal(self, keys: "Keys | None" = None) -> "Journal":
        """What was: evenings, agreements, thanks. With `keys` it opens their owner's words."""
        from reconnect_tui.journal.journal import Journal  # noqa: PLC0415 - not every evening
        from reconnect_tui.privacy.own_words import opener_of  # noqa: PLC0415

        return Journal(self.folders, self.library, self.clock, self.lang, opener_of(keys))

    def what_next(self, session: "Session") -> str:
        """One line on what could come after a session, and why; nothing if nothing fits."""
        from reconnect_tui.journal.after import after  # noqa: PLC0415 - as above

        return after(self.journal(), session)

    def script(self, exercise: "Exercise", names: tuple[str, ...]) -> "Script":
        """How much script there is for these people, and whether less of it is offered."""
        from reconnect_tui.journal.fading import script_of  # noqa: PLC0415 - as above
        from reconnect_tui.journal.past import PastSessions  # noqa: PLC0415 - as above

        past = PastSessions(self.folders.data, self.folders.cache)
        mode: Literal["two", "solo"] = "solo" if len(names) == 1 else "two"
        return script_of(past, exercise, self._known(names), mode)

    def too_soon(self, exercise: "Exercise", names: tuple[str, ...]) -> tuple[str, ...]:
        """A sentence for each thing that was done so shortly before that this had better wait."""
        from reconnect_tui.journal.waiting import too_soon  # noqa: PLC0415 - as above
        from reconnect_tui.store import index  # noqa: PLC0415 - as above

        eyes = self._known(names)
        if not exercise.wait_after or len(eyes) < len(names):
            # Who is here for the first time has no past with anybody, and sees no one's.
            return ()
        heads = index.list_sessions(self.folders.data, self.folders.cache)[0]
        found = too_soon(heads, exercise.wait_after, eyes, self.clock().wall)
        told = words_for(self.lang).door.too_soon
        return tuple(put(told, title=one.title) for one in found)

    def _known(self, names: tuple[str, ...]) -> frozenset[str]:
        """The ids of those of these names who have sat down here before."""
        wanted = {name.strip().casefold() for name in names}
        return frozenset(one.id for one in self.people() if one.name.casefold() in wanted)

    def hint(self, session: "Session", page: "Page", entries: "Entries") -> "Hint | None":
        """A second look at words just written, where their author wants one. Mostly nothing."""
        if not (page.guards or page.guard_words):
            return None
        from reconnect_tui.hints import second_look  # noqa: PLC0415 - the rules of a language

        return second_look(session, page, entries)

    def decks(
        self, exercise: "Exercise", mode: str, changes: Mapping[str, int | str]
    ) -> Mapping[str, str]:
        """The decks to choose from, by id with their titles. None where a program set one."""
        from reconnect_tui.content.choosing import decks_on_offer  # noqa: PLC0415 - pydantic is slow

        heads = self.library.speaking(exercise.lang).decks
        found = decks_on_offer(exercise, "two" if mode == "two" else "solo", changes)
        return {deck: heads[deck].title for deck in found if deck in heads}

    def housekeeping(self) -> tuple[str, ...]:
        """Close the folders to others, tidy up, back up once a day. What could not be done.

        Once at each start, off the event loop: it may wait for the disk. Raises nothing.
        """
        from reconnect_tui.store.upkeep import look_after  # noqa: PLC0415 - opens zips, in a thread

        try:
            made = look_after(self.folders.data, self.clock(), backups=self.settings.backups)
        except StoreError as error:
            return (str(error),)
        return tuple(str(problem) for problem in made.left_out) if made else ()

    @cached_property
    def library(self) -> Library:
        """What is shipped and what is their own."""
        return self.library_anew()

    def library_anew(self) -> Library:
        """The same, read again: a file may have been saved in an editor."""
        return collection(self.folders, self.lang)

    def broken(self) -> tuple[str, ...]:
        """Files that cannot be read, and how to have them back. They are left as they are."""
        from reconnect_tui.store.unreadable import unreadable  # noqa: PLC0415 - after the first frame

        words = words_for(self.lang).keeping
        problems = unreadable(self.folders.data, self.folders.cache)
        return tuple(self._broken(problem, words) for problem in problems)

    def _broken(self, problem: BadFile, words: KeepingWords) -> str:
        from reconnect_tui.store.rescue import rescue_for  # noqa: PLC0415 - opens zips, seldom

        found = rescue_for(self.folders.data, problem)
        if found is None:
            return str(problem)
        told = {"day": found.archive.stem, "command": found.command(self.folders)}
        return f"{problem} {put(words.in_backup, **told)}"

    # --- who ---------------------------------------------------------------------------

    def people(self) -> tuple[Person, ...]:
        """Everybody who has sat down here, by name."""
        return People(self.folders.data).all()[0]

    def person(self, name: str) -> Person:
        """The partner of this name; a new one if there is none. Raises `StoreError` without one.

        A disk that takes no file stops nobody: who is new is a newcomer then, and kept with
        the first session that can be.
        """
        for one in (*self.people(), *self._newcomers):
            if name.strip().casefold() in (one.name.casefold(), one.id):
                return one
        now, people = self.clock(), People(self.folders.data)
        today = day(now.wall, now.offset)
        try:
            return people.add(name, today)
        except StoreError:
            self._newcomers.append(people.newcomer(name, today, self._newcomers))
            return self._newcomers[-1]
