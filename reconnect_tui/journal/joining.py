"""Two states of one thing brought together, so that nothing is doubled and nothing goes.

Pure: tables in, a table out. `ours` is what is here, `theirs` what comes in. Joined once or
twice makes no difference.
"""

from collections.abc import Callable, Mapping, Sequence

from reconnect_tui.reading import Table
from reconnect_tui.store.bags import KEPT
from reconnect_tui.store.keyrings import with_spaces


def person(ours: Table, theirs: Table) -> Table:
    """What is here stays, a name and a private space too. What is missing comes in.

    Another private space comes in as one of before: it opens what was sealed to it.
    """
    return with_spaces({**theirs, **ours}, ours, theirs)


def agreement(ours: Table, theirs: Table) -> Table:
    """The one that was looked at last."""
    return theirs if _text(theirs, "settled") > _text(ours, "settled") else ours


def enrolment(ours: Table, theirs: Table) -> Table:
    """The earlier begin; each week begun again, at its latest; left only if both say so."""
    both = {**theirs, **ours}
    both["begun"] = min(_text(ours, "begun"), _text(theirs, "begun"))
    left = (_text(ours, "left"), _text(theirs, "left"))
    both.pop("left", None)
    if all(left):
        both["left"] = max(left)
    again: dict[str, str] = {}
    for weeks in (theirs.get("again"), ours.get("again")):
        if isinstance(weeks, Mapping):
            for week, day in weeks.items():
                again[week] = max(str(day), again.get(week, ""))
    return {**both, "again": again} if again else both


def cards(ours: Table, theirs: Table) -> Table:
    """Every card that was drawn on either side; those only they know count as drawn before."""
    mine, other = _texts(ours, "seen"), _texts(theirs, "seen")
    known = set(mine)
    return {**theirs, **ours, "seen": [*(one for one in other if one not in known), *mine][-KEPT:]}


def favorites(ours: Table, theirs: Table) -> Table:
    """What is marked on either side."""
    marked = {*_texts(ours, "exercises"), *_texts(theirs, "exercises")}
    return {**theirs, **ours, "exercises": sorted(marked)}


JOINS: Mapping[str, Callable[[Table, Table], Table]] = {
    "people": person,
    "agreements": agreement,
    "enrolments": enrolment,
    "cards": cards,
    "favorites": favorites,
}
"""How the files of a folder are joined. Sessions are compared by their revision instead."""


def _text(table: Table, key: str) -> str:
    value = table.get(key)
    return value if isinstance(value, str) else ""


def _texts(table: Table, key: str) -> Sequence[str]:
    found = table.get(key)
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []
