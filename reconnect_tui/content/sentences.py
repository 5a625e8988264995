"""One sentence for each way in which a key can fail: what is wrong, and what to write."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from reconnect_tui.content.durations import as_written, units_for
from reconnect_tui.content.fields import Record
from reconnect_tui.content.findings import Finding
from reconnect_tui.content.positions import KeyPath, Positions
from reconnect_tui.content.tables import keys_of, kinds_at, model_at, named
from reconnect_tui.content.wording import entries, hint, nearest, sort_of, written

NEWER = " Or it is from a newer reconnect."


@dataclass(frozen=True, slots=True)
class Case:
    """One failure: where in the data, of which type, with which facts."""

    root: type[Record]
    data: dict[str, Any]
    positions: Positions
    path: KeyPath
    type: str
    facts: Mapping[str, Any]
    value: object

    @property
    def key(self) -> str:
        """The key, with its list around it if the failure is one entry of a list."""
        names = [str(part) for part in self.path if isinstance(part, str)]
        return names[-1] if names else "the file"

    @property
    def owner(self) -> str:
        """What people call the table around."""
        path = self.path
        while path and isinstance(path[-1], int):
            path = path[:-1]
        return named(self.data, path[:-1])


def _unknown_key(case: Case) -> Finding:
    key, owner = str(case.path[-1]), case.path[:-1]
    model = model_at(case.root, case.data, owner)
    allowed = keys_of(model) if model else ()
    sentence = f'"{key}" is not a key of {named(case.data, owner)}.'
    home = _home_of(case, key, owner)
    if home is not None:
        remedy = f"It is a key of {named(case.data, home)}: move it {_up_to(case, home)}."
        return Finding("E102", case.path, f"{sentence} {remedy}", at="key")
    near = nearest(key, allowed)
    plain = tuple(each for each in allowed if not each.endswith(("_solo", "_cue", "_bare")))
    newer = "" if case.data.get("needs_app") else NEWER
    return Finding(
        "E102",
        case.path,
        f"{sentence} {hint(key, allowed if near else plain, 'Its keys are')}{newer}",
        near,
        at="key",
    )


def _home_of(case: Case, key: str, owner: KeyPath) -> KeyPath | None:
    """The table around that does know the key: it slipped below a `[table]` line."""
    for length in range(len(owner) - 1, -1, -1):
        path = owner[:length]
        if path and not isinstance(path[-1], int):
            continue
        model = model_at(case.root, case.data, path)
        if model and key in keys_of(model):
            return path
    return None


def _up_to(case: Case, home: KeyPath) -> str:
    line = case.positions.header_below(home)
    return f"above line {line}, {case.positions.line(line).strip()}" if line else "there"


def _missing(case: Case) -> Finding:
    if isinstance(case.value, list):
        return _incomplete(case, len(case.value))
    key, owner = str(case.path[-1]), case.path[:-1]
    samples = {"not_for": ' = ["..."]', "for": ' = ["two", "solo"]', "format": " = 1"}
    sample = samples.get(key, "")
    remedy = f"Add {key}{sample}." if sample else f'Add a line that begins with "{key} =".'
    message = f'{named(case.data, owner)} has no "{key}". {remedy}'
    return Finding("E103", case.path, message)


def _incomplete(case: Case, length: int) -> Finding:
    """A list of a fixed length that ends too soon. Only a breath has one."""
    message = f"{case.key} of {case.owner} has {entries(length)}. It needs 4."
    return Finding("E109", case.path, message)


def _no_kind(case: Case) -> Finding:
    return Finding("E103", case.path, f'{named(case.data, case.path)} has no "kind". '
                   f'Add a line that begins with "kind =".')  # fmt: skip


def _unknown_kind(case: Case) -> Finding:
    kind = str(case.facts.get("tag", ""))
    around = [part for part in case.path if isinstance(part, str)]
    everywhere = kinds_at(case.root, "steps")
    inside = len(around) > 1
    step = named(case.data, case.path)
    path = (*case.path, "kind")
    if inside and kind in everywhere:
        message = f'{step} is "{kind}", which cannot stand inside a block. Move it out of it.'
        return Finding("E126", path, message)
    allowed = tuple(everywhere)
    message = f'unknown kind "{kind}" in {step}. {hint(kind, allowed)}'
    return Finding("E104", path, message, nearest(kind, allowed))


def _wrong_word(case: Case) -> Finding:
    allowed = _quoted(str(case.facts.get("expected", "")))
    value = written(case.value)
    if case.key == "format":
        return Finding("E115", case.path, f"format = {value}: this app reads format 1.")
    if not isinstance(case.value, str):
        listed = ", ".join(f'"{each}"' for each in allowed)
        return Finding("E106", case.path, f"{case.key} = {value}: allowed are {listed}.")
    message = f"{case.key} = {value} is not known here. {hint(case.value, allowed)}"
    return Finding("E106", case.path, message, nearest(case.value, allowed))


def _too_low(case: Case) -> Finding:
    least = case.facts.get("ge")
    message = f"{case.key} = {written(case.value)} is too low. The least is {least}."
    return Finding("E107", case.path, message)


def _too_high(case: Case) -> Finding:
    most = case.facts.get("le")
    message = f"{case.key} = {written(case.value)} is too high. The most is {most}."
    return Finding("E107", case.path, message)


def _short_text(case: Case) -> Finding:
    message = f"{case.key} of {case.owner} is empty. Write something, or leave the key out."
    return Finding("E108", case.path, message)


def _long_text(case: Case) -> Finding:
    length, most = len(str(case.value)), case.facts.get("max_length")
    message = f"{case.key} of {case.owner} has {length} characters. The most is {most}."
    return Finding("E108", case.path, message)


def _short_list(case: Case) -> Finding:
    length, least = case.facts.get("actual_length"), case.facts.get("min_length")
    message = f"{case.key} of {case.owner} has {entries(length)}. The least is {least}."
    return Finding("E109", case.path, message, at="key")


def _long_list(case: Case) -> Finding:
    most = case.facts.get("max_length")
    length = case.facts.get("actual_length") or len(case.value)  # type: ignore[arg-type]  # a list or a table, or it would not be too long
    message = f"{case.key} of {case.owner} has {entries(length)}. The most is {most}."
    return Finding("E109", case.path, message, at="key")


def _bad_shape(case: Case) -> Finding:
    value = written(case.value)
    match case.key:
        case "at" | "left":
            shapes = '"0:00", "1:30", "90s" or "end"' if case.key == "at" else '"30s" or "20%"'
            return Finding("E134", case.path, f"{case.key} = {value} is no time. Write {shapes}.")
        case "needs_app":
            return Finding("E136", case.path, f'needs_app = {value}. Write it as ">=1.4".')
        case "lang":
            return Finding("E106", case.path, f'lang = {value}. Write it as "en" or "de".')
        case _:
            return _bad_id(case, value)


def _bad_id(case: Case, value: str) -> Finding:
    rule = "Use small letters, digits and hyphens, a letter first, 40 at most."
    return Finding("E112", case.path, f"{case.key} = {value} cannot be an id. {rule}")


def _bad_slot_name(case: Case) -> Finding:
    return _bad_id(case, written(case.path[-1] if case.path else ""))


def _no_unit(case: Case) -> Finding:
    number = case.facts["value"]
    spelled = units_for(number, case.facts["least"], case.facts["most"])
    units = {"s": "seconds", "m": "minutes", "h": "hours"}
    offers = " or ".join(f'"{text}" ({units[text[-1]]})' for text in spelled[:2])
    remedy = f"Write {offers}." if offers else 'Write it as "90s" or "3m".'
    message = f"{case.key} = {written(number)} has no unit. {remedy}"
    return Finding("E110", case.path, message, spelled[0] if spelled else "")


def _no_days(case: Case) -> Finding:
    number = case.facts["value"]
    message = f'{case.key} = {written(number)} has no unit. Write "{number}d" (days).'
    return Finding("E110", case.path, message, f"{number}d")


def _no_time(case: Case) -> Finding:
    also = ' or "ask"' if case.facts.get("ask") else ""
    value = written(case.facts["value"])
    return Finding(
        "E111", case.path, f'{case.key} = {value} is not a time. Write it as "90s", "3m"{also}.'
    )


def _time_outside(case: Case) -> Finding:
    least, most = as_written(case.facts["least"]), as_written(case.facts["most"])
    value = written(case.facts["value"])
    return Finding("E111", case.path, f"{case.key} = {value} is outside {least} to {most}.")


def _bad_days(case: Case) -> Finding:
    value = written(case.facts["value"])
    return Finding(
        "E111", case.path, f'{case.key} = {value} is not a number of days. Write "1d" to "999d".'
    )


_WANTED = {
    "string": 'a text, such as "..."',
    "int": "a whole number, such as 3",
    "bool": "true or false",
    "tuple": "a list, such as [...]",
    "dict": "a table, such as { ... }",
    "model": "a table, such as { ... }",
}


def wrong_type(case: Case) -> Finding:
    """A value of the wrong sort, and whatever has no sentence of its own."""
    if "set" in case.path and isinstance(case.value, dict):
        message = f'the path of a change stands in quotes: "{case.key}.time" = "2m".'
        return Finding("E105", case.path, message, at="key")
    wanted = _WANTED.get(case.type.partition("_")[0], "something else")
    message = f"{case.key} = {written(case.value)} is {sort_of(case.value)}. Write {wanted}."
    return Finding("E105", case.path, message)


SENTENCES: dict[str, Callable[[Case], Finding]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "union_tag_not_found": _no_kind,
    "union_tag_invalid": _unknown_kind,
    "literal_error": _wrong_word,
    "greater_than_equal": _too_low,
    "less_than_equal": _too_high,
    "string_too_short": _short_text,
    "string_too_long": _long_text,
    "too_short": _short_list,
    "too_long": _long_list,
    "string_pattern_mismatch": _bad_shape,
    "time_unit": _no_unit,
    "time_form": _no_time,
    "time_range": _time_outside,
    "days_unit": _no_days,
    "days_form": _bad_days,
}


def _quoted(expected: str) -> tuple[str, ...]:
    return tuple(expected.replace(" or ", ", ").replace("'", "").split(", "))
