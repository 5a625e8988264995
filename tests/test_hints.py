"""A second look: one gentle line for words that may land hard, and never a lock."""

import pytest

from reconnect_tui.asks import Slot
from reconnect_tui.content.library import Library
from reconnect_tui.content.shelves import Folder
from reconnect_tui.content.steps.template import TemplateStep
from reconnect_tui.engine.page import Page
from reconnect_tui.engine.words import ENGLISH
from reconnect_tui.hints import Hint, load_guard, look, sentence
from reconnect_tui.paths import shipped

TEMPLATE: tuple[str | Slot, ...] = (
    "When ",
    Slot("moment", "One moment"),
    ", I feel ",
    Slot("feeling", "A feeling"),
    ". Could we ",
    Slot("request", "One thing"),
    "?",
)


def _look(
    moment: str, feeling: str, request: str, guards: tuple[str, ...] = ("blame", "absolutes")
) -> Hint | None:
    guard = load_guard("en")
    assert guard is not None
    page = Page(kind="moment", template=TEMPLATE, guards=guards)
    entries = {"moment": moment, "feeling": feeling, "request": request}
    return look(guard, page, entries, ("Ana", "Leo"), ENGLISH)


def test_an_absolute_gets_one_line_and_another_way() -> None:
    """It names what it saw, why, and one way to say it."""
    hint = _look("you never talk to me", "lonely", "walk on Sunday")
    assert hint is not None
    assert hint.saw == "you never"
    assert hint.why
    assert hint.instead


def test_plain_words_get_only_the_four_marks_of_their_request() -> None:
    """Nothing is said of words that land well; a request shows what it says."""
    hint = _look("we ate on Tuesday", "lonely", "eat without phones")
    assert hint is not None
    assert hint.saw == ""
    assert dict(hint.marks) == {"Who": True, "What": True, "When": False, "How often": False}


ASK: tuple[str | Slot, ...] = (
    "When we ",
    Slot("moment", "One moment"),
    ", I felt sad. I would love ",
    Slot("what", "What"),
    ", ",
    Slot("when", "When"),
    ". How is that for you?",
)


def _ask(entries: dict[str, str], guards: tuple[str, ...] = ("vague-requests",)) -> Hint | None:
    guard = load_guard("en")
    assert guard is not None
    page = Page(kind="moment", template=ASK, guards=guards)
    return look(guard, page, entries, ("Ana", "Leo"), ENGLISH)


def test_the_last_sentence_with_a_gap_is_the_request_where_vague_ones_are_looked_for() -> None:
    """The moment before it says when it was, not when it is wished for."""
    hint = _ask({"moment": "ate on Tuesday", "what": "a walk with you", "when": ""})
    assert hint is not None
    assert dict(hint.marks) == {"Who": True, "What": True, "When": False, "How often": False}
    assert _ask({"moment": "ate on Tuesday", "what": "", "when": ""}) is None
    assert _ask({"moment": "ate", "what": "a walk with you", "when": ""}, ("blame",)) is None


def test_the_articles_vague_request_is_seen_in_a_sentence_that_asks() -> None:
    """It names what it saw, and its marks show what is still open."""
    hint = _ask({"moment": "ate", "what": "more connection", "when": ""})
    assert hint is not None
    assert hint.saw == "I would love more"
    assert dict(hint.marks)["What"] is False


@pytest.mark.parametrize("ident", ["say-it-from-me", "one-clear-ask", "protected-time"])
def test_the_shipped_requests_have_their_marks(ident: str) -> None:
    """Where an evening is about asking, its request is looked at."""
    guard = load_guard("en")
    assert guard is not None
    exercise = Library([Folder(shipped("exercises"), shipped=True)]).exercise(ident)
    steps = [step for _, step, _ in exercise.walk() if isinstance(step, TemplateStep)]
    pages = [Page(kind="moment", template=s.parts(s.template), guards=s.guard) for s in steps]
    entries = dict.fromkeys((slot for step in steps for slot in step.slots), "a walk")
    hints = [look(guard, page, entries, ("Ana", "Leo"), ENGLISH) for page in pages]
    assert any(hint is not None and hint.marks for hint in hints)


def test_a_gap_with_too_many_words_gets_one_gentle_line() -> None:
    """Exactly the wanted number is fine; one more is not, in the words of the gap's label."""
    guard = load_guard("en")
    assert guard is not None
    page = Page(kind="moment", template=TEMPLATE, guard_words=3)
    for moment, why in (("we ate late", ""), ("we ate very late", "“One moment” has more than 3")):
        hint = look(guard, page, {"moment": moment}, ("Ana", "Leo"), ENGLISH)
        assert (hint.why if hint else "").startswith(why)
        assert (hint is None) is (why == "")


@pytest.mark.parametrize(
    ("request_", "is_open"),
    [("walk on Sunday", False), ("eat without phones each Thursday", False), ("walk", True)],
)
def test_a_request_with_an_act_and_a_time_is_not_asked_twice(request_: str, is_open: bool) -> None:  # noqa: FBT001 - a table
    """Four marks come up only where they help: without what or when."""
    hint = _look("we ate on Tuesday", "lonely", request_)
    assert hint is not None
    assert hint.is_open is is_open


def test_words_of_fear_point_their_writer_to_support_and_get_no_rewrite() -> None:
    """Fear is not a style: no other way to say it is offered."""
    hint = _look("you hit me", "afraid", "")
    assert hint is not None
    assert hint.support
    assert hint.instead == ""


def test_a_template_without_guards_is_not_looked_at() -> None:
    """Only where the author asks for it."""
    assert _look("you never talk", "lonely", "", guards=()) is None


def test_a_language_without_rules_has_no_guard() -> None:
    """No rules, no looking."""
    assert load_guard("xx") is None


def test_the_sentence_is_the_template_with_its_gaps_filled() -> None:
    """What is looked at is what will be read."""
    entries = {"moment": "we ate", "feeling": "sad", "request": "talk"}
    assert sentence(TEMPLATE, entries) == "When we ate, I feel sad. Could we talk?"


def test_a_need_may_be_wide_and_a_request_may_not() -> None:
    """Words about requests are weighed in the request: nobody is told to need something smaller."""
    wide = _look("I need more support", "sad", "walk on Sunday", guards=("vague-requests",))
    assert wide is not None
    assert wide.why == ""
    for request in ("be nicer to me", "stop shouting"):
        found = _look("you rang", "sad", request, guards=("vague-requests", "negative-requests"))
        assert found is not None
        assert found.saw
