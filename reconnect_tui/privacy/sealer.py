"""Responses to sealed texts and back, for the writers of one session.

What is sealed is a response as canonical JSON, so a number and a choice are sealed like words.
A half-typed field is sealed as it stands.
"""

import json
from collections.abc import Mapping

from reconnect_tui.asks import Value
from reconnect_tui.cleaning import without_halves
from reconnect_tui.confidential import Sealed
from reconnect_tui.moments import Seat
from reconnect_tui.store import space, spaces
from reconnect_tui.store.space import NotOpened, Space
from reconnect_tui.store.spaces import Keys, Owned


def draft_place(address: str, field: str) -> str:
    """Where a half-typed field belongs."""
    return f"{address}#{field}"


def packed(value: Value | None) -> str:
    """A response as canonical JSON. None is one that says nothing."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return without_halves(text)


def unpacked(text: str) -> Value | None:
    """The way back. Raises `NotOpened` for what is no response."""
    try:
        value = json.loads(text)
    except ValueError:
        raise NotOpened("These words cannot be read.") from None
    if isinstance(value, list):
        return tuple(str(one) for one in value)
    if value is None or isinstance(value, str | int | dict):
        return value
    raise NotOpened("These words cannot be read.")


class Sealer:
    """Seals to the private spaces of the partners, and opens with their passphrases."""

    def __init__(self, run: str, owners: Mapping[Seat, Owned]) -> None:
        """Take the session's id, and what each partner has."""
        self._run = run
        self._owners = owners
        self._spaces: dict[Seat, Space] = {
            seat: one.now for seat, one in owners.items() if one.now is not None
        }

    @property
    def seats(self) -> frozenset[Seat]:
        """Who has a private space."""
        return frozenset(self._spaces)

    def seal(self, seat: Seat, text: str, place: str, pad: int = space.PAD) -> str:
        """A text that only the partner at `seat` can open, at this place of this session."""
        return space.seal(self._spaces[seat], without_halves(text), self._run, place, pad)

    def answer(self, seat: Seat, address: str, value: Value | None) -> Sealed:
        """A response, sealed. One that says nothing is as long as what is usual to write."""
        return Sealed(self.seal(seat, packed(value), address, space.ANSWER_PAD))

    def unlock(self, seat: Seat, secret: str) -> Keys:
        """The keys of the partner at `seat`. Raises `WrongKey`."""
        return spaces.unlock(self._owners.get(seat, Owned("")), secret)

    def words(self, keys: Keys, token: str, place: str) -> str:
        """The text that was sealed. Raises `NotOpened`."""
        return keys.words(token, self._run, place)

    def value(self, keys: Keys, token: str, address: str) -> Value | None:
        """The response that was sealed. Raises `NotOpened`."""
        return unpacked(self.words(keys, token, address))
