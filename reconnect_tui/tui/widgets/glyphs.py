"""Our own letter face: pictures of five pixel rows, and how accents are put on top.

A pixel row is a string of `#` and `.`; a `,` is the lower half of a pixel. Letters with a mark
have a body of four rows, so that the mark keeps a row of its own above (or one below) and every
word keeps its height.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

TALL = """
A    B    C    D    E    F    G    H    I   J    K    L    M
.##. ###. .### ###. #### #### .### #..# ### ...# #..# #... #...#
#..# #..# #... #..# #... #... #... #..# .#. ...# #.#. #... ##.##
#### ###. #... #..# ###. ###. #.## #### .#. ...# ##.. #... #.#.#
#..# #..# #... #..# #... #... #..# #..# .#. #..# #.#. #... #...#
#..# ###. .### ###. #### #... .### #..# ### .##. #..# #### #...#

N     O     P    Q     R    S    T     U    V     W     X     Y     Z
#...# .###. ###. .###. ###. .### ##### #..# #...# #...# #...# #...# ####
##..# #...# #..# #...# #..# #... ..#.. #..# #...# #...# .#.#. .#.#. ...#
#.#.# #...# ###. #.#.# ###. .##. ..#.. #..# #...# #.#.# ..#.. ..#.. .##.
#..## #...# #... #..#. #.#. ...# ..#.. #..# .#.#. ##.## .#.#. ..#.. #...
#...# .###. #... .##.# #..# ###. ..#.. .##. ..#.. #...# #...# ..#.. ####

0    1    2    3    4    5    6    7    8    9    ẞ    Æ      Œ      Ø
.##. ..#. ###. ###. #..# #### .##. #### .##. .##. .##. .##### .##### .####
#..# .##. ...# ...# #..# #... #... ...# #..# #..# #..# #..#.. #..#.. #..##
#..# ..#. .##. .##. #### ###. ###. ..#. .##. .### #.#. #####. #..##. #.#.#
#..# ..#. #... ...# ...# ...# #..# .#.. #..# ...# #..# #..#.. #..#.. ##..#
.##. .### #### ###. ...# ###. .##. .#.. .##. .##. #.#. #..### .##### ####.

Ł     Đ     Þ    Ŋ     Ħ     &     → ← ? ! , / ( )
.#... .###. #... #..#. #..#. .##.. ..#.. ..#.. ###. # .. ...# .# #.
.#... .#..# ###. ##.#. ##### #..#. ...#. .#... ...# # .. ..#. #. .#
.##.. ###.# #..# #.##. ####. .##.# ##### ##### .##. # .. .#.. #. .#
##... .#..# ###. #..#. #..#. #..#. ...#. .#... .... . .# #... #. .#
.#### .###. #... ...#. #..#. .##.# ..#.. ..#.. .#.. # #. .... .# #.

:  + -  . '
.  ... ...  . #
#  .#. ...  . #
.  ### ###  . .
#  .#. ...  . .
.  ... ...  # .
"""

SHORT = """
A    C    D    E    G    H    I   J    K    L    N     O     R    S    T     U    W     Y     Z
.##. .### ###. #### .### #..# ### ...# #..# #... ##..# .###. ###. .### ##### #..# #...# #...# ####
#..# #... #..# #,,. #... #### .#. ...# ###. #... #.#.# #...# #..# ##.. ..#.. #..# #.#.# .###. ..#.
#### #... #..# #... #..# #..# .#. #..# #.#. #... #..## #...# ###. ..## ..#.. #..# #.#.# ..#.. .#..
#..# .### ###. #### .### #..# ### .##. #..# #### #...# .###. #..# ###. ..#.. .##. .#.#. ..#.. ####
"""

ABOVE = {
    "\u0300": ".#..",  # grave
    "\u0301": "..#.",  # acute
    "\u0302": ".##.",  # circumflex
    "\u0303": "##.#",  # tilde
    "\u0304": "####",  # macron
    "\u0306": ".##.",  # breve
    "\u0307": ".#..",  # dot
    "\u0308": "#..#",  # diaeresis
    "\u030a": ".##.",  # ring
    "\u030b": ".#.#",  # double acute
    "\u030c": ".##.",  # caron
}
BELOW = {
    "\u0323": ".#..",  # dot
    "\u0326": ".#..",  # comma
    "\u0327": "..#.",  # cedilla
    "\u0328": "...#",  # ogonek
}
SAME = {
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u2010": "-",
    "\u2011": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u02bc": "'",
    "\u2018": "'",
    "\u2019": "'",
    "\u00d0": "Đ",
}
"""Signs that are drawn like another."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """`body`: five pixel rows, or four if there is a mark `above` or `below` them.

    `tall`: five rows for where a mark may touch the letter and four rows would close it.
    """

    body: tuple[str, ...]
    above: str = ""
    below: str = ""
    tall: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """In pixels."""
        return len(self.body[0])


def glyphs(text: str) -> tuple[Glyph, ...] | None:
    """The glyphs of a text in capitals, or none if the face lacks one of its signs."""
    found = [_glyph(cluster) for cluster in _clusters(text)]
    return tuple(glyph for glyph in found if glyph) if all(found) else None


def _clusters(text: str) -> Iterator[str]:
    """Letters with their marks, in capitals, decomposed. The sharp s stays one letter."""
    cluster = ""
    capitals = unicodedata.normalize("NFC", text).replace("ß", "ẞ").upper()
    for sign in unicodedata.normalize("NFD", capitals):
        if cluster and unicodedata.combining(sign):
            cluster += sign
            continue
        if cluster:
            yield cluster
        cluster = SAME.get(sign, sign)
    if cluster:
        yield cluster


@cache
def _glyph(cluster: str) -> Glyph | None:
    letter, marks = cluster[0], cluster[1:]
    if cluster == " ":
        return Glyph(("..",) * 5)
    if not marks:
        body = _sheet(TALL).get(letter)
        return Glyph(body) if body else None
    body = _sheet(SHORT).get(letter)
    if body is None or len(marks) > 1:
        return None
    tall = _sheet(TALL)[letter] if letter == "E" else ()
    width = len(body[0])
    if marks in ABOVE:
        return Glyph(body, above=_fit(ABOVE[marks], width), tall=tall)
    if marks in BELOW:
        return Glyph(body, below=_fit(BELOW[marks], width), tall=tall)
    return None


def _fit(mark: str, width: int) -> str:
    """A mark of four pixels over a body of three, four or five."""
    if width == len(mark):
        return mark
    if width > len(mark):
        return f"{mark[:2]}.{mark[2:]}" if mark != ".##." else ".###."
    return {"#..#": "#.#", ".##.": ".#.", "####": "###"}.get(mark, mark[1:])


@cache
def _sheet(pictures: str) -> dict[str, tuple[str, ...]]:
    """The pictures of a sheet by their letter."""
    found: dict[str, tuple[str, ...]] = {}
    for block in pictures.strip().split("\n\n"):
        letters, *rows = (line.split() for line in block.splitlines())
        for letter, *picture in zip(letters, *rows, strict=True):
            found[letter] = tuple(picture)
    return found
