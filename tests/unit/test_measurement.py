"""The kept measurement of accessibility: read, written, refused, and when it is too old."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.measurement import NAME, Fault, Measurement, read, warning, write
from generator.problems import InvalidInput
from tests.catalogues import ROOT

DONE = Measurement(
    day=date(2026, 11, 26),
    pages=83,
    kinds=33,
    states=16,
    widths=(320, 768, 1280),
    tools={"axe-core": "4.14.1", "Chromium": "156.0"},
    faults=(Fault("color-contrast", "Elements must meet minimum color contrast ratio thresholds", 2),),
)


def test_what_is_written_is_read_as_it_was(tmp_path: Path) -> None:
    write(DONE, tmp_path)
    again = read(tmp_path)
    assert again is not None
    write(again, tmp_path / "..")
    assert (tmp_path / NAME).read_bytes() == (tmp_path / ".." / NAME).read_bytes()
    assert (again.day, again.faults[0].pages, list(again.widths)) == (DONE.day, 2, [320, 768, 1280])


def test_no_file_is_no_measurement(tmp_path: Path) -> None:
    assert read(tmp_path) is None


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff", b'{"day": "gisteren"}'])
def test_a_file_that_is_no_measurement_is_refused_with_what_to_do(content: bytes, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / NAME).write_bytes(content)
    with pytest.raises(InvalidInput) as caught:
        read(docs)
    [problem] = caught.value.problems
    assert (problem.file, problem.line, problem.code) == (f"docs/{NAME}", 1, "meting")
    assert problem.tip == "Meet met: python -m benchmarks.site.accessibility"


@pytest.mark.parametrize(
    ("today", "says"),
    [(date(2026, 11, 26), ""), (date(2027, 11, 26), ""), (date(2027, 11, 27), "meer dan twaalf maanden geleden")],
)
def test_a_measurement_is_old_after_twelve_months(today: date, says: str) -> None:
    assert (says in warning(DONE, today)) and bool(says) == bool(warning(DONE, today))


def test_that_nothing_was_measured_is_said() -> None:
    assert "nog niet gemeten" in warning(None, date(2026, 11, 26))


def test_the_measurement_of_this_site_is_kept() -> None:
    kept = read(ROOT / "docs")
    assert kept is not None
    assert kept.pages > kept.kinds > 0
    assert "axe-core" in kept.tools
