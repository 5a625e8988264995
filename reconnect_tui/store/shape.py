"""Frozen dataclasses to plain tables and back, checked against their type hints.

What stands at its default is left out, so an old file has every later field at its default.
A table that a person changed comes back checked: a wrong type or an unknown key raises
`WrongShape` with the path of keys to it, never another error.
"""

import dataclasses
import types
import typing
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, Union, get_args, get_origin

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")
Path: TypeAlias = tuple[str, ...]

_NAMES = {str: "a text", int: "a whole number", bool: "true or false"}


class WrongShape(Exception):
    """A value does not fit. `path` leads to it from the top."""

    def __init__(self, path: Path, reason: str) -> None:
        """Take the keys and a sentence."""
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


def table(one: "DataclassInstance", leave_out: tuple[str, ...] = ()) -> dict[str, Any]:
    """The fields of a dataclass that do not stand at their defaults, as TOML may hold them."""
    return {
        field.name: _plain(value)
        for field in dataclasses.fields(one)
        if field.name not in leave_out
        and (value := getattr(one, field.name)) != _default(field)
        and value is not None
    }


def _default(field: "dataclasses.Field[Any]") -> object:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case Mapping():
            return {str(key): _plain(each) for key, each in value.items() if each is not None}
        case tuple():
            return [_plain(each) for each in value]
        case _ if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return table(value)
        case _:
            return value


class Shape:
    """Tables to dataclasses. `lenient`: a newer app wrote them, so unknown keys are let be."""

    def __init__(self, *, lenient: bool = False) -> None:
        """Say whether unknown keys are wrong."""
        self._lenient = lenient

    def build(self, cls: type[T], data: object, path: Path = (), **given: object) -> T:
        """A `cls` from a table. `given` fields are taken as they are. Raises `WrongShape`."""
        if not isinstance(data, Mapping):
            raise WrongShape(path, "A table is needed here.")
        hints = _hints(cls)
        fields = {field.name: field for field in dataclasses.fields(cls)}
        values = dict(given)
        for key, each in data.items():
            if key in fields and key not in given:
                values[key] = self._typed(hints[key], each, (*path, key))
            elif not self._lenient:
                raise WrongShape((*path, key), f'"{key}" is not known here.')
        for name, field in fields.items():
            if name not in values and _default(field) is dataclasses.MISSING:
                raise WrongShape(path, f'"{name}" is missing.')
        return cls(**values)

    def _typed(self, hint: Any, value: object, path: Path) -> Any:  # noqa: ANN401 - one row for each sort of hint
        origin = get_origin(hint)
        if origin in (Union, types.UnionType):
            return self._either(get_args(hint), value, path)
        if origin is Literal:
            return _one_of(get_args(hint), value, path)
        if origin is tuple:
            return self._row(get_args(hint), value, path)
        if origin is not None and issubclass(origin, Mapping):
            return self._mapping(get_args(hint), value, path)
        if dataclasses.is_dataclass(hint):
            return self.build(typing.cast("type[Any]", hint), value, path)
        if issubclass(hint, Enum):
            return hint(_one_of(tuple(each.value for each in hint), value, path))
        if type(value) is not hint:
            raise WrongShape(path, f"This needs to be {_NAMES[hint]}.")
        return value

    def _either(self, hints: tuple[Any, ...], value: object, path: Path) -> Any:  # noqa: ANN401 - whatever fits
        able = [hint for hint in hints if hint is not type(None)]
        for hint in able[:-1]:
            try:
                return self._typed(hint, value, path)
            except WrongShape:
                continue
        try:
            return self._typed(able[-1], value, path)
        except WrongShape:
            if len(able) == 1:
                raise
            raise WrongShape(path, "A value of this type does not belong here.") from None

    def _row(self, hints: tuple[Any, ...], value: object, path: Path) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise WrongShape(path, "A list is needed here.")
        if hints[-1] is ...:
            hints = (hints[0],) * len(value)
        if len(hints) != len(value):
            raise WrongShape(path, f"This list needs {len(hints)} values.")
        return tuple(self._typed(hint, each, path) for hint, each in zip(hints, value, strict=True))

    def _mapping(self, hints: tuple[Any, ...], value: object, path: Path) -> dict[Any, Any]:
        if not isinstance(value, Mapping):
            raise WrongShape(path, "A table is needed here.")
        key_hint, hint = hints
        return {
            self._typed(key_hint, key, (*path, key)): self._typed(hint, each, (*path, key))
            for key, each in value.items()
        }


def _one_of(able: tuple[object, ...], value: object, path: Path) -> Any:  # noqa: ANN401 - one of `able`
    if isinstance(value, bool | list | dict) or value not in able:
        words = ", ".join(f'"{each}"' for each in able)
        raise WrongShape(path, f"This needs to be one of {words}.")
    return value


@cache
def _hints(cls: type) -> dict[str, Any]:
    return typing.get_type_hints(cls)
