"""Only three modules write to the disk, so that no other can lose words. The code is read."""

import ast
from pathlib import Path

import pytest

import reconnect_tui

ROOT = Path(reconnect_tui.__file__).parent
WRITERS = {"store/atomic.py", "store/drafts.py", "store/lock.py"}
NOBODYS_WORDS = {"cli/new.py", "cli/streams.py", "content/__main__.py"}
"""An author's first file, never over another, with its schema; a stream that leads nowhere;
pages made from the code."""

WRITING_METHODS = {"write_text", "write_bytes", "touch", "rename", "unlink", "rmdir", "mkdir",
                   "symlink_to", "hardlink_to", "chmod", "truncate", "extractall"}  # fmt: skip
WRITING_CALLS = {
    "os": {"open", "fdopen", "write", "pwrite", "replace", "rename", "renames", "unlink", "remove",
           "removedirs", "rmdir", "mkdir", "makedirs", "truncate", "ftruncate", "link", "symlink",
           "chmod", "mkfifo", "mknod"},
    "shutil": {"copy", "copy2", "copyfile", "copyfileobj", "copytree", "move", "rmtree"},
    "io": {"open", "FileIO"},
    "codecs": {"open"},
    "tempfile": {"mkstemp", "mkdtemp", "NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory"},
    "tomli_w": {"dump"},
    "sqlite3": {"connect"},
    "shelve": {"open"},
}  # fmt: skip
WRITING_FLAGS = {"O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND"}
IN_MEMORY = {"buffer"}


def writes(tree: ast.AST) -> list[int]:
    """The lines that open, change or remove a file."""
    return sorted(
        node.lineno for node in ast.walk(tree) if isinstance(node, ast.Call) and is_write(node)
    )


def is_write(call: ast.Call) -> bool:
    """Whether a call may change the disk."""
    match call.func:
        case ast.Name("open"):
            return opens_for_writing(call, place=1)
        case ast.Name("ZipFile" | "TarFile") | ast.Attribute(_, "ZipFile" | "TarFile"):
            return opens_for_writing(call, place=1) and not is_in_memory(call)
        case ast.Attribute(ast.Name(module), name) if name in WRITING_CALLS.get(module, ()):
            return not (module == "os" and name == "open" and is_harmless(call))
        case ast.Attribute(ast.Name("os" | "shutil" | "io" | "codecs"), _):
            return False
        case ast.Attribute(_, "open"):
            # A path's mode is written out; `library.open(file)` opens something else.
            return opens_for_writing(call, place=0, unknown=False)
        case ast.Attribute(_, "rename"):
            # A path takes one word; `people.rename(id, name)` asks the store.
            return len(call.args) == 1
        case ast.Attribute(_, name):
            return name in WRITING_METHODS
    return False


def opens_for_writing(call: ast.Call, place: int, *, unknown: bool = True) -> bool:
    """Whether the mode is one that writes, or cannot be known from reading the code."""
    modes = [word.value for word in call.keywords if word.arg == "mode"]
    modes += call.args[place : place + 1]
    return any(
        bool(set(str(mode.value)) & set("wax+")) if isinstance(mode, ast.Constant) else unknown
        for mode in modes
    )


def is_in_memory(call: ast.Call) -> bool:
    """An archive that is made in memory is written later, by one of the three."""
    return isinstance(call.args[0], ast.Name) and call.args[0].id in IN_MEMORY


def is_harmless(call: ast.Call) -> bool:
    """Whether the flags of `os.open` only read, or it opens where everything vanishes."""
    names = {node.attr for node in ast.walk(call) if isinstance(node, ast.Attribute)}
    names |= {node.id for node in ast.walk(call) if isinstance(node, ast.Name)}
    return "devnull" in names or ("O_RDONLY" in names and not names & WRITING_FLAGS)


def test_only_three_modules_write() -> None:
    """Everything else hands its bytes to them: no file can be truncated first and written then."""
    found = {
        path.relative_to(ROOT).as_posix(): lines
        for path in sorted(ROOT.rglob("*.py"))
        if (lines := writes(ast.parse(path.read_bytes())))
    }
    assert set(found) - NOBODYS_WORDS == WRITERS, found


@pytest.mark.parametrize(
    "line",
    [
        'open("x", "w")',
        'open("x", mode="ab")',
        'open("x", "r+")',
        'open("x", mode)',
        'path.open("w")',
        'path.open(mode="x")',
        'path.write_text("x")',
        "path.write_bytes(b'')",
        "path.unlink()",
        "os.open(path, os.O_WRONLY)",
        "os.open(path, flags)",
        "os.open(path, os.O_RDONLY | os.O_CREAT)",
        "os.replace(a, b)",
        "os.remove(a)",
        "shutil.rmtree(a)",
        "tempfile.mkstemp()",
        'zipfile.ZipFile(path, "w")',
        "packed.extractall(path)",
    ],
)
def test_each_way_to_write_is_seen(line: str) -> None:
    """The reader of the code knows the ways in which Python changes a file."""
    assert writes(ast.parse(line)) == [1]


@pytest.mark.parametrize(
    "line",
    [
        'open("x")',
        'open("x", "rb")',
        'path.open("rb")',
        "path.open()",
        "path.read_text()",
        'text.replace("a", "b")',
        "os.open(path, os.O_RDONLY)",
        "os.open(os.devnull, os.O_WRONLY)",
        "library.open(path)",
        'zipfile.ZipFile(buffer, "w")',
        "zipfile.ZipFile(path)",
        "os.path.join(a, b)",
    ],
)
def test_reading_is_not_writing(line: str) -> None:
    """What only reads, or works in memory, is let be."""
    assert writes(ast.parse(line)) == []
