"""The words of the settings: what each is called, what it means, and what it can be."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def _labels() -> Mapping[str, str]:
    return {
        "theme": "Colors",
        "color": "Colors or none",
        "clock": "Clock of a turn",
        "sound": "Bells",
        "speech": "Spoken words",
        "motion": "Motion",
        "quiet": "Quiet clock",
        "spacing": "Spacing",
        "plain": "Plain lines",
        "lang": "Language",
        "title": "Name of the window",
        "backups": "Daily backup",
        "keys": "Keys",
    }


def _about() -> Mapping[str, str]:
    return {
        "theme": "The colors: the name of a theme.",
        "color": "Colors at all: as NO_COLOR says, always, or never.",
        "clock": "How a turn shows its time: a bar and minutes, a bar alone, seconds, or nothing.",
        "sound": "Bells: played as sounds, as the terminal's own bell, or not at all.",
        "speech": "Read cues aloud, and on the full screen each page of a session as it comes, "
        "if this computer has a program for that. A page for one of you alone is never read.",
        "motion": "How much moves: the breathing circle, slow steps, or words only.",
        "quiet": "For screen readers: the clock changes at its marks only, in words.",
        "spacing": "Room between paragraphs.",
        "plain": "Plain lines instead of the full screen.",
        "lang": "The language of the exercises and of the app, where there is one: en, de.",
        "title": "What the window is called.",
        "backups": "Make a backup on this computer once a day.",
        "keys": "Other keys for what they do: a table such as extend = 'e'.",
    }


def _values() -> Mapping[str, str]:
    return {
        "color.auto": "as this computer says",
        "color.always": "always",
        "color.never": "never",
        "clock.minutes": "a bar and minutes",
        "clock.bar": "a bar alone",
        "clock.seconds": "seconds",
        "clock.none": "nothing",
        "sound.sound": "soft sounds",
        "sound.bell": "the terminal's own bell",
        "sound.off": "off",
        "motion.full": "all",
        "motion.reduced": "slow steps",
        "motion.none": "words only",
        "spacing.normal": "normal",
        "spacing.wide": "wide",
    }


@dataclass(frozen=True, slots=True)
class SettingWords:
    """One language's words for the settings; the defaults are English.

    `labels` and `about` go by the name of a setting, `values` by its name and value.
    """

    title: str = "Settings"
    labels: Mapping[str, str] = field(default_factory=_labels)
    about: Mapping[str, str] = field(default_factory=_about)
    values: Mapping[str, str] = field(default_factory=_values)
    on: str = "on"
    off: str = "off"
    row: str = "{label}: {value}"
    in_use: str = "{value} (in use)"
    as_they_come: str = "as they come"
    of_your_own: str = "{count} of your own"
    later: str = "It holds from the next start on."
    few_colors: str = "This terminal has sixteen colors. The theme made of just these is shown."
    here_or_there: str = "It is for the full screen. Plain lines are as they are."
    which: str = "What should it be?"
    changed: str = "{label}, from now on: {value}."
    kept: str = "Nothing was changed."
    to_look_at: str = "Please look at this in the settings file:"

    bell: str = "Hear the bell"
    bell_hint: str = "If you hear nothing, the terminal may be silent, or the sound off."
    bell_words: str = "Every bell is said in words as well."
    names: str = "Names"
    who_renames: str = "Who would like another name?"
    new_name: str = "{name}, what would you like to be called? Enter alone keeps the name."
    taken: str = "Somebody here has that name already."
    renamed: str = "{name} it is. What you did and wrote stays yours."
    folders: str = "Where your words lie"
    all_here: str = "Everything stays on this computer, in plain files that are yours."
    folder: str = "{name}: {path}"
    new_title: str = "What should the window be called? Enter alone keeps it."
    own_keys: str = "Other keys are for the full screen. They go into the settings file: {path}"

    change: str = "change"
    read: str = "read"
    rings: str = "Enter rings it."
    renames: str = "Enter gives one of you another name. What you did and wrote stays yours."
    your_name: str = "{name}, what would you like to be called?"
    no_names: str = "Nobody is known yet. Names come when somebody sits down."
    window: str = "What should the window be called? Somebody may see it over your shoulder."
    notes: str = "To look at"
    keys_are: str = "The keys of a session, and the name of what each of them does."
    keys_how: str = (
        "Enter gives one of them another key, and it holds at once. The settings file has them "
        "as a table such as this. A key that would mean two things is told, and not taken."
    )
    key_another: str = "another key"
    key_own: str = "its own key"
    key_instead: str = "in place of {key}"
    key_press: str = "Press the key that you would like for {name}. Esc leaves it as it is."

    def label(self, name: str) -> str:
        """What a setting is called; one without a word of its own by its name."""
        return self.labels.get(name, name.replace("_", " ").capitalize())

    def value(self, name: str, value: object) -> str:
        """A value as one says it."""
        if isinstance(value, bool):
            return self.on if value else self.off
        if isinstance(value, Mapping):
            own = self.of_your_own.replace("{count}", str(len(value)))
            return own if value else self.as_they_come
        if value in ("on", "off"):
            return self.on if value == "on" else self.off
        return self.values.get(f"{name}.{value}", str(value))
