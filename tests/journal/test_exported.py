"""An export may come from anywhere: what is no file of ours is left out, and said."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconnect_tui.errors import BadFile, NewerFile
from reconnect_tui.journal.everything import FOLDERS
from reconnect_tui.journal.exported import checked, is_ours, read_export
from tests.journal.carried import bring_in


@pytest.mark.parametrize(
    "name",
    ["../x.toml", "/etc/passwd", "themes/../../x", "themes/.hidden", "backups/x.zip", "x.toml",
     "locks/a.lock", "themes\\x", "themes//x", "", "themes/" + "x" * 200, "C:/x", "config.toml"],
)  # fmt: skip
def test_no_file_leads_out_of_the_folder(name: str, tmp_path: Path) -> None:
    """An export from a stranger writes nothing but files of ours, where they belong."""
    assert not is_ours(name)
    data = {"kind": "reconnect-export", "format": 1, "files": {name: "x"}}
    done = bring_in(tmp_path / "a" / "b", data)
    assert done.added == ()
    assert len(done.left) == 1
    assert not (tmp_path / "x").exists()


BAD_TABLES: tuple[dict[str, Any], ...] = (
    {"sessions": {"../x": {}}},
    {"sessions": {"2026-11-22T201105-small-7f3a": {"kind": "session", "save": 1, "needs": 1}}},
    {"people": {"ana": {"kind": "person", "save": 1, "needs": 1, "id": "leo", "name": "Leo"}}},
    {"people": {"con": {}}},
    {"agreements": {"2026": {"kind": "agreement", "save": 1, "needs": 1, "words": 3}}},
    {"enrolments": {"ana": {}}},
    {"cards": {"ana+leo/thanks": {"kind": "cards", "save": 1, "needs": 1, "seen": [None]}}},
    {
        "people": {
            "ana": {"kind": "person", "save": 1, "needs": 1, "id": "ana", "name": "A", "x": None}
        }
    },
    {"people": {"ana": {"kind": "person", "save": 9, "needs": 9, "id": "ana", "name": "A"}}},
)


@pytest.mark.parametrize("tables_", BAD_TABLES)
def test_what_fits_no_file_of_ours_is_left_out_and_told(tables_: Any, tmp_path: Path) -> None:
    """One bad table harms only itself."""
    done = bring_in(tmp_path / "a", {"kind": "reconnect-export", "format": 1, **tables_})
    assert (done.added, len(done.left)) == ((), 1)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(),
                    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))  # fmt: skip
def test_any_json_is_read_or_refused(data: Any) -> None:
    """Whatever a file says there is an export, or one sentence about why not."""
    dressed = {
        "kind": "reconnect-export",
        "format": 1,
        "files": data,
        **dict.fromkeys(FOLDERS, data),
    }
    assert isinstance(checked(dressed, "x").left, tuple)
    with pytest.raises(BadFile):
        checked(data, "x")


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        (b"{", BadFile),
        (b"\xff\xfe", BadFile),
        (b"[" * 100_000, BadFile),
        (b'{"kind": "reconnect-export", "format": NaN}', BadFile),
        (b'{"kind": "reconnect-export", "format": 2}', NewerFile),
    ],
)
def test_a_file_that_is_no_export_says_why(
    raw: bytes, error: type[BadFile], tmp_path: Path
) -> None:
    """It is refused before anything is done with it."""
    path = tmp_path / "export.json"
    path.write_bytes(raw)
    with pytest.raises(error):
        read_export(path)
