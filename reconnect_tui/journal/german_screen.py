"""What the rooms of the journal say on the screen, in German."""

from reconnect_tui.journal.screen_words import ScreenWords

SCREEN = ScreenWords(
    choose="wählen",
    read="lesen",
    back="zurück",
    help="Hilfe",
    scroll="blättern",
    hide="verbergen",
    reading="Es wird gelesen...",
    progress="Eure Abende werden durchgesehen: {done} von {total}.",
    nothing_there="Hier ist noch nichts.",
    looks_several="{names} sehen hin.",
    looks_one="{name} sieht hin.",
    looks_nobody="Was alle lesen dürfen.",
    evenings_says="Jeder von ihnen, zum Wiederlesen",
    older="Ältere",
    older_says="noch {count}",
    search="Suchen",
    search_says="Wörter in allem, was geschrieben wurde",
    search_about="Groß und klein ist hier gleich, und Akzente zählen nicht.",
    search_hint="Wörter, die du suchst",
    search_first="Schreib ein oder zwei Wörter. Enter geht zu dem, was gefunden wurde.",
    search_many="{count} Stellen und mehr. Ein weiteres Wort macht es weniger.",
    to_words="Wörter",
    to_found="zu dem, was gefunden wurde",
    to_list="zur Liste",
    open_page="der Abend dazu",
    export="Zum Mitnehmen",
    export_says="Zum Lesen, zum Drucken, für den Kalender, oder alles",
    export_about="Ihr wählt, was, und den Ordner. Was wohin geschrieben wurde, wird gesagt.",
    export_write="schreiben",
    as_markdown="Das Tagebuch als Text",
    as_markdown_says="als Markdown",
    as_markdown_about=(
        "Abende, Vereinbarungen, Dank und Geschriebenes, soweit es lesen darf, wer hinsieht."
    ),
    as_html="Das Tagebuch zum Drucken",
    as_html_says="Eine Seite für den Browser",
    as_html_about=(
        "Dasselbe wie der Text, als Seite. Sie lädt nichts nach und druckt aus jedem Browser."
    ),
    as_ics="Vereinbarte Zeiten",
    as_ics_says="Für einen Kalender",
    as_ics_about="Was ihr mit einem Tag vereinbart habt, und die Tage, es wieder anzusehen.",
    as_json="Alles",
    as_json_says="JSON, zum Wiedereinlesen",
    as_json_about=(
        "Alles, was hier aufbewahrt ist, wer es auch schrieb. Versiegelte Antworten bleiben "
        "versiegelt. Alles andere darin kann lesen, wer die Datei hat. Zurück kommt es mit: "
        "reconnect import"
    ),
    as_cards="Karten: {deck}",
    as_cards_says="Zum Drucken und Ausschneiden",
    as_cards_about="Die Karten dieses Stapels, etwa acht auf einem Blatt. Ohne einen Namen.",
    sealed_out="Versiegelte Worte bleiben versiegelt. Sie sind nicht in dieser Datei.",
    private_in=(
        "Deine eigenen privaten Worte sind in dieser Datei, außer denen, die ein Kennsatz "
        "versiegelt."
    ),
    in_the_clear="Die Datei ist unverschlüsselt: Wer sie öffnet, kann sie lesen.",
    to_folder="In welchen Ordner? Gibt es ihn nicht, wird er angelegt.",
    writing="Es wird geschrieben...",
    written="Geschrieben: {path}",
    no_folder="Bitte nenne einen ganzen Pfad, etwa {example}",
    not_a_folder="{path} ist eine Datei. Bitte nenne einen Ordner.",
    all_asks=(
        "In dieser Datei stünde, was jede und jeder von euch schrieb, auch private Worte ohne "
        "Kennsatz. Ist das für euch alle in Ordnung?"
    ),
    all_yes="Ja, schreiben",
    not_now="Jetzt nicht",
    who="Wer hinsieht",
    who_says="Eine Person von euch, oder beide",
    who_about=(
        "Zusammen lest ihr, was ihr beide lesen dürft. Allein liest du auch deine eigenen "
        "privaten Worte. Ohne eigenen Raum ist das nur auf dem Bildschirm verborgen."
    ),
    who_asks="Wer sieht jetzt ins Tagebuch?",
    who_both="Ihr beide: {names}",
    who_alone="{name} allein",
    look_away="Das ist jetzt nur für {name}. Sieht sonst niemand hin?",
    look_away_yes="Nur {name} sieht hin",
    open_own="Versiegeltes öffnen",
    open_asks="{name}, dein Kennsatz oder dein Papierschlüssel. Nach zwei Minuten ist "
    "beides vergessen.",
    closed_again="Was versiegelt war, ist wieder geschlossen.",
    some_sealed="Einige deiner Worte sind versiegelt. o: Dein Kennsatz öffnet sie.",
    some_left_out="Versiegelte Antworten fehlen hier. Allein kann jede Person ihre öffnen.",
    settle="wie es ging",
    settle_asks="Wie steht es jetzt damit?",
    settle_kept="Es wurde eingehalten",
    settle_again="Eingehalten, und in einer Woche wieder",
    settle_changed="Geändert, und in einer Woche wieder",
    settle_let_go="Wir lassen es los",
    settle_leave="So lassen, wie es ist",
    settle_both=(
        "Das gehört mehr als einer Person von euch. Wie es ging, sagt ihr gemeinsam: Wählt, wer "
        "hinsieht."
    ),
    settle_new="Für andere Worte vereinbart ihr am Ende einer Übung etwas Neues.",
    from_exercise="Aus: {title}",
    jar_says="Ein Punkt für jeden Zettel, und einer zum Wiederlesen",
    another="ein anderer",
    older_note="älter",
    newer_note="neuer",
    this_note="{here} ist dieser Zettel.",
    trends_says="Nähe, sich verstanden fühlen",
    trends_about="Jede Antwort neben den ersten derselben Person.",
    trends_none="Noch wurde nichts mehrmals bewertet. Manche Übungen fragen an ihrem Ende danach.",
    trends_both=(
        "Was du berichtet hast, gehört dir. Beiden wird es nur gezeigt, wenn beide darum bitten, "
        "und auch dann liegt niemand neben der anderen Person."
    ),
    trends_ask="{name}, möchtest du, dass ihr beide seht, was du berichtet hast?",
    trends_yes="Ja, zeig auch meines",
    trends_show="beiden zeigen",
)
"""Every word of the journal's rooms."""
