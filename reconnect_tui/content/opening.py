"""The keys that every file opens with, whatever it defines."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from reconnect_tui.content.fields import Line, Record, Row, Slug, Words

Remark = Annotated[str, StringConstraints(min_length=1, max_length=1200)]


class Evidence(Record):
    """What is known about an exercise, and what is not."""

    grade: Literal["A", "B", "C", "D"]
    """`A` experiment with couples on this exercise, `B` experiment elsewhere or as part of a
    package, `C` clinical tradition, `D` ours or advice."""

    note: Remark
    """What the evidence does *not* show."""


class Opening(Record):
    """Who may use a file, what it is, where it comes from."""

    PLAIN: ClassVar[tuple[str, ...]] = ("title", "summary")

    format: Literal[1]
    """The format of the file: `1`. It changes only when old files would mean something else."""

    id: Slug
    """The same as the file's name without `.toml`. Never reused for something else."""

    title: Line
    """What people call it."""

    summary: Words = ""
    """A few sentences for the list."""

    version: Annotated[int, Field(ge=1)] = 1
    """For people only. The app compares contents, not versions."""

    needs_app: Annotated[str, StringConstraints(pattern=r"^>=\d+(\.\d+){0,2}$")] = ""
    """The oldest app that understands the file, as `">=1.4"`."""

    lang: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = "en"
    """The language of the texts."""

    status: Literal["wip", "active", "deprecated"] = "active"
    """`deprecated` hides a file from the lists; what was begun can be finished."""

    tags: Row[Slug] = ()
    """Words to find it by."""

    sources: Row[Remark] = ()
    """Author, year, title of what it is built on."""

    evidence: Evidence | None = None
    """How well it is tested."""

    replaces: Slug = ""
    """The id of a shipped file that this one stands in for."""
