"""Plans of real evenings: written as programs that pass every check, and nobody's marks in them."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reconnect_tui.content.checking import check_file
from reconnect_tui.content.own_program import own_program
from reconnect_tui.courses import Courses
from reconnect_tui.engine.words import ENGLISH, words_for
from reconnect_tui.errors import Refused
from reconnect_tui.evening import Evening
from reconnect_tui.journal.way_in import CHECKS
from reconnect_tui.paths import home_folders
from reconnect_tui.planning import Planning, Sketch
from reconnect_tui.planning_words import PlanLines
from reconnect_tui.store.spaces import Spaces
from tests.marking import DAY, QUIET_SIGNS, load, marked_by_both, took
from tests.walks.table import HandClock

if TYPE_CHECKING:
    from reconnect_tui.asks import Value

ANA, LEO, BOTH = ("Ana",), ("Leo",), ("Ana", "Leo")
PASSPHRASE = "seven quiet herons on a gate"


def house(home: Path, lang: str = "en") -> tuple[Evening, Planning]:
    """An evening, and its plans."""
    evening = Evening(home_folders(home), clock=HandClock())
    if lang != "en":
        evening.change_setting("lang", lang)
    return evening, Planning(evening, Courses(evening))


def plan_file(evening: Evening) -> Path:
    """The one plan that was written."""
    (found,) = (evening.folders.exercises / "programs").glob("*.toml")
    return found


def said(sketch: Sketch, evening: Evening) -> str:
    """Everything that is said of a plan."""
    lines = PlanLines(ENGLISH, evening.library.exercises)
    rows = [*lines.steps(sketch), *lines.also(sketch), *lines.looks(sketch)]
    about = [part for one in rows for part in lines.about(sketch, one.id)[1]]
    return "\n".join([*about, *(f"{one.title} {one.says}" for one in rows)])


def test_nothing_marked_leads_to_the_four_looks_in_their_order(tmp_path: Path) -> None:
    """The body and outside weight first; what is for one alone is so for two as well."""
    evening, planning = house(tmp_path)
    for names in (BOTH, ANA, ()):
        sketch = planning.sketch(names)
        assert tuple(look.exercise for look in sketch.looks) == CHECKS
        assert sketch.exercises == ()
    assert [look.each for look in planning.sketch(BOTH).looks] == [True, False, True, False]
    assert (
        PlanLines(ENGLISH, evening.library.exercises)
        .first(planning.sketch(ANA))
        .startswith("Nothing is marked yet.")
    )


def test_a_plan_is_written_as_a_program_that_passes_every_check(tmp_path: Path) -> None:
    """In both languages, without a warning; it is theirs, and begun with its first exercise."""
    for lang in ("en", "de"):
        evening, planning = house(tmp_path / lang, lang)
        marked_by_both(evening)
        sketch = planning.sketch(BOTH)
        assert sketch.exercises == ("unload-the-day", "looking-after-me")
        enrolled = planning.begin(sketch)
        file = plan_file(evening)
        assert check_file(evening.library, file) == ()
        assert enrolled.program.title == words_for(lang).programs.plan.ours
        assert enrolled.position.next is not None
        assert enrolled.position.next.plan.exercise == "unload-the-day"
        assert [plan.each_alone for _, plan in enrolled.program.walk()] == [False, True]


def test_the_same_people_find_their_plan_again_and_nobody_else_does(tmp_path: Path) -> None:
    """Ana's plan is not in Leo's list, nor in that of both."""
    evening, planning = house(tmp_path)
    took(evening, "eleven-signs", ANA, {"signs@a": {**QUIET_SIGNS, "unheard": 3}})
    evening.person("Leo")
    ident = planning.begin(planning.sketch(ANA)).program.id
    assert ident in planning.shown(ANA, evening.library.programs)
    for names in (LEO, BOTH, ()):
        assert ident not in planning.shown(names, evening.library.programs)
    assert not planning.sketch(ANA).changed
    assert "ana" not in ident


def test_a_plan_of_both_is_there_for_either_of_them(tmp_path: Path) -> None:
    """It holds only what both may read, so Ana alone finds it as well; somebody else does not."""
    evening, planning = house(tmp_path)
    marked_by_both(evening)
    ident = planning.begin(planning.sketch(BOTH)).program.id
    evening.person("Kim")
    for names in (BOTH, ANA, LEO):
        assert ident in planning.shown(names, evening.library.programs)
    assert ident not in planning.shown(("Kim",), evening.library.programs)


def test_what_somebody_marked_is_in_no_file_but_their_own_evening(tmp_path: Path) -> None:
    """No words of a mark, and no name of a check, are in the plan; reasons are read anew."""
    evening, planning = house(tmp_path)
    took(evening, "eleven-signs", ANA, {"signs@a": {**QUIET_SIGNS, "unheard": 3, "sharp": 2}})
    marked_by_both(evening)
    for names in (ANA, BOTH):
        planning.begin(planning.sketch(names))
    for file in (evening.folders.exercises / "programs").glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        for words in ("Words pass by", "eleven", "signs", "unheard", "support", "sharp", "heavy"):
            assert words not in text
    assert 'Because you marked "Words pass by and get no answer"' in said(
        planning.sketch(ANA), evening
    )


def test_a_private_mark_is_in_no_plan_but_its_writers(tmp_path: Path) -> None:
    """Not for Leo, not for both: neither the exercise, nor the reason, nor Support & safety."""
    evening, planning = house(tmp_path)
    took(evening, "eleven-signs", ANA, {"signs@a": {**QUIET_SIGNS, "unheard": 3, "sharp": 2}})
    marked_by_both(evening, shows="keep")
    assert planning.sketch(ANA).way.support
    for names in (LEO, BOTH):
        sketch = planning.sketch(names)
        assert not sketch.way.support
        assert "take-turns-listening" not in sketch.exercises
        assert "Words pass by" not in said(sketch, evening)
    assert "Work, study" not in said(planning.sketch(BOTH), evening)


def test_sealed_marks_count_once_their_writer_opens_them(tmp_path: Path) -> None:
    """Locked they lead nowhere; a passphrase that is not Ana's is refused in a sentence."""
    evening, planning = house(tmp_path)
    Spaces(evening.folders.data).set_up(evening.person("Ana").id, PASSPHRASE)
    marks: dict[str, Value] = {"load@a": load(work=9), "look@a": "keep", "whose@a": ("mine",)}
    took(evening, "what-followed-you-home", BOTH, marks)
    assert planning.sealed(ANA)
    assert not planning.sealed(BOTH)
    assert "unload-the-day" not in planning.sketch(ANA).exercises
    with pytest.raises(Refused):
        planning.keys(ANA, "another one")
    keys = planning.keys(ANA, PASSPHRASE)
    assert "unload-the-day" in planning.sketch(ANA, keys).exercises
    assert planning.keys(ANA, "") is None


