"""`reconnect journal`: what was, as data; sealed words for their writer alone."""

import json
from pathlib import Path

import pytest

from reconnect_tui.cli import looking
from reconnect_tui.journal.viewing import NOBODY
from reconnect_tui.store.people import People
from reconnect_tui.store.spaces import Spaces
from tests.cli.homes import lived_in
from tests.cli.typed import Said, typed
from tests.privacy.vectors import CHEAP

Say = pytest.CaptureFixture[str]
SECRET = "quiet harbor lantern"


def journal(capsys: Say, home: Path, *args: object) -> Said:
    """The command, in a home."""
    return typed(capsys, "--home", home, "journal", *args)


def test_an_empty_journal_begins_kindly(tmp_path: Path, capsys: Say) -> None:
    """Nothing was, and nothing is missing."""
    said = journal(capsys, tmp_path / "home")
    assert said.code == 0
    assert said.lines[0] == "No evenings yet. The first one is a good beginning."


def test_it_tells_what_was(tmp_path: Path, capsys: Say) -> None:
    """Evenings, what to look at, and the sessions with the end of their names."""
    home = tmp_path / "home"
    lived_in(home, 2)
    said = journal(capsys, home)
    assert said.code == 0
    assert said.lines[0] == "1 evening so far."
    rows = [line for line in said.lines if "A sample, Ana and Leo [" in line]
    assert len(rows) == 2


def test_the_page_of_a_session_keeps_sealed_words(tmp_path: Path, capsys: Say) -> None:
    """Together one reads what both may read; by name also one's own."""
    home = tmp_path / "home"
    lived_in(home)
    together = journal(capsys, home, "newest")
    assert together.out.count("café with Ana") == 1
    ana = journal(capsys, home, "newest", "--as", "Ana")
    assert ana.out.count("café with Ana") == 2
    assert ana.out.count("café with Leo") == 1


def test_a_session_is_named_by_the_end_of_its_name(tmp_path: Path, capsys: Say) -> None:
    """Four letters are enough; what names none, or nobody, is said."""
    home = tmp_path / "home"
    lived_in(home)
    end = journal(capsys, home).lines[-1][-5:-1]
    assert journal(capsys, home, end).lines[0].startswith("A sample, ")
    wrong = journal(capsys, home, "zzzz")
    assert (wrong.code, wrong.out) == (1, "")
    assert "zzzz" in wrong.err
    nobody = journal(capsys, home, "--as", "Anna")
    assert (nobody.code, nobody.err) == (1, 'There is no "Anna" here. There are: Ana, Leo.\n')


def test_words_are_looked_for(tmp_path: Path, capsys: Say) -> None:
    """Without their accents too; how many there are is talk, the places are data."""
    home = tmp_path / "home"
    lived_in(home)
    said = journal(capsys, home, "--search", "CAFE leo")
    assert "café with Leo" in said.out
    assert said.err == "1 place has these words.\n"
    assert journal(capsys, home, "--search", "nowhere").err == "Nothing has these words.\n"


def test_everything_is_to_be_had_as_json(tmp_path: Path, capsys: Say) -> None:
    """The list, a page and what was found."""
    home = tmp_path / "home"
    lived_in(home, 3)
    whole = json.loads(journal(capsys, home, "--json", "--as", "Ana").out)
    assert (whole["for"], whole["evenings"], len(whole["sessions"])) == (["Ana"], 1, 3)
    assert whole["trends"][0]["title"] == "Closeness"
    page = json.loads(journal(capsys, home, "--json", "newest").out)
    assert page["title"] == "A sample"
    hits = json.loads(journal(capsys, home, "--json", "--search", "café").out)
    assert len(hits) == 6


def test_trends_are_words_and_for_one_alone(tmp_path: Path, capsys: Say) -> None:
    """No picture in plain lines, and no partner beside the other."""
    home = tmp_path / "home"
    lived_in(home, 3)
    assert "Closeness" not in journal(capsys, home).out
    alone = journal(capsys, home, "--as", "Leo").out
    assert "Closeness, Leo" in alone
    assert "not proof of cause" in alone
    assert "Ana," not in alone.split("Closeness")[1].split("Evenings")[0]


def test_more_than_two_people_are_asked_who_looks(tmp_path: Path, capsys: Say) -> None:
    """Nobody's words are shown to whoever passes by."""
    home = tmp_path / "home"
    house = lived_in(home)
    People(house.folders.data).add("Kim", "2026-11-01")
    said = journal(capsys, home, "newest")
    assert "Say who looks" in said.err
    assert said.out.count("café with Ana") == 1
    assert journal(capsys, home, "newest", "--as", "Kim").code == 1


def test_a_passphrase_opens_ones_own_words(
    tmp_path: Path, capsys: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is asked for where words are sealed and somebody is there; Enter leaves them so."""
    home = tmp_path / "home"
    house = lived_in(home, 0)
    People(house.folders.data).add("Ana", "2026-11-01")
    Spaces(house.folders.data, CHEAP).set_up("ana", SECRET)
    lived_in(home)
    assert "Sealed. Your passphrase opens it." in journal(capsys, home, "newest", "--as", "Ana").out
    monkeypatch.setattr(looking, "can_ask", lambda: True)
    for answer, count in ((SECRET, 2), ("", 1)):
        monkeypatch.setattr("click.prompt", lambda *_, answer=answer, **__: answer)
        assert journal(capsys, home, "newest", "--as", "Ana").out.count("café with Ana") == count
    monkeypatch.setattr("click.prompt", lambda *_, **__: "some other words")
    wrong = journal(capsys, home, "newest", "--as", "Ana")
    assert (wrong.code, wrong.out) == (1, "")
    assert "does not open" in wrong.err


def test_words_command_no_terminal(tmp_path: Path, capsys: Say) -> None:
    """Whatever a file was changed to, only letters reach the terminal."""
    home = tmp_path / "home"
    house = lived_in(home)
    (file,) = house.folders.sessions.glob("*.toml")
    file.write_bytes(file.read_bytes().replace("café with Ana".encode(), rb"\u001b]52;c;x\u0007"))
    for args in (["newest"], ["--search", "52"]):
        said = journal(capsys, home, *args)
        assert "52;c" in said.out
        assert not set(said.out) & {"\x1b", "\x07"}


def test_nobody_is_the_default_of_an_empty_home(tmp_path: Path) -> None:
    """Where nobody is known, nobody looks."""
    from reconnect_tui.evening import Evening  # noqa: PLC0415 - one test asks it itself
    from reconnect_tui.paths import home_folders  # noqa: PLC0415 - the same

    assert looking.people_of(Evening(home_folders(tmp_path)), ())[1] == NOBODY
