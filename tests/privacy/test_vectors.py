"""T16: what was sealed in any format opens for ever, with us and without us."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reconnect_tui.privacy.sealer import draft_place
from reconnect_tui.store import people, sessions, space, spaces
from tests.noting import Note
from tests.privacy.vectors import CHEAP, FIELD, FOLDER, Vector, vectors

SCRIPT = FOLDER.parent / "open_sealed.py"
EVERY = {f"{one.folder.name}-{one.person}": one for one in vectors()}


@pytest.fixture(name="vector", params=EVERY)
def _vector(request: pytest.FixtureRequest) -> Vector:
    return EVERY[request.param]


def opened_without_us(person: Path, session: Path, secret: str) -> dict[str, str]:
    """What the script in `docs/` prints, by address."""
    ran = subprocess.run(
        [sys.executable, "-I", "-W", "ignore", str(SCRIPT), str(person), str(session)],
        input=f"{secret}\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={**os.environ, "PYTHONUTF8": "1"},
        start_new_session=True,  # without a terminal it asks on its input
    )
    lines = ran.stdout.removeprefix("Passphrase or paper key: ").splitlines()
    return dict(line.split(": ", 1) for line in lines)


def test_todays_format_has_vectors() -> None:
    """A format that is written has its folder, at full strength for one person."""
    folder = FOLDER / str(space.FORMAT)
    costs = {
        spaces.owned(people.People(folder).get(name)).now.cost  # type: ignore[union-attr]  # both have one
        for name in ("ana", "leo")
    }
    assert costs == {space.Cost(), CHEAP}


def test_the_app_opens_every_format(vector: Vector, figures: Note) -> None:
    """Passphrase and paper key open all that the person wrote, half-typed words too."""
    owned = spaces.owned(people.People(vector.folder).get(vector.person))
    session = sessions.decode(
        vector.session_file.read_bytes(), vector.session_file.stem, ""
    ).session
    for secret in (vector.passphrase, vector.paper):
        keys = spaces.unlock(owned, secret)
        for address, answer in vector.answers.items():
            token = session.results[address].sealed
            assert keys.words(token, session.run, address) == answer
            figures("T16", tried=1)
        begun = f"begun@{vector.person[0]}"
        token = session.drafts[begun]["feeling"]
        assert keys.words(token, session.run, draft_place(begun, "feeling")) == FIELD


def test_the_script_opens_every_format(vector: Vector, figures: Note) -> None:
    """The same with `cryptography` alone, and nothing of the partner's."""
    for secret in (vector.passphrase, vector.paper):
        found = opened_without_us(vector.person_file, vector.session_file, secret)
        assert found == vector.answers
        figures("T16", tried=len(found))


def test_the_script_opens_nothing_with_a_wrong_passphrase(vector: Vector) -> None:
    """Another passphrase prints nothing at all."""
    assert opened_without_us(vector.person_file, vector.session_file, "a wrong passphrase") == {}


def test_the_script_is_short_and_needs_nothing_of_ours() -> None:
    """Under 40 lines, so that somebody who never saw reconnect can check what it does."""
    text = SCRIPT.read_text(encoding="utf-8")
    assert len(text.splitlines()) < 40
    assert "import reconnect" not in text
    assert "from reconnect" not in text
