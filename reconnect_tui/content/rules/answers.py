"""Rules about repeating what was written: `{answer:ID}` reads one answer of the same pass."""

from collections.abc import Iterator

from reconnect_tui.content.findings import Finding
from reconnect_tui.content.positions import KeyPath
from reconnect_tui.content.rules.spots import Sheet, Spot
from reconnect_tui.content.steps.choose import ChooseStep
from reconnect_tui.content.steps.step import Mode
from reconnect_tui.content.steps.template import TemplateStep
from reconnect_tui.content.steps.write import WriteStep
from reconnect_tui.content.wording import hint, nearest

WORDS = (WriteStep, TemplateStep, ChooseStep)
"""The kinds whose answers can be read again in a text."""


def about_answer(
    sheet: Sheet, spot: Spot, mode: Mode, path: KeyPath, ident: str
) -> Iterator[Finding]:
    """What is wrong with `{answer:ID}` in a text of a step."""
    target = sheet.ids.get(ident)
    if target is None:
        ids = tuple(
            other.step.id for other in sheet.spots[: spot.order] if isinstance(other.step, WORDS)
        )
        remedy = hint(ident, ids) if ids else "Nothing was written before."
        message = f"{{answer:{ident}}} names no step. {remedy}"
        yield Finding("E139", path, message, nearest(ident, ids))
        return
    why = _why_not(sheet, spot, mode, target)
    if why:
        yield Finding("E139", path, f"{{answer:{ident}}} cannot be read here: {why}")


def _why_not(sheet: Sheet, spot: Spot, mode: Mode, target: Spot) -> str:
    """The reason as a sentence, or an empty text."""
    ident = target.step.id
    if not isinstance(target.step, WORDS):
        return f'"{ident}" asks for no words. It can be a write, a template or a choose.'
    if target.order >= spot.order:
        return f'"{ident}" comes later (line {sheet.line(target.path)}).'
    if target.block not in (None, spot.block):
        return f'"{ident}" is inside a block and ends with it.'
    if not target.survives(mode):
        return f'"{ident}" is not there for {mode}.'
    return _whose_not(sheet, spot, target) if mode == "two" else ""


def _whose_not(sheet: Sheet, spot: Spot, target: Spot) -> str:
    writer, reader = target.acting, spot.acting
    if writer == "each" and reader == "together":
        return "two answers would be meant. Add who to this step."
    hidden = target.sealed and not sheet.revealed(target.step.id, spot)
    if hidden and writer not in ("each", reader):
        return f'"{target.step.id}" is sealed until its reveal.'
    return ""
