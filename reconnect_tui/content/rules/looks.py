"""Rules about looking back: conditions and reveals."""

from collections.abc import Iterator

from reconnect_tui.content.findings import Finding
from reconnect_tui.content.positions import KeyPath
from reconnect_tui.content.rules.spots import Sheet, Spot
from reconnect_tui.content.steps.check import Check
from reconnect_tui.content.steps.choose import ChooseStep
from reconnect_tui.content.steps.rate import RateStep
from reconnect_tui.content.steps.reveal import RevealStep
from reconnect_tui.content.steps.step import Look
from reconnect_tui.content.wording import hint, nearest


def about_looks(sheet: Sheet) -> Iterator[Finding]:
    """Every rule about `show_if` and `of`."""
    for spot in sheet.spots:
        for place, look in enumerate(spot.step.show_if):
            listed = (*spot.path, "show_if", place)
            alone = listed not in sheet.positions.values
            yield from _look(sheet, spot, look, listed[:-1] if alone else listed)
        if isinstance(spot.step, RevealStep):
            yield from _reveal(sheet, spot, spot.step)


def _look(sheet: Sheet, spot: Spot, look: Look, path: KeyPath) -> Iterator[Finding]:
    if len(look.tests) != 1:
        yield Finding("E122", path, 'show_if has exactly one of "is", "at_least" and "at_most".')
        return
    target = sheet.ids.get(look.step)
    where = (*path, "step")
    if target is None:
        ids = tuple(other.step.id for other in sheet.spots[: spot.order])
        message = f'show_if looks at "{look.step}", which is no step. {hint(look.step, ids)}'
        yield Finding("E120", where, message, nearest(look.step, ids))
    elif target.order >= spot.order:
        line = sheet.line(target.path)
        message = (
            f'show_if looks at "{look.step}", which comes later (line {line}). '
            f"A condition can only look back."
        )
        yield Finding("E121", where, message)
    elif not isinstance(target.step, Check | ChooseStep | RateStep):
        message = f'show_if looks at "{look.step}". It can look at a check, a choose or a rate.'
        yield Finding("E122", where, message)
    else:
        yield from _fits(look, target, path)
        if _leaks(sheet, spot, target):
            message = f'"{look.step}" is sealed. It can be looked at only after its reveal.'
            yield Finding("E123", where, message)


def _leaks(sheet: Sheet, spot: Spot, target: Spot) -> bool:
    both = "two" in sheet.exercise.modes and spot.survives("two") and target.survives("two")
    return both and target.sealed and not sheet.revealed(target.step.id, spot)


def _fits(look: Look, target: Spot, path: KeyPath) -> Iterator[Finding]:
    (test,) = look.tests
    values = {"is": look.equals, "at_least": look.at_least, "at_most": look.at_most}
    value = values[test]
    where = (*path, test)
    match target.step:
        case ChooseStep(options=options):
            ids = tuple(option.id for option in options)
            if test != "is" or value not in ids:
                message = f'"{target.step.id}" is a choose. Write is = and an option. '
                yield Finding(
                    "E122", where, message + hint(str(value), ids), nearest(str(value), ids)
                )
        case RateStep(min=low, max=high):
            if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
                message = (
                    f'{test} = {value} is not on the scale of "{target.step.id}", {low} to {high}.'
                )
                yield Finding("E122", where, message)
        case _:
            # A no waits until it is a yes, or ends the evening: nothing comes after it.
            if value is not True:
                message = f'"{target.step.id}" is a check. Only a yes leads on: write is = true.'
                yield Finding("E122", where, message)


def _reveal(sheet: Sheet, spot: Spot, step: RevealStep) -> Iterator[Finding]:
    for place, ident in enumerate(step.of):
        path = (*spot.path, "of", place)
        target = sheet.ids.get(ident)
        if target is None:
            sealed = tuple(other.step.id for other in sheet.spots if other.sealed)
            remedy = hint(ident, sealed, "Sealed steps are") if sealed else "Nothing is sealed."
            message = f'"{ident}" is no step. {remedy}'
            yield Finding("E128", path, message, nearest(ident, sealed))
        elif target.order >= spot.order:
            message = (
                f'"{ident}" comes later (line {sheet.line(target.path)}). A reveal looks back.'
            )
            yield Finding("E128", path, message)
        elif not target.sealed:
            message = f'"{ident}" is not sealed. Add sealed = true there, or leave it out here.'
            yield Finding("E128", path, message)
        elif target.block is not spot.block:
            message = f'"{ident}" is at another level. A reveal opens what stands beside it.'
            yield Finding("E128", path, message)
        elif step.show == "matches" and not isinstance(target.step, ChooseStep):
            message = f'"{ident}" is not a choose. Only choices can be shown as matches.'
            yield Finding("E138", path, message)
