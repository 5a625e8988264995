"""The keys: one table, the same on every page, and other ones for those who want them."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, get_args

import pytest
from textual.binding import Binding

from reconnect_tui.engine.offers import KeyName
from reconnect_tui.settings import Settings
from reconnect_tui.tui import screens
from reconnect_tui.tui.keys import IN_ROOMS, OTHERS, PRESSES, cap_of, keymap, press_for
from reconnect_tui.tui.screens.parts.keyline import Hint, laid_out
from reconnect_tui.tui.screens.parts.liking import Liking
from reconnect_tui.tui.screens.parts.room import Room
from tests.tui.sitting import Sitting, picture, seated


def test_every_offer_has_a_key() -> None:
    """Whatever a page offers can be pressed."""
    for name in get_args(KeyName):
        assert press_for(name).keys


def test_no_key_means_two_things() -> None:
    """One key, one press; Space alone begins, pauses and goes on."""
    keys = [key for press in PRESSES for key in press.keys.split(",")]
    assert len(keys) == len(set(keys))
    assert [press.id for press in PRESSES if len(press.means) > 1] == ["space"]


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        ({"extnd": "e"}, 'Keys: nothing is called "extnd". Did you mean "extend"?'),
        ({"extend": "q"}, 'Keys: "q" already means "quit", so "extend" keeps its own.'),
        ({"extend": "ee!"}, 'Keys: "ee!" is no key. Write a sign such as "e", or "ctrl+d".'),
        (
            {"extend": "e", "skip": "e"},
            'Keys: "e" already means "extend", so "skip" keeps its own.',
        ),
        ({"extend": "entr"}, 'Keys: "entr" is no key. Did you mean "enter"?'),
        ({"skip": "plus"}, 'Keys: "plus" already means "extend", so "skip" keeps its own.'),
        ({"skip": "3"}, 'Keys: "3" already means "choose an answer", so "skip" keeps its own.'),
        (
            {"skip": "ctrl+q"},
            'Keys: "ctrl+q" already means "leave the app", so "skip" keeps its own.',
        ),
        (
            {"hide": "j"},
            'Keys: "j" means something else in a room, so "hide" needs another key.',
        ),
        (
            {"done": "x"},
            'Keys: "x" is typed in words, so "done" needs a key such as "ctrl+d".',
        ),
    ],
)
def test_a_key_that_cannot_be_is_said_and_stops_nothing(
    wanted: dict[str, str], sentence: str
) -> None:
    """A typo or a clash costs that one key, and a sentence names it."""
    good, troubles = keymap(wanted)
    assert troubles == (sentence,)
    assert "extnd" not in good


def test_good_keys_are_taken() -> None:
    """Also the old key of something that has moved away, in whichever order they are written."""
    for wanted in (
        {"quit": "x", "extend": "q"},
        {"extend": "q", "quit": "x"},
        {"extend": "t", "time-out": "+"},
        {"done": "ctrl+d", "mute": "f2", "skip": ","},
    ):
        assert keymap(wanted) == (wanted, ())


def test_a_clash_that_follows_from_another_is_said_too() -> None:
    """Whose key stays where it was may be in the way of one who wanted it."""
    good, troubles = keymap({"extend": "t", "time-out": "q", "mute": "z"})
    assert good == {"mute": "z"}
    assert [one.split('"')[1] for one in troubles] == ["q", "t"]


def test_what_works_in_every_room_takes_no_rooms_key() -> None:
    """The list of the rooms' own keys leaves none of them out."""
    for module in iter_modules(screens.__path__):
        import_module(f"{screens.__name__}.{module.name}")
    found = {
        key
        for room in _kinds(Room)
        for one in room.BINDINGS
        if isinstance(one, Binding) and not one.id
        for key in one.key.split(",")
    }
    free = {*IN_ROOMS, *OTHERS, "h", "i", "escape", "backspace", "delete", "shift+up", "shift+down"}
    assert len(found) > 20
    assert found <= free


def _kinds(kind: type[Room[Any]]) -> set[type[Room[Any]]]:
    return {kind, *(one for sub in kind.__subclasses__() for one in _kinds(sub))}


@pytest.mark.parametrize(
    ("key", "cap"),
    [("e", "e"), ("R", "R"), ("ctrl+d", "Ctrl+D"), ("f2", "F2"), ("comma", ","), ("escape", "Esc")],
)
def test_a_key_is_shown_as_it_is_printed(key: str, cap: str) -> None:
    """In the way of all the other keys at the foot."""
    assert cap_of(key) == cap


async def test_another_key_works_and_is_shown(tmp_path: Path) -> None:
    """With `extend = "e"`, `e` gives more time, `+` does not, and the foot says `e`."""
    keys = {"extend": "e"}
    app = Sitting(
        tmp_path, at="turn:1.a/share", settings=Settings(keys=keys), liking=Liking(keys=keys)
    )
    async with seated(app) as pilot:
        assert "e more time" in picture(app)
        limit = app.session.timer.limit
        await pilot.press("plus")
        assert app.session.timer.limit == limit
        await pilot.press("e")
        assert app.session.timer.limit != limit


async def test_the_foot_names_the_keys_of_ones_own_while_typing_as_well(tmp_path: Path) -> None:
    """Help, done and the way out of the words: whatever the foot names is what works."""
    keys = {"help": "f1", "done": "ctrl+d"}
    app = Sitting(tmp_path, at="story@a", settings=Settings(keys=keys), liking=Liking(keys=keys))
    async with seated(app) as pilot:
        assert "Ctrl+D done" in picture(app)
        await pilot.press("escape")
        assert "F1 help" in picture(app)


def test_the_last_key_always_has_its_place() -> None:
    """What does not fit is left out before the way to the rest is."""
    many = (Hint(letter, "something long", "x") for letter in "abcdef")
    hints = (*many, Hint("?", "help", "help"))
    for width in range(6, 120):
        lines, _ = laid_out(hints, width, 2)
        assert lines[-1][-1].cap == "?"
        assert len(lines) <= 2
    assert [hint.cap for hint in laid_out(hints, 200, 1)[0][0]] == list("abcdef?")
