"""From a table of TOML to a guard: what is read, and what is said about what cannot be."""

from typing import Any

import pytest

from reconnect_tui.language.rules import load
from reconnect_tui.language.tables import RulesError

RULE = {"id": "r", "family": "blame", "why": "Why.", "instead": "Else.", "say": ["you lazy"]}


def small(**changes: Any) -> dict[str, Any]:
    """A guard file with one rule, changed."""
    return {"kind": "guard", "id": "guard", "title": "T", "lang": "en", "rules": [RULE]} | changes


def rule(**changes: Any) -> dict[str, Any]:
    """A guard file whose one rule is changed; none takes a key away."""
    return small(rules=[{k: v for k, v in (RULE | changes).items() if v is not None}])


def test_a_small_file_is_a_guard() -> None:
    """Head and rules are enough; private keys are left alone."""
    guard = load(small(**{"x-note": 1}))
    (finding,) = guard.look("Oh you lazy one")
    assert guard.lang == "en"
    assert (finding.rule, finding.saw, finding.why, finding.instead) == (
        "r",
        "you lazy",
        "Why.",
        "Else.",
    )


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (small(kind="words"), 'it needs kind = "guard"'),
        (small(lang=""), 'needs "lang"'),
        (small(rulez=[]), '"rulez" is not a key here. Did you mean "rules"?'),
        (small(rules={}), "write [[rules]] above each"),
        (small(rules=["x"]), "write [[rules]] above each"),
        (small(rules=[{}]), 'A rule needs "id"'),
        (small(rules=[RULE, RULE]), 'Two rules are called "r"'),
        (small(lists=[]), '"lists" needs to be a table'),
        (small(lists={"a": []}), 'List "a" is empty'),
        (small(lists={"a": ["<b>"], "b": ["x"]}), 'List "a": There is no list "b"'),
        (small(short={"word": {}}), 'Did you mean "words"?'),
        (small(short={"words": {"u": 1}}), '"short.words" needs "u"'),
        (small(speech="said"), '"speech" needs to be a list of texts'),
        (small(everywhere=[""]), '"everywhere" needs to be a list of texts, none of them empty'),
        (small(everywhere=["^"]), 'This guard file, "everywhere": "^" would fit anywhere'),
        (small(marks={"where": []}), 'Did you mean "when"?'),
        (rule(family="blam"), 'Rule "r": no family is "blam". Did you mean "blame"?'),
        (rule(why=None), 'Rule "r" needs "why"'),
        (rule(instead=None), 'Rule "r" needs "instead"'),
        (rule(sya=[]), 'Rule "r": "sya" is not a key here. Did you mean "say"?'),
        (rule(say=["you <a>"]), 'Rule "r", "say": There is no list "a"'),
        (rule(say=[]), 'either phrases in "say" or a number in "longer_than"'),
        (rule(longer_than=9), 'either phrases in "say" or a number in "longer_than"'),
        (rule(say=None, longer_than=True), "needs to be a whole number"),
        (rule(say=None, longer_than=-1), "needs to be a whole number"),
        (rule(unless_specific=1), "needs to be true or false"),
        (rule(family="fear"), 'leave out "instead"'),
    ],
)
def test_faults(data: dict[str, Any], says: str) -> None:
    """The first fault is told in a sentence with its place."""
    with pytest.raises(RulesError) as fault:
        load(data)
    assert says in str(fault.value)


def test_lists_may_use_lists_above_them() -> None:
    """In the order of the file."""
    guard = load(rule(say=["you <b>"]) | {"lists": {"a": ["lazy"], "b": ["<a>", "so <a>"]}})
    assert [finding.saw for finding in guard.look("you so lazy")] == ["you so lazy"]
