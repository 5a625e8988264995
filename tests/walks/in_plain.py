"""A walk through plain lines: typed as a person types who has only the lines to go by."""

import re
from collections.abc import Generator, Iterable, Sequence
from dataclasses import fields
from pathlib import Path
from typing import TypeAlias

from reconnect_tui.engine.words import ENGLISH, words_for
from reconnect_tui.plain.conversation import Conversation
from reconnect_tui.plain.terminal import EndOfInput
from tests.plain.faked import FakeTerminal
from tests.walks.forgetful import Wrap
from tests.walks.parts import ON_DEMAND
from tests.walks.table import Sitting
from tests.walks.walk import Filled, Part, Pressed, Rang, Said, Seen, Waited, Walk, World

SOUNDS = {"bell": "bell", "soft": "soft note", "two": "two notes", "long": "long bell"}
KEEP = tuple(words_for(lang).hints.keep_or_change for lang in ("en", "de"))
"""The end of a second look at words that were just written."""

INPUTS = ("field", "scale", "pick", "has")
"""Parts that are said when it is their turn to be asked."""

ROW = re.compile(r"(\d+)\. (.*?)(?: \(chosen\))?")
SHORT = 3
"""Letters of a word that may stand in any line by chance."""

Typing: TypeAlias = Generator[str | int | World, None, None]
"""Gives lines to type, times to wait in ms, and the end of the process."""


class Killed(BaseException):
    """The process is gone. Nothing may catch it."""


