"""Markdown as one HTML page to read and to print. It loads nothing and runs nothing."""

from html import escape
from string import Template

_PAGE = Template(
    """\
<!DOCTYPE html>
<html lang="$lang">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>$title</title>
<style>
$style
</style>
</head>
<body class="$kind">
$body
</body>
</html>
"""
)

_STYLE = """\
:root { color-scheme: light dark; }
body { max-width: 38em; margin: 2em auto; padding: 0 1em; font: 1.1em/1.55 Georgia, serif; }
h1, h2, h3, h4 { font-family: system-ui, sans-serif; line-height: 1.25; margin: 1.6em 0 0.4em; }
h1 { margin-top: 0; }
blockquote { margin: 0.4em 0 1em; padding: 0.1em 1em; border-left: 0.25em solid #8a8a8a; }
.cards { max-width: none; }
.cards hr { display: none; }
.cards blockquote { display: inline-block; vertical-align: top; box-sizing: border-box;
  width: 8.6cm; min-height: 5.4cm; margin: 0.2cm; padding: 0.7cm; border: 1px dashed #8a8a8a;
  font-size: 1.05em; overflow-wrap: anywhere; }
@page { margin: 1.6cm; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; margin: 0; padding: 0; font-size: 11pt; }
  h1, h2, h3, h4 { break-after: avoid; }
  blockquote, li { break-inside: avoid; }
}"""


def html_page(markdown: str, title: str, *, lang: str = "en", kind: str = "journal") -> str:
    """A whole page from our own Markdown. `kind` is `journal` or `cards`."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only who prints waits for it

    # Without HTML and links of its own, whatever stands in people's words is only read.
    reader = MarkdownIt("commonmark", {"html": False}).disable(["link", "image", "autolink"])
    body = reader.render(markdown).strip()
    gaps = {"lang": escape(lang), "title": escape(title), "kind": escape(kind)}
    return _PAGE.substitute(gaps, style=_STYLE, body=body)
