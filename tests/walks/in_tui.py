"""A walk through the full screen: real keys, and what can be read in the cells."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from textual.widgets import TextArea

from reconnect_tui.engine.forms import Field, Input, Pick, Scale
from reconnect_tui.engine.timer import next_mark
from reconnect_tui.moments import Sound
from reconnect_tui.tui.screens.help import HelpScreen
from reconnect_tui.tui.screens.leave import LeaveScreen
from reconnect_tui.tui.screens.parts.offering import caps_of, help_lines, hint_of
from reconnect_tui.tui.widgets.choices import MANY, ONE
from reconnect_tui.tui.widgets.face import LARGE, LINE, SMALL, biggest
from reconnect_tui.tui.widgets.pacer import Pacer
from tests.walks.forgetful import Wrap
from tests.walks.stage import SIZE, Stage
from tests.walks.table import Sitting
from tests.walks.walk import Action, Filled, Part, Pressed, Rang, Said, Seen, Waited, Walk, World

AWAKE = 4000
"""Between two looks, in ms, so that nobody seems to have been asleep."""

KEYS = {"Space": "space", "Enter": "enter", "+": "plus", "Ctrl+S": "ctrl+s", "Esc": "escape"}

BIG = frozenset({"name", "phase", "until"})
"""Parts that are drawn in large letters."""

ON_DEMAND = frozenset({"hint", "prompt", "keys"})

LASTING = frozenset({"body", "question", "notice", "second", "next"})
"""Parts whose words would be noticed if they stayed when their page is gone."""

LONG = 20
"""Letters that do not stand on two pages by chance."""

FRAME = re.compile("[─-▟]")
"""Lines and blocks around words."""

FAR = 10
"""Tabs that lead around a whole page."""

CHOSEN = " (chosen)"

SEEN_HELP: set[tuple[str, ...]] = set()
"""Keys whose help has been opened in this run; opening it takes as long as a page."""


class TuiWalk:
    """Plays a walk on the session screen and checks what can be read on it."""

    def __init__(self, walk: Walk, home: Path, wrap: Wrap = lambda it: it) -> None:
        """Take the walk, a folder for its files, and perhaps a facilitator that forgets."""
        self.walk = walk
        self._sitting = Sitting(walk.head, home)
        self._app = Stage(home)
        self._wrap = wrap
        self._before: Said | None = None

    async def run(self) -> None:
        """The whole evening. Raises `AssertionError` where the screen says something else."""
        async with self._app.run_test(size=SIZE):
            await self._app.settle()
            await self._sit()
            for action, seen in self.walk.groups():
                if action is not None:
                    await self._do(action)
                await self._check(seen)
        assert self._app.outcome == "ended"

    async def _sit(self) -> None:
        await self._app.sit(self._wrap(self._sitting.facilitator))

    # --- what is pressed -----------------------------------------------------------------

    async def _do(self, action: Action) -> None:
        match action:
            case Waited(ms, asleep):
                await self._wait(ms, asleep=asleep)
            case Pressed(label):
                await self._press(label)
            case Filled(entries):
                await self._fill(entries)
            case World(what):
                await self._happen(what)
        if self._app.outcome is None:
            # What the screen does a moment later by itself.
            self._app.sat.look()
            await self._app.settle()

    async def _wait(self, ms: int, *, asleep: bool) -> None:
        if asleep:
            self._sitting.clock.move(ms)
            self._app.sat.look()
        left = 0 if asleep else ms
        while left:
            session, now = self._sitting.facilitator.session, self._sitting.clock.now
            timing = session.moment.timing
            mark = next_mark(session.timer, timing, now.mono) if timing else None
            step = min(left, AWAKE, mark or AWAKE)
            self._sitting.clock.move(step)
            left -= step
            self._app.sat.look()
        await self._app.settle()

    async def _press(self, label: str) -> None:
        if any(choice.label == label for choice in self._app.sat.page.choices):
            await self._choose(label)
            return
        if self._app.focused is not None:
            await self._app.press("escape")
        rows = help_lines(self._app.sat.page, caps_of({}), self._app.sat.words)
        caps = {says: cap for cap, says in rows}
        assert label in caps, f"no key says {label!r}; there are {list(caps)}"
        await self._app.press(KEYS.get(caps[label], caps[label]))
        if caps[label] == caps_of({})["time-out"]:
            # How long is asked first; Enter takes the shortest.
            await self._app.press("enter")

    async def _choose(self, label: str) -> None:
        """By the figure in front of it; Enter says that this is it where one could slip."""
        page = self._app.sat.page
        if isinstance(self._app.focused, TextArea):
            await self._app.press("tab")
        await self._app.press(self._figure(label))
        if self._app.outcome is None and self._app.sat.page == page and page.default != 0:
            await self._app.press("enter")

    def _figure(self, label: str) -> str:
        """The figure that stands before an option."""
        found = re.search(rf"(\d) [{ONE}{MANY}] {re.escape(label)}", self._text())
        if found:
            return found[1]
        raise AssertionError(f"no figure stands before {label!r}: {self._text()}")

    async def _fill(self, entries: Sequence[str]) -> None:
        page = self._app.sat.page
        for one, entry in zip(page.form, entries, strict=True):
            await self._enter(one, entry)
        here = self._app.outcome is None and self._app.sat.page.address == page.address
        if here and not page.choices:
            await self._app.finish_words()

    async def _enter(self, one: Input, entry: str) -> None:
        if not entry:
            await self._app.press("tab")
            return
        match one:
            case Field():
                area = await self._place_to_write()
                area.select_all()
                await self._app.paste(entry)
                await self._app.press("tab" if one.lines > 1 else "enter")
            case Scale():
                await self._app.press(*entry, "enter")
            case Pick():
                for option in entry.split(" | "):
                    await self._app.press(self._figure(option))
                await self._app.press("enter")

    async def _place_to_write(self) -> TextArea:
        """Where the words go; Tab leads there from a list, or from nowhere."""
        for _ in range(FAR):
            if isinstance(self._app.focused, TextArea):
                return self._app.focused
            await self._app.press("tab")
        raise AssertionError(f"nobody can write here: {self._app.focused}")

    async def _happen(self, what: str) -> None:
        if what == "killed":
            self._sitting.cut_off()
            self._app.pop_screen()
            await self._app.settle()
            self._sitting.resume()
            await self._sit()
            return
        if self._app.focused is not None:
            await self._app.press("escape")
        await self._app.press("q")
        assert isinstance(self._app.screen, LeaveScreen)
        await self._app.press({"put away": "2", "stop": "3"}[what])
        if what == "put away":
            assert self._app.outcome == "put-away"
            self._sitting.facilitator.close()
            self._sitting.resume()
            await self._sit()

    # --- what is seen --------------------------------------------------------------------

    async def _check(self, seen: Sequence[Seen]) -> None:
        self._check_rings([one for one in seen if isinstance(one, Rang)])
        page = next((one for one in seen if isinstance(one, Said)), None)
        if page is None or page.kind == "ended":
            self._check_words(seen)
            return
        unseen = [part for part in page.parts if not self._shows(part)]
        # Where a breath is shown, its word takes the place of "breathe".
        breathes = any(part.name == "breath" and part not in unseen for part in page.parts)
        unseen = [part for part in unseen if not (breathes and part.name == "phase")]
        assert not unseen, f"the screen forgets {unseen}; it shows {self._text()}"
        self._check_words(seen)
        if not page.still:
            self._check_gone(page)
            self._before = page
        await self._check_on_demand(page.parts)

    def _check_rings(self, rings: Sequence[Rang]) -> None:
        """What was heard, in order."""
        heard = [
            Rang(ring.sound.value, ring.say)
            for ring in self._app.rings
            if ring.say or ring.sound is not Sound.NONE
        ]
        self._app.rings.clear()
        assert heard == list(rings), f"the screen sounds {heard} instead of {list(rings)}"

    def _check_words(self, seen: Sequence[Seen]) -> None:
        """The words of the last sound can be read, while its page is there."""
        here: list[Seen] = []
        for one in seen:
            turned = isinstance(one, Said) and not one.still
            here = [one] if turned else [*here, one]
        said = [one.words for one in here if isinstance(one, Rang) and one.words]
        if said and self._app.outcome is None:
            assert said[-1] in self._text(), f"the screen forgets the words {said[-1]!r}"

    def _check_gone(self, page: Said) -> None:
        """Nothing of the page before is left."""
        now = [part.words for part in page.parts]
        text = self._text()
        for token in _long_words(self._before.parts if self._before else ()):
            left = token in text and not any(token in one for one in now)
            assert not left, f"{token!r} is left of the page before"

    async def _check_on_demand(self, parts: Sequence[Part]) -> None:
        """The prompts behind their key, and all that the help says."""
        wanted = {
            name: [token for part in parts if part.name == name for token in part.tokens]
            for name in ON_DEMAND
        }
        page = self._app.sat.page
        if wanted["prompt"] and not isinstance(self._app.focused, TextArea):
            await self._app.press("p")
            self._assert_text(wanted["prompt"])
            await self._app.press("p")
        rows = [says for _, says in help_lines(page, caps_of({}), self._app.sat.words)]
        missing = [label for label in wanted["keys"] if label not in rows]
        assert not missing, f"the help forgets {missing}"
        hint = " ".join(hint_of(page).split())
        assert all(token in hint for token in wanted["hint"]), f"the help forgets the hint {hint!r}"
        kind = (*wanted["keys"], "hint" if wanted["hint"] else "")
        if kind not in SEEN_HELP and wanted["keys"]:
            SEEN_HELP.add(kind)
            await self._look_at_help([*wanted["keys"], *wanted["hint"]])

    async def _look_at_help(self, wanted: Iterable[str]) -> None:
        typing = isinstance(self._app.focused, TextArea)
        await self._app.press(*(["escape"] if typing else []), "question_mark")
        assert type(self._app.screen) is HelpScreen
        self._assert_text(wanted)
        await self._app.press("escape", *(["tab"] if typing else []))

    def _assert_text(self, wanted: Iterable[str]) -> None:
        text = self._text()
        unseen = [token for token in wanted if token not in text]
        assert not unseen, f"the screen forgets {unseen}; it shows {text}"

    def _text(self) -> str:
        """The words of one widget after the other, whatever way they are wrapped."""
        rows = " ".join(row for rows in self._app.drawn() for row in rows)
        return " ".join(FRAME.sub(" ", rows).split())

    def _shows(self, part: Part) -> bool:
        if part.name in ON_DEMAND:
            return True
        if part.name == "breath":
            return self._app.sat.query_one("#pacer", Pacer).word == part.words
        if part.name in BIG:
            return any(_drawn(part.words, rows) for rows in self._app.drawn())
        text = self._text()
        if part.words.endswith(CHOSEN):
            label = part.words.removesuffix(CHOSEN)
            return any(mark + " " + label in text for mark in (ONE[0], MANY[0]))
        return all(token in text for token in part.tokens)


def _long_words(parts: Sequence[Part]) -> list[str]:
    return [part.words for part in parts if part.name in LASTING and len(part.words) > LONG]


def _drawn(word: str, drawn: Sequence[str]) -> bool:
    """Whether a word is drawn here, in letters of five rows, of three, or of one."""
    wanted = [
        [line.strip() for line in biggest(text, SIZE[0], rows)]
        for rows in (LARGE, SMALL, LINE)
        for text in (word, word.upper())
    ]
    return [row.strip() for row in drawn] in wanted
