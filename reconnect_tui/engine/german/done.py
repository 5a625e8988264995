"""The words of the end, in German."""

from reconnect_tui.engine.done_words import DoneWords

DONE = DoneWords(
    felt="Verstanden gefühlt",
    asks="{you}, wie gut verstanden fühlst du dich gerade? Du kannst es offenlassen.",
    asks_alone=(
        "{you}, wie gut verstanden fühlst du dich in diesen Tagen? Du kannst es offenlassen."
    ),
    low="gar nicht",
    high="ganz und gar",
    next="Wenn ihr mögt, an einem anderen Tag: {title}. {why}",
)
"""Every word of the end."""
