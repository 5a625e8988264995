"""The language that an app speaks, and its keys, for its screens."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from textual.app import App

if TYPE_CHECKING:
    from reconnect_tui.engine.words import Words


def words_of(app: App[Any]) -> "Words":
    """Its own words; English for an app that has no language, such as a preview."""
    from reconnect_tui.engine.words import words_for  # noqa: PLC0415 - after the first frame

    return words_for(getattr(app, "lang", "en"))


def own_caps(app: App[Any]) -> Mapping[str, str]:
    """What is printed on keys of one's own that work in every room, by their actions."""
    dressing = getattr(app, "dressing", None)
    return dressing.caps if dressing is not None else {}
