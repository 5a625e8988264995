"""What people install: a wheel, by way of an sdist or not, that carries its exercises."""

import hashlib
import json
import shutil
import tarfile
import zipfile
from email import message_from_string
from pathlib import Path

import pytest

from tests.checkout import ROOT, python, tracked

pytestmark = pytest.mark.slow

KINDS = ("exercises", "themes")
JUNK = ("exercises/take-turns-listening.toml~", "exercises/.DS_Store", "themes/notes.txt")


def built(project: Path, target: str) -> Path:
    """The one file that hatchling makes of a project folder: `target` is wheel or sdist."""
    out = project / "dist" / target
    done = python("-m", "hatchling", "build", "-t", target, "-d", str(out), cwd=project)
    assert done.returncode == 0, done.stdout + done.stderr
    (file,) = out.iterdir()
    return file


def content(wheel: Path) -> dict[str, str]:
    """Name to digest of every file in a wheel, but for its own record of itself."""
    with zipfile.ZipFile(wheel) as archive:
        return {
            name: hashlib.sha256(archive.read(name)).hexdigest()
            for name in archive.namelist()
            if not name.endswith(("/", "/RECORD"))
        }


def listed(place: Path, cwd: Path) -> list[str]:
    """The ids that `reconnect list` tells when the program is imported from a place."""
    done = python("-m", "reconnect_tui", "list", "--json", path=place, cwd=cwd)
    assert done.returncode == 0, done.stderr
    return [row["id"] for row in json.loads(done.stdout)]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checkout as git knows it, with the litter that editors leave in it."""
    copy = tmp_path_factory.mktemp("project")
    for name in tracked():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, copy / name)
    for name in JUNK:
        (copy / name).parent.mkdir(exist_ok=True)
        (copy / name).write_text("litter", encoding="utf-8")
    return copy


@pytest.fixture(scope="module")
def wheel(project: Path) -> Path:
    """The wheel of the checkout."""
    return built(project, "wheel")


@pytest.fixture(scope="module")
def unpacked(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as an installer lays it out."""
    site = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def test_the_wheel_carries_the_shipped_files_and_no_litter(wheel: Path) -> None:
    """What lies packed is exactly the *.toml that git knows in exercises/ and themes/."""
    packed = [name for name in content(wheel) if name.startswith("reconnect_tui/_data/")]
    wanted = [name for name in tracked(*KINDS) if name.endswith(".toml")]
    assert sorted(packed) == [f"reconnect_tui/_data/{name}" for name in wanted]
    assert {name.split("/")[0] for name in wanted} == set(KINDS)


def test_the_wheel_carries_the_whole_program(wheel: Path) -> None:
    """Every file of the program that git knows is in it, styles and sounds too."""
    packed = {n for n in content(wheel) if n.startswith("reconnect_tui/") and "/_data/" not in n}
    assert packed == set(tracked("reconnect_tui"))


def test_a_wheel_made_by_way_of_an_sdist_is_the_same(project: Path, wheel: Path) -> None:
    """Whoever builds from the source archive gets the same files, byte for byte."""
    with tarfile.open(built(project, "sdist")) as archive:
        archive.extractall(project / "from-sdist", filter="data")
    (source,) = (project / "from-sdist").iterdir()
    assert content(built(source, "wheel")) == content(wheel)


def test_the_wheel_asks_for_ranges(unpacked: Path) -> None:
    """The wheel's own requirements are those of pyproject.toml: no pin slips into them."""
    (file,) = unpacked.glob("*.dist-info/METADATA")
    metadata = message_from_string(file.read_text(encoding="utf-8"))
    wanted = metadata.get_all("Requires-Dist", [])
    assert any(line.replace(" ", "") == "textual<9,>=8.2.8" for line in wanted), wanted
    assert [line for line in wanted if "==" in line] == []
    assert metadata["License-Expression"] == "MIT"


@pytest.mark.parametrize("place", ["a folder", "a zip file"])
def test_an_installed_wheel_finds_its_exercises(
    place: str, wheel: Path, unpacked: Path, tmp_path: Path
) -> None:
    """Far from the checkout, the list of exercises is the checkout's own."""
    site = unpacked if place == "a folder" else wheel
    shown = python("-m", "reconnect_tui", "paths", "--json", path=site, cwd=tmp_path)
    assert str(site) in json.loads(shown.stdout)["shipped exercises"]
    assert listed(site, tmp_path) == listed(ROOT, tmp_path) != []
