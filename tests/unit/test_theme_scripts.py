"""The scripts that a page asks for at once are those that would else be found one after another."""

from __future__ import annotations

from generator.theme_scripts import FOLDER, taken_along


def test_what_a_script_imports_is_taken_along_and_what_that_imports_too() -> None:
    found = taken_along("zoeken.js")
    assert {"verstaan.js", "begrip/vraag.js", "begrip/snowball-nl.js"} <= set(found)
    assert "zoeken.js" not in found
    assert all((FOLDER / name).is_file() for name in found)


def test_a_script_that_is_fetched_later_is_not_taken_along() -> None:
    assert {"suggestiebron.js", "pagefind-motor.js", "pagefind-werker.js"}.isdisjoint(taken_along("zoeken.js"))


def test_a_script_without_imports_takes_nothing_along() -> None:
    assert taken_along("begrip/snowball-nl.js") == ()
