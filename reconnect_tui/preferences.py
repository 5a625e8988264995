"""The settings of these folders: loaded once, and changed in `config.toml` without losing a note.

`settings` knows what they are; here they meet the disk.
"""

from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

from reconnect_tui.errors import BadFile, MissingFile
from reconnect_tui.reading import parse_toml, read_bytes
from reconnect_tui.settings import Settings, fit, load


class Preferences:
    """What holds now: default, file, environment, flag, the later one winning."""

    def __init__(
        self, path: Path, env: Mapping[str, str], flags: Mapping[str, Any] | None = None
    ) -> None:
        """Take the settings file, the environment and flags. A typo never raises."""
        self._path = path
        self._env = env
        self._flags = dict(flags or {})
        self.settings, self.notices = load(path, env, self._flags)

    def change(self, name: str, value: object) -> Settings:
        """Set one setting, from now on and in the file. What is written beside it stays.

        An environment variable or a flag still wins at the next start; here the change holds
        at once. Raises `ValueError` with a sentence for what it cannot be, `BadFile` for a
        file that cannot be read (it is left as it is), `StoreError` if it cannot be written.
        """
        from reconnect_tui.store.atomic import atomic_write  # noqa: PLC0415 - only who changes a setting waits for it

        fitting = fit(name, value)
        text = _text(self._path)
        atomic_write(self._path, changed(text, name, fitting).encode())
        self._flags[name] = fitting
        self.settings, self.notices = load(self._path, self._env, self._flags)
        return self.settings


def changed(text: str, name: str, value: object) -> str:
    """The text of a settings file with one setting changed, comments and order as they were."""
    import tomlkit  # noqa: PLC0415 - only who changes a setting waits for it

    document = tomlkit.parse(text)
    before = document.get(name)
    if isinstance(value, Mapping) and isinstance(before, MutableMapping):
        for one in [one for one in before if one not in value]:
            del before[one]
        for one, this in value.items():
            if before.get(one) != this:
                before[one] = this
    elif isinstance(value, Mapping):
        table = tomlkit.table()
        table.update(value)
        document[name] = table
    else:
        document[name] = value
    return tomlkit.dumps(document)


def _text(path: Path) -> str:
    """The text of the file; empty if there is none. Raises `BadFile`."""
    try:
        raw = read_bytes(path)
    except MissingFile:
        return ""
    if not raw.strip():
        return ""
    try:
        return parse_toml(raw, str(path))[1]
    except BadFile as error:
        reason = f"{error.reason} Mend it first, then it can be changed here."
        raise BadFile(error.file, error.line, reason, error.column) from None
