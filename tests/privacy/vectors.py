"""Test vectors of sealed words: `python -m tests.privacy.vectors` makes those of today's format.

They are made once for each format, by the store itself, and never changed: whoever reads
`docs/vectors/1` today has to be able to read it in twenty years.
"""

import sys
from dataclasses import dataclass, replace
from pathlib import Path

import tomli_w

from reconnect_tui.asks import Value
from reconnect_tui.engine.session import Result, Session
from reconnect_tui.privacy.sealer import Sealer, draft_place, packed
from reconnect_tui.reading import parse_toml
from reconnect_tui.store import sessions, space, tables
from reconnect_tui.store.people import People
from reconnect_tui.store.space import Cost
from reconnect_tui.store.spaces import Spaces
from tests.store.scenes import NOW, small_session

FOLDER = Path(__file__).parents[2] / "docs" / "vectors"
NAME = "2026-11-22T201105-small-0001"
CHEAP = Cost(memory=8, iterations=1, lanes=1)

WORDS: dict[str, Value | None] = {
    "words@a": 'What I did not say:\n"later" [b] \\ \x7f Zoë 🙂',
    "gaps@a": {"feeling": "tired", "need": ""},
    "numbers@a": {"near": 4, "near/me": 1},
    "choice@a": ("walk", "tea"),
    "passed@a": None,
    "long@a": "word " * 200,
}
"""One of each sort of response. Leo gives the same."""

FIELD = "half a sen"
"""What both have begun to write, in the field `feeling` at `begun`."""


@dataclass(frozen=True)
class Vector:
    """One person of one format: where the files are, what opens them, and what is in them."""

    folder: Path
    person: str
    passphrase: str
    paper: str

    @property
    def person_file(self) -> Path:
        """The person's file."""
        return self.folder / "people" / f"{self.person}.toml"

    @property
    def session_file(self) -> Path:
        """The session's file."""
        return self.folder / "sessions" / f"{NAME}.toml"

    @property
    def answers(self) -> dict[str, str]:
        """What is sealed at each address, as canonical JSON."""
        seat = self.person[0]
        return {at.replace("@a", f"@{seat}"): packed(one) for at, one in WORDS.items()}


def vectors() -> list[Vector]:
    """Every person of every format."""
    found = []
    for folder in sorted(one for one in FOLDER.iterdir() if one.is_dir()):
        data, _ = parse_toml((folder / "opens.toml").read_bytes(), "opens.toml")
        found += [
            Vector(folder, name, row["passphrase"], row["paper"]) for name, row in data.items()
        ]
    return found


def make(folder: Path) -> None:
    """The vectors of today's format. Ana's at full strength, Leo's as weak as can be."""
    secrets = {"ana": "trouble amiable hull simplify rebate", "leo": "cafe\u0301 au lait \ufb01ve"}
    costs = {"ana": Cost(), "leo": CHEAP}
    opens = {}
    for name, passphrase in secrets.items():
        People(folder).add(name.capitalize(), "2026-11-22")
        paper = Spaces(folder, costs[name]).set_up(name, passphrase)
        opens[name] = {"passphrase": passphrase, "paper": paper}
    session = _sealed(folder)
    data = sessions.to_table(session, NOW)
    tables.write(folder / "sessions" / f"{NAME}.toml", "session", data)
    (folder / "opens.toml").write_text(tomli_w.dumps(opens), encoding="utf-8")


def _sealed(folder: Path) -> Session:
    session = replace(small_session("run-of-the-vectors"), seats={"a": "ana", "b": "leo"})
    sealer = Sealer(session.run, {"a": Spaces(folder).of("ana"), "b": Spaces(folder).of("leo")})
    results: dict[str, Result] = {}
    drafts: dict[str, dict[str, str]] = {}
    for seat, letter in (("a", "a"), ("b", "l")):
        for at, value in WORDS.items():
            address = at.replace("@a", f"@{letter}")
            token = sealer.answer(seat, address, value).token  # type: ignore[arg-type]  # a seat
            results[address] = Result("done", sealed=token)
        place = draft_place(f"begun@{letter}", "feeling")
        drafts[f"begun@{letter}"] = {"feeling": sealer.seal(seat, FIELD, place)}  # type: ignore[arg-type]  # a seat
    return replace(session, results=results, drafts=drafts)


if __name__ == "__main__":
    target = FOLDER / str(space.FORMAT)
    if target.exists():
        sys.exit(f"{target} is there already, and vectors are never changed.")
    make(target)
