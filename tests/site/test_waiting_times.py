"""The table of waiting times: no rows or columns of zeros, what its columns mean, and every region somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.crawl import SiteFiles

ADDRESS = "overzicht/wachttijden/"
_ROWS = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELLS = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>", re.DOTALL)
_MEANINGS = {"Stop": "de dienst neemt nu niemand aan", "Te oud": "de meting is te oud om nog te tonen"}


@pytest.fixture(params=["site", "ten_site"])
def folder(request: pytest.FixtureRequest) -> Path:
    """The site of the real catalogue, and of one that knows waiting times."""
    found: Path = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def html(folder: Path) -> str:
    return SiteFiles(folder).html(ADDRESS)


def rows(html: str) -> list[list[str]]:
    return [[re.sub("<[^>]+>|&shy;|\u00ad", "", cell) for cell in _CELLS.findall(row)] for row in _ROWS.findall(html)]


def test_no_row_but_that_of_all_flanders_is_zeros_only(html: str) -> None:
    _, *regions, flanders = rows(html)
    assert regions
    assert [row for row in regions if not any(map(int, row[1:]))] == []
    assert flanders[0] == "Heel Vlaanderen"


def test_a_column_that_may_be_left_out_stands_there_with_its_meaning_or_not_at_all(html: str) -> None:
    head, *body = rows(html)
    assert head[:2] == ["Regio", "Bekend"]
    for name, meaning in _MEANINGS.items():
        counted = sum(int(row[head.index(name)]) for row in body) if name in head else 0
        assert (name in head, meaning in html) == (counted > 0, counted > 0)


def test_a_region_without_services_of_its_own_leads_to_its_page(html: str, folder: Path) -> None:
    shown = {name for row in rows(html)[1:-1] for name in row[:1]}
    others = html.partition('id="andere"')[2]
    linked = set(re.findall(r'<li><a href="../../regio/[^"]+">([^<]+)</a></li>', others))
    regions = [one for one in (folder / "regio").iterdir() if one.is_dir()]
    assert len(shown | linked) == len(shown) + len(linked) == len(regions)


def test_where_no_waiting_time_is_known_it_says_so(html: str) -> None:
    known = sum(int(row[1]) for row in rows(html)[1:])
    assert ("van geen enkele dienst de wachttijd" in html) is (known == 0)
