"""T11: a file from a stranger, or from a broken disk, never hangs or breaks the app."""

import os
import sys
import time
import tomllib
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconnect_tui.errors import BadFile, MissingFile
from reconnect_tui.reading import MAX_BYTES, parse_toml, read_bytes, read_toml

SAMPLE = """format = 1
title = "Say it, hear it"  # a comment
steps = [ { id = "a", time = "3m" }, { id = "b", at = 1.5, on = 2026-11-22 } ]
[[more]]
text = '''
two lines
'''
"a.b" = { "c d".e = true }
"""

HOSTILE = {
    "empty key": b"= 1",
    "dotted key": b".".join([b"a"] * 20_000) + b" = 1",
    "quoted dotted key": b".".join([b'"a"'] * 20_000) + b" = 1",
    "spaced dotted key": b"a" + b" . a" * 60_000 + b" = 1",
    "dotted table": b"[" + b".".join([b"a"] * 20_000) + b"]",
    "dots": b"." * MAX_BYTES,
    "too many dots": b"a = [" + b"1.5," * 60_000 + b"]",
    "nested lists": b"a = " + b"[" * 100_000,
    "nested tables": b"a = " + b"{a = " * 50_000,
    "open text": b'a = "' + b"\\" * 200_000,
    "open long text": b'a = """' + b'\\"""' * 60_000,
    "quotes": b'"' * MAX_BYTES,
    "triple quotes": b'"""' * 80_000,
    "one word": b"a" * MAX_BYTES,
    "number of digits": b"a = " + b"9" * 10_000,
    "same key": b"a = 1\na = 2",
    "carriage returns": b"\r" * 1000,
    "zero bytes": b"\x00" * 5000,
    "a zero byte": b"a = 1\nb = '\x00'\n",
    "UTF-16": "a = 'é'".encode("utf-16"),
    "UTF-16 without a mark": "a = 1".encode("utf-16-le"),
    "UTF-32": "a = 1".encode("utf-32"),
    "Latin-1": b"a = 1\nb = 'caf\xe9'\n",
    "half a character": b"a = '\xed\xa0\x80'",
    "too large": b"#" * (MAX_BYTES + 1),
    "escape": b"a = '\x1b[2J'",
}
SLOW = {
    "deep keys": b"\n".join(b".".join([b"a%d" % n] + [b"b"] * 14) + b" = 1" for n in range(1400)),
    "deep tables": b"\n".join(
        b"[" + b".".join([b"a%d" % n] + [b"b"] * 14) + b"]" for n in range(1400)
    ),
    "many dots": b"a = [" + b"1.5," * 19_000 + b"]",
    "many tables": b"\n".join(b"[t%d]" % n for n in range(30_000)),
    "many keys": b"\n".join(b"k%d = 1" % n for n in range(20_000)),
    "many numbers": b"a = [" + b"1," * 100_000 + b"]",
    "comments": b"#\n" * 120_000,
    "long hexadecimal": b"a = 0x" + b"f" * 200_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_named_and_refused_at_once(name: str, tmp_path: Path) -> None:
    """Whatever is in a file, it comes out as one problem with a sentence, in no time."""
    path = tmp_path / "strange.toml"
    path.write_bytes(HOSTILE[name])
    started = time.process_time()
    with pytest.raises(BadFile) as caught:
        read_toml(path)
    assert time.process_time() - started < 0.5
    problem = caught.value
    assert problem.file == str(path)
    assert problem.reason.endswith(".")
    assert problem.line is None or 1 <= problem.line <= HOSTILE[name].count(b"\n") + 1


@pytest.mark.parametrize("name", SLOW)
def test_a_large_file_takes_no_longer_than_it_must(name: str) -> None:
    """The slowest files of the allowed size are read while nobody waits long."""
    started = time.process_time()
    parse_toml(SLOW[name][:MAX_BYTES].rpartition(b"\n")[0] or SLOW[name], name)
    assert time.process_time() - started < 1.0


@pytest.mark.parametrize(
    ("data", "line", "column", "words"),
    [
        (b"a = 1\nb 2\n", 2, 3, "not valid TOML"),
        (b"a = 1\nb = 'x", 2, None, "not valid TOML"),
        (b"a = 1\nb = 'caf\xe9'\n", 2, 9, "UTF-8"),
        (b"\xef\xbb\xbfa = 1\nb = '\xe9'\n", 2, 6, "UTF-8"),
        (b"a = 1\n\x00\n", 2, 1, "zero byte"),
        (b"\x00" * 9, 1, None, "only zero bytes"),
        ("a = 1".encode("utf-16"), 1, None, "UTF-16"),
        (b"\n\n" + b".".join([b"a"] * 40) + b" = 1", 3, None, "parts"),
    ],
)
def test_a_problem_says_where(data: bytes, line: int, column: int | None, words: str) -> None:
    """A problem names its line, its column where there is one, and what is wrong."""
    with pytest.raises(BadFile, match=words) as caught:
        parse_toml(data, "x.toml")
    assert (caught.value.line, caught.value.column) == (line, column)
    assert str(caught.value).startswith(f"x.toml:{line}: ")


def test_a_good_file_is_read(tmp_path: Path) -> None:
    """Data and text come back, and a byte order mark is no obstacle."""
    path = tmp_path / "good.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SAMPLE.encode())
    data, text = read_toml(path)
    assert data == tomllib.loads(SAMPLE)
    assert text == SAMPLE


def test_dots_in_texts_are_no_keys() -> None:
    """Words full of dots, brackets and quotes are only words."""
    dots = "." * 500
    text = f'a = "{dots} \\" {dots}" # {dots}\nb = """\n{dots}\n{dots}"""\nc = \'{dots}\'\n'
    assert parse_toml(text.encode(), "x")[0] == tomllib.loads(text)


def test_a_missing_file_is_told_apart(tmp_path: Path) -> None:
    """No file is another thing than a bad one, also where a folder is missing."""
    for path in (tmp_path / "none.toml", tmp_path / "none" / "none.toml"):
        with pytest.raises(MissingFile):
            read_toml(path)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """A folder, a dangling link and a loop of links are problems, not errors."""
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "dangling.toml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop.toml").symlink_to(tmp_path / "loop.toml")
    for name in ("folder", "dangling", "loop"):
        with pytest.raises(BadFile):
            read_toml(tmp_path / f"{name}.toml")
    with pytest.raises(BadFile, match="name is not valid"):
        read_toml(tmp_path / "zero\0byte.toml")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_named_pipe_does_not_hang_the_start(tmp_path: Path) -> None:
    """Opening a pipe that nobody writes to would wait for ever; it is refused instead."""
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(BadFile, match="ordinary file"):
        read_toml(tmp_path / "pipe.toml")
    with pytest.raises(BadFile, match="ordinary file"):
        read_bytes(Path(os.devnull))


