"""A program file: exercises over weeks. Nothing in it is ever late."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from reconnect_tui.content.exercise import Modes
from reconnect_tui.content.fields import Days, Line, Record, Row, Slug, Words
from reconnect_tui.content.opening import Opening, Remark

Change = int | str
TUNABLE: tuple[str, ...] = (
    "time",
    "count",
    "rounds",
    "max_tries",
    "cycles",
    "deck",
    "max_depth",
)
"""Keys of a step that a program may set."""


class SessionPlan(Record):
    """One session of a week."""

    id: Slug
    """The session's name, unique in the program."""

    exercise: Slug
    """The id of the exercise."""

    title: Line = ""
    """What it is called in this program. Default: the exercise's title."""

    text: Words = ""
    """A sentence about why it comes here."""

    times: Annotated[int, Field(ge=1, le=7)] = 1
    """How often it is done in its week."""

    optional: bool = False
    """Whether the week is complete without it."""

    every: Days | None = None
    """A habit for afterward: it comes back so many days after it was last done, as `7d`."""

    each_alone: bool = False
    """Whether each partner does it alone, private to each."""

    after: Row[Slug] = ()
    """Ids of earlier sessions that come first."""

    set: dict[str, Change] = Field(default_factory=dict)
    """Changes to the exercise, as `{ "share.time" = "2m" }`."""

    @property
    def needed(self) -> bool:
        """Whether its week waits for it."""
        return not self.optional and self.every is None


class Week(Record):
    """A part of a program."""

    id: Slug
    """The week's name, unique in the program."""

    title: Line
    """What the week is about."""

    text: Words = ""
    """What is read when the week opens."""

    extra: bool = False
    """A beginning or an afterward, which is not counted among the weeks."""

    sessions: Annotated[Row[SessionPlan], Field(min_length=1, max_length=7)]
    """One to seven sessions."""


class Program(Opening):
    """An ordered plan over weeks. A week may be done early, late, or again."""

    kind: Literal["program"]
    """`program`."""

    modes: Modes = Field(alias="for")
    """Whether it is for `two` partners, for one (`solo`), or for both."""

    not_for: Row[Remark] = ()
    """When not to do this."""

    pace: Literal["free", "weekly"] = "weekly"
    """`weekly`: a week opens when the one before is done or seven days old."""

    gap: Days | None = None
    """The least number of days between two sessions, as `1d`: at least one night."""

    then: Row[Slug] = ()
    """Ids of programs that go well after this one. Offered at its end."""

    weeks: Annotated[Row[Week], Field(min_length=1, max_length=26)]
    """One to twenty-six weeks."""

    def walk(self) -> Iterator[tuple[tuple[str | int, ...], SessionPlan]]:
        """Every session with its key path, in order."""
        for place, week in enumerate(self.weeks):
            for inside, session in enumerate(week.sessions):
                yield ("weeks", place, "sessions", inside), session
