"""How authors write a phrase, and how it is read into parts.

word            that word, in any case; contractions count as their long form
one/two         either word
<name>          any entry of the list of that name
<#>             a number in digits
*               any one word
*ing            one word with this ending
=Sie            this word with these capitals, but not as the first of a sentence
[words]         may be left out
,               a pause: comma, colon, dash or dots
..              up to three words in between, not over a pause
...             up to twenty-five words in between, over pauses
^               the beginning of the sentence
$               the end of the sentence
?               the end of a question
"""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from reconnect_tui.language.phrase import (
    AnyWord,
    Choice,
    Close,
    Ending,
    Exactly,
    Gap,
    Number,
    OneOf,
    Opening,
    Part,
    Row,
    row_firsts,
    takes_nothing,
)
from reconnect_tui.language.words import END, PAUSE, QUESTION, Shortened, fold

Lists = Mapping[str, Part]

_SIGNS: Mapping[str, Part] = {
    "*": AnyWord(),
    "<#>": Number(),
    "..": Gap(3, far=False),
    "...": Gap(25, far=True),
    "^": Opening(),
    "$": Close(frozenset({END, QUESTION})),
    "?": Close(frozenset({QUESTION})),
    ",": OneOf(frozenset({PAUSE})),
}


class PhraseError(ValueError):
    """A phrase cannot be read. `str()` says why in one sentence."""


def read_phrase(phrase: str, lists: Lists, shortened: Shortened) -> Row:
    """The parts of a phrase. Raises `PhraseError` if it cannot be read or would fit anything."""
    tokens = iter(phrase.replace("[", " [ ").replace("]", " ] ").split())
    row = _row(tokens, lists, shortened, inside=False)
    if not row or row_firsts(row) == frozenset() or all(map(takes_nothing, row)):
        raise PhraseError(f'"{phrase}" would fit anywhere: it needs a word.')
    if isinstance(row[0], Gap):
        raise PhraseError(f'"{phrase}" begins with a gap: begin with a word.')
    return row


def read_list(entries: Iterable[str], lists: Lists, shortened: Shortened) -> Part:
    """One part that stands for any of the entries. Single words are looked up at once."""
    rows = [read_phrase(entry, lists, shortened) for entry in entries]
    words: frozenset[str] = frozenset()
    longer: list[Row] = []
    for row in rows:
        if len(row) == 1 and isinstance(row[0], OneOf):
            words |= row[0].words
        else:
            longer.append(row)
    if not longer:
        return OneOf(words)
    return Choice((*longer, (OneOf(words),)) if words else tuple(longer))


def _row(tokens: Iterator[str], lists: Lists, shortened: Shortened, *, inside: bool) -> Row:
    row: list[Part] = []
    for token in tokens:
        if token == "]" and inside:
            return tuple(row)
        if token == "[":
            row.append(Choice((_row(tokens, lists, shortened, inside=True), ())))
        elif token == "]":
            msg = 'A "]" has no "[" before it.'
            raise PhraseError(msg)
        else:
            row.extend(_parts(token, lists, shortened))
    if inside:
        raise PhraseError('A "[" has no "]" after it.')
    return tuple(row)


def _parts(token: str, lists: Lists, shortened: Shortened) -> Row:
    rows = [_piece(piece, lists, shortened) for piece in token.split("/")]
    if len(rows) == 1:
        return rows[0]
    singles = [row[0].words for row in rows if len(row) == 1 and isinstance(row[0], OneOf)]
    if len(singles) == len(rows):
        return (OneOf(frozenset().union(*singles)),)
    return (Choice(tuple(rows)),)


def _piece(piece: str, lists: Lists, shortened: Shortened) -> Row:
    if piece in _SIGNS:
        return (_SIGNS[piece],)
    if piece.startswith("<"):
        return (_list(piece, lists),)
    if piece.startswith("*") and piece[1:].isalpha():
        return (Ending(fold(piece[1:])),)
    if piece.startswith("=") and piece[1:].isalpha():
        return (Exactly(piece[1:], fold(piece[1:])),)
    parts = [part for word in piece.split("-") for part in shortened.spell_out(fold(word))]
    if not all(part.replace("'", "").isalnum() for part in parts):
        raise PhraseError(f'"{piece}" is neither a word nor a sign of the phrase language.')
    return tuple(OneOf(frozenset({part})) for part in parts)


def _list(piece: str, lists: Lists) -> Part:
    name = piece.removeprefix("<").removesuffix(">")
    if name in lists and piece.endswith(">"):
        return lists[name]
    close = get_close_matches(name, lists, n=1)
    hint = f' Did you mean "<{close[0]}>"?' if close else ""
    raise PhraseError(f'There is no list "{name}" above this line.{hint}')
