"""The memory of this process: keys and words lie in it, and Python cannot wipe them."""

import contextlib
import ctypes
import sys

PR_SET_DUMPABLE = 4


def keep_to_ourselves() -> None:
    """Leave no core dump and, on Linux, let no other process of this user look in.

    For when a private space is used. Root reads everything, and swap is not our business.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
