"""What is kept of an earlier check never changes a verdict: not when it is spoilt, cut, older, or of another day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from generator import judging, keepsakes, reading
from generator.check import Verdict, check
from generator.keepsakes import Keepsakes, digest
from generator.project import open_project
from tests.catalogues import ROOT, SERVICE, TODAY, SmallCatalogue


@pytest.fixture(autouse=True)
def _always_keep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_WORTH_KEEPING", 1)


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The entries that were judged anew."""
    names: list[str] = []
    judge = judging.judge

    def watched(case: judging.Case, *others: object) -> judging.Judgement:
        names.append(case.file.identity)
        return judge(case, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(judging, "judge", watched)
    yield names


@pytest.mark.parametrize("kind", ["dist-info", "egg-info"])
def test_another_version_of_a_library_is_another_program(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    found = {keepsakes.program.__wrapped__()}
    for version in ("1.0", "2.0"):
        told = tmp_path / f"een-{version}.{kind}"
        told.mkdir()
        found |= {keepsakes.program.__wrapped__() for _ in range(2)}
        told.rmdir()
    assert len(found) == 3


def verdict(small: SmallCatalogue, cache: Path, days: int = 0) -> Verdict:
    return check(open_project(ROOT, small.folder), TODAY + timedelta(days), cache=cache)


def entries(names: list[str]) -> list[str]:
    return [name for name in names if "/" in name]


def test_what_did_not_change_is_not_judged_again(small: SmallCatalogue, tmp_path: Path, judged: list[str]) -> None:
    first = verdict(small, tmp_path / "kept")
    assert entries(judged) == ["voorbeeld/dienst"]
    judged.clear()
    assert verdict(small, tmp_path / "kept") == first
    assert entries(judged) == []


def test_a_change_is_seen_and_a_change_back_too(small: SmallCatalogue, tmp_path: Path) -> None:
    first = verdict(small, tmp_path)
    right = (small.folder / SERVICE).read_bytes()
    small.service(naam="")
    assert verdict(small, tmp_path).errors == 1
    assert verdict(small, tmp_path).errors == 1
    (small.folder / SERVICE).write_bytes(right)
    assert verdict(small, tmp_path) == first


def test_another_day_is_judged_anew(small: SmallCatalogue, tmp_path: Path) -> None:
    small.service(wachttijd={"status": "geen", "gemeten_op": "2026-11-01"})
    codes = [{problem.code for problem in verdict(small, tmp_path, days).problems} for days in (0, 365, 0)]
    assert ["wachttijd-oud" in found for found in codes] == [False, True, False]


@pytest.mark.parametrize("spoil", [b"", b"x", b"helemaal iets anders" * 10])
def test_a_spoilt_file_counts_as_none(small: SmallCatalogue, tmp_path: Path, spoil: bytes) -> None:
    first = verdict(small, tmp_path)
    (kept,) = tmp_path.glob("oordelen-*")
    kept.write_bytes(spoil)
    assert verdict(small, tmp_path) == first
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-3])
    assert verdict(small, tmp_path) == first
    kept.write_bytes(whole[:40] + bytes([whole[40] ^ 1]) + whole[41:])
    assert verdict(small, tmp_path) == first


def test_where_nothing_can_be_kept_nothing_is_lost(small: SmallCatalogue, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")
    assert verdict(small, tmp_path / "bestand").errors == 0


def test_one_file_is_kept_at_a_time(tmp_path: Path) -> None:
    for depends_on in (b"een", b"twee"):
        kept = Keepsakes.of(tmp_path, "naam", [depends_on])
        kept.keep(b"sleutel", depends_on)
        kept.save()
    assert len(list(tmp_path.iterdir())) == 1
    assert Keepsakes.of(tmp_path, "naam", [b"twee"]).get(b"sleutel") == b"twee"
    assert Keepsakes.of(tmp_path, "naam", [b"een"]).get(b"sleutel") is None


def test_what_is_no_longer_asked_for_goes(tmp_path: Path) -> None:
    kept = Keepsakes.of(tmp_path, "naam", [])
    kept.keep(b"a", b"1")
    kept.keep(b"b", b"2")
    kept.save()
    again = Keepsakes.of(tmp_path, "naam", [])
    assert again.get(b"a") == b"1"
    again.save()
    assert Keepsakes.of(tmp_path, "naam", []).get(b"b") is None


def test_a_digest_knows_where_contents_end() -> None:
    assert digest(b"ab", b"c") != digest(b"a", b"bc") != digest(b"abc")
