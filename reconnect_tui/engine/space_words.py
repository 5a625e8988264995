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
        "What you wrote in ended sessions before now stays as it was.",
    )
    offered: str = "Here is a random one: {words}"
    take_or_type: str = "Enter alone takes it. Or type your own, of 12 characters or more."
    again: str = "Please type it once more."
    differ: str = "These two are not the same. Nothing was changed."
    unseen: str = "Nothing shows while you type."
    seen: str = "Here what is typed cannot be hidden."
    paper: tuple[str, ...] = (
        "This is your paper key. It is shown once, and kept nowhere.",
        "{paper}",
        "Write it down, and keep it where only you look. Then press Enter.",
    )
    ready: str = "Your private space is ready."

    secret: str = "Your passphrase, or your paper key."
    wrong: str = "That does not open it. Nothing was changed."
    changed: str = "The new passphrase opens it now. Old copies still open with the old one."
    removed: str = "From now on private words are hidden on the screen only."
    still_sealed: str = "What is sealed stays so. Its passphrase and its paper key still open it."
    sure: str = "Type yes to go on without it. Enter alone changes nothing."
    yes: str = "yes"
    kept: str = "Nothing was changed."
