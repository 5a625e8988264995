"""The kinds that ask for something: a yes, a number, words, a choice, an agreement."""

import pytest

from reconnect_tui.asks import (
    Away,
    Card,
    Choose,
    Draw,
    Nothing,
    Option,
    Propose,
    Rate,
    Ref,
    Release,
    Reply,
    Reveal,
    Settle,
    Slot,
    Suggestion,
    Template,
    Until,
    Write,
    YesNo,
)
from reconnect_tui.moments import Condition, Mark, Phase, Sound
from tests.content.files import addresses, only_moment, planned

WRITE = '[[steps]]\nid = "w"\nkind = "write"\ntext = "{you}, write."\n'
CHOOSE = (
    '[[steps]]\nid = "c"\nkind = "choose"\ntext = "Choose."\noptions = '
    '[{ id = "tea", text = "Tea" }, { id = "walk", text = "A walk" }]\n'
)
RATE = '[[steps]]\nid = "r"\nkind = "rate"\ntext = "How?"\nlow = "low"\nhigh = "high"\n'


def test_a_check_asks_all_at_once() -> None:
    """One question for both, with a kind wait by default."""
    steps = '[[steps]]\nid = "c"\nkind = "check"\ntext = "Sit."\nask = "Ready?"\nno = "stop"'
    moment = only_moment(planned(steps))
    assert (moment.ask, moment.seat) == (YesNo(("Ready?",), "stop"), None)
    steps += '\nask_solo = "Are you ready?"'
    assert only_moment(planned(steps, solo=True)).ask == YesNo(("Are you ready?",), "stop")


def test_an_info_is_read_together_and_may_be_timed() -> None:
    """To be read, or to be done for a while; alone it has no seat either."""
    steps = '[[steps]]\nid = "i"\nkind = "info"\ntext = "Hands."\ntime = "30s"\n'
    moment = only_moment(planned(steps))
    assert (moment.ask, moment.phase, moment.seat) == (Nothing(), Phase.READ, None)
    assert moment.timing is not None
    assert moment.timing.marks == (Mark(Sound.SOFT, left=0),)
    goes_on = only_moment(planned(steps + 'on_end = "next"\n', solo=True))
    assert goes_on.timing is not None
    assert goes_on.timing.on_end == "next"
    assert goes_on.seat is None


def test_words_are_written_by_each_and_sealed_only_between_two() -> None:
    """Sealed and forgotten as the file says; alone there is nobody to hide from."""
    steps = WRITE + 'sealed = true\nkeep = "session"\nlines = 3\nmax_chars = 99\ntime = "2m"\n'
    found = planned(steps)
    assert addresses(found) == ["w@a", "w@b"]
    moment = found.moment("w@b")
    assert (moment.ask, moment.phase, moment.seat) == (Write(3, 99), Phase.WRITE, "b")
    assert (moment.sealed, moment.forget) == (True, True)
    assert moment.timing is not None
    assert (moment.timing.limit, moment.timing.on_end) == (120_000, "wait")
    assert moment.timing.marks == (Mark(Sound.SOFT, left=0),)
    assert not planned(steps, solo=True).moment("w@a").sealed


@pytest.mark.parametrize(("who", "made"), [("each", ["w@a", "w@b"]), ("together", ["w"])])
def test_who_answers_is_as_the_file_says(who: str, made: list[str]) -> None:
    """Each on a screen of their own, or both on one."""
    assert addresses(planned(f'{WRITE}who = "{who}"')) == made


def test_a_template_becomes_words_and_slots() -> None:
    """Its gaps come in reading order, each with what its table says."""
    steps = (
        '[[steps]]\nid = "t"\nkind = "template"\ntext = "Fill."\n'
        'template = "When [seen], I need [need]. [seen]!"\nguard = ["blame"]\nguard_words = 9\n'
        '[steps.slots.seen]\nlabel = "Seen"\n[steps.slots.need]\nlabel = "Need"\n'
        'words = "needs"\nmax_chars = 40\nexample = "rest"\n'
    )
    ask = planned(steps).moment("t@a").ask
    seen, need = Slot("seen", "Seen"), Slot("need", "Need", "rest", "needs", 40)
    parts = ("When ", seen, ", I need ", need, ". ", seen, "!")
    assert ask == Template(parts, ("blame",), 9)
    assert isinstance(ask, Template)
    assert ask.slots == (seen, need)


def test_a_template_in_turns_is_the_speakers() -> None:
    """Outside turns each fills it; inside, who has the floor does."""
    steps = (
        '[[steps]]\nid = "turn"\nkind = "turns"\n[[steps.steps]]\nid = "t"\nkind = "template"\n'
        'template = "[x]"\nslots = { x = { label = "X" } }\n'
        '[[steps.steps]]\nid = "read"\nkind = "speak"\ntext = "Read: {answer:t}"\n'
    )
    found = planned(steps)
    assert addresses(found)[0] == "turn:1.a/t"
    assert found.moment("turn:1.b/t").seat == "b"
    assert found.moment("turn:1.b/read").text == ("Read: ", Ref("answer", "turn:1.b/t"))


