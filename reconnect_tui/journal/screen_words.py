"""What the rooms of the journal say on the screen, in one place per language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScreenWords:
    """One language's words; the defaults are English. `{name}` and the like are filled."""

    choose: str = "choose"
    read: str = "read"
    back: str = "back"
    help: str = "help"
    scroll: str = "scroll"
    hide: str = "hide"
    reading: str = "Reading..."
    progress: str = "Looking through your evenings: {done} of {total}."
    nothing_there: str = "Nothing here yet."

    looks_several: str = "{names} look."
    looks_one: str = "{name} looks."
    looks_nobody: str = "What everybody may read."
    evenings_says: str = "Each of them, to read again"
    older: str = "Older ones"
    older_says: str = "{count} more"

    search: str = "Search"
    search_says: str = "Words in all that was written"
    search_about: str = "Small and large letters are the same here, and accents do not matter."
    search_hint: str = "words to look for"
    search_first: str = "Write a word or two. Enter goes to what was found."
    search_many: str = "{count} places and more. Another word makes them fewer."
    to_words: str = "words"
    to_found: str = "to what was found"
    to_list: str = "to the list"
    open_page: str = "its evening"

    export: str = "Take it with you"
    export_says: str = "To read, to print, for a calendar, or all of it"
    export_about: str = "You choose what, and the folder. What was written where is said."
    export_write: str = "write it"
    as_markdown: str = "The journal as text"
    as_markdown_says: str = "Markdown"
    as_markdown_about: str = (
        "Evenings, agreements, thanks and what was written, as far as those who look may read it."
    )
    as_html: str = "The journal to print"
    as_html_says: str = "One page for a browser"
    as_html_about: str = (
        "The same as the text, as a page. It loads nothing, and prints from any browser."
    )
    as_ics: str = "Agreed times"
    as_ics_says: str = "For a calendar"
    as_ics_about: str = "What you agreed on with a day to it, and the days to look at it again."
    as_json: str = "All of it"
    as_json_says: str = "JSON, to be brought in again"
    as_json_about: str = (
        "All that is kept here, whoever wrote it. Sealed answers stay sealed. Everything else "
        "in it can be read by whoever has the file. It comes back with: reconnect import"
    )
    as_cards: str = "Cards: {deck}"
    as_cards_says: str = "To print and cut"
    as_cards_about: str = "The cards of this deck, eight or so on a sheet. No name is on them."
    sealed_out: str = "Sealed words stay sealed. They are not in this file."
    private_in: str = (
        "Your own private words are in this file, but for those that a passphrase seals."
    )
    in_the_clear: str = "The file is in the clear: whoever opens it can read it."
    to_folder: str = "Into which folder? It is made if it is not there."
    writing: str = "Writing..."
    written: str = "Written: {path}"
    no_folder: str = "Please say a whole path, such as {example}"
    not_a_folder: str = "{path} is a file. Please say a folder."
    all_asks: str = (
        "This file would hold what each of you wrote, private words without a passphrase too. "
        "Is that fine for all of you?"
    )
    all_yes: str = "Yes, write it"
    not_now: str = "Not now"

    who: str = "Who looks"
    who_says: str = "One of you, or both"
    who_about: str = (
        "Together you read what both of you may read. Alone, you read your own private words "
        "too. Where there is no private space, this is hidden on the screen only."
    )
    who_asks: str = "Who looks at the journal now?"
    who_both: str = "Both of you: {names}"
    who_alone: str = "{name} alone"
    look_away: str = "This is for {name} alone now. Is nobody else looking?"
    look_away_yes: str = "Only {name} looks"

    open_own: str = "open what is sealed"
    open_asks: str = "{name}, your passphrase or your paper key. It is forgotten after two minutes."
    closed_again: str = "What was sealed is closed again."
    some_sealed: str = "Some of your words are sealed. o: your passphrase opens them."
    some_left_out: str = "Answers that are sealed are left out. Alone, each of you can open them."

    settle: str = "how it went"
    settle_asks: str = "How is it with this now?"
    settle_kept: str = "It was kept"
    settle_again: str = "Kept, and again in a week"
    settle_changed: str = "Changed, and again in a week"
    settle_let_go: str = "We let go of it"
    settle_leave: str = "Leave it as it is"
    settle_both: str = (
        "This one belongs to more than one of you. You say together how it went: choose who looks."
    )
    settle_new: str = "For other words, agree anew at the end of an exercise."
    from_exercise: str = "From: {title}"

    jar_says: str = "A dot for each note, and one to read again"
    another: str = "another"
    older_note: str = "older"
    newer_note: str = "newer"
    this_note: str = "{here} is this note."

    trends_says: str = "Closeness, being understood"
    trends_about: str = "Each answer beside the first ones of the same person."
    trends_none: str = "Nothing was rated more than once yet. Some exercises ask at their end."
    trends_both: str = (
        "What each of you reported is your own. It is shown to both only if both ask for it, "
        "and even then nobody is laid beside the other."
    )
    trends_ask: str = "{name}, would you like both of you to see what you reported?"
    trends_yes: str = "Yes, show mine too"
    trends_show: str = "show it to both"
