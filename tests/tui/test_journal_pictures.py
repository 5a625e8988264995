"""The rooms of the journal as text, at three sizes: what people see, held still."""

from pathlib import Path

import pytest

from tests.tui.journals import Told, enter, reading
from tests.tui.rooms import press
from tests.tui.sitting import SIZES, picture
from tests.tui.test_pictures import compare, pytestmark  # noqa: F401 - the same version counts

ROOMS = {"front": "", "agreements": "agreements", "trends": "trends", "jar": "jar"}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ROOMS)
async def test_the_journal_looks_as_it_did(
    tmp_path: Path, name: str, size: tuple[int, int]
) -> None:
    """The front, agreements, the jar and trends of Ana alone, at 120x36, 60x18 and 40x12."""
    home = Told(tmp_path)
    for number, word in ((2, "a warm cup"), (4, "you sang while you cooked"), (7, "the old oak")):
        home.tell({"Ana": "robin"}, {"Ana": word, "Leo": "a slow walk"}, rated=number)
    async with reading(home.evening, "Ana", size=size) as pilot:
        if ROOMS[name]:
            await enter(pilot, ROOMS[name])
        if name == "jar":
            await press(pilot, "G")
        compare(f"journal-{name}", size, picture(pilot.app))  # type: ignore[arg-type]  # reading() has no other app
