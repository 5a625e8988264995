"""T1: a crash at any point, on any disk, loses nothing that was said to be safe."""

import os
import re
import zlib
from pathlib import Path
from typing import Any

import pytest

from reconnect_tui.errors import BadFile, StoreError
from reconnect_tui.store import atomic, draftlines, drafts, keeper
from tests.noting import Note
from tests.store import scenes
from tests.store.crash_recorder import Recorder
from tests.store.crash_simulator import MODELS, Image, acked, images, key, put
from tests.store.scenes import evening, found

LEVELS = {"kill": ("kill", "power"), "ordered": ("power",), "weak": ("power",)}


def crash(tmp_path: Path, *, enough: int = 1_000_000) -> dict[str, tuple[int, list[str]]]:
    """For each model the number of images tried, and what was lost in which.

    Stops when `enough` have lost something.
    """
    root = tmp_path / "home"
    recorder = Recorder(tmp_path, ignore=("home/locks",))
    with recorder.recording():
        name = evening(root, recorder.ack, early=scenes.EARLY)
    read: dict[Any, dict[str, int] | str] = {}
    outcome = {}
    for model in MODELS:
        seen: set[Any] = set()
        lost: list[str] = []
        for point, image in images(recorder.ops, model):
            state = (point, key(image))
            if state in seen:
                continue
            seen.add(state)
            there = read.get(state[1])
            if there is None:
                folder = tmp_path / "images" / str(len(read))
                folder.mkdir(parents=True)
                there = read[state[1]] = recovered(image, folder, name)
            if problem := missing(there, acked(recorder.ops, point, LEVELS[model])):
                lost.append(f"{model} at {point}: {problem}")
                if len(lost) == enough:
                    break
        outcome[model] = (len(seen), lost)
    return outcome


def recovered(image: Image, folder: Path, name: str) -> dict[str, int] | str:
    """How far the evening had got in an image, or why nothing can be read."""
    put(image, folder)
    try:
        return found(folder / "home", name)
    except (BadFile, StoreError) as error:
        return str(error)


def missing(there: dict[str, int] | str, safe: list[Any]) -> str:
    """What was said to be safe and is not there, or what is there and was never typed."""
    needed: dict[str, int] = {}
    for what, far in safe:
        needed[what] = max(far, needed.get(what, 0))
    if isinstance(there, str):
        return there if needed else ""
    if -1 in there.values():
        return f"never typed: {there}"
    return "".join(
        f"{what}: {there[what]} < {far}; " for what, far in needed.items() if there[what] < far
    )


def test_a_crash_loses_nothing_that_was_safe(tmp_path: Path, figures: Note) -> None:
    """After a kill every typed word is there; after a power cut all that was synced or saved."""
    outcome = crash(tmp_path)
    for model, (tried, lost) in outcome.items():
        assert tried > 60, model
        assert lost == [], model
    figures("T1", tried=sum(tried for tried, _ in outcome.values()))


def in_place(path: Path, data: bytes) -> None:
    """Truncate, then write."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.write(descriptor, data)
    os.fsync(descriptor)
    os.close(descriptor)
    atomic.sync_folder(path.parent)


def unlink_first(temporary: Path, path: Path) -> None:
    """Remove the old file, then rename the new one."""
    if path.exists():
        os.unlink(path)  # noqa: PTH108 - the call that the simulator records
    os.rename(temporary, path)  # noqa: PTH104 - the same


def nothing(*_: object) -> None:
    """Do not do it."""


def believing(line: bytes) -> draftlines.Record | None:
    """Take a line for whole if its form is right."""
    match = LINE.fullmatch(line)
    if match is None:
        return None
    crc = b"%08x" % zlib.crc32(match[1] + match[3])
    return PARSE(line.replace(match[2], crc, 1))


def clear_first(self: keeper.SessionKeeper, session: Any, now: Any) -> None:
    """Forget the drafts, then save."""
    self._hold().clear()
    SAVE(self, session, now)


LINE = re.compile(rb'"(\d{8,})\.([0-9a-f]{8})" = (\[.*\])')
PARSE = draftlines.parse
SAVE = keeper.SessionKeeper.save
RECOVER = drafts.recover
WRONG: dict[str, list[tuple[object, str, object]]] = {
    "in place": [(keeper, "atomic_write", in_place)],
    "no file sync": [(atomic, "sync_file", nothing)],
    "no folder sync": [(atomic, "sync_folder", nothing), (drafts, "sync_folder", nothing)],
    "unlink first": [(atomic, "_replace", unlink_first)],
    "early acknowledgement": [(scenes, "EARLY", True)],
    "drafts removed early": [(keeper.SessionKeeper, "save", clear_first)],
    "drafts never synced": [(drafts, "sync_data", nothing)],
    "no checksum": [(draftlines, "parse", believing)],
    "old drafts come back": [(drafts, "recover", lambda folder, name, _: RECOVER(folder, name, 0))],
}


def test_a_crash_loses_nothing_when_the_log_turns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figures: Note
) -> None:
    """The same while the log of drafts begins a new file with every other key."""
    monkeypatch.setattr(drafts, "ROTATE_AT", 200)
    outcome = crash(tmp_path)
    assert [lost for _, lost in outcome.values()] == [[], [], []]
    figures("T1", tried=sum(count for count, _ in outcome.values()))


def turn_and_drop(self: drafts.DraftLog) -> None:
    """Remove the full file before the new one has reached the disk."""
    TURN(self)
    self._drop_older()


def turn_late(self: drafts.DraftLog) -> None:
    """Remove the full file, then begin the new one."""
    if self._file is not None:
        os.unlink(self._file.path)  # noqa: PTH108 - the call that the simulator records
    TURN(self)


TURN = drafts.DraftLog._turn  # noqa: SLF001 - the right way, to do it wrongly around


@pytest.mark.parametrize("wrong", [turn_and_drop, turn_late])
def test_the_simulator_catches_a_log_that_turns_wrongly(
    wrong: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figures: Note
) -> None:
    """A full log that goes too early takes words along in some image."""
    monkeypatch.setattr(drafts, "ROTATE_AT", 200)
    monkeypatch.setattr(drafts.DraftLog, "_turn", wrong)
    assert any(lost for _, lost in crash(tmp_path, enough=1).values())
    figures("T1", wrong=1, caught=1)


@pytest.mark.parametrize("name", WRONG)
def test_the_simulator_catches_each_wrong_way(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    figures: Note,
) -> None:
    """Each known way to write files wrongly loses something in some image."""
    for where, what, wrong in WRONG[name]:
        monkeypatch.setattr(where, what, wrong)
    outcome = crash(tmp_path, enough=1)
    assert any(lost for _, lost in outcome.values())
    figures("T1", name, wrong=1, caught=1)
