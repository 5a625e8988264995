"""Every code has a page with a broken and a fixed sample, and both are what they say."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reconnect_tui.content.checking import check_all, check_language
from reconnect_tui.content.codes.code import Code
from reconnect_tui.content.codes.every import CODES
from reconnect_tui.content.exercise import Exercise
from reconnect_tui.content.findings import Problem
from reconnect_tui.content.library import Library
from reconnect_tui.content.playing import play, unseen
from reconnect_tui.content.report import as_text
from reconnect_tui.content.shelves import Folder

PAGES = Path(__file__).parents[2] / "docs" / "problems"
APP = "0.1.0"
_FENCE = re.compile(r"```toml title=(\S+)(?: encoding=(\S+))?\n(.*?)```\n", re.DOTALL)
_SAID = re.compile(r"```text\n(.*?)\n```", re.DOTALL)


@dataclass(frozen=True)
class Sample:
    """The files of one half of a page: name to bytes."""

    files: Mapping[str, bytes] = field(default_factory=dict)

    def said(self, folder: Path) -> tuple[str, ...]:
        """What `reconnect check` says of the files. Those in `mine/` are a person's own."""
        shipped = folder / "shipped"
        for name, data in self.files.items():
            path = folder / name if name.startswith("mine/") else shipped / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        library = Library([Folder(shipped, shipped=True), Folder(folder / "mine")], app=APP)
        found = check_all(library)
        if any(name.startswith("de/") for name in self.files):
            found += check_language(library, "de")
        found += tuple(never_seen(library, {each.file for each in found}))
        texts = (as_text(each).replace(f"{shipped}/", "") for each in found)
        return tuple(text.replace(f"{folder}/", "") for text in texts)


def never_seen(library: Library, wrong: Collection[str]) -> Iterator[Problem]:
    """What `check --play` finds in the exercises that have no other problem."""
    for ident in library.exercises:
        loaded = library.loaded("exercise", ident)
        if isinstance(loaded.file, Exercise) and str(loaded.source) not in wrong:
            played = play(loaded.file, library.decks_for(loaded.file))
            yield from (loaded.place(each) for each in unseen(loaded.file, played))


def samples(page: str) -> tuple[Sample, Sample]:
    """The broken and the fixed sample of a page."""
    broken, _, fixed = page.partition("## Fixed")
    return _sample(broken), _sample(fixed)


def _sample(text: str) -> Sample:
    return Sample({name: toml.encode(code or "utf-8") for name, code, toml in _FENCE.findall(text)})


def page_of(code: str) -> str:
    """The page of a code."""
    return (PAGES / f"{code}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CODES)
def test_the_broken_sample_earns_its_code_and_no_other(code: str, tmp_path: Path) -> None:
    """A page shows exactly the mistake that it is about, and what is printed for it."""
    page = page_of(code)
    said = samples(page)[0].said(tmp_path)
    assert {found for text in said for found in re.findall(r"(?:error|warning) (\w+):", text)} == {
        code
    }
    assert _SAID.findall(page) == ["\n".join(said)]


@pytest.mark.parametrize("code", CODES)
def test_the_fixed_sample_is_fine(code: str, tmp_path: Path) -> None:
    """Nothing at all is wrong with the fixed sample, not even a warning."""
    fixed = samples(page_of(code))[1]
    assert fixed.files
    assert fixed.said(tmp_path) == ()


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_a_page_says_the_rule_and_the_remedy(code: Code) -> None:
    """The words of a page are those of the app, so that neither grows old alone."""
    page = page_of(code.code)
    assert page.startswith(f"# {code.code}: {code.title}\n")
    assert f"**The rule.** {code.rule}\n" in page
    assert f"**What to do.** {code.remedy}\n" in page


def test_every_page_is_about_a_code_and_listed() -> None:
    """There is no page too many, and the overview names them all in order."""
    overview = (PAGES / "README.md").read_text(encoding="utf-8")
    pages = {page.stem for page in PAGES.glob("*.md")} - {"README"}
    assert pages == set(CODES)
    rows = [f"| [{code.code}]({code.code}.md) | {code.title} |" for code in CODES.values()]
    assert "\n".join(rows) in overview


def test_no_code_is_used_that_has_no_page() -> None:
    """The source of the checks names only codes that exist, and each of them somewhere."""
    content = Path(__file__).parents[2] / "reconnect_tui" / "content"
    used = {
        code
        for file in content.rglob("*.py")
        if file.parent.name != "codes"
        for code in re.findall(r'"([EW]\d{3})"', file.read_text(encoding="utf-8"))
    }
    assert used == set(CODES)
