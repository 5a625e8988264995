"""One code of a problem."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """One way in which a file can be wrong: what it is called, the rule, the remedy.

    `docs/problems/CODE.md` shows it with a broken and a fixed sample, which tests read.
    """

    code: str
    title: str
    rule: str
    remedy: str
