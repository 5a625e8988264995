"""The language that an app speaks, for its screens."""

from typing import TYPE_CHECKING, Any

from textual.app import App

if TYPE_CHECKING:
    from reconnect_tui.engine.words import Words


def words_of(app: App[Any]) -> "Words":
    """Its own words; English for an app that has no language, such as a preview."""
    from reconnect_tui.engine.words import words_for  # noqa: PLC0415 - after the first frame

    return words_for(getattr(app, "lang", "en"))
