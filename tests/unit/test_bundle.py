"""The full-text index is whole, or it is refused: every page counted, no file missing, empty or left from before."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import PurePosixPath

import pytest

from generator.problems import InvalidInput
from generator.search import bundle


def page(address: str) -> bundle.Page:
    html = f'<html lang="nl"><body data-pagefind-body><h1>{address}</h1>Hulp thuis: café.</body></html>'
    return f"{address}/index.html", html


PAGES = (page("aanbod/een"), page("aanbod/twee"))


@pytest.fixture(scope="module")
def made() -> bundle.Bundle:
    return bundle.build(PAGES)


def test_the_same_pages_give_the_same_index() -> None:
    pages = [page(f"aanbod/dienst-{number}") for number in range(30)]
    assert bundle.build(pages) == bundle.build(pages)


def test_every_address_has_a_name_and_its_words_are_counted(made: bundle.Bundle) -> None:
    assert made.names.keys() == {"aanbod/een/", "aanbod/twee/"}
    assert {PurePosixPath(path).stem for path in made.files if path.startswith("fragment/")} == {*made.names.values()}
    assert made.lengths == {"aanbod/een/": 4, "aanbod/twee/": 4}


def test_nothing_but_the_index_is_published(made: bundle.Bundle) -> None:
    (pages,) = (path for path in made.published if path.endswith(".pf_meta"))
    index = {path for path in made.published if path.startswith("index/")}
    program = {path for path in made.published if path.startswith("wasm.")}
    assert index and program
    assert made.published.keys() - index - program == {pages, "pagefind.js", "pagefind-entry.json"}
    entry = json.loads(made.published["pagefind-entry.json"])
    assert [language["page_count"] for language in entry["languages"].values()] == [len(PAGES)]


def test_a_page_that_was_not_indexed_is_noticed() -> None:
    with pytest.raises(InvalidInput, match="2 van de 3"):
        bundle.build([*PAGES, ("aanbod/drie/index.html", "<html><body>Niets om te vinden.</body></html>")])


def test_a_page_that_pagefind_refuses_ends_the_index_at_once() -> None:
    """Also while thousands of pages are still to come: who tells them must not wait for who no longer listens."""
    half_a_letter = [page("\ud83d")]
    with pytest.raises(InvalidInput, match="niet volledig"):
        bundle.build(chain(half_a_letter, (page(f"aanbod/{number}") for number in range(5000))))


@pytest.mark.parametrize("lost", ["index/", "fragment/", "pagefind-worker.js"])
def test_an_index_that_is_not_whole_is_refused(made: bundle.Bundle, lost: str) -> None:
    path = next(path for path in made.files if path.startswith(lost))
    with pytest.raises(InvalidInput, match="niet volledig"):
        bundle.whole({**made.files, path: b""}, len(PAGES))


def test_a_lost_page_is_noticed(made: bundle.Bundle) -> None:
    path = next(path for path in made.files if path.startswith("fragment/"))
    with pytest.raises(InvalidInput, match="2 van de 2"):
        bundle.whole({name: content for name, content in made.files.items() if name != path}, len(PAGES))


def test_nothing_goes_on_when_what_is_beside_it_fails() -> None:
    with pytest.raises(ZeroDivisionError), bundle.indexing(PAGES) as begun:
        raise ZeroDivisionError
    assert begun.process.returncode is not None
