"""The way in, in lines: what waits, what there is, who is here; then the conversation."""

from collections.abc import Callable
from functools import cached_property, partial
from threading import Thread
from typing import TYPE_CHECKING, TypeAlias

from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import words_for
from reconnect_tui.errors import ReconnectError
from reconnect_tui.evening import Evening, Waiting, Wish
from reconnect_tui.plain.beginning import Beginning
from reconnect_tui.plain.exercises import choose_exercise
from reconnect_tui.plain.habits import Habits, is_silent
from reconnect_tui.plain.people import People
from reconnect_tui.plain.support import say_support
from reconnect_tui.plain.talk import Leave, Talk
from reconnect_tui.plain.terminal import EndOfInput, Terminal
from reconnect_tui.settings import Settings

if TYPE_CHECKING:
    from reconnect_tui.bells import Bells
    from reconnect_tui.facilitator import Facilitator
    from reconnect_tui.likely import Likely
    from reconnect_tui.likely import Offer as LikelyOffer
    from reconnect_tui.plain.private_space import PrivateSpace
    from reconnect_tui.plain.programs import Programs

Offer: TypeAlias = tuple[str, Callable[[], None]]


def open_door(
    evening: Evening,
    terminal: Terminal,
    wish: Wish | None = None,
    settings: Settings | None = None,
    bells: "Bells | None" = None,
) -> int:
    """Run plain mode to its end: tonight, or what is wished for. The exit code.

    Without `bells` there is the terminal's own bell.
    """
    habits = Habits(muted=settings is not None and is_silent(settings), bells=bells)
    door = Door(evening, terminal, habits)
    try:
        if wish is None:
            door.tonight()
        else:
            door.sit_down(wish)
    except (EndOfInput, Leave):
        pass
    finally:
        door.tidy_up()
    return int(not door.kept)