def test_a_plan_that_was_begun_can_be_changed_and_keeps_what_was_done(tmp_path: Path) -> None:
    """The file says the new order, and what came out of the plan is still at hand."""
    evening, planning = house(tmp_path)
    marked_by_both(evening)
    planning.begin(planning.sketch(BOTH))
    courses = Courses(evening)
    (one,) = courses.of(BOTH)
    assert one.position.next is not None
    took(evening, courses.wish(one, one.position.next), BOTH, {})
    sketch = planning.sketch(BOTH)
    assert sketch.done == {"unload-the-day"}
    changed = sketch.changed_to(sketch.way.moved("looking-after-me", -1))
    assert changed.changed
    (_, second) = planning.begin(changed).position.weeks[0].rows
    assert (second.plan.exercise, second.state) == ("unload-the-day", "done")
    kept = own_program(plan_file(evening))
    assert kept is not None
    assert kept.exercises == ("looking-after-me", "unload-the-day")


def test_a_plan_changed_in_an_editor_is_left_as_it_is(tmp_path: Path) -> None:
    """It is shown and gone on with; the screen names its file, and writes nothing over it."""
    evening, planning = house(tmp_path)
    marked_by_both(evening)
    planning.begin(planning.sketch(BOTH))
    file = plan_file(evening)
    file.write_text(file.read_text(encoding="utf-8") + "\n# Ours, since June.\n", encoding="utf-8")
    evening, planning = house(tmp_path)
    sketch = planning.sketch(BOTH)
    assert sketch.by_hand == file
    assert sketch.begun is not None
    with pytest.raises(Refused):
        planning.begin(sketch.changed_to(sketch.way.moved("looking-after-me", -1)))
    assert "since June" in file.read_text(encoding="utf-8")


def test_a_new_plan_begins_anew(tmp_path: Path) -> None:
    """After the last one is done, new marks make a new plan, and nothing in it is done yet."""
    clock = HandClock()
    evening = Evening(home_folders(tmp_path), clock=clock)
    courses = Courses(evening)
    planning = Planning(evening, courses)
    marked_by_both(evening)
    enrolled = planning.begin(planning.sketch(BOTH))
    for row in enrolled.position.weeks[0].rows:
        for who in row.who if row.plan.each_alone else ("",):
            took(evening, courses.wish(enrolled, row, who), (), {})
    assert courses.of(BOTH)[0].position.finished
    assert planning.sketch(BOTH).exercises == ()
    clock.move(3 * DAY)
    marked_by_both(evening)
    sketch = planning.sketch(BOTH)
    assert sketch.exercises == ("unload-the-day", "looking-after-me")
    again = planning.begin(sketch)
    assert not again.position.finished
    assert not planning.sketch(BOTH).done
