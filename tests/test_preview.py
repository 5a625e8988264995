"""A preview: any place of a file can be sat down at, as fast as one likes, kept nowhere."""

from pathlib import Path

import pytest

from reconnect_tui.engine.events import Begin
from reconnect_tui.engine.timer import Instant
from reconnect_tui.preview import Nowhere, quick
from tests.cli.typed import exercise, write
from tests.previewed import STEPS, look_at


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file that is being written."""
    return write(tmp_path / "sample.toml", exercise(steps=STEPS))


def test_a_place_behind_answers_has_answers(file: Path) -> None:
    """Where a reveal shows something, a robot has given it before: the page is a real one."""
    preview = look_at(file)
    preview.read()
    session = preview.sit("look").session
    assert session.value("near@a") == {"near": 5}
    assert session.value("near@b") == {"near": 5}


def test_every_place_can_be_reached(file: Path) -> None:
    """For two and for one, the session sits where it was asked to."""
    for solo in (False, True):
        preview = look_at(file, solo=solo)
        preview.read()
        for address in preview.addresses:
            assert preview.sit(address).session.at == address


def test_a_file_that_is_away_for_a_moment_is_awaited(file: Path) -> None:
    """Some editors take the file away before they put the new one in its place."""
    text = file.read_text(encoding="utf-8")
    preview = look_at(file)
    preview.read()
    file.unlink()
    assert not preview.changed()
    write(file, text + "# more\n")
    assert preview.changed()


def test_a_quick_clock(file: Path) -> None:
    """Ten times as fast: twelve seconds at the table are two minutes of the talk."""
    now = [Instant(1000, 5000, 60)]
    clock = quick(lambda: now[0], 10)
    now[0] = Instant(13_000, 17_000, 60)
    assert clock() == Instant(121_000, 125_000, 60)


def test_a_quick_preview_does_not_fall_asleep(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The seconds between two looks are many of the session's, and nobody was away."""
    now = [Instant(0, 0, 0)]
    monkeypatch.setattr("reconnect_tui.preview.system_clock", lambda: now[0])
    preview = look_at(file, speed=60)
    preview.read()
    facilitator = preview.sit("turn:1.a/talk")
    facilitator.send(Begin("a"))
    now[0] = Instant(1000, 1000, 0)
    assert facilitator.look().kind == "moment"
    assert facilitator.session.timer.used_at(60_000) == 60_000
    now[0] = Instant(7000, 7000, 0)
    assert facilitator.look().kind == "paused"


def test_the_keeper_keeps_nothing(file: Path) -> None:
    """It has every method that a session asks for, and none of them does a thing."""
    preview = look_at(file)
    preview.read()
    facilitator = preview.sit()
    before = sorted(file.parent.rglob("*"))
    facilitator.sync()
    facilitator.close()
    assert facilitator.unsaved == ""
    assert sorted(file.parent.rglob("*")) == before
    assert vars(Nowhere()) == {}
