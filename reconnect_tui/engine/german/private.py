"""The words of private pages, in German."""

from reconnect_tui.engine.german.space import SPACE
from reconnect_tui.engine.private_words import PrivateWords

PRIVATE = PrivateWords(
    hidden="Nur auf dem Bildschirm verborgen.",
    sealing="Versiegelt vom ersten Buchstaben an.",
    sealed="(versiegelt)",
    passphrase="{name}, dein Kennsatz, um zu lesen, was hier versiegelt ist",  # noqa: S106 - a saying and no password
    here_sealed=(
        "Was du hier geschrieben hast, ist versiegelt. Lass das Feld leer, damit es so bleibt."
    ),
    draft_sealed="Was du hier angefangen hast, ist versiegelt. Du kannst auch neu schreiben.",
    release_sealed=(
        "Was du zeigst, ist nicht mehr versiegelt. Es bleibt in dieser Sitzung lesbar."
    ),
    together="Diese Worte sind versiegelt. Sie öffnen sich gemeinsam oder gar nicht.",
    your_passphrase="{name}, dein Kennsatz",  # noqa: S106 - a saying and no password
    wrong="{name}, dieser Kennsatz öffnet es nicht. Versuch es noch einmal, oder lass es.",
    opening="Einen Moment. Es wird geöffnet.",
    key_keep="alles versiegelt lassen",
    locked="Diese Sitzung ist mit deinem Kennsatz versiegelt, {name}.",
    space=SPACE,
)
"""Every word of a private page."""
