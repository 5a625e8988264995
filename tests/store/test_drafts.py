"""The log of half-typed words: every change is there, in few files, and goes when it may."""

import errno
import threading
import tomllib
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconnect_tui.cleaning import without_halves
from reconnect_tui.errors import BadFile, StoreError
from reconnect_tui.store import draftlines, drafts
from reconnect_tui.store.draftlines import Record, newest, parse, records
from reconnect_tui.store.drafts import DraftLog, recover, sessions_with_drafts
from tests.noting import Note
from tests.store.faults import Faults

TELLING = '\ud800\udfff\x00\x1b\x7f\x85\u2028\r\n"\\'
"""Half characters, commands, ends of lines, quotes: too seldom drawn by chance alone."""

ANY_TEXT = st.lists(st.characters(codec=None) | st.sampled_from(TELLING)).map("".join)


@pytest.fixture
def log(tmp_path: Path) -> DraftLog:
    """A log in an empty folder."""
    return DraftLog(tmp_path, "s")


@pytest.mark.figure("T10", tried=300)
@settings(max_examples=300)
@given(ANY_TEXT, ANY_TEXT, ANY_TEXT, st.integers(1, 10**9))
def test_any_text_comes_back(text: str, address: str, field: str, number: int) -> None:
    """T10: every text is one line of TOML and comes back as it was, but for half characters."""
    record = Record(number, address, field, text)
    line = record.line
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    back = parse(line[:-1])
    assert back is not None
    assert back.number == number
    expected = [without_halves(one) for one in (address, field, text)]
    assert [back.address, back.field, back.text] == expected
    (value,) = tomllib.loads(line.decode()).values()
    assert value == expected


@pytest.mark.figure("T10", tried=300)
@settings(max_examples=300)
@given(st.binary(max_size=80), st.integers(0, 400), st.integers(0, 40))
def test_a_damaged_log_gives_what_is_whole(junk: bytes, at: int, cut: int) -> None:
    """T10: whatever happens to a log's bytes, no text comes out that was never put in."""
    no_word_is_new(junk, at, cut)


def no_word_is_new(junk: bytes, at: int, cut: int) -> None:
    """Write a log, damage it, and look what comes out of it."""
    texts = [f"text {n} [x]" for n in range(8)]
    raw = b"".join(Record(n, "one@a", "", text).line for n, text in enumerate(texts, 1))
    found = records(raw[:at] + junk + raw[at + cut :])
    assert {record.text for record in found} <= set(texts)


@pytest.mark.figure("T10", "halves of characters", wrong=1, caught=1)
def test_half_a_character_that_is_let_be_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wrong way, which writes any text as it is, meets one that is no UTF-8."""
    monkeypatch.setattr(draftlines, "without_halves", lambda text: text)
    with pytest.raises(UnicodeEncodeError):
        test_any_text_comes_back()


@pytest.mark.figure("T10", "no checksum", wrong=1, caught=1)
def test_a_line_without_a_sum_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wrong way, which takes a damaged line for whole, gives words that nobody typed."""
    monkeypatch.setattr(zlib, "crc32", lambda _: 0)
    at = Record(1, "one@a", "", "text").line.index(b"text")
    with pytest.raises(AssertionError):
        no_word_is_new(b"n", at, 1)


@given(st.binary(max_size=200))
def test_any_bytes_are_no_record_or_one(junk: bytes) -> None:
    """T10: bytes of any kind are passed over without an error."""
    assert all(isinstance(one, Record) for one in records(junk))


def test_a_record_without_the_right_parts_is_passed_over() -> None:
    """A line whose sum is right and whose parts are not is not taken."""
    for value in (b"[]", b'["a"]', b'["a", "b", "c", "d"]', b"[1", b"[nan]", b'["a", "b", 3]'):
        number = b"00000001"
        line = b'"%s.%08x" = %s' % (number, zlib.crc32(number + value), value)
        assert parse(line) is None


def test_the_newest_of_each_field_counts(tmp_path: Path, log: DraftLog) -> None:
    """Fields of one place are kept apart, and the last words of each come back."""
    log.append("need", "feeling", "w")
    log.append("need", "request", "tea")
    log.append("need", "feeling", "warm")
    log.append("other", "", "")
    log.close()
    found = {"need": {"feeling": "warm", "request": "tea"}, "other": {"": ""}}
    assert recover(tmp_path, "s", 0) == (found, ())
    assert sessions_with_drafts(tmp_path) == {"s"}
    assert recover(tmp_path, "t", 0) == ({}, ())


def test_what_the_session_holds_is_not_brought_back(tmp_path: Path, log: DraftLog) -> None:
    """Changes up to the number that the session's file names are old, wherever they turn up."""
    log.append("one", "", "answered")
    mark = log.mark
    log.append("two", "", "half")
    log.close()
    assert recover(tmp_path, "s", mark)[0] == {"two": {"": "half"}}
    again = DraftLog(tmp_path, "s", mark)
    again.append("two", "", "more")
    assert again.mark == mark + 2
    again.close()
    assert recover(tmp_path, "s", mark)[0] == {"two": {"": "more"}}


