"""Rules between keys and steps: each way to break them, with its sentence and its line."""

from pathlib import Path

import pytest

from tests.content.files import END, problems, text_of

WRITE = '[[steps]]\nid = "w"\nkind = "write"\ntext = "Write."\n'
SEALED = WRITE + "sealed = true\n"
CHOOSE = '[[steps]]\nid = "c"\nkind = "choose"\ntext = "Choose."\noptions = ["A", "B"]\n'
CHECK = '[[steps]]\nid = "k"\nkind = "check"\ntext = "Sit."\nask = "Ready?"\n'
INFO = '[[steps]]\nid = "i"\nkind = "info"\ntext = "Read."\n'
TURN = '[[steps]]\nid = "turn"\nkind = "turns"\n'
SAY = '[[steps.steps]]\nid = "s"\nkind = "speak"\ntext = "{you}, talk."\n'
SPEAK = '[[steps]]\nid = "s"\nkind = "speak"\ntext = "Talk."\n'
TEMPLATE = (
    '[[steps.steps]]\nid = "t"\nkind = "template"\ntemplate = "[x]"\n'
    'slots = { x = { label = "X" } }\n'
)


def reveal(of: str, more: str = "") -> str:
    """A reveal of some steps."""
    return f'[[steps]]\nid = "show"\nkind = "reveal"\nof = [{of}]\n{more}'