def test_an_answer_is_read_back_to_its_own_writer() -> None:
    """Of two answers, the one of the acting seat is meant."""
    steps = WRITE + '[[steps]]\nid = "s"\nkind = "speak"\ntext = "{answer:w}"\n'
    assert planned(steps).moment("s@b").text == (Ref("answer", "w@b"),)


def test_a_choice_keeps_ids_and_suggestions() -> None:
    """What another step or exercise refers to has an id."""
    steps = CHOOSE + 'pick = 2\nsuggest = [{ option = "walk", exercise = "support" }]\n'
    assert planned(steps).moment("c@a").ask == Choose(
        (Option("tea", "Tea"), Option("walk", "A walk")), 2, (Suggestion("walk", "support"),)
    )


def test_bare_options_are_numbered() -> None:
    """A list of texts is enough where nothing refers to them."""
    steps = '[[steps]]\nid = "c"\nkind = "choose"\ntext = "Choose."\noptions = ["A", "B"]\n'
    ask = planned(steps).moment("c@a").ask
    assert isinstance(ask, Choose)
    assert ask.options == (Option("option-1", "A"), Option("option-2", "B"))


def test_a_rating_has_its_scale_items_and_suggestions() -> None:
    """Without items the step itself is the one thing that is rated."""
    steps = (
        RATE + 'min = 0\nmax = 10\nseries = "near"\nsuggest = [{ at_least = 7, exercise = "x" }]'
    )
    assert planned(steps).moment("r@a").ask == Rate(
        "low", "high", 0, 10, series="near", suggests=(Suggestion("r", "x", 7),)
    )
    steps = RATE + 'items = [{ id = "one", text = "One" }]\nask_both = true\n'
    ask = planned(steps).moment("r@b").ask
    assert isinstance(ask, Rate)
    assert (ask.items, ask.ask_both) == ((Option("one", "One"),), True)


DRAW = '[[steps]]\nid = "card"\nkind = "draw"\ndeck = "small-things"\n'


def test_a_draw_holds_the_cards_that_fit() -> None:
    """Tags and depth choose among the cards; a card's names are gaps like any other."""
    chore = Card("chore", ("Which chore did ", Ref("other"), " do?"))
    found = only_moment(planned(DRAW + 'tags = ["today"]\npasses = 2'))
    assert found.ask == Draw("small-things", (chore,), 2)
    shallow = only_moment(planned(DRAW + "max_depth = 1")).ask
    assert isinstance(shallow, Draw)
    assert [card.id for card in shallow.cards] == ["chore", "smile"]
    alone = only_moment(planned(DRAW, solo=True)).ask
    assert isinstance(alone, Draw)
    assert alone.cards[1].text == ("When did you smile?",)


def test_a_card_is_the_latest_of_the_same_pass() -> None:
    """`{card}` in a round is that round's card, and a card at the top serves all rounds."""
    speak = 'id = "s"\nkind = "speak"\ntext = "{card}"\n'
    inside = (
        '[[steps]]\nid = "round"\nkind = "rounds"\ncount = 2\n'
        + DRAW.replace("[[steps]]", "[[steps.steps]]")
        + "[[steps.steps]]\n"
        + speak
    )
    assert planned(inside).moment("round:2/s@a").text == (Ref("card", "round:2/card"),)
    above = DRAW + '[[steps]]\nid = "round"\nkind = "rounds"\ncount = 2\n[[steps.steps]]\n' + speak
    assert planned(above).moment("round:2/s@b").text == (Ref("card", "card"),)


def test_a_condition_in_a_block_looks_at_the_same_pass() -> None:
    """What was chosen in this round decides about this round."""
    inner = CHOOSE.replace("[[steps]]", "[[steps.steps]]")
    steps = (
        '[[steps]]\nid = "round"\nkind = "rounds"\ncount = 2\n'
        + inner
        + '[[steps.steps]]\nid = "i"\nkind = "info"\ntext = "T."\n'
        'show_if = { step = "c", is = "tea", by = "all" }\n'
    )
    both = ("round:2/c@b", "round:2/c@a")
    assert planned(steps).moment("round:2/i").when == (Condition(both, "is", "tea", "all"),)


def test_conditions_of_a_block_hold_for_all_in_it() -> None:
    """A block that is not shown shows nothing of what is inside."""
    steps = (
        CHOOSE
        + '[[steps]]\nid = "round"\nkind = "rounds"\ncount = 1\n'
        + 'show_if = [{ step = "c", is = "tea" }, { step = "c", is = "walk" }]\n'
        + '[[steps.steps]]\nid = "i"\nkind = "info"\ntext = "T."\n'
    )
    tests = [each.value for each in planned(steps).moment("round:1/i").when]
    assert tests == ["tea", "walk"]


