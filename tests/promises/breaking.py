"""The app, with one place that breaks when a letter comes, and a private word in a local there."""

import sys
from typing import TYPE_CHECKING, Any

from reconnect_tui.cli.entrance import main

if TYPE_CHECKING:
    from collections.abc import Callable

LAST = "ω"


def raises(words: str) -> None:
    """Break, with the words in a local variable and in the message."""
    canary = f"canary {words}"
    raise ValueError(canary)


def when_typed(owner: Any, name: str) -> None:
    """Let a method break once the letter is among what it was given or has at hand."""
    before: Callable[..., Any] = getattr(owner, name)

    def broken(self: Any, *given: Any, **named: Any) -> Any:
        done = before(self, *given, **named)
        if TYPED and TYPED[-1].endswith(LAST):
            raises(TYPED[-1])
        return done

    setattr(owner, name, broken)


TYPED: list[str] = []


def listen() -> None:
    """Know what was typed, as the facilitator does."""
    from reconnect_tui.engine.events import Draft  # noqa: PLC0415 - after the place is known
    from reconnect_tui.facilitator import Facilitator  # noqa: PLC0415 - as above

    for name in ("send", "take"):
        setattr(Facilitator, name, _heard(getattr(Facilitator, name), Draft))


def _heard(does: "Callable[..., Any]", kind: Any) -> "Callable[..., Any]":
    def heard(self: Any, event: Any) -> Any:
        done = does(self, event)
        if isinstance(event, kind):
            TYPED.append(event.text)
        return done

    return heard


def place(name: str) -> tuple[Any, str]:
    """Where it breaks."""
    from reconnect_tui.facilitator import Facilitator  # noqa: PLC0415 - as above
    from reconnect_tui.store.keeper import SessionKeeper  # noqa: PLC0415 - as above
    from reconnect_tui.tui.screens.parts.asking import Asking  # noqa: PLC0415 - as above
    from reconnect_tui.tui.screens.parts.lookout import Syncing  # noqa: PLC0415 - as above
    from reconnect_tui.tui.screens.parts.sheet import Sheet  # noqa: PLC0415 - as above
    from reconnect_tui.tui.screens.session import SessionScreen  # noqa: PLC0415 - as above
    from reconnect_tui.tui.widgets.writer import Area, Writer  # noqa: PLC0415 - as above

    return {
        "asking": (Asking, "on_writer_changed"),
        "engine": (Facilitator, "_advance"),
        "page": (SessionScreen, "_show"),
        "look": (SessionScreen, "look"),
        "keeper": (SessionKeeper, "draft"),
        "sync": (Syncing, "look"),
        "key": (Area, "on_key"),
        "message": (Writer, "on_text_area_changed"),
        "render": (Sheet, "watch_page"),
    }[name]


if __name__ == "__main__":
    where = sys.argv.pop(1)
    listen()
    when_typed(*place(where))
    main()
