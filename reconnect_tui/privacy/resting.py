"""A session as it lies on the disk: what was private is sealed, or covered for both alike.

One person alone has the words in the session, so that the exercise can quote them and go by
them. What is written down of it is sealed, and opens again when that person comes back.
"""

from dataclasses import replace

from reconnect_tui.asks import Sealable
from reconnect_tui.confidential import is_token
from reconnect_tui.engine.at_rest import covered
from reconnect_tui.engine.effects import SaveDraft
from reconnect_tui.engine.session import Result, Session
from reconnect_tui.engine.unsealing import left_open
from reconnect_tui.moments import Seat
from reconnect_tui.privacy.sealer import Sealer, draft_place, packed
from reconnect_tui.store.space import NotOpened
from reconnect_tui.store.spaces import Keys

ALONE: Seat = "a"


class Resting:
    """Seals what is written down of one session. The same words are sealed only once."""

    def __init__(self, sealer: Sealer) -> None:
        """Take what seals."""
        self._sealer = sealer
        self._before: dict[str, tuple[str, str]] = {}

    def session(self, session: Session) -> Session:
        """What may be written down of a session."""
        if not session.plan.solo or ALONE not in self._sealer.seats:
            return covered(session)
        drafts = {
            address: {
                name: self._sealed(text, draft_place(address, name))
                for name, text in fields.items()
            }
            for address, fields in session.drafts.items()
        }
        results = {address: self._result(address, one) for address, one in session.results.items()}
        return replace(session, results=results, drafts=drafts)

    def draft(self, session: Session, draft: SaveDraft) -> SaveDraft:
        """What may be written down of half-typed words."""
        if not session.plan.solo or ALONE not in self._sealer.seats:
            return draft
        place = draft_place(draft.address, draft.field)
        return replace(draft, text=self._sealed(draft.text, place), sealed=True)

    def _result(self, address: str, result: Result) -> Result:
        if result.value is None:
            return result
        return replace(result, value=None, sealed=self._sealed(packed(result.value), address))

    def _sealed(self, text: str, place: str) -> str:
        if is_token(text):
            return text
        before = self._before.get(place)
        if before is None or before[0] != text:
            before = self._before[place] = text, self._sealer.seal(ALONE, text, place)
        return before[1]

    def opened(self, session: Session, keys: Keys) -> Session:
        """A session that was sealed whole, with everything that these keys open."""
        results = {
            address: self._open(keys, address, one) for address, one in session.results.items()
        }
        drafts = {
            address: {
                name: self._words(keys, text, draft_place(address, name))
                for name, text in fields.items()
            }
            for address, fields in session.drafts.items()
        }
        return replace(session, results=results, drafts=drafts)

    def _open(self, keys: Keys, address: str, result: Result) -> Result:
        if not result.sealed:
            return result
        try:
            value = self._sealer.value(keys, result.sealed, address)
        except NotOpened:
            return result
        self._before[address] = packed(value), result.sealed
        return replace(result, value=value, sealed="")

    def _words(self, keys: Keys, text: str, place: str) -> str:
        if not is_token(text):
            return text
        try:
            return self._sealer.words(keys, text, place)
        except NotOpened:
            return text


def sealed_late(session: Session, sealer: Sealer) -> Session:
    """A session for two that began before a partner had a private space, sealed from now on.

    Of what a reveal has opened, that stays open which its writer let be seen.
    """
    if session.plan.solo or not sealer.seats:
        return session
    for moment in session.plan.moments:
        seat, address = moment.seat, moment.address
        if seat is None or seat not in sealer.seats:
            continue
        if moment.sealed and isinstance(moment.ask, Sealable):
            session = _result_late(
                _drafts_late(session, sealer, seat, address), sealer, seat, address
            )
    return session


def _result_late(session: Session, sealer: Sealer, seat: Seat, address: str) -> Session:
    result = session.results.get(address)
    if result is None or result.value is None or result.sealed:
        return session
    token = sealer.answer(seat, address, result.value).token
    sealed = {**session.results, address: replace(result, value=None, sealed=token)}
    session = replace(session, results=sealed)
    open_part = left_open(session, address, result.value)
    return replace(session, results={**sealed, address: open_part})


def _drafts_late(session: Session, sealer: Sealer, seat: Seat, address: str) -> Session:
    if address not in session.drafts:
        return session
    fields = {
        name: text if is_token(text) else sealer.seal(seat, text, draft_place(address, name))
        for name, text in session.drafts[address].items()
    }
    return replace(session, drafts={**session.drafts, address: fields})
