"""The words around a second look at what was just written, in German."""

from reconnect_tui.engine.hint_words import HintWords

HINTS = HintWords(
    saw="„{words}“: {why}",
    instead="Anders gesagt: {instead}",
    long="„{gap}“ hat mehr als {most} Wörter. Wenige kommen besser an als viele.",
    shorter="Behalte den Teil, der am meisten zählt.",
    request="Was deine Bitte sagt: {marks}",
    said="Deine Bitte sagt: {marks}.",
    left_open="Offen lässt sie: {marks}.",
    keep="Meine Worte behalten",
    change="Sie ändern",
    support="Hilfe & Sicherheit",
    keep_or_change="Enter behält deine Worte. w: sie ändern.",
    support_key="i: Hilfe & Sicherheit. Nur du liest das.",
)
"""Every word around a second look."""
