"""Taking the journal along: what is written, where, and what is said about it."""

import json
from pathlib import Path

import pytest
from icalendar import Calendar
from textual.pilot import Pilot

from reconnect_tui.tui.screens.either import EitherScreen
from reconnect_tui.tui.screens.one_line import OneLineScreen
from reconnect_tui.tui.screens.sentence import SentenceScreen
from tests.tui.journals import SECRET, Told, enter, read, reading, write
from tests.tui.rooms import kind, press
from tests.tui.sitting import SIZES

SEALED = "robin in the hedge"


async def written(pilot: Pilot[None], form: str, folder: str) -> None:
    """Write a form into a folder, from the front of the journal; end with what is said."""
    await enter(pilot, "export")
    await enter(pilot, form)
    if form == "json":
        assert kind(pilot) is EitherScreen
        await press(pilot, "2")
    assert kind(pilot) is OneLineScreen
    await press(pilot, "end", "ctrl+u")
    await write(pilot, folder, "enter")


def texts_in(folder: Path, *endings: str) -> list[Path]:
    """The files with these endings that were written into a folder; the journals without any."""
    return [one for one in folder.iterdir() if one.suffix in (endings or (".md", ".html"))]


@pytest.mark.parametrize(
    ("form", "name", "size"),
    [
        ("markdown", "reconnect-journal-2026-09-23.md", SIZES[0]),
        ("html", "reconnect-journal-2026-09-23.html", SIZES[1]),
        ("ics", "reconnect-agreed-2026-09-23.ics", SIZES[2]),
        ("json", "reconnect-everything-2026-09-23.json", SIZES[1]),
        ("cards appreciation", "reconnect-cards-appreciation.html", SIZES[0]),
    ],
)
async def test_each_form_is_written(
    tmp_path: Path, form: str, name: str, size: tuple[int, int]
) -> None:
    """Into the folder that was named, readable for this account alone, and it is said where."""
    home = Told(tmp_path / "h")
    home.tell({}, {"Ana": "a warm cup"})
    async with reading(home.evening, "Ana", "Leo", size=size) as pilot:
        await written(pilot, form, str(tmp_path / "out"))
        assert kind(pilot) is SentenceScreen
        told = read(pilot).replace(" ", "")
        assert "Written:" in told
        assert ("thefileisintheclear" in told.lower()) != form.startswith("cards")
    path = tmp_path / "out" / name
    assert [one.name for one in path.parent.iterdir()] == [name]
    assert path.stat().st_mode & 0o077 == 0
    data = path.read_text(encoding="utf-8")
    if form == "ics":
        assert Calendar.from_ical(data).walk("VEVENT")
    elif form == "json":
        assert json.loads(data)["kind"] == "reconnect-export"
    else:
        assert ("a warm cup" in data) != form.startswith("cards")


async def test_nothing_is_written_over(tmp_path: Path) -> None:
    """A second time the same name gets a number; the first file stays as it is."""
    home = Told(tmp_path / "h")
    home.tell({})
    async with reading(home.evening, "Ana", "Leo") as pilot:
        await written(pilot, "markdown", str(tmp_path))
        await press(pilot, "enter")
        (first,) = texts_in(tmp_path)
        first.write_text("mine")
        await press(pilot, "enter")
        assert tmp_path.name in read(pilot)
        await press(pilot, "enter")
    assert first.read_text() == "mine"
    assert {one.name[-5:] for one in texts_in(tmp_path)} == {"-2.md", first.name[-5:]}


async def test_opened_words_do_not_outlive_their_two_minutes(tmp_path: Path) -> None:
    """What a passphrase has opened on the screen is not in a file; the page says so before."""
    home = Told(tmp_path / "h")
    home.set_up("ana")
    name = home.tell({"Ana": SEALED})
    async with reading(home.evening, "Ana") as pilot:
        await enter(pilot, "evenings")
        await enter(pilot, name)
        await press(pilot, "o")
        await write(pilot, SECRET, "enter")
        assert SEALED in read(pilot)
        await press(pilot, "escape", "escape")
        await enter(pilot, "export")
        assert "Your own private words" in read(pilot)
        await press(pilot, "escape")
        for form in ("markdown", "html"):
            await written(pilot, form, str(tmp_path / "out"))
            await press(pilot, "enter", "escape")
    texts = [one.read_text(encoding="utf-8") for one in texts_in(tmp_path / "out")]
    assert len(texts) == len(("markdown", "html"))
    assert not any(SEALED in text for text in texts)


async def test_two_take_along_what_both_may_read(tmp_path: Path) -> None:
    """Sealed words of either are in no file that both write together."""
    home = Told(tmp_path / "h")
    home.tell({"Ana": SEALED, "Leo": "finch"})
    async with reading(home.evening, "Ana", "Leo") as pilot:
        await enter(pilot, "export")
        assert "Sealed words stay sealed." in read(pilot)
        await press(pilot, "escape")
        await written(pilot, "markdown", str(tmp_path))
    (path,) = texts_in(tmp_path)
    text = path.read_text(encoding="utf-8")
    assert SEALED not in text
    assert "finch" not in text


async def test_all_of_it_is_asked_first(tmp_path: Path) -> None:
    """Everything holds everybody's words: "not now" is the first answer, and writes nothing."""
    home = Told(tmp_path / "h")
    home.tell({})
    async with reading(home.evening, "Ana", "Leo") as pilot:
        await enter(pilot, "export")
        await enter(pilot, "json")
        assert "Is that fine for all of you?" in read(pilot)
        await press(pilot, "enter")
        assert kind(pilot) is not OneLineScreen
    assert texts_in(tmp_path, ".json") == []


@pytest.mark.parametrize("said", ["", "here", "~nobody-of-that-name/x"])
async def test_a_folder_that_cannot_be_one_is_asked_again(tmp_path: Path, said: str) -> None:
    """A plain sentence, then the same question with what was typed; Escape gives up."""
    home = Told(tmp_path / "h")
    home.tell({})
    async with reading(home.evening, "Ana", "Leo") as pilot:
        await written(pilot, "markdown", said)
        assert kind(pilot) is SentenceScreen
        await press(pilot, "enter")
        assert kind(pilot) is OneLineScreen
        await press(pilot, "escape")
        assert "Take it with you" in read(pilot)


async def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    """It says so, and the file is as it was."""
    home = Told(tmp_path / "h")
    home.tell({})
    file = tmp_path / "notes"
    file.write_text("mine")
    async with reading(home.evening, "Ana", "Leo") as pilot:
        await written(pilot, "html", str(file))
        assert "is a file. Please say a folder." in read(pilot)
    assert file.read_text() == "mine"
