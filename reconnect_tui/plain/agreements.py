"""Agreements in lines: how they stand, and how one of them went."""

from reconnect_tui.journal.promises import agreement_line, part_title, standing
from reconnect_tui.plain.looking import Look
from reconnect_tui.plain.talk import Talk
from reconnect_tui.store.agreements import Agreement, State

WEEK = 7
"""In days."""


def look_at_agreements(look: Look, talk: Talk) -> None:
    """What was agreed on, what is due first, until somebody goes back."""
    words = look.words
    for problem in look.book.agreements()[1]:
        talk.say(str(problem))
    while True:
        rows = [one for _, part in look.book.board(look.eyes).parts() for one in part]
        if not rows:
            talk.say(words.agreements_none)
            return
        one = talk.browse(
            f"{words.agreements}.", rows, lambda row: _line(row, look), words.screen.older
        )
        if one is None:
            return
        _ask(one, look, talk)


def _line(one: Agreement, look: Look) -> str:
    today = look.book.today
    return f"{part_title(standing(one, today), look.words)}: " + agreement_line(
        one, look.words, today
    )


def _ask(one: Agreement, look: Look, talk: Talk) -> None:
    """How it went. Enter alone leaves it as it is."""
    screen = look.words.screen
    if not set(one.partners) <= look.eyes:
        talk.say(screen.settle_both)
        return
    ways: tuple[tuple[str, State | None, int], ...] = (
        (screen.settle_leave, None, 0),
        (screen.settle_kept, "kept", 0),
        (screen.settle_again, "kept", WEEK),
        (screen.settle_changed, "changed", WEEK),
        (screen.settle_let_go, "let-go", 0),
    )
    _, state, again = talk.choose(screen.settle_asks, ways, lambda way: way[0])
    if state is not None:
        look.book.settle(one.id, state, again)
        talk.say(screen.settle_new if state == "changed" else "")
