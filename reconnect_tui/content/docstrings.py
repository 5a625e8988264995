"""What is written under each key of a model: the one source of the reference and of hovers.

Read from the source on demand, so that opening an exercise does not pay for it.
"""

import ast
import inspect
from functools import cache
from itertools import pairwise

from reconnect_tui.content.fields import Record


@cache
def docs_of(model: type[Record]) -> dict[str, str]:
    """Key, as it is written in files, to the sentence under it; those of parents as well."""
    found: dict[str, str] = {}
    for parent in reversed(model.__mro__):
        if issubclass(parent, Record) and parent is not Record:
            found |= _own_docs(parent)
    names = {name: field.alias or name for name, field in model.model_fields.items()}
    return {names[name]: text for name, text in found.items() if name in names}


def about(model: type[Record]) -> str:
    """What a table is, as its class says."""
    return " ".join((inspect.getdoc(model) or "").split())


def _own_docs(model: type[Record]) -> dict[str, str]:
    (definition,) = ast.parse(inspect.getsource(model)).body
    body = definition.body if isinstance(definition, ast.ClassDef) else []
    found: dict[str, str] = {}
    for before, after in pairwise(body):
        if (
            isinstance(before, ast.AnnAssign)
            and isinstance(before.target, ast.Name)
            and isinstance(after, ast.Expr)
            and isinstance(after.value, ast.Constant)
            and isinstance(after.value.value, str)
        ):
            found[before.target.id] = " ".join(after.value.value.split())
    return found
