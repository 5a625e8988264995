"""The guard's own files in a check: their phrases are read by the guard itself."""

import re
import tomllib

from reconnect_tui.content.findings import Problem, unreadable
from reconnect_tui.errors import BadFile
from reconnect_tui.language.rules import load
from reconnect_tui.language.tables import RulesError
from reconnect_tui.reading import Source, read_toml

_NAMED = re.compile(r'"([a-z0-9-]+)"')


def guard_problems(source: Source) -> tuple[Problem, ...]:
    """What is wrong with a file of the guard, at the rule that is to blame."""
    try:
        data, text = read_toml(source)
    except BadFile as error:
        return (unreadable(error, source),)
    try:
        load(data)
    except RulesError as error:
        return (_placed(str(source), str(error), text),)
    return ()


def is_guard(source: Source) -> bool:
    """Whether a file says that it is the guard's."""
    try:
        return read_toml(source)[0].get("kind") == "guard"
    except BadFile:
        return False


def _placed(file: str, sentence: str, text: str) -> Problem:
    """The sentence at the line of the rule that it names, else at the beginning."""
    named = _NAMED.search(sentence)
    for number, line in enumerate(text.split("\n"), 1):
        if named and _id_in(line) == named[1]:
            return Problem(file, number, 1, "E100", sentence, end_column=len(line) + 1, text=line)
    return Problem(file, 1, 1, "E100", sentence)


def _id_in(line: str) -> str:
    """The id that a line gives; empty if it gives none."""
    if not line.startswith("id"):
        return ""
    try:
        return str(tomllib.loads(line).get("id", ""))
    except tomllib.TOMLDecodeError:
        return ""
