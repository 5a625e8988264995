"""Old files stay readable for ever: pure steps from one version's data to the next.

A file says which version wrote it (`save`) and the lowest one that can read it (`needs`).
What a newer reconnect wrote is read if it may be, and never written over.
"""

from collections.abc import Callable, Mapping

from reconnect_tui.errors import BadFile, NewerFile
from reconnect_tui.reading import Table

VERSIONS: Mapping[str, int] = {
    "session": 1,
    "person": 1,
    "cards": 1,
    "agreement": 1,
    "enrolment": 1,
    "favorites": 1,
}
"""What this app writes, by the kind of file."""

NEEDS: Mapping[str, int] = {
    "session": 1,
    "person": 1,
    "cards": 1,
    "agreement": 1,
    "enrolment": 1,
    "favorites": 1,
}
"""The lowest version that can read what this app writes."""

UPGRADES: Mapping[tuple[str, int], Callable[[Table], Table]] = {}
"""Kind and version to the step that makes the next version's data."""


def stamped(kind: str, data: Table) -> Table:
    """`data` with its kind and versions in front."""
    return {"kind": kind, "save": VERSIONS[kind], "needs": NEEDS[kind], **data}


def upgraded(kind: str, data: Table, file: str) -> tuple[Table, int]:
    """The data as this version has it, and the version that wrote it. Raises `BadFile`.

    The version may be higher than ours: then the data may be read and not written back.
    """
    if data.get("kind") != kind:
        raise BadFile(file, 1, f'This is not a file of kind "{kind}".')
    save, needs = (_version(data.get(key), file) for key in ("save", "needs"))
    if needs > VERSIONS[kind]:
        why = "A newer reconnect wrote this. It is left as it is; update the app to open it."
        raise NewerFile(file, 1, why)
    for version in range(save, VERSIONS[kind]):
        data = UPGRADES[kind, version](data)
    return {key: one for key, one in data.items() if key not in ("kind", "save", "needs")}, save


def _version(value: object, file: str) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
        return value
    raise BadFile(file, 1, "The file does not say which version wrote it.")
