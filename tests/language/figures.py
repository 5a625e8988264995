"""The figures of `docs/guard.md`. Run `python -m tests.language.figures` to write them."""

from reconnect_tui.language.guard import FAMILIES
from tests.language.guards import LANGUAGES, ROOT, rows, tally

PAGE = ROOT / "docs" / "guard.md"
BEGIN = "<!-- figures: written by python -m tests.language.figures -->"
END = "<!-- end of figures -->"
TABLES = {"sentences": "the table it was built on", "unseen": "the table kept aside"}


def figures() -> str:
    """Two small tables in Markdown: all together, and each family in English."""
    lines = [
        "| language | sentences | to be found | precision | recall |",
        "|---|---|---|---|---|",
    ]
    for lang in LANGUAGES:
        for table, name in TABLES.items():
            found = tally(table, lang)
            labels = sum(found.labels(family) for family in FAMILIES)
            lines.append(
                f"| {lang}, {name} | {sum(1 for _ in rows(table, lang))} | {labels} "
                f"| {found.precision():.3f} | {found.recall():.3f} |"
            )
    lines += ["", "| family | to be found | precision | recall | kept aside: precision | recall |"]
    lines += ["|---|---|---|---|---|---|"]
    for family in FAMILIES:
        built, aside = tally("sentences", "en"), tally("unseen", "en")
        lines.append(
            f"| `{family}` | {built.labels(family)} + {aside.labels(family)} "
            f"| {built.precision(family):.2f} | {built.recall(family):.2f} "
            f"| {aside.precision(family):.2f} | {aside.recall(family):.2f} |"
        )
    return "\n".join(lines)


def renewed(page: str) -> str:
    """The page with today's figures between its two marks."""
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2]
    return f"{before}{BEGIN}\n\n{figures()}\n\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
