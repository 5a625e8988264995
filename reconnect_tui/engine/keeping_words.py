"""The words about files: changed outside, open in another window, not saved."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeepingWords:
    """One language's words about what is kept; the defaults are English."""

    changed: str = (
        "The file of this session was changed outside the app. This is what it says now. "
        "Nothing is saved over it until you go on."
    )
    unread: str = "Some half-typed words cannot be read. Their file stays as it is: {file}"
    still_holds: str = "This file cannot be read, so it may still hold erased words: {file}"

    in_backup: str = "The backup {day} has it from before. To bring that back: {command}"

    overtaken: str = (
        "The file of this session was changed elsewhere, while it was open here. "
        "It is left as it is, so nothing is saved here."
    )
    take_over: str = "Save what is here. The changed file is put aside"
    leave_file: str = "Leave it for now. When you put this away, both are kept"
    taken_over: str = "It is saved. The changed file lies beside it."
    not_saved: str = "It is not saved. {reason}"
    lose_it: str = "Put it away. What is not saved is lost"
    stop_unsaved: str = "Stop here for today. What is not saved is lost"
    leave_unsaved: str = "Ctrl+Q leaves, and what is not saved is lost. {reason}"

    gone: str = (
        "This exercise is not in your list now, or its file has a mistake. "
        "You go on with a copy that was kept."
    )
    rebuilt: str = (
        "The exercise of this session was built anew since you began. "
        "You can go on as it was, or move to the newer one."
    )
    all_fits: str = "All that you said has its place there too."
    no_place: str = "This has no place there. It stays in a kept copy:"
    half_typed: str = "{line} (half-typed)"
    as_it_was: str = "Go on as it was"
    move: str = "Move to the newer one"
    moved: str = "This is the newer exercise. How the session was before is kept in: {file}"
    changed_again: str = "The exercise has changed once more. Please look again."

    busy: str = "Another window has this session open."
    busy_since: str = "Another window has this session open, since {time}, {day}."
    holder: str = "It is process {pid} on {host}."
    read: str = "Read here where it stands"
    leave_it: str = "Leave it to the other window"
    reading: str = "For reading only. It goes on in the other window."
