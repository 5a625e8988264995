"""A private space that comes later: ended sessions are sealed, each whole, or not at all."""

from pathlib import Path

import pytest

from reconnect_tui.engine.events import Next
from reconnect_tui.engine.words import ENGLISH
from reconnect_tui.errors import StoreError
from reconnect_tui.evening import Evening
from reconnect_tui.journal.past import PastSessions
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.private_space import PrivateSpace
from reconnect_tui.plain.talk import Talk
from reconnect_tui.privacy import older
from reconnect_tui.privacy.older import Older, forget_open_copies, open_words, seal_older
from reconnect_tui.privacy.own_words import opener_of
from reconnect_tui.store import backups, sessions, space
from reconnect_tui.store.lock import acquire
from reconnect_tui.store.spaces import Keys
from reconnect_tui.tui.screens.settings import SettingsScreen
from tests.plain.faked import FakeTerminal, lines
from tests.privacy.scenes import CANARIES, SECRETS, Couple, given
from tests.tui.alone import ana, cheap, dots
from tests.tui.rooms import arrives, opened, press, reads

ROBIN = CANARIES["a"]


def ended(home: Path, *, mode: str = "two", look: str = "keep") -> Couple:
    """A session that was played to its end without any private space. Ana keeps her words."""
    couple = Couple(home, "", mode=mode)
    couple.to("end", {"look@a": look} if mode == "two" else {})
    couple.facilitator.send(Next())
    assert couple.session.ended
    couple.facilitator.close()
    return couple


def keys_of(couple: Couple, seat: str = "a") -> Keys:
    """What a new private space is opened with."""
    couple.set_up(seat)
    return couple.spaces.unlock({"a": "ana", "b": "leo"}[seat], SECRETS[seat])


def seal(couple: Couple, keys: Keys) -> Older:
    """Seal what there is."""
    return seal_older(couple.root, home_folders(couple.home).cache, keys)


def count(couple: Couple) -> int:
    """How many sessions have open words of Ana."""
    return open_words(couple.root, home_folders(couple.home).cache, "ana")


def name_of(couple: Couple) -> str:
    """The name of the one session."""
    (path,) = (couple.root / sessions.FOLDER).glob("*.toml")
    return path.stem


@pytest.mark.parametrize("mode", ["two", "solo"])
def test_ended_words_are_sealed_and_open_with_the_key(tmp_path: Path, mode: str) -> None:
    """In no file of hers afterwards; her passphrase opens each word as it was."""
    couple = ended(tmp_path, mode=mode)
    assert couple.found(f"{ROBIN} first") != []
    keys = keys_of(couple)
    assert count(couple) == 1
    done = seal(couple, keys)
    assert done == Older((name_of(couple),))
    assert couple.found(f"{ROBIN} first", f"{ROBIN} second") == []
    past = PastSessions(couple.root, home_folders(tmp_path).cache).read(done.sealed[0])
    assert past.session.is_sealed("words@a")
    assert opener_of(keys)(past.session, "words@a") == given("a")["words"]
    assert count(couple) == 0


def test_what_the_other_wrote_stays_as_it_is(tmp_path: Path) -> None:
    """Leo has not asked for anything: his words are where they were, and so is all else."""
    couple = ended(tmp_path)
    name = name_of(couple)
    before = sessions.load(couple.root, name).session
    seal(couple, keys_of(couple))
    after = sessions.load(couple.root, name).session
    for address, result in before.results.items():
        if address.endswith("@b") or not after.is_sealed(address):
            assert after.results[address] == result
    assert after.rev == before.rev + 1
    assert (after.opened, after.sittings, after.draws) == (
        before.opened,
        before.sittings,
        before.draws,
    )


def test_what_a_reveal_has_opened_stays_open(tmp_path: Path) -> None:
    """Both have seen it: sealing it now would take from the other what was given."""
    couple = ended(tmp_path, look="show")
    name = name_of(couple)
    before = sessions.load(couple.root, name).session.value("words@a")
    seal(couple, keys_of(couple))
    assert sessions.load(couple.root, name).session.value("words@a") == before


def test_of_one_line_shown_only_that_line_stays(tmp_path: Path) -> None:
    """The first line was seen; the second was not, and is sealed."""
    couple = ended(tmp_path, look="line")
    keys = keys_of(couple)
    seal(couple, keys)
    session = sessions.load(couple.root, name_of(couple)).session
    assert session.value("words@a") == f"{ROBIN} first"
    assert couple.found(f"{ROBIN} second") == []
    assert opener_of(keys)(session, "words@a") == given("a")["words"]


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    """What is sealed is left alone, to the byte."""
    couple = ended(tmp_path)
    keys = keys_of(couple)
    seal(couple, keys)
    path = sessions.path_of(couple.root, name_of(couple))
    before = path.read_bytes()
    assert seal(couple, keys) == Older()
    assert path.read_bytes() == before


def test_a_session_that_waits_is_left_to_the_evening_that_goes_on(tmp_path: Path) -> None:
    """It is sealed when somebody goes on with it; here it is not touched."""
    couple = Couple(tmp_path, "")
    couple.to("gaps@a")
    couple.facilitator.close()
    before = dict(couple.files())
    keys = keys_of(couple)
    assert count(couple) == 0
    assert seal(couple, keys) == Older()
    path = sessions.path_of(couple.root, name_of(couple))
    assert path.read_bytes() == before[path]


def test_without_a_space_nothing_is_looked_for(tmp_path: Path) -> None:
    """There is no key to seal to."""
    assert count(ended(tmp_path)) == 0


