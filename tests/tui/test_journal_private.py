"""Who may see what in the journal: alone only one's own, together only what both may read."""

from pathlib import Path

import pytest
from textual.containers import VerticalScroll
from textual.pilot import Pilot

from reconnect_tui.privacy.lapse import FORGET_AFTER
from reconnect_tui.tui.look import Look
from reconnect_tui.tui.screens.hide import HideScreen
from reconnect_tui.tui.screens.journal import JournalScreen
from reconnect_tui.tui.screens.journal_page import PageScreen
from reconnect_tui.tui.screens.one_line import OneLineScreen
from reconnect_tui.tui.screens.sentence import SentenceScreen
from tests.tui.journals import SECRET, Told, enter, go_to, reading, write
from tests.tui.rooms import kind, press, seen, until

ROBIN, FINCH = "robin in the hedge", "finch on the roof"


def home_of(folder: Path, *spaces: str) -> tuple[Told, str]:
    """A home with an evening on which both sealed something, and the name of its session."""
    home = Told(folder)
    for person in spaces:
        home.set_up(person)
    name = home.tell({"Ana": ROBIN, "Leo": FINCH}, {"Ana": "a warm cup", "Leo": "a slow walk"})
    return home, name


async def rooms_of(pilot: Pilot[None], name: str) -> str:
    """All that can be read in every room, on the page of a session too."""
    told = [seen(pilot)]
    for room in ("evenings", "agreements", "jar", "trends", "export"):
        await go_to(pilot, room)
        told.append(seen(pilot))
        await press(pilot, "enter")
        told.append(seen(pilot))
        if room == "evenings":
            await enter(pilot, name)
            told.append(seen(pilot))
            await press(pilot, "escape")
        await press(pilot, "escape")
    for word in ("robin", "finch"):
        await press(pilot, "slash")
        await write(pilot, word)
        await until(pilot, lambda: "these words" in seen(pilot), "an end of looking")
        told.append(seen(pilot).replace(f" {word} ", " "))
        await press(pilot, "escape")
    return " ".join(told)


@pytest.mark.parametrize(
    ("here", "reads", "never"),
    [
        (("Ana",), ROBIN, (FINCH,)),
        (("Leo",), FINCH, (ROBIN,)),
        (("Ana", "Leo"), "a warm cup", (ROBIN, FINCH)),
    ],
)
async def test_nobody_reads_the_others_sealed_words(
    tmp_path: Path, here: tuple[str, ...], reads: str, never: tuple[str, ...]
) -> None:
    """In no room of the journal; and the one who wrote them does read them alone."""
    home, name = home_of(tmp_path)
    async with reading(home.evening, *here) as pilot:
        words = await rooms_of(pilot, name)
        assert reads in words
        assert [one for one in never if one in words] == []


async def test_what_is_sealed_takes_the_passphrase(tmp_path: Path) -> None:
    """Ana's own words are closed at first, and a wrong passphrase opens nothing; hers does."""
    home, name = home_of(tmp_path, "ana")
    async with reading(home.evening, "Ana") as pilot:
        assert ROBIN not in await rooms_of(pilot, name)
        await enter(pilot, "evenings")
        await enter(pilot, name)
        assert "Some of your words are sealed. o: your passphrase opens them." in seen(pilot)
        await press(pilot, "o")
        await write(pilot, "wrong one", "enter")
        assert kind(pilot) is SentenceScreen
        assert "does not open" in seen(pilot)
        await press(pilot, "enter")
        assert ROBIN not in seen(pilot)
        await press(pilot, "o")
        assert kind(pilot) is OneLineScreen
        await write(pilot, SECRET)
        assert "quiet" not in seen(pilot)
        await press(pilot, "enter")
        assert ROBIN in seen(pilot)
        assert FINCH not in seen(pilot)


async def opened(pilot: Pilot[None], name: str) -> None:
    """The page of a session, open by Ana's passphrase."""
    await enter(pilot, "evenings")
    await enter(pilot, name)
    await press(pilot, "o")
    await write(pilot, SECRET, "enter")
    assert ROBIN in seen(pilot)


async def test_after_two_minutes_without_a_key_it_is_closed(tmp_path: Path) -> None:
    """Opened words leave the screen, the keys are gone, and it is said when somebody comes."""
    home, name = home_of(tmp_path, "ana")
    async with reading(home.evening, "Ana") as pilot:
        await opened(pilot, name)
        home.clock.move(FORGET_AFTER)
        await until(pilot, lambda: ROBIN not in seen(pilot), "an end of the words")
        await until(pilot, lambda: "is closed again" in seen(pilot), "a word about it")
        await press(pilot, "enter", "escape")
        assert kind(pilot) is JournalScreen
        assert ROBIN not in await rooms_of(pilot, name)


