"""T16: what is sealed opens with its key, at its place, for its writer, and in no other way."""

import base64
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconnect_tui.confidential import is_token
from reconnect_tui.errors import StoreError
from reconnect_tui.store import space
from reconnect_tui.store.space import Cost, NotOpened, PrivateKey, Space, WrongKey
from tests.noting import Note
from tests.privacy.vectors import CHEAP

PASSPHRASE = "quiet harbor lantern"
RUN, PLACE = "run-1", "turn:1.a/words@a"


@pytest.fixture(name="ana", scope="module")
def _ana() -> tuple[Space, PrivateKey]:
    return space.create("ana", PASSPHRASE, CHEAP)


def test_full_strength_is_what_is_set_by_itself() -> None:
    """A space is made with 64 MiB, 3 passes and 4 lanes, and opens with its passphrase."""
    made, key = space.create("ana", PASSPHRASE)
    assert made.cost == Cost(memory=64 * 1024, iterations=3, lanes=4)
    assert space.unlock(made, PASSPHRASE) == key


@settings(max_examples=150, deadline=None)
@given(words=st.text())
def test_any_words_come_back(ana: tuple[Space, PrivateKey], words: str) -> None:
    """Every text that UTF-8 has a form for is there again, to the letter."""
    words = words.encode("utf-8", "ignore").decode()
    token = space.seal(ana[0], words, RUN, PLACE)
    assert is_token(token)
    assert space.unseal(ana[1], token, RUN, PLACE) == words


def test_the_same_words_are_sealed_differently_each_time(ana: tuple[Space, PrivateKey]) -> None:
    """Nobody can compare two sealed answers, or try out what they might say."""
    assert len({space.seal(ana[0], "yes", RUN, PLACE) for _ in range(20)}) == 20


def test_length_says_little(ana: tuple[Space, PrivateKey]) -> None:
    """A pass, a number and two sentences are sealed to the same length."""
    tokens = {len(space.seal(ana[0], text, RUN, PLACE)) for text in ("null", "7", "x" * 252)}
    assert len(tokens) == 1
    assert len(space.seal(ana[0], "x" * 253, RUN, PLACE)) not in tokens


def test_only_the_writers_key_opens(ana: tuple[Space, PrivateKey]) -> None:
    """The partner's key opens nothing, and neither does one's own under another name."""
    token = space.seal(ana[0], "words", RUN, PLACE)
    _, leo = space.create("leo", PASSPHRASE, CHEAP)
    for key in (leo, replace(leo, person="ana"), replace(ana[1], person="leo")):
        with pytest.raises(NotOpened):
            space.unseal(key, token, RUN, PLACE)


@pytest.mark.parametrize(
    ("run", "place"),
    [("run-2", PLACE), (RUN, "turn:1.a/words@b"), (RUN, f"{PLACE}#"), ("", ""), (f"{RUN}|", PLACE)],
)
def test_words_that_were_moved_do_not_open(
    ana: tuple[Space, PrivateKey], run: str, place: str, figures: Note
) -> None:
    """A sealed answer belongs to its session and its step, and opens nowhere else."""
    token = space.seal(ana[0], "words", RUN, PLACE)
    with pytest.raises(NotOpened):
        space.unseal(ana[1], token, run, place)
    figures("T16", tried=1)


