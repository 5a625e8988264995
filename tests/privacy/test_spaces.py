"""Private spaces: set up, changed, done without; nothing that was sealed is ever lost by it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reconnect_tui.engine.session import Session
from reconnect_tui.engine.words import ENGLISH
from reconnect_tui.errors import ReconnectError, StoreError
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.private_space import PrivateSpace
from reconnect_tui.plain.talk import Talk
from reconnect_tui.privacy.sealer import Sealer
from reconnect_tui.store import backups, space
from reconnect_tui.store.people import People
from reconnect_tui.store.space import WrongKey
from reconnect_tui.store.spaces import NOW, Owned, Spaces
from tests.plain.faked import FakeTerminal, lines
from tests.privacy.scenes import EXERCISE, SECRETS, Couple
from tests.privacy.test_vectors import opened_without_us
from tests.privacy.vectors import CHEAP

PAPER = re.compile(r"[A-Z2-7]{4}( [A-Z2-7]{4}){12}")
"""A paper key as it is shown: 52 letters in groups of four."""

OLD, NEW = "quiet harbor lantern", "another slow river"
WORDS = ENGLISH.private.space


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    root = home_folders(tmp_path / "home").data
    People(root).add("Ana", "2026-11-22")
    return root


@pytest.fixture(name="spaces")
def _spaces(root: Path) -> Spaces:
    return Spaces(root, CHEAP)


def sealed(owner: Owned) -> str:
    """A text that was sealed to somebody."""
    return Sealer("run", {"a": owner}).seal("a", "words", "here")


def opens(spaces: Spaces, secret: str, token: str) -> bool:
    """Whether a secret opens it."""
    try:
        return spaces.unlock("ana", secret).words(token, "run", "here") == "words"
    except StoreError:
        return False


def test_set_up_and_unlock(spaces: Spaces) -> None:
    """Passphrase and paper key open, blanks around them do not count, others open nothing."""
    paper = spaces.set_up("ana", f" {OLD} ")
    token = sealed(spaces.of("ana"))
    assert all(opens(spaces, one, token) for one in (OLD, f"{OLD}  ", paper, paper.lower()))
    assert not opens(spaces, NEW, token)
    with pytest.raises(WrongKey):
        spaces.unlock("ana", NEW)


def test_the_rest_of_a_persons_file_stays(root: Path, spaces: Spaces) -> None:
    """Name and date are as they were, and so is whatever else stands there."""
    People(root).change("ana", more={"likes": "tea"})
    spaces.set_up("ana", OLD)
    person = People(root).get("ana")
    assert (person.name, person.created, person.more["likes"]) == ("Ana", "2026-11-22", "tea")
    assert OLD not in (root / "people" / "ana.toml").read_text(encoding="utf-8")


def test_there_is_one_at_a_time(spaces: Spaces) -> None:
    """A second one is refused: it would hide the first."""
    spaces.set_up("ana", OLD)
    with pytest.raises(StoreError, match="already"):
        spaces.set_up("ana", NEW)


@pytest.mark.parametrize(
    "act",
    [
        lambda spaces: spaces.change("ana", OLD, NEW),
        lambda spaces: spaces.remove("ana", OLD),
        lambda spaces: spaces.give_up("ana"),
    ],
)
def test_without_a_space_there_is_nothing_to_change(
    spaces: Spaces, act: Callable[[Spaces], None]
) -> None:
    """A sentence says so."""
    with pytest.raises(StoreError, match="no private space"):
        act(spaces)


def test_a_new_passphrase(spaces: Spaces) -> None:
    """Old words open with the new one, no longer with the old one, and still with the paper."""
    paper = spaces.set_up("ana", OLD)
    token = sealed(spaces.of("ana"))
    with pytest.raises(WrongKey):
        spaces.change("ana", "not the passphrase", NEW)
    spaces.change("ana", OLD, NEW)
    assert opens(spaces, NEW, token)
    assert opens(spaces, paper, token)
    assert not opens(spaces, OLD, token)
    spaces.change("ana", paper, OLD)
    assert opens(spaces, OLD, token)


def test_a_space_that_was_removed_still_opens(spaces: Spaces) -> None:
    """Removed with the passphrase alone; then a new space: each opens what was sealed to it."""
    paper = spaces.set_up("ana", OLD)
    before = sealed(spaces.of("ana"))
    with pytest.raises(WrongKey):
        spaces.remove("ana", NEW)
    spaces.remove("ana", OLD)
    assert spaces.of("ana").now is None
    spaces.set_up("ana", NEW)
    after = sealed(spaces.of("ana"))
    assert opens(spaces, OLD, before)
    assert opens(spaces, paper, before)
    assert opens(spaces, NEW, after)
    assert not opens(spaces, NEW, before)
    assert not opens(spaces, OLD, after)


def test_somebody_who_forgot_goes_on_without(spaces: Spaces) -> None:
    """No passphrase is needed for that, and the paper key opens the old words all the same."""
    paper = spaces.set_up("ana", OLD)
    token = sealed(spaces.of("ana"))
    spaces.give_up("ana")
    assert spaces.of("ana").now is None
    assert opens(spaces, paper, token)


def test_the_script_opens_what_was_sealed_before(tmp_path: Path) -> None:
    """Words of a space that was removed open without us too."""
    couple = Couple(tmp_path)
    couple.to("words@b")
    couple.spaces.remove("ana", SECRETS["a"])
    people = couple.root / "people" / "ana.toml"
    session = couple.root / "sessions" / f"{couple.run}.toml"
    found = opened_without_us(people, session, SECRETS["a"])
    assert found == {"words@a": '"robin first\\nrobin second"'}


@pytest.mark.parametrize("damage", ["words", {"format": 1}, {"format": 99}])
def test_a_space_that_cannot_be_read_stops_everything(root: Path, damage: object) -> None:
    """No session begins as if there were none: the words would be written in the clear."""
    People(root).change("ana", more={NOW: damage})
    evening = Evening(home_folders(root))
    with pytest.raises(ReconnectError, match="cannot be read"):
        evening.begin(Wish(exercise=str(EXERCISE), mode="solo", names=("Ana",)))


# --- in plain lines ----------------------------------------------------------------------


def talked(root: Path, spaces: Spaces, *typed: str, screen: bool = True) -> list[str]:
    """What is said when these lines are typed."""
    terminal = FakeTerminal(lines(*typed), screen=screen)
    evening = Evening(home_folders(root))
    PrivateSpace(evening, Talk(terminal, ENGLISH, lambda: None), spaces).choose()
    assert not terminal.hidden, "the echo is on again"
    return terminal.said


def test_lines_set_one_up(root: Path, spaces: Spaces) -> None:
    """What it is is said first; the passphrase is never said back; the paper key once."""
    said = talked(root, spaces, "1", "2", OLD, OLD, "")
    assert said.index(WORDS.what[2]) < said.index(WORDS.take_or_type)
    assert not any(OLD in line for line in said)
    (paper,) = (line for line in said if PAPER.fullmatch(line))
    assert spaces.unlock("ana", paper) == spaces.unlock("ana", OLD)
    assert said[-1] == WORDS.ready


def test_lines_take_the_offered_one(
    root: Path, spaces: Spaces, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Enter alone takes the random words; they are typed once more, to be remembered."""
    monkeypatch.setattr(space, "offered_passphrase", lambda: NEW)
    talked(root, spaces, "1", "2", "", NEW, "")
    assert spaces.unlock("ana", NEW).keys


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        (("1", "2", "short", ""), "A passphrase needs 12 characters or more."),
        (("1", "2", OLD, NEW), WORDS.differ),
        (("1", "1"), WORDS.whose),
        (("1", ""), WORDS.whose),
    ],
)
def test_lines_set_nothing_up_by_accident(
    root: Path, spaces: Spaces, typed: tuple[str, ...], answer: str
) -> None:
    """A weak one, two that differ, going back: there is no space, and it says why."""
    said = talked(root, spaces, *typed)
    assert any(line.startswith(answer) for line in said)
    assert spaces.of("ana").now is None


