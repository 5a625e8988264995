"""The words of Tonight, in German."""

from reconnect_tui.engine.tonight_words import TonightWords

TONIGHT = TonightWords(
    title="Heute Abend",
    choose="wählen",
    move="bewegen",
    leave="gehen",
    help="Hilfe",
    back="zurück",
    note="diesen Hinweis weglegen",
    exercises_says="Eine aussuchen und Minute für Minute ansehen",
    programs_says="Mehrere Abende, einer nach dem anderen",
    journal_says="Bisherige Abende, Abmachungen, Dank",
    people_says="Eine Person oder ihr beide",
    support_says="Für alle gleich",
    settings_says="Farben, Uhr, Glocken, Namen",
    come_back="Aus der Auszeit zurückkommen, {time}",
    go_on="Weitermachen, wo ihr wart",
    due="Noch einmal ansehen, was ihr abgemacht habt",
    due_more="{words}, und {count} mehr",
    program="{week}. Aus {program}",
    first="Ein paar Minuten, leicht, gut für den Anfang",
    offer="{title}: {reason}",
    palette="Ein paar Buchstaben von dem, was ihr tun möchtet",
    colors="Farben",
    colors_says="Ein Thema aussuchen und dabei ansehen",
    keys="Tasten",
    keys_says="?: was hier und jetzt geht",
    bells_off="Glocken aus",
    bells_on="Glocken an",
    bells_says="m: für diese Sitzung. Ihre Worte bleiben",
    bells_always="Von jetzt an, wie in den Einstellungen",
    hide="Bildschirm verdecken",
    hide_says="h: sofort, und noch einmal h bringt ihn zurück",
    leave_says="Strg+Q: was auf dem Tisch liegt, ist gespeichert",
)
"""Every word of Tonight."""
