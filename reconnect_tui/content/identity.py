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

ABOUT = frozenset(
    {"title", "summary", "version", "needs_app", "status", "tags", "sources", "evidence"}
    | {"not_for", "wait_after", "replaces", "lang"}
)
"""Keys of the opening that say something about a file but change no session."""

TEXTS = frozenset(
    {"title", "text", "hint", "ask", "retry", "give_up", "prompts", "say", "label", "example"}
    | {"low", "high", "text_cue", "text_bare", "template"}
)
"""Keys that are read by people, and translated."""

ASIDE = frozenset({"guard", "guard_words", "words", "suggest", "also"})
"""Keys whose change leaves every address, answer and clock as it was."""

_BLOCKS = ("turns", "rounds")


def canonical(file: Opening) -> dict[str, Any]:
    """What a file says, without comments, private keys and defaults."""
    return file.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def content_hash(file: Opening) -> str:
    """SHA-256 (hex) of everything that a file says."""
    return _digest(canonical(file))


def structure_hash(file: Opening) -> str:
    """SHA-256 (hex) of what a session stands on: steps, kinds, options, times; no words."""
    top = {key: value for key, value in canonical(file).items() if key not in ABOUT}
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


def _wordless(data: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    if isinstance(data, list):
        return [_wordless(each) for each in data]
    if isinstance(data, dict):
        return {
            key: _skeleton(key, value)
            for key, value in data.items()
            if _stem(key) not in TEXTS | ASIDE or _decides(key, data)
        }
    return data


def _stem(key: str) -> str:
    return key.removesuffix("_solo")


def _decides(key: str, table: dict[str, Any]) -> bool:
    """A solo text keeps a step that would be left out; a block's text is a screen.

    A template decides by its gaps, and those are in `slots`.
    """
    kind = table.get("kind")
    if key == "text_solo":
        return kind in ("mirror", "reveal", *_BLOCKS) or table.get("who") == "listener"
    return key == "text" and kind in _BLOCKS


def _skeleton(key: str, value: Any) -> Any:  # noqa: ANN401 - JSON of any shape
    if _stem(key) == "text":
        return bool(value)
    return _wordless(value)


def _digest(data: Any) -> str:  # noqa: ANN401 - JSON of any shape
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
