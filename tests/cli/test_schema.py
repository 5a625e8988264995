"""`reconnect schema`: what is printed is what is committed, and themes have one too."""

import json
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from reconnect_tui import themes
from reconnect_tui.cli.schema import KINDS, theme_schema, written
from tests.cli.typed import typed

ROOT = Path(__file__).parents[2]
Say = pytest.CaptureFixture[str]

LINT = {"taplo": ["lint", "--no-auto-config", "--colors", "never"], "tombi": ["lint", "--offline"]}

BROKEN = """\
name = "mine"
dark = "yes"
background = "blue"
foreground = "#fff"
partner-a = "#fff"
partner-b = "#fff"
backgruond = "#000"
"""


@pytest.mark.parametrize("kind", KINDS)
def test_the_committed_copy_is_current(kind: str, capsys: Say) -> None:
    """`reconnect schema KIND > docs/schema/KIND.json` changes nothing."""
    committed = (ROOT / "docs" / "schema" / f"{kind}.json").read_text(encoding="utf-8")
    assert written(kind) == committed
    said = typed(capsys, "schema", kind)
    assert (said.code, said.out, said.err) == (0, committed, "")


def test_an_unknown_kind_is_refused(capsys: Say) -> None:
    """The kinds are named."""
    said = typed(capsys, "schema", "exercises")
    assert said.code == 2
    assert "'exercise', 'program', 'deck', 'theme'" in said.err


def test_the_theme_schema_knows_every_role() -> None:
    """Each role is a key with a sentence; those that a theme must say are required."""
    found = theme_schema()
    assert set(themes.ROLES) <= set(found["properties"])
    assert found["required"] == [role for role, other in themes.ROLES.items() if not other]
    for entry in found["properties"].values():
        assert entry["description"].endswith(".")


def test_the_theme_schema_allows_what_the_app_reads() -> None:
    """The keys of the shipped themes are known, and their colors fit the schema's own words."""
    found = theme_schema()
    for path in sorted((ROOT / "themes").glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        assert set(data) <= set(found["properties"]), path.name
        names = found["then"]["properties"]["background"]["enum"]
        if data.get("terminal"):
            assert {data[role] for role in themes.ROLES if role in data} <= set(names)


@pytest.mark.parametrize("editor", sorted(LINT))
def test_themes_in_an_editor(editor: str, tmp_path: Path) -> None:
    """Shipped themes are fine; a wrong value and a wrong key are marked where they stand."""
    command = shutil.which(editor)
    if command is None:
        pytest.skip(f"{editor} is not installed")
    where = (ROOT / "docs" / "schema" / "theme.json").as_uri()
    shipped = {path.name: path.read_text(encoding="utf-8") for path in ROOT.glob("themes/*.toml")}
    for name, text in {**shipped, "broken.toml": BROKEN}.items():
        (tmp_path / name).write_text(f"#:schema {where}\n{text}", encoding="utf-8")
        args = [command, *LINT[editor], name]
        done = subprocess.run(
            args, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
        )
        said = done.stdout + done.stderr
        assert (done.returncode == 0) is (name != "broken.toml"), said
        if name == "broken.toml":
            for place in (":3:8", ":4:14"):
                assert f"broken.toml{place}" in said
            assert any(f"broken.toml:8:{column}" in said for column in (1, 14))


def test_what_is_printed_is_json(capsys: Say) -> None:
    """Draft-07, as both editors read it."""
    for kind in KINDS:
        found = json.loads(typed(capsys, "schema", kind).out)
        assert found["$schema"] == "http://json-schema.org/draft-07/schema#"
        assert found["title"] == f"reconnect {kind}"
