"""A real disk that is full, out of names, or read-only: run in a namespace of its own.

`python -m tests.store.small_disk SCENE FOLDER` mounts a small disk on FOLDER, plays the scene and
prints one line of JSON: how many errors it met, what was lost, what it said. Needs the right
to mount: `unshare -Urm` gives it to anybody on most Linux machines.
"""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from reconnect_tui.errors import StoreError
from reconnect_tui.store import drafts, sessions
from reconnect_tui.store.atomic import atomic_write
from reconnect_tui.store.drafts import DraftLog, recover
from reconnect_tui.store.index import list_sessions
from reconnect_tui.store.keeper import SessionKeeper
from reconnect_tui.store.people import People
from tests.store.scenes import FILES, NOW, answered, small_session, typed

MORE = 20
"""So often a refused thing is tried again."""


def mount(folder: Path, options: str) -> None:
    """Put a disk in memory on the folder, or change the one that is there."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Take all the room that is left."""
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(b"x" * 4096):
            pass
    return ballast


def files_on_a_full_disk(folder: Path) -> dict[str, object]:
    """Save a growing file until there is no room, and on; then make room and save."""
    mount(folder, "size=64k")
    return _saves(folder, lambda size: b"y" * (size * 3000))


def files_without_names(folder: Path) -> dict[str, object]:
    """The same on a disk that has room, but no name left for another file."""
    mount(folder, "size=1m,nr_inodes=12")
    (folder / "file.toml").write_bytes(b"first")
    with contextlib.suppress(OSError):
        for number in range(20):
            (folder / f"other{number}").touch()
    return _saves(folder, lambda size: b"y" * size, room=folder / "other0")


def _saves(
    folder: Path, text: Callable[[int], bytes], room: Path | None = None
) -> dict[str, object]:
    path = folder / "file.toml"
    errors, lost, said, last = 0, 0, "", path.read_bytes() if path.exists() else b""
    for size in range(1, 100):
        try:
            atomic_write(path, text(size))
            last = text(size)
        except StoreError as error:
            errors += 1
            said = str(error)
        lost += bool(last) and path.read_bytes() != last
        lost += any(one.name.endswith(".tmp") for one in folder.iterdir())
        if errors == 1 + MORE:
            break
    if room is not None:
        room.unlink()
    atomic_write(path, b"after")
    lost += path.read_bytes() != b"after"
    return {"errors": errors, "lost": lost, "said": said}


def typing_on_a_full_disk(folder: Path) -> dict[str, object]:
    """Type until there is no room, and on; then make room and type."""
    mount(folder, "size=64k")
    return _typing(folder)


def typing_without_cutting_back(folder: Path) -> dict[str, object]:
    """The same in the wrong way: a line that was torn by the full disk stays torn."""
    mount(folder, "size=64k")

    def add(self: drafts._LogFile, data: bytes) -> None:
        with contextlib.suppress(OSError):
            os.write(self.descriptor, data)
        self.size += len(data)

    drafts._LogFile.add = add  # type: ignore[method-assign]  # noqa: SLF001 - the wrong way goes where the right one is
    return _typing(folder)


def _typing(folder: Path) -> dict[str, object]:
    # Room for neither a whole line nor a whole page is left when the disk is full.
    log = DraftLog(folder, "s")
    log.append("one@a", "", "")
    ballast = fill(folder)
    with ballast.open("r+b") as file:
        file.truncate(ballast.stat().st_size - 8192)
    errors, lost, last, said = 0, 0, "", ""
    for number in range(200):
        text = f"{number:03} " + "word " * 120
        try:
            log.append("one@a", "", text)
            last = text
        except StoreError as error:
            errors += 1
            said = str(error)
        found = recover(folder, "s", 0)[0].get("one@a", {}).get("", "")
        lost += found < last
        if errors == 1 + MORE:
            break
    ballast.unlink()
    log.append("one@a", "", "999 after")
    lost += recover(folder, "s", 0)[0] != {"one@a": {"": "999 after"}}
    log.sync()
    log.close()
    return {"errors": errors, "lost": lost, "said": said}


def an_evening_on_a_full_disk(folder: Path) -> dict[str, object]:
    """The disk fills up in the middle of an evening; the evening goes on, and is kept after."""
    mount(folder, "size=256k")
    session = small_session()
    keeper = SessionKeeper.begin(folder, session, FILES)
    keeper.save(session, NOW)
    ballast = fill(folder)
    errors, said = 0, ""
    for place in range(1 + MORE):
        session, draft = typed(session, f"{place} " + "word " * 190)
        for action in (
            lambda d=draft, s=session: keeper.draft(s, d),
            keeper.sync,
            lambda s=session: keeper.save(s, NOW),
        ):
            try:
                action()
            except StoreError as error:
                errors += 1
                said = str(error)
    session = answered(session, "at last")
    whole = sessions.load(folder, keeper.name).session.rev == 1
    ballast.unlink()
    keeper.save(session, NOW)
    keeper.close()
    after = sessions.load(folder, keeper.name).session
    lost = (not whole) + (after.results["one@a"].value != "at last") + bool(after.drafts)
    lost += len(list(folder.rglob("*.tmp")))
    return {"errors": errors, "lost": lost, "said": said}


def an_evening_that_turns_read_only(folder: Path) -> dict[str, object]:
    """The disk turns read-only: what was kept opens, nothing new is, each call says so."""
    mount(folder, "size=1m")
    session = answered(small_session(), "kept")
    keeper = SessionKeeper.begin(folder, session, FILES)
    keeper.save(session, NOW)
    keeper.close()
    mount(folder, "remount,ro")
    heads, problems = list_sessions(folder, folder / "cache")
    again, kept = SessionKeeper.resume(folder, keeper.name, NOW)
    session, draft = typed(session, "more")
    errors, said = 0, ""
    for action in (
        lambda: again.save(session, NOW),
        lambda: again.draft(session, draft),
        lambda: again.card_seen(session, "cards", "x"),
        lambda: again.take_over(NOW),
        lambda: People(folder).add("Kim", "2026-11-22"),
    ):
        try:
            action()
        except StoreError as error:
            errors += 1
            said = str(error)
    again.close()
    lost = len(heads) != 1 or bool(problems) or kept.session.results["one@a"].value != "kept"
    mount(folder, "remount,rw")
    later, _ = SessionKeeper.resume(folder, keeper.name, NOW)
    later.save(session, NOW)
    later.close()
    return {"errors": errors, "lost": int(lost), "said": said}


SCENES = {
    scene.__name__: scene
    for scene in (
        files_on_a_full_disk,
        files_without_names,
        typing_on_a_full_disk,
        typing_without_cutting_back,
        an_evening_on_a_full_disk,
        an_evening_that_turns_read_only,
    )
}

if __name__ == "__main__":
    sys.stdout.write(json.dumps(SCENES[sys.argv[1]](Path(sys.argv[2]))))
