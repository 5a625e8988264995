"""A word list file: words on offer for a gap of a template, in groups."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from reconnect_tui.content.fields import Line, Record, Row, Slug, Words
from reconnect_tui.content.opening import Opening

Item = Annotated[str, StringConstraints(min_length=1, max_length=40)]


class WordGroup(Record):
    """Words that are near each other."""

    id: Slug
    """The group's name, the same in every language."""

    title: Line
    """What the group is called."""

    items: Annotated[Row[Item], Field(min_length=1, max_length=60)]
    """The words, in the order they are shown."""

    body: Annotated[Row[Line], Field(max_length=12)] = ()
    """Where and how it may show in the body."""


class WordList(Opening):
    """Words to choose from, one file for each language (`feelings.en.toml`)."""

    kind: Literal["words"]
    """`words`."""

    text: Words = ""
    """A sentence above the words."""

    groups: Annotated[Row[WordGroup], Field(min_length=1, max_length=40)]
    """The words in their groups."""

    @property
    def items(self) -> tuple[str, ...]:
        """Every word, in order."""
        return tuple(item for group in self.groups for item in group.items)

    @property
    def signs(self) -> dict[str, str]:
        """Every word, in order, with its group and how that may show in the body."""
        return {
            item: f"{group.title}: {', '.join(group.body)}" if group.body else group.title
            for group in self.groups
            for item in group.items
        }