class Door:
    """Chooses with numbers. Raises `EndOfInput` when nobody types any more."""

    def __init__(self, evening: Evening, terminal: Terminal, habits: Habits | None = None) -> None:
        """Take the table, the terminal to talk to, and how somebody likes it.

        `kept`: whether all that was put away is on the disk.
        """
        self._evening = evening
        self._terminal = terminal
        self._habits = habits or Habits()
        self._words = words_for(evening.lang)
        self._talk = Talk(terminal, self._words, self._support)
        self._people = People(evening, self._talk)
        self._beginning = Beginning(evening, self._talk, self._people)
        self.kept = True
        self._tidying: Thread | None = None
        self._untidy: tuple[str, ...] = ()

    @cached_property
    def _programs(self) -> "Programs":
        from reconnect_tui.plain.programs import Programs  # noqa: PLC0415 - not for one exercise

        return Programs(self._evening, self._talk, self._people)

    @cached_property
    def _private_space(self) -> "PrivateSpace":
        from reconnect_tui.plain.private_space import PrivateSpace  # noqa: PLC0415 - the same

        return PrivateSpace(self._evening, self._talk)

    def _begin_to_tidy(self) -> None:
        """Rights, leftovers, the day's backup: beside the talk, once its first lines are said."""
        if self._tidying is None:
            self._tidying = Thread(target=self._tidy)
            self._tidying.start()

    def _tidy(self) -> None:
        self._untidy = self._evening.housekeeping()

    def tidy_up(self) -> None:
        """Wait until all is done, and say what could not be."""
        if self._tidying is not None:
            self._tidying.join()
            self._talk.say(*self._untidy)

    def tonight(self) -> None:
        """The one likely thing first, until somebody leaves."""
        if not self._evening.people():
            self._people.welcome()
        while True:
            self._talk.say(self._words.door.tonight)
            if self._people.here:
                self._talk.say(put(self._words.door.here, names=self._people.names))
            for broken in self._evening.broken():
                self._talk.say(broken)
            self._begin_to_tidy()
            try:
                self._talk.choose("", self._offers(), lambda row: row[0])[1]()
            except ReconnectError as error:
                # What one file or one disk refuses is no reason to send anybody home.
                self._talk.say(str(error))

    def _offers(self) -> list[Offer]:
        words = self._words.door
        offer = self._words.tonight.offer
        likely = self._likely.offers(self._people.here)
        return [
            *(
                (put(offer, title=one.title, reason=one.reason), self._way_of(one))
                for one in likely
            ),
            (words.exercises, self._begin_what(self._choose_exercise)),
            (words.programs, self._begin_what(self._programs.choose)),
            (self._words.reading.title, self._begin_what(self._journal)),
            (words.people, self._people.choose),
            (self._words.private.space.title, self._private_space.choose),
            (words.support, self._support),
            (self._words.setting.title, self._settings),
            (words.leave, self._leave),
        ]

    def sit_down(self, wish: Wish) -> None:
        """What was asked for on the command line. Raises `ReconnectError`."""
        if wish.resume:
            self._begin_to_tidy()
            self._resume(wish.resume)
            return
        wish = self._beginning.seated(wish)
        self._beginning.warn(wish)
        self._begin_to_tidy()
        self._talk_through(self._evening.begin(wish))

    # --- what waits ----------------------------------------------------------------------

    @cached_property
    def _likely(self) -> "Likely":
        from reconnect_tui.likely import Likely  # noqa: PLC0415 - not for one exercise

        return Likely(self._evening)

    def _way_of(self, one: "LikelyOffer") -> Callable[[], None]:
        """Where a likely thing leads."""
        match one.what:
            case "go-on":
                waiting = self._evening.waiting()
                return self._open_waiting(next(each for each in waiting if each.run == one.which))
            case "agreements":
                return self._agreements
            case "program":
                return self._begin_what(partial(self._programs.go_on, one.which))
            case "suggested":
                return self._begin_what(lambda: Wish(exercise=one.which, length=one.length))

    def _agreements(self) -> None:
        from reconnect_tui.plain.agreements import look_at_agreements  # noqa: PLC0415 - seldom
        from reconnect_tui.plain.looking import who_looks  # noqa: PLC0415 - the same

        look = who_looks(self._evening, self._talk, self._people)
        if look is not None:
            look_at_agreements(look, self._talk)

    def _open_waiting(self, one: Waiting) -> Callable[[], None]:
        """Go on, start over, or let it rest; an old one offers starting over first."""
        words = self._words.door
        go_on: Offer = (words.waiting_go_on, lambda: self._resume(one.run))
        over: Offer = (words.waiting_over, lambda: self._start_over(one))
        rows = [over, go_on] if one.old else [go_on, over]
        rows += [(words.waiting_end, lambda: self._let_rest(one)), (words.back, lambda: None)]

        def opened() -> None:
            self._talk.choose(f"{one.title}.", rows, lambda row: row[0])[1]()

        return opened

    def _resume(self, run: str) -> None:
        waiting = self._evening.waiting()
        if not waiting:
            self._talk.say(self._words.door.nothing_waits, *self._evening.broken())
            return
        name = waiting[0].run if run == "newest" else run
        from reconnect_tui.plain.elsewhere import taken_up  # noqa: PLC0415 - not for a new session

        facilitator = taken_up(self._evening, self._talk, name)
        if facilitator is not None:
            self._talk_through(facilitator)

    def _start_over(self, one: Waiting) -> None:
        self._let_rest(one)
        wish = self._beginning.settled(Wish(exercise=one.exercise, names=one.names))
        if wish is not None:
            self._talk_through(self._evening.begin(wish))

    def _let_rest(self, one: Waiting) -> None:
        """End it. What was said is kept."""
        from reconnect_tui.engine.events import Stop  # noqa: PLC0415 - after the first words

        facilitator = self._evening.resume(one.run)
        facilitator.send(Stop())
        facilitator.close()
        self._talk.say(facilitator.unsaved or self._words.door.rests)

    # --- what there is -------------------------------------------------------------------

    def _choose_exercise(self) -> Wish | None:
        from reconnect_tui.store.favorites import Favorites  # noqa: PLC0415 - not every evening

        try:
            liked = Favorites(self._evening.folders.data).all()
        except ReconnectError:
            # The marks are not worth a list that stays closed.
            liked = frozenset()
        head = choose_exercise(self._evening.library, self._talk, liked, self._beginning.minutes_of)
        return None if head is None else Wish(exercise=head.id)

    def _journal(self) -> Wish | None:
        from reconnect_tui.plain.journal import Reading  # noqa: PLC0415 - not every evening

        return Reading(self._evening, self._talk, self._people).open()

    def _settings(self) -> None:
        from reconnect_tui.plain.preferring import Preferring  # noqa: PLC0415 - not every evening

        space, renamed = self._private_space.choose, self._people.renamed
        Preferring(self._evening, self._talk, self._habits, space, renamed).open()

    def _begin_what(self, choose: Callable[[], Wish | None]) -> Callable[[], None]:
        """Settle and begin what is chosen, if anything is."""

        def begin() -> None:
            wish = choose()
            settled = None if wish is None else self._beginning.settled(wish)
            if settled is not None:
                self._talk_through(self._evening.begin(settled))

        return begin

    def _talk_through(self, facilitator: "Facilitator") -> None:
        """A session to its end, or put away: then the evening is over too."""
        from reconnect_tui.hints import word_lists  # noqa: PLC0415 - after the first words
        from reconnect_tui.parting import put_away  # noqa: PLC0415 - as above
        from reconnect_tui.plain.conversation import Conversation  # noqa: PLC0415
        from reconnect_tui.plain.ending import see_off  # noqa: PLC0415

        names = facilitator.session.plan.names
        self._people.here = tuple(names.values())
        conversation = Conversation(
            facilitator,
            self._terminal,
            habits=self._habits,
            support=self._support,
            lists=word_lists(facilitator.session, self._evening.library),
        )
        try:
            if not conversation.run():
                raise Leave
            see_off(facilitator, self._talk, self._evening.what_next(facilitator.session))
            self._talk.say(put_away(facilitator).words)
        finally:
            facilitator.close()
            self.kept = self.kept and not facilitator.unsaved

    def _support(self) -> None:
        say_support(self._evening, self._terminal, self._words)

    def _leave(self) -> None:
        raise Leave
