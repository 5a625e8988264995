"""`reconnect run` with names and wishes that do not fit: a sentence, and nothing is begun."""

from pathlib import Path

import pytest

from tests.checkout import python
from tests.cli.homes import SAMPLE
from tests.cli.typed import write


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (("--with", "Ana", "--and", "Leo", "--first", "Zoe"), 1, '"Zoe" does not sit here'),
        (("--with", "Ana", "--and", "ana"), 1, "Two partners need two different names."),
        (("--with", "Ana", "--and", "Leo", "--length", "long"), 1, 'has no length "long"'),
        (("--with", " ", "--and", "Leo"), 1, "A name needs at least one letter."),
        (("--solo", "--and", "Leo"), 2, "--solo is for one partner"),
        (("--and", "Leo"), 2, "--and needs --with"),
    ],
    ids=str,
)
def test_what_cannot_be_is_said_and_not_begun(
    args: tuple[str, ...], code: int, says: str, tmp_path: Path
) -> None:
    """No wish is bent in silence: who begins, how long, and who is here are as they were said."""
    file, home = write(tmp_path / "sample.toml", SAMPLE), tmp_path / "home"
    words = ("--home", str(home), "run", str(file), "--plain", *args)
    done = python("-m", "reconnect_tui", *words)
    assert (done.returncode, says in done.stderr) == (code, True)
    assert not list(home.glob("sessions/*.toml"))


def test_a_session_is_gone_on_with_by_the_end_of_its_name(tmp_path: Path) -> None:
    """As the journal prints it; an end that no session has is said."""
    file = write(tmp_path / "sample.toml", SAMPLE)
    home = ("-m", "reconnect_tui", "--home", str(tmp_path / "home"))
    for _ in range(2):
        python(*home, "run", str(file), "--plain", "--with", "Ana", "--solo")
    runs = sorted(path.stem for path in (tmp_path / "home" / "sessions").glob("*.toml"))
    assert "Ana, what was good?" in python(*home, "resume", runs[0][-4:], "--plain").stdout
    for end, says in (("zz", 'There is no session "zz".'), ("", "There is no session")):
        wrong = python(*home, "resume", end, "--plain")
        assert (wrong.returncode, wrong.stdout, says in wrong.stderr) == (1, "", True)
