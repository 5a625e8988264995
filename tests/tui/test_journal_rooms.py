"""Evenings, pages, the jar and trends on the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reconnect_tui.engine.session import Status
from reconnect_tui.errors import BadFile
from reconnect_tui.journal.evenings import EveningRow, Evenings
from reconnect_tui.journal.journal import Journal
from reconnect_tui.journal.past import Past
from reconnect_tui.journal.returns import Returns
from reconnect_tui.tui.screens.journal import JournalScreen
from reconnect_tui.tui.screens.journal_evenings import AT_ONCE, EveningsScreen
from reconnect_tui.tui.screens.journal_jar import JarScreen
from reconnect_tui.tui.screens.journal_page import PageScreen
from reconnect_tui.tui.screens.parts.menu import Menu
from tests.tui.journals import Told, enter, go_to, read, reading
from tests.tui.rooms import kind, press, reads, seen
from tests.tui.sitting import SIZES

TAGS = "[bold]Ana[/bold] [@click=app.bell]x[/] \\[/]"


@pytest.mark.parametrize("size", SIZES)
async def test_an_evening_is_opened_and_read(tmp_path: Path, size: tuple[int, int]) -> None:
    """From the list to its page, read to the end, and back to where the cursor was."""
    home = Told(tmp_path)
    first = home.tell({}, {"Ana": "the old oak", "Leo": "\n".join(f"line {n}" for n in range(40))})
    home.tell({}, {"Ana": "tea"})
    async with reading(home.evening, "Ana", "Leo", size=size) as pilot:
        await enter(pilot, "evenings")
        assert kind(pilot) is EveningsScreen
        await enter(pilot, first)
        assert kind(pilot) is PageScreen
        assert "21 September 2026, Ana and Leo" in seen(pilot)
        await press(pilot, "G")
        assert "Together: tea, Friday" in read(pilot)
        await press(pilot, "g")
        assert "Ana: the old oak" in read(pilot)
        await press(pilot, "j", "k", "space", "up", "down", "pagedown", "escape")
        here = pilot.app.screen.query_one(Menu).here
        assert here is not None
        assert here.key == first


async def test_nothing_that_was_written_is_markup(tmp_path: Path) -> None:
    """Brackets that look like commands stand there as they were typed, in every room."""
    home = Told(tmp_path)
    name = home.tell({}, {"Ana": TAGS, "Leo": TAGS})
    async with reading(home.evening, "Ana", "Leo") as pilot:
        await enter(pilot, "evenings")
        await enter(pilot, name)
        assert TAGS in seen(pilot)
        await press(pilot, "escape", "escape")
        await enter(pilot, "jar")
        assert TAGS in seen(pilot)
        await press(pilot, "escape", "slash", *"[bold]")
        await reads(pilot, TAGS)


async def test_a_session_that_waits_says_so(tmp_path: Path) -> None:
    """What was begun and not ended is in the list, and is no evening yet."""
    home = Told(tmp_path)
    home.live("six-breaths", until=lambda session: session.status is Status.ACTIVE)
    async with reading(home.evening, "Ana", "Leo") as pilot:
        assert "No evenings yet." in seen(pilot)
        await enter(pilot, "evenings")
        assert "waiting to be gone on with" in seen(pilot)


async def test_a_damaged_session_is_told_in_a_sentence(tmp_path: Path) -> None:
    """A file that goes while it is listed: a plain sentence beside it, and no page."""
    home = Told(tmp_path)
    name = home.tell({})
    async with reading(home.evening, "Ana", "Leo") as pilot:
        (home.folders.sessions / f"{name}.toml").unlink()
        assert kind(pilot) is JournalScreen
        await press(pilot, "enter")
        assert "No evenings yet." in seen(pilot)


async def test_a_note_from_the_jar(tmp_path: Path) -> None:
    """One dot a note; the one that is read is larger; on to others, and to its evening."""
    home = Told(tmp_path)
    for word, other in (("first light", "second cup"), ("third song", "fourth step")):
        home.tell({"Ana": word}, {"Ana": other}, names=("Ana",))
    home.clock.move(30 * 24 * 3600 * 1000)
    async with reading(home.evening, "Ana") as pilot:
        await enter(pilot, "jar")
        assert kind(pilot) is JarScreen
        assert "4 notes in the jar. ● is this note." in seen(pilot)
        await press(pilot, "g")
        assert "first light" in seen(pilot)
        assert "●•••" in seen(pilot)
        await press(pilot, "right")
        assert "second cup" in seen(pilot)
        assert "•●••" in seen(pilot)
        await press(pilot, "j", "right", "k", "left", "left", "left")
        assert "first light" in seen(pilot)
        for _ in range(5):
            before = seen(pilot)
            await press(pilot, "space")
            assert seen(pilot) != before
        await press(pilot, "G", "enter")
        assert kind(pilot) is PageScreen
        assert "fourth step" in seen(pilot)
        await press(pilot, "escape")
        assert "fourth step" in seen(pilot)


async def test_an_old_note_comes_first(tmp_path: Path) -> None:
    """On opening, a note of a week ago or more, never today's while there is an old one."""
    home = Told(tmp_path)
    home.tell({"Ana": "long ago"}, {"Ana": "long ago"}, names=("Ana",))
    home.clock.move(10 * 24 * 3600 * 1000)
    for _ in range(4):
        home.tell({}, {"Ana": "just now"}, names=("Ana",))
        home.clock.move(-2 * 24 * 3600 * 1000)
    async with reading(home.evening, "Ana") as pilot:
        for _ in range(3):
            await enter(pilot, "jar")
            assert "long ago" in seen(pilot)
            await press(pilot, "escape")


