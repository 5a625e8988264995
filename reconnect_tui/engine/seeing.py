"""What holds, and what may be seen: conditions, sealed responses, released words."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from reconnect_tui.asks import (
    Choose,
    Rate,
    Ref,
    Reply,
    Reveal,
    Settle,
    Showing,
    Template,
    Value,
)
from reconnect_tui.engine.answers import unready
from reconnect_tui.engine.session import Session
from reconnect_tui.moments import Condition, Moment, Seat


def _opened(session: Session) -> Iterator[Reveal]:
    for address in session.opened:
        ask = session.plan.moment(address).ask
        if isinstance(ask, Reveal):
            yield ask


def released(session: Session, reveal: Reveal, address: str) -> Showing:
    """What the writer lets be seen of the response at `address`. Passed means kept."""
    writer = session.plan.moment(address).seat
    for choice in reveal.releases:
        if session.plan.moment(choice).seat == writer:
            value = session.value(choice)
            return value if value in ("show", "line") else "keep"  # type: ignore[return-value]  # a str that was just compared
    return "show"


def may_see(session: Session, address: str, viewer: Seat | None) -> bool:
    """Whether `viewer` (none: both at once) may see the response at `address`."""
    moment = session.plan.moment(address)
    if session.plan.solo or not moment.sealed or (viewer is not None and viewer == moment.seat):
        return True
    return any(
        address in row and look.show == "all" and released(session, look, address) == "show"
        for look in _opened(session)
        for row in look.of
    )


def holds(session: Session, moment: Moment) -> bool:
    """Whether the session comes by this moment as things stand."""
    if moment.detour or moment.extra > session.extras.get(moment.block, 0):
        return False
    if not all(_met(session, condition) for condition in moment.when):
        return False
    if not all(_filled(session, moment, part) for part in moment.text if isinstance(part, Ref)):
        return False
    match moment.ask:
        case Reply(proposal=proposal):
            return session.value(proposal) is not None
        case Settle() as settle:
            return bool(words_to_settle(session, settle))
        case _:
            return True


def _filled(session: Session, moment: Moment, ref: Ref) -> bool:
    if ref.kind == "card":
        # A draw shows its own card, which it draws when one arrives there.
        return ref.target in session.draws or ref.target == moment.address
    if ref.kind == "answer":
        given = session.value(ref.target) is not None or (
            session.is_sealed(ref.target) and session.plan.moment(ref.target).seat == moment.seat
        )
        return given and may_see(session, ref.target, moment.seat)
    return True


def _met(session: Session, condition: Condition) -> bool:
    places = [address for address in condition.of if address in session.plan.places]
    if condition.test == "unready":
        return any(unready(session.value(address)) for address in places)
    tests = [_passes(condition, session.value(address)) for address in places]
    return any(tests) if condition.by == "any" else bool(tests) and all(tests)


def _passes(condition: Condition, value: Value | None) -> bool:
    if value is None:
        return False
    wanted = condition.value
    match condition.test:
        case "is" | "is-not":
            same = any(type(one) is type(wanted) and one == wanted for one in _said(value))
            return same if condition.test == "is" else not same
        case "at_least":
            return any(number >= wanted for number in _numbers(value))  # type: ignore[operator]  # checked when the file is read
        case "at_most":
            return any(number <= wanted for number in _numbers(value))  # type: ignore[operator]  # checked when the file is read
        case "unready":
            return unready(value)
        case _:
            assert_never(condition.test)


def _said(value: Value) -> tuple[object, ...]:
    """Each single answer in a response: the options of a choice, the numbers of a rating."""
    if isinstance(value, Mapping):
        return tuple(value.values())
    return value if isinstance(value, tuple) else (value,)


def _numbers(value: Value) -> tuple[int, ...]:
    if isinstance(value, Mapping):
        return tuple(number for number in value.values() if isinstance(number, int))
    return (value,) if isinstance(value, int) and not isinstance(value, bool) else ()


def answer_words(moment: Moment, value: Value | None) -> str:
    """A response as one reads it aloud; empty if there is none."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "yes" if value else "no"
        case int():
            return str(value)
    ask = moment.ask
    if isinstance(ask, Template) and isinstance(value, Mapping):
        return "".join(
            part if isinstance(part, str) else str(value.get(part.id, "")) or "..."
            for part in ask.parts
        )
    if isinstance(ask, Choose) and isinstance(value, tuple):
        return ", ".join(option.text for option in ask.options if option.id in value)
    if isinstance(ask, Rate) and isinstance(value, Mapping) and ask.items:
        rated = ((item.text, value.get(item.id)) for item in ask.items)
        return "; ".join(f"{text}: {number}" for text, number in rated if number is not None)
    if isinstance(value, Mapping):
        return ", ".join(str(one) for one in value.values() if one != "")
    return ", ".join(value)


def words_to_settle(session: Session, settle: Settle) -> str:
    """The words of an agreement before anyone edits them; empty: there is nothing to settle."""
    if not isinstance(session.value(settle.proposal), Mapping):
        return ""
    reply = session.value(settle.reply) if settle.reply else {"answer": "yes"}
    answer = reply.get("answer") if isinstance(reply, Mapping) else None
    words = str(reply.get("words", "")).strip() if isinstance(reply, Mapping) else ""
    if answer == "not-now" or (answer == "change" and words):
        return words
    return proposed(session, settle.proposal) if answer is not None else ""


def proposed(session: Session, address: str) -> str:
    """The proposal given at `address` as one line; empty if there is none, or nothing in it."""
    fields = session.value(address)
    if not isinstance(fields, Mapping):
        return ""
    return ", ".join(text for one in fields.values() if (text := str(one).strip()))
