"""The tree of exceptions, drawn at the top of `errors.py`, is the tree that there is."""

import re

from reconnect_tui import errors


def test_the_drawn_tree_is_the_real_one() -> None:
    """Every exception is drawn once, below its own parent."""
    drawn: list[tuple[int, str]] = []
    parents: dict[str, str | None] = {}
    for line in (errors.__doc__ or "").splitlines():
        if found := re.match(r"([│├└─ ]*)([A-Z]\w+)(?:$|  )", line):
            depth, name = len(found[1]), found[2]
            parents[name] = next((n for d, n in reversed(drawn) if d < depth), None)
            drawn.append((depth, name))
    real = {
        name: None if kind is errors.ReconnectError else kind.__mro__[1].__name__
        for name, kind in vars(errors).items()
        if isinstance(kind, type) and issubclass(kind, Exception)
    }
    assert len(drawn) == len(parents)
    assert parents == real
