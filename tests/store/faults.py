"""A disk that fails: the n-th call of `os` that touches a file raises, once or from then on."""

import contextlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CALLS = (
    "open", "write", "fsync", "fdatasync", "replace", "unlink", "mkdir", "ftruncate", "close",
    "dup", "rename",
)  # fmt: skip


@dataclass
class Faults:
    """Fails call number `first` (from 1) with `code`; `lasting`: every later one too.

    `short`: writes take half of what they are given, and never fail. `met` counts the faults.
    """

    root: Path
    first: int = 0
    code: int = 0
    lasting: bool = False
    short: bool = False
    met: int = 0
    calls: int = 0
    where: str = ""

    def fail_next(self, code: int) -> None:
        """Fail the next call, once."""
        self.first, self.code = self.calls + 1, code

    @contextlib.contextmanager
    def on(self) -> Iterator["Faults"]:
        """Patch `os` for the time of the block."""
        real = {name: getattr(os, name) for name in CALLS}
        ours: set[int] = set()
        for name in CALLS:
            setattr(os, name, self._patched(name, real[name], ours))
        try:
            yield self
        finally:
            for name, one in real.items():
                setattr(os, name, one)

    def _patched(self, name: str, real: Callable[..., Any], ours: set[int]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            mine = args[0] in ours if isinstance(args[0], int) else self._is_mine(args[0])
            if mine and not self._is_read(name, args):
                self._fail(name, real, args, ours)
                if self.short and name == "write" and len(args[1]) > 1:
                    args = (args[0], args[1][: len(args[1]) // 2])
            result = real(*args, **kwargs)
            if mine and name in ("open", "dup"):
                ours.add(result)
            if name == "close":
                ours.discard(args[0])
            return result

        return call

    def _fail(self, name: str, real: Callable[..., Any], args: Any, ours: set[int]) -> None:
        self.calls += 1
        if self.first and (self.calls == self.first or (self.lasting and self.calls > self.first)):
            self.met += 1
            self.where = self.where or name
            if name == "close":
                # The system lets go of the number even when it reports an error.
                real(*args)
                ours.discard(args[0])
            if name == "write" and len(args[1]) > 1:
                # A disk that fills up takes a part first.
                real(args[0], args[1][: len(args[1]) // 2])
            raise OSError(self.code, os.strerror(self.code))

    def _is_mine(self, path: Any) -> bool:
        return str(path).startswith(str(self.root))

    def _is_read(self, name: str, args: Any) -> bool:
        """Reading is not what is tried here; a folder is opened only to be synced."""
        if name != "open":
            return False
        writes = args[1] & (os.O_WRONLY | os.O_RDWR)
        return not writes and not Path(args[0]).is_dir()
