"""The scripts that a page asks for at once are those that would else be found one after another."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from generator.theme_scripts import FOLDER, bare, taken_along


def test_what_a_script_imports_is_taken_along_and_what_that_imports_too() -> None:
    found = taken_along("zoeken.js")
    assert {"verstaan.js", "begrip/vraag.js", "begrip/snowball-nl.js"} <= set(found)
    assert "zoeken.js" not in found
    assert all((FOLDER / name).is_file() for name in found)


def test_a_script_that_is_fetched_later_is_not_taken_along() -> None:
    assert {"suggestiebron.js", "pagefind-motor.js", "pagefind-werker.js", OF_PARTS}.isdisjoint(
        taken_along("zoeken.js")
    )


def test_a_script_without_imports_takes_nothing_along() -> None:
    assert taken_along("begrip/snowball-nl.js") == ()


def test_a_published_script_has_its_code_and_neither_comments_nor_indentation() -> None:
    lines = (
        "/**",
        " * What it does.",
        " */",
        "",
        "// Why.",
        'import "./a.js";',
        "class B {",
        "  /** c */",
        '  #c = "//"; // d',
        "}",
    )
    assert bare("\n".join(lines)) == 'import "./a.js";\nclass B {\n#c = "//"; // d\n}'


def test_a_published_script_still_tells_whose_work_it_is() -> None:
    assert "Copyright (c) 2001, Dr Martin Porter" in bare(
        (FOLDER / "begrip/snowball-nl.js").read_text(encoding="utf-8")
    )


FORMS = {"bijwerken.js", "nieuwedienst.js", "formulier/ontwerp.js", *taken_along("bijwerken.js")}
PREVIEW = {"formulier/dienstpagina.js", *taken_along("formulier/dienstpagina.js")} - FORMS


def test_the_scripts_of_a_preview_come_with_it_alone_and_stay_small() -> None:
    published = [bare((FOLDER / name).read_text(encoding="utf-8")) for name in PREVIEW]
    assert len(published) == 5
    assert sum(len(gzip.compress(script.encode())) for script in published) <= 8_000


def test_the_scripts_of_the_forms_stay_small() -> None:
    published = (bare((FOLDER / name).read_text(encoding="utf-8")) for name in FORMS)
    assert sum(len(gzip.compress(script.encode())) for script in published) <= 22_900


@pytest.mark.parametrize("file", sorted(FOLDER.rglob("*.js")), ids=lambda file: file.name)
def test_no_text_goes_over_several_lines_for_there_indentation_would_be_lost(file: Path) -> None:
    code = bare(file.read_text(encoding="utf-8"))
    assert all(line.count("`") % 2 == 0 for line in code.splitlines())


OF_PARTS = "pagefind-bundels.js"  # comes where the index is in several bundles


def test_the_script_of_several_bundles_stays_small() -> None:
    assert len(gzip.compress(bare((FOLDER / OF_PARTS).read_text(encoding="utf-8")).encode())) <= 1_300


def test_all_of_the_scripts_together_stay_small() -> None:
    """What a visitor of the search loads, python -m benchmarks.search.scale; other pages have some more."""
    listed = {"mijnlijst.js", *taken_along("mijnlijst.js")} - {"meenemen.js", *taken_along("meenemen.js")}
    listed |= FORMS | PREVIEW | {OF_PARTS}
    files = (file for file in FOLDER.rglob("*.js") if file.relative_to(FOLDER).as_posix() not in listed)
    published = (bare(file.read_text(encoding="utf-8")) for file in files)
    assert sum(len(gzip.compress(script.encode())) for script in published) <= 52_500
