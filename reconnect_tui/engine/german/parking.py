"""The words of the parking pad, in German."""

from reconnect_tui.engine.parking_words import ParkingWords

PARKING = ParkingWords(
    key="ein Wort beiseitelegen",
    asks="{name}, ein Wort für deine Runde. Es ist für dich, keine Antwort.",
    unseen="Beim Tippen ist nichts zu sehen.",
    done="Beiseitegelegt.",
    too_long="Eine kurze Zeile bitte: höchstens {most} Zeichen.",
    take_out="{name}: was du beiseitegelegt hast",
    lines="Das hast du beiseitegelegt:",
    goes="Nutze es oder lass es. Es verschwindet, wenn diese Sitzung endet.",
    sealed=(
        "Was du beiseitegelegt hast, ist versiegelt. "
        "Dein Kennsatz zeigt es, die Eingabetaste lässt es."
    ),
)
"""Every word of the parking pad."""
