"""The library as a whole: what must be there, its minutes, its map of advice, its sources."""

import re
from pathlib import Path

import pytest

from reconnect_tui.content.library import Library
from reconnect_tui.content.outline import outline
from reconnect_tui.content.plan import Seating, plan
from reconnect_tui.content.shelves import Folder
from reconnect_tui.engine.words import words_for
from reconnect_tui.journal.position_words import for_whom
from tests.checkout import ROOT
from tests.library.shipped_files import ALL, EXERCISES, data, files

MINUTES = {
    "take-turns-listening": (15, 18),
    "mirror-make-sense": (16, 19),
    "two-self-portraits": (90, 108),
    "unload-the-day": (18, 22),
    "gentle-opening": (5, 7),
    "say-it-from-me": (6, 10),
    "one-clear-ask": (7, 9),
    "story-under-it": (36, 40),
    "look-back-together": (36, 40),
    "pause-and-return": (24, 27),
    "six-breaths": (3, 5),
    "what-i-saw-you-do": (9, 11),
    "three-good-things": (9, 11),
    "good-news": (8, 10),
    "three-doors": (44, 46),
    "still-curious": (5, 15),
    "quiet-together": (3, 11),
    "touch-menu": (0, 6),
    "how-are-we": (25, 60),
    "five-small-messages": (11, 13),
    "protected-time": (12, 14),
    "space-agreement": (8, 10),
    "looking-after-me": (7, 10),
    "outside-view": (7, 7),
    "eleven-signs": (5, 10),
    "what-followed-you-home": (7, 9),
    "body-first": (4, 6),
    "asking-for-help": (9, 11),
    "seven-qualities": (5, 10),
    "behind-the-wall": (4, 6),
    "small-gestures": (0, 2),
    "something-new": (8, 36),
    "evening-quarter-hour": (15, 15),
}
"""Minutes at full length as the methods have them (table 2.1 of the design), for two if it is."""


APART = 20 * 60_000
"""Time apart is as long as the partners choose: twenty minutes at least."""


@pytest.fixture(scope="module")
def library() -> Library:
    """What is shipped."""
    return Library((Folder(EXERCISES, shipped=True),))


def test_every_exercise_and_program_is_there(library: Library) -> None:
    """E01 to E32 and the evening quarter hour, and six programs, of which E33 is one."""
    assert set(library.exercises) == set(MINUTES)
    assert len(library.programs) == 6
    assert "reconnect-eight-weeks" in library.programs


@pytest.mark.parametrize("ident", MINUTES)
def test_the_minutes_are_those_of_the_method(library: Library, ident: str) -> None:
    """Timed minutes lie in the published range; what comes only perhaps may add to them."""
    exercise = library.exercise(ident)
    names = {"a": "Ana", "b": "Leo"} if "two" in exercise.modes else {"a": "Ana"}
    rows = outline(plan(exercise, library.decks_for(exercise), Seating(names)))  # type: ignore[arg-type]  # seats
    least = sum(row.ms for row in rows if not row.maybe) / 60_000
    most = sum(max(row.ms, APART if row.apart else 0) for row in rows) / 60_000
    low, high = MINUTES[ident]
    assert least <= high
    assert most >= low


@pytest.mark.parametrize("file", ALL, ids=lambda file: file.name)
def test_every_head_is_complete(file: Path) -> None:
    """Sources, an honest grade, and when not to do it."""
    head = data(file)
    if head["kind"] == "deck":
        return
    assert head["sources"]
    assert head["not_for"]
    assert head["evidence"]["grade"] in "ABCD"
    assert len(head["evidence"]["note"]) > 40


def test_every_piece_of_advice_leads_to_something_that_exists() -> None:
    """73 and 55 rows, each with a link, and every link ends somewhere."""
    text = (ROOT / "docs" / "advice.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([AB])(\d+) \| .+? \| (.+) \|$", text, re.MULTILINE)
    for article, count in (("A", 73), ("B", 55)):
        numbers = [int(number) for letter, number, _ in rows if letter == article]
        assert numbers == list(range(1, count + 1))
    anchors = _anchors(text)
    for _, number, cell in rows:
        links = re.findall(r"\]\(([^)]+)\)", cell)
        assert links, number
        for link in links:
            if link.startswith("#"):
                assert link[1:] in anchors, link
            else:
                name, _, part = link.partition("#")
                target = (ROOT / "docs" / name).resolve()
                assert target.is_file(), link
                assert not part or part in _anchors(target.read_text(encoding="utf-8")), link


def _anchors(page: str) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}


def test_every_source_of_a_file_has_an_entry() -> None:
    """Nothing is cited that `docs/sources.md` does not say more of, letter for letter."""
    entries = (ROOT / "docs" / "sources.md").read_text(encoding="utf-8")
    cited = {source for file in ALL for source in data(file).get("sources", [])}
    assert cited
    assert [source for source in sorted(cited) if f"**{source}**" not in entries] == []


def test_the_list_of_sources_says_truly_where_each_is_used() -> None:
    """By the links of each entry: no file too many, none forgotten, no entry without a file."""
    page = ROOT / "docs" / "sources.md"
    entries = re.findall(
        r"^- \*\*(.+?)\*\*.*?  Used in: (.+?)\.\n",
        page.read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
    said = {
        source: {(page.parent / link).resolve() for link in re.findall(r"\(([^)]+)\)", uses)}
        for source, uses in entries
    }
    found: dict[str, set[Path]] = {}
    for file in ALL:
        for source in data(file).get("sources", []):
            found.setdefault(source, set()).add(file.resolve())
    assert said == found


def test_programs_ask_only_for_what_is_there(library: Library) -> None:
    """Every session of every program is an exercise of the library, for those who do it."""
    for ident in library.programs:
        program = library.program(ident)
        for _, session in program.walk():
            modes = library.exercise(session.exercise).modes
            alone = session.each_alone or program.modes == ("solo",)
            assert ("solo" if alone else "two") in modes, (ident, session.id)


def test_suggestions_lead_to_exercises_or_to_support() -> None:
    """Fear and aggression lead to the support page, and every other one to an exercise."""
    for file in files(""):
        for found in re.findall(r'exercise = "([a-z0-9-]+)"', file.read_text(encoding="utf-8")):
            assert found == "support" or found in MINUTES, (file.name, found)


def test_what_is_not_translated_says_so_in_every_list() -> None:
    """In German four exercises are German; each of the others says that it is in English."""
    words = words_for("de")
    heads = Library((Folder(EXERCISES, shipped=True),), lang="de").exercises.values()
    english = [head for head in heads if head.lang == "en"]
    assert len(heads) - len(english) == 4
    for head in heads:
        said = for_whom(head.modes, words, head.lang)
        assert said.endswith(words.door.not_translated) == (head in english)
    assert "English" not in for_whom(("two",), words_for("en"), "en")
