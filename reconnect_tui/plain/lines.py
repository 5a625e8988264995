"""A page as lines that are read once, from the top, aloud; and what changed in it since."""

from collections.abc import Iterator, Mapping

from reconnect_tui.asks import Slot
from reconnect_tui.engine.clock import Breath
from reconnect_tui.engine.effects import Ring
from reconnect_tui.engine.forms import Field
from reconnect_tui.engine.page import Page, PageKind
from reconnect_tui.engine.spoken import plain, put
from reconnect_tui.engine.words import Words
from reconnect_tui.moments import Sound

FIRST: Mapping[PageKind, tuple[str, ...]] = {
    "hand-over": ("body",),
    "paused": ("notice", "time"),
    "away": ("notice",),
}
"""What is said before all else, because it is what has happened."""


def opening(page: Page, words: Words) -> list[str]:
    """The lines of a page that was not there before, the news first."""
    blocks = dict(_blocks(page, words))
    order = sorted(blocks, key=lambda name: name not in FIRST.get(page.kind, ()))
    return [line for name in order for line in blocks[name]]


def changes(before: Page, page: Page, words: Words) -> list[str]:
    """The lines that are other than before, on the page that is still the same one."""
    then = dict(_blocks(before, words))
    found: list[str] = []
    for name, lines in _blocks(page, words):
        if name == "choices":
            found += [line for line in lines if line not in then[name]]
        elif lines != then[name]:
            found += lines
    if _limit(before) != _limit(page) and page.clock is not None:
        found.append(put(words.lines.time, time=page.clock.words))
    return found


def _limit(page: Page) -> int | None:
    return page.clock.limit if page.clock else None


def _blocks(page: Page, words: Words) -> Iterator[tuple[str, list[str]]]:
    """Name and lines of each part of a page, in reading order."""
    yield "heading", _some(_heading(page))
    yield "place", _some(_place(page))
    yield "body", [line.strip() for line in plain(page.body).splitlines() if line.strip()]
    yield "notice", _some(page.notice)
    yield "time", _some(_standing_clock(page, words))
    yield "breath", _some(pattern(page.breath, words))
    yield "opened", list(_opened(page))
    yield "question", _some(page.question)
    yield "sentence", _some(sentence(page.template))
    yield "words", list(_standing_words(page, words))
    yield "next", _some(page.next)
    yield "choices", choice_lines(page, words)


def _some(line: str) -> list[str]:
    return [line] if line else []


def _heading(page: Page) -> str:
    """Whose page it is and what is done, the most important words first."""
    if page.kind == "ended":
        return ""
    if not page.phase_word:
        return f"{page.name}." if page.name else ""
    phase = page.phase_word if page.name else page.phase_word[:1].upper() + page.phase_word[1:]
    head = f"{page.name}: {phase}." if page.name else f"{phase}."
    return f"{head} {page.second}".strip()


def _place(page: Page) -> str:
    parts = [part for part in (page.title, page.where) if part]
    return f"{', '.join(parts)}." if parts else ""


def _standing_clock(page: Page, words: Words) -> str:
    """The time that is left while nobody counts it. A running clock speaks for itself."""
    if page.kind != "paused" or page.clock is None:
        return ""
    return put(words.lines.time, time=page.clock.words)


def pattern(breath: Breath | None, words: Words) -> str:
    """How one breath goes: `in 4, out 6`."""
    if breath is None:
        return ""
    names = (words.breathe_in, words.breathe_hold, words.breathe_out, words.breathe_hold)
    parts = [
        put(words.lines.breath_part, word=name, seconds=str(seconds))
        for name, seconds in zip(names, breath.pattern, strict=True)
        if seconds
    ]
    return put(words.lines.each_breath, pattern=", ".join(parts))


def _opened(page: Page) -> Iterator[str]:
    for shown in page.shown:
        if shown.title:
            yield f"{shown.title}."
        for name, said in shown.rows:
            first, *more = said.splitlines() or [""]
            yield f"{name}: {first}" if name else first
            yield from more


def _standing_words(page: Page, words: Words) -> Iterator[str]:
    """Words that are to be agreed to. What is still being written is said when it is asked."""
    for one in page.form if page.choices else ():
        rows = _written(one.text) if isinstance(one, Field) else []
        yield from (put(words.lines.so_far, words=row) for row in rows[:1])
        yield from rows[1:]


def _written(text: str) -> list[str]:
    return [row for row in text.splitlines() if row.strip()]


def choice_lines(page: Page, words: Words) -> list[str]:
    """The numbered choices."""
    return [
        f"{place}. {put(words.lines.chosen, option=one.label) if one.chosen else one.label}"
        for place, one in enumerate(page.choices, start=1)
    ]


def sentence(template: tuple[str | Slot, ...]) -> str:
    """The sentence with its gaps, as it will be read; nothing if a gap is all there is."""
    if not any(isinstance(part, str) for part in template):
        return ""
    return "".join(
        part if isinstance(part, str) else f"[{part.label[:1].lower()}{part.label[1:]}]"
        for part in template
    )


def ring_line(ring: Ring, words: Words, *, muted: bool) -> str:
    """A sound with its words; muted, the words alone."""
    sound = words.lines.sounds.get(ring.sound, "")
    if muted or ring.sound is Sound.NONE or not sound:
        return ring.say
    return f"[{sound}] {ring.say}".strip()


def breath_word(before: Page, page: Page) -> str:
    """The word of a breath that has turned since the last look."""
    if page.breath is None or before.breath is None:
        return ""
    turned = page.breath.word != before.breath.word or page.breath.into < before.breath.into
    return page.breath.word if turned else ""


def face(page: Page) -> tuple[str, str, bool]:
    """What makes it the same page: its kind, its place, and for whose eyes it is."""
    return page.kind, page.address, page.private


def is_fresh(before: Page, page: Page) -> bool:
    """Whether a page is asked anew: another one, or a private one after a pause.

    Somebody else may press on then: what is there still, the page itself says.
    """
    return before.address != page.address or (page.private and before.kind != "moment")
