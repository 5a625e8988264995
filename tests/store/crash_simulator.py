"""What may be on a disk after a crash: record what code does to files, rebuild every image.

`Recorder` patches the calls of `os` that change files and notes them in order, with the
acknowledgements ("this is safe now") in between. `images` then gives every state in which a
crash at any point may leave the disk, under three models:

kill     the process dies: the kernel keeps all that was done, the last write perhaps in part
ordered  the power goes: names reach the disk in order, unsynced bytes are torn, zero or stale
weak     the power goes: any set of unsynced names and bytes may be missing (as in ALICE)
"""

import contextlib
import itertools
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

Image = dict[str, bytes | None]
"""Relative path to bytes; a folder has none."""

MODELS = ("kill", "ordered", "weak")
SAMPLES = 48
"""Where unsynced things combine in more ways than this, so many are drawn."""


@dataclass(frozen=True)
class Op:
    """One call: `what` it did, to which name and inode, with which bytes."""

    what: str
    path: str = ""
    inode: int = 0
    offset: int = 0
    data: bytes = b""
    other: str = ""
    ack: Any = None


@dataclass
class _Open:
    inode: int
    path: str
    position: int = 0
    appends: bool = False
    folder: bool = False


@dataclass
class Recorder:
    """Notes what happens under `root`, except in the folders of `ignore`."""

    root: Path
    ignore: tuple[str, ...] = ()
    ops: list[Op] = field(default_factory=list)
    _inodes: dict[str, int] = field(default_factory=dict)
    _sizes: dict[int, int] = field(default_factory=dict)
    _open: dict[int, _Open] = field(default_factory=dict)
    _counter: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def ack(self, level: str, what: Any) -> None:
        """Note that the code has said: `what` is safe from now on, from a `level` of crash."""
        self.ops.append(Op("ack", path=level, ack=what))

    def _name(self, path: Any) -> str | None:
        with contextlib.suppress(ValueError, TypeError):
            name = Path(path).relative_to(self.root).as_posix()
            if not any(name == one or name.startswith(f"{one}/") for one in self.ignore):
                return name
        return None

    @contextlib.contextmanager
    def recording(self) -> Iterator["Recorder"]:
        """Patch `os` for the time of the block."""
        real = {name: getattr(os, name) for name in _PATCHED}
        for name in _PATCHED:
            setattr(os, name, self._patched(name, real[name]))
        try:
            yield self
        finally:
            for name, one in real.items():
                setattr(os, name, one)

    def _patched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        note = getattr(self, f"_on_{name}")

        def call(*args: Any, **kwargs: Any) -> Any:
            before = self._name(args[0]) if name == "open" and args else None
            existed = before is not None and os.path.lexists(args[0])
            result = real(*args, **kwargs)
            note(result, existed, *args)
            return result

        return call

    def _on_open(self, result: int, existed: object, path: Any, flags: int = 0, *_: Any) -> None:
        name = self._name(path)
        if name is None:
            return
        if Path(path).is_dir():
            self._open[result] = _Open(0, name, folder=True)
            return
        if not existed:
            self._inodes[name] = next(self._counter)
            self._sizes[self._inodes[name]] = 0
            self.ops.append(Op("create", name, self._inodes[name]))
        inode = self._inodes[name]
        if flags & os.O_TRUNC and existed:
            self.ops.append(Op("truncate", name, inode))
            self._sizes[inode] = 0
        self._open[result] = _Open(inode, name, appends=bool(flags & os.O_APPEND))

    def _on_dup(self, result: int, _: object, descriptor: int) -> None:
        if descriptor in self._open:
            self._open[result] = self._open[descriptor]

    def _on_close(self, _: None, __: object, descriptor: int) -> None:
        self._open.pop(descriptor, None)

    def _on_write(self, result: int, _: object, descriptor: int, data: bytes) -> None:
        one = self._open.get(descriptor)
        if one is None:
            return
        offset = self._sizes[one.inode] if one.appends else one.position
        written = bytes(data[:result])
        self.ops.append(Op("write", one.path, one.inode, offset, written))
        one.position = offset + result
        self._sizes[one.inode] = max(self._sizes[one.inode], one.position)

    def _on_ftruncate(self, _: None, __: object, descriptor: int, size: int) -> None:
        one = self._open.get(descriptor)
        if one is not None:
            self.ops.append(Op("truncate", one.path, one.inode, size))
            self._sizes[one.inode] = size

    def _on_fsync(self, _: None, __: object, descriptor: int) -> None:
        one = self._open.get(descriptor)
        if one is not None:
            self.ops.append(Op("syncdir" if one.folder else "sync", one.path, one.inode))

    _on_fdatasync = _on_fsync

    def _on_replace(self, _: None, __: object, source: Any, target: Any) -> None:
        before, after = self._name(source), self._name(target)
        if before is None or after is None:
            return
        inode = self._inodes.pop(before)
        self._inodes[after] = inode
        self.ops.append(Op("rename", before, inode, other=after))

    _on_rename = _on_replace

    def _on_unlink(self, _: None, __: object, path: Any) -> None:
        name = self._name(path)
        if name is not None:
            self._inodes.pop(name, None)
            self.ops.append(Op("unlink", name))

    def _on_mkdir(self, _: None, __: object, path: Any, *___: Any) -> None:
        name = self._name(path)
        if name is not None:
            self.ops.append(Op("mkdir", name))


_PATCHED = (
    "open", "dup", "close", "write", "ftruncate", "fsync", "fdatasync", "replace", "rename",
    "unlink", "mkdir",
)  # fmt: skip
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
