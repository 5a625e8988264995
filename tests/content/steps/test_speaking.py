"""The kinds in which people talk, listen, or are silent."""

import pytest

from reconnect_tui.asks import Breathe, Heard, Nothing, Ref
from reconnect_tui.moments import Mark, Phase, Sound
from tests.content.files import addresses, only_moment, planned

TURN = '[[steps]]\nid = "turn"\nkind = "turns"\n'


def speak(more: str) -> str:
    """One speaking step for both at once."""
    return f'[[steps]]\nid = "say"\nkind = "speak"\nwho = "together"\ntext = "Talk."\n{more}'


def marks(steps: str) -> tuple[Mark, ...]:
    """The cues of a file's only step."""
    timing = only_moment(planned(steps)).timing
    assert timing is not None
    return timing.marks


def test_a_turn_rings_at_its_start_near_its_end_at_zero_and_once_in_overtime() -> None:
    """The usual cues: bell, a soft warning at a fifth, two notes, one reminder."""
    assert marks(speak('time = "3m"')) == (
        Mark(Sound.BELL, after=0),
        Mark(Sound.SOFT, left=36_000),
        Mark(Sound.TWO, left=0),
        Mark(Sound.SOFT, left=-60_000),
    )


@pytest.mark.parametrize(("time", "left"), [("45s", 15_000), ("60m", 60_000), ("2m", 24_000)])
def test_the_soft_warning_keeps_between_a_quarter_and_a_whole_minute(time: str, left: int) -> None:
    """A fifth of the time, but never under 15 s nor over 60 s."""
    assert Mark(Sound.SOFT, left=left) in marks(speak(f'time = "{time}"'))


def test_a_short_turn_has_no_soft_warning() -> None:
    """Under 45 s a warning would fall into the first sentence."""
    assert [mark.sound for mark in marks(speak('time = "40s"'))] == ["bell", "two", "soft"]


def test_a_turn_that_goes_on_by_itself_rings_at_both_ends() -> None:
    """With `on_end = "next"` there is no overtime and nothing to warn of."""
    assert marks(speak('time = "3m"\non_end = "next"')) == (
        Mark(Sound.BELL, after=0),
        Mark(Sound.BELL, left=0),
    )


def test_silent_cues_are_still_seen() -> None:
    """`cue = "none"` keeps every mark and takes away its sound."""
    found = marks(speak('time = "3m"\ncue = "none"'))
    assert {mark.sound for mark in found} == {Sound.NONE}
    assert [(mark.after, mark.left) for mark in found] == [
        (0, None), (None, 36_000), (None, 0), (None, -60_000)
    ]  # fmt: skip


def test_cues_of_ones_own_replace_the_usual_ones() -> None:
    """Counted from the start, from the end, or as a share of the time."""
    own = (
        'cues = [{ at = "0:00" }, { at = "1:30", sound = "soft" }, '
        '{ left = "20%", sound = "none", say = "finishing" }, { left = "10s" }, '
        '{ at = "end", sound = "long" }]'
    )
    assert marks(speak(f'time = "3m"\n{own}')) == (
        Mark(Sound.BELL, after=0),
        Mark(Sound.SOFT, after=90_000),
        Mark(Sound.NONE, ("finishing",), left=36_000),
        Mark(Sound.BELL, left=10_000),
        Mark(Sound.LONG, left=0),
    )


def test_an_open_turn_counts_up_without_a_sound() -> None:
    """No time: a clock without a limit."""
    timing = only_moment(planned(speak(""))).timing
    assert timing is not None
    assert (timing.limit, timing.marks) == (None, ())


def test_the_second_speaker_is_evened_out_with_the_first() -> None:
    """In turns and for each: the later one gets the final limit of the earlier one."""
    steps = (
        '[[steps]]\nid = "thank"\nkind = "speak"\ntext = "{you}, thank {other}."\ntime = "1m"\n'
        + TURN
        + '[[steps.steps]]\nid = "say"\nkind = "speak"\ntext = "Talk."\ntime = "1m"\n'
        '[[steps.steps]]\nid = "reply"\nkind = "speak"\nwho = "listener"\ntext = "Reply."\n'
        'time = "1m"\neven = false\n'
    )
    even = {
        each.address: each.timing.even_with
        for each in planned(steps).moments
        if each.timing and each.step != "time-out"
    }
    assert even == {
        "thank@a": "",
        "thank@b": "thank@a",
        "turn:1.a/say": "",
        "turn:1.a/reply": "",
        "turn:1.b/say": "turn:1.a/say",
        "turn:1.b/reply": "",
    }


def test_roles_swap_and_prompts_are_aimed() -> None:
    """In a turn everybody knows who speaks, who listens, and whose name is meant."""
    steps = (
        TURN + '[[steps.steps]]\nid = "say"\nkind = "speak"\ntext = "{speaker}, {listener}"\n'
        'prompts = ["{other}, I..."]\n'
        '[[steps.steps]]\nid = "both"\nkind = "rate"\ntext = "{you}"\nlow = "l"\nhigh = "h"\n'
    )
    found = {each.address: each for each in planned(steps).moments}
    second = found["turn:1.b/say"]
    assert (second.seat, second.speaker, second.listener) == ("b", "b", "a")
    assert (second.group, second.block, second.phase) == ("turn:1.b", "turn", Phase.SPEAK)
    assert second.text == (Ref("speaker"), ", ", Ref("listener"))
    assert second.prompts == ((Ref("other"), ", I..."),)
    assert [each for each in found if "both" in each] == [
        "turn:1.a/both@a", "turn:1.a/both@b", "turn:1.b/both@b", "turn:1.b/both@a"
    ]  # fmt: skip


