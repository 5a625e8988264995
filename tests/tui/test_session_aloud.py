"""Words aloud: each page as it comes, once, and nothing of a page for one pair of eyes."""

from pathlib import Path

import pytest

from reconnect_tui.bells import Bells
from reconnect_tui.engine.aloud import aloud
from reconnect_tui.engine.effects import Ring
from reconnect_tui.moments import Sound
from reconnect_tui.settings import Settings
from reconnect_tui.sound import Player, Speaker
from reconnect_tui.tui.screens.parts.liking import Liking
from reconnect_tui.tui.screens.parts.sounding import Sounding
from tests.tui.sitting import Sitting, picture, seated

SPEAKS = Liking(speech=True)


def said(app: Sitting) -> list[str]:
    """What was to be read aloud."""
    return [ring.say for ring in app.rings if ring.say]


async def test_a_turn_is_read_aloud_as_it_comes(tmp_path: Path) -> None:
    """Who speaks, who listens, and what it is about, once."""
    app = Sitting(tmp_path, at="turn:1.a/share", liking=SPEAKS)
    async with seated(app) as pilot:
        app.wait(2)
        await pilot.pause()
        assert said(app) == ["Ana: speak. Leo listens. Ana, say it. Leo, listen."]


async def test_a_page_is_said_before_its_cue_in_one_go(tmp_path: Path) -> None:
    """New words cut off the old ones, so the words of the first bell come with the page."""
    app = Sitting(tmp_path, at="turn:1.a/share", liking=SPEAKS)
    async with seated(app):
        heard: list[Ring] = []
        cues = [Ring(Sound.BELL, "You have 3 minutes."), Ring(Sound.SOFT, "Soon.")]
        Sounding(heard.append, speaks=True).sound(cues, app.sat.page)
        words = f"{aloud(app.sat.page)} You have 3 minutes."
        assert heard == [Ring(Sound.BELL, words), cues[1]]


async def test_after_a_pause_nobody_is_talked_over(tmp_path: Path) -> None:
    """The pause is said; who speaks on is not interrupted by what was said before."""
    app = Sitting(tmp_path, at="turn:1.a/share", liking=SPEAKS)
    async with seated(app) as pilot:
        await pilot.press("space", "space")
        assert app.kind == "moment"
        assert [one.split(".")[0] for one in said(app)[1:]] == ["Paused"]
        await pilot.press("space")
        assert [one.split(".")[0] for one in said(app)[1:]] == ["Paused", "Paused"]


async def test_a_private_page_is_silent(tmp_path: Path) -> None:
    """Nothing that one of them is asked alone is heard by the other."""
    app = Sitting(tmp_path, at="turn:1.a/private", liking=SPEAKS)
    async with seated(app):
        assert app.sat.page.private
        assert said(app) == []
        assert aloud(app.sat.page) == ""


async def test_without_the_wish_only_cues_have_words(tmp_path: Path) -> None:
    """Whoever has not asked for it hears no page."""
    app = Sitting(tmp_path, at="turn:1.a/share")
    async with seated(app) as pilot:
        await pilot.press("m", "m")
        assert app.rings == []
        app.wait(150)
        await pilot.pause()
        assert len(said(app)) == 1


async def test_mute_ends_what_is_being_said(tmp_path: Path) -> None:
    """`m` is for now, not for the next sentence."""
    app = Sitting(tmp_path, at="turn:1.a/share", liking=SPEAKS)
    async with seated(app) as pilot:
        await pilot.press("m")
        assert app.rings[-1] == Ring(Sound.NONE)
        assert "Bells are off." in picture(app)


def test_bells_speak_in_the_language_of_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """That of the exercise, else that of the app; and silence ends what is said."""
    heard: list[tuple[str, str]] = []
    monkeypatch.setattr(Player, "play", lambda *_: None)
    monkeypatch.setattr(Speaker, "say", lambda _, words, lang: heard.append((words, lang)))
    bells = Bells(Settings(speech=True, lang="de"), lambda: None)
    bells.ring(Ring(Sound.BELL, "one"), "en")
    bells.ring(Ring(Sound.BELL, "zwei"))
    bells.ring(Ring(Sound.BELL))
    bells.ring(Ring(Sound.NONE))
    bells.like(Settings(speech=False))
    bells.ring(Ring(Sound.BELL, "three"))
    assert heard == [("one", "en"), ("zwei", "de"), ("", "de")]
