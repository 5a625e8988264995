"""Agreements: one file each, made once, settled later."""

from pathlib import Path

import pytest

from reconnect_tui.errors import BadFile, MissingFile
from reconnect_tui.store.agreements import Agreement, Agreements

TODAY = "2026-11-22"

AGREEMENT = Agreement(
    words="Tea on Sunday, without phones",
    made=TODAY,
    review="2026-11-29",
    run="run-1",
    address="deal",
    partners=("anna", "ben"),
    what="tea",
)


def test_agreements_are_kept_and_settled(tmp_path: Path) -> None:
    """One file each; made again at the same place it is the same; its state and review change."""
    agreements = Agreements(tmp_path)
    assert agreements.all() == ((), ())
    agreements.add(AGREEMENT)
    agreements.add(AGREEMENT)
    assert agreements.all() == ((AGREEMENT,), ())
    after = agreements.settle(AGREEMENT.id, "kept", "2026-11-30", "2026-12-07")
    assert (after.state, after.settled, after.review) == ("kept", "2026-11-30", "2026-12-07")
    assert agreements.settle(AGREEMENT.id, "let-go", "2026-12-07").review == "2026-12-07"
    assert agreements.all()[0][0].state == "let-go"
    assert agreements.remove(AGREEMENT.id)
    with pytest.raises(MissingFile):
        agreements.settle(AGREEMENT.id, "kept", TODAY)


def test_a_wrong_agreement_is_listed(tmp_path: Path) -> None:
    """A slip in one is named with its line; it cannot be settled and stays as it is."""
    agreements = Agreements(tmp_path)
    agreements.add(AGREEMENT)
    path = tmp_path / "agreements" / f"{AGREEMENT.id}.toml"
    bad = path.read_bytes().replace(b'what = "tea"', b'waht = "tea"')
    path.write_bytes(bad)
    found, (problem,) = agreements.all()
    assert found == ()
    assert problem.reason == 'waht: "waht" is not known here.'
    assert bad.splitlines()[(problem.line or 0) - 1] == b'waht = "tea"'
    with pytest.raises(BadFile):
        agreements.settle(AGREEMENT.id, "kept", TODAY)
    assert path.read_bytes() == bad
