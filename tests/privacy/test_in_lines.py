"""Private words in plain lines: what time closes while somebody is expected to type."""

from pathlib import Path

from reconnect_tui.engine.spoken import put
from reconnect_tui.engine.words import ENGLISH
from reconnect_tui.plain.conversation import Conversation
from reconnect_tui.plain.terminal import EndOfInput
from reconnect_tui.privacy.lapse import FORGET_AFTER
from tests.plain.faked import FakeTerminal
from tests.privacy.scenes import CANARIES, SECRETS, Couple

ROBIN = CANARIES["a"]


def told(couple: Couple, *script: str | int) -> list[str]:
    """All that is said while these lines are typed; a number is a time to wait, in ms."""
    left = list(script)

    def typed(timeout_ms: int | None) -> str | None:
        if not left:
            raise EndOfInput
        following = left.pop(0)
        if isinstance(following, str):
            return following
        step = following if timeout_ms is None else min(timeout_ms, following)
        couple.clock.move(step)
        if following > step:
            left.insert(0, following - step)
        return None

    terminal = FakeTerminal(typed)
    Conversation(couple.facilitator, terminal).run()
    return terminal.said


def test_half_typed_words_are_not_said_again_after_a_long_pause(tmp_path: Path) -> None:
    """Paused for two minutes, whoever presses on hears none of them; at once, the writer does."""
    for wait, heard in ((FORGET_AFTER, False), (FORGET_AFTER - 1, True)):
        couple = Couple(tmp_path / str(wait))
        said = told(couple, "", f"{ROBIN} half", "/p", wait, "")
        assert (f"So far: {ROBIN} half" in said) == heard
        assert ("What you began to write here is sealed. You may also write anew." in said) != heard


def test_a_number_is_not_said_again_after_a_pause(tmp_path: Path) -> None:
    """It is half an answer as well, and no draft: the page asks as if for the first time."""
    couple = Couple(tmp_path)
    couple.to("numbers@a")
    said = told(couple, "4", "/p", "")
    lines = ENGLISH.lines
    assert said.count(lines.passes) == 3
    assert not any(put(lines.keeps, given="4") in line for line in said)


def test_a_key_is_dropped_while_the_other_is_awaited(tmp_path: Path) -> None:
    """Ana unlocks, and Leo takes more than two minutes: both are asked then."""
    couple = Couple(tmp_path)
    couple.to("look")
    asks = "Ana, your passphrase"
    said = told(couple, SECRETS["a"], "", FORGET_AFTER, SECRETS["b"])
    assert len([line for line in said if line.startswith(asks)]) == 2, said
    assert couple.session.at == "look"
    assert "look" not in couple.session.opened
