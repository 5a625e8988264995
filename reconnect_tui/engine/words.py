"""Every word of the app's own that a page may show, in one place per language.

`{name}` and the like are filled by `spoken.put`, in one pass. A translation is another
`Words`; nothing else changes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reconnect_tui.asks import AGREE_FIELDS
from reconnect_tui.engine.done_words import DoneWords
from reconnect_tui.engine.door_words import DoorWords
from reconnect_tui.engine.fading_words import FadingWords
from reconnect_tui.engine.hint_words import HintWords
from reconnect_tui.engine.keeping_words import KeepingWords
from reconnect_tui.engine.line_words import LineWords
from reconnect_tui.engine.parking_words import ParkingWords
from reconnect_tui.engine.private_words import PrivateWords
from reconnect_tui.engine.program_words import ProgramWords
from reconnect_tui.engine.reading_words import ReadingWords
from reconnect_tui.engine.room_words import RoomWords
from reconnect_tui.engine.setting_words import SettingWords
from reconnect_tui.engine.sheet_words import SheetWords
from reconnect_tui.engine.tonight_words import TonightWords
from reconnect_tui.moments import Phase


def _phases() -> Mapping[Phase, str]:
    return {
        Phase.READ: "together",
        Phase.SPEAK: "speak",
        Phase.SAY_BACK: "say back",
        Phase.WRITE: "write",
        Phase.CHOOSE: "choose",
        Phase.RATE: "choose",
        Phase.BREATHE: "breathe",
        Phase.QUIET: "quiet",
        Phase.LOOK: "look",
        Phase.AGREE: "agree",
        Phase.AWAY: "apart",
        Phase.CLOSE: "together",
    }


def _fields() -> Mapping[str, str]:
    labels = ("Who", "What", "When", "For how long", "How often")
    return dict(zip(AGREE_FIELDS, labels, strict=True))


@dataclass(frozen=True, slots=True)
class Words:
    """The app's own words in one language; the defaults are English."""

    lang: str = "en"
    phases: Mapping[Phase, str] = field(default_factory=_phases)
    agree_fields: Mapping[str, str] = field(default_factory=_fields)
    parking: ParkingWords = field(default_factory=ParkingWords)
    private: PrivateWords = field(default_factory=PrivateWords)
    fading: FadingWords = field(default_factory=FadingWords)
    hints: HintWords = field(default_factory=HintWords)
    keeping: KeepingWords = field(default_factory=KeepingWords)
    lines: LineWords = field(default_factory=LineWords)
    done: DoneWords = field(default_factory=DoneWords)
    door: DoorWords = field(default_factory=DoorWords)
    tonight: TonightWords = field(default_factory=TonightWords)
    rooms: RoomWords = field(default_factory=RoomWords)
    programs: ProgramWords = field(default_factory=ProgramWords)
    reading: ReadingWords = field(default_factory=ReadingWords)
    setting: SettingWords = field(default_factory=SettingWords)
    sheet: SheetWords = field(default_factory=SheetWords)

    you: str = "you"
    other: str = "your partner"
    second: str = "second"
    seconds: str = "seconds"
    minute: str = "minute"
    minutes: str = "minutes"
    hour: str = "hour"
    hours: str = "hours"
    ago_today: str = "earlier today"
    ago_yesterday: str = "yesterday"
    ago_days: str = "{days} days ago"
    about: str = "about {time}"
    half_minute: str = "half a minute"
    under: str = "a few seconds"
    open_clock: str = "no limit"
    overtime: str = "{time} over, and that is fine"
    ended_clock: str = "done, {time}"

    listens: str = "{name} listens."
    round: str = "round {round} of {rounds}"
    attempt: str = "try {n} of {of}"
    next: str = "Next: {what}"
    next_with_time: str = "Next: {what}, {time}"
    next_end: str = "Next: the end."
    speaks: str = "{name}: {phase}"

    first_turn: str = "{name} begins, when you are both ready."
    first_alone: str = "Begin when you are ready."
    thanks_pass: str = "Thank you, {before}. Pass to {name}."
    breath_together: str = "Take one breath together. Begin when you are both ready."
    private_turn: str = "This part is for {name} alone. {other}, please look away."
    private_begin: str = "{name}, begin when only you see the screen."
    only_you: str = "Only {name} looks at the screen now."

    cue_start: str = "{name}, you have {time}."
    cue_start_all: str = "{time}, from now."
    cue_soft: str = "{name}, about {time} left. Finish in your own time."
    cue_soft_all: str = "About {time} left."
    cue_end: str = "{name}, finish your sentence, then press Enter."
    cue_end_all: str = "Finish in your own time, then press Enter."
    cue_over: str = "{name}, no hurry. Press Enter when you are done."
    cue_over_all: str = "No hurry. Press Enter when you are done."
    cue_next: str = "That was the time."
    finishing: str = "finishing"
    finish: str = "Finish your sentence. Press Enter when you are done."

    paused: str = "Paused. Take the time you need."
    paused_asleep: str = "Nobody was here for a while, so the clock waited. Go on when you like."
    paused_restored: str = "This is where you were. The time that was left is still yours."
    paused_returned: str = "Welcome back. You can go on where you paused."
    wait: str = "No hurry. Stay as long as you like."

    away: str = "Time apart until {time}."
    away_return: str = "We come back at {time}."
    away_asks: str = "How long do you need? You come back at the time you choose."
    away_length: str = "{time}, back at {until}"
    away_back: str = "It is {time}, the time you agreed. Press Enter when you are both here."
    away_hint: str = (
        "Walk, breathe, listen to music. Try not to go over the talk in your head. "
        "You may close the app. It remembers the time."
    )
    away_safe: str = (
        "This is practice, not therapy. If you feel unsafe with your partner, "
        "Support & safety says who can help."
    )
    away_back_alone: str = "It is {time}, as you planned. Press Enter when you are here."

    calm: str = "{name}, how upset are you now?"
    calm_low: str = "calm"
    calm_high: str = "very upset"
    more_time: str = "It is early yet for at least one of you. That is fine."
    more_time_alone: str = "It is early yet. That is fine."
    more_option: str = "Twenty minutes more"
    end_option: str = "End for today"

    ready: str = "{name}, is it good for you to do this now?"
    ready_ok: str = "It is fine"
    ready_not: str = "Not today"
    ready_upset: str = "How upset are you right now?"
    not_today: str = "Another time is better. Nobody has to say why."
    not_today_alone: str = "Another time is better. That is a good thing to notice."
    breathe_option: str = "Breathe for three minutes"
    pause_option: str = "Come back in twenty minutes"
    not_today_end: str = "Let us do this another time. It is all still here."

    breathe_in: str = "in"
    breathe_hold: str = "hold"
    breathe_out: str = "out"

    heard_yes: str = "Yes"
    heard_almost: str = "Almost"
    heard_no: str = "Not yet"
    gave_up: str = "Close enough for today."
    me_too: str = "{item} (I do this too)"
    yes: str = "Yes"
    no: str = "Not yet"

    release: str = "{name}, how much of what you gave here may be seen?"
    release_show: str = "Show it"
    release_line: str = "Show the first line"
    release_keep: str = "Keep it"
    kept: str = "kept"
    nothing_shared: str = "Nothing in common this time. That is fine."

    propose: str = "{name}, what would you like to agree on? Any field may stay empty."
    propose_alone: str = "What would you like to do? Any field may stay empty."
    proposes: str = "{name} would like this:"
    reply: str = "{name}, how is that for you?"
    reply_yes: str = "Yes"
    reply_change: str = "Yes, with a change"
    reply_not_now: str = "Not now"
    reply_words: str = "Your words, if you like"
    settle: str = "Are these the words? Change them until they fit."
    settle_alone: str = "Are these your words? Change them until they fit."
    agrees: str = "{name} agrees"
    review: str = "Look at it again in {days} days."

    until: str = "How long would you like to be apart?"

    key_begin: str = "begin"
    key_next: str = "go on"
    key_done: str = "done"
    key_blank: str = "leave it blank"
    key_pause: str = "pause"
    key_resume: str = "go on"
    key_extend: str = "more time"
    key_time_out: str = "time-out"
    key_back: str = "back"
    key_skip: str = "pass"
    key_more: str = "one more round"
    key_card: str = "another card"
    key_redo: str = "this step again"
    key_redo_turn: str = "this turn again"
    key_here: str = "we are here"


ENGLISH = Words()
LANGUAGES: tuple[str, ...] = ("en", "de")
"""The languages that the app speaks."""


def words_for(lang: str) -> Words:
    """The app's words in a language (`de`, `de-AT`); English where there is no translation."""
    if lang.partition("-")[0] == "de":
        from reconnect_tui.engine.german.words import GERMAN  # noqa: PLC0415 - it is made of these

        return GERMAN
    return ENGLISH
