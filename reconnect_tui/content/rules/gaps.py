"""Rules about placeholders: which have a meaning where, for two and for one."""

from collections.abc import Iterator
from dataclasses import replace

from reconnect_tui.content.deck import Deck
from reconnect_tui.content.findings import Finding
from reconnect_tui.content.positions import KeyPath
from reconnect_tui.content.rules.answers import about_answer
from reconnect_tui.content.rules.spots import Sheet, Spot
from reconnect_tui.content.steps.draw import DrawStep
from reconnect_tui.content.steps.here import Level
from reconnect_tui.content.steps.speak import Speak
from reconnect_tui.content.steps.step import Mode, Step
from reconnect_tui.content.steps.template import TemplateStep
from reconnect_tui.content.steps.timed import CuedStep
from reconnect_tui.content.tables import keys_of
from reconnect_tui.content.text import NAMES, flaws, oddities, refs, span_of

LEVELS: tuple[Level, ...] = ("full", "cue", "bare")
PEOPLE = ("you", "other")
ROLES = ("speaker", "listener")
_ROLES = ("{speaker}", "{listener}")

BOTH = 'in a step for both. Add who = "each", or leave it out'
ALWAYS_BOTH = "in a step for both. Leave it out"
_NO_TURNS = "outside turns. Put the step into turns, or write {you} and {other}"
_NO_BLOCK = "outside a block. Leave it out"

WHY_NOT = {
    "speaker": _NO_TURNS,
    "listener": _NO_TURNS,
    "round": _NO_BLOCK,
    "rounds": _NO_BLOCK,
    "card": "before a draw. Put a draw above, or leave it out",
    "time": "without a time. Add one, or leave it out",
}
ON_A_CARD = "on a card. A card knows {you} and {other}"
ALONE = {**WHY_NOT, **dict.fromkeys(ROLES, "for one partner alone")}


def about_words(sheet: Sheet) -> Iterator[Finding]:
    """Every rule about the texts of an exercise, each finding once."""
    seen: set[Finding] = set()
    for spot in sheet.spots:
        for mode in sheet.modes_of(spot):
            for finding in _texts(sheet, spot, mode):
                if finding not in seen:
                    seen.add(finding)
                    yield finding
        yield from _plain(spot)


def about_card_words(deck: Deck) -> Iterator[Finding]:
    """Every rule about the texts of cards."""
    for place, card in enumerate(deck.cards):
        for key, text in (("text", card.text), ("text_solo", card.text_solo)):
            path = ("cards", place, key)
            for flaw in (*flaws(text, PEOPLE, dict.fromkeys(NAMES, ON_A_CARD)), *oddities(text)):
                yield Finding(flaw.code, path, flaw.message, flaw.suggestion, span=flaw.span)


def _texts(sheet: Sheet, spot: Spot, mode: Mode) -> Iterator[Finding]:
    allowed = _allowed(sheet, spot, mode)
    both = BOTH if "who" in keys_of(type(spot.step)) else ALWAYS_BOTH
    why = (ALONE if mode == "solo" else WHY_NOT) | dict.fromkeys(PEOPLE, both)
    for path, text in _shown(spot.step, spot.path, solo=mode == "solo"):
        for flaw in (*flaws(text, allowed, why), *oddities(text)):
            alone = flaw.code == "E118" and mode == "solo" and flaw.message.startswith(_ROLES)
            if alone:
                message = f'{flaw.message} Add {path[-1]}_solo, or only = "two".'
                yield Finding("E130", path, message, span=flaw.span)
            else:
                yield Finding(flaw.code, path, flaw.message, flaw.suggestion, span=flaw.span)
        for ref in refs(text):
            if ref.kind == "answer":
                for finding in about_answer(sheet, spot, mode, path, ref.target):
                    yield replace(finding, span=span_of(ref, text))


def _shown(step: Step, path: KeyPath, *, solo: bool) -> Iterator[tuple[KeyPath, str]]:
    """Every text that is read in this mode, at any fading level, with its key path."""
    found: dict[str, str] = {}
    for key in step.TEXTS:
        if key.startswith("text_"):
            continue
        for level in LEVELS if key == "text" else LEVELS[:1]:
            name, text = step.written(key, level, solo=solo)
            found[name] = text
    for name, text in found.items():
        yield (*path, name), text
    if isinstance(step, Speak):
        name = "prompts_solo" if solo and step.prompts_solo else "prompts"
        for place, prompt in enumerate(getattr(step, name)):
            yield (*path, name, place), prompt
    if isinstance(step, CuedStep):
        for place, cue in enumerate(step.cues):
            yield (*path, "cues", place, "say"), cue.say


def _allowed(sheet: Sheet, spot: Spot, mode: Mode) -> frozenset[str]:
    """The placeholders that mean something in the texts of a step."""
    names = {"answer"}
    who = spot.acting
    if mode == "solo" or who != "together":
        names |= set(PEOPLE)
    if mode == "two" and spot.in_turns:
        names |= set(ROLES)
    if spot.block is not None:
        names |= {"round", "rounds"}
    if _drawn(sheet, spot):
        names.add("card")
    if getattr(spot.step, "time", None) is not None:
        names.add("time")
    return frozenset(names)


def _drawn(sheet: Sheet, spot: Spot) -> bool:
    return any(
        isinstance(other.step, DrawStep) and other.block in (None, spot.block)
        for other in sheet.spots[: spot.order]
    )


def _plain(spot: Spot) -> Iterator[Finding]:
    """Keys that are shown as typed: a placeholder there would be read out loud."""
    step, path = spot.step, spot.path
    for key in step.PLAIN:
        for name in (key, f"{key}_solo"):
            yield from _typed((*path, name), getattr(step, name, "") or "")
    for key in ("low", "high"):
        yield from _typed((*path, key), getattr(step, key, ""))
    for key in ("options", "items"):
        for place, option in enumerate(getattr(step, key, ())):
            yield from _typed((*path, key, place, "text"), option.text)
    if isinstance(step, TemplateStep):
        for name, slot in step.slots.items():
            yield from _typed((*path, "slots", name, "label"), slot.label)


def _typed(path: KeyPath, text: str) -> Iterator[Finding]:
    for flaw in flaws(text, ()):
        if flaw.code == "E118":
            message = flaw.message.replace("has no meaning here", f"cannot stand in {path[-1]}")
            yield Finding("E118", path, f"{message} Leave it out.", span=flaw.span)
        elif flaw.code == "E116":
            yield Finding(flaw.code, path, flaw.message, span=flaw.span)
