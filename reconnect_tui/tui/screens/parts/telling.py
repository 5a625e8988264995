"""What an exercise is, told before it is chosen: minute by minute, when not to, how well tested."""

from collections.abc import Iterable, Sequence

from textual.content import Content

from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.outline import MINUTE, Row
from reconnect_tui.engine.spoken import digits
from reconnect_tui.tui.screens.parts.shelf import DEPTHS, for_whom, round_minutes

GRADES = {
    "A": "Tested with couples, this very exercise.",
    "B": "Tested elsewhere, or as a part of a larger course.",
    "C": "Comes from clinical practice. Not tested by itself.",
    "D": "Advice, or our own. Not tested.",
}


def about(exercise: Exercise, rows: Sequence[Row]) -> Content:
    """All of it, for the pane beside the list."""
    total = sum(row.ms for row in rows if not row.maybe and not row.apart) / MINUTE
    first = f"{round_minutes(total)}, {for_whom(tuple(exercise.modes))}, {DEPTHS[exercise.depth]}"
    parts: list[tuple[str, str]] = [
        (exercise.title, "bold"),
        (f"\n{first}\n\n", "$text-muted"),
        (f"{exercise.summary}\n\n", ""),
        ("Minute by minute\n", "bold"),
        *((f"{line}\n", "") for line in minute_by_minute(rows)),
    ]
    parts += _listed("When not to", exercise.not_for)
    if exercise.evidence is not None:
        parts.append(("\nHow well it is tested\n", "bold"))
        parts.append((f"{GRADES[exercise.evidence.grade]} {exercise.evidence.note}\n", ""))
    parts += _listed("Sources", exercise.sources)
    return Content.assemble(*parts).rstrip()


def _listed(title: str, lines: Iterable[str]) -> list[tuple[str, str]]:
    rows = [(f"· {line}\n", "") for line in lines]
    return [(f"\n{title}\n", "bold"), *rows] if rows else []


def minute_by_minute(rows: Sequence[Row]) -> list[str]:
    """One line for each moment: how long, who, what."""
    return [
        "  ".join(
            part
            for part in (
                (digits(row.ms) if row.ms and not row.apart else "").rjust(5),
                f"{row.who}: {row.what}" if row.who else row.what,
                "(perhaps)" if row.maybe else "",
            )
            if part
        )
        for row in rows
    ]