def test_one_flipped_bit_opens_nothing(ana: tuple[Space, PrivateKey], figures: Note) -> None:
    """Whichever bit of a sealed answer is flipped: it does not open."""
    tried = 0
    data = base64.b64decode(space.seal(ana[0], "words", RUN, PLACE)[4:])
    for bit in range(0, len(data) * 8, 29):
        wrong = bytearray(data)
        wrong[bit // 8] ^= 1 << bit % 8
        token = "rk1:" + base64.b64encode(wrong).decode()
        with pytest.raises(NotOpened):
            space.unseal(ana[1], token, RUN, PLACE)
        tried += 1
    figures("T16", tried=tried)


@pytest.mark.parametrize("token", ["", "rk1:", "rk1:????", "rk1:" + "A" * 40, "words", "rk2:AAAA"])
def test_what_is_no_sealed_answer_opens_nothing(ana: tuple[Space, PrivateKey], token: str) -> None:
    """Damage of any kind is a refusal, never another error."""
    with pytest.raises(NotOpened):
        space.unseal(ana[1], token, RUN, PLACE)


def test_a_wrong_passphrase_opens_nothing(ana: tuple[Space, PrivateKey]) -> None:
    """Another passphrase, another case, one space more inside: refused."""
    for wrong in ("", "quiet harbor", "Quiet harbor lantern", "quiet  harbor lantern"):
        with pytest.raises(WrongKey):
            space.unlock(ana[0], wrong)


def test_the_same_letters_however_they_were_typed() -> None:
    """A passphrase typed with composed or with single accents is the same passphrase."""
    made, key = space.create("zoe", "cafe\u0301 au lait \ufb01ve", CHEAP)
    assert space.unlock(made, "caf\u00e9 au lait five") == key


def test_a_swapped_public_key_is_noticed_when_one_unlocks(ana: tuple[Space, PrivateKey]) -> None:
    """Whoever puts another key into the file is found out before anything is read."""
    other, _ = space.create("ana", PASSPHRASE, CHEAP)
    with pytest.raises(WrongKey):
        space.unlock(replace(ana[0], public=other.public), PASSPHRASE)


def test_a_new_passphrase_for_the_same_key(ana: tuple[Space, PrivateKey]) -> None:
    """After a change old answers open with the new passphrase, and not with the old one."""
    token = space.seal(ana[0], "words", RUN, PLACE)
    changed = space.change_passphrase(ana[0], ana[1], "another quiet lantern")
    assert (
        space.unseal(space.unlock(changed, "another quiet lantern"), token, RUN, PLACE) == "words"
    )
    assert changed.salt != ana[0].salt
    with pytest.raises(WrongKey):
        space.unlock(changed, PASSPHRASE)


def test_the_paper_key_opens(ana: tuple[Space, PrivateKey]) -> None:
    """52 letters in groups of four, however they are copied: small, with 0 for O, 1 for I."""
    paper = ana[1].paper
    assert len(paper.replace(" ", "")) == 52
    for copied in (paper, paper.lower(), paper.replace(" ", ""), paper.replace("O", "0")):
        assert space.unlock_with_paper(ana[0], copied) == ana[1]


@pytest.mark.parametrize("paper", ["", "ABCD", "A" * 52, "é" * 52, "8" * 52])
def test_a_wrong_paper_key_opens_nothing(ana: tuple[Space, PrivateKey], paper: str) -> None:
    """Letters that are no key, or another one's, are refused."""
    with pytest.raises(WrongKey):
        space.unlock_with_paper(ana[0], paper)


WEAK = ("", "short words", "123456789012", "2015 06 21 2015", "21.06.2015 / 03.02.1990")


@pytest.mark.parametrize("weak", [*WEAK, "more than any field takes " * 8])
def test_a_weak_passphrase_is_refused(ana: tuple[Space, PrivateKey], weak: str) -> None:
    """Fewer than 12 characters, no letter, too long to type: neither set nor changed to."""
    with pytest.raises(StoreError):
        space.create("ana", weak, CHEAP)
    with pytest.raises(StoreError):
        space.change_passphrase(ana[0], ana[1], weak)


def test_what_is_offered_is_strong() -> None:
    """Five words of a long list, never the same twice, and none that would be refused."""
    offered = {space.offered_passphrase() for _ in range(50)}
    assert len(offered) == 50
    assert all(len(one.split()) == 5 and not space.weakness(one) for one in offered)


def test_a_key_shows_itself_nowhere(ana: tuple[Space, PrivateKey]) -> None:
    """Its form for a log or a traceback has no letter of it."""
    assert "raw" not in repr(ana[1])
    assert str(ana[1].raw) not in repr(ana[1])


def bomb(**cost: Any) -> Callable[[dict[str, Any]], None]:
    """A file that asks for this much work."""
    return lambda table: table["kdf"].update(cost)


DAMAGE: dict[str, Callable[[dict[str, Any]], None]] = {
    "memory": bomb(memory=1024 * 1024 + 1),
    "endless memory": bomb(memory=2**62),
    "passes": bomb(iterations=17),
    "lanes": bomb(lanes=17),
    "no work": bomb(iterations=0),
    "less than nothing": bomb(memory=-1),
    "too little for its lanes": bomb(memory=8, lanes=2),
    "a fraction": bomb(iterations=1.5),
    "a yes": bomb(lanes=True),
    "words": bomb(memory="much"),
    "another function": bomb(name="pbkdf2"),
    "no salt": bomb(salt=""),
    "a newer format": lambda table: table.update(format=2),
    "a short key": lambda table: table.update(public="AAAA"),
    "a cut lock": lambda table: table.update(locked=table["locked"][:40]),
    "no letters": lambda table: table.update(locked="????"),
    "a number": lambda table: table.update(public=7),
    "nothing": lambda table: table.clear(),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_a_file_cannot_ask_for_too_much(
    name: str, ana: tuple[Space, PrivateKey], monkeypatch: pytest.MonkeyPatch, figures: Note
) -> None:
    """A work-factor bomb, or damage, is a sentence, before any work is done."""
    monkeypatch.setattr(space, "_derive", _never)
    table = ana[0].to_table()
    DAMAGE[name](table)
    with pytest.raises(StoreError, match="cannot be read"):
        space.from_table("ana", table)
    figures("T16", tried=1)


def _never(*_: object) -> bytes:
    raise AssertionError


@pytest.mark.parametrize("table", [None, 7, "words", []])
def test_what_is_no_space_is_refused(table: object) -> None:
    """Anything else in its place is a sentence too."""
    with pytest.raises(StoreError, match="cannot be read"):
        space.from_table("ana", table)


def test_a_space_comes_back_as_it_was_kept(ana: tuple[Space, PrivateKey]) -> None:
    """To its table and back it is the same."""
    assert space.from_table("ana", ana[0].to_table()) == ana[0]
