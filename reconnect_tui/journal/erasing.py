"""One person's words erased, or everything: what went is said exactly, and so is what stayed.

Of a session for two, only what this person wrote, chose and rated goes; what the other said
stays, and so do agreements, which are of both. What was done alone goes whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reconnect_tui.content import catalogue
from reconnect_tui.engine.session import Session
from reconnect_tui.engine.timer import Instant
from reconnect_tui.errors import BadFile, Refused
from reconnect_tui.journal.past import Past, PastSessions
from reconnect_tui.journal.windows import refuse_while_open
from reconnect_tui.moments import Seat
from reconnect_tui.store import backups, index, sessions, tables
from reconnect_tui.store.agreements import Agreements
from reconnect_tui.store.atomic import remove, sweep
from reconnect_tui.store.lock import acquire
from reconnect_tui.store.people import People
from reconnect_tui.store.times import stamp

PERSONAL = (
    "sessions",
    "drafts",
    "people",
    "agreements",
    "enrolments",
    "cards",
    "favorites",
    "snapshots",
)
"""Folders of what people said and did."""

BESIDES = ("backups", "locks", "reports")
OWN_WORK = ("exercises", "themes", "support.toml", "config.toml")
"""What people write in an editor. There are no answers in it, and it stays."""

COPIES = "What other programs have copied: exports, backups of the whole disk."


@dataclass(frozen=True, slots=True)
class Gone:
    """What an erasing did, or would do, in sentences; what stays; and what could not go."""

    said: tuple[str, ...]
    stays: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


def without_words(session: Session, seat: Seat) -> tuple[Session, int]:
    """The session without anything that a seat said, and how many responses went."""
    theirs = {
        address for address in (*session.results, *session.drafts) if _is_of(session, address, seat)
    }
    results = {
        address: one.emptied if address in theirs else one
        for address, one in session.results.items()
    }
    drafts = {address: one for address, one in session.drafts.items() if address not in theirs}
    emptied = {address for address, one in results.items() if one != session.results[address]}
    return replace(session, results=results, drafts=drafts), len(
        emptied | (theirs & set(session.drafts))
    )


def _is_of(session: Session, address: str, seat: Seat) -> bool:
    """Whether a response is this seat's; by the address where the plan is not known any more."""
    if session.plan.moments:
        return address in session.plan.places and session.plan.moment(address).seat == seat
    return address.endswith(f"@{seat}") or f".{seat}/" in address


def _copies(root: Path, name: str) -> Iterator[Path]:
    """What is left beside a session of older states, broken ones too."""
    path = sessions.path_of(root, name)
    return path.parent.glob(f"{path.name}.*")


