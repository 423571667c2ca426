"""The addresses that links are held to are those of the pages; the nearest one is right, or there is none."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.draftbook import Draftbook
from generator.offer import Offer
from generator.pages import pages
from generator.problems import Problem
from generator.project import open_project
from generator.reading import read
from generator.rules import written_links
from generator.site_addresses import SiteAddresses, written
from tests.catalogues import ROOT, SERVICE, TIEN, TODAY, SmallCatalogue, judged, partnership, provider

MOVED = {"vorige_adressen": ["oud/dienst"]}


def addresses(catalogue: Path | None) -> SiteAddresses:
    return SiteAddresses(read(open_project(ROOT, catalogue), TODAY).book())


@cache
def real_book() -> Draftbook:
    return read(open_project(ROOT), TODAY).book()


@cache
def real() -> SiteAddresses:
    return SiteAddresses(real_book())


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


def told_of(folder: Path, text: str, page: str = "rechten.md") -> list[Problem]:
    """What the check says of a hand-written page, with two others beside it."""
    for name in ("catalogue", "schema", "mkdocs.yml"):
        (folder / name).symlink_to(ROOT / name)
    for name in ("rechten.md", "privacy.md", "en/privacy.md", "beeld/plan.webp", page):
        (folder / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / name).write_text("---\ntitle: T\n---\n", encoding="utf-8")
    (folder / "docs" / page).write_text(f"---\ntitle: T\n---\n{text}\n", encoding="utf-8")
    book = replace(real_book(), written=written(folder / "docs"))
    return [one for one in written_links.check(open_project(folder), book) if one.file.endswith(f"docs/{page}")]


def test_a_dead_link_of_a_hand_written_page_is_told_at_its_place(tmp_path: Path) -> None:
    [found] = told_of(tmp_path, "Zie [dit](/hulpvormen/caw/), [dat](/rechten/) en [hier](https://www.caw.be/).")
    assert not found.is_error
    assert (found.code, found.line, found.column, found.tip) == ("link-dood", 4, 11, "Bedoelde je '/hulpvorm/caw/'?")


@pytest.mark.parametrize(
    ("page", "text", "column", "what", "tip"),
    [
        ("rechten.md", "Zie [dit](privacie.md).", 11, "bestand", "Bedoelde je 'privacy.md'?"),
        ("rechten.md", "`[a](a.md)` en [dit](privacie.md#kop)", 22, "bestand", "Bedoelde je 'privacy.md'?"),
        ("rechten.md", "Zie [dit](privacy).", 11, "pagina", "Bedoelde je 'privacy.md'?"),
        ("rechten.md", "Zie [dit](en/).", 11, "pagina", "Kijk na waar"),
        ("rechten.md", "<!-- x --> [dit](weg.md 'Weg')", 18, "bestand", "Kijk na waar"),
        ("rechten.md", "![Een plan](plan.webp)", 13, "bestand", "Bedoelde je 'beeld/plan.webp'?"),
        ("rechten.md", "[dit]: weg.md", 8, "bestand", "Kijk na waar"),
        ("rechten.md", "Zie [dit](blad.md).", 11, "bestand", "Kijk na waar"),
        ("en/extra.md", "Zie [dit](rechten.md).", 11, "bestand", "Bedoelde je '../rechten.md'?"),
        ("en/extra.md", "Zie [dit](../../rechten.md).", 11, "bestand", "Bedoelde je '../rechten.md'?"),
    ],
)
def test_so_is_one_to_a_file_beside_it(page: str, text: str, column: int, what: str, tip: str, tmp_path: Path) -> None:
    [found] = told_of(tmp_path, text, page)
    assert (found.code, found.is_error, found.line, found.column) == ("link-dood", False, 4, column)
    assert f"leidt naar een {what}" in found.message
    assert found.tip.startswith(tip)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (
            "rechten.md",
            "[a](privacy.md#host), [b](en/privacy.md), ![c](beeld/plan.webp), [d](#kop), [e](mailto:a@b.be)",
        ),
        ("rechten.md", "[a](../privacy/), [b](//www.caw.be/x.md), [c](tel:112), [d](../hulpvorm/caw/)"),
        ("rechten.md", "```\n[a](weg.md)\n```\n``[b](weg.md) ` `` en [^1]\n\n[^1]: Een noot."),
        ("en/extra.md", '[a](../rechten.md "Rechten"), [b](privacy.md){: hreflang="nl" }'),
        ("rechten.md", "- Zo:\n\n    ````\n    ```\n    [a](weg.md)\n    ```\n    ````\n"),
        ("rechten.md", "<!-- [a](weg.md)\n[b](weg.md) -->"),
        ("rechten.md", "![c](plan (1).webp) en [Let op]: dit is belangrijk\n[Let op]: dit is belangrijk"),
    ],
)
def test_a_link_of_a_hand_written_page_to_what_is_there_is_right(page: str, text: str, tmp_path: Path) -> None:
    assert told_of(tmp_path, text, page) == []
