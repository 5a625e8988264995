"""What is written for reading and printing: every word as it was typed, and none as a command."""

import re
from datetime import date
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reconnect_tui.cleaning import clean
from reconnect_tui.journal.markdown import cards_markdown, escaped, paragraph, session_markdown
from reconnect_tui.journal.pages import Entry, SessionPage
from reconnect_tui.journal.printable import html_page
from reconnect_tui.journal.words import ENGLISH

TAGS = {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "strong", "blockquote",
        "br", "hr"}  # fmt: skip
"""Every tag that our own Markdown makes of a session's page and of cards."""

HOSTILE = (
    "<script>alert(1)</script>",
    "[click](javascript:alert(1))",
    "![x](http://example.org/x.png)",
    "<http://example.org>",
    "# heading\n- list\n1. one\n> quote\n---\n===",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "`code` ```fence```\n    indented",
    "*stress* _under_ ~~gone~~ &amp; &lt; \\*",
    "$title ${style} $$",
    "line\n\n\n\nother",
    "a\tb   c",
)


def page(said: str, *, asked: str = "", who: str = "Ana", title: str = "Tell") -> SessionPage:
    """A page on which this was said."""
    entry = Entry("e", title, asked, who, said)
    return SessionPage("n", "x", "A sample", date(2026, 1, 2), (who,), "completed", (entry,))


def words_of(html: str) -> str:
    """What one reads of a page, blanks made one."""
    body = html[html.index("<body") :]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", body)).split())


def read(text: str) -> str:
    """A text as it is to be read."""
    return " ".join(clean(text).split())


@settings(max_examples=200)
@given(st.text(max_size=120))
@example(HOSTILE[0])
@example("1. a\n2) b\n+ c")
@example("~~~\n<b>\n~~~")
@example("Setext\n===\nSetext\n---")
def test_words_are_read_as_they_were_typed(said: str) -> None:
    """Through Markdown and HTML, whatever they are, and nothing in them is obeyed."""
    html = html_page(session_markdown(page(said), ENGLISH), "Title")
    assert re.sub(r"\s", "", read(said)) in re.sub(r"\s", "", words_of(html))
    assert set(re.findall(r"</?([a-zA-Z0-9]+)", html)) <= TAGS


@pytest.mark.parametrize("said", HOSTILE)
def test_nothing_hostile_comes_through(said: str) -> None:
    """As an answer, a question, a name, a title or a card: no tag, no link, no picture."""
    texts = [
        session_markdown(page(said, asked=said, who=said, title=said), ENGLISH),
        cards_markdown(said, [said, said], ENGLISH),
    ]
    for text in texts:
        html = html_page(text, said)
        assert set(re.findall(r"</?([a-zA-Z0-9]+)", html[html.index("<body") :])) <= TAGS
        assert not re.findall(r"<[^>]*\b(?:href|src|on\w+)=", html)


def test_the_page_asks_the_browser_to_load_nothing() -> None:
    """A rule for the browser: no script, no picture, no address."""
    html = html_page("# Hello\n", "A <title>", lang='e"n')
    assert "default-src 'none'" in html
    assert "<title>A &lt;title&gt;</title>" in html
    assert '<html lang="e&quot;n">' in html
    assert "http" not in html.replace("http-equiv", "")


def test_it_is_made_to_be_printed() -> None:
    """No answer and no card is cut in two by the end of a sheet."""
    html = html_page(cards_markdown("Deck", ["one", "two"], ENGLISH), "Deck", kind="cards")
    assert "break-inside: avoid" in html
    assert "@page" in html
    assert html.count("<blockquote>") == 2
    assert '<body class="cards">' in html


def test_each_of_two_doors_holds_alone() -> None:
    """Signs of HTML are escaped in the Markdown; and HTML in Markdown is not obeyed anyway."""
    assert escaped("<b>[x](y)") == r"\<b\>\[x\](y)"
    html = html_page("<script>x</script> [x](javascript:y) ![x](y)\n", "Title")
    assert set(re.findall(r"</?([a-zA-Z0-9]+)", html)) <= TAGS


def test_line_ends_stay_and_blank_lines_part_paragraphs() -> None:
    """A poem keeps its lines."""
    assert paragraph("one\ntwo\n\n\nthree") == "one  \ntwo\n\nthree"
    assert escaped("1. not a list") == "1\\. not a list"


def test_a_session_on_paper() -> None:
    """Title and day, who, each step with what was asked and said."""
    said = session_markdown(page("Tea, *and* time.", asked="What was good?"), ENGLISH)
    assert said == (
        "# A sample, 2 January 2026\n\nAna\n\n## Tell\n\nWhat was good?\n\n"
        "**Ana**:\n\n> Tea, \\*and\\* time.\n"
    )
