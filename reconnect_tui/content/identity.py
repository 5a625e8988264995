"""What makes two files the same: a hash of all that they say, and one without the words.

Keys that stand at their defaults do not count, so a newer app with more keys still sees
the same file. Private keys (`x-...`) and comments never count.
"""

import hashlib
import json
from typing import Any

from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.opening import Opening
from reconnect_tui.moments import Definition

_ABOUT = frozenset(
    {"title", "summary", "version", "needs_app", "status", "tags", "sources", "evidence"}
    | {"not_for", "replaces", "lang"}
)
"""Keys of the opening that say something about a file but change no session."""

_WORDS = frozenset(
    {"title", "text", "hint", "ask", "retry", "give_up", "prompts", "say", "label", "example"}
    | {"low", "high", "text_cue", "text_bare", "guard", "guard_words", "words", "suggest"}
)
"""Keys whose change leaves every address, answer and clock as it was."""


def content_hash(file: Opening) -> str:
    """SHA-256 (hex) of everything that a file says."""
    return _digest(_canonical(file))


def structure_hash(file: Opening) -> str:
    """SHA-256 (hex) of what a session stands on: steps, kinds, options, times; no words."""
    top = {key: value for key, value in _canonical(file).items() if key not in _ABOUT}
    return _digest(_wordless(top))


def definition_of(exercise: Exercise) -> Definition:
    """Which file a plan is made from."""
    return Definition(
        id=exercise.id,
        title=exercise.title,
        version=exercise.version,
        hash=content_hash(exercise),
        structure=structure_hash(exercise),
        lang=exercise.lang,
    )


def _canonical(file: Opening) -> dict[str, Any]:
    return file.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def _wordless(data: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    if isinstance(data, list):
        return [_wordless(each) for each in data]
    if isinstance(data, dict):
        return {
            key: _skeleton(key, value)
            for key, value in data.items()
            if key.removesuffix("_solo") not in _WORDS or _decides(key, data)
        }
    return data


def _decides(key: str, table: dict[str, Any]) -> bool:
    """A solo text keeps a step that would be left out; a block's text is a screen."""
    kind = table.get("kind")
    if key == "text_solo":
        return kind in ("mirror", "reveal", *_BLOCKS) or table.get("who") == "listener"
    return key == "text" and kind in _BLOCKS


_BLOCKS = ("turns", "rounds")


def _skeleton(key: str, value: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    if key.removesuffix("_solo") == "text":
        return bool(value)
    if key.removesuffix("_solo") == "template":
        return bool(value)
    return _wordless(value)


def _digest(data: Any) -> str:  # noqa: ANN401 - JSON of any shape
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