BROKEN = {
    "no steps but a block's close": (
        TURN + '[[steps.steps]]\nid = "x"\nkind = "close"\n',
        'E126: step "x" is "close", which cannot stand inside a block. Move it out of it.',
    ),
    "a block in a block": (
        TURN + '[[steps.steps]]\nid = "x"\nkind = "turns"\nsteps = []\n',
        'E126: step "x" is "turns", which cannot stand inside a block. Move it out of it.',
    ),
    "two closes": (
        INFO + END.replace('"end"', '"over"'),
        'E127: there is more than one "close" step. Keep only the last one.',
    ),
    "a reveal of a later step": (
        reveal('"w"') + SEALED,
        'E128: "w" comes later (line 13). A reveal looks back.',
    ),
    "a reveal of what stands in a block": (
        TURN + TEMPLATE + "sealed = true\n" + reveal('"t"'),
        'E128: "t" is at another level. A reveal opens what stands beside it.',
    ),
    "a reveal of nothing": (
        SEALED + reveal('"v"'),
        'E128: "v" is no step. Sealed steps are "w".',
    ),
    "a condition on words": (
        WRITE + INFO + 'show_if = { step = "w", is = "yes" }\n',
        'E122: show_if looks at "w". It can look at a check, a choose or a rate.',
    ),
    "a condition with two tests": (
        CHOOSE + INFO + 'show_if = { step = "c", is = "option-1", at_least = 2 }\n',
        'E122: show_if has exactly one of "is", "at_least" and "at_most".',
    ),
    "a condition on an option that is not there": (
        CHOOSE + INFO + 'show_if = [{ step = "c", is = "option-3" }]\n',
        'E122: "c" is a choose. Write is = and an option. Did you mean "option-2"?',
    ),
    "a number for a check": (
        CHECK + INFO + 'show_if = { step = "k", is = 1 }\n',
        'E122: "k" is a check. Only a yes leads on: write is = true.',
    ),
    "a condition on itself": (
        INFO + 'show_if = { step = "i", is = true }\n',
        'E121: show_if looks at "i", which comes later (line 9). A condition can only look back.',
    ),
    "an answer from inside a block": (
        TURN + TEMPLATE + SPEAK.replace("Talk.", "{answer:t}"),
        'E139: {answer:t} cannot be read here: "t" is inside a block and ends with it.',
    ),
    "two answers for one gap": (
        WRITE + INFO.replace("Read.", "{answer:w}"),
        "E139: {answer:w} cannot be read here: two answers would be meant. Add who to this step.",
    ),
    "a number as words": (
        CHECK + SPEAK.replace("Talk.", "{answer:k}"),
        (
            'E139: {answer:k} cannot be read here: "k" asks for no words. '
            "It can be a write, a template or a choose."
        ),
    ),
    "a sealed answer read by the other": (
        TURN
        + TEMPLATE
        + "sealed = true\n"
        + SAY.replace("{you}, talk.", "{answer:t}")
        + 'who = "listener"\n',
        'E139: {answer:t} cannot be read here: "t" is sealed until its reveal.',
    ),
    "an answer that two alone would have": (
        WRITE + 'only = "two"\n' + SPEAK.replace("Talk.", "{answer:w}"),
        'E139: {answer:w} cannot be read here: "w" is not there for solo.',
    ),
    "a card before the draw": (
        SPEAK.replace("Talk.", "{card}"),
        "E118: {card} has no meaning before a draw. Put a draw above, or leave it out.",
    ),
    "a time without a time": (
        SPEAK.replace("Talk.", "{time}"),
        "E118: {time} has no meaning without a time. Add one, or leave it out.",
    ),
    "a name in an option": (
        CHOOSE.replace('"A"', '"Ask {other}"'),
        "E118: {other} cannot stand in text. Leave it out.",
    ),
    "somebody in a step for both": (
        INFO.replace("Read.", "{you}, read."),
        'E118: {you} has no meaning in a step for both. Add who = "each", or leave it out.',
    ),
    "sealed from nobody": (
        SEALED + 'who = "together"\n',
        "E124: an answer that both give together cannot be sealed. Leave one of them out.",
    ),
    "a cue before its time": (
        SPEAK + 'time = "1m"\ncues = [{ at = "1:30" }]\n',
        "E134: the cue lies outside the step, which lasts 1m.",
    ),
    "a cue without a time": (
        SPEAK + 'cues = [{ at = "1:30" }]\n',
        'E134: cues of step "s" needs a time. Add one, such as time = "2m".',
    ),
    "a cue twice": (
        SPEAK + 'time = "1m"\ncues = [{ at = "end", left = "5s" }]\n',
        'E134: a cue has exactly one of "at" and "left".',
    ),
    "a cue of no form": (
        SPEAK + 'time = "1m"\ncues = [{ at = "soon" }]\n',
        'E134: at = "soon" is no time. Write "0:00", "1:30", "90s" or "end".',
    ),
    "days without a unit": (
        '[[steps]]\nid = "d"\nkind = "agree"\nreview_in = 7\n',
        'E110: review_in = 7 has no unit. Write "7d" (days).',
    ),
    "days that are none": (
        '[[steps]]\nid = "d"\nkind = "agree"\nreview_in = "2 weeks"\n',
        'E111: review_in = "2 weeks" is not a number of days. Write "1d" to "999d".',
    ),
    "a space that is too short": (
        '[[steps]]\nid = "g"\nkind = "space"\ntime = "5m"\n',
        'E111: time = "5m" is outside 20m to 24h.',
    ),
    "a space without a unit": (
        '[[steps]]\nid = "g"\nkind = "space"\ntime = "soon"\n',
        'E111: time = "soon" is not a time. Write it as "90s", "3m" or "ask".',
    ),
    "a breath that is a gasp": (
        '[[steps]]\nid = "b"\nkind = "breathe"\npattern = [1, 0, 6, 0]\ncycles = 3\n',
        "E107: pattern = 1 is too low. The least is 2.",
    ),
    "a pattern of three": (
        '[[steps]]\nid = "b"\nkind = "breathe"\npattern = [4, 0, 6]\ncycles = 3\n',
        'E109: "pattern" of step "b" has 3 entries. It needs 4.',
    ),
    "an unknown word for a guard": (
        TURN + TEMPLATE + 'guard = ["blame", "absolute"]\n',
        'E106: guard = "absolute" is not known here. Did you mean "absolutes"?',
    ),
    "a solo word in a program's step": (
        SPEAK + 'only = "one"\n',
        'E106: only = "one" is not known here. Allowed are "two", "solo".',
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_each_way_to_break_a_rule_has_its_sentence(name: str, tmp_path: Path) -> None:
    """One mistake, one sentence, with a line that shows it."""
    steps, sentence = BROKEN[name]
    found = problems(tmp_path, text_of(steps))
    assert [f"{each.code}: {each.message}" for each in found] == [sentence]
    assert found[0].text


FINE = {
    "a condition after the reveal": (
        CHOOSE
        + "sealed = true\n"
        + reveal('"c"')
        + INFO
        + 'show_if = { step = "c", is = "option-1" }\n'
    ),
    "a sealed answer read after its reveal": (
        TURN
        + TEMPLATE
        + "sealed = true\n"
        + '[[steps.steps]]\nid = "show"\nkind = "reveal"\nof = ["t"]\n'
        + SAY.replace("{you}, talk.", "{answer:t}")
        + 'who = "listener"\n'
    ),
    "a role that alone has words of its own": (
        TURN + SAY.replace("{you}", "{speaker}") + 'text_solo = "{you}, talk."\n'
    ),
    "a condition in a block on a step above": (
        CHECK + TURN + SAY + 'show_if = [{ step = "k", is = true }]\n'
    ),
    "a cue that stays silent": SPEAK + 'time = "1m"\ncues = [{ left = "10%", sound = "none" }]\n',
    "a proposal that speaks to the proposer": (
        '[[steps]]\nid = "d"\nkind = "agree"\ntext = "{you}, propose one thing to {other}."\n'
    ),
    "braces that are shown": INFO.replace("Read.", "Read {{this}}."),
}


@pytest.mark.parametrize("name", FINE)
def test_what_the_rules_allow_is_fine(name: str, tmp_path: Path) -> None:
    """The rules forbid what leaks or has no meaning, and nothing else."""
    assert problems(tmp_path, text_of(FINE[name])) == ()
