"""Whatever a couple does, in any order, at any time, the promises of the engine hold."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.engine.invariants import play


@settings(max_examples=300, deadline=None)
@given(st.integers(min_value=0, max_value=2**32))
def test_every_invariant_holds_at_every_step_of_a_random_evening(seed: int) -> None:
    """Random evenings, with events that fit and events that do not, break no promise."""
    play(Random(seed))  # noqa: S311 - a test's dice
