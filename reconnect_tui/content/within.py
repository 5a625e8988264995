"""Where inside a quoted text a character of it stands: quotes, line ends and escapes count."""

import re

_SIGN = re.compile(
    r"(?P<nothing>\\[ \t]*\r?\n\s*)"
    r"|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\x[0-9a-fA-F]{2}|\\.|\r\n|.",
    re.DOTALL,
)
_AS_TYPED = re.compile(r"\r\n|.", re.DOTALL)


def offset(quoted: str, at: int) -> int | None:
    """How far into `quoted`, a text as TOML writes it, character `at` of the text begins.

    None if it has no such character, or is no text.
    """
    mark = quoted[:3] if quoted[:3] in ('"""', "'''") else quoted[:1]
    if mark not in ('"""', "'''", '"', "'"):
        return None
    start, end = len(mark), len(quoted) - len(mark)
    if len(mark) > 1:
        # TOML leaves out a line end right after three quotes.
        start += next((len(end) for end in ("\r\n", "\n") if quoted.startswith(end, start)), 0)
    signs = _SIGN if mark[0] == '"' else _AS_TYPED
    seen = 0
    for found in signs.finditer(quoted, start, end):
        if found.lastgroup == "nothing":
            continue
        if seen == at:
            return found.start()
        seen += 1
    return end if seen == at else None
