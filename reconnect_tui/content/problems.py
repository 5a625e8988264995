"""Every failure of pydantic to a finding at the key path that its author wrote."""

from collections.abc import Mapping, Sequence
from typing import Any

from reconnect_tui.content.fields import Record
from reconnect_tui.content.findings import Finding
from reconnect_tui.content.positions import KeyPath, Positions
from reconnect_tui.content.sentences import SENTENCES, Case, wrong_type


def findings(
    errors: Sequence[Mapping[str, Any]],
    root: type[Record],
    data: dict[str, Any],
    positions: Positions,
) -> tuple[Finding, ...]:
    """What pydantic's `errors()` say about `data`, one finding for each place."""
    found: dict[KeyPath, Finding] = {}
    for error in errors:
        if _only_inside(error):
            continue
        path = _without_tags(error["loc"], data)
        facts = error.get("ctx", {})
        case = Case(root, data, positions, path, error["type"], facts, error.get("input"))
        found.setdefault(path, SENTENCES.get(case.type, wrong_type)(case))
    return tuple(each for each in found.values() if not _meant(each, found))


def _only_inside(error: Mapping[str, Any]) -> bool:
    """Whether a list is called short only because some of its entries failed."""
    if error["type"] != "too_short" or not isinstance(error.get("input"), list):
        return False
    return len(error["input"]) >= int(error["ctx"]["min_length"])


def _meant(finding: Finding, found: Mapping[KeyPath, Finding]) -> bool:
    """A key that is missing because it is misspelled: the misspelling says it all."""
    if finding.code != "E103":
        return False
    table, key = finding.path[:-1], finding.path[-1]
    return any(
        other.code == "E102" and other.suggestion == key and path[:-1] == table
        for path, other in found.items()
    )


def _without_tags(loc: tuple[str | int, ...], data: Any) -> KeyPath:  # noqa: ANN401 - raw TOML
    """The key path that is in the file: pydantic adds the kind of a step, and types tried."""
    path: list[str | int] = []
    for place, part in enumerate(loc):
        last = place == len(loc) - 1
        if isinstance(data, dict):
            tag = place >= 2 and loc[place - 2] == "steps" and isinstance(loc[place - 1], int)  # noqa: PLR2004 - the two keys before: "steps", place
            if (tag and not last) or isinstance(part, int) or (part not in data and not last):
                continue
            path.append(part)
            data = data.get(part)
        elif isinstance(data, list):
            if isinstance(part, int) and part < len(data):
                path.append(part)
                data = data[part]
        else:
            break
    return tuple(path)
