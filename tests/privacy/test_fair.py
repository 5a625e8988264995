"""T1b: after a crash at any point both are open or neither is, and no clear word lies about."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from reconnect_tui.asks import Nothing, Release, Reveal, Write
from reconnect_tui.confidential import Passphrases
from reconnect_tui.engine import responding, unsealing
from reconnect_tui.engine.advance import begin
from reconnect_tui.engine.events import Answer, Begin, Draft, Next
from reconnect_tui.errors import BadFile, StoreError
from reconnect_tui.facilitator import Facilitator
from reconnect_tui.moments import Definition, Moment, Phase, Plan, Seat
from reconnect_tui.privacy.discretion import Discretion, Tried
from reconnect_tui.store import sessions, space
from reconnect_tui.store.keeper import SessionKeeper
from reconnect_tui.store.spaces import Owned
from tests.noting import Note
from tests.privacy.scenes import SECRETS
from tests.privacy.vectors import CHEAP
from tests.store.crash_recorder import Recorder
from tests.store.crash_simulator import MODELS, Image, acked, images, key, put
from tests.store.scenes import FILES, NOW

SHOWN = {"say@a": "robin", "say@b": "finch"}
"""What both show: Ana one line of two, Leo all of it."""

NEVER = ("thrush", "heron", SECRETS["a"], SECRETS["b"])
"""The second line of Ana, what Leo keeps from the next reveal, and the passphrases."""


def _plan() -> Plan:
    def private(address: str, seat: Seat, ask: Any) -> Moment:
        step = address.split("@", maxsplit=1)[0]
        return Moment(address, step, Phase.WRITE, ask=ask, seat=seat, sealed=True)

    return Plan(
        Definition("small", "Small", 1, "a" * 64, "b" * 64),
        {"a": "Ana", "b": "Leo"},
        (
            private("say@a", "a", Write()),
            private("say@b", "b", Write()),
            private("more@b", "b", Write()),
            private("look@a", "a", Release(("say@a",))),
            private("look@b", "b", Release(("say@b",))),
            Moment(
                "look", "look", Phase.LOOK, ask=Reveal((("say@a", "say@b"),), ("look@a", "look@b"))
            ),
            private("rest@b", "b", Release(("more@b",))),
            Moment("rest", "rest", Phase.LOOK, ask=Reveal((("more@b",),), ("rest@b",))),
            Moment("end", "end", Phase.CLOSE, ask=Nothing()),
        ),
    )


def _owners() -> dict[Seat, Owned]:
    names: dict[Seat, str] = {"a": "ana", "b": "leo"}
    return {
        seat: Owned(name, space.create(name, SECRETS[seat], CHEAP)[0])
        for seat, name in names.items()
    }


OWNERS = _owners()


def evening(root: Path, recorder: Recorder) -> str:
    """Both write, half first; both choose what may be seen, and unlock. The session's name."""
    plan = _plan()
    session, effects = begin(
        plan, run="run-1", seats={"a": "ana", "b": "leo"}, seed="seed", now=NOW
    )
    keeper = SessionKeeper.begin(root, session, FILES)
    table = Facilitator(
        session, keeper, effects=effects, clock=lambda: NOW, discretion=Discretion(session, OWNERS)
    )
    words = {"say@a": "robin\nthrush", "say@b": "finch", "more@b": "heron"}
    answers = {**words, "look@a": "line", "look@b": "show", "rest@b": "keep"}
    while not table.session.ended:
        at = table.session.at or ""
        if table.session.gate:
            table.send(Begin(table.session.moment.seat or "a"))
        elif at in ("look", "rest"):
            recorder.ack("reveal", "both unlock")
            table.send(Answer(Passphrases(SECRETS)))
            assert at in table.session.opened
            table.send(Next())
        elif at in answers:
            if at in words:
                table.send(Draft(words[at][: len(words[at]) // 2]))
                table.send(Draft(words[at]))
                table.send(Draft(SECRETS["a"], "passphrase:a"))
                keeper.sync()
            table.send(Answer(answers[at]))
        else:
            table.send(Next())
    keeper.close()
    return keeper.name


@dataclass
class Outcome:
    """How many images were tried, and what was wrong in which."""

    tried: int
    wrong: list[str]


def crash(tmp_path: Path) -> Outcome:
    """Every image of every model."""
    recorder = Recorder(tmp_path, ignore=("home/locks",))
    with recorder.recording():
        name = evening(tmp_path / "home", recorder)
    seen: set[Any] = set()
    wrong: list[str] = []
    for model in MODELS:
        for point, image in images(recorder.ops, model):
            begun = bool(acked(recorder.ops, point, ("reveal",)))
            state = (begun, key(image))
            if state not in seen:
                seen.add(state)
                folder = tmp_path / "images" / str(len(seen))
                wrong += [
                    f"{model} at {point}: {one}" for one in faults(image, folder, name, begun)
                ]
    return Outcome(len(seen), wrong)


def faults(image: Image, folder: Path, name: str, begun: bool) -> list[str]:  # noqa: FBT001 - what the caller knows of the image
    """What is wrong with an image: a word that may not be there, or one open without the other."""
    data = b"".join(one for one in image.values() if one)
    forbidden = NEVER if begun else (*NEVER, *SHOWN.values())
    found = [f"there is {word!r}" for word in forbidden if word.encode() in data]
    folder.mkdir(parents=True)
    put(image, folder)
    try:
        session = sessions.load(folder / "home", name).session
    except (BadFile, StoreError):
        return found
    opened = [at for at, word in SHOWN.items() if session.value(at) == word]
    if len(opened) == 1:
        found.append(f"only {opened[0]} is open")
    return found


def test_after_a_crash_both_are_open_or_neither(tmp_path: Path, figures: Note) -> None:
    """In no image is one opened alone; no kept word, no passphrase, nothing before its time."""
    outcome = crash(tmp_path)
    assert outcome.wrong == []
    assert outcome.tried > 200
    figures("T1b", tried=outcome.tried)


def _one_by_one(self: Facilitator, tried: Tried, now: Any) -> None:
    """Open each writer's words as soon as that one has unlocked."""
    results = dict(self.session.results)
    for at, word in SHOWN.items():
        results[at] = replace(results[at], value=word)
        self.session = replace(self.session, results=dict(results), rev=self.session.rev + 1)
        self._keeper.save(self.session, now)
    UNLOCK(self, tried, now)


UNLOCK = Facilitator._unlock  # noqa: SLF001 - the right way, to do it wrongly around
TAKEN = Discretion.taken


def _clear(kind: type) -> Callable[[Any, Any, Any], Any]:
    return lambda self, session, event: (
        event if isinstance(event, kind) else TAKEN(self, session, event)
    )


WRONG: dict[str, list[tuple[object, str, object]]] = {
    "one writer's words first": [(Facilitator, "_unlock", _one_by_one)],
    "drafts in the clear": [(Discretion, "taken", _clear(Draft))],
    "answers in the clear": [(Discretion, "taken", _clear(Answer))],
    "what is kept is opened": [(unsealing, "released", lambda *_: "show")],
    "all in place of a line": [(unsealing, "_first_line", lambda *_: None)],
    "a passphrase is a draft": [(responding, "SECRET", "never:")],
}


@pytest.mark.parametrize("name", WRONG)
def test_the_simulator_catches_each_wrong_way(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    figures: Note,
) -> None:
    """Each wrong way to seal or to open leaves something wrong in some image."""
    for where, what, wrong in WRONG[name]:
        monkeypatch.setattr(where, what, wrong)
    assert crash(tmp_path).wrong
    figures("T1b", name, wrong=1, caught=1)
