"""What holds for both alike: the time of a turn, its steps, and who speaks next."""

from itertools import pairwise

from reconnect_tui.engine.session import Session


def check_limit(session: Session) -> None:
    """9: the limit is that of the step or of the first speaker, and what was added since."""
    timing = session.moment.timing if session.at is not None else None
    if timing is None or timing.limit is None:
        return
    first, done = session.results.get(timing.even_with), session.results.get(session.at or "")
    start = timing.limit if first is None or first.limit is None else first.limit
    added = start + session.timer.extends * timing.extend
    as_it_ended = done is not None and session.timer.limit == done.limit
    assert session.timer.limit == added or as_it_ended, "9 limit"


def check_swaps(session: Session) -> None:
    """10: the speaker changes from each turn to the next, and both have the same steps."""
    turns: dict[str, tuple[str | None, list[str]]] = {}
    for moment in session.plan.moments:
        if moment.speaker is not None and not moment.detour:
            turns.setdefault(moment.group, (moment.speaker, []))[1].append(moment.step)
    for (one, steps), (two, same) in pairwise(turns.values()):
        assert one != two or session.plan.solo, "10 roles swap once a round"
        assert steps == same, "10 the same steps for both"
