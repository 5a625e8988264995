"""One window at a time: an advisory lock that the system lets go of when its holder dies.

The lock is on a file of its own, which also says who holds it. The lock file is removed on
release; whoever waited on the removed one notices and takes the new one.
"""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from reconnect_tui.errors import Busy, Holder, StoreError
from reconnect_tui.store.atomic import FILE_MODE, explained, make_folder

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

PATIENCE = 5.0
"""Seconds to wait for a window that is only reading, changing and writing one small file."""

_BETWEEN = 0.005
_FAR = 1 << 30
"""Windows locks bytes, and others cannot read those; so a byte far behind the words."""

_NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL)
_FLAGS = os.O_RDWR | os.O_CREAT
_FLAGS |= sum(getattr(os, f, 0) for f in ("O_NOFOLLOW", "O_CLOEXEC", "O_NONBLOCK", "O_BINARY"))


class Lock:
    """A lock that is held until `release`, or until the process ends."""

    def __init__(self, path: Path, descriptor: int) -> None:
        """Use `acquire`."""
        self._path = path
        self._descriptor = descriptor

    def release(self) -> None:
        """Let others have it. Twice is once."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor < 0:
            return
        # Windows cannot remove an open file; there the empty file stays.
        with contextlib.suppress(OSError):
            os.unlink(self._path)
        with contextlib.suppress(OSError):
            os.close(descriptor)

    def __enter__(self) -> Self:
        """Hold it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go."""
        self.release()


def acquire(path: Path, since: str) -> Lock:
    """Take the lock at `path`, at once. `since` is the local time, for the other window.

    Raises `Busy` with the holder if another process or window has it, `StoreError` if the
    lock cannot be written. A file system without locks is taken at its word: no lock, no
    refusal.
    """
    if not path.parent.is_dir():
        make_folder(path.parent)
    with explained(path):
        while True:
            descriptor = os.open(path, _FLAGS, FILE_MODE)
            try:
                free = _try_lock(descriptor)
                current = free and _is_at(descriptor, path)
            except BaseException:
                os.close(descriptor)
                raise
            if current:
                _sign(descriptor, since)
                return Lock(path, descriptor)
            os.close(descriptor)
            if not free:
                message = "Another window has this open."
                raise Busy(message, holder(path))


@contextlib.contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Be alone for the time of reading, changing and writing. Waits up to `PATIENCE`.

    Raises `Busy` when the other does not finish.
    """
    with _wait_for(path, time.monotonic() + PATIENCE):
        yield


def _wait_for(path: Path, until: float) -> Lock:
    while True:
        try:
            return acquire(path, "")
        except Busy:
            if time.monotonic() > until:
                raise
        time.sleep(_BETWEEN)


def holder(path: Path) -> Holder | None:
    """Who holds the lock at `path`, as far as the file says."""
    try:
        words = path.read_bytes()[:400].decode("utf-8", "replace").split("\n")
        return Holder(int(words[0]), words[1], words[2])
    except (OSError, ValueError, IndexError):
        return None


def is_busy(path: Path) -> bool:
    """Whether somebody holds the lock at `path` now."""
    if not path.exists():
        return False
    try:
        acquire(path, "").release()
    except (Busy, StoreError):
        return True
    return False


def _try_lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _FAR, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            os.lseek(descriptor, 0, os.SEEK_SET)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _NO_LOCKS:
            return True
        if error.errno in (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK):
            return False
        raise
    return True


def _is_at(descriptor: int, path: Path) -> bool:
    """False if the holder before has removed this file, and others lock a new one."""
    try:
        return os.path.samestat(os.fstat(descriptor), os.stat(path))
    except FileNotFoundError:
        return False


def _sign(descriptor: int, since: str) -> None:
    """Say who has it; a lock that cannot be signed, on a full disk, is a lock all the same."""
    with contextlib.suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.write(descriptor, f"{os.getpid()}\n{_host()}\n{since}\n".encode())


def _host() -> str:
    """What this machine calls itself. Asks no network."""
    if sys.platform == "win32":
        return os.environ.get("COMPUTERNAME", "")
    return os.uname().nodename
