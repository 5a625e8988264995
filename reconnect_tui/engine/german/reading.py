"""The words around the journal in plain lines, in German."""

from reconnect_tui.engine.reading_words import ReadingWords

READING = ReadingWords(
    title="Tagebuch",
    who_looks="Wer schaut hinein?",
    together="{names} gemeinsam",
    only="Nur {name}",
    evenings="Bisherige Abende",
    earlier="Frühere",
    page_over="Das ist alles.",
    notes_all="Alle Zettel",
    notes_other="Ein anderer Zettel",
    search="Nach Wörtern suchen",
    search_for="Welche Wörter? Eingabe allein geht zurück.",
    export="In eine Datei schreiben",
    unlock="Versiegeltes öffnen, mit Kennsatz",
    unlocked="Deine eigenen Worte sind offen, bis du das Tagebuch verlässt.",
    others="Jemand anderes schaut",
    how_went="Wie ging es damit?",
    look_again="Noch einmal ansehen?",
    again_never="Nein, es ist erledigt",
    again_week="In einer Woche",
    again_fortnight="In zwei Wochen",
    again_month="In einem Monat",
    written_down="Es ist aufgeschrieben.",
    may_show="{name}, dürfen deine Antworten über die Zeit allen gezeigt werden, die hier schauen?",
    show="Ja",
    show_not="Jetzt nicht",
    shown_alone="Jede Person kann allein hineinsehen.",
    nothing_yet="Hier ist noch nichts.",
    which_form="Wie?",
    as_page="Eine Seite zum Drucken (HTML)",
    as_text="Ein Text (Markdown)",
    as_calendar="Vereinbarte Zeiten und Tage, für einen Kalender",
    as_everything="Alles, was hier aufbewahrt ist, zum Wiedereinlesen (JSON)",
    in_the_clear=(
        "Darin steht offen, was nicht versiegelt ist. Legt es dorthin, wo nur ihr zwei es lest."
    ),
    where_to="In welche Datei? Eingabe allein: {path}",
    there_already="{path} gibt es schon. Bitte wählt einen anderen Namen.",
    a_folder="{path} ist ein Ordner. Bitte nennt eine Datei darin.",
    written="Geschrieben: {path}",
)
"""Every word around the journal."""
