"""The app with two mistakes, for the test of a test: words come in, and go out, as they are."""

import re
import runpy

from reconnect_tui import cleaning
from reconnect_tui.tui import textual_fixes

cleaning._UNSAFE = re.compile("(?!)")  # noqa: SLF001 - that is the first
textual_fixes.keep_screen_clean = lambda: None  # and this the second
runpy.run_module("reconnect_tui", run_name="__main__")
