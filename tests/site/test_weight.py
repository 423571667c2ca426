"""The first look at a page, from a host that compresses: its bytes and requests, for the heaviest page of each kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.evaluation.serving import served
from tests.site.crawl import SiteFiles
from tests.site.page_kinds import KINDS, of_kind
from tests.site.weight import Weight, weigh

_OTHER_LANGUAGE = " in een andere taal"
_FORM = Weight(total=100, html=10, scripts=28, requests=27)
LIMITS = {
    "start": Weight(total=80, html=10, scripts=20, requests=12),
    "dienst": Weight(total=60, html=10, scripts=20, requests=8),
    "mijn lijst": Weight(total=60, html=10, scripts=20, requests=12),
    # A form takes its scripts along, and the fields with what is said of each fault; it draws the page of the service.
    "aanbieder bijwerken": _FORM,
    "nieuwe dienst": _FORM,
    # Its pictures of each step come as the page is read; those near its top count here.
    "eerste wijziging": Weight(total=120, html=10, scripts=20, requests=12),
    # The page brings what danger is told by, and asks at once for the scripts that the first word needs.
    "zoeken": Weight(total=130, html=50, scripts=60, requests=50),
}
OF_OTHERS = Weight(total=60, html=20, scripts=20, requests=8)


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    with served(site, is_compressed=True) as address:
        yield address


def _heaviest(kind: str, site_files: SiteFiles) -> str:
    """The page whose HTML is largest: the rest of what a page takes is the same for its kind."""
    addresses = of_kind(kind, site_files.pages, number=len(site_files.pages))
    return max(addresses, key=lambda address: len((site_files.folder / _file(address)).read_bytes()))


def _file(address: str) -> str:
    return address if address.endswith(".html") else f"{address}index.html"


@pytest.mark.parametrize("kind", KINDS)
def test_the_heaviest_page_of_each_kind_is_light(kind: str, browser: Browser, host: str, site_files: SiteFiles) -> None:
    address = _heaviest(kind, site_files)
    limit = LIMITS.get(kind.removesuffix(_OTHER_LANGUAGE), OF_OTHERS)
    weight = weigh(browser, host + address)
    assert weight.above(limit) == [], address
    assert min(weight.html, weight.total - weight.html, weight.requests) > 0


def test_a_page_that_is_heavier_than_its_limit_is_noticed(browser: Browser, host: str) -> None:
    weight = weigh(browser, host)
    limit = Weight(weight.total - 1, weight.html - 1, weight.scripts - 1, weight.requests - 1)
    assert len(weight.above(limit)) == 4
    assert weight.above(weight) == []


def test_the_host_of_the_measurement_sends_texts_compressed(browser: Browser, host: str, home: str) -> None:
    assert weigh(browser, host).html < weigh(browser, home).html / 2
