"""The words of a page, in German."""

from reconnect_tui.asks import AGREE_FIELDS
from reconnect_tui.engine.german.done import DONE
from reconnect_tui.engine.german.door import DOOR
from reconnect_tui.engine.german.fading import FADING
from reconnect_tui.engine.german.hints import HINTS
from reconnect_tui.engine.german.keeping import KEEPING
from reconnect_tui.engine.german.lines import LINES
from reconnect_tui.engine.german.parking import PARKING
from reconnect_tui.engine.german.private import PRIVATE
from reconnect_tui.engine.german.programs import PROGRAMS
from reconnect_tui.engine.german.reading import READING
from reconnect_tui.engine.german.rooms import ROOMS
from reconnect_tui.engine.german.setting import SETTING
from reconnect_tui.engine.german.sheet import SHEET
from reconnect_tui.engine.german.tonight import TONIGHT
from reconnect_tui.engine.words import Words
from reconnect_tui.moments import Phase

GERMAN = Words(
    lang="de",
    phases={
        Phase.READ: "gemeinsam",
        Phase.SPEAK: "sprechen",
        Phase.SAY_BACK: "zurückgeben",
        Phase.WRITE: "schreiben",
        Phase.CHOOSE: "wählen",
        Phase.RATE: "wählen",
        Phase.BREATHE: "atmen",
        Phase.QUIET: "Stille",
        Phase.LOOK: "ansehen",
        Phase.AGREE: "vereinbaren",
        Phase.AWAY: "getrennt",
        Phase.CLOSE: "gemeinsam",
    },
    agree_fields=dict(
        zip(AGREE_FIELDS, ("Wer", "Was", "Wann", "Wie lange", "Wie oft"), strict=True)
    ),
    parking=PARKING,
    private=PRIVATE,
    fading=FADING,
    hints=HINTS,
    keeping=KEEPING,
    lines=LINES,
    done=DONE,
    door=DOOR,
    tonight=TONIGHT,
    rooms=ROOMS,
    programs=PROGRAMS,
    reading=READING,
    setting=SETTING,
    sheet=SHEET,
    you="du",
    other="dein Gegenüber",
    second="Sekunde",
    seconds="Sekunden",
    minute="Minute",
    minutes="Minuten",
    hour="Stunde",
    hours="Stunden",
    ago_today="heute",
    ago_yesterday="gestern",
    ago_days="vor {days} Tagen",
    about="etwa {time}",
    half_minute="eine halbe Minute",
    under="ein paar Sekunden",
    open_clock="ohne Grenze",
    overtime="{time} darüber, und das ist in Ordnung",
    ended_clock="fertig, {time}",
    listens="{name} hört zu.",
    round="Runde {round} von {rounds}",
    attempt="Versuch {n} von {of}",
    next="Danach: {what}",
    next_with_time="Danach: {what}, {time}",
    next_end="Danach: das Ende.",
    speaks="{name}: {phase}",
    first_turn="{name} beginnt, wenn ihr beide bereit seid.",
    first_alone="Beginne, wenn du bereit bist.",
    thanks_pass="Danke, {before}. Gib weiter an {name}.",  # noqa: S106 - a saying and no password
    breath_together="Atmet einmal gemeinsam. Beginnt, wenn ihr beide bereit seid.",
    private_turn="Dieser Teil ist nur für {name}. {other}, bitte schau weg.",
    private_begin="{name}, beginne, wenn nur du den Bildschirm siehst.",
    only_you="Nur {name} sieht jetzt auf den Bildschirm.",
    cue_start="{name}, du hast {time}.",
    cue_start_all="{time}, ab jetzt.",
    cue_soft="{name}, noch etwa {time}. Komm in Ruhe zum Ende.",
    cue_soft_all="Noch etwa {time}.",
    cue_end="{name}, sprich den Satz zu Ende, dann drück die Eingabetaste.",
    cue_end_all="Kommt in Ruhe zum Ende, dann drückt die Eingabetaste.",
    cue_over="{name}, keine Eile. Drück die Eingabetaste, wenn du fertig bist.",
    cue_over_all="Keine Eile. Drückt die Eingabetaste, wenn ihr fertig seid.",
    cue_next="Das war die Zeit.",
    finishing="zum Ende",
    finish="Sprich den Satz zu Ende. Drück die Eingabetaste, wenn du fertig bist.",
    paused="Pause. Nehmt euch die Zeit, die ihr braucht.",
    paused_asleep=(
        "Eine Weile war niemand hier, darum hat die Uhr gewartet. Macht weiter, wann ihr mögt."
    ),
    paused_restored="Hier wart ihr. Die Zeit, die übrig war, gehört noch euch.",
    paused_returned="Willkommen zurück. Ihr könnt dort weitermachen, wo ihr wart.",
    wait="Keine Eile. Bleibt, so lange ihr mögt.",
    away="Getrennt bis {time}.",
    away_return="Wir kommen um {time} zurück.",
    away_asks="Wie lange braucht ihr? Ihr kommt zur gewählten Zeit zurück.",
    away_length="{time}, zurück um {until}",
    away_back=(
        "Es ist {time}, die Zeit, die ihr ausgemacht habt. "
        "Drückt die Eingabetaste, wenn ihr beide hier seid."
    ),
    away_hint=(
        "Geht, atmet, hört Musik. Lasst das Gespräch im Kopf möglichst ruhen. "
        "Ihr könnt die App schließen. Sie merkt sich die Zeit."
    ),
    away_safe=(
        "Das hier ist Übung, keine Therapie. Wenn du dich bei deinem Gegenüber nicht sicher "
        "fühlst: Hilfe & Sicherheit sagt, wer helfen kann."
    ),
    away_back_alone=(
        "Es ist {time}, wie du es geplant hast. Drück die Eingabetaste, wenn du hier bist."
    ),
    calm="{name}, wie aufgewühlt bist du jetzt?",
    calm_low="ruhig",
    calm_high="sehr aufgewühlt",
    more_time="Für mindestens eine Person ist es noch zu früh. Das ist in Ordnung.",
    more_time_alone="Es ist noch zu früh. Das ist in Ordnung.",
    more_option="Noch zwanzig Minuten",
    end_option="Für heute enden",
    ready="{name}, ist es gut für dich, das jetzt zu tun?",
    ready_ok="Es passt",
    ready_not="Heute nicht",
    ready_upset="Wie aufgewühlt bist du gerade?",
    not_today="Ein anderes Mal ist besser. Niemand braucht zu sagen, warum.",
    not_today_alone="Ein anderes Mal ist besser. Gut, dass du das bemerkst.",
    breathe_option="Drei Minuten atmen",
    pause_option="In zwanzig Minuten wiederkommen",
    not_today_end="Machen wir das ein anderes Mal. Es ist alles noch hier.",
    breathe_in="ein",
    breathe_hold="halten",
    breathe_out="aus",
    heard_yes="Ja",
    heard_almost="Fast",
    heard_no="Noch nicht",
    gave_up="Nah genug für heute.",
    me_too="{item} (das tue ich auch)",
    yes="Ja",
    no="Noch nicht",
    release="{name}, wie viel von dem, was du hier gegeben hast, darf gesehen werden?",
    release_show="Zeigen",
    release_line="Die erste Zeile zeigen",
    release_keep="Behalten",
    kept="behalten",
    nothing_shared="Diesmal nichts gemeinsam. Das ist in Ordnung.",
    propose="{name}, was möchtest du vereinbaren? Jedes Feld darf leer bleiben.",
    propose_alone="Was möchtest du tun? Jedes Feld darf leer bleiben.",
    proposes="{name} möchte dies:",
    reply="{name}, wie ist das für dich?",
    reply_yes="Ja",
    reply_change="Ja, mit einer Änderung",
    reply_not_now="Jetzt nicht",
    reply_words="Deine Worte, wenn du magst",
    settle="Sind das die Worte? Ändert sie, bis sie passen.",
    settle_alone="Sind das deine Worte? Ändere sie, bis sie passen.",
    agrees="{name} stimmt zu",
    review="Seht es euch in {days} Tagen wieder an.",
    until="Wie lange möchtet ihr getrennt sein?",
    key_begin="beginnen",
    key_next="weiter",
    key_done="fertig",
    key_blank="offenlassen",
    key_pause="Pause",
    key_resume="weiter",
    key_extend="länger",
    key_time_out="Auszeit",
    key_back="zurück",
    key_skip="auslassen",
    key_more="noch eine Runde",
    key_card="eine andere Karte",
    key_redo="dieser Schritt noch einmal",
    key_redo_turn="diese Redezeit noch einmal",
    key_here="wir sind da",
)
"""Every word of a page."""
