"""All that is kept goes out and comes back: nothing is lost, nothing is doubled, ours stays."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reconnect_tui.engine.session import Session
from reconnect_tui.errors import Busy
from reconnect_tui.journal.joining import JOINS, cards
from reconnect_tui.journal.merging import Merged, summary
from reconnect_tui.store import sessions, tables
from reconnect_tui.store.agreements import Agreement, Agreements
from reconnect_tui.store.archive import files
from reconnect_tui.store.atomic import make_folder, own_folder
from reconnect_tui.store.bags import Bags
from reconnect_tui.store.enrolments import Enrolments
from reconnect_tui.store.favorites import Favorites
from reconnect_tui.store.keeper import SessionKeeper
from reconnect_tui.store.people import People
from reconnect_tui.store.spaces import BEFORE, Spaces
from reconnect_tui.store.spaces import NOW as NOW_SPACE
from tests.journal.carried import STAMP, bring_in, out
from tests.journal.lives import random_session
from tests.privacy.vectors import CHEAP
from tests.store.scenes import NOW, small_session, typed


def keep(root: Path, session: Session) -> str:
    """Write a session down as the app does; its name."""
    if not root.is_dir():
        make_folder(root)
    name = sessions.name_of(session)
    own_folder(root, "sessions")
    tables.write(sessions.path_of(root, name), "session", sessions.to_table(session, NOW))
    return name


def fill(root: Path, seeds: list[int]) -> Path:
    """A folder with a bit of everything."""
    for seed in seeds:
        keep(root, replace(random_session(seed, 30), run=f"run-{seed}"))
    for name in ("Ana", "Leo"):
        People(root).add(name, "2026-11-01")
    Agreements(root).add(Agreement("Tea", "2026-11-22", "2026-11-29", "r", "deal", ("ana", "leo")))
    Enrolments(root).begin("back-to-us", ("ana", "leo"), "2026-11-02")
    Bags(root, ("ana", "leo")).add("thanks", "c1", STAMP)
    own_folder(root, "exercises")
    (root / "exercises" / "mine.toml").write_text('id = "mine"\n', encoding="utf-8")
    (root / "config.toml").write_text('theme = "paper" # mine\n', encoding="utf-8")
    return root


SEEDS = st.lists(st.integers(0, 10_000), max_size=4, unique=True)
SLOWLY = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


def content(root: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {name: path.read_bytes() for name, path in files(root)}


@SLOWLY
@given(SEEDS)
def test_what_goes_out_comes_back(
    tmp_path_factory: pytest.TempPathFactory, seeds: list[int]
) -> None:
    """The export of an import is the export again, for any evenings, and twice is once."""
    root, other = (tmp_path_factory.mktemp("home") / name for name in ("a", "b"))
    fill(root, seeds)
    sent = out(root)
    first = bring_in(other, sent)
    assert out(other) == sent
    assert (first.left, first.changed) == ((), ())
    before = content(other)
    again = bring_in(other, sent)
    assert (again.added, again.changed, again.left, again.undo) == ((), (), (), None)
    assert content(other) == before


@SLOWLY
@given(SEEDS, SEEDS)
def test_two_homes_become_one_and_nothing_is_doubled(
    tmp_path_factory: pytest.TempPathFactory, ours: list[int], theirs: list[int]
) -> None:
    """Each session, person and agreement of either is there once; a second time changes nothing."""
    root, other = (tmp_path_factory.mktemp("home") / name for name in ("a", "b"))
    fill(root, ours)
    fill(other, theirs)
    bring_in(root, out(other))
    found = out(root)
    runs = [one["run"] for one in found["sessions"].values()]
    assert sorted(runs) == sorted({f"run-{seed}" for seed in (*ours, *theirs)})
    assert set(found["people"]) == {"ana", "leo"}
    assert len(found["agreements"]) == 1
    again = bring_in(root, out(other))
    assert (again.added, again.changed) == ((), ())
    assert out(root) == found


def test_half_typed_words_go_with_their_session(tmp_path: Path) -> None:
    """What was typed since the last save is in the export, as part of the session."""
    root = tmp_path / "a"
    session = small_session()
    keeper = SessionKeeper.begin(root, session, {"f": b"x"})
    keeper.save(session, NOW)
    _, draft = typed(session, "half a thou")
    keeper.draft(session, draft)
    keeper.close()
    sent = out(root)
    assert sent["sessions"][keeper.name]["drafts"] == {"one@a": {"": "half a thou"}}
    assert not [name for name in sent["files"] if name.startswith("drafts")]
    bring_in(tmp_path / "b", sent)
    kept = sessions.load(tmp_path / "b", keeper.name)
    assert kept.session.drafts["one@a"] == {"": "half a thou"}


def test_the_later_state_of_a_session_wins(tmp_path: Path) -> None:
    """An older one that comes in changes nothing; a later one comes in whole."""
    session = small_session()
    early, late = tmp_path / "early", tmp_path / "late"
    name = keep(early, session)
    keep(late, replace(session, rev=session.rev + 3, note="wait"))
    old, new = out(early), out(late)
    assert bring_in(late, old).changed == ()
    done = bring_in(early, new)
    assert done.changed == (f"sessions/{name}.toml",)
    assert done.undo is not None
    assert done.undo.exists()
    assert sessions.load(early, name).session.note == "wait"


def test_a_session_is_known_by_its_run_and_not_by_its_file(tmp_path: Path) -> None:
    """Here under another name, it is the same session and is not there twice."""
    root, other = tmp_path / "a", tmp_path / "b"
    name = keep(root, small_session())
    keep(other, small_session())
    moved = sessions.path_of(other, name.replace("T", "T0")[:17] + name[17:])
    sessions.path_of(other, name).rename(moved)
    done = bring_in(other, out(root))
    assert (done.added, done.same) == ((), (f"sessions/{moved.name}",))


def test_of_two_that_differ_the_one_that_is_here_stays(tmp_path: Path) -> None:
    """The same revision with other words: ours stays, and that is said."""
    session = small_session()
    name = keep(tmp_path / "a", session)
    keep(tmp_path / "b", replace(session, note="wait"))
    before = content(tmp_path / "a")
    done = bring_in(tmp_path / "a", out(tmp_path / "b"))
    assert done.left == (f"sessions/{name}.toml: yours differs, and stays.",)
    assert content(tmp_path / "a") == before


def test_what_cannot_be_read_goes_out_and_in_as_it_is(tmp_path: Path) -> None:
    """A broken file is left behind nowhere, and its bytes are the same over there."""
    root = fill(tmp_path / "a", [1])
    broken = root / "people" / "kim.toml"
    broken.write_bytes(b'name = "Kim\xff')
    bring_in(tmp_path / "b", out(root))
    assert (tmp_path / "b" / "people" / "kim.toml").read_bytes() == broken.read_bytes()


OURS, THEIRS = "quiet harbor lantern", "seven slow rivers"


def with_space(root: Path, secret: str) -> Spaces:
    """A home in which Ana is known; with a secret, she has a private space."""
    People(root).add("Ana", "2026-11-01")
    spaces = Spaces(root, CHEAP)
    if secret:
        spaces.set_up("ana", secret)
    return spaces


def test_a_private_space_comes_in_with_its_answers(tmp_path: Path) -> None:
    """Where there is none, the one that comes is hers from then on."""
    with_space(tmp_path / "a", THEIRS)
    here = with_space(tmp_path / "b", "")
    bring_in(tmp_path / "b", out(tmp_path / "a"))
    assert here.of("ana") == Spaces(tmp_path / "a").of("ana")


def test_of_two_private_spaces_both_open_what_is_theirs(tmp_path: Path) -> None:
    """Ours stays; the other comes in as one of before, once, and its passphrase opens."""
    there, here = with_space(tmp_path / "a", THEIRS), with_space(tmp_path / "b", OURS)
    before, other = here.of("ana"), there.of("ana").now
    assert other is not None
    for _ in range(2):
        bring_in(tmp_path / "b", out(tmp_path / "a"))
        assert here.of("ana") == replace(before, before=(other,))
    assert here.unlock("ana", THEIRS).keys == there.unlock("ana", THEIRS).keys
    assert here.unlock("ana", OURS).keys


def test_a_private_space_that_was_given_up_stays_so(tmp_path: Path) -> None:
    """What was done without here is not brought back by an older export."""
    spaces = with_space(tmp_path, OURS)
    export = out(tmp_path)
    spaces.remove("ana", OURS)
    after = spaces.of("ana")
    bring_in(tmp_path, export)
    assert spaces.of("ana") == after
    assert after.now is None


def test_a_private_space_that_nobody_can_read_stays_out(tmp_path: Path) -> None:
    """It would stop every session of that person; a sentence names it."""
    with_space(tmp_path / "a", THEIRS)
    here = with_space(tmp_path / "b", "")
    export = out(tmp_path / "a")
    export["people"]["ana"]["space"]["kdf"]["memory"] = 2**40
    left = bring_in(tmp_path / "b", export).left
    assert left == ("people/ana.toml: The private space of ana cannot be read.",)
    assert here.of("ana").now is None


def test_what_is_marked_on_either_side_is_marked(tmp_path: Path) -> None:
    """Favorites of two homes are one list, and bringing them in twice changes nothing."""
    here, there = tmp_path / "here", tmp_path / "there"
    for root, marked in ((here, ("one", "both")), (there, ("both", "two"))):
        for exercise in marked:
            Favorites(root).turn(exercise)
    for _ in range(2):
        bring_in(here, out(there))
        assert Favorites(here).all() == {"one", "both", "two"}


def test_nothing_comes_in_while_a_session_is_open(tmp_path: Path) -> None:
    """Another window may be about to write."""
    root = tmp_path / "a"
    session = small_session()
    keeper = SessionKeeper.begin(root, session, {"f": b"x"})
    keeper.save(session, NOW)
    with pytest.raises(Busy):
        bring_in(root, out(root))
    keeper.close()
    assert bring_in(root, out(root)).changed == ()


TABLES = st.dictionaries(
    st.sampled_from(["settled", "begun", "left", "again", "seen", "name", NOW_SPACE, BEFORE]),
    st.text("0123-", max_size=4) | st.lists(st.text("abc", max_size=2), max_size=4)
    | st.dictionaries(st.text("ab", max_size=1), st.text("0123", max_size=2), max_size=2),
)  # fmt: skip


@given(st.sampled_from(sorted(JOINS)), TABLES, TABLES)
def test_joined_twice_is_joined_once(folder: str, ours: Any, theirs: Any) -> None:
    """An import that was interrupted, or done again, makes no difference."""
    join = JOINS[folder]
    once = join(ours, theirs)
    assert join(once, theirs) == once


def test_cards_that_were_drawn_on_either_side_count() -> None:
    """Ours stay the newest, and no card counts twice."""
    assert cards({"seen": ["b", "c"]}, {"seen": ["a", "b"]}) == {"seen": ["a", "b", "c"]}


def test_an_import_is_told_in_sentences(tmp_path: Path) -> None:
    """How much came in, how much was here, and where the way back is."""
    root = fill(tmp_path / "a", [1])
    fill(tmp_path / "b", [2])
    told = list(summary(bring_in(tmp_path / "b", out(root))))
    assert told[0] == "1 file came in."
    assert told[-1].startswith("How it was before: ")
    assert list(summary(Merged())) == ["Nothing new was in it."]


def test_an_export_can_be_read_by_people(tmp_path: Path) -> None:
    """One key for each sort of thing, and in it the same words as in the files."""
    root = fill(tmp_path / "a", [1])
    sent = out(root)
    assert sent["people"]["ana"]["name"] == "Ana"
    assert sent["settings"] == 'theme = "paper" # mine\n'
    assert sent["files"] == {"exercises/mine.toml": 'id = "mine"\n'}
