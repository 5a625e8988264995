"""The app with one mistake, for the test of a test: what is typed is written 250 ms late."""

import runpy
import threading

from reconnect_tui.engine.effects import SaveDraft
from reconnect_tui.engine.session import Session
from reconnect_tui.store.keeper import SessionKeeper

LATE = 0.25
"""In s."""

_in_time = SessionKeeper.draft


def _late(keeper: SessionKeeper, session: Session, draft: SaveDraft) -> None:
    timer = threading.Timer(LATE, _in_time, (keeper, session, draft))
    timer.daemon = True
    timer.start()


SessionKeeper.draft = _late  # type: ignore[method-assign, assignment]  # that is the mistake
runpy.run_module("reconnect_tui", run_name="__main__")
