"""The words of private pages: what is sealed, what is only hidden, and how it is opened."""

from dataclasses import dataclass, field

from reconnect_tui.engine.space_words import SpaceWords


@dataclass(frozen=True, slots=True)
class PrivateWords:
    """One language's words for private pages; the defaults are English."""

    hidden: str = "Hidden on the screen only."
    sealing: str = "Sealed from the first letter on."
    sealed: str = "(sealed)"

    passphrase: str = "{name}, your passphrase, to read what is sealed here"
    here_sealed: str = "What you wrote here is sealed. Leave this empty to keep it as it is."
    draft_sealed: str = "What you began to write here is sealed. You may also write anew."

    release_sealed: str = "What you show is no longer sealed. It stays readable in this session."
    together: str = "These words are sealed. They open together, or not at all."
    your_passphrase: str = "{name}, your passphrase"
    wrong: str = "{name}, that passphrase does not open it. Try once more, or leave it."
    opening: str = "One moment. It is being opened."
    key_keep: str = "leave it all sealed"

    locked: str = "This session is sealed with your passphrase, {name}."

    space: SpaceWords = field(default_factory=SpaceWords)