@pytest.mark.parametrize(
    ("typed", "answer", "opening"),
    [
        (("1", "2", OLD, NEW, NEW), WORDS.changed, NEW),
        (("1", "2", NEW), WORDS.wrong, OLD),
        (("1", "3", NEW), WORDS.wrong, OLD),
        (("1", "4", ""), WORDS.kept, OLD),
        (("1", "4", "3", ""), WORDS.kept, OLD),
        (("1", "3", OLD), WORDS.removed, ""),
        (("1", "4", "3", "yes"), WORDS.removed, ""),
    ],
)
def test_lines_change_it_and_do_without(
    root: Path, spaces: Spaces, typed: tuple[str, ...], answer: str, opening: str
) -> None:
    """Each way, with the right passphrase and with a wrong one."""
    spaces.set_up("ana", OLD)
    assert answer in talked(root, spaces, *typed)
    assert (spaces.of("ana").now is not None) == bool(opening)
    if opening:
        assert spaces.unlock("ana", opening).keys


def test_lines_take_the_paper_key_of_who_has_forgotten(root: Path, spaces: Spaces) -> None:
    """What that does is said first; with the new passphrase all stays readable."""
    paper = spaces.set_up("ana", OLD)
    token = sealed(spaces.of("ana"))
    said = talked(root, spaces, "1", "4", "2", paper, NEW, NEW)
    assert said.index(WORDS.forgotten_what[0]) < said.index(WORDS.paper_key)
    assert WORDS.changed in said
    assert opens(spaces, NEW, token)


def test_lines_want_the_passphrase_of_now(root: Path, spaces: Spaces) -> None:
    """That of a space of before changes nothing, and nobody thinks of a new one in vain."""
    spaces.set_up("ana", OLD)
    spaces.remove("ana", OLD)
    spaces.set_up("ana", NEW)
    said = talked(root, spaces, "1", "2", OLD)
    assert WORDS.wrong in said
    assert WORDS.take_or_type not in said


def test_lines_say_where_typing_cannot_be_hidden(root: Path, spaces: Spaces) -> None:
    """In a pipe, or where there is no echo to switch off, it is said before one types."""
    said = talked(root, spaces, "1", "2", OLD, OLD, "", screen=False)
    assert WORDS.seen in said
    assert WORDS.unseen not in said


def test_a_session_has_no_room_for_a_key() -> None:
    """Keys live in a sitting: no field of a session is meant for one."""
    assert not any("key" in name or "pass" in name for name in Session.__dataclass_fields__)


def test_a_restore_takes_no_key_away(root: Path, spaces: Spaces) -> None:
    """From before the space, or before another passphrase: what is sealed since still opens."""
    backups.make_daily(root, "2026-11-22")
    spaces.set_up("ana", OLD)
    backups.make_daily(root, "2026-11-23")
    token = sealed(spaces.of("ana"))
    spaces.change("ana", OLD, NEW)
    for path in backups.backups(root):
        if path.name.startswith("2026"):
            backups.restore(root, path, "2026-11-24T200000")
            assert opens(spaces, NEW, token), path.name
            assert not opens(spaces, OLD, token)
