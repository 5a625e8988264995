"""A private space: one person's key, and the sealing of answers to it.

Writing needs no passphrase: an answer is sealed to the writer's own public key (HPKE, RFC
9180: X25519, HKDF-SHA256, ChaCha20-Poly1305). Reading needs the private key, which is locked
with ChaCha20-Poly1305 under Argon2id (RFC 9106, its second recommended choice) of the
passphrase. `docs/open_sealed.py` opens an answer with nothing of ours.

`cryptography` is imported inside the functions: most evenings never need it.
"""

import base64
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reconnect_tui.confidential import LONGEST, SEALED_MARK
from reconnect_tui.engine.space_words import SpaceWords
from reconnect_tui.errors import StoreError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.hpke import Suite

FORMAT = 1

PAD = 256
"""Sealed words are as long as the next multiple of so many bytes, so length says little."""

ANSWER_PAD = 1024
"""The same of an answer: what is usual to write is as long as nothing at all."""

SHORTEST = 12
"""The fewest characters of a passphrase."""

MOST_ITERATIONS, MOST_LANES, MOST_MEMORY = 16, 16, 1024 * 1024
"""A file may not ask for more work than this; memory in KiB."""

LEAST_MEMORY = 8
"""Argon2 needs so many KiB for each lane."""


class WrongKey(StoreError):
    """This passphrase, or this paper key, does not open this space."""


class NotOpened(StoreError):
    """A sealed answer that this key does not open: changed, moved, or another's."""


@dataclass(frozen=True, slots=True)
class Cost:
    """How hard a guess is: Argon2id's memory in KiB, its passes and its lanes."""

    memory: int = 65536
    iterations: int = 3
    lanes: int = 4


@dataclass(frozen=True, slots=True)
class Space:
    """What is kept of a private space, in the person's file. Bytes are base64 there.

    `locked` is nonce and ciphertext of the private key.
    """

    person: str
    public: bytes
    salt: bytes
    locked: bytes
    cost: Cost = Cost()

    def to_table(self) -> dict[str, object]:
        """As it is kept."""
        return {
            "format": FORMAT,
            "public": _b64(self.public),
            "locked": _b64(self.locked),
            "kdf": {
                "name": "argon2id",
                "salt": _b64(self.salt),
                "memory": self.cost.memory,
                "iterations": self.cost.iterations,
                "lanes": self.cost.lanes,
            },
        }


@dataclass(frozen=True, slots=True, repr=False)
class PrivateKey:
    """An open space's key. Drop it soon: Python cannot wipe it."""

    person: str
    raw: bytes

    def __repr__(self) -> str:
        """Never the key."""
        return f"PrivateKey({self.person!r})"

    @property
    def paper(self) -> str:
        """The key as 52 letters in groups of four, to write down. Shown once, never saved."""
        letters = base64.b32encode(self.raw).decode().rstrip("=")
        return " ".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def weakness(passphrase: str, words: SpaceWords | None = None) -> str:
    """Why a passphrase is refused, as a sentence; empty if it is not."""
    words = words or SpaceWords()
    if len(passphrase) < SHORTEST:
        return words.too_short
    if len(passphrase) > LONGEST:
        return words.too_long
    # A birthday with its dots is no harder to guess than one without.
    if not any(one.isalpha() for one in passphrase):
        return words.digits_only
    return ""


def offered_passphrase() -> str:
    """Five random words (62 bits or more)."""
    from xkcdpass import xkcd_password  # noqa: PLC0415 - only when somebody sets one

    words = xkcd_password.generate_wordlist(
        wordfile=xkcd_password.locate_wordfile(), min_length=4, max_length=8
    )
    return " ".join(secrets.choice(words) for _ in range(5))


def create(person: str, passphrase: str, cost: Cost | None = None) -> tuple[Space, PrivateKey]:
    """A new space. Raises `StoreError` for a weak passphrase."""
    why = weakness(passphrase)
    if why:
        raise StoreError(why)
    from cryptography.hazmat.primitives.asymmetric.x25519 import (  # noqa: PLC0415 - see the top
        X25519PrivateKey,
    )

    private = X25519PrivateKey.generate()
    key = PrivateKey(person, private.private_bytes_raw())
    bare = Space(person, private.public_key().public_bytes_raw(), b"", b"", cost or Cost())
    return _lock(bare, key, passphrase), key


