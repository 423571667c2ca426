"""The benchmark of building: medians, the order of runs, edits, proof of what was published, the table."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import Environment

from benchmarks.build.edits import mark, redial, spread, with_number
from benchmarks.build.measuring import Cost, FailedRun, middle, run
from benchmarks.build.rounds import order, prove
from benchmarks.build.stages import BEGINNINGS, STAGES, stages
from benchmarks.build.table import Row, growth, stage_table, table
from benchmarks.build.tool import for_go, for_jinja, frame
from benchmarks.catalogue.services import address, services
from benchmarks.catalogue.writing import ROOT, write_catalogue

TOLD_FIRST = "generator/commands/making.py"
CASES = ("cold", "same", "one", "number", "many")


def _row(services: int, seconds: float, full: bool = False) -> Row:
    return Row("tool", services, full, {case: Cost(seconds, 2.0, 30) for case in CASES}, 12, 3_400_000)


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    write_catalogue(12, 1, tmp_path)
    return tmp_path


def test_a_median_is_of_each_figure_apart() -> None:
    assert middle([Cost(1, 9, 5), Cost(3, 7, 1), Cost(2, 8, 3)]) == Cost(2, 8, 3)


def test_two_programs_take_their_time_together_and_the_memory_of_the_larger() -> None:
    assert Cost(1, 2, 30).then(Cost(3, 4, 20)) == Cost(4, 6, 30)


def test_a_run_tells_what_the_program_used(tmp_path: Path) -> None:
    cost = run([[sys.executable, "-c", "held = bytearray(b'x' * 60_000_000); sum(range(3_000_000))"]], tmp_path)
    assert cost.megabytes > 60
    assert cost.cpu > 0
    assert cost.seconds > 0


def test_of_two_programs_each_tells_its_stages_and_the_larger_its_sums() -> None:
    first, second = Cost(1, 2, 30, 40, 0, {"pages": 1.0}), Cost(3, 4, 20, 25, 90, {"Pagefind": 3.0})
    assert first.then(second) == Cost(4, 6, 30, 40, 90, {"pages": 1.0, "Pagefind": 3.0})


def test_a_program_that_says_what_it_begins_with_tells_its_stages(tmp_path: Path) -> None:
    said = "\n".join(f"print({line!r} + ' ...', file=sys.stderr)" for line in BEGINNINGS)
    written = "assert sys.stderr.isatty(); time.sleep(1); open('last', 'w').close()"
    cost = run([[sys.executable, "-c", f"import sys, time\n{said}\n{written}"]], tmp_path, "last")
    assert tuple(cost.stages) == STAGES
    assert sum(cost.stages.values()) == pytest.approx(cost.seconds)


def test_a_program_that_fails_is_no_figure(tmp_path: Path) -> None:
    with pytest.raises(FailedRun, match="broken"):
        run([[sys.executable, "-c", "raise SystemExit('broken')"]], tmp_path)


def test_in_each_case_of_a_round_tool_comes_after_tool() -> None:
    found = list(order(2, ["a", "b"]))
    assert found[:4] == [(0, "cold", "a"), (0, "cold", "b"), (0, "same", "a"), (0, "same", "b")]
    assert [(turn, case) for turn, case, name in found if name == "b"] == [(t, c) for t in (0, 1) for c in CASES]


def test_changed_entries_are_spread_over_all() -> None:
    files = [Path(str(number)) for number in range(100)]
    assert [file.name for file in spread(files, 4)] == ["0", "25", "50", "75"]
    assert spread(files, 200) == files


def test_an_edit_changes_the_name_alone(catalogue: Path) -> None:
    file = services(catalogue)[3]
    before = file.read_text(encoding="utf-8").splitlines()
    mark(file, "qz0one")
    after = file.read_text(encoding="utf-8").splitlines()
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert changed == [f"naam: Dienst qz0one {file.stem}"]


def test_an_edit_of_a_number_changes_the_number_alone(catalogue: Path) -> None:
    file = with_number(services(catalogue))
    before = file.read_text(encoding="utf-8").splitlines()
    redial(file, "014 99 00 42")
    after = file.read_text(encoding="utf-8").splitlines()
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert changed == ["    - nummer: 014 99 00 42"]


def test_a_site_without_a_page_or_without_the_change_proves_nothing(tmp_path: Path) -> None:
    file = Path("aanbieders/een/dienst-01.yaml")
    with pytest.raises(FailedRun, match="no page for 1 services"):
        prove(tmp_path, [file], [], "")
    page = tmp_path / address(file) / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text("Dienst qz0one", encoding="utf-8")
    prove(tmp_path, [file], [file], "qz0one")
    with pytest.raises(FailedRun, match="the change is not in"):
        prove(tmp_path, [file], [file], "qz1one")


def test_a_program_that_fails_says_why_on_its_terminal_too(tmp_path: Path) -> None:
    with pytest.raises(FailedRun, match="broken"):
        run([[sys.executable, "-c", "raise SystemExit('broken')"]], tmp_path, "last")


def test_the_frame_of_a_page_leaves_its_content_out() -> None:
    page = '<head></head><main id="inhoud"><p>Dienst</p></main><footer>{{ x }}</footer>'
    assert frame(page) == ('<head></head><main id="inhoud">', "</main><footer>{{ x }}</footer>")


def test_a_frame_is_no_template() -> None:
    text = "<p>{{ x }} {% y %} {# z #}</p>"
    assert Environment(autoescape=True).from_string(for_jinja(text)).render() == text
    assert for_go("{{ x }}") == '{{ "{{" }} x }}'


def test_growth_is_since_the_size_before() -> None:
    rows = [_row(5000, 40.0), _row(1000, 10.0)]
    assert [growth(row, rows) for row in rows] == [4.0, None]


def test_the_table_says_what_is_a_full_build() -> None:
    assert "full build" not in table([_row(1000, 1.0)])
    lines = table([_row(1000, 1.0, full=True)]).splitlines()
    assert [line for line in lines if "(full build)" in line] == lines[2:]
    assert "12" in lines[1]
    assert "3.4" in lines[1]


def test_a_stage_lasts_until_the_next_begins() -> None:
    said = [(2.0, "De catalogus nakijken ..."), (2.5, "Iets anders"), (5.0, "De pagina's maken ...")]
    found = {"starting": 1.0, "checking": 3.0, "pages": 4.0, "publishing": 2.0}
    assert stages(said, 1.0, 9.0, 11.0) == found
    assert stages(said, 1.0, 0.5, 11.0) == {"starting": 1.0, "checking": 3.0, "pages": 6.0}
    assert stages(said[1:2], 1.0, 0.5, 11.0) == {}


def test_every_beginning_is_one_that_a_build_tells() -> None:
    code = "".join((ROOT / name).read_text(encoding="utf-8") for name in ("generator/build.py", TOLD_FIRST))
    assert [beginning for beginning in BEGINNINGS if f'"{beginning}"' not in code] == []


def test_the_stages_are_a_line_for_each_tool_that_tells_them() -> None:
    row = Row("helder", 1000, False, {"cold": Cost(9, 9, 9, stages={"starting": 1.25, "pages": 7.5})}, 12, 34)
    assert stage_table([_row(1000, 1.0)]) == ""
    head, line = stage_table([row, _row(1000, 1.0)]).splitlines()
    assert dict(zip(head.split()[1:], line.split(), strict=True))["pages"] == "7.50"
