"""The words for setting up a private space, changing its passphrase, and doing without it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpaceWords:
    """One language's words for private spaces; the defaults are English."""

    title: str = "Private space"
    whose: str = "Whose private space?"
    nobody: str = "Nobody has sat down here yet. Begin with an exercise."
    is_set: str = "{name} has a private space."
    is_none: str = "{name} has no private space. Private words are hidden on the screen only."

    set_up: str = "Set one up"
    change: str = "Change the passphrase"
    remove: str = "Do without it from now on"
    forgotten: str = "The passphrase is forgotten"
    back: str = "Back"

    what: tuple[str, ...] = (
        "What you write in private is then sealed on this disk, from the first letter on.",
        "Only your passphrase opens it, or your paper key. Nobody else has one, and we neither.",
        "A forgotten passphrase is gone. Without the paper key, so are the words under it.",
        "Whoever can change the programs of this computer can record what you type.",
        "What you wrote in ended sessions before now stays open, until you have it sealed.",
    )
    offered: str = "Here is a random one: {words}"
    take_or_type: str = "Enter alone takes it. Or type your own, of 12 characters or more."
    again: str = "Please type it once more."
    too_short: str = "A passphrase needs 12 characters or more. A few words are best."
    too_long: str = "A passphrase has 200 characters at most."
    digits_only: str = "Digits alone are guessed in days. Use words."
    differ: str = "These two are not the same. Nothing was changed."
    unseen: str = "Nothing shows while you type."
    seen: str = "Here what is typed cannot be hidden."
    paper: tuple[str, ...] = (
        "This is your paper key. It is shown once, and kept nowhere.",
        "{paper}",
        "Write it down, and keep it where only you look.",
    )
    then_enter: str = "Then press Enter."
    scrolls: str = "Whoever scrolls back still finds these lines. Close this window afterward."
    ready: str = "Your private space is ready."

    secret: str = "Your passphrase, or your paper key."
    wrong: str = "That does not open it. Nothing was changed."
    changed: str = "The new passphrase opens it now. Old copies still open with the old one."
    removed: str = "From now on private words are hidden on the screen only."
    still_sealed: str = "What is sealed stays so. Its passphrase and its paper key still open it."
    sure: str = "Type yes to go on without it. Enter alone changes nothing."
    yes: str = "yes"
    kept: str = "Nothing was changed."

    about: tuple[str, ...] = (
        "Each of you can have one. What that person writes in private is then sealed.",
        "Without one, private words are hidden on the screen only.",
        "Enter sets one up, gives it another passphrase, or does without it.",
    )
    nobodys: str = "none yet"
    alone: str = "{name}, sit here alone for this. Nobody looks over your shoulder."
    take_random: str = "Take random words. They are hard to guess"
    take_own: str = "Take words of your own"
    drawn: str = "These words were drawn at random. Learn them, or write them down."
    take: str = "Take these words"
    draw_again: str = "Draw others"
    own_rule: str = "12 characters or more, and not digits alone. A few words are best."
    new_secret: str = "Your new passphrase. It shows as dots."
    type_it: str = "Please type it, so that you know it well. It shows as dots."
    not_taken: str = "That is not the passphrase. Please type it once more."
    not_opened: str = "That does not open it. Please try once more."
    written: str = "It is written down"
    not_written: str = "Not yet"
    making: str = "One moment. Your key is being made."
    forgotten_what: tuple[str, ...] = (
        "With your paper key you take a new passphrase. All stays readable for you.",
        "Without it you can go on without a private space, or set up a new one.",
        "What is sealed then stays so.",
    )
    use_paper: str = "Use the paper key, and take a new passphrase"
    go_without: str = "Go on without it"
    leave_it: str = "Leave it as it is"
    paper_key: str = "Your paper key. Blanks and small letters do not matter."

    older: str = (
        "You have private words in {count} ended sessions. They lie in plain text. "
        "Would you like them sealed as well?"
    )
    older_one: str = (
        "You have private words in one ended session. They lie in plain text. "
        "Would you like them sealed as well?"
    )
    older_seal: str = "Seal them"
    older_leave: str = "Leave them as they are"
    sealing_older: str = "One moment. Each word is sealed, and opened once to make sure."
    older_done: str = "Sealed: {count}. What both have seen stays open."
    older_left: str = "Left as it was: {what}"
    copies: str = "Older backups on this computer still hold these words in plain text."
    copies_go: str = "Take those copies out of the backups"
    copies_stay: str = "Leave the backups as they are"
    copies_gone: str = "The open copies are out of the backups: {count}."
    elsewhere: str = "Copies that other programs have made stay as they are."

    key_go_on: str = "go on"
    key_back: str = "back"
    key_read: str = "read on"
    key_hide: str = "hide"
    key_help: str = "help"
