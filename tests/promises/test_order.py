"""T9: which session is older is no question of the wall clock, begun or taken up again."""

from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import lists, sampled_from, tuples

from reconnect_tui.engine.events import Stop, Suspend
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.journal.everything import everything, to_json
from reconnect_tui.journal.exported import read_export
from reconnect_tui.journal.merging import Merging
from reconnect_tui.paths import home_folders
from reconnect_tui.reading import parse_toml
from reconnect_tui.store import index, sessions, tables
from reconnect_tui.store.heads import Head
from reconnect_tui.store.order import stamp_after
from tests.noting import Note
from tests.promises.clocks import Clocks
from tests.promises.letters import EXERCISE

MINUTE = 60_000
YEARS = 3 * 366 * 24 * 60 * MINUTE
JUMPS = sampled_from([-YEARS, -24 * 60 * MINUTE, -MINUTE, 0, MINUTE, YEARS])
SCRIPTS = 25


class Household:
    """Sessions that are begun and taken up again, and a clock that is set in between."""

    def __init__(self, home: Path) -> None:
        """Nobody has sat down yet."""
        self.clocks = Clocks(counts_sleep=False)
        self.evening = Evening(home_folders(home), clock=self.clocks)
        self.begun: list[str] = []
        self.sat: list[str] = []

    def begin(self) -> None:
        """A new session, put away."""
        self.clocks.awake(MINUTE)
        facilitator = self.evening.begin(Wish(str(EXERCISE), mode="two", names=("Ana", "Leo")))
        facilitator.send(Suspend())
        facilitator.close()
        (new,) = {head.name for head in self.heads()} - set(self.begun)
        self.begun.append(new)
        self.sat.append(new)

    def take_up(self, which: int) -> None:
        """One of them, once more."""
        self.clocks.awake(MINUTE)
        name = self.begun[which % len(self.begun)]
        facilitator = self.evening.resume(name)
        facilitator.send(Suspend())
        facilitator.close()
        self.sat.remove(name)
        self.sat.append(name)

    def heads(self) -> tuple[Head, ...]:
        """The list of sessions."""
        folders = self.evening.folders
        return index.list_sessions(folders.data, folders.cache)[0]

    def check(self) -> None:
        """Listed as they were begun, and waiting as somebody sat down to them last."""
        assert [head.name for head in self.heads()] == self.begun[::-1]
        assert [one.run for one in self.evening.waiting()] == self.sat[::-1]


def _play(home: Path, script: list[tuple[int, int]]) -> None:
    """Set the clock, then begin a session or take one up: again and again."""
    household = Household(home)
    for by, which in script:
        household.clocks.set(by)
        household.take_up(which) if which and household.begun else household.begin()
        household.check()


SCRIPT = lists(tuples(JUMPS, sampled_from([0, 0, 1, 2])), min_size=2, max_size=5)


def test_sessions_keep_their_order_whatever_the_wall_says(tmp_path: Path, figures: Note) -> None:
    """The clock is set between evenings: the list, and what is gone on with first, stay right."""
    places = count()

    @settings(max_examples=SCRIPTS, deadline=None, suppress_health_check=list(HealthCheck))
    @given(SCRIPT)
    def play(script: list[tuple[int, int]]) -> None:
        _play(tmp_path / str(next(places)), script)

    play()
    assert next(places) >= SCRIPTS
    figures("T9", tried=SCRIPTS)


def test_an_order_by_the_wall_is_caught(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figures: Note
) -> None:
    """The wrong way, which believes the clock, puts tonight's session under last year's."""
    monkeypatch.setattr(index, "stamp_after", lambda stamps, wall: wall)
    with pytest.raises(AssertionError):
        _play(tmp_path, [(0, 0), (-YEARS, 0)])
    figures("T9", "an order by the wall clock", wrong=1, caught=1)


def test_who_began_last_is_remembered_after_the_clock_was_set_back(tmp_path: Path) -> None:
    """Partners take turns at beginning: by evenings, not by dates."""
    household = Household(tmp_path)
    wish = Wish(str(EXERCISE), mode="two", names=("Ana", "Leo"))
    for first, by in (("Ana", 0), ("Leo", -YEARS)):
        household.clocks.set(by)
        facilitator = household.evening.begin(
            Wish(str(EXERCISE), mode="two", names=("Ana", "Leo"), first=first)
        )
        facilitator.send(Stop())
        facilitator.close()
    exercise = household.heads()[0].exercise
    assert household.evening.starter(Wish(exercise, names=wish.names)) == "Ana"


def _without_order(path: Path) -> None:
    """Make a file what it was before there was an order."""
    data = parse_toml(path.read_bytes(), path.name)[0]
    plain = {key: one for key, one in data.items() if key not in ("kind", "save", "needs", "order")}
    tables.write(path, "session", plain)


def test_files_of_before_are_in_the_order_of_their_times(tmp_path: Path) -> None:
    """Nothing needs to be written anew, and what is begun next comes after all of them."""
    household = Household(tmp_path)
    for _ in range(3):
        household.begin()
    for path in (household.evening.folders.data / sessions.FOLDER).glob("*.toml"):
        _without_order(path)
    household.check()
    household.clocks.set(-YEARS)
    household.begin()
    household.check()


def _brought_in(household: Household, other: Household) -> None:
    """Export one home and import it into the other."""
    folders = other.evening.folders
    text = to_json(everything(folders.data, folders.settings_file, "2026-11-22", "1"))
    path = folders.data.parent / "export.json"
    path.write_text(text, encoding="utf-8")
    here = household.evening.folders
    Merging(here.data, here.cache, here.settings_file, read_export(path)).run("2026-11-22T201105")


@pytest.mark.parametrize("again", [1, 2])
def test_what_comes_in_finds_its_place_by_time(tmp_path: Path, again: int) -> None:
    """A session of another home, between two of this one, is listed between them."""
    here, there = Household(tmp_path / "here"), Household(tmp_path / "there")
    here.begin()
    there.clocks.set(10 * MINUTE)
    there.begin()
    here.clocks.set(20 * MINUTE)
    here.begin()
    for _ in range(again):
        _brought_in(here, there)
    assert [head.name for head in here.heads()] == [here.begun[1], there.begun[0], here.begun[0]]


@pytest.mark.parametrize(
    ("stamps", "wall", "found"),
    [((), 7, 7), ((3, 5), 7, 7), ((3, 7), 7, 8), ((3, 90), 7, 91)],
)
def test_a_stamp_comes_after_all_others(stamps: tuple[int, ...], wall: int, found: int) -> None:
    """The time, if it is later than every stamp; else the next number."""
    assert stamp_after(stamps, wall) == found