def test_a_packed_file_is_read_and_guarded(tmp_path: Path) -> None:
    """A file inside an archive is read like one in a folder, with the same limit."""
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("good.toml", SAMPLE)
        archive.writestr("large.toml", "#" * (MAX_BYTES + 1))
    with zipfile.ZipFile(packed) as archive:
        root = zipfile.Path(archive)
        assert read_toml(root / "good.toml")[1] == SAMPLE
        with pytest.raises(BadFile, match="larger than 256 kB"):
            read_toml(root / "large.toml")
        with pytest.raises(MissingFile):
            read_toml(root / "none.toml")


@settings(max_examples=300)
@given(data=st.data())
def test_a_file_that_was_meddled_with_is_read_or_refused(data: st.DataObject) -> None:
    """T10: any change of any bytes gives data or one problem, never another error."""
    raw = bytearray(SAMPLE.encode())
    for _ in range(data.draw(st.integers(1, 5))):
        at = data.draw(st.integers(0, len(raw)))
        cut = data.draw(st.integers(0, 12))
        raw[at : at + cut] = data.draw(st.binary(max_size=8))
    try:
        parse_toml(bytes(raw), "x.toml")
    except BadFile as problem:
        assert problem.line is None or 1 <= problem.line <= raw.count(b"\n") + 1  # noqa: PT017 - both ways are right


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = x", "invalid value. Texts stand in quotes"),
        ("a: 1", "A line is a key, an equals sign and a value."),
        ('a = "x\nb = 1', "Close the quote on its line"),
        ('a = """x', "A closing quote is missing above."),
        ("a = 'x", "A closing quote is missing."),
        ("a = [1,", "the last value has no end."),
        ("a = { b = 1", "A closing } is missing."),
        ("a = 1 b = 2", "Each key has a line of its own."),
        ("[a", "A closing bracket is missing."),
        ("a = 1\na = 2", "The key is there twice: keep one."),
        ("[a.b]\n[a.b]", "cannot declare [a.b] twice. The table is there twice"),
        ("a = {b=1, b=2}", "The key is there twice: keep one."),
        ('a = "\\q"', "A backslash is written twice"),
    ],
)
def test_a_slip_in_toml_is_told_with_what_to_write(text: str, said: str) -> None:
    """The parser's words alone help nobody who does not know it."""
    with pytest.raises(BadFile) as caught:
        parse_toml(text.encode(), "file.toml")
    assert said in caught.value.reason
    assert caught.value.line is not None