class PlainWalk:
    """Plays a walk through `Conversation` and checks every line that is said.

    `transcript` is everything: lines said, and lines typed behind a `>`.
    """

    def __init__(self, walk: Walk, home: Path, wrap: Wrap = lambda it: it) -> None:
        """Take the walk, a folder for its files, and perhaps a facilitator that forgets."""
        self.walk = walk
        self.transcript: list[str] = []
        self._sitting = Sitting(walk.head, home)
        self._terminal = FakeTerminal(self._typed)
        self._wrap = wrap
        self._script = self._play()
        self._wait = 0
        self._over = False
        self._asked: list[str] = []
        self._pending: list[str] = []
        self._here: list[Part] = []
        self._help: dict[str, str] = {}
        self._numbers: dict[str, str] = {}

    def run(self) -> None:
        """The whole evening. Raises `AssertionError` where plain lines say something else."""
        while not self._talk():
            assert not self._over, "the walk is over, and the session is not"
            self._sitting.resume()
        rest = next(self._script, None)
        assert rest is None, f"the session ended, and the walk goes on with {rest!r}"

    def _talk(self) -> bool:
        """One sitting. Whether the session ended in it."""
        facilitator = self._sitting.facilitator
        try:
            ended = Conversation(self._wrap(facilitator), self._terminal).run()
        except Killed:
            self._sitting.cut_off()
            return False
        facilitator.close()
        return ended

    # --- what is typed -------------------------------------------------------------------

    def _typed(self, timeout_ms: int | None) -> str | None:
        """The script turned inside out: each call is a prompt that waits."""
        if self._wait:
            step = self._wait if timeout_ms is None else min(timeout_ms, self._wait)
            self._sitting.clock.move(step)
            self._wait -= step
            return None
        match next(self._script, None):
            case None:
                self._over = True
                raise EndOfInput
            case int(ms):
                self._wait = ms
                return None
            case World():
                raise Killed
            case str(line):
                self.transcript.append(f"> {line}".rstrip())
                return line

    def _play(self) -> Typing:
        for action, seen in self.walk.groups():
            match action:
                case None:
                    pass
                case Waited(ms, asleep):
                    self._sitting.clock.move(ms if asleep else 0)
                    yield 0 if asleep else ms
                case Pressed(label):
                    yield self._word_for(label)
                case Filled(entries):
                    yield from self._fill(entries)
                case World("killed"):
                    yield action
                case World(what):
                    yield "/q"
                    yield {"put away": "2", "stop": "3"}[what]
            yield from self._check(seen)

    def _word_for(self, label: str) -> str:
        """The number of a choice, or what the help says is typed for an offer."""
        if label in self._numbers:
            return self._numbers[label]
        assert label in self._help, f"{label!r} is not among {self._help}"
        return self._help[label]

    def _fill(self, entries: Sequence[str]) -> Typing:
        if self._help.get("change the words"):
            yield "/w"
            self._asked = []
        for entry in entries:
            asked = " ".join(self._asked or self._hear())
            self._asked = []
            self._pending = [one for one in self._pending if not _among(one, [asked])]
            if not entry:
                yield ""
            elif "dot" in asked:
                yield from (*entry.split("\n"), ".")
            elif "Type your words" in asked or entry.isdecimal():
                yield entry
            else:
                yield " ".join(self._numbers[option] for option in entry.split(" | "))
        assert not self._pending, f"plain lines never ask {self._pending}"

    def _hear(self) -> list[str]:
        """What was said since the last time, with the numbers in it."""
        said = self._terminal.take()
        self.transcript += said
        rows = [row for line in said if (row := ROW.fullmatch(line))]
        self._numbers |= {row[2]: row[1] for row in rows}
        return said

    # --- what is said --------------------------------------------------------------------

    def _check(self, seen: Sequence[Seen]) -> Typing:
        page = next((one for one in seen if isinstance(one, Said)), None)
        if page is not None and not page.still:
            self._numbers = {}
            self._here = []
        self._here += page.parts if page else ()
        said = self._hear()
        if said and said[-1] in KEEP:
            # A second look at what was written: Enter alone keeps the words.
            yield ""
            said = self._hear()
        parts = page.parts if page else ()
        # A form is asked one input at a time, but where it is words to agree to.
        later = () if any(part.name == "choice" for part in parts) else INPUTS
        tokens = _tokens(part for part in parts if part.name not in {*ON_DEMAND, *later})
        self._pending = _tokens(part for part in parts if part.name in later)
        rings = [one for one in seen if isinstance(one, Rang)]
        self._assert_said(said, tokens, rings)
        self._assert_heading(said, page)
        if page is None:
            return
        if any(part.name == "keys" for part in page.parts):
            yield from self._check_on_demand(page.parts)
        else:
            self._asked = said

    def _assert_heading(self, said: list[str], page: Said | None) -> None:
        """Whose page it is and what is done stand together at the beginning of a line."""
        words = {part.name: part.words for part in (page.parts if page else ())}
        if page is None or page.still or "phase" not in words:
            return
        head = ": ".join(words[name] for name in ("name", "phase") if name in words)
        found = any(line.casefold().startswith(f"{head}.".casefold()) for line in said)
        assert found, f"plain lines forget the heading {head!r}; they say {said}"

    def _assert_said(self, said: list[str], tokens: list[str], rings: list[Rang]) -> None:
        unsaid = [one for one in tokens if not _among(one, said)]
        assert not unsaid, f"plain lines forget {unsaid}; they say {said}"
        told = [line for line in said if line.startswith("[")]
        assert told == [line for ring in rings if (line := _rung(ring)).startswith("[")], said
        unheard = [ring for ring in rings if _rung(ring) not in said]
        assert not unheard, f"plain lines forget the sounds {unheard}"
        # A step done again is said again, though little on its page is new.
        words = [*_tokens(self._here), *(ring.words for ring in rings)]
        foreign = [line for line in said if not _explained(line, words)]
        assert not foreign, f"plain lines say what is not on the page: {foreign}"

    def _check_on_demand(self, parts: Sequence[Part]) -> Typing:
        """What is one letter away: the keys, a few ways to begin, the time."""
        wanted = {name: _tokens(one for one in parts if one.name == name) for name in ON_DEMAND}
        yield "/?"
        rows = [line.split(": ", 1) for line in self._probed() if ": " in line]
        self._help = {label: "" if typed == "Enter" else f"/{typed}" for typed, label in rows}
        missing = [label for label in wanted["keys"] if label not in self._help]
        assert not missing, f"the help forgets {missing}"
        for typed, names in (("/e", ("hint", "prompt")), ("/l", ("clock",))):
            tokens = [token for name in names for token in wanted[name]]
            if tokens:
                yield typed
                said = self._probed()
                unsaid = [token for token in tokens if not _among(token, said)]
                assert not unsaid, f"{typed} forgets {unsaid}; it says {said}"

    def _probed(self) -> list[str]:
        """What a question about the page brought; a form then asks once more."""
        self._asked = self._hear()
        return self._asked


def _tokens(parts: Iterable[Part]) -> list[str]:
    return [token for part in parts for token in part.tokens]


def _among(token: str, said: Sequence[str]) -> bool:
    """Whether a line has these words. The first letter of a line may be a capital one."""
    wanted = token.casefold()
    return any(wanted in line.casefold() for line in said)


def _rung(ring: Rang) -> str:
    sound = SOUNDS.get(ring.sound)
    return f"[{sound}] {ring.words}".strip() if sound else ring.words


def _explained(line: str, words: Sequence[str]) -> bool:
    """Whether a line comes from the page, or is one of the few that plain lines add."""
    told = any(len(word) >= SHORT and word.casefold() in line.casefold() for word in words)
    return told or any(one.fullmatch(line) for one in OWN) or line.startswith("[")


def _patterns() -> list[re.Pattern[str]]:
    """The sentences of `LineWords`, with anything in their gaps, alone or a few on a line."""
    texts = [getattr(ENGLISH.lines, one.name) for one in fields(ENGLISH.lines)]
    sentences = [
        re.sub(r"\\{.*?\\}", ".+", re.escape(text)) for text in texts if isinstance(text, str)
    ]
    # A gap alone would explain every line.
    several = "|".join(one for one in sentences if one.replace(".+", "").strip("\\ :()."))
    return [re.compile(f"(?:{several})(?: (?:{several}))*"), re.compile(r"\d\. .*")]


OWN = _patterns()
