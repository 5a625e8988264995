"""Texts of a page as Textual's `Content`: never markup, stress as bold."""

from textual.content import Content

from reconnect_tui.engine.spoken import Run


def content_of(runs: tuple[Run, ...], *, roomy: bool = False) -> Content:
    """A text with its stresses; `roomy`: with more room between its paragraphs."""
    gap = "\n\n\n" if roomy else "\n\n"
    return Content.assemble(
        *((run.text.replace("\n\n", gap), "bold" if run.stress else "") for run in runs)
    )


def list_of(lines: tuple[str, ...]) -> Content:
    """Lines with a dot in front of each."""
    return Content("\n".join(f"· {line}" for line in lines))
