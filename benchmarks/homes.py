"""Homes to measure with: two people, ten thousand evenings, ten thousand exercises of one's own."""

import tempfile
from pathlib import Path

HEAD = """\
format = 1
kind = "exercise"
id = "{id}"
title = "{title}"
summary = "Something small, to be measured."
for = ["solo"]
version = 1
lang = "en"
tags = ["calm"]
not_for = ["Never mind."]

[[steps]]
id = "step"
title = "The step"
"""
STEPS = {
    "writing": 'kind = "write"\ntext = "Write a few lines."\n',
    "talking": 'kind = "speak"\ntime = "30m"\ntext = "Talk."\n',
    "breathing": 'kind = "breathe"\npattern = [5, 0, 5, 0]\ncycles = 40\ntext = "In and out."\n',
}
END = '\n[[steps]]\nid = "end"\nkind = "close"\n'
MANY = 10_000


def couple(root: Path) -> Path:
    """A home where two people are known, and nothing else."""
    from reconnect_tui.store.people import People  # noqa: PLC0415 - the rest needs no store

    for name in ("Ana", "Leo"):
        People(root).add(name, "2026-01-01")
    return root


def exercise(folder: Path, kind: str) -> Path:
    """A file with one step: `writing`, `talking` or `breathing`."""
    ident = f"bench-{kind}"
    file = folder / f"{ident}.toml"
    text = HEAD.format(id=ident, title=f"Bench {kind}") + STEPS[kind] + END
    file.write_text(text, encoding="utf-8")
    return file


def with_exercises(root: Path, count: int = MANY) -> Path:
    """A home with so many exercises of one's own."""
    folder = couple(root) / "exercises"
    folder.mkdir(mode=0o700, exist_ok=True)
    for number in range(count):
        ident = f"own-{number:05d}"
        text = HEAD.format(id=ident, title=f"Own {number}") + STEPS["writing"] + END
        (folder / f"{ident}.toml").write_text(text, encoding="utf-8")
    return root


def with_sessions(root: Path, count: int = MANY) -> Path:
    """A home with so many evenings: one that was ended, copied under other names; indexed."""
    from reconnect_tui.engine.events import Stop  # noqa: PLC0415 - see above
    from reconnect_tui.evening import Evening, Wish  # noqa: PLC0415 - see above
    from reconnect_tui.paths import home_folders  # noqa: PLC0415 - see above

    evening = Evening(home_folders(couple(root)))
    table = evening.begin(Wish(exercise="six-breaths", mode="two", names=("Ana", "Leo")))
    table.send(Stop())
    table.close()
    first = next((root / "sessions").glob("*.toml"))
    data = first.read_bytes()
    for number in range(count):
        day, rest = divmod(number, 200)
        stamp = f"20{day // 300 + 10:02d}-{day // 25 % 12 + 1:02d}-{day % 25 + 1:02d}"
        name = f"{stamp}T{rest // 60:02d}{rest % 60:02d}00-six-breaths-{number % 65536:04x}.toml"
        (root / "sessions" / name).write_bytes(data)
    evening.waiting()
    return root


def fresh(where: str) -> Path:
    """An empty folder inside another one."""
    return Path(tempfile.mkdtemp(dir=where))
