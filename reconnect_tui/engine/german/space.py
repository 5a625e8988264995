"""The words for private spaces, in German."""

from reconnect_tui.engine.space_words import SpaceWords

SPACE = SpaceWords(
    title="Eigener Raum",
    whose="Wessen eigener Raum?",
    nobody="Hier saß noch niemand. Beginnt mit einer Übung.",
    is_set="{name} hat einen eigenen Raum.",
    is_none=(
        "{name} hat keinen eigenen Raum. Private Worte sind nur auf dem Bildschirm verborgen."
    ),
    set_up="Einen einrichten",
    change="Den Kennsatz ändern",
    remove="Von jetzt an ohne ihn auskommen",
    forgotten="Der Kennsatz ist vergessen",
    back="Zurück",
    what=(
        "Was du privat schreibst, ist dann auf dieser Platte versiegelt, vom ersten Buchstaben an.",
        "Nur dein Kennsatz oder Papierschlüssel öffnet es. Niemand sonst hat sie, auch wir nicht.",
        "Ein vergessener Kennsatz ist weg. Ohne Papierschlüssel sind es auch die Worte darunter.",
        "Wer die Programme dieses Computers ändern kann, kann mitschreiben, was du tippst.",
        "Was du bisher in beendeten Sitzungen schriebst, bleibt offen, bis du es versiegelst.",
    ),
    offered="Hier ist ein zufälliger: {words}",
    take_or_type="Enter allein nimmt ihn. Oder tippe deinen eigenen, ab 12 Zeichen.",
    again="Bitte tippe ihn noch einmal.",
    too_short="Ein Kennsatz braucht 12 Zeichen oder mehr. Am besten sind ein paar Wörter.",
    too_long="Ein Kennsatz hat höchstens 200 Zeichen.",
    digits_only="Ziffern allein sind in Tagen erraten. Nimm Wörter.",
    differ="Die beiden sind nicht gleich. Nichts wurde geändert.",
    unseen="Beim Tippen ist nichts zu sehen.",
    seen="Hier lässt sich das Getippte nicht verbergen.",
    paper=(
        "Das ist dein Papierschlüssel. Er wird einmal gezeigt und nirgends aufbewahrt.",
        "{paper}",
        "Schreib ihn auf, und leg ihn dorthin, wo nur du nachsiehst.",
    ),
    then_enter="Dann drücke Enter.",
    scrolls="Wer zurückblättert, findet diese Zeilen noch. Schließ danach dieses Fenster.",
    ready="Dein eigener Raum ist bereit.",
    secret="Dein Kennsatz oder dein Papierschlüssel.",  # noqa: S106 - a saying and no password
    wrong="Das öffnet ihn nicht. Nichts wurde geändert.",
    changed="Jetzt öffnet ihn der neue Kennsatz. Alte Kopien öffnet noch der alte.",
    removed="Von jetzt an sind private Worte nur auf dem Bildschirm verborgen.",
    still_sealed="Versiegeltes bleibt so. Kennsatz und Papierschlüssel öffnen es weiterhin.",
    sure="Tippe ja, um ohne ihn weiterzumachen. Enter allein ändert nichts.",
    yes="ja",
    kept="Nichts wurde geändert.",
    about=(
        "Wer möchte, richtet einen ein. Was diese Person privat schreibt, ist dann versiegelt.",
        "Ohne ihn sind private Worte nur auf dem Bildschirm verborgen.",
        "Enter richtet ihn ein, ändert den Kennsatz, oder es geht ohne ihn weiter.",
    ),
    nobodys="noch keiner",
    alone="{name}, sitz hierfür allein hier. Niemand schaut dir über die Schulter.",
    take_random="Zufällige Wörter nehmen. Sie sind schwer zu erraten",
    take_own="Eigene Wörter nehmen",
    drawn="Diese Wörter sind zufällig gezogen. Lern sie, oder schreib sie auf.",
    take="Diese Wörter nehmen",
    draw_again="Andere ziehen",
    own_rule="12 Zeichen oder mehr, und nicht nur Ziffern. Am besten sind ein paar Wörter.",
    new_secret="Dein neuer Kennsatz. Er erscheint als Punkte.",  # noqa: S106 - a saying and no password
    type_it="Bitte tippe ihn, damit du ihn gut kennst. Er erscheint als Punkte.",
    not_taken="Das ist nicht der Kennsatz. Bitte tippe ihn noch einmal.",
    not_opened="Das öffnet ihn nicht. Bitte versuch es noch einmal.",
    written="Er ist aufgeschrieben",
    not_written="Noch nicht",
    making="Einen Moment. Dein Schlüssel entsteht.",
    forgotten_what=(
        "Mit dem Papierschlüssel nimmst du einen neuen Kennsatz. Alles bleibt für dich lesbar.",
        "Ohne ihn geht es ohne eigenen Raum weiter, oder du richtest einen neuen ein.",
        "Versiegeltes bleibt dann versiegelt.",
    ),
    use_paper="Den Papierschlüssel nehmen und einen neuen Kennsatz wählen",
    go_without="Ohne ihn weitermachen",
    leave_it="Alles lassen, wie es ist",
    paper_key="Dein Papierschlüssel. Leerzeichen und kleine Buchstaben sind egal.",
    older=(
        "In {count} beendeten Sitzungen stehen private Worte von dir, offen lesbar. "
        "Sollen sie auch versiegelt werden?"
    ),
    older_one=(
        "In einer beendeten Sitzung stehen private Worte von dir, offen lesbar. "
        "Sollen sie auch versiegelt werden?"
    ),
    older_seal="Versiegeln",
    older_leave="Lassen, wie sie sind",
    sealing_older="Einen Moment. Jedes Wort wird versiegelt und zur Probe einmal geöffnet.",
    older_done="Versiegelt: {count}. Was ihr beide gesehen habt, bleibt offen.",
    older_left="So geblieben, wie es war: {what}",
    copies="Ältere Sicherungen auf diesem Computer enthalten diese Worte noch offen.",
    copies_go="Diese Kopien aus den Sicherungen nehmen",
    copies_stay="Die Sicherungen lassen, wie sie sind",
    copies_gone="Die offenen Kopien sind aus den Sicherungen: {count}.",
    elsewhere="Kopien, die andere Programme gemacht haben, bleiben, wie sie sind.",
    key_go_on="weiter",
    key_back="zurück",
    key_read="weiterlesen",
    key_hide="verbergen",
    key_help="Hilfe",
)
"""Every word about private spaces."""
