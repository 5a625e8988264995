"""The two keys that work on every screen where no letters are typed: help for people, and hide.

Their ids are those of the table of keys, so that who gives them other keys has those everywhere.
"""

from textual.binding import Binding, BindingType

ALWAYS: tuple[BindingType, ...] = (
    Binding("i", "app.support", "support & safety", show=False, id="support"),
    Binding("h", "app.hide", "hide", show=False, id="hide"),
)
"""Support & safety, and a blank screen."""
