"""The words of a script that fades, in German."""

from reconnect_tui.engine.fading_words import FadingWords

FADING = FadingWords(
    asks="Wie viel Drehbuch?",
    stands="Wie viel Drehbuch: {level}",
    levels={
        "full": "Das ganze Drehbuch",
        "cue": "Stichworte",
        "bare": "Nur Runden und Zeit",
    },
    offers={
        "cue": (
            "Letztes Mal fühlte es sich wie ein Drehbuch an. "
            "Heute reichen vielleicht Stichworte, wenn ihr mögt."
        ),
        "bare": (
            "Letztes Mal fühlte es sich wie ein Drehbuch an. "
            "Heute reichen vielleicht Runden und Zeit, wenn ihr mögt."
        ),
    },
)
"""Every word of a script that fades."""
