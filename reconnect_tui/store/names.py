"""Names of files. Whatever a name is made from, only plain slugs reach the disk."""

import re
import unicodedata
from collections.abc import Container

from reconnect_tui.errors import StoreError

LONGEST = 40

_SLUG = re.compile(rf"[a-z][a-z0-9-]{{0,{LONGEST - 1}}}")
_SESSION = re.compile(
    rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T[0-9]{{6}}-[a-z][a-z0-9-]{{0,{LONGEST - 1}}}-[0-9a-f]{{4}}"
)
_HASH = re.compile(r"[0-9a-f]{64}")
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])")
"""Windows takes these for devices, whatever their ending."""


def is_slug(text: str) -> bool:
    """Whether `text` may be an id: a small letter, then small letters, digits and hyphens."""
    return bool(_SLUG.fullmatch(text)) and not _DEVICES.fullmatch(text)


def check_slug(text: str) -> str:
    """`text` if it is a slug. Raises `StoreError`: it would be the name of a file."""
    if not is_slug(text):
        message = f"{text[:60]!r} cannot be the name of a file."
        raise StoreError(message)
    return text


def is_session(text: str) -> bool:
    """Whether `text` is how a session's file is called, without its ending."""
    return bool(_SESSION.fullmatch(text))


def check_session(text: str) -> str:
    """`text` if it is the name of a session's file without its ending. Raises `StoreError`."""
    if not is_session(text):
        message = f"{text[:80]!r} is not the name of a session."
        raise StoreError(message)
    return text


def check_hash(text: str) -> str:
    """`text` if it is a SHA-256 in hex. Raises `StoreError`."""
    if not _HASH.fullmatch(text):
        message = f"{text[:80]!r} is not a checksum."
        raise StoreError(message)
    return text


def slug_for(name: str, taken: Container[str]) -> str:
    """A slug that resembles `name` and is not `taken`: `Zoë B.` becomes `zoe-b`, `zoe-b-2`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[: LONGEST - 8].strip("-")
    if not is_slug(slug):
        slug = f"partner-{slug}".rstrip("-")
    if slug not in taken:
        return slug
    number = 2
    while f"{slug}-{number}" in taken:
        number += 1
    return f"{slug}-{number}"


def couple(partners: tuple[str, ...]) -> str:
    """The name of what belongs to these partners, in whatever order they sit."""
    return "+".join(sorted(check_slug(partner) for partner in partners))
