"""What may be on a disk after a crash: every image, rebuilt from what code did to files.

A `Recorder` has noted the calls of `os` that change files, with the acknowledgements ("this is
safe now") in between. `images` gives every state in which a crash at any point may leave the
disk, under three models:

kill     the process dies: the kernel keeps all that was done, the last write perhaps in part
ordered  the power goes: names reach the disk in order, unsynced bytes are torn, zero or stale
weak     the power goes: any set of unsynced names and bytes may be missing (as in ALICE)
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from tests.store.crash_recorder import Op

Image = dict[str, bytes | None]
"""Relative path to bytes; a folder has none."""

MODELS = ("kill", "ordered", "weak")
SAMPLES = 48
"""Where unsynced things combine in more ways than this, so many are drawn."""


_NAMES = ("create", "rename", "unlink", "mkdir")
_BYTES = ("write", "truncate")


def images(ops: list[Op], model: str, seed: int = 0) -> Iterator[tuple[int, Image]]:
    """Each crash point (so many calls were made) with each image that it may leave."""
    crash = {"kill": _after_kill, "ordered": _after_power, "weak": _after_chaos}[model]
    random = Random(seed)  # noqa: S311 - drawing samples
    for point in range(len(ops) + 1):
        if point and ops[point - 1].what == "ack":
            continue
        yield from ((point, image) for image in crash(ops, point, random))


def acked(ops: list[Op], point: int, levels: tuple[str, ...]) -> list[Any]:
    """What was acknowledged before a crash at `point`, of these levels, in order.

    An acknowledgement right after the last call counts: nothing lies between.
    """
    end = point
    while end < len(ops) and ops[end].what == "ack":
        end += 1
    return [op.ack for op in ops[:end] if op.what == "ack" and op.path in levels]


def _after_kill(ops: list[Op], point: int, _: Random) -> Iterator[Image]:
    yield _build(ops[:point], {})
    if point < len(ops) and ops[point].what == "write":
        for cut in {0, 1, len(ops[point].data) // 2, max(0, len(ops[point].data) - 1)}:
            torn = Op(**{**ops[point].__dict__, "data": ops[point].data[:cut]})
            yield _build([*ops[:point], torn], {})


def _after_power(ops: list[Op], point: int, _: Random) -> Iterator[Image]:
    """Names up to some point after the last sync; unsynced bytes all in one of five ways."""
    committed = max((i + 1 for i in range(point) if ops[i].what in ("sync", "syncdir")), default=0)
    loose = _loose_bytes(ops, point)
    cuts = {committed, point} | {i + 1 for i in range(committed, point) if ops[i].what in _NAMES}
    for cut in cuts:
        lost = {i for i in range(cut, point) if ops[i].what in _NAMES}
        ways = _WAYS if loose else ("full",)
        for way in ways:
            yield _build(ops[:point], dict.fromkeys(loose, way), lost)
        if len(loose) > 1:
            yield _build(ops[:point], dict.fromkeys(loose[:-1], "full") | {loose[-1]: "torn"}, lost)


def _after_chaos(ops: list[Op], point: int, random: Random) -> Iterator[Image]:
    """Any subset of what was not synced, bytes and names alike."""
    names = [i for i in range(point) if ops[i].what in _NAMES and not _is_named(ops, i, point)]
    loose = _loose_bytes(ops, point)
    ways = ("none", "full", "torn", "zero")
    choices: Iterable[tuple[Sequence[bool], Sequence[str]]]
    total = 2 ** len(names) * len(ways) ** len(loose)
    if total <= SAMPLES:
        choices = itertools.product(
            itertools.product((False, True), repeat=len(names)),
            itertools.product(ways, repeat=len(loose)),
        )
    else:
        choices = (
            ([random.random() < 0.5 for _ in names], [random.choice(ways) for _ in loose])
            for _ in range(SAMPLES)
        )
    for gone, how in choices:
        lost = {i for i, one in zip(names, gone, strict=True) if one}
        yield _build(ops[:point], dict(zip(loose, how, strict=True)), lost)


_WAYS = ("none", "full", "torn", "zero", "stale")


def _loose_bytes(ops: list[Op], point: int) -> list[int]:
    """The writes whose file was not synced after them."""
    return [
        i
        for i in range(point)
        if ops[i].what in _BYTES
        and not any(op.what == "sync" and op.inode == ops[i].inode for op in ops[i:point])
    ]


def _is_named(ops: list[Op], i: int, point: int) -> bool:
    """Whether the folder was synced after the name was changed in it."""
    changed = ops[i].other or ops[i].path
    folder = Path(changed).parent.as_posix()
    return any(op.what == "syncdir" and op.path == folder for op in ops[i:point])


def _build(
    ops: list[Op], ways: dict[int, str], lost: set[int] | frozenset[int] = frozenset()
) -> Image:
    """The tree after `ops`, each unsynced write in its way, without the `lost` names."""
    names: dict[str, int] = {}
    folders = {"."}
    content: dict[int, bytearray] = {}
    for i, op in enumerate(ops):
        if op.what in _BYTES:
            _apply_bytes(op, content.setdefault(op.inode, bytearray()), ways.get(i, "full"))
        elif i not in lost:
            _apply_name(op, names, folders)
    image: Image = {name: None for name in folders if _is_reachable(name, folders)}
    for name, inode in names.items():
        if _is_reachable(Path(name).parent.as_posix(), folders):
            image[name] = bytes(content.get(inode, b""))
    return image


def _is_reachable(folder: str, folders: set[str]) -> bool:
    path = Path(folder)
    return all(one.as_posix() in folders for one in (path, *path.parents))


def _apply_name(op: Op, names: dict[str, int], folders: set[str]) -> None:
    match op.what:
        case "create":
            names[op.path] = op.inode
        case "rename":
            names.pop(op.path, None)
            names[op.other] = op.inode
        case "unlink":
            names.pop(op.path, None)
        case "mkdir":
            folders.add(op.path)


def _apply_bytes(op: Op, file: bytearray, way: str) -> None:
    if way == "none":
        return
    if op.what == "truncate":
        del file[op.offset :]
        return
    data, size = op.data, len(op.data)
    if way == "torn":
        data = data[: size // 2]
    elif way == "zero":
        data = bytes(size)
    elif way == "stale":
        third = size // 3
        data = data[: size - 2 * third] + b"x" * third + data[size - third :]
    if len(file) < op.offset:
        file.extend(bytes(op.offset - len(file)))
    file[op.offset : op.offset + len(data)] = data


def put(image: Image, folder: Path) -> None:
    """Make an image real, in an empty folder."""
    for name, data in sorted(image.items()):
        if data is None:
            (folder / name).mkdir(parents=True, exist_ok=True)
        else:
            (folder / name).write_bytes(data)


def key(image: Image) -> frozenset[tuple[str, bytes | None]]:
    """The same for equal images."""
    return frozenset(image.items())
