"""A site that four machines made a part of is the site of one, and finds the same by its four bundles."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.evaluation.serving import served
from tests.catalogues import TIEN
from tests.site.builds import build, built_once, digests
from tests.site.search_page import SearchPage

COUNT = 4
# A rare word, a common one, one that only some parts have, two words, a name, a compound, a slip, a place, nothing.
QUERIES = (
    *("eetstoornis", "hulp", "pesten", "ruzie thuis", "krachtwerkt", "huiswerkbegeleiding", "depresie"),
    *("pleegzorg in geel", "qxqzvw pfrtkx"),
)


@pytest.fixture(scope="session")
def parts(shared: Path) -> list[Path]:
    return [built_once(shared / f"deel-{at}", "--part", f"{at}/{COUNT}") for at in range(1, COUNT + 1)]


@pytest.fixture(scope="session")
def joined(shared: Path, parts: list[Path]) -> Path:
    """The real catalogue as a site, from its parts in another order."""
    return built_once(shared / "samen", *joining(reversed(parts)))


def joining(parts: Iterator[Path] | list[Path]) -> list[str]:
    return [word for part in parts for word in ("--join", str(part))]


@pytest.fixture(scope="session")
def home_of_parts(joined: Path) -> Iterator[str]:
    with served(joined) as address:
        yield address


@pytest.fixture
def other(browser: Browser) -> Iterator[Page]:
    """A page beside the one that the journal watches."""
    made = browser.new_context(locale="nl-BE", viewport={"width": 360, "height": 640}, reduced_motion="reduce")
    yield made.new_page()
    made.close()


def test_but_for_the_index_and_the_page_that_asks_it_the_site_is_the_same(site: Path, joined: Path) -> None:
    one, four = digests(site), digests(joined)
    different = {path for path in one.keys() | four.keys() if one.get(path) != four.get(path)}
    assert {path for path in different if not path.startswith("pagefind/")} == {
        *("zoeken/index.html", "fr/zoeken/index.html", "en/zoeken/index.html")
    }
    assert {path.split("/")[1] for path in different if path.endswith("pagefind-entry.json")} == {
        *("pagefind-entry.json", "2", "3", "4")
    }


def test_the_program_of_the_full_text_is_there_once(joined: Path) -> None:
    assert [path.parent.name for path in sorted(joined.rglob("pagefind.js"))] == ["pagefind"]
    assert [path.parent.name for path in sorted(joined.rglob("wasm.nl.pagefind"))] == ["pagefind"]


def test_the_same_is_found_in_the_same_order(search: SearchPage, other: Page, home_of_parts: str) -> None:
    by_parts = SearchPage(other, home_of_parts)
    for query in QUERIES:
        for each in (search, by_parts):
            each.open()
            each.ask(query)
        assert by_parts.shown() == search.shown(), query
        assert by_parts.total.text_content() == search.total.text_content()


@pytest.mark.parametrize("lost", ["pagefind/3/index/*", "pagefind/2/*.pf_meta", "pagefind/bundels.json"])
def test_when_a_file_of_one_bundle_does_not_come_the_others_do_not_answer_as_if_they_were_all(
    lost: str, other: Page, home_of_parts: str
) -> None:
    search = SearchPage(other, home_of_parts)

    def absent(route: Route) -> None:
        route.fulfill(status=404, content_type="text/html", body="<h1>404</h1>")

    other.route(f"**/{lost}", absent)
    search.open()
    search.ask("pesten")
    expect(search.error).to_contain_text("Zoeken lukt nu niet")
    other.unroute(f"**/{lost}")
    search.ask("pesten thuis")
    expect(search.results.first).to_be_visible()
    expect(search.error).to_be_hidden()


def test_parts_of_another_catalogue_are_refused(parts: list[Path], tmp_path: Path) -> None:
    done = build(tmp_path / "site", "--catalogue", str(TIEN), *joining(parts))
    assert done.returncode == 2
    assert "Dit deel is gemaakt van een andere catalogus" in done.stderr
    assert not (tmp_path / "site").exists()


def test_a_site_of_which_a_part_is_missing_is_refused(parts: list[Path], tmp_path: Path) -> None:
    done = build(tmp_path / "site", *joining(parts[1:]))
    assert (done.returncode, "Deel 1/4 ontbreekt." in done.stderr) == (2, True)


def test_a_part_and_a_whole_site_take_no_place_of_each_other(site: Path, parts: list[Path], tmp_path: Path) -> None:
    for one, arguments, words in (
        (site, ["--part", "1/2"], "staat een hele site"),
        (parts[0], [], "staat een deel van een site"),
    ):
        folder = shutil.copytree(one, tmp_path / one.name)
        done = build(folder, *arguments)
        assert (done.returncode, words in done.stderr) == (2, True), done.stderr
        assert digests(folder) == digests(one)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--part", "5/4"], "'5/4' is geen deel. Schrijf bijvoorbeeld 2/4"),
        (["--part", ""], "'' is geen deel. Schrijf bijvoorbeeld 2/4"),
        (["--part", "1/2", "--join", "deel"], "niet allebei tegelijk"),
        (["--join", "nergens"], "Dit is geen deel van een site."),
        (["--part", "1/12", "--catalogue", str(TIEN)], "te weinig voor 12 delen"),
    ],
)
def test_what_cannot_be_asked_is_told(arguments: list[str], words: str, tmp_path: Path) -> None:
    done = build(tmp_path / "site", *arguments)
    assert done.returncode == 2
    assert words in done.stderr + done.stdout