class PersonErasing:
    """Erases one person's words everywhere; without `really`, only counts what would go."""

    def __init__(self, root: Path, cache: Path, person: str, *, really: bool) -> None:
        """Take the folders and a person's id."""
        self._root = root
        self._cache = cache
        self._person = person
        self._really = really
        self._responses = self._whole = self._alone = self._copies = 0
        self._shared = False
        self._gone: list[str] = [f"people/{person}."]
        self._problems: list[str] = []

    def run(self, now: Instant) -> Gone:
        """Do it, in an order that can be begun again.

        Raises `Refused` for somebody who is not here, `Busy` while a session is open,
        `StoreError`.
        """
        refuse_while_open(self._root)
        names = {one.id: one.name for one in People(self._root).all()[0]}
        if self._person not in names:
            raise Refused("There is nobody of this name here.")
        heads, broken = index.list_sessions(self._root, self._cache)
        self._problems += [f"{problem} It stays as it is." for problem in broken]
        past = PastSessions(self._root, self._cache)
        for head in heads:
            if self._person in head.partners:
                try:
                    self._erase_in(past.read(head.name), now)
                except BadFile as problem:
                    self._problems.append(f"{problem} It stays as it is.")
        self._erase_alone()
        if self._really:
            taken, unread = backups.forget(self._root, self._is_gone)
            self._copies += taken
            self._problems += [f"{problem} It may hold copies." for problem in unread]
            remove(self._cache / index.NAME)
            People(self._root).remove(self._person)
        return self._told(names[self._person])

    def _is_gone(self, name: str) -> bool:
        return name.startswith(tuple(self._gone))

    def _erase_in(self, past: Past, now: Instant) -> None:
        kept = sessions.load(self._root, past.name)
        if not kept.writable:
            where = sessions.path_of(self._root, past.name)
            raise BadFile(str(where), None, "A newer reconnect wrote this.")
        if set(past.session.seats.values()) == {self._person}:
            self._whole += 1
            self._clear(past.name, None, now)
            return
        seat = next(one for one, who in past.session.seats.items() if who == self._person)
        session, responses = without_words(past.session, seat)
        self._responses += responses
        self._shared = True
        if not past.whole:
            unsure = "it is not known any more who said what. Look at it yourself."
            self._problems.append(f"{past.name}: {unsure}")
        # An older copy may hold what the session itself has no place for any more.
        if responses or any(_copies(self._root, past.name)):
            session = replace(session, rev=kept.session.rev + 1)
            self._clear(past.name, replace(kept, session=session), now)

    def _clear(self, name: str, kept: sessions.Kept | None, now: Instant) -> None:
        """Write a session as it is to stay, or remove it; then what is left of older states."""
        self._gone += [f"sessions/{name}.", f"drafts/{name}."]
        if not self._really:
            return
        path = sessions.path_of(self._root, name)
        with acquire(sessions.lock_of(self._root, name), stamp(now.wall, now.offset)):
            if kept is None:
                remove(path)
            else:
                tables.write(path, "session", sessions.again(kept, now))
            for log in (self._root / sessions.DRAFTS).glob(f"{name}.*.toml"):
                remove(log)
            self._copies += sum(remove(copy) for copy in _copies(self._root, name))
            sweep(path.parent, path.name)

    def _erase_alone(self) -> None:
        """Plans that the person made alone, and notes about programs and cards."""
        agreements = Agreements(self._root)
        for one in agreements.all()[0]:
            if set(one.partners) == {self._person}:
                self._remove(self._root / "agreements" / f"{one.id}.toml")
        for folder in ("enrolments", "cards"):
            for path in sorted((self._root / folder / self._person).glob("*.toml")):
                self._remove(path)

    def _remove(self, path: Path) -> None:
        self._alone += 1
        self._gone.append(path.relative_to(self._root).as_posix())
        if self._really:
            remove(path)

    def _told(self, name: str) -> Gone:
        rows = (
            (self._responses, "answer", "answers", f"of {name} in evenings for two"),
            (self._whole, "session", "sessions", f"that {name} did alone"),
            (self._alone, "plan or note", "plans and notes", f"of {name} alone"),
            (self._copies, "older copy", "older copies", "of these, in backups too"),
        )
        said = [_counted(*row) for row in rows if row[0]]
        said.append(f"The file of {name}, with the key of a private space if there is one.")
        stays = [f"What the other said, agreements of both, the name {name} on shared evenings."]
        return Gone(
            tuple(said),
            (*(stays if self._shared else ()), COPIES),
            tuple(self._problems),
        )


def _counted(count: int, one: str, many: str, rest: str) -> str:
    return f"{count} {one if count == 1 else many} {rest}."


def erase_everything(root: Path, cache: Path, *, really: bool) -> Gone:
    """Erase all that people said and did; without `really`, only say what would go.

    Only files in folders of ours go, whatever else lies beside them. Raises `Busy` while a
    session is open, `StoreError`.
    """
    refuse_while_open(root)
    said: list[str] = []
    for folder in (*PERSONAL, *BESIDES):
        found = sorted(_files(root / folder))
        if found:
            said.append(_counted(len(found), "file", "files", f"in {folder}"))
        for path in found if really else ():
            remove(path)
    for name in (index.NAME, *catalogue.NAMES.values()) if really else ():
        remove(cache / name)
    there = [name for name in OWN_WORK if (root / name).exists()]
    stays = [f"{root / name}: what you wrote yourself." for name in there]
    return Gone(tuple(said) or ("Nothing was here.",), (*stays, COPIES))


def _files(folder: Path) -> Iterator[Path]:
    """Every file below a folder of ours, and every link there, but nothing behind a link."""
    if folder.is_symlink():
        return
    for path in folder.rglob("*"):
        if path.is_symlink() or path.is_file():
            yield path
