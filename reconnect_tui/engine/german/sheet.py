"""The words that the full screen needs beside those of a page, in German."""

from reconnect_tui.engine.sheet_words import SheetWords

SHEET = SheetWords(
    help="Hilfe",
    choose="wählen",
    next="weiter",
    done="fertig",
    other_keys="andere Tasten",
    put_aside="beiseitelegen",
    leave_it="lassen",
    back="zurück",
    breathe_along="mitatmen",
    marks="Leertaste, Pfeile, Ziffern",
    move="durch die Antworten gehen",
    keys={
        "prompts": "ein paar Anfänge",
        "digits": "die Sekunden zeigen oder verbergen",
        "mute": "Glocken aus, Glocken an",
        "hide": "den Bildschirm sofort verbergen und zurückholen",
        "support": "Hilfe & Sicherheit",
        "quit": "weglegen, oder aufhören",
        "done": "fertig, während du tippst",
        "out": "die Worte verlassen; die Tasten gehen wieder",
    },
    breath="{n} von {of}",
    up_to="Bis zu {most}.",
    words_below="Pfeil ab: Worte zur Auswahl",
    please_choose="Bitte wähle eine Antwort.",
    choose_or_pass="Bitte wähle eine Antwort, oder lass es mit {key} aus.",  # noqa: S106 - a saying and no password
    too_long="Diese Worte sind etwas zu lang. Bitte kürze sie.",
    cut_short="Der Rest des Eingefügten hatte keinen Platz.",
    one_over="1 Zeichen zu viel. Bitte kürze es ein wenig.",
    many_over="{over} Zeichen zu viel. Bitte kürze es ein wenig.",
    room_for_one="Platz für 1 weiteres Zeichen.",
    room_for="Platz für {left} weitere Zeichen.",
)
"""Every word of the full screen of a session."""
