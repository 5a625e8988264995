"""The words around the journal in plain lines, in German."""

from reconnect_tui.engine.reading_words import ReadingWords

READING = ReadingWords(
    title="Tagebuch",
    page_over="Das ist alles.",
    notes_all="Alle Zettel",
    search_for="Welche Wörter? Eingabe allein geht zurück.",
    unlock="Versiegeltes öffnen, mit Kennsatz",
    unlocked="Deine eigenen Worte sind offen, bis du das Tagebuch verlässt.",
    which_form="Wie?",
    where_to="In welchen Ordner? Er wird gemacht, wenn er fehlt. Eingabe allein: {path}",
    there_already="{path} gibt es schon. Es bleibt, wie es ist.",
)
"""Every word around the journal."""
