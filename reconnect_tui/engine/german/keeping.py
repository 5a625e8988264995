"""The words about files, in German."""

from reconnect_tui.engine.keeping_words import KeepingWords

KEEPING = KeepingWords(
    changed=(
        "Die Datei dieser Sitzung wurde außerhalb der App geändert. Das steht jetzt darin. "
        "Nichts wird darüber gespeichert, bis ihr weitermacht."
    ),
    unread="Halb getippte Worte lassen sich nicht lesen. Ihre Datei bleibt, wie sie ist: {file}",
    still_holds=(
        "Diese Datei lässt sich nicht lesen, sie kann also noch gelöschte Worte enthalten: {file}"
    ),
    in_backup="Die Sicherung {day} hat sie von vorher. So kommt sie zurück: {command}",
    overtaken=(
        "Die Datei dieser Sitzung wurde anderswo geändert, während sie hier offen war. "
        "Sie bleibt, wie sie ist, darum wird hier nichts gespeichert."
    ),
    take_over="Speichern, was hier steht. Die geänderte Datei wird beiseitegelegt",
    leave_file="Vorerst so lassen. Wenn ihr das weglegt, bleibt beides erhalten",
    taken_over="Es ist gespeichert. Die geänderte Datei liegt daneben.",
    not_saved="Es ist nicht gespeichert. {reason}",
    lose_it="Weglegen. Was nicht gespeichert ist, geht verloren",
    stop_unsaved="Für heute hier aufhören. Was nicht gespeichert ist, geht verloren",
    leave_unsaved="Strg+Q geht, und was nicht gespeichert ist, geht verloren. {reason}",
    gone=(
        "Diese Übung steht gerade nicht in eurer Liste, oder ihre Datei hat einen Fehler. "
        "Ihr macht mit einer Kopie weiter, die aufgehoben wurde."
    ),
    rebuilt=(
        "Die Übung dieser Sitzung wurde umgebaut, seit ihr begonnen habt. "
        "Ihr könnt weitermachen, wie sie war, oder zur neueren wechseln."
    ),
    all_fits="Alles, was ihr gesagt habt, hat auch dort seinen Platz.",
    no_place="Das hat dort keinen Platz. Es bleibt in einer Kopie erhalten:",
    half_typed="{line} (halb getippt)",
    as_it_was="Weitermachen, wie sie war",
    move="Zur neueren wechseln",
    moved="Das ist die neuere Übung. Wie die Sitzung vorher war, steht in: {file}",
    changed_again="Die Übung hat sich noch einmal geändert. Schaut bitte noch einmal hin.",
    busy="Diese Sitzung ist in einem anderen Fenster offen.",
    busy_since="Diese Sitzung ist in einem anderen Fenster offen, seit {time}, {day}.",
    holder="Es ist Prozess {pid} auf {host}.",
    read="Hier lesen, wo sie steht",
    leave_it="Dem anderen Fenster überlassen",
    reading="Nur zum Lesen. Im anderen Fenster geht sie weiter.",
)
"""Every word about what is kept."""
