"""What code does to files, in order: the calls of `os` that change them, patched and noted."""

import contextlib
import itertools
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


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
