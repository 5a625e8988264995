"""The clocks of this computer, read together."""

import sys
import time

from reconnect_tui.engine.timer import Instant


def system_clock() -> Instant:
    """What they say now. The monotonic one counts sleep where the system has such a one."""
    wall = time.time()
    offset = time.localtime(wall).tm_gmtoff // 60
    return Instant(_steady(), int(wall * 1000), offset)


def _steady() -> int:
    """A clock that nobody can set, in ms."""
    if sys.platform == "linux":
        try:
            return time.clock_gettime_ns(time.CLOCK_BOOTTIME) // 1_000_000
        except OSError:
            # Some sandboxes know it by name only.
            pass
    return time.monotonic_ns() // 1_000_000
