"""T16 and the canary search bite: each wrong way to seal, or to be silent, is found by them."""

import base64
import secrets
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reconnect_tui.errors import StoreError
from reconnect_tui.store import space
from reconnect_tui.store.space import Cost, NotOpened, PrivateKey, Space, WrongKey
from tests.noting import Note
from tests.privacy import test_space as t16
from tests.privacy.evening import KEPT, START, in_lines
from tests.privacy.scenes import SECRETS
from tests.privacy.test_canaries import found
from tests.privacy.vectors import CHEAP

Pair = tuple[Space, PrivateKey]
Check = Callable[[Pair], None]


def _silent(*_: object, **__: object) -> None:
    """A note that goes nowhere: what a wrong way has tried counts for nothing."""


def _moved(ana: Pair) -> None:
    for run, place in (("run-2", t16.PLACE), (t16.RUN, "turn:1.a/words@b")):
        t16.test_words_that_were_moved_do_not_open(ana, run, place, _silent)


def _weak(ana: Pair) -> None:
    t16.test_a_weak_passphrase_is_refused(ana, "123456789012")


def _bomb(ana: Pair) -> None:
    table = ana[0].to_table()
    t16.DAMAGE["endless memory"](table)
    with pytest.raises(StoreError, match="cannot be read"):
        space.from_table("ana", table)


def _unbound(_: object) -> bytes:
    return b"reconnect-space"


def _not_normal(one: Space, passphrase: str) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415 - as there

    cost = one.cost
    kdf = Argon2id(salt=one.salt, length=32, iterations=1, lanes=1, memory_cost=cost.memory)
    return kdf.derive(passphrase.encode())


UNSEAL = space.unseal


def _forgiving(key: PrivateKey, token: str, run: str, place: str) -> str:
    try:
        return UNSEAL(key, token, run, place)
    except NotOpened:
        return ""


def _plain(one: Space, text: str, run: str, place: str) -> str:
    del one, run, place
    return "rk1:" + base64.b64encode(text.encode().ljust(400)).decode()


def _any_paper(one: Space, paper: str) -> PrivateKey:
    return PrivateKey(one.person, paper.encode())


SEALING: dict[str, tuple[str, Any, Check]] = {
    "not bound to its place": ("_place", lambda run, _, who: f"{run}|{who}".encode(), _moved),
    "not bound to its session": ("_place", lambda _, at, who: f"{at}|{who}".encode(), _moved),
    "not bound to its writer": (
        "_place",
        lambda run, at, _: f"{run}|{at}".encode(),
        t16.test_only_the_writers_key_opens,
    ),
    "as long as it is": (
        "_padded",
        lambda text, _: len(text).to_bytes(4, "big") + text.encode(),
        t16.test_length_says_little,
    ),
    "not sealed at all": (
        "seal",
        _plain,
        t16.test_the_same_words_are_sealed_differently_each_time,
    ),
    "a key that is not bound": (
        "_bound",
        _unbound,
        t16.test_a_swapped_public_key_is_noticed_when_one_unlocks,
    ),
    "letters as they were typed": (
        "_derive",
        _not_normal,
        lambda _: t16.test_the_same_letters_however_they_were_typed(),
    ),
    "damage is forgiven": (
        "unseal",
        _forgiving,
        lambda ana: t16.test_one_flipped_bit_opens_nothing(ana, _silent),
    ),
    "any paper key": (
        "unlock_with_paper",
        _any_paper,
        lambda ana: t16.test_a_wrong_paper_key_opens_nothing(ana, "A" * 52),
    ),
    "a weak passphrase": ("weakness", lambda *_: "", _weak),
    "any amount of work": ("MOST_MEMORY", 2**63, _bomb),
    "the same salt again": (
        "_lock",
        lambda one, key, _: replace(one, locked=b"\0" * 12 + key.raw + b"\0" * 16),
        t16.test_a_new_passphrase_for_the_same_key,
    ),
}
"""What is wrong, where, and the test that has to see it."""


@pytest.mark.parametrize("name", SEALING)
def test_each_wrong_way_to_seal_is_found(
    name: str, monkeypatch: pytest.MonkeyPatch, figures: Note
) -> None:
    """The test holds when all is well, and fails when it is done wrong."""
    where, wrong, check = SEALING[name]
    check(space.create("ana", t16.PASSPHRASE, CHEAP))
    monkeypatch.setattr(space, where, wrong)
    with pytest.raises((AssertionError, pytest.fail.Exception, NotOpened, WrongKey, ValueError)):
        check(space.create("ana", t16.PASSPHRASE, CHEAP))
    figures("T16", name, wrong=1, caught=1)


def test_no_two_spaces_share_anything() -> None:
    """Two spaces under one passphrase: another key, another salt, another lock."""
    one, two = (space.create("ana", t16.PASSPHRASE, CHEAP)[0] for _ in range(2))
    assert {one.public, one.salt, one.locked}.isdisjoint({two.public, two.salt, two.locked})
    assert len(one.salt) == len(secrets.token_bytes(16))
    assert one.cost == two.cost == Cost(CHEAP.memory, CHEAP.iterations, CHEAP.lanes)


# --- the search for a word that nobody may find --------------------------------------------

LEAKS = {
    "words are not sealed": (
        "from reconnect_tui.privacy.discretion import Discretion as D\n"
        "D.taken = lambda self, session, event: event\n"
    ),
    "a log of what happens": (
        "import os, pathlib, sys\n"
        "from reconnect_tui.facilitator import Facilitator as F\n"
        "send = F.send\n"
        "log = pathlib.Path(sys.argv[sys.argv.index('--home') + 1]) / 'log'\n"
        "def logged(self, event):\n"
        "    log.open('a').write(repr(event))\n"
        "    return send(self, event)\n"
        "F.send = logged\n"
    ),
    "a passphrase in a file": (
        "import pathlib, sys\n"
        "from reconnect_tui.store import spaces\n"
        "key = spaces.unlock\n"
        "home = pathlib.Path(sys.argv[sys.argv.index('--home') + 1])\n"
        "def kept(of, secret):\n"
        "    (home / 'secret').write_text(secret)\n"
        "    return key(of, secret)\n"
        "spaces.unlock = kept\n"
    ),
}
"""Ways to let a word out, as what is done before the program begins."""


@pytest.mark.slow
@pytest.mark.parametrize("name", LEAKS)
def test_the_search_finds_each_leak(home: Path, name: str, figures: Note) -> None:
    """With the real program and one mistake in it: the word, or the passphrase, is found."""
    ran = in_lines(home, sys.executable, "-c", LEAKS[name] + START)
    hits = found(home, KEPT, *SECRETS.values())
    said = [word for word in (KEPT, *SECRETS.values()) if word in ran.stdout + ran.stderr]
    assert hits or said, ran.stderr
    figures("canary", name, wrong=1, caught=1)
