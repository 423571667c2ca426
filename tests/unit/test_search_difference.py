"""What a change makes of the search: every figure before and after, and a fall that is too deep stops it."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from benchmarks.search.difference import BASELINE, MOST_FALL, main

KEPT: dict[str, Any] = json.loads(BASELINE.read_text(encoding="utf-8"))


def compared(folder: Path, **overall: Any) -> Result:
    """The kept figures beside the same with others over all queries."""
    changed = copy.deepcopy(KEPT)
    changed["engines"]["helder"]["overall"] |= overall
    file = folder / "after.json"
    file.write_text(json.dumps(changed), encoding="utf-8")
    return CliRunner().invoke(main, [str(file)])


def test_the_kept_figures_are_of_every_stratum_and_hold_what_is_asked_of_the_search() -> None:
    found = KEPT["engines"]["helder"]
    assert len(found["strata"]) == 10
    assert found["overall"]["success_at_3"] >= 0.90
    assert found["overall"]["emergencies"] == 1
    assert min(figures["success_at_3"] for figures in found["strata"].values()) >= 0.80
    assert "queries" not in found


def test_the_same_figures_stand_there_once_and_stop_nothing(tmp_path: Path) -> None:
    result = compared(tmp_path)
    assert result.exit_code == 0
    assert "->" not in result.output
    assert set(KEPT["engines"]["helder"]["strata"]) < {line.split()[0] for line in result.output.splitlines()}


@pytest.mark.parametrize(
    ("overall", "why"),
    [
        ({"success_at_3": KEPT["engines"]["helder"]["overall"]["success_at_3"] - MOST_FALL - 0.001}, "success@3 fell"),
        ({"emergencies": 0.999}, "danger"),
        ({"emergencies": None}, "danger"),
        ({"failed": 1}, "no answer"),
    ],
)
def test_what_may_not_become_worse_ends_with_1_and_says_why(tmp_path: Path, overall: Any, why: str) -> None:
    result = compared(tmp_path, **overall)
    assert result.exit_code == 1
    assert why in result.output


def test_a_small_fall_is_shown_and_stops_nothing(tmp_path: Path) -> None:
    was = KEPT["engines"]["helder"]["overall"]["success_at_3"]
    result = compared(tmp_path, success_at_3=was - MOST_FALL + 0.001)
    assert result.exit_code == 0
    assert f"{was:.2f} -> " in result.output