async def test_under_a_hidden_screen_it_is_closed_too(tmp_path: Path) -> None:
    """Hidden, and left alone: what was opened is not there any more when the screen comes back."""
    home, name = home_of(tmp_path, "ana")
    async with reading(home.evening, "Ana") as pilot:
        await opened(pilot, name)
        page = pilot.app.screen
        await press(pilot, "h")
        assert kind(pilot) is HideScreen
        home.clock.move(FORGET_AFTER)
        text = page.query_one(VerticalScroll)
        await until(pilot, lambda: not text.display, "an end of the words")
        await press(pilot, "h")
        assert ROBIN not in seen(pilot)
        assert "is closed again" in seen(pilot)


async def test_whoever_reads_on_may_finish(tmp_path: Path) -> None:
    """A key now and then keeps the page open, but the keys to other pages are dropped."""
    home, name = home_of(tmp_path, "ana")
    other = home.tell({"Ana": "wren"}, {})
    async with reading(home.evening, "Ana") as pilot:
        await opened(pilot, name)
        home.clock.move(FORGET_AFTER - 10_000)
        await press(pilot, "j")
        home.clock.move(20_000)
        await press(pilot, "k")
        assert kind(pilot) is PageScreen
        assert ROBIN in seen(pilot)
        await press(pilot, "escape")
        await enter(pilot, other)
        assert "wren" not in seen(pilot)
        assert "o open what is sealed" in seen(pilot)


async def test_turning_to_two_closes_what_one_opened(tmp_path: Path) -> None:
    """Opened by Ana, then both look: nothing of it is there any more, not even found before."""
    home, name = home_of(tmp_path, "ana")
    async with reading(home.evening, "Ana") as pilot:
        await opened(pilot, name)
        await press(pilot, "escape", "escape", "w", "1")
        assert "Ana and Leo look." in seen(pilot)
        assert ROBIN not in await rooms_of(pilot, name)


async def test_leaving_drops_the_keys(tmp_path: Path) -> None:
    """Whoever comes back to the journal finds it closed."""
    home, name = home_of(tmp_path, "ana")
    async with reading(home.evening, "Ana") as pilot:
        await opened(pilot, name)
        await press(pilot, "escape", "escape", "escape")
    async with reading(home.evening, "Ana") as pilot:
        assert ROBIN not in await rooms_of(pilot, name)


async def test_trends_of_two_need_both(tmp_path: Path) -> None:
    """Nobody's numbers are shown to two before each has asked; one "not now" is enough."""
    home = Told(tmp_path)
    for number in (2, 5, 8):
        home.tell({}, rated=number)
    async with reading(home.evening, "Ana", "Leo") as pilot:
        await enter(pilot, "trends")
        assert "only if both ask" in seen(pilot)
        assert "Closeness" not in seen(pilot)
        await press(pilot, "b", "2", "1")
        assert "Closeness" not in seen(pilot)
        await press(pilot, "b", "2", "2")
        assert "Closeness, Ana." in seen(pilot)
        assert "Closeness, Leo." in seen(pilot)


@pytest.mark.parametrize("sealed", [True, False])
async def test_what_is_left_out_is_said_only_where_something_can_be(
    tmp_path: Path, *, sealed: bool
) -> None:
    """Two without a private space are told of no sealed answers: there are none."""
    home = Told(tmp_path)
    if sealed:
        home.set_up("leo")
    for number in (2, 5, 8):
        home.tell({}, rated=number)
    async with reading(home.evening, "Ana", "Leo") as pilot:
        await enter(pilot, "trends")
        await press(pilot, "b", "2", "2")
        assert "Closeness, Ana." in seen(pilot)
        assert ("Answers that are sealed are left out." in seen(pilot)) is sealed


def test_keys_are_old_by_either_clock(tmp_path: Path) -> None:
    """A lid that was closed for two minutes is two minutes, though one clock stood still."""
    home, name = home_of(tmp_path, "ana")
    look = Look(home.evening, frozenset({"ana"}))
    look.unlock(SECRET)
    assert not look.over()
    assert ROBIN in str(look.book.page(name, look.eyes))
    home.clock.now = type(home.clock.now)(
        home.clock.now.mono, home.clock.now.wall + FORGET_AFTER, home.clock.now.offset
    )
    assert look.over()
    assert look.was_closed
    assert ROBIN not in str(look.book.page(name, look.eyes))
