"""Problems as people and programs read them: lines, an editor's list, GitHub's remarks."""

from reconnect_tui.content.findings import Problem

MARGIN = 5
WIDEST = 120
"""Characters of a line that are shown; of a longer one, those around the place."""


def as_text(problem: Problem) -> str:
    """The sentence, and under it the line with the place marked."""
    if not problem.text.strip():
        return str(problem)
    start = 0 if len(problem.text) <= WIDEST else max(0, problem.column - 1 - WIDEST // 4)
    text = problem.text[start : start + WIDEST].replace("\r", " ")
    before = text[: problem.column - 1 - start]
    space = "".join("\t" if sign == "\t" else " " for sign in before)
    marks = "^" * max(1, min(problem.end_column - problem.column, len(text) - len(before)))
    number = str(problem.line).rjust(MARGIN)
    lines = (str(problem), f"{number} | {text}", f"{' ' * MARGIN} | {space}{marks}")
    return "\n".join(lines)


def as_github(problem: Problem) -> str:
    """A remark that GitHub shows at the line."""
    place = (
        f"file={_property(problem.file)},line={problem.line},col={problem.column},"
        f"endColumn={problem.end_column},title={problem.code}"
    )
    return f"::{problem.level} {place}::{_escaped(problem.message)}"


def as_json(problem: Problem) -> dict[str, str | int]:
    """What `reconnect check --json` says of one problem."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "end_column": problem.end_column,
        "code": problem.code,
        "level": problem.level,
        "message": problem.message,
        "suggestion": problem.suggestion,
    }


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
