"""The app where no socket may be made, but for the two ends that a process talks to itself with.

An audit hook sees what patching would not: libraries in C, and sockets by any other name.
"""

import socket
import sys

INSIDE = getattr(socket, "AF_UNIX", None)


def _refuse(event: str, args: tuple[object, ...]) -> None:
    if not event.startswith("socket.") or event == "socket.gethostname":
        return
    if event == "socket.__new__" and args[1] == INSIDE:
        return
    message = f"a socket: {event}"
    raise SystemExit(message)


if __name__ == "__main__":
    sys.addaudithook(_refuse)
    if sys.argv[1:2] == ["try"]:
        socket.create_connection(("127.0.0.1", 9))
    from reconnect_tui.cli.entrance import main

    main()
