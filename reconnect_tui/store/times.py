"""Moments of the wall clock as the local words that names of files and lists are made of."""

from datetime import UTC, datetime, timedelta, timezone


def local(wall: int, offset: int) -> datetime:
    """The local time of `wall`, in ms since the epoch, `offset` minutes east of UTC."""
    zone = timezone(timedelta(minutes=offset)) if offset else UTC
    return datetime(1970, 1, 1, tzinfo=UTC).astimezone(zone) + timedelta(milliseconds=wall)


def stamp(wall: int, offset: int) -> str:
    """For the name of a file: `2026-11-22T201105`."""
    return local(wall, offset).strftime("%Y-%m-%dT%H%M%S")


def day(wall: int, offset: int, later: int = 0) -> str:
    """The local date in ISO 8601, `later` days after."""
    return (local(wall, offset).date() + timedelta(days=later)).isoformat()
