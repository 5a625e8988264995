"""The echo of a terminal: whether what is typed is shown."""

import sys

if sys.platform != "win32":
    import termios


def switch_echo(descriptor: int, *, on: bool) -> bool:
    """Show what is typed at a terminal, or not. False where that cannot be.

    With the echo off, the end of a line is still echoed, so that lines stay apart.
    """
    if sys.platform == "win32":
        return False
    try:
        state = termios.tcgetattr(descriptor)
        flags = state[3]
        state[3] = flags | termios.ECHO if on else (flags & ~termios.ECHO) | termios.ECHONL
        if state[3] != flags:
            termios.tcsetattr(descriptor, termios.TCSADRAIN, state)
    except (termios.error, OSError):
        return False
    return True