def test_clearing_keeps_what_came_after(tmp_path: Path, log: DraftLog) -> None:
    """Words typed while a save was under way are not cleared with those that it holds."""
    log.append("one", "", "saved")
    log.append("two", "", "saved too")
    mark = log.mark
    log.append("two", "", "newer")
    log.clear(upto=mark)
    assert recover(tmp_path, "s", 0)[0].get("two") == {"": "newer"}
    assert recover(tmp_path, "s", mark)[0] == {"two": {"": "newer"}}
    log.sync()
    assert recover(tmp_path, "s", 0)[0] == {"two": {"": "newer"}}
    log.clear()
    assert list(tmp_path.iterdir()) == []
    log.append("one", "", "again")
    assert log.mark == mark + 2
    log.close()


def test_a_full_log_turns_and_stays_small(tmp_path: Path, log: DraftLog, figures: Note) -> None:
    """However long somebody types, at most two files of some 256 kB are on the disk."""
    largest = 0
    for number in range(3000):
        log.append("one", "", f"{number} " + "words " * 60)
        if number % 100 == 0:
            log.sync()
            largest = max(largest, sum(path.stat().st_size for path in tmp_path.iterdir()))
            assert len(list(tmp_path.iterdir())) <= 2
    log.close()
    assert largest < 2 * (drafts.ROTATE_AT + 1000)
    assert recover(tmp_path, "s", 0)[0]["one"][""].startswith("2999 ")
    figures("T4", f"long typing: at most {largest // 1024} kB", tried=3000)


def test_every_whole_prefix_is_toml(tmp_path: Path, log: DraftLog) -> None:
    """A person can read a log in any editor, also one that was cut at the end of a line."""
    for text in ("w", 'wo\n"', "word\x7f\u2028"):
        log.append("turn:1.a/need", "feeling", text)
    log.close()
    (path,) = tmp_path.iterdir()
    lines = path.read_bytes().splitlines(keepends=True)
    for end in range(len(lines) + 1):
        data = tomllib.loads(b"".join(lines[:end]).decode())
        assert len(data) == max(0, end - 1)


def test_words_of_an_earlier_process_are_taken_along(tmp_path: Path, log: DraftLog) -> None:
    """After a kill the next process keeps the old words until the session holds them."""
    log.append("one", "", "old")
    log.append("two", "", "kept")
    log.close()
    again = DraftLog(tmp_path, "s")
    again.append("one", "", "new")
    assert len(list(tmp_path.iterdir())) == 2
    again.sync()
    assert len(list(tmp_path.iterdir())) == 1
    again.close()
    assert recover(tmp_path, "s", 0)[0] == {"one": {"": "new"}, "two": {"": "kept"}}
    DraftLog(tmp_path, "s").clear(for_good=True)
    assert list(tmp_path.iterdir()) == []


def test_a_log_that_cannot_be_read_is_named_and_left(tmp_path: Path, log: DraftLog) -> None:
    """A file that is no file is a problem beside the words that can be read, and stays."""
    log.append("one", "", "words")
    log.close()
    (tmp_path / "s.9.toml").mkdir()
    found, (problem,) = recover(tmp_path, "s", 0)
    assert found == {"one": {"": "words"}}
    assert isinstance(problem, BadFile)
    again = DraftLog(tmp_path, "s")
    again.append("one", "", "more")
    again.clear(for_good=True)
    again.close()
    assert [path.name for path in tmp_path.iterdir()] == ["s.9.toml"]


def test_syncing_in_a_thread_loses_nothing(
    tmp_path: Path, log: DraftLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Typing goes on while a sync waits for the disk, also when the log turns meanwhile."""
    monkeypatch.setattr(drafts, "ROTATE_AT", 300)
    waiting, go_on = threading.Event(), threading.Event()

    def slow(_: int) -> None:
        waiting.set()
        assert go_on.wait(10)

    log.append("one", "", "before")
    monkeypatch.setattr(drafts, "sync_data", slow)
    thread = threading.Thread(target=log.sync)
    thread.start()
    assert waiting.wait(10)
    for number in range(20):
        log.append("one", "", f"meanwhile {number}")
    go_on.set()
    thread.join(10)
    assert recover(tmp_path, "s", 0)[0] == {"one": {"": "meanwhile 19"}}
    monkeypatch.undo()
    log.sync()
    assert len(list(tmp_path.iterdir())) == 1
    log.close()
    log.close()


def test_a_closed_log_writes_what_waits_and_no_more(tmp_path: Path, log: DraftLog) -> None:
    """Words that a full disk refused get a last try; a late sync opens nothing again."""
    with Faults(tmp_path).on() as faults:
        faults.fail_next(errno.ENOSPC)
        with pytest.raises(StoreError):
            log.append("one", "", "words")
        log.close()
    assert recover(tmp_path, "s", 0)[0] == {"one": {"": "words"}}
    log.sync()
    assert len(list(tmp_path.iterdir())) == 1


def test_newest_looks_at_numbers_and_not_at_places() -> None:
    """The order of lines in files does not matter, only their numbers do."""
    found = [Record(3, "a", "", "new"), Record(1, "a", "", "old"), Record(2, "b", "", "x")]
    assert {key: one.text for key, one in newest(found).items()} == {
        ("a", ""): "new",
        ("b", ""): "x",
    }
