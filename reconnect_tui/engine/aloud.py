"""What a page says aloud when it comes, where somebody wants it spoken."""

from reconnect_tui.engine.page import Page
from reconnect_tui.engine.spoken import plain


def aloud(page: Page) -> str:
    """Whose page it is, what is done, what is asked; of a page for one pair of eyes nothing.

    Its own cues, such as how much time there is, come with its bells.
    """
    if page.kind == "ended" or (page.kind == "moment" and page.private):
        return ""
    who = f"{page.name}: {page.phase_word}." if page.name else f"{page.phase_word}."
    body = plain(page.body)
    says = {
        "moment": (who, page.second, body, page.notice, page.question),
        "paused": (page.notice,),
        "away": (page.notice, body),
    }.get(page.kind, (page.second, body, page.notice, page.question))
    return " ".join(word for one in says for word in one.split())
