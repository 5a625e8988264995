"""A couple with private spaces at an exercise that seals: what the tests of privacy share."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from reconnect_tui.asks import Value
from reconnect_tui.confidential import Passphrases
from reconnect_tui.engine.events import Answer, Begin, Draft, Next, Resume, Skip
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.session import Session, Status
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.paths import home_folders
from reconnect_tui.store.people import People
from reconnect_tui.store.spaces import Spaces
from tests.privacy.vectors import CHEAP
from tests.walks.table import HandClock, shelf

EXERCISE = Path(__file__).with_name("sealed-things.toml")

SECRETS = {"a": "quiet harbor lantern", "b": "seven slow rivers"}
"""The passphrases of Ana and Leo."""

CANARIES = {"a": "robin", "b": "finch"}
"""A word in everything that each of them writes."""


def given(seat: str) -> dict[str, Value]:
    """What one gives, by step."""
    word = CANARIES[seat]
    return {
        "words": f"{word} first\n{word} second",
        "gaps": {"feeling": f"{word} tired", "need": f"{word} rest"},
        "numbers": {"near": 4, "warm": 2},
        "wishes": ("tea", "walk") if seat == "a" else ("walk", "song"),
    }


class Couple:
    """Ana and Leo at the table, with every file under `home`. `seats` have a private space."""

    def __init__(
        self, home: Path, seats: str = "ab", *, mode: str = "two", exercise: Path = EXERCISE
    ) -> None:
        """Sit down."""
        self.home = home
        self.root = home_folders(home).data
        self.clock = HandClock()
        for name in ("Ana", "Leo"):
            People(self.root).add(name, "2026-11-22")
        self.spaces = Spaces(self.root, CHEAP)
        for seat in seats:
            self.set_up(seat)
        self.evening = Evening(home_folders(home), clock=self.clock)
        self.evening.__dict__["library"] = shelf()
        names = ("Ana", "Leo") if mode == "two" else ("Ana",)
        wish = Wish(exercise=str(exercise), mode=mode, names=names, first="Ana")
        self.facilitator = self.evening.begin(wish)
        self.run = self.evening.waiting()[0].run

    def set_up(self, seat: str) -> str:
        """Give one a private space. The paper key."""
        return self.spaces.set_up({"a": "ana", "b": "leo"}[seat], SECRETS[seat])

    @property
    def session(self) -> Session:
        """The session on the table."""
        return self.facilitator.session

    @property
    def page(self) -> Page:
        """The page now."""
        return self.facilitator.look()

    def to(self, address: str, answers: Mapping[str, Value] | None = None) -> None:
        """Go to an address, its gate open. `answers` by address, else what each gives."""
        for _ in range(100):
            there = self.session.at == address and not self.session.gate
            if there and self.session.status is Status.ACTIVE:
                return
            self._step(answers or {})
        message = f"{address} was never reached"
        raise AssertionError(message)

    def _step(self, answers: Mapping[str, Value]) -> None:
        session, at = self.session, self.session.at or ""
        if session.status is not Status.ACTIVE:
            self.facilitator.send(Resume())
        elif session.gate:
            self.facilitator.send(Begin(session.moment.seat or "a"))
        elif at in answers:
            self.facilitator.send(Answer(answers[at]))
        elif session.moment.step in given("a"):
            self.facilitator.send(Answer(given(session.moment.seat or "a")[session.moment.step]))
        elif self.page.form and self.page.form[0].id.startswith("passphrase"):
            self.unlock("ab")
        else:
            before = session
            self.facilitator.send(Answer("show"))
            if self.session is before:
                self.facilitator.send(Next())
            if self.session is before:
                self.facilitator.send(Skip("step"))

    def unlock(self, seats: str, **wrong: str) -> Page:
        """Type passphrases: the right ones, or others."""
        return self.facilitator.send(
            Answer(Passphrases({one: SECRETS[one] for one in seats} | wrong))
        )

    def type(self, text: str, field: str = "") -> Page:
        """Type words."""
        return self.facilitator.send(Draft(text, field))

    def away_and_back(self) -> None:
        """Leave the app, and come back another time."""
        self.facilitator.close()
        self.facilitator = self.evening.resume(self.run)

    def files(self) -> Iterator[tuple[Path, bytes]]:
        """Every file of theirs with its bytes."""
        for path in sorted(self.home.rglob("*")):
            if path.is_file():
                yield path, path.read_bytes()

    def found(self, *words: str) -> list[str]:
        """Where any of these words stands on the disk; the copy of the exercise aside."""
        return [
            f"{path.relative_to(self.home)}: {word}"
            for path, data in self.files()
            for word in words
            if word.encode() in data and path.parent.name != "snapshots"
        ]
