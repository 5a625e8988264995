"""Rules about one step by itself, and about the block it stands in."""

from collections.abc import Iterator

from reconnect_tui.content.durations import as_written
from reconnect_tui.content.findings import Finding
from reconnect_tui.content.positions import KeyPath
from reconnect_tui.content.rules.spots import Sheet, Spot
from reconnect_tui.content.rules.whole import twice
from reconnect_tui.content.steps.answer import Answer
from reconnect_tui.content.steps.breathe import BreatheStep
from reconnect_tui.content.steps.choose import ChooseStep
from reconnect_tui.content.steps.mirror import Mirror
from reconnect_tui.content.steps.rate import RateStep
from reconnect_tui.content.steps.template import GAP, TemplateStep
from reconnect_tui.content.steps.timed import CuedStep
from reconnect_tui.content.wording import hint, nearest


def about_each(sheet: Sheet) -> Iterator[Finding]:
    """Every rule that needs one step and its block."""
    for spot in sheet.spots:
        yield from _roles(spot)
        yield from _cues(spot)
        match spot.step:
            case TemplateStep():
                yield from _gaps(spot.step, spot.path)
            case ChooseStep():
                yield from _options(spot.step, spot.path)
            case RateStep():
                yield from _scale(spot.step, spot.path)
            case BreatheStep():
                yield from _breath(spot.step, spot.path)
            case _:
                pass


def _roles(spot: Spot) -> Iterator[Finding]:
    step, who = spot.step, getattr(spot.step, "who", None)
    if isinstance(step, Mirror) and not spot.in_turns:
        message = f'mirror "{step.id}" stands outside turns. Put it into a "turns" block.'
        yield Finding("E125", (*spot.path, "kind"), message)
    if who in ("speaker", "listener") and not spot.in_turns:
        message = f'who = "{who}" has a meaning only in turns. Write "each" or "together".'
        yield Finding("E124", (*spot.path, "who"), message, "each")
    if isinstance(step, Answer) and step.sealed and who == "together":
        message = "an answer that both give together cannot be sealed. Leave one of them out."
        yield Finding("E124", (*spot.path, "sealed"), message)


def _cues(spot: Spot) -> Iterator[Finding]:
    step = spot.step
    if not isinstance(step, CuedStep):
        return
    length: int | None = getattr(step, "time", None)
    counted = isinstance(step, BreatheStep) and step.cycles is not None
    if length is None and not counted:
        for key in ("cues", "on_end"):
            if key in step.model_fields_set:
                message = f'{key} of step "{step.id}" needs a time. Add one, such as time = "2m".'
                yield Finding("E134", (*spot.path, key), message, at="key")
        return
    for place, cue in enumerate(step.cues):
        path: KeyPath = (*spot.path, "cues", place)
        if (cue.at is None) == (cue.left is None):
            message = 'a cue has exactly one of "at" and "left".'
            yield Finding("E134", path, message)
        elif length is not None and not 0 <= cue.second(length) <= length:
            key = "at" if cue.at is not None else "left"
            message = f"the cue lies outside the step, which lasts {as_written(length)}."
            yield Finding("E134", (*path, key), message)


def _gaps(step: TemplateStep, path: KeyPath) -> Iterator[Finding]:
    used: set[str] = set()
    for key in ("template", "template_solo"):
        gaps = {found[1]: found.span() for found in GAP.finditer(getattr(step, key))}
        used |= set(gaps)
        for gap, span in gaps.items():
            if gap not in step.slots:
                message = f"[{gap}] has no slot. {hint(gap, tuple(step.slots), 'Slots are')}"
                near = nearest(gap, tuple(step.slots))
                yield Finding("E131", (*path, key), message, near, span=span)
    for name in step.slots:
        if name not in used:
            message = f'slot "{name}" is nowhere in the template. Write [{name}] into it.'
            yield Finding("E131", (*path, "slots", name), message, f"[{name}]")


def _options(step: ChooseStep, path: KeyPath) -> Iterator[Finding]:
    ids = tuple(option.id for option in step.options)
    places = ((*path, "options", place) for place in range(len(ids)))
    yield from twice(zip(places, ids, strict=True), "option", "E132")
    if step.pick > len(ids):
        message = f"pick = {step.pick}, but there are only {len(ids)} options."
        yield Finding("E132", (*path, "pick"), message)
    for place, lead in enumerate(step.suggest):
        if lead.option not in ids:
            message = f'suggest names option "{lead.option}". {hint(lead.option, ids)}'
            where = (*path, "suggest", place, "option")
            yield Finding("E135", where, message, nearest(lead.option, ids))


def _scale(step: RateStep, path: KeyPath) -> Iterator[Finding]:
    ids = tuple(item.id for item in step.items)
    places = ((*path, "items", place) for place in range(len(ids)))
    yield from twice(zip(places, ids, strict=True), "item", "E132")
    allowed = ids or (step.id,)
    for place, lead in enumerate(step.suggest):
        where = (*path, "suggest", place)
        if (lead.item or step.id) not in allowed:
            named = lead.item or step.id
            message = f'suggest names item "{named}". {hint(named, allowed)}'
            yield Finding("E135", (*where, "item"), message, nearest(named, allowed))
        if not step.min <= lead.at_least <= step.max:
            message = f"at_least = {lead.at_least} is not on the scale {step.min} to {step.max}."
            yield Finding("E135", (*where, "at_least"), message)


def _breath(step: BreatheStep, path: KeyPath) -> Iterator[Finding]:
    if (step.cycles is None) == (step.time is None):
        remedy = "Add one of them." if step.time is None else "Leave one of them out."
        message = f'breathe "{step.id}" has exactly one of "cycles" and "time". {remedy}'
        yield Finding("E133", path, message)
