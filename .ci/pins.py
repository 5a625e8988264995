"""Writes the tested versions, after `make pins`: constraints.txt for pip, pyproject.toml for uv.

Resolves the newest versions that the ranges of pyproject.toml allow, for every system and
every supported Python at once. Needs uv and the network. Run the checks afterwards.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROJECT = ROOT / "pyproject.toml"
CONSTRAINTS = ROOT / "constraints.txt"

HEAD = """\
# The versions that the tests run with. Written by `make pins`; pyproject.toml has the same list
# for uv. To install them all, with the tools of the tests:  pip install -r constraints.txt -e .
"""
BUILD = re.compile(r"(?<=^requires = \[\")hatchling==[^\"]*(?=\"\]$)", re.MULTILINE)
LIST = re.compile(r"(?<=^constraint-dependencies = \[\n)(?:    .*\n)*(?=\]$)", re.MULTILINE)


def newest(project: str) -> list[str]:
    """Requirement lines `name==version ; marker`, sorted, for a pyproject.toml's text."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "pyproject.toml").write_text(LIST.sub("", project), encoding="utf-8")
        shutil.copy(ROOT / "README.md", folder)
        command = "uv export --quiet --all-groups --no-hashes --no-emit-project --no-annotate"
        done = subprocess.run(  # noqa: S603 - the words above
            [*command.split(), "--no-header"],
            cwd=folder,
            check=True,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
    return done.stdout.splitlines()


def main() -> int:
    """Write both lists. The exit code."""
    project = PROJECT.read_text(encoding="utf-8")
    if not (LIST.search(project) and BUILD.search(project)):
        print("pyproject.toml lacks `constraint-dependencies` or a build backend.", file=sys.stderr)
        return 1
    pins = newest(project)
    CONSTRAINTS.write_text(HEAD + "".join(f"{pin}\n" for pin in pins), encoding="utf-8")
    rows = "".join(f'    "{pin}",\n' for pin in pins)
    project = LIST.sub(lambda _: rows, project)
    backend = next(pin for pin in pins if pin.startswith("hatchling=="))
    PROJECT.write_text(BUILD.sub(backend, project), encoding="utf-8")
    print(f"{len(pins)} versions written. Now run the checks.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
