"""A sentence with gaps, as it stands while the gaps are filled."""

from collections.abc import Mapping

from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Static

from reconnect_tui.asks import Slot


def as_it_stands(parts: tuple[str | Slot, ...], texts: Mapping[str, str]) -> Content:
    """The sentence with its words in bold, and a line where a gap is still open."""
    return Content.assemble(
        *(
            (part, "")
            if isinstance(part, str)
            else (texts.get(part.id, "").strip() or "___", "bold")
            for part in parts
        )
    )


class Sentence(Static):
    """Attribute: `texts`, by the id of the gap."""

    DEFAULT_CSS = "Sentence { height: auto; width: 1fr; max-width: 64; padding-left: 2; }"

    texts: reactive[Mapping[str, str]] = reactive({}, init=False)

    def __init__(self, parts: tuple[str | Slot, ...], texts: Mapping[str, str]) -> None:
        """Take the sentence, and the words so far."""
        super().__init__(as_it_stands(parts, texts), markup=False)
        self._parts = parts

    def watch_texts(self, texts: Mapping[str, str]) -> None:
        """Say it with the new words."""
        self.update(as_it_stands(self._parts, texts))
