"""The one place that writes, removes and renames whole files.

A file is written beside its old self, synced, and renamed over it; then the folder is synced.
So a crash, a full disk or a power cut leaves the old text or the new one, never a mix, and
when a function here returns, a power cut does not undo what it did. Files are 0600, folders
0700. Every failure is a `StoreError` with a sentence for people.
"""

import contextlib
import errno
import glob
import os
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from reconnect_tui.errors import StoreError

FILE_MODE = 0o600
FOLDER_MODE = 0o700
STALE_AFTER = 24 * 3600
"""Seconds after which a temporary file of a crashed process is surely nobody's."""

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_CREATE |= sum(getattr(os, f, 0) for f in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"))
_WINDOWS = sys.platform == "win32"
_TRIES = 5 if _WINDOWS else 1
"""Windows refuses to replace a file that a virus scanner holds open for a moment."""

_NOT_KNOWN = (errno.EINVAL, errno.ENOTSUP, errno.ENOTTY)
"""How a file system says that it does not know a call."""

_ELSEWHERE = "Another folder can be named at the start: reconnect --home FOLDER."
_SENTENCES = {
    errno.ENOSPC: "The disk is full. Free some room, then it can be saved.",
    errno.EDQUOT: "This account has no room left on the disk. Free some, then it can be saved.",
    errno.EROFS: f"This disk is read-only. {_ELSEWHERE}",
    errno.EACCES: f"This account may not write here. {_ELSEWHERE}",
    errno.EPERM: f"This account may not write here. {_ELSEWHERE}",
    errno.EIO: "The disk reports an error. Please look after your backups.",
    errno.EMFILE: "Too many files are open. Close something, then it can be saved.",
    errno.ENFILE: "Too many files are open. Close something, then it can be saved.",
    errno.ENOTDIR: "A file stands where a folder is needed.",
    errno.EEXIST: "A file stands where a folder is needed.",
}


def atomic_write(path: Path, data: bytes) -> None:
    """Write `data` to `path`, whole or not at all. Missing folders are made.

    Raises `StoreError`; then the old file is untouched and no temporary file stays behind.
    Only a failure of the very last step, the folder's sync, leaves the new text in place.
    """
    with explained(path):
        if not path.parent.is_dir():
            make_folder(path.parent)
        temporary = path.with_name(f".{path.name}.{os.urandom(4).hex()}.tmp")
        descriptor = create(temporary)
        try:
            _fill(descriptor, data)
            _replace(temporary, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            raise
        sync_folder(path.parent)


def create(path: Path, flags: int = 0) -> int:
    """Open a file that is not there yet, for writing. Raises `OSError` if it is, or a link."""
    return os.open(path, _CREATE | flags, FILE_MODE)


def _fill(descriptor: int, data: bytes) -> None:
    try:
        write_all(descriptor, data)
        sync_file(descriptor)
    finally:
        os.close(descriptor)


def _replace(temporary: Path, path: Path) -> None:
    for left in reversed(range(_TRIES)):
        try:
            os.replace(temporary, path)
        except PermissionError:
            if not left:
                raise
            time.sleep(0.02)
        else:
            return


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte, though the system may take them in parts. Raises `OSError`."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def sync_file(descriptor: int) -> None:
    """Bring a file's bytes to the disk itself. Raises `OSError`."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - not on Windows

        # Apple's fsync stops at the drive's own memory. Some network disks know only fsync.
        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError as error:
            if error.errno not in _NOT_KNOWN:
                raise
        else:
            return
    os.fsync(descriptor)


def sync_data(descriptor: int) -> None:
    """Like `sync_file`, without the file's times where the system can leave them out."""
    if sys.platform == "linux":
        os.fdatasync(descriptor)
    else:
        sync_file(descriptor)


def sync_folder(folder: Path) -> None:
    """Bring a folder's names to the disk. Windows has no such call and does it by itself."""
    if _WINDOWS:
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network disks cannot sync a folder; there is nothing better to do on them.
        if error.errno not in _NOT_KNOWN:
            raise
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, for this account only. One that exists stays."""
    with explained(folder):
        missing = [folder]
        while not missing[-1].parent.is_dir() and missing[-1].parent != missing[-1]:
            missing.append(missing[-1].parent)
        for one in reversed(missing):
            try:
                os.mkdir(one, FOLDER_MODE)
            except FileExistsError:
                if not one.is_dir():
                    raise
            sync_folder(one.parent)


def own_folder(root: Path, name: str) -> Path:
    """The folder `name` inside `root`, made if there is none, closed to other accounts.

    `root` may be a link that a person has set; a link inside it would lead words away, so it
    is refused.
    """
    folder = root / name
    with explained(folder):
        try:
            found = os.lstat(folder)
        except FileNotFoundError:
            make_folder(folder)
            return folder
        if not stat.S_ISDIR(found.st_mode):
            what = "a link" if stat.S_ISLNK(found.st_mode) else "a file"
            reason = f"{name}: {what} stands where a folder is needed. Nothing is saved there."
            raise StoreError(reason)
        return folder


def remove(path: Path) -> bool:
    """Remove a file for good. False if there was none. Raises `StoreError`."""
    with explained(path):
        try:
            os.unlink(path)
        except FileNotFoundError:
            return False
        sync_folder(path.parent)
    return True


def set_aside(path: Path, stamp: str, why: str = "broken") -> Path:
    """Rename a file that cannot be read, so that its name is free and it is still there.

    `stamp` is a time such as `2026-11-22T201105`. Returns the new path, `NAME.broken-TIME`.
    """
    with explained(path):
        aside = path.with_name(f"{path.name}.{why}-{stamp}")
        while os.path.lexists(aside):
            aside = aside.with_name(f"{aside.name}-{os.urandom(2).hex()}")
        os.rename(path, aside)
        sync_folder(path.parent)
    return aside


def sweep(folder: Path, name: str) -> None:
    """Remove what a killed process left half-written of the file `name`; hold its lock."""
    for left in folder.glob(f".{glob.escape(name)}.????????.tmp"):
        with contextlib.suppress(OSError):
            os.unlink(left)


def sweep_old(root: Path, now: float) -> None:
    """Remove every half-written file under `root` that is a day old at `now` (epoch seconds).

    A younger one may be another window's, about to be renamed.
    """
    for left in root.rglob(".*.????????.tmp"):
        with contextlib.suppress(OSError):
            if left.lstat().st_mtime < now - STALE_AFTER:
                os.unlink(left)


def tighten(root: Path) -> int:
    """Close every folder and file under `root` to other accounts; returns how many were open.

    Another tool, a copy or an unpacked backup may have loosened them. What this account may
    not change is passed over.
    """
    loose = 0
    for folder, _, names in os.walk(root):
        loose += _close(folder, FOLDER_MODE)
        loose += sum(_close(os.path.join(folder, name), FILE_MODE) for name in names)
    return loose


def _close(path: str, mode: int) -> bool:
    with contextlib.suppress(OSError):
        found = os.lstat(path)
        if not stat.S_ISLNK(found.st_mode) and stat.S_IMODE(found.st_mode) & 0o077:
            os.chmod(path, mode)
            return True
    return False


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn an `OSError` inside into a `StoreError`: a plain sentence, and where that is."""
    try:
        yield
    except OSError as error:
        sentence = _SENTENCES.get(error.errno or 0)
        if sentence is None:
            sentence = f"It could not be saved ({error.strerror or type(error).__name__})."
        # `Path.is_dir` raises where a folder above may not be looked into.
        folder = path if os.path.isdir(path) else path.parent
        message = f"{sentence} The folder is: {folder}"
        raise StoreError(message) from error