@pytest.mark.parametrize("size", SIZES)
async def test_a_line_takes_three_answers(tmp_path: Path, size: tuple[int, int]) -> None:
    """Two answers are words alone; three are a picture too, with its beginning as a dotted line."""
    home = Told(tmp_path)
    for number in (2, 5):
        home.tell({}, rated=number)
    async with reading(home.evening, "Ana", size=size) as pilot:
        await enter(pilot, "trends")
        assert "2 answers so far. From three on, a line is drawn." in read(pilot)
        assert "▀" not in seen(pilot)
        assert "┈" not in seen(pilot)
    home.tell({}, rated=9)
    async with reading(home.evening, "Ana", size=size) as pilot:
        await enter(pilot, "trends")
        assert "┈" in seen(pilot)
        assert {"▀", "▄"} & set(seen(pilot))
        await press(pilot, "G")
        assert "last time 9: higher" in read(pilot)
        assert "Leo" not in seen(pilot)


async def test_times_apart_are_for_both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That they came back is told to two who look, though nobody asked for numbers."""
    monkeypatch.setattr(Journal, "returns", lambda *_: Returns(3, 3))
    async with reading(Told(tmp_path).evening, "Ana", "Leo") as pilot:
        said = "Times apart 3 times apart, and you came back each time."
        await go_to(pilot, "trends")
        assert "and you came back" in read(pilot)
        await press(pilot, "enter")
        assert said in read(pilot)


async def test_a_long_list_opens_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of ten thousand evenings some are listed, and the last item brings more of them."""
    home = Told(tmp_path)
    known = home.evening.journal().today
    rows = tuple(
        EveningRow(f"run-{n}", f"Evening {n}", known, ("Ana", "Leo"), "completed")
        for n in range(10_000)
    )
    found = Evenings(10_000, "10000 evenings so far.", rows)
    monkeypatch.setattr(Journal, "evenings", lambda *_: found)
    monkeypatch.setattr(Journal, "page", _no_page)
    async with reading(home.evening, "Ana", "Leo") as pilot:
        await enter(pilot, "evenings")
        await press(pilot, "G")
        assert f"{10_000 - AT_ONCE} more" in seen(pilot)
        await press(pilot, "enter")
        assert f"Evening {AT_ONCE}" in seen(pilot)
        assert kind(pilot) is EveningsScreen
        assert "It is gone." in seen(pilot)
        await go_to(pilot, f"run-{2 * AT_ONCE - 1}")
        assert f"Evening {2 * AT_ONCE - 1}" in seen(pilot)


def _no_page(*_: object) -> None:
    raise BadFile("run.toml", None, "It is gone.")


async def test_nothing_is_parsed_before_something_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The front of the journal reads the index and agreements, and no session at all."""
    home = Told(tmp_path)
    home.tell({})
    asked: list[str] = []

    def page(_: Journal, name: str, __: object) -> None:
        asked.append(name)
        raise BadFile(name, None, "It is not to be read.")

    def each(*_: object) -> Iterator[Past]:
        asked.append("all")
        yield from ()

    monkeypatch.setattr(Journal, "page", page)
    monkeypatch.setattr(Journal, "_each", each)
    async with reading(home.evening, "Ana", "Leo") as pilot:
        assert "1 evening so far." in seen(pilot)
        assert asked == []
        await enter(pilot, "jar")
        assert set(asked) == {"all"}
