"""The ten rules of safety that are not held elsewhere. `docs/privacy.md` lists them all."""

import ast
import importlib
import pkgutil
import subprocess
import sys
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from textual.screen import Screen

from reconnect_tui.content.support import support_page
from reconnect_tui.engine import effects, events, session
from reconnect_tui.engine.answers import unready
from reconnect_tui.engine.words import LANGUAGES, words_for
from reconnect_tui.evening import Evening, Wish
from reconnect_tui.moments import Moment
from reconnect_tui.paths import home_folders
from reconnect_tui.plain.conversation import Conversation
from reconnect_tui.plain.door import open_door
from reconnect_tui.tui import screens
from reconnect_tui.tui.keys import PRESSES
from reconnect_tui.tui.screens.support import SupportScreen
from reconnect_tui.tui.screens.welcome import WelcomeScreen
from tests.checkout import ROOT
from tests.plain.faked import FakeTerminal, lines
from tests.privacy.evening import EXERCISE as LETTER
from tests.privacy.scenes import Couple
from tests.tui.rooms import arrives, evening_of, opened, reads, seen
from tests.walks.record import every_head
from tests.walks.table import Sitting, shelf

AFRAID = "sometimes afraid of your partner"
EXERCISES = sorted((ROOT / "exercises").glob("*.toml"))


def flat(text: str) -> str:
    """The words without the ends of lines."""
    return " ".join(text.split())


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file with its bytes."""
    return {str(one): one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file()}


def help_of_the_command() -> str:
    """What `reconnect --help` says."""
    command = [sys.executable, "-m", "reconnect_tui", "--help"]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True).stdout


async def test_rule_1_it_is_said_before_anything_is_begun(tmp_path: Path) -> None:
    """In the README, in `--help`, at the first start of both front ends."""
    helped = help_of_the_command()
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    async with opened(evening_of(tmp_path)) as pilot:
        await arrives(pilot, WelcomeScreen)
        screen = seen(pilot)
    lines_ = " ".join(words_for("en").door.welcome)
    for text in (helped, readme, screen, lines_):
        assert AFRAID in flat(text)
        assert "feel safe with each other" in flat(text)
        assert "not therapy" in flat(text)


def test_rule_2_looking_for_help_leaves_no_trace(tmp_path: Path) -> None:
    """Opened and left: not one byte of the home folder is another."""
    couple = Couple(tmp_path, "")
    couple.facilitator.close()
    evening = Evening(home_folders(tmp_path), clock=couple.clock)
    open_door(evening, FakeTerminal(lines("q")))
    before = snapshot(tmp_path)
    terminal = FakeTerminal(lines("i", "q"))
    open_door(evening, terminal)
    assert any("Hotline" in line for line in terminal.said)
    assert snapshot(tmp_path) == before


def test_rule_2_the_same_key_everywhere(tmp_path: Path) -> None:
    """`i` in both front ends; in lines it works on a private page as well."""
    assert next(one for one in PRESSES if one.id == "support").keys == "i"
    couple = Couple(tmp_path, "")
    couple.to("words@a")
    asked: list[str] = []
    terminal = FakeTerminal(lines("/i"))
    Conversation(couple.facilitator, terminal, support=lambda: asked.append("i")).run()
    assert asked == ["i"]


LETTERS = {"AnyKeyScreen", "OneLineScreen", "MomentScreen", "TooSmall", "HideScreen"}
"""Screens without `i` and `h`: letters are typed, any key is taken, or nothing is to be seen."""


def every_screen() -> list[type[Screen[object]]]:
    """Every screen of the app."""
    found: list[type[Screen[object]]] = []
    for one in pkgutil.iter_modules(screens.__path__):
        module = importlib.import_module(f"{screens.__name__}.{one.name}")
        found += [
            kind
            for kind in vars(module).values()
            if isinstance(kind, type)
            and issubclass(kind, Screen)
            and kind.__module__ == module.__name__
        ]
    return found


@pytest.mark.parametrize("kind", every_screen(), ids=lambda kind: kind.__name__)
def test_rules_2_and_5_two_keys_on_every_screen(kind: type[Screen[object]]) -> None:
    """`i` leads to help and `h` blanks the screen, wherever no letters are typed."""
    keys = kind._merge_bindings().key_to_bindings  # noqa: SLF001 - the only way to ask for all
    assert {"i", "h"} <= set(keys) or kind.__name__ in LETTERS


def test_there_are_screens_to_look_at() -> None:
    """The test above has looked at all of them, and those that it leaves out are there."""
    names = {one.__name__ for one in every_screen()}
    assert len(names) > 20
    assert names >= LETTERS


async def test_rule_2_on_the_screen_it_leaves_no_trace(tmp_path: Path) -> None:
    """From Tonight and from a sentence over it, `i` shows the page; not one byte is written."""
    evening = evening_of(tmp_path, "Ana", "Leo")
    async with opened(evening) as pilot:
        before = snapshot(tmp_path)
        title = pilot.app.title
        for _ in range(2):
            await arrives(pilot, SupportScreen, "i")
            assert "Hotline" in seen(pilot)
            assert pilot.app.title == title
            await pilot.press("escape")
        assert snapshot(tmp_path) == before


HEARING = {"pyaudio", "sounddevice", "alsaaudio", "pvrecorder", "speech_recognition", "cv2"}
"""What could listen or look."""

NOTIFYING = {"plyer", "notify2", "gi", "dbus", "win10toast", "desktop_notifier", "pync"}
"""What puts messages on a desktop, where others see them."""


def test_rules_5_and_6_nothing_listens_and_nothing_notifies() -> None:
    """No module imports what hears, sees, or shows messages outside the app's own window."""
    found: set[str] = set()
    files = sorted((ROOT / "reconnect_tui").rglob("*.py"))
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {one.name.split(".")[0] for one in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.split(".")[0])
    assert len(files) > 100
    assert {"textual", "tomllib"} <= found, "the search finds what is imported"
    assert not found & (HEARING | NOTIFYING)
    text = " ".join(file.read_text(encoding="utf-8") for file in files)
    assert not [one for one in ("notify-send", "osascript", "arecord", "parecord") if one in text]


