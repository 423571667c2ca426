"""The one stylesheet has all that may concern a page, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.stylesheets import joined
from generator.theme_files import join_stylesheets

TEXTS = ('<p class="tegel icon--{{ name }}" id="inhoud" data-open>', "box.classList.add('is-klaar')")


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        (".tegel{color:red}.anders{color:red}", ".tegel{color:red;}"),
        (".anders,.tegel > a{color:red}", ".tegel > a{color:red;}"),
        (".tegel.anders{color:red}", ""),
        ("#inhoud{color:red}#elders{color:red}", "#inhoud{color:red;}"),
        (".icon--wonen{color:red}", ".icon--wonen{color:red;}"),
        (".is-klaar:not(.tegel){color:red}", ".is-klaar:not(.tegel){color:red;}"),
        ("[data-open]{color:red}[data-shut]{color:red}[href]{color:red}", "[data-open]{color:red;}[href]{color:red;}"),
        ("@media print{.anders{color:red}}@media print{.tegel{color:red}}", "@media print{.tegel{color:red;}}"),
        ("a{--een:1;--twee:2;color:var(--twee)}", "a{--twee:2;color:var(--twee);}"),
        ("a{--een:1}", ""),
        ('@charset "utf-8";a{background:url("data:image/svg+xml;x,<a b=\'1;2\'/>")}', "a{background:url("),
        ("/* why */\na {\n  color: red; /* so */\n}", "a {color: red;}"),
        ("@page{margin:1cm}", "@page{margin:1cm}"),
    ],
)
def test_what_concerns_no_page_is_left_out(sheet: str, left: str) -> None:
    found = joined([sheet], TEXTS)
    assert found.startswith(left)
    assert found or not left


def test_the_order_of_the_sheets_stays() -> None:
    assert joined(["a{color:red}", "a{color:blue}"], []) == "a{color:red;}a{color:blue;}"


def test_a_page_asks_for_one_stylesheet_in_the_place_of_the_first(tmp_path: Path) -> None:
    (tmp_path / "helder").mkdir()
    for name in ("een", "twee", "niet-gevraagd"):
        (tmp_path / "helder" / f"{name}.css").write_text("a{color:red}")
    link = '<link rel="stylesheet" href="{{{{ root }}}}helder/{}.css">\n'
    page = f"<head>\n{link.format('een')}{link.format('twee')}<title>"
    (found,) = join_stylesheets(tmp_path, [page])
    (style,) = tmp_path.rglob("*.css")
    assert found == f"<head>\n{link.format(style.stem)}<title>"
    assert style.read_text() == "a{color:red;}a{color:red;}"