def test_an_agreement_is_proposed_answered_and_settled() -> None:
    """The proposer is who begins, in turns the speaker; the last word is for both."""
    steps = '[[steps]]\nid = "deal"\nkind = "agree"\ntext = "One thing."\nreview_in = "3d"\n'
    found = planned(steps, first="b")
    assert found.moment("deal.propose@b").ask == Propose()
    assert found.moment("deal.propose@b").text == ("One thing.",)
    assert found.moment("deal.reply@a").ask == Reply("deal.propose@b")
    last = Settle("deal.propose@b", "deal.reply@a", both=True, review_days=3)
    assert (found.moment("deal").ask, found.moment("deal").seat) == (last, None)
    alone = planned(steps + 'confirm = "both"\n', solo=True)
    assert addresses(alone) == ["deal.propose@a", "deal"]
    assert alone.moment("deal").ask == Settle("deal.propose@a", both=False, review_days=3)


def test_an_agreement_in_turns_is_the_speakers_proposal() -> None:
    """Each turn has its own agreement."""
    steps = '[[steps]]\nid = "turn"\nkind = "turns"\n[[steps.steps]]\nid = "d"\nkind = "agree"\n'
    assert addresses(planned(steps))[3:] == [
        "turn:1.b/d.propose@b", "turn:1.b/d.reply@a", "turn:1.b/d"
    ]  # fmt: skip


def test_matches_need_nobodys_choice_to_show() -> None:
    """What only one chose is never shown, so nothing has to be released."""
    steps = CHOOSE + 'sealed = true\n[[steps]]\nid = "m"\nkind = "reveal"\nof = ["c"]\n'
    found = planned(steps + 'show = "matches"\n')
    assert addresses(found) == ["c@a", "c@b", "m"]
    assert found.moment("m").ask == Reveal((("c@a", "c@b"),), (), "matches")


def test_a_reveal_in_a_turn_opens_only_what_was_written_there() -> None:
    """Only who wrote something is asked what may be seen."""
    steps = (
        '[[steps]]\nid = "turn"\nkind = "turns"\n[[steps.steps]]\nid = "t"\nkind = "template"\n'
        'template = "[x]"\nsealed = true\nslots = { x = { label = "X" } }\n'
        '[[steps.steps]]\nid = "show"\nkind = "reveal"\nof = ["t"]\n'
    )
    found = planned(steps)
    assert addresses(found)[3:] == ["turn:1.b/t", "turn:1.b/show@b", "turn:1.b/show"]
    assert found.moment("turn:1.b/show@b").ask == Release(("turn:1.b/t",))


def test_alone_a_reveal_is_left_out_or_only_read() -> None:
    """There is nothing to open; with a text for one it is a page to read."""
    steps = WRITE + 'sealed = true\n[[steps]]\nid = "s"\nkind = "reveal"\nof = ["w"]\n'
    assert addresses(planned(steps, solo=True)) == ["w@a"]
    moment = planned(steps + 'text_solo = "Read it again."\n', solo=True).moment("s")
    assert (moment.ask, moment.text) == (Nothing(), ("Read it again.",))


def test_space_is_fixed_or_chosen() -> None:
    """Time apart has a length of its own, which no length of the session changes."""
    steps = '[[steps]]\nid = "gap"\nkind = "space"\ntext = "Apart."\ntime = "20m"\n'
    moment = only_moment(planned(steps))
    assert (moment.ask, moment.phase) == (Away(minutes=20), Phase.AWAY)
    chosen = planned(steps.replace('"20m"', '"ask"'))
    assert chosen.moment("gap.when").ask == Until()
    assert chosen.moment("gap").ask == Away(chosen="gap.when")


def test_the_close_cannot_be_skipped() -> None:
    """The last screen is there in every session."""
    moment = planned(WRITE).moment("end")
    assert (moment.phase, moment.skippable, moment.seat) == (Phase.CLOSE, False, None)


def test_only_and_listener_steps_leave_when_they_should() -> None:
    """A step for two is not played alone, and a listener's only with words for one."""
    steps = (
        WRITE
        + 'only = "two"\n[[steps]]\nid = "turn"\nkind = "turns"\n[[steps.steps]]\nid = "l"\n'
        + 'kind = "write"\nwho = "listener"\ntext = "Note."\n'
        + '[[steps.steps]]\nid = "k"\nkind = "write"\nwho = "listener"\ntext = "Note."\n'
        + 'text_solo = "As a friend would."\n'
    )
    found = planned(steps, solo=True)
    assert addresses(found) == ["turn:1.a/k"]
    assert found.moment("turn:1.a/k").seat == "a"
    assert planned(steps).moment("turn:1.a/l").seat == "b"
