"""Words in an evening: sealed, shown, agreed, half-typed, forgotten, as they were typed."""

from reconnect_tui.content.plan import Seating, plan
from reconnect_tui.engine.effects import Agreed, Ended, Erase, SaveDraft
from reconnect_tui.engine.events import (
    Answer,
    Begin,
    Confirm,
    Draft,
    Forget,
    Next,
    Restore,
    Resume,
    Skip,
    Stop,
)
from reconnect_tui.engine.page import page
from reconnect_tui.engine.session import Status
from reconnect_tui.engine.spoken import plain
from tests.engine.evenings import DECK, Table, at, exercise, honest, sink_plan

MINUTE = 60_000


def test_not_today_ends_kindly_and_never_says_whose_answer_it_was() -> None:
    """Whoever says not today, or is upset, the words after it are the same."""
    pages = []
    for not_now in ({"ok": 0, "upset": 1}, {"ok": 1, "upset": 8}, {}, {"ok": 1}):
        for calm_first in (True, False):
            table = Table.laid(sink_plan())
            calm = {"ok": 1, "upset": 1}
            for seat, value in zip(
                "ab", (calm, not_now) if calm_first else (not_now, calm), strict=True
            ):
                table.send(Begin(seat))  # type: ignore[arg-type]  # a seat's letter
                table.send(Answer(value))
            assert table.session.at == "ready.instead"
            pages.append(page(table.session, table.now))
            table.send(Answer("end"))
            table.send(Next())
            assert table.session.status is Status.STOPPED
    assert all(one == pages[0] for one in pages)


def test_what_is_kept_and_what_is_blank_look_alike_at_the_reveal() -> None:
    """Nobody can tell a kept answer from a passed one."""
    shown = []
    for passed in (True, False):
        table = Table.laid(sink_plan())
        table.go_to("after@b")
        table.send(Skip() if passed else Answer({"after": 3}))
        table.go_to("look@a")
        table.send(Answer("show"))
        table.go_to("look@b")
        table.send(Answer("show" if passed else "keep"))
        shown.append(page(table.session, table.now).shown[1])
    assert shown[0].rows[1] == shown[1].rows[1]


def test_matches_show_only_what_both_chose() -> None:
    """`show = "matches"` opens the common choices and nothing else."""
    table = at("pick@a")
    table.send(Answer(("tea", "walk")))
    table.go_to("pick@b")
    table.send(Answer(("walk", "rest")))
    assert page(table.session, table.now).shown[0].rows == (("", "A walk"),)


def test_an_agreement_needs_both_and_changed_words_need_both_again() -> None:
    """Editing the words takes every yes back."""
    table = at("deal.propose@a")
    table.send(Answer({"what": "tea", "when": "Friday"}))
    table.send(Begin("b"))
    table.send(Answer({"answer": "yes", "words": ""}))
    table.send(Confirm("a"))
    table.send(Draft("tea on Friday, without phones"))
    assert table.session.agreed == ()
    table.send(Confirm("b"))
    table.send(Confirm("a"))
    made = [effect for effect in table.effects if isinstance(effect, Agreed)]
    assert [(one.words, one.review_days) for one in made] == [("tea on Friday, without phones", 7)]


def test_a_plain_not_now_makes_no_agreement() -> None:
    """Not now without a counter-offer: no words to settle, no reason owed."""
    table = at("deal.propose@a")
    table.send(Answer({"what": "tea"}))
    table.send(Begin("b"))
    table.send(Answer({"answer": "not-now", "words": ""}))
    assert table.session.at == "felt-understood@a"


def test_a_draft_is_written_at_once_and_is_still_there_after_a_restore() -> None:
    """Half-typed words are an effect of their own, and the page has them again."""
    table = at("story@a")
    table.send(Draft("I noticed"))
    assert table.effects == [SaveDraft("story@a", "", "I noticed", "a", sealed=False)]
    table.send(Restore(), 1_000_000)
    table.send(Resume())
    assert page(table.session, table.now).form[0].text == "I noticed"  # type: ignore[union-attr]  # a field


def test_words_for_this_session_only_are_gone_at_its_end() -> None:
    """`keep = "session"` leaves the answer out when the session ends."""
    table = at("story@a")
    table.send(Answer("only now"))
    while not table.session.ended:
        table.send(honest(table.session), 500)
    assert table.session.results["story@a"].value is None
    assert isinstance(table.effects[-1], Ended)


def test_forgetting_erases_the_words_of_one_and_no_others() -> None:
    """Each chooses for own words; ratings and agreements stay."""
    table = Table.laid(sink_plan())
    while not table.session.ended:
        table.send(honest(table.session), 500)
    table.send(Forget("a"))
    results = table.session.results
    assert results["turn:1.a/need"].value is None
    assert results["turn:1.b/need"].value is not None
    assert results["before@a"].value is not None
    assert Erase() in table.effects
    table.send(Stop(keep=False))
    assert all(result.value is None for result in table.session.results.values())


def test_names_and_answers_that_look_like_gaps_stay_as_they_were_typed() -> None:
    """`{round}` in a name is a name, and stars in an answer are no stress."""
    of = plan(exercise(), {"thanks": DECK}, Seating({"a": "{round} [b]", "b": "*Leo*"}))
    table = Table.laid(of)
    table.go_to("turn:1.a/need")
    table.send(Answer({"moment": "*x* {you}", "feeling": "[/y]"}))
    table.send(Begin("a"))
    shown = page(table.session, table.now)
    assert shown.name == "{round} [b]"
    assert plain(shown.body) == "{round} [b], read it: When *x* {you}, I feel [/y]."
    assert not any(run.stress for run in shown.body)
