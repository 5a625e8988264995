"""What is promised, word for word, what proves it, and which tests do so."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Promise:
    """`words` and `proof` as they stand in the README; `tests` are `path::name` in `tests/`."""

    words: str
    proof: str
    tests: tuple[str, ...]


KILL, SIGNALS = "promises/test_kill.py", "promises/test_signals.py"
TELLING, WINDOW = "promises/test_telling.py", "promises/test_second_window.py"
HOSTILE = "promises/test_hostile_words.py"
CRASHES, ENDMARK = "store/test_crashes.py", "store/test_endmark.py"

PROMISES = (
    Promise(
        "What you see on the screen survives a crash, `kill -9`, a closed terminal, a lost "
        "connection.",
        "T6, T7, T1-kill: 0 lost",
        (
            f"{KILL}::test_what_was_on_the_screen_outlives_a_kill",
            f"{SIGNALS}::test_a_signal_on_a_private_page_shows_and_loses_nothing",
            f"{SIGNALS}::test_a_closed_window_on_a_private_page_loses_nothing",
            f"{CRASHES}::test_a_crash_loses_nothing_that_was_safe",
        ),
    ),
    Promise(
        "When it says *saved*, a power cut does not undo it; before that, at most the last "
        "second of typing.",
        "T1-power, T3 on ext4 and xfs",
        (
            f"{CRASHES}::test_a_crash_loses_nothing_that_was_safe",
            "store/test_power_cut.py::test_a_power_cut_takes_nothing_that_was_safe",
        ),
    ),
    Promise(
        "A full or read-only disk never damages what was saved; you are told, and your text "
        "stays on screen.",
        "T2, T4, T5",
        (
            "store/test_faults.py::test_an_evening_goes_on_through_every_fault",
            "store/test_small_disk.py::test_a_full_disk_loses_nothing",
            "store/test_small_disk.py::test_a_folder_without_rights_is_told",
            f"{TELLING}::test_a_full_disk_is_said_and_over_when_there_is_room",
            "promises/test_unwritable.py::test_a_closed_home_is_told_and_asked_about",
        ),
    ),
    Promise(
        "No file of yours is deleted or overwritten because we could not read it; you get "
        "file, line and reason.",
        "T10, T11, T14",
        (
            "content/test_any_damage.py::test_any_single_damage_is_a_sentence_with_a_place",
            "store/test_hostile.py::test_a_strange_file_is_named_and_left_and_the_rest_is_there",
            f"{ENDMARK}::test_every_cut_is_noticed",
        ),
    ),
    Promise(
        "Cut-off or damaged files are noticed, not shown as if whole.",
        "T14: 100 %",
        (
            f"{ENDMARK}::test_every_cut_is_noticed",
            f"{ENDMARK}::test_every_flipped_bit_is_noticed",
            f"{ENDMARK}::test_every_zeroed_block_is_noticed",
        ),
    ),
    Promise(
        "Your data are TOML files you can read, copy and edit; we tell you when a file changed "
        "outside.",
        "T10, T14; format page with vectors",
        (
            "store/test_sessions.py::test_a_wrong_edit_is_named_with_its_line",
            "store/test_sessions.py::test_every_version_ever_written_is_read",
            f"{TELLING}::test_a_file_changed_outside_is_told_before_it_is_written_over",
        ),
    ),
    Promise(
        "Two windows at once cannot lose each other's work.",
        "T8",
        (
            "store/test_lock.py::test_three_windows_lose_no_update",
            f"{WINDOW}::test_on_the_screen_it_says_who_has_it_and_lets_it_be_read",
            f"{TELLING}::test_a_file_changed_meanwhile_waits_for_a_person",
        ),
    ),
    Promise(
        "Setting the clock, time zones or closing the lid do not break a timed exercise; it "
        "pauses and asks.",
        "T9",
        ("promises/test_clocks.py::test_whatever_the_clocks_do_a_turn_has_its_time",),
    ),
    Promise(
        "Exercise files from strangers can only show text: no terminal tricks, no files outside "
        "the folder, no freezing.",
        "T11, T12",
        (
            "tui/test_textual_fixes.py::test_no_text_commands_the_terminal",
            f"{HOSTILE}::test_no_text_of_a_file_or_a_name_commands_a_real_terminal",
            f"{HOSTILE}::test_no_line_commands_a_terminal",
            "store/test_hostile.py::test_an_evening_writes_nowhere_but_in_its_home",
            "content/test_hostile.py::test_an_id_is_never_a_path",
            "content/test_hostile.py::test_endless_lists_are_one_sentence",
        ),
    ),
    Promise(
        "A private answer is on this disk only in sealed form, from the first letter on. "
        "Opening it takes your passphrase or your paper key: nobody else has one, we neither. "
        "How long it resists depends on the passphrase; whoever can change this computer's "
        "programs can record it.",
        "T1b, T16, T17, canary search over all files after the end-to-end run",
        (
            "privacy/test_way_in.py::test_each_letter_is_sealed_before_it_is_anywhere",
            "privacy/test_space.py::test_only_the_writers_key_opens",
            "privacy/test_space.py::test_the_paper_key_opens",
            "privacy/test_vectors.py::test_the_app_opens_every_format",
            "privacy/test_wrong_ways.py::test_each_wrong_way_to_seal_is_found",
            "privacy/test_canaries.py::test_plain_lines_leave_no_word",
            "privacy/test_canaries.py::test_the_full_screen_leaves_no_word",
            "privacy/test_doors.py::test_no_key_copies_private_words",
            "promises/test_crash_screen.py::test_no_word_leaves_with_the_app",
            "promises/test_crash_screen.py::test_no_word_leaves_with_the_lines",
        ),
    ),
    Promise(
        "Answers open together or not at all.",
        "T1b, T16",
        (
            "privacy/test_fair.py::test_after_a_crash_both_are_open_or_neither",
            "privacy/test_reveal.py::test_a_wrong_passphrase_opens_nothing",
        ),
    ),
    Promise(
        "No other ordinary account of this computer can read the folder.",
        "T15",
        ("store/test_atomic.py::test_everything_that_is_kept_is_closed_to_others",),
    ),
    Promise(
        "A daily backup is kept; restoring is unzipping.",
        "restore test in the end-to-end run",
        (
            f"{WINDOW}::test_each_start_tidies_up_and_backs_up_once",
            "store/test_backups.py::test_any_tool_can_unpack_it",
            "store/test_backups.py::test_restoring_brings_back_and_can_be_undone",
        ),
    ),
    Promise(
        "Nothing leaves this computer.",
        "no network import; run under `unshare -n`",
        (
            "privacy/test_offline.py::test_a_whole_evening_opens_no_socket",
            "privacy/test_offline.py::test_a_whole_evening_without_a_network",
            "promises/test_network.py::test_no_module_of_ours_can_reach_a_network",
            "promises/test_network.py::test_without_any_network_nothing_is_missing",
        ),
    ),
)

NOT_PROMISED = (
    '"secure", "military-grade", "your partner cannot read it", "deleted for ever" (SSDs, '
    'backups), "nobody sees that you wrote", safety from someone who controls the computer, '
    "recovery of a forgotten passphrase, protection of what was typed while the app was open, "
    "end-to-end anything."
)

TESTS = {
    "T1": "crash simulator: every image a crash or a power cut can leave",
    "T1b": "a reveal is fair, and erased words are gone, in every image",
    "T2": "fault loop: each call to the disk fails once, and for ever",
    "T3": "real power cut: the disk is copied in the middle of writing",
    "T4": "full disk, and a log that grows",
    "T5": "read-only disk, no rights, no room: said, and over when it works",
    "T6": "`kill -9` in a real terminal while somebody types",
    "T7": "signals, a closed window, stop and continue, on a private page",
    "T8": "two windows",
    "T9": "clocks that jump, sleep, stop and start again",
    "T10": "any text and any damage, drawn at random",
    "T11": "hostile files",
    "T12": "hostile text on the terminal",
    "T13": "bad bytes from the keyboard",
    "T14": "silent damage",
    "T15": "rights of files and folders",
    "T16": "sealed words: vectors, wrong keys, moved and flipped bits",
    "T17": "crash screen",
    "canary": "after whole evenings: every file and every byte on the terminal searched",
    "offline": "whole evenings with sockets forbidden, and without any network interface",
    "net": "no network",
}
"""What each promise's test is, in the order of the table."""
