"""The page of promises. `python -m tests.promises.figures` runs their tests and writes it."""

import subprocess
import sys
from collections.abc import Iterable, Mapping

from tests.checkout import ROOT
from tests.noting import Figure, record, recorded, sums
from tests.promises.promised import NOT_PROMISED, PROMISES, TESTS

PAGE = ROOT / "docs" / "promises.md"
README = ROOT / "README.md"
PLACES = (
    "promises",
    "store",
    "privacy",
    "content/test_any_damage.py",
    "content/test_hostile.py",
    "tui/test_ends.py",
    "tui/test_textual_fixes.py",
)
"""Where figures are noted, in `tests/`."""

COMMAND = (sys.executable, "-m", "pytest", *(f"tests/{place}" for place in PLACES))
PAGE_TEST = "tests/promises/test_page.py"
BEGIN = "<!-- promises: written by python -m tests.promises.figures -->"
END = "<!-- end of promises -->"

HEAD = """\
# What is promised, and what proves it

Each row is a promise, what proves it, and the tests that do. They run with every change.
"""

FIGURES = """\
## The figures

Cases that were tried, and how many of them lost anything. Then the wrong ways to build it that
were tried on purpose, and how many of those the tests caught. A test that needs rights or tools
that a machine lacks is skipped there, and the reason stands beside it.
"""


def promises(link: str) -> str:
    """The table of promises. `link` leads from the page to the folder of the tests."""
    lines = ["| we promise | proof | tests |", "|---|---|---|"]
    for one in PROMISES:
        tests = "<br>".join(f"[{_name(test)}]({link}/{_path(test)})" for test in one.tests)
        lines.append(f"| {one.words} | {one.proof} | {tests} |")
    return "\n".join(lines)


def _path(test: str) -> str:
    return test.partition("::")[0]


def _name(test: str) -> str:
    return f"`{test.partition('::')[2]}`"


def not_promised() -> str:
    """What is not promised, word for word."""
    return f"## What we do not promise\n\n{NOT_PROMISED}"


def table(figures: Mapping[str, Figure]) -> str:
    """The figures of every promise's test."""
    lines = ["| test | what | tried | lost | wrong ways | caught | skipped |"]
    lines.append("|---|---|---|---|---|---|---|")
    for of, what in TESTS.items():
        one = figures.get(of, Figure(of))
        skipped = f"{one.skipped}: {one.note}" if one.skipped else "0"
        wrong = f"{one.wrong or ''} | {one.caught if one.wrong else ''}"
        lines.append(f"| {of} | {what} | {one.tried:,} | {one.lost} | {wrong} | {skipped} |")
    return "\n".join(lines)


def page(figures: Mapping[str, Figure]) -> str:
    """All of it."""
    parts = (HEAD, promises("../tests"), not_promised(), FIGURES + "\n" + table(figures))
    return "\n\n".join(part.strip() for part in parts) + "\n"


def section() -> str:
    """What the README says of it."""
    more = "How many cases each test has tried: [docs/promises.md](docs/promises.md)."
    return "\n\n".join((BEGIN, promises("tests"), more, f"#{not_promised()}", END))


def with_section(readme: str) -> str:
    """The README with today's table between its two marks."""
    before, _, rest = readme.partition(BEGIN)
    return f"{before}{section()}{rest.partition(END)[2]}"


def all_noted() -> dict[str, Figure]:
    """The sums of what is recorded."""
    return sums(one for figures in recorded().values() for one in figures)


def there() -> frozenset[str]:
    """The names of the tests that there are now, in the places where figures are noted."""
    command = [*COMMAND, "--collect-only", "-q"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return frozenset(done.stdout.splitlines())


def renew(noted: Mapping[str, Iterable[Figure]]) -> None:
    """Take these tests' figures into the record, and write the page and the README's part.

    What tests said that are no more is forgotten.
    """
    now, found = there(), {**recorded(), **noted}
    record({test: figures for test, figures in found.items() if test in now})
    PAGE.write_text(page(all_noted()), encoding="utf-8")
    README.write_text(with_section(README.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    # The page's own test waits for the page.
    options = ("-q", "-n", "2", "--figures", f"--ignore={PAGE_TEST}")
    sys.exit(subprocess.run([*COMMAND, *options], cwd=ROOT, check=False).returncode)
