"""Types and saves for ever, and says what is safe: to be cut off in the middle.

`python -m tests.store.power_cut HOME [wrong]` prints one number after another; up to each, what was
typed outlives a power cut. With `wrong`, nothing is synced.
"""

import sys
from pathlib import Path

from reconnect_tui.store import atomic, drafts
from reconnect_tui.store.keeper import SessionKeeper
from tests.store.scenes import FILES, NOW, small_session, typed


def main(home: Path, *, wrong: bool) -> None:
    """Type a growing number, sync each fifth, save each twentieth."""
    if wrong:
        for module, name in (
            (atomic, "sync_file"),
            (atomic, "sync_folder"),
            (drafts, "sync_folder"),
            (drafts, "sync_data"),
        ):
            setattr(module, name, lambda _: None)
    session = small_session()
    keeper = SessionKeeper.begin(home, session, FILES)
    keeper.save(session, NOW)
    sys.stdout.write(f"name {keeper.name}\n0\n")
    for number in range(1, 1_000_000):
        session, draft = typed(session, f"{number} " + "word " * (number % 150))
        keeper.draft(session, draft)
        if number % 20 == 0:
            keeper.save(session, NOW)
        elif number % 5 == 0:
            keeper.sync()
        else:
            continue
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), wrong="wrong" in sys.argv)