@pytest.mark.parametrize("answer", [None, {}, {"ok": 0}, {"ok": 1}, {"ok": 0, "upset": 0}])
def test_rule_3_blank_is_not_today(answer: dict[str, int | str] | None) -> None:
    """Skipped, empty, half answered: all of it ends kindly, as a no does."""
    assert unready(answer)


@pytest.mark.parametrize("head", every_head(), ids=lambda head: f"{head.exercise}-{head.mode}")
def test_rule_4_everything_private_may_be_passed(tmp_path: Path, head: object) -> None:
    """No page that only one partner sees insists on an answer."""
    sitting = Sitting(head, tmp_path)  # type: ignore[arg-type]  # a head
    private = [one for one in sitting.facilitator.session.plan.moments if one.sealed]
    stuck = [one.address for one in private if not one.skippable and not _keeps_by_itself(one)]
    sitting.facilitator.close()
    assert stuck == []


def _keeps_by_itself(moment: Moment) -> bool:
    """What may be seen of one's own words is kept, if one only presses Enter."""
    return type(moment.ask).__name__ == "Release"


def test_rule_6_nothing_counts_one_partner_against_the_other() -> None:
    """No streak, no score, no record of who stopped, paused, or went over."""
    kept = {one.name for each in (session.Session, session.Result) for one in fields(each)}
    for word in ("streak", "score", "blame", "points", "interruptions", "broken"):
        assert not any(word in name for name in kept)
    for event in (events.Pause, events.TimeOut, events.Stop, events.Skip, events.Extend):
        assert "seat" not in {one.name for one in fields(event)}
    assert "seat" not in {one.name for one in fields(effects.Ended)}
    assert {one.name for one in fields(session.Return)} == {"promised", "came"}


@pytest.mark.parametrize(("item", "only"), [("sharp", True), ("looking-down", False)])
def test_rule_7_signs_of_harm_lead_to_support(item: str, *, only: bool) -> None:
    """Never to a structured talk or to looking back at a quarrel; and one person alone is asked."""
    data = tomllib.loads((ROOT / "exercises" / "eleven-signs.toml").read_text(encoding="utf-8"))
    leads = [one for step in data["steps"] for one in step.get("suggest", ())]
    targets = {one["exercise"] for one in leads if one["item"] == item}
    assert "support" in targets
    assert targets.isdisjoint({"take-turns-listening", "look-back-together"})
    assert not only or targets == {"support"}
    assert data["for"] == ["solo"]


@pytest.mark.parametrize("name", ["look-back-together", "outside-view"])
def test_rule_7_not_for_violence(name: str) -> None:
    """Two exercises that could hide harm say whom they are not for."""
    words = " ".join(shelf().exercise(name).not_for)
    assert "iolence" in words
    assert "fear" in words


@pytest.mark.parametrize("file", EXERCISES, ids=lambda file: file.stem)
def test_rule_9_every_exercise_says_when_not(file: Path) -> None:
    """Shipped files have it; the checker refuses one without (`tests/content`)."""
    assert shelf().exercise(file.stem).not_for


async def test_rule_9_it_is_said_before_a_command_line_begins(tmp_path: Path) -> None:
    """With everything settled there: the page before the first one says it, and waits."""
    when = "When one of you is afraid of the other."
    wish = Wish(exercise=str(LETTER), mode="two", names=("Ana", "Leo"), first="Ana")
    async with opened(evening_of(tmp_path, "Ana", "Leo"), wish) as pilot:
        await reads(pilot, f"Another time is better · {when}")
        await reads(pilot, "begin when only you see the screen", "enter")
        assert when not in seen(pilot)


@pytest.mark.parametrize(("lang", "said"), [("en", "adults"), ("de", "Erwachsene")])
def test_rule_10_it_is_for_adults(lang: str, said: str, tmp_path: Path) -> None:
    """The page of help says so first, in each language."""
    assert said in support_page(tmp_path, lang).words[0]


def test_rule_10_no_word_claims_to_heal() -> None:
    """The app's own words, in every language, never say that it treats or cures."""
    for lang in LANGUAGES:
        text = repr(words_for(lang)).casefold()
        assert not any(word in text for word in ("cure", "heal ", "diagnos", "heilt"))
