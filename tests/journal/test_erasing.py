"""One person's words go, or all do: no byte of them stays, and what stays is said."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconnect_tui.engine.events import Begin, Draft
from reconnect_tui.engine.session import Session
from reconnect_tui.errors import Busy, Refused
from reconnect_tui.evening import Wish
from reconnect_tui.journal.erasing import Gone, PersonErasing, erase_everything, without_words
from reconnect_tui.store.agreements import Agreement, Agreements
from reconnect_tui.store.backups import make_daily
from reconnect_tui.store.enrolments import Enrolments
from tests.journal.lives import Household, random_session

CANARY = "robin"
LETTER = "what-i-saw-you-do"
SAMPLE = """
format = 1
kind = "exercise"
id = "sample"
title = "Sample"
for = ["two"]
not_for = ["Never."]
sources = ["Ours"]
[[steps]]
id = "one"
kind = "write"
text = "What is it?"
[[steps]]
id = "two"
kind = "write"
sealed = true
text = "And what else?"
[[steps]]
id = "end"
kind = "close"
"""


@pytest.fixture
def home(tmp_path: Path) -> Household:
    """Ana and Leo after an evening together, and one of Ana alone; a backup of it all."""
    house = Household(tmp_path / "home")
    sample = tmp_path / "sample.toml"
    sample.write_text(SAMPLE, encoding="utf-8")
    house.live(str(sample), said=CANARY)
    house.live(LETTER, ("Ana",), said=CANARY)
    Enrolments(house.folders.data).begin("one-willing-partner", ("ana",), "2026-11-02")
    alone = Agreement(f"{CANARY} Ana", "2026-11-22", "2026-11-29", "r", "deal", ("ana",))
    Agreements(house.folders.data).add(alone)
    make_daily(house.folders.data, "2026-11-23")
    return house


def bytes_of(root: Path) -> bytes:
    """Every byte under a folder, what is in zips too."""
    found: list[bytes] = []
    for path in sorted(root.rglob("*")):
        if path.is_file():
            found.append(path.read_bytes())
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as packed:
                found += [packed.read(name) for name in packed.namelist()]
    return b"\n".join(found)


def erase(home: Household, person: str, *, really: bool = True) -> Gone:
    """Erase a person's words."""
    folders = home.folders
    return PersonErasing(folders.data, folders.cache, person, really=really).run(home.clock())


def test_no_byte_of_ones_words_stays(home: Household) -> None:
    """Not in sessions, plans, backups or copies; what the other said stays."""
    assert b"robin Ana" in bytes_of(home.folders.data)
    erase(home, "ana")
    left = bytes_of(home.folders.data)
    assert b"robin Ana" not in left
    assert b"robin Leo" in left
    assert not (home.folders.data / "people" / "ana.toml").exists()
    assert not list((home.folders.data / "enrolments" / "ana").glob("*.toml"))


def test_half_typed_words_go_too(home: Household) -> None:
    """What was typed and never sent lies in a log of its own."""
    sample = str(home.folders.data.parent / "sample.toml")
    wish = Wish(exercise=sample, mode="two", names=("Ana", "Leo"))
    facilitator = home.evening.begin(wish)
    facilitator.send(Begin("a"))
    facilitator.send(Draft("robin Ana, half a thou"))
    facilitator.close()
    assert b"half a thou" in bytes_of(home.folders.data)
    erase(home, "ana")
    assert b"half a thou" not in bytes_of(home.folders.data)


def test_what_would_go_is_said_before_and_nothing_is_touched(home: Household) -> None:
    """A look first changes no byte."""
    before = bytes_of(home.folders.data)
    said = erase(home, "ana", really=False)
    assert bytes_of(home.folders.data) == before
    assert any("that Ana did alone" in one for one in said.said)


def test_what_went_is_said_exactly(home: Household) -> None:
    """How many answers, sessions and plans; and what is not gone."""
    said = erase(home, "ana")
    sentences = said.said
    assert "1 session that Ana did alone." in sentences
    assert "3 plans and notes of Ana alone." in sentences
    assert "2 answers of Ana in evenings for two." in sentences
    assert any("older copies of these" in one for one in sentences)
    assert any("the name Ana" in one for one in said.stays)


