"""Heads that were read before are not read again; a stale or broken memory does no harm."""

import os
import sys
from pathlib import Path

import pytest

from reconnect_tui.content.catalogue import NAMES, Catalogue
from reconnect_tui.content.heads import Head
from reconnect_tui.content.library import Library
from reconnect_tui.content.shelves import Folder
from reconnect_tui.errors import StoreError
from reconnect_tui.store.atomic import atomic_write
from tests.content.files import text_of

HELLO = '[[steps]]\nid = "hello"\nkind = "info"\ntext = "Sit down."\n'
LONG_AGO = 1_700_000_000
KEPT = NAMES["exercise"]

opened: list[str] = []


@pytest.fixture(scope="module", autouse=True)
def _listening() -> None:
    """Note every file that is opened."""
    sys.addaudithook(lambda name, args: opened.append(str(args[0])) if name == "open" else None)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of twelve exercises that nobody has touched for long, one in German."""
    folder = tmp_path / "own"
    for number in range(11):
        put(folder, f"nr-{number}", f"Number {number}")
    put(folder / "de", "nr-3", "Nummer 3", more='lang = "de"\n')
    return folder


def put(folder: Path, ident: str, title: str, more: str = "", when: int = LONG_AGO) -> Path:
    """An exercise of this id and title, saved at this time."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{ident}.toml"
    text = text_of(HELLO, more=more).replace('"sample"', f'"{ident}"').replace("A sample", title)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (when, when))
    return path


def library(own: Path, **more: str) -> Library:
    """The exercises of a folder, remembered beside it."""
    cache = own.parent / "cache"
    return Library(
        [Folder(own)],
        catalogue=lambda kind, app: Catalogue(cache, kind, app, atomic_write),
        **more,
    )


def read(own: Path, **more: str) -> tuple[dict[str, Head], list[str]]:
    """The heads, and the names of the exercises that were opened for them."""
    opened.clear()
    heads = dict(library(own, **more).exercises)
    return heads, sorted(Path(one).name for one in opened if one.endswith(".toml"))


def test_a_second_list_opens_no_exercise(own: Path) -> None:
    """Every head comes out of the catalogue as it was read, in both languages."""
    first, files = read(own, lang="de")
    assert len(files) == 12
    second, files = read(own, lang="de")
    assert files == []
    assert second == first
    assert second["nr-3"].title == "Nummer 3"
    assert second["nr-3"].not_for == ("When one of you is afraid.",)


@pytest.mark.parametrize("when", [LONG_AGO, LONG_AGO + 5], ids=["another size", "another time"])
def test_a_changed_file_is_read_again(own: Path, when: int) -> None:
    """Another size or another time: that one file is opened, and the others are not."""
    read(own)
    put(own, "nr-7", "Seven" if when == LONG_AGO else "Number Z", when=when)
    heads, files = read(own)
    assert files == ["nr-7.toml"]
    assert heads["nr-7"].title in ("Seven", "Number Z")


def test_what_is_gone_is_gone(own: Path) -> None:
    """A file that was removed is in no list."""
    read(own)
    (own / "nr-7.toml").unlink()
    assert "nr-7" not in read(own)[0]


def test_a_file_saved_just_now_is_not_trusted(own: Path) -> None:
    """It may be saved again within the same tick of the disk's clock, so it is read again."""
    read(own)
    made = (own.parent / "cache" / KEPT).stat().st_mtime_ns // 1_000_000_000
    for number in range(8):
        put(own, f"nr-{number}", "Fresh", when=made)
    read(own)
    assert len(read(own)[1]) == 8


def test_a_file_with_a_problem_is_read_each_time(own: Path) -> None:
    """Its author is at work on it, and every list says where the problem is."""
    (own / "nr-7.toml").write_text("format = 1\nkind = \n", encoding="utf-8")
    os.utime(own / "nr-7.toml", (LONG_AGO, LONG_AGO))
    read(own)
    heads, files = read(own)
    assert heads["nr-7"].problems
    assert set(files) == {"nr-7.toml"}


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"Number", b"Bumber"),
        lambda data: b"\xff" * len(data),
        lambda data: b"00000000\n{}",
        lambda data: b"a3a6bf43\n{}",
    ],
    ids=["empty", "cut", "changed", "noise", "wrong sum", "other shape"],
)
def test_a_broken_catalogue_is_made_anew(own: Path, damage: object) -> None:
    """What does not fit its sum, or is built otherwise, is read from the files instead."""
    first, _ = read(own)
    kept = own.parent / "cache" / KEPT
    kept.write_bytes(damage(kept.read_bytes()))  # type: ignore[operator]  # see the list above
    second, files = read(own)
    assert (second, len(files)) == (first, 12)
    assert read(own)[1] == []


def test_another_app_reads_anew(own: Path) -> None:
    """What an older app could not use, a newer one may: its catalogue is not trusted."""
    read(own, app="1.0")
    assert len(read(own, app="1.1")[1]) == 12


def test_a_catalogue_that_cannot_be_kept_is_not_kept(own: Path) -> None:
    """A disk that takes nothing costs time, and no list."""
    (own.parent / "cache").write_text("a file where a folder should be", encoding="utf-8")
    for _ in range(2):
        heads, files = read(own)
        assert (len(heads), len(files)) == (11, 12)


def test_few_changes_are_not_worth_a_write(own: Path) -> None:
    """One exercise that is edited again and again does not write the whole catalogue each time."""
    read(own)
    written: list[Path] = []
    put(own, "nr-7", "Seven")

    def write(path: Path, _: bytes) -> None:
        written.append(path)
        raise StoreError("The disk is full.")

    cache = own.parent / "cache"
    for _ in range(3):
        found = Library(
            [Folder(own)], catalogue=lambda kind, app: Catalogue(cache, kind, app, write)
        )
        assert found.exercises["nr-7"].title == "Seven"
    assert written == []
