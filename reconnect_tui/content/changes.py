"""Changes that a program makes to an exercise: a few numbers, checked like a file."""

from collections.abc import Mapping

from pydantic import ValidationError

from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.program import TUNABLE
from reconnect_tui.content.steps.block import Block
from reconnect_tui.content.steps.step import Step


def changed(exercise: Exercise, changes: Mapping[str, int | str]) -> Exercise:
    """The exercise with some keys of its steps set anew. Raises `ValueError` for a bad one."""
    for path, value in changes.items():
        ident, _, key = path.partition(".")
        if exercise.step(ident) is None or key not in TUNABLE:
            message = f'"{path}" cannot be set in exercise "{exercise.id}"'
            raise ValueError(message)
        steps = tuple(_set(step, ident, key, value) for step in exercise.steps)
        exercise = exercise.model_copy(update={"steps": steps})
    return exercise


def tried(step: Step, key: str, value: int | str) -> Step:
    """The step with one key set, checked like a file. Raises pydantic's `ValidationError`."""
    written = step.model_dump(by_alias=True, exclude_unset=True)
    return type(step).model_validate({**written, key: value})


def _set(step: Step, ident: str, key: str, value: int | str) -> Step:
    if step.id == ident:
        try:
            return tried(step, key, value)
        except ValidationError as error:
            message = f'"{ident}.{key}" cannot be {value!r}'
            raise ValueError(message) from error
    if isinstance(step, Block):
        inner = tuple(_set(each, ident, key, value) for each in step.steps)
        return step.model_copy(update={"steps": inner})
    return step