def test_turns_over_several_rounds_swap_once_in_each() -> None:
    """Who begins keeps beginning: nobody speaks twice in a row."""
    steps = TURN + 'rounds = 2\n[[steps.steps]]\nid = "say"\nkind = "speak"\ntext = "Talk."\n'
    made = planned(steps)
    assert addresses(made) == ["turn:1.a/say", "turn:1.b/say", "turn:2.a/say", "turn:2.b/say"]
    assert [(each.round, each.rounds) for each in made.moments[:4]] == [
        (1, 2),
        (1, 2),
        (2, 2),
        (2, 2),
    ]
    assert addresses(planned(steps, solo=True)) == ["turn:1.a/say", "turn:2.a/say"]


MIRROR = (
    TURN
    + '[[steps.steps]]\nid = "say"\nkind = "speak"\ntext = "Talk."\n'
    + '[[steps.steps]]\nid = "echo"\nkind = "mirror"\ntext = "{listener}, say it back."\n'
    + 'ask = "{speaker}, did it fit?"\nretry = "Again."\ngive_up = "Enough."\nmax_tries = 2\n'
)


def test_a_mirror_is_the_listeners_and_asks_the_speaker() -> None:
    """The listener acts; the question has its tries and its kind end."""
    moment = planned(MIRROR).moment("turn:1.a/echo")
    assert (moment.seat, moment.phase) == ("b", Phase.SAY_BACK)
    assert moment.ask == Heard((Ref("speaker"), ", did it fit?"), ("Again.",), ("Enough.",), 2)
    assert moment.timing is None


def test_a_mirror_may_have_a_time_for_each_try() -> None:
    """The clock of a mirror waits, whatever it rings."""
    timing = planned(MIRROR + 'time = "1m"\n').moment("turn:1.b/echo").timing
    assert timing is not None
    assert (timing.limit, timing.on_end, len(timing.marks)) == (60_000, "wait", 4)


def test_alone_a_mirror_is_left_out_or_only_read() -> None:
    """Nobody is there to say it back; with a text for one it is a page to read."""
    assert addresses(planned(MIRROR, solo=True)) == ["turn:1.a/say"]
    moment = planned(MIRROR + 'text_solo = "Write it fairly."\n', solo=True).moment("turn:1.a/echo")
    assert (moment.ask, moment.text) == (Nothing(), ("Write it fairly.",))


def test_quiet_leaves_by_itself_and_starts_over_after_a_break() -> None:
    """Silence is limited, rings at both ends, and is never resumed half-way."""
    moment = only_moment(planned('[[steps]]\nid = "q"\nkind = "quiet"\ntime = "30s"'))
    assert moment.timing is not None
    assert moment.phase is Phase.QUIET
    assert (moment.timing.limit, moment.timing.on_end) == (30_000, "next")
    assert moment.timing.restarts
    assert moment.timing.marks == (Mark(Sound.BELL, after=0), Mark(Sound.BELL, left=0))


@pytest.mark.parametrize(("key", "limit"), [("cycles = 6", 60_000), ('time = "1m5s"', 70_000)])
def test_a_breath_is_never_cut_in_half(key: str, limit: int) -> None:
    """Cycles are counted; a time is rounded up to whole breaths; the sounds are soft."""
    steps = f'[[steps]]\nid = "b"\nkind = "breathe"\npattern = [4, 0, 6, 0]\n{key}'
    moment = only_moment(planned(steps))
    assert moment.ask == Breathe((4, 0, 6, 0))
    assert moment.timing is not None
    assert (moment.timing.limit, moment.timing.max_extends) == (limit, 0)
    assert moment.timing.marks == (Mark(Sound.SOFT, after=0), Mark(Sound.SOFT, left=0))


def test_a_block_with_a_text_is_read_before_its_first_pass() -> None:
    """The opening of a block has the block's own id and belongs to no turn."""
    steps = TURN + 'text = "Two turns."\n[[steps.steps]]\nid = "s"\nkind = "speak"\ntext = "T."\n'
    made = planned(steps)
    assert addresses(made) == ["turn", "turn:1.a/s", "turn:1.b/s"]
    assert (made.moment("turn").seat, made.moment("turn").group) == (None, "")


def test_roles_that_are_taken_once_do_not_swap() -> None:
    """`once`: whoever begins speaks in every round, the other listens, and both have names."""
    steps = (
        TURN + "once = true\nrounds = 2\n"
        '[[steps.steps]]\nid = "say"\nkind = "speak"\ntime = "1m"\ntext = "{speaker}, {listener}"\n'
        '[[steps.steps]]\nid = "back"\nkind = "speak"\nwho = "listener"\ntext = "{listener}"\n'
    )
    made = planned(steps)
    assert addresses(made) == ["turn:1.a/say", "turn:1.a/back", "turn:2.a/say", "turn:2.a/back"]
    assert {(one.speaker, one.listener) for one in made.moments[:4]} == {("a", "b")}
    assert [one.timing.even_with for one in made.moments[:4:2] if one.timing] == ["", ""]
    assert [one.seat for one in made.moments[:2]] == ["a", "b"]