def test_the_other_reads_the_evening_as_before(home: Household) -> None:
    """An evening for two is whole for the one who stays, without the words that went."""
    before = home.evening.journal()
    both = before.evenings(before.eyes_of("Leo")).count
    erase(home, "ana")
    journal = home.evening.journal()
    assert journal.evenings(journal.eyes_of("Leo")).count == both
    (page,) = journal.pages(journal.eyes_of("Leo"))
    assert page.whole


def test_nobody_of_that_name_is_told(home: Household) -> None:
    """A typo erases nobody."""
    with pytest.raises(Refused):
        erase(home, "anna")


def test_nothing_is_erased_while_a_session_is_open(home: Household) -> None:
    """Words could be written again by the other window."""
    facilitator = home.evening.begin(Wish(exercise=LETTER, mode="two", names=("Ana", "Leo")))
    with pytest.raises(Busy):
        erase(home, "ana")
    with pytest.raises(Busy):
        erase_everything(home.folders.data, home.folders.cache, really=True)
    facilitator.close()


def test_a_broken_file_is_named_and_left(home: Household) -> None:
    """What cannot be read may hold words of theirs: a person has to look."""
    broken = home.folders.sessions / "2026-11-22T201105-broken-7f3a.toml"
    broken.write_bytes(b"robin")
    said = erase(home, "ana")
    assert any("broken" in one for one in said.problems)
    assert broken.exists()


def test_everything_is_everything_that_was_said(home: Household) -> None:
    """No session, person, agreement or backup; what one wrote in an editor stays and is named."""
    data = home.folders.data
    own = data / "exercises" / "mine.toml"
    own.parent.mkdir()
    own.write_text("id = 'mine'", encoding="utf-8")
    strange = data / "letters" / "private.txt"
    strange.parent.mkdir()
    strange.write_text("not ours", encoding="utf-8")
    said = erase_everything(data, home.folders.cache, really=True)
    left = {path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file()}
    assert left == {"exercises/mine.toml", "letters/private.txt"}
    assert any("exercises" in one for one in said.stays)
    assert "2 files in sessions." in said.said


def test_a_look_at_everything_touches_nothing(home: Household) -> None:
    """Asked before, nothing is gone yet."""
    before = bytes_of(home.folders.data)
    said = erase_everything(home.folders.data, home.folders.cache, really=False)
    assert bytes_of(home.folders.data) == before
    assert len(said.said) > 3


def test_nothing_behind_a_link_goes(home: Household, tmp_path: Path) -> None:
    """A folder that is only linked to is not ours to empty."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "letter.txt").write_text("keep me", encoding="utf-8")
    (home.folders.data / "reports").symlink_to(elsewhere)
    erase_everything(home.folders.data, home.folders.cache, really=True)
    assert (elsewhere / "letter.txt").exists()


@settings(max_examples=80)
@given(st.integers(0, 2**32), st.sampled_from(["a", "b"]))
def test_without_one_seats_words_the_others_are_as_they_were(seed: int, seat: str) -> None:
    """After any evening: all of one seat's responses and drafts go, and no other changes."""
    session = random_session(seed, 120)
    after, count = without_words(session, seat)  # type: ignore[arg-type]  # one of the seats

    def of(one: Session, *, mine: bool) -> dict[str, object]:
        places = {m.address: m for m in one.plan.moments}
        values: dict[str, object] = {
            name: result.value
            for name, result in one.results.items()
            if (places[name].seat == seat) is mine
        }
        return values | {
            f"{n}#": d for n, d in one.drafts.items() if (places[n].seat == seat) is mine
        }

    assert of(after, mine=False) == of(session, mine=False)
    assert not any(value is not None for value in of(after, mine=True).values())
    assert count == sum(
        result.value is not None or name in session.drafts
        for name, result in session.results.items()
        if session.plan.moment(name).seat == seat
    ) + sum(
        name not in session.results and session.plan.moment(name).seat == seat
        for name in session.drafts
    )
