"""The words of Tonight: its first frame, its rooms, and the one likely thing with its reason."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TonightWords:
    """One language's words for Tonight; the defaults are English."""

    title: str = "Tonight"
    choose: str = "choose"
    move: str = "move"
    leave: str = "leave"
    help: str = "help"
    back: str = "back"
    note: str = "put away this note"

    exercises_says: str = "Choose one, and see what it is minute by minute"
    programs_says: str = "Several evenings, one after the other"
    journal_says: str = "Evenings so far, agreements, thanks"
    people_says: str = "One of you, or both"
    support_says: str = "The same for everybody"
    settings_says: str = "Colors, clock, bells, names"

    come_back: str = "Come back from your time-out, {time}"
    go_on: str = "Go on where you left off"
    due: str = "Look again at what you agreed on"
    due_more: str = "{words}, and {count} more"
    program: str = "{week}. From {program}"
    first: str = "A few minutes, light, good to begin with"
    offer: str = "{title}: {reason}"

    palette: str = "A few letters of what you would like to do"
    colors: str = "Colors"
    colors_says: str = "Choose a theme, with a look at it"
    keys: str = "Keys"
    keys_says: str = "?: what works here and now"
    bells_off: str = "Bells off"
    bells_on: str = "Bells on"
    bells_says: str = "m: for this session. Its words stay"
    bells_always: str = "From now on, as in Settings"
    hide: str = "Hide the screen"
    hide_says: str = "h: at once, and h again brings it back"
    leave_says: str = "Ctrl+Q: what is on the table is saved"


ENGLISH = TonightWords()


def tonight_words(lang: str) -> TonightWords:
    """The words of Tonight in a language (`de`, `de-AT`), before any others are read."""
    if lang.partition("-")[0] == "de":
        from reconnect_tui.engine.german.tonight import TONIGHT  # noqa: PLC0415 - made of these

        return TONIGHT
    return ENGLISH
