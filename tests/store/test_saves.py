"""Every kind of file, in every version that was ever written: it is here, and still read."""

import shutil
from pathlib import Path

import pytest

from reconnect_tui.store import drafts, sessions
from reconnect_tui.store.agreements import Agreement, Agreements
from reconnect_tui.store.bags import Bags
from reconnect_tui.store.enrolments import Enrolment, Enrolments
from reconnect_tui.store.favorites import Favorites
from reconnect_tui.store.migrations import VERSIONS
from reconnect_tui.store.order import Order
from reconnect_tui.store.people import People, Person

SAVES = Path(__file__).parent / "saves"
AGREEMENT = Agreement(
    words="A walk, on Sundays",
    made="2026-11-22",
    review="2026-11-29",
    run="run-1",
    address="deal",
    partners=("zoe", "ben"),
    who="both",
    what="a walk",
    when="Sundays",
    how_long="an hour",
    how_often="weekly",
    exercise="small",
    state="kept",
    settled="2026-11-29",
)
PERSON = Person("zoe", "Zoë", "2026-11-22", {"space": {"format": 1, "public": "x"}})
ENROLMENT = Enrolment(
    "eight-weeks", ("ben", "zoe"), "2026-11-01", "2026-11-20", {"one": "2026-11-08"}
)


@pytest.mark.parametrize("kind", sorted(VERSIONS))
def test_every_version_is_kept_as_a_file(kind: str) -> None:
    """A new version brings its file along, and no old file is ever taken away."""
    for version in range(1, VERSIONS[kind] + 1):
        assert (SAVES / f"{kind}-v{version}.toml").is_file()


def _in_place(root: Path, save: str, name: str) -> Path:
    """One of the files, where the app would have it."""
    path = root / name
    path.parent.mkdir(parents=True)
    shutil.copy(SAVES / save, path)
    return root


def test_a_person_of_the_first_version_is_read(tmp_path: Path) -> None:
    """With the key of a private space."""
    root = _in_place(tmp_path, "person-v1.toml", "people/zoe.toml")
    assert People(root).get("zoe") == PERSON


def test_an_agreement_of_the_first_version_is_read(tmp_path: Path) -> None:
    """With every field that it can have."""
    root = _in_place(tmp_path, "agreement-v1.toml", f"agreements/{AGREEMENT.id}.toml")
    assert Agreements(root).all() == ((AGREEMENT,), ())


def test_an_enrolment_of_the_first_version_is_read(tmp_path: Path) -> None:
    """With a week that was begun again, and the day when it was put away."""
    root = _in_place(tmp_path, "enrolment-v1.toml", "enrolments/ben+zoe/eight-weeks.toml")
    assert Enrolments(root).all() == ((ENROLMENT,), ())


def test_cards_of_the_first_version_are_read(tmp_path: Path) -> None:
    """In the order in which they were drawn."""
    root = _in_place(tmp_path, "cards-v1.toml", "cards/ben+zoe/thanks.toml")
    assert Bags(root, ("zoe", "ben")).seen("thanks") == ("c2", "c1", "c3")


def test_favorites_of_the_first_version_are_read(tmp_path: Path) -> None:
    """All that are marked."""
    root = _in_place(tmp_path, "favorites-v1.toml", "favorites/exercises.toml")
    assert Favorites(root).all() == {"small", "six-breaths"}


def test_half_typed_words_of_the_first_version_are_read(tmp_path: Path) -> None:
    """The newest line of each field whose checksum fits, and no torn one."""
    name = "2026-11-22T213105-small-a8e3"
    root = _in_place(tmp_path, "drafts-v1.toml", f"drafts/{name}.1.toml")
    found, problems = drafts.recover(root / "drafts", name, 0)
    assert problems == ()
    assert found == {"one@a": {"": 'two\n"lines" [b]', "feeling": "warm"}}


def test_a_session_says_how_old_it_is_among_others() -> None:
    """The first version with an order in it; one without has that of its times."""
    for save, order in (
        ("session-in-order.toml", Order(1_795_379_465_007, 1_795_379_485_009)),
        ("session-v1.toml", Order(1_795_379_465_000, 1_795_379_495_000)),
    ):
        assert sessions.decode((SAVES / save).read_bytes(), "name", save).order == order
