"""Everything the founding documents name stands on the site, and /bronnen/ says where."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from tests.catalogues import ROOT, loaded
from tests.site.crawl import ORIGIN, SiteFiles

FOUNDING = loaded(ROOT / "catalogue" / "woordenlijsten" / "brondocumenten.yaml")
COPIES = ROOT / "tests" / "data" / "brondocumenten"


def named() -> Iterator[tuple[str, str]]:
    for names in FOUNDING["lijsten"]:
        for thing in names["namen"]:
            yield thing["naam"], thing["waar"]


def test_everything_the_founding_documents_name_stands_on_bronnen_with_a_link_that_works(
    site_files: SiteFiles,
) -> None:
    page = site_files.at("bronnen/")
    targets = {url for link, url in page.links_here() if link.in_content}
    text = _even(page.text)
    missing = [name for name, _ in named() if _even(name) not in text]
    unlinked = [where for _, where in named() if ORIGIN + where not in targets]
    dead = [where for _, where in named() if site_files.objection(ORIGIN + where)]
    assert (missing, unlinked, dead) == ([], [], [])
    assert len(list(named())) > 150


def test_every_name_of_the_lists_that_were_made_of_the_documents_stands_on_bronnen(site_files: SiteFiles) -> None:
    names = [*_names(_list("named_systems")), *_region_names(_list("regions"))]
    text = _even(site_files.at("bronnen/").text)
    assert len(names) > 180
    assert [name for name in names if _even(name) not in text] == []


def _list(name: str) -> dict[str, object]:
    content = yaml.load((COPIES / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(content, dict)
    return content


def _names(found: object) -> Iterator[str]:
    """Every name in the lists: the texts of a list, and the value that says what an item is.

    "Burgersaanzet (EKC, Lus, ATK, Magenta, Domo)" is written there without quotes, so that YAML makes five of it.
    """
    if isinstance(found, str):
        yield found.removesuffix(")") if "(" not in found else found
    elif isinstance(found, list):
        for item in found:
            yield from _names(item)
    elif isinstance(found, dict):
        kept = {"name", "route", "text", "what", "list"} & found.keys() or found.keys() - {
            "in",
            "note",
            "source_documents",
        }
        for key in sorted(kept):
            yield from _names(found[key])


def _region_names(found: dict[str, object]) -> Iterator[str]:
    layers = {name: layer for name, layer in found.items() if isinstance(layer, dict)}
    yield from layers["administrative"]["provinces"]
    yield from layers["referentieregios"]["names"]
    yield from (partnership["name"] for partnership in layers["een_gezin_een_plan"]["partnerships"])


def _even(text: str) -> str:
    """Text with one kind of quotation mark, dash and space."""
    plain = text.translate(str.maketrans("‘’“”–—\u00a0", "''\"\"-- ")).casefold()
    return " ".join(re.sub(r"\s+([,;:.)])", r"\1", plain).split())
