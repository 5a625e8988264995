"""What the README quotes: the rows with a goal, between two marks, with date and machine."""

from pathlib import Path

from benchmarks.figures import Row

README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"


def missed(rows: list[Row]) -> str:
    """The goals that are not reached, and by how much; a sentence if there are none."""
    lines = [f"- {row.what}: {row.missing} ({row.target})." for row in rows if row.missing]
    return "\n".join(lines) or "Every goal is reached."


def table(rows: list[Row]) -> str:
    """Of each row with a goal: what was measured, and what was wanted."""
    lines = [
        f"| {row.what} | {row.ratio or row.ours.partition(' (')[0]} | {row.target} |"
        for row in rows
        if row.target
    ]
    return "\n".join(("| what | measured | wanted |", "|---|---|---|", *lines))


def quote(rows: list[Row], machine: str, readme: Path = README) -> bool:
    """Put the table into the README. False if it has no place for it."""
    text = readme.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        return False
    body = f"Measured on {machine}\n\n{table(rows)}"
    readme.write_text(f"{before}{BEGIN}\n{body}\n{END}{after}", encoding="utf-8")
    return True