def test_one_that_is_open_elsewhere_is_left_and_named(tmp_path: Path) -> None:
    """The file stays as it is; the sentence names the session."""
    couple = ended(tmp_path)
    keys = keys_of(couple)
    path = sessions.path_of(couple.root, name_of(couple))
    before = path.read_bytes()
    with acquire(sessions.lock_of(couple.root, path.stem), "now"):
        done = seal(couple, keys)
    assert done.sealed == ()
    assert path.stem in done.left[0]
    assert path.read_bytes() == before


def test_what_does_not_come_back_stays_plain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each word is opened once before the plain one goes; if it is another, nothing is written."""
    couple = ended(tmp_path)
    keys = keys_of(couple)
    path = sessions.path_of(couple.root, name_of(couple))
    before = path.read_bytes()
    monkeypatch.setattr(older, "unpacked", lambda _: "other words")
    done = seal(couple, keys)
    assert done.sealed == ()
    assert path.stem in done.left[0]
    assert path.read_bytes() == before


def test_keys_that_do_not_fit_seal_nothing(tmp_path: Path) -> None:
    """With a key of before, the words could not be read again: they stay as they are."""
    couple = ended(tmp_path)
    keys = keys_of(couple)
    couple.spaces.give_up("ana")
    couple.spaces.set_up("ana", "another quiet lantern")
    path = sessions.path_of(couple.root, name_of(couple))
    before = path.read_bytes()
    assert seal(couple, keys).sealed == ()
    assert path.read_bytes() == before


def test_a_full_disk_leaves_the_old_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is half sealed: the old file is whole, and the error is told."""
    couple = ended(tmp_path)
    keys = keys_of(couple)
    path = sessions.path_of(couple.root, name_of(couple))
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise StoreError("There is no room.")

    monkeypatch.setattr(older, "atomic_write", full)
    with pytest.raises(StoreError, match="no room"):
        seal(couple, keys)
    assert path.read_bytes() == before


def test_open_copies_go_from_the_backups(tmp_path: Path) -> None:
    """The backups hold them until somebody says so; then the newest holds the sealed ones."""
    couple = ended(tmp_path)
    for day in ("2026-11-20", "2026-11-21"):
        backups.make_daily(couple.root, day)
    keys = keys_of(couple)
    done = seal(couple, keys)
    assert backups.find(couple.root, f"sessions/{done.sealed[0]}.toml", _open) is not None
    assert forget_open_copies(couple.root, done.sealed) == (2, ())
    assert backups.find(couple.root, f"sessions/{done.sealed[0]}.toml", _open) is None
    assert backups.find(couple.root, f"sessions/{done.sealed[0]}.toml") is not None


def _open(data: bytes) -> bool:
    return f"{ROBIN} first".encode() in data


# --- where it is offered ---------------------------------------------------------------------

OLD = "quiet harbor window"
WORDS = ENGLISH.private.space


def talked(couple: Couple, *typed: str) -> list[str]:
    """What plain lines say while Ana sets a private space up, and then types this."""
    terminal = FakeTerminal(lines("1", "2", OLD, OLD, "", *typed), screen=True)
    talk = Talk(terminal, ENGLISH, lambda: None)
    PrivateSpace(Evening(home_folders(couple.home)), talk, couple.spaces).choose()
    return terminal.said


def test_lines_offer_it_and_do_it(tmp_path: Path) -> None:
    """Asked for twice: the sessions, then the backups. Nothing of her words is open then."""
    couple = ended(tmp_path)
    backups.make_daily(couple.root, "2026-11-20")
    said = talked(couple, "2", "2")
    assert said.index(WORDS.ready) < said.index(WORDS.older_one)
    assert WORDS.older_done.replace("{count}", "1") in said
    assert WORDS.copies_gone.replace("{count}", "1") in said
    assert couple.found(f"{ROBIN} first") == []
    assert backups.find(couple.root, f"sessions/{name_of(couple)}.toml", _open) is None


def test_lines_leave_everything_to_who_only_presses_enter(tmp_path: Path) -> None:
    """Enter alone seals nothing."""
    couple = ended(tmp_path)
    path = sessions.path_of(couple.root, name_of(couple))
    before = path.read_bytes()
    assert WORDS.older_one in talked(couple, "")
    assert path.read_bytes() == before


def test_nothing_is_offered_where_nothing_lies_open(tmp_path: Path) -> None:
    """Who has written nothing is asked nothing."""
    couple = Couple(tmp_path, "")
    couple.facilitator.close()
    assert talked(couple)[-1] == WORDS.ready


@pytest.mark.parametrize("seals", [True, False])
async def test_settings_offer_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, seals: bool
) -> None:
    """After the paper key: a choice whose first way leaves all as it is."""
    couple = ended(tmp_path)
    backups.make_daily(couple.root, "2026-11-20")
    monkeypatch.setattr(space.Cost, "__init__", cheap(space.Cost.__init__))
    evening = Evening(home_folders(tmp_path))
    async with opened(evening) as pilot:
        await ana(pilot)
        await press(pilot, "1", "2")
        await dots(pilot, OLD)
        await dots(pilot, OLD)
        await reads(pilot, "This is your paper key")
        await reads(pilot, "Your private space is ready", "2", "enter")
        await reads(pilot, "They lie in plain text", "enter")
        if seals:
            await reads(pilot, "Sealed: 1", "2")
            await reads(pilot, "Older backups", "enter")
            await reads(pilot, "are out of the backups", "2")
            await arrives(pilot, SettingsScreen, "enter")
        else:
            await arrives(pilot, SettingsScreen, "1")
    assert (couple.found(f"{ROBIN} first") == []) is seals
    found = backups.find(couple.root, f"sessions/{name_of(couple)}.toml", _open)
    assert (found is None) is seals
