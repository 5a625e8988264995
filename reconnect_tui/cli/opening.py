"""Open the app: in lines or on the full screen, whichever it is to be."""

from typing import TYPE_CHECKING

from reconnect_tui.cli.setting import Setting

if TYPE_CHECKING:
    from reconnect_tui.evening import Wish


def open_app(setting: Setting, wish: "Wish | None" = None) -> int:
    """Open the app, at once in a session if one is wished for. Its exit code."""
    if setting.plain:
        from reconnect_tui.plain.door import open_door  # noqa: PLC0415 - only this front end
        from reconnect_tui.plain.terminal import StreamTerminal  # noqa: PLC0415

        return open_door(setting.evening(), StreamTerminal(), wish)
    from reconnect_tui.tui.app import ReconnectApp  # noqa: PLC0415 - Textual is slow to import

    app = ReconnectApp(setting.folders, setting.evening, wish)
    app.run()
    return app.return_code or 0
