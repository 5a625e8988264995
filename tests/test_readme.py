"""The README's promises to a newcomer: what it says to type is what CI types."""

import re

import pytest

from tests.checkout import ROOT, tracked

README = (ROOT / "README.md").read_text(encoding="utf-8")
START = README.split("\n## ")[1]
"""The part that says how to start it."""

BLOCKS = re.findall(r"```sh\n(.*?)```", START, re.DOTALL)


@pytest.mark.parametrize("command", "".join(BLOCKS).splitlines())
def test_what_it_says_to_type_is_what_ci_types(command: str) -> None:
    """Each command of the set-up part stands in `.ci/run`, word for word."""
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8").replace("try ", "")


def test_the_first_screen_says_how_to_start() -> None:
    """A newcomer sees both ways, and the way out of pip's refusal, without scrolling far."""
    first = "\n".join(README.splitlines()[:45])
    for words in ("pip install uv", "uv run pytest", "python3 -m venv .venv", ".venv\\Scripts\\"):
        assert words in first
    assert "externally managed" in first


def test_every_link_to_a_file_leads_somewhere() -> None:
    """No page of ours points at a file that is not in the checkout."""
    dead = []
    for name in (name for name in tracked() if name.endswith(".md")):
        text = (ROOT / name).read_text(encoding="utf-8")
        text = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
        links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)", text)
        dead += [f"{name}: {to}" for to in links if not ((ROOT / name).parent / to).exists()]
    assert dead == []
