"""A home where a check was done: some marks in private, some that both may read."""

from collections.abc import Mapping
from pathlib import Path

from reconnect_tui.asks import Value
from reconnect_tui.engine.events import Answer
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.paths import home_folders
from tests.engine.evenings import honest
from tests.walks.table import HandClock

DAY = 24 * 60 * 60 * 1000
CHECK = """
format = 1
kind = "exercise"
id = "check"
title = "A check"
for = ["two", "solo"]
version = 1
lang = "en"
not_for = ["Never."]
sources = ["Ours"]
[[steps]]
id = "unseen"
kind = "choose"
text = "Which, for you alone?"
pick = 2
who = "each"
sealed = true
options = [{ id = "still", text = "Too little stillness" }, { id = "no", text = "None" }]
suggest = [{ option = "still", exercise = "quiet-together" }]
[[steps]]
id = "seen"
kind = "choose"
who = "each"
text = "Which, for both?"
pick = 2
options = [
  { id = "breath", text = "Short of breath" },
  { id = "afraid", text = "Afraid" },
  { id = "no", text = "None" },
]
suggest = [
  { option = "breath", exercise = "six-breaths" },
  { option = "afraid", exercise = "support" },
]
[[steps]]
id = "end"
kind = "close"
"""
NONE: dict[str, Value] = {f"{step}@{seat}": ("no",) for step in ("unseen", "seen") for seat in "ab"}


def checked(home: Path, answers: Mapping[str, Value], *names: str) -> Evening:
    """An evening on the day after the check was done; `answers` by address, else "None"."""
    folders = home_folders(home)
    folders.exercises.mkdir(parents=True, exist_ok=True)
    (folders.exercises / "check.toml").write_text(CHECK)
    clock = HandClock()
    evening = Evening(folders, clock=clock)
    names = names or ("Ana", "Leo")
    mode = "two" if len(names) > 1 else "solo"
    table = evening.begin(Wish(exercise="check", mode=mode, names=names, first=names[0]))
    given = {**NONE, **answers}
    while not table.session.ended:
        at, event = str(table.session.at), honest(table.session)
        asked = isinstance(event, Answer) and not table.session.gate and at in given
        table.send(Answer(given[at]) if asked else event)
        clock.move(1000)
    table.close()
    clock.move(DAY)
    return evening
