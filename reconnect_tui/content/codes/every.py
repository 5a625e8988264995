"""All codes, in order."""

from reconnect_tui.content.codes.code import Code
from reconnect_tui.content.codes.files import FILES, WARNINGS
from reconnect_tui.content.codes.keys import KEYS
from reconnect_tui.content.codes.steps import STEPS

CODES: dict[str, Code] = {code.code: code for code in (*KEYS, *STEPS, *FILES, *WARNINGS)}
"""Every code by its name."""
