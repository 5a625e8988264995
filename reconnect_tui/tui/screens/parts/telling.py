"""What an exercise is, told before it is chosen: minute by minute, when not to, how well tested."""

from collections.abc import Iterable, Sequence

from textual.content import Content

from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.outline import MINUTE, Row
from reconnect_tui.engine.room_words import RoomWords
from reconnect_tui.engine.spoken import digits
from reconnect_tui.engine.words import Words
from reconnect_tui.journal.position_words import for_whom
from reconnect_tui.tui.screens.parts.shelf import round_minutes


def about(exercise: Exercise, rows: Sequence[Row], words: Words) -> Content:
    """All of it, for the pane beside the list."""
    total = sum(row.ms for row in rows if not row.maybe and not row.apart) / MINUTE
    whom = for_whom(tuple(exercise.modes), words, exercise.lang)
    said = words.rooms
    first = f"{round_minutes(total, words)}, {whom}, {said.depths[str(exercise.depth)]}"
    parts: list[tuple[str, str]] = [
        (exercise.title, "bold"),
        (f"\n{first}\n\n", "$text-muted"),
        (f"{exercise.summary}\n\n", ""),
        (f"{said.steps}\n", "bold"),
        *((f"{line}\n", "") for line in minute_by_minute(rows, said)),
    ]
    parts += _listed(said.not_for, exercise.not_for)
    if exercise.evidence is not None:
        parts.append((f"\n{said.tested}\n", "bold"))
        parts.append((f"{said.grades[exercise.evidence.grade]} {exercise.evidence.note}\n", ""))
    parts += _listed(said.sources, exercise.sources)
    return Content.assemble(*parts).rstrip()


def _listed(title: str, lines: Iterable[str]) -> list[tuple[str, str]]:
    rows = [(f"· {line}\n", "") for line in lines]
    return [(f"\n{title}\n", "bold"), *rows] if rows else []


def minute_by_minute(rows: Sequence[Row], words: RoomWords) -> list[str]:
    """One line for each moment: how long, who, what."""
    return [
        "  ".join(
            part
            for part in (
                (digits(row.ms) if row.ms and not row.apart else "").rjust(5),
                f"{row.who}: {row.what}" if row.who else row.what,
                words.perhaps if row.maybe else "",
            )
            if part
        )
        for row in rows
    ]
