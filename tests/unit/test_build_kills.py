"""The benchmark that kills large builds: what it takes for proof."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from benchmarks.build.measuring import FailedRun
from benchmarks.build.whole import different, which, whole
from benchmarks.build.workplace import Workplace
from benchmarks.catalogue.services import services
from generator.publish import Output, publish

EARLIER, NEW = {"een": "1", "twee": "2"}, {"een": "1", "drie": "3"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    publish([Output(PurePosixPath("een/index.html"), b"een")], tmp_path / "site")
    return tmp_path / "site"


def test_a_site_is_whole_when_each_file_is_what_its_manifest_says(site: Path) -> None:
    assert whole(site).keys() == {"een/index.html"}


def test_a_site_with_another_file_is_not_whole(site: Path) -> None:
    (site / "een/index.html").write_bytes(b"eeN")
    with pytest.raises(FailedRun, match=r"een/index\.html"):
        whole(site)


def test_a_site_without_a_manifest_is_not_whole(site: Path) -> None:
    (site / "manifest.sha256").unlink()
    with pytest.raises(FailedRun, match="no manifest"):
        whole(site)


def test_a_generation_is_the_earlier_or_the_new_one_or_it_is_wrong() -> None:
    assert which(EARLIER, EARLIER, NEW) == "earlier"
    assert which(NEW, EARLIER, NEW) == "new"
    with pytest.raises(FailedRun, match="3 files differ"):
        which({"een": "9"} | EARLIER, {"een": "1"}, NEW | {"een": "0"})


def test_what_differs_is_told() -> None:
    assert different(EARLIER, NEW) == "2 files differ, such as drie, twee"


def test_each_change_makes_another_catalogue_of_the_same_services(tmp_path: Path) -> None:
    place = Workplace(tmp_path)
    place.lay(3)
    found = []
    for state in ("eerst", "daarna", "eerst"):
        place.change(state)
        found.append([file.read_bytes() for file in services(place.catalogue)])
    assert found[0] == found[2]
    assert all(before != after for before, after in zip(found[0], found[1], strict=True))
