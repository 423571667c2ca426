"""The addresses that links are held to are those of the pages; the nearest one is right, or there is none."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from generator.check import check
from generator.offer import Offer
from generator.pages import pages
from generator.project import open_project
from generator.reading import read
from generator.site_addresses import SiteAddresses, written
from tests.catalogues import ROOT, SERVICE, TIEN, TODAY, SmallCatalogue, judged, partnership, provider

MOVED = {"vorige_adressen": ["oud/dienst"]}


def addresses(catalogue: Path | None) -> SiteAddresses:
    return SiteAddresses(read(open_project(ROOT, catalogue), TODAY).book())


@cache
def real() -> SiteAddresses:
    return addresses(None)


def made(catalogue: Path | None) -> set[str]:
    found = judged(catalogue).catalogue
    assert found is not None
    return {page.address for page in pages(Offer(found, TODAY)) if "van-a-tot-z" not in page.address}


@pytest.mark.parametrize("catalogue", [None, TIEN])
def test_every_page_is_known_and_nothing_else(catalogue: Path | None) -> None:
    assert addresses(catalogue).all - written(ROOT / "docs") == made(catalogue) - written(ROOT / "docs")


def test_former_addresses_are_known_too(small: SmallCatalogue) -> None:
    small.service(**MOVED)
    small.write("aanbieders/voorbeeld/aanbieder.yaml", provider(vorige_adressen=["vroeger"]))
    small.write("regios/samen-kempen.yaml", partnership({"gemeenten": ["turnhout"]}) | {"vorige_adressen": ["samen"]})
    known = addresses(small.folder)
    assert known.all - written(ROOT / "docs") == made(small.folder) - written(ROOT / "docs")
    assert {"aanbod/oud/dienst/", "aanbieder/vroeger/", "samenwerking/samen/"} <= known.all


@pytest.mark.parametrize(
    "target",
    [
        *(
            "/",
            "/rechten/",
            "/rechten",
            "/rechten/#kind",
            "/zoeken/?x=y",
            "/en/rechten/",
            "/fr/",
            "/en/hoe-werkt-jeugdhulp/",
        ),
        *("/bijdragen/pagina.webp", "/aanbod/van-a-tot-z/a/", "/regio/kempen/wonen/", "/bijdragen/fouten/link-dood/"),
    ],
)
def test_what_is_there_is_known(target: str) -> None:
    assert real().knows(target)


@pytest.mark.parametrize(
    ("target", "near"),
    [
        ("/hulpvormen/caw/", "/hulpvorm/caw/"),
        ("/aanbod/caw-de-kempen/krachtwerk/", "/aanbod/caw-de-kempen/krachtwerkt/"),
        ("/aanbod/een-ander/krachtwerkt/", "/aanbod/caw-de-kempen/krachtwerkt/"),
        ("/rechtn/", "/rechten/"),
        ("/regios/kempen/#wonen", "/regio/kempen/"),
        ("/hulpvorm/cab/", None),
        ("/aanbod/x/bestaat-niet/", None),
        ("/niets/", None),
    ],
)
def test_what_is_not_there_is_answered_with_the_nearest_page_or_nothing(target: str, near: str | None) -> None:
    known = real()
    assert not known.knows(target)
    assert known.nearest(target) == near


def test_of_a_broken_region_nobody_knows_where_it_stands(small: SmallCatalogue) -> None:
    small.write("regios/kempen.yaml", "naam: [")
    known = addresses(small.folder)
    assert known.knows("/regio/kempen/")
    assert known.knows("/samenwerking/kempen/")


def test_a_page_of_a_folder_has_its_address(tmp_path: Path) -> None:
    for name in ("index.md", "over.md", "blad.md", "en/index.md", "en/over.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert written(tmp_path) == {"", "over/", "en/", "en/over/"}


def test_a_link_is_told_at_its_own_place_once(small: SmallCatalogue) -> None:
    small.service(
        beschrijving="Een.\n\nTwee [a](/hulpvormen/verblijf/) en [b](/hulpvormen/verblijf/) en [c](/rechten/)."
    )
    [problem] = small.problems()
    line = (small.folder / SERVICE).read_text("utf-8").splitlines()[problem.line - 1]
    assert (problem.code, problem.is_error, problem.tip) == ("link-dood", True, "Bedoelde je '/hulpvorm/verblijf/'?")
    assert line[problem.column - 1 :].startswith("/hulpvormen/verblijf/")


def test_a_link_of_a_provider_is_held_to_it_as_well(small: SmallCatalogue) -> None:
    small.write("aanbieders/voorbeeld/aanbieder.yaml", provider(beschrijving="Zie [ons](/aanbieder/voorbeld/)."))
    [problem] = small.problems("aanbieder.yaml")
    assert problem.tip == "Bedoelde je '/aanbieder/voorbeeld/'?"


def test_a_dead_link_of_a_hand_written_page_is_told_at_its_place(tmp_path: Path) -> None:
    for name in ("catalogue", "schema", "mkdocs.yml"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "docs").mkdir()
    text = "---\ntitle: T\n---\nZie [dit](/hulpvormen/caw/), [dat](/rechten/) en [hier](https://www.caw.be/).\n"
    (tmp_path / "docs" / "rechten.md").write_text(text, encoding="utf-8")
    [found] = [one for one in check(open_project(tmp_path), TODAY).problems if one.file.endswith("rechten.md")]
    assert not found.is_error
    assert (found.code, found.line, found.column, found.tip) == ("link-dood", 4, 11, "Bedoelde je '/hulpvorm/caw/'?")
