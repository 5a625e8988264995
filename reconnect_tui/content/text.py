"""Author text to `Text`: one pass, a fixed list of names, nothing else is ever looked up.

Markup is three things: paragraphs (a blank line between), lists (`- ` at the start of a
line) and `*stress*`. Line breaks inside a paragraph are only how the file was typed.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import cast, get_args

from reconnect_tui.asks import Ref, RefKind, Text

NAMES: tuple[str, ...] = get_args(RefKind)
"""Every placeholder there is. `answer` is written `{answer:ID}`."""

_PIECE = re.compile(r"\{\{|\}\}|\{([^{}\n]*)\}|[{}]")
_ITEM = re.compile(r"\s*-\s+")
_STRESS = re.compile(r"(?<!\w)\*(?=\S)[^*\n]+(?<=\S)\*(?!\w)")
_LONE_STAR = re.compile(rf"{_STRESS.pattern}|\*")
_FOREIGN = (
    (re.compile(r"\*\*"), "**"),
    (re.compile(r"(?m)^#{1,6} "), "#"),
    (re.compile(r"`"), "`"),
    (re.compile(r"\]\(\S"), "[...](...)"),
    (re.compile(r"(?<!\w)__?(?=\S)[^_\n]+__?(?!\w)"), "_"),
    (re.compile(r"(?m)^\s*(?:\*|\+|\d+[.)])\s"), "1."),
    (re.compile(r"</?[a-zA-Z][^<>\n]*>"), "<...>"),
    (re.compile(r"\[/?(?:b|i|u|bold|italic|red|green|dim)\]"), "[bold]"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong inside a text: a code, one plain sentence, where, the nearest name."""

    code: str
    message: str
    span: tuple[int, int]
    suggestion: str = ""


def tidy(text: str) -> str:
    """The text as it is meant: soft line breaks joined, `- ` lines and blank lines kept."""
    paragraphs: list[list[str]] = [[]]
    for line in text.split("\n"):
        lines = paragraphs[-1]
        if not line.strip():
            if lines:
                paragraphs.append([])
        elif _ITEM.match(line):
            lines.append("- " + _ITEM.sub("", line, count=1).strip())
        elif lines:
            lines[-1] += " " + line.strip()
        else:
            lines.append(line.strip())
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines)


def parse(text: str) -> Text:
    """The text as words and `Ref`s, once. `target` of an answer is still the step's id.

    What is not a placeholder stays as it was typed: `flaws` is the place to complain.
    """
    parts: list[str | Ref] = []
    words = ""
    for piece in _pieces(tidy(text)):
        if isinstance(piece, str):
            words += piece
        else:
            parts += [words, piece] if words else [piece]
            words = ""
    return (*parts, words) if words else tuple(parts)


def aimed(text: Text, target: Callable[[Ref], str]) -> Text:
    """The same text with the `target` of every `card` and `answer` asked for anew."""
    return tuple(
        Ref(part.kind, target(part))
        if isinstance(part, Ref) and part.kind in ("card", "answer")
        else part
        for part in text
    )


def refs(text: str) -> tuple[Ref, ...]:
    """The placeholders of a text that are known, in reading order."""
    return tuple(part for part in parse(text) if isinstance(part, Ref))


def written_as(ref: Ref) -> str:
    """A placeholder as authors write it."""
    return f"{{{ref.kind}:{ref.target}}}" if ref.target else f"{{{ref.kind}}}"


def span_of(ref: Ref, text: str) -> tuple[int, int] | None:
    """Where a placeholder first stands in a text."""
    at = text.find(written_as(ref))
    return None if at < 0 else (at, at + len(written_as(ref)))


def flaws(
    text: str, allowed: Iterable[str], why_not: Mapping[str, str] | None = None
) -> tuple[Flaw, ...]:
    """What is wrong with the placeholders and characters of a text.

    `allowed` are the names that mean something at this place; `why_not` ends the sentence
    about one that does not: `{"listener": "outside turns"}`.
    """
    return (*_gap_flaws(text, frozenset(allowed), why_not or {}), *_control_flaws(text))


def oddities(text: str) -> tuple[Flaw, ...]:
    """Markup of other places that would be shown as it was typed."""
    for pattern, mark in (*_FOREIGN, (_LONE_STAR, "*")):
        for found in pattern.finditer(text):
            if mark != "*" or found[0] == "*":
                message = (
                    f'"{mark}" is shown as it is typed. Text knows only paragraphs, '
                    f'"- " lists and *stress*.'
                )
                return (Flaw("W252", message, found.span()),)
    return ()


def _pieces(text: str) -> Iterator[str | Ref]:
    last = 0
    for found in _PIECE.finditer(text):
        yield text[last : found.start()]
        last = found.end()
        name, _, target = (found[1] or "").partition(":")
        if found[0] in ("{{", "}}"):
            yield found[0][0]
        elif _known(name, target, found[1]):
            yield Ref(cast("RefKind", name), target)
        else:
            yield found[0]
    yield text[last:]


def _known(name: str, target: str, whole: str | None) -> bool:
    if whole is None or name not in NAMES:
        return False
    return bool(target) if name == "answer" else ":" not in whole


def _gap_flaws(text: str, allowed: frozenset[str], why_not: Mapping[str, str]) -> Iterator[Flaw]:
    for found in _PIECE.finditer(text):
        if found[0] in ("{{", "}}"):
            continue
        if found[1] is None:
            message = f'a lone "{found[0]}". Write "{found[0] * 2}" to show a brace.'
            yield Flaw("E119", message, found.span())
            continue
        name, _, target = found[1].partition(":")
        if not _known(name, target, found[1]):
            yield _unknown(found[1], found.span(), allowed)
        elif name not in allowed:
            message = f"{{{name}}} has no meaning {why_not.get(name, 'here')}."
            yield Flaw("E118", message, found.span())


def _unknown(inside: str, span: tuple[int, int], allowed: frozenset[str]) -> Flaw:
    name = inside.strip().partition(":")[0].strip().lower()
    if name == "answer":
        message = f"{{{inside}}} names no step. Write {{answer:ID}}."
        return Flaw("E117", message, span, "{answer:ID}")
    near = get_close_matches(name, sorted(allowed or NAMES), 1, 0.6)
    sentence = f"{{{inside}}} is not a placeholder."
    if near:
        return Flaw("E117", f"{sentence} Did you mean {{{near[0]}}}?", span, f"{{{near[0]}}}")
    names = ", ".join(f"{{{each}}}" for each in NAMES if each in allowed)
    rest = f" Here there are {names}." if names else " Here there are none."
    return Flaw("E117", sentence + rest, span)


def _control_flaws(text: str) -> Iterator[Flaw]:
    found = _CONTROL.search(text)
    if found:
        yield Flaw(
            "E116",
            f"an invisible control character (U+{ord(found[0]):04X}) is in the text. Remove it.",
            found.span(),
        )
