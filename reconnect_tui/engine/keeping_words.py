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

    overtaken: str = (
        "The file of this session was changed elsewhere, while it was open here. "
        "It is left as it is, so nothing is saved here."
    )
    take_over: str = "Save what is here. The changed file is put aside"
    leave_file: str = "Leave it. What is here is not saved"
    taken_over: str = "It is saved. The changed file lies beside it."

    busy: str = "Another window has this session open."
    busy_since: str = "Another window has this session open, since {time}, {day}."
    holder: str = "It is process {pid} on {host}."
    read: str = "Read here where it stands"
    leave_it: str = "Leave it to the other window"
    reading: str = "For reading only. It goes on in the other window."