def unlock(space: Space, passphrase: str) -> PrivateKey:
    """The key of a space. Takes about a quarter of a second. Raises `WrongKey`."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - see the top
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415

    cipher = ChaCha20Poly1305(_derive(space, passphrase))
    try:
        raw = cipher.decrypt(space.locked[:12], space.locked[12:], _bound(space))
    except InvalidTag:
        raise WrongKey("This passphrase does not open this space.") from None
    return PrivateKey(space.person, raw)


def unlock_with_paper(space: Space, paper: str) -> PrivateKey:
    """The key of a space from what was written down. Raises `WrongKey`."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import (  # noqa: PLC0415 - see the top
        X25519PrivateKey,
    )

    letters = "".join(paper.split()).upper().replace("0", "O").replace("1", "I")
    try:
        raw = base64.b32decode(letters + "=" * (-len(letters) % 8))
        public = X25519PrivateKey.from_private_bytes(raw).public_key().public_bytes_raw()
    except ValueError:
        raw = public = b""
    if public != space.public:
        raise WrongKey("This paper key does not open this space.")
    return PrivateKey(space.person, raw)


def change_passphrase(space: Space, key: PrivateKey, passphrase: str) -> Space:
    """The same space under another passphrase; old answers stay readable."""
    why = weakness(passphrase)
    if why:
        raise StoreError(why)
    return _lock(space, key, passphrase)


def seal(space: Space, text: str, session: str, address: str, pad: int = PAD) -> str:
    """Words that only the owner of the space can read, bound to their place. No key needed."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import (  # noqa: PLC0415 - see the top
        X25519PublicKey,
    )

    public = X25519PublicKey.from_public_bytes(space.public)
    sealed = _suite().encrypt(_padded(text, pad), public, _place(session, address, space.person))
    return SEALED_MARK + _b64(sealed)


def unseal(key: PrivateKey, sealed: str, session: str, address: str) -> str:
    """The words. Raises `NotOpened` for another key, place or person, or one changed bit."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - see the top
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415

    try:
        data = base64.b64decode(sealed.removeprefix(SEALED_MARK), validate=True)
        private = X25519PrivateKey.from_private_bytes(key.raw)
        padded = _suite().decrypt(data, private, _place(session, address, key.person))
        return padded[4 : 4 + int.from_bytes(padded[:4], "big")].decode()
    except (InvalidTag, ValueError):
        raise NotOpened("These words are not opened by this key.") from None


def from_table(person: str, table: object) -> Space:
    """A space as it is kept. Raises `StoreError` for what is none, or asks for too much work."""
    try:
        return _from_table(person, table)
    except (KeyError, TypeError, ValueError):
        raise StoreError(f"The private space of {person} cannot be read.") from None


def _from_table(person: str, table: object) -> Space:
    if not isinstance(table, Mapping) or table["format"] != FORMAT:
        raise ValueError
    kdf = table["kdf"]
    cost = Cost(kdf["memory"], kdf["iterations"], kdf["lanes"])
    asked = (cost.memory, cost.iterations, cost.lanes)
    most = (MOST_MEMORY, MOST_ITERATIONS, MOST_LANES)
    if kdf["name"] != "argon2id" or any(type(one) is not int for one in asked):
        raise ValueError
    if not all(1 <= a <= m for a, m in zip(asked, most, strict=True)):
        raise ValueError
    if cost.memory < LEAST_MEMORY * cost.lanes:
        raise ValueError
    rows = ((table["public"], 32), (kdf["salt"], 16), (table["locked"], 60))
    public, salt, locked = (_bytes(text, length) for text, length in rows)
    return Space(person, public, salt, locked, cost)


def _bytes(text: str, length: int) -> bytes:
    data = base64.b64decode(text, validate=True)
    if len(data) != length:
        raise ValueError
    return data


def _lock(space: Space, key: PrivateKey, passphrase: str) -> Space:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415

    space = replace(space, salt=secrets.token_bytes(16))
    nonce = secrets.token_bytes(12)
    cipher = ChaCha20Poly1305(_derive(space, passphrase))
    return replace(space, locked=nonce + cipher.encrypt(nonce, key.raw, _bound(space)))


def _derive(space: Space, passphrase: str) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415 - see the top

    cost = space.cost
    kdf = Argon2id(
        salt=space.salt,
        length=32,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory,
    )
    return kdf.derive(unicodedata.normalize("NFKC", passphrase).encode())


def _bound(space: Space) -> bytes:
    """What the locked key belongs to: a public key that was swapped does not unlock."""
    return f"reconnect-space-{FORMAT}|{space.person}|".encode() + space.public


def _place(session: str, address: str, person: str) -> bytes:
    return f"reconnect-answer-{FORMAT}|{session}|{address}|{person}".encode()


def _suite() -> "Suite":
    from cryptography.hazmat.primitives import hpke  # noqa: PLC0415 - see the top

    return hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


def _padded(text: str, pad: int) -> bytes:
    data = text.encode()
    framed = len(data).to_bytes(4, "big") + data
    return framed + bytes(-len(framed) % pad)


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode()
