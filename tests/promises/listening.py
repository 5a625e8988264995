"""The app, and an ear at every door to the network: each attempt is written to a file.

Run as `listening.py FILE ARGUMENTS...`.
"""

import runpy
import sys
from pathlib import Path

DOORS = ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind", "socket.getaddrinfo")
"""Audit events of what reaches out, or lets others in."""

HEARD = Path(sys.argv.pop(1))


def _listen(event: str, args: tuple[object, ...]) -> None:
    if event in DOORS or event.startswith(("urllib.", "http.", "ftplib.", "smtplib.")):
        with HEARD.open("a", encoding="utf-8") as file:
            file.write(f"{event} {args[1:]!r}\n")


HEARD.write_text("", encoding="utf-8")
sys.addaudithook(_listen)

if __name__ == "__main__":
    if sys.argv[1:] == ["--call-home"]:
        import socket

        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(("127.0.0.1", 9))
    runpy.run_module("reconnect_tui", run_name="__main__")
