"""A list of answers that two keys can use: Space steps through it, Enter takes one."""

from reconnect_tui.tui.widgets.choices import Choices


class OneOf(Choices):
    """`Choices` for one answer, where Space goes on to the next and from the last to the first."""

    def action_choose(self) -> None:
        """Step. With several answers to choose, Space chooses, as everywhere."""
        if self.most > 1:
            super().action_choose()
        elif self.options:
            self.at = (self.at + 1) % len(self.options)
