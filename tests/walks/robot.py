"""A couple that takes part: it decides what is pressed when a walk is recorded."""

from reconnect_tui.engine.forms import Field, Input, Pick, Scale
from reconnect_tui.engine.page import Page
from tests.walks.playing import Playing
from tests.walks.walk import Action, Filled, Pressed, Waited

PATIENCE = 400
"""More pages than the longest exercise has."""

SAID = (
    "I was glad when you asked about my day.",
    "The quiet after supper did me good.",
    "I would like to hear more of what is on your mind.",
    "It was a full week, and you made room for me in it.",
    "I felt tired, and I did not say so.",
    "A walk by the water would be lovely.",
)
"""What the robot writes, in turn, where nothing is suggested."""

AGREED = {
    "Who": "both of us",
    "What": "a walk after supper",
    "When": "Tuesday at seven",
    "For how long": "half an hour",
    "How often": "once a week",
}

GOING_ON = ("begin", "resume", "next")


class Robot:
    """Goes through an exercise, the first turn of each step with all the time it has."""

    def __init__(self, playing: Playing) -> None:
        """Take the sitting to play."""
        self._playing = playing
        self._waited: set[str] = set()
        self._written = 0

    def play(self) -> None:
        """Play to the end. Raises `AssertionError` if it is never reached."""
        for _ in range(PATIENCE):
            if self._playing.facilitator.session.ended:
                return
            for action in self._actions(self._playing.page):
                self._playing.do(action)
        message = "the end was never reached"
        raise AssertionError(message)

    def _actions(self, page: Page) -> tuple[Action, ...]:
        if page.kind == "away":
            return (Waited(page.wake_in or 0), Pressed(_key(page, "next")))
        if page.kind != "moment":
            return (_on(page),)
        wait = self._wait(page)
        # A step that ends by itself is over when its time is.
        if wait and self._playing.facilitator.session.moment.timing.on_end == "next":  # type: ignore[union-attr]  # a wait is for a moment that has a clock
            return (Waited(wait),)
        return (*((Waited(wait),) if wait else ()), self._respond(page))

    def _wait(self, page: Page) -> int:
        """All of the time and a little more at first, later a third of it."""
        moment = self._playing.facilitator.session.moment
        if page.clock is None or page.clock.limit is None:
            return 0
        if moment.timing is not None and moment.timing.on_end == "next":
            return page.clock.limit
        if moment.step in self._waited:
            return 0 if page.form else page.clock.limit // 3 // 1000 * 1000
        self._waited.add(moment.step)
        return page.clock.limit + 5000

    def _respond(self, page: Page) -> Action:
        if page.choices:
            return Pressed(self._choice(page))
        if page.form:
            return Filled(tuple(self._entry(one) for one in page.form))
        return _on(page)

    def _choice(self, page: Page) -> str:
        open_ = [one.label for one in page.choices if not one.chosen]
        return open_[0]

    def _entry(self, one: Input) -> str:
        match one:
            case Field():
                return self._words(one)
            case Scale():
                # Somebody who is very upset would be sent to rest, and the walk would be short.
                share = 1 if one.low == "calm" else 4
                return str(one.min + (one.max - one.min) * share // 5)
            case Pick():
                return " | ".join(option.text for option in one.options[: one.most])

    def _words(self, one: Field) -> str:
        if one.text:
            return ""
        if one.label in AGREED:
            return AGREED[one.label]
        self._written += 1
        example = one.example.removeprefix("for example ").strip(" .")
        words = example or SAID[self._written % len(SAID)]
        return words[: one.max_chars]


def _on(page: Page) -> Pressed:
    """The key that goes on."""
    return Pressed(next(key.label for key in page.keys if key.name in GOING_ON))


def _key(page: Page, name: str) -> str:
    return next(key.label for key in page.keys if key.name == name)
