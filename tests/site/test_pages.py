"""What pages show: the ten entries to the letter, stopped and moved entries, help lines; and that builds are alike.

Renew the stored pages after a change that was meant, and read the difference before you keep it:
    HELDER_GOLDEN=write make test-site
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from tests.catalogues import ROOT, TIEN, loaded
from tests.site.builds import build, built, copied, digests, other_root
from tests.site.crawl import ORIGIN, Document, SiteFiles
from tests.site.page_kinds import kind_of
from tests.site.yaml_offer import YamlOffer

GOLDEN = Path(__file__).parent / "golden"
WRITE = os.environ.get("HELDER_GOLDEN") == "write"
TEN = sorted(
    f"{file.parent.name}/{file.stem}" for file in TIEN.glob("aanbieders/*/*.yaml") if file.name != "aanbieder.yaml"
)
# Every line of the site with what it dials or opens. A change here is a change of a number that people call in need.
LINES = {
    "noodnummer-112": ["tel:112"],
    "politie-101": ["tel:101"],
    "zelfmoordlijn-1813": ["tel:1813", "https://www.zelfmoord1813.be"],
    "child-focus": ["tel:116000"],
    "lijn-1712": ["tel:1712", "https://www.1712.be"],
    "awel": ["tel:102", "https://www.awel.be"],
    "tele-onthaal": ["tel:106"],
    "nu-praat-ik-erover": ["http://www.nupraatikerover.be"],
    "jac-lijn": ["tel:+3280013500", "https://www.caw.be/jac/contacteer-ons/"],
    "clbchat": ["https://www.clbchat.be"],
    "lumi": ["https://www.lumi.be"],
    "opvoedingslijn": ["https://www.opvoedingslijn.be"],
    "druglijn": ["https://www.druglijn.be"],
    "transgender-infopunt": ["https://www.transgenderinfo.be"],
    "kind-en-gezin-lijn": ["https://www.kindengezin.be"],
    "caw": ["https://www.caw.be"],
    "watwat": ["https://www.watwat.be"],
    "jo-lijn": ["tel:+3280090033", "https://www.jeugdhulp.be/over-jeugdhulp/jo-lijn-klachtenlijn"],
}
STRIP = ["tel:112", "tel:1813", "tel:1712", "tel:102"]


@pytest.fixture(scope="module")
def ten(ten_site: Path) -> SiteFiles:
    return SiteFiles(ten_site)


def content_of(html: str) -> str:
    """What stands in <main>."""
    [content] = re.findall(r"<main\b[^>]*>(.*)</main>", html, re.DOTALL)
    return str(content).strip() + "\n"


def assert_golden(name: str, text: str) -> None:
    file = GOLDEN / name
    if WRITE:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text.splitlines() == file.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("identity", TEN)
def test_the_page_of_each_of_the_ten_services_is_as_stored(identity: str, ten: SiteFiles) -> None:
    assert_golden(f"{identity.replace('/', '.')}.html", content_of(ten.html(f"aanbod/{identity}/")))


def test_a_whole_page_is_as_stored(ten: SiteFiles) -> None:
    # The stylesheet carries its own digest in its name.
    html = re.sub(r"helder/stijl\.[0-9a-f]{8}\.css", "helder/stijl.css", ten.html("aanbieder/voorbeeldhuis/"))
    assert_golden("heel.html", html)


def test_every_stored_page_is_still_compared() -> None:
    assert len(TEN) == 10
    kept = {file.name for file in GOLDEN.glob("*.html")}
    assert kept == {f"{identity.replace('/', '.')}.html" for identity in TEN} | {"heel.html"}


def test_a_stopped_entry_keeps_a_page_that_says_what_there_is_now(ten: SiteFiles) -> None:
    page = ten.at("aanbod/voorbeeldhuis/oude-werking/")
    assert "bestaat niet meer" in page.text
    assert "../../../aanbod/voorbeeldhuis/onthaal/" in page.content_links
    assert [url for url in page.content_links if url.startswith(("tel:", "mailto:"))] == []


def test_a_stopped_entry_is_in_no_list_and_in_no_result(ten: SiteFiles) -> None:
    gone = "voorbeeldhuis/oude-werking"
    assert "jeugdpunt-voorbeeld/praatgroep" in ten.at("aanbod/").entries
    listing = [page.address for page in ten.pages.values() if gone in page.entries]
    assert {kind_of(address) for address in listing} <= {"aanbieder"}
    cards = [card for file in (ten.folder / "zoeken/kaarten").iterdir() for card in json.loads(file.read_bytes())]
    found = [card["id"] for card in cards if "provider" in card]
    assert gone not in found
    assert len(found) == 9


def test_nothing_of_a_confidential_address_is_anywhere_in_the_site(ten: SiteFiles) -> None:
    page = ten.at("aanbod/verzonnen-opvang/veilig-huis/")
    assert "Het adres is geheim" in page.text
    assert "Het huis" not in page.text
    assert [url for url in page.content_links if re.search(r"^geo:|maps|openstreetmap|gemeente/[a-z]", url)] == []
    places = ten.pages
    local = [address for address, found in places.items() if re.match("gemeente/.", address) and _shows_as_local(found)]
    assert local == []
    [written] = exported_places(ten.folder, "verzonnen-opvang/veilig-huis")
    assert written.keys() <= {"naam", "toegankelijkheid", "geheim_adres"}


def _shows_as_local(page: Document) -> bool:
    before, found, _ = page.text.partition("Veilig huis")
    return bool(found) and "Mogelijk ook voor jou" not in before


def exported_places(site: Path, identity: str) -> list[dict[str, object]]:
    catalogue = json.loads((site / "gegevens/catalogus.json").read_bytes())
    return list(catalogue["diensten"][identity]["plaatsen"])


@pytest.mark.parametrize("former", ["voorbeeldhuis/jongerenwerking", "oud-voorbeeldhuis/jongeren"])
def test_a_former_address_leads_on(former: str, ten: SiteFiles) -> None:
    page = ten.at(f"aanbod/{former}/")
    targets = {url for link, url in page.links_here() if link.in_content}
    assert f"{ORIGIN}/aanbod/voorbeeldhuis/oude-werking/" in targets
    assert "Oude werking" in page.text


def test_every_help_line_dials_and_opens_what_is_listed_here(site_files: SiteFiles) -> None:
    parts = re.split(r'<li id="([a-z0-9-]+)">', content_of(site_files.html("hulplijnen/")))
    shown = {
        line: re.findall(r'<a class="knop[^"]*" href="([^"]+)"', text)
        for line, text in zip(parts[1::2], parts[2::2], strict=True)
    }
    assert shown == LINES


def test_the_strip_dials_what_is_listed_here(site_files: SiteFiles) -> None:
    shown = [link.url for link in site_files.at("").links if link.in_strip and link.url.startswith("tel:")]
    assert shown == STRIP


def test_every_number_of_a_national_line_anywhere_is_one_of_the_list(site_files: SiteFiles) -> None:
    dialled = {link.url for page in site_files.pages.values() for link in page.links if link.url.startswith("tel:1")}
    assert dialled <= {href for hrefs in LINES.values() for href in hrefs}


def test_every_page_is_of_a_known_kind(site_files: SiteFiles) -> None:
    assert {kind_of(address) for address in site_files.pages} >= {"dienst", "gemeente", "kruispunt", "tekst"}


def test_every_service_page_shows_its_name_who_it_is_from_and_its_sources(
    site_files: SiteFiles, yaml_offer: YamlOffer
) -> None:
    for identity, entry in yaml_offer.services.items():
        page = site_files.at(f"aanbod/{identity}/")
        assert page.headings[0].strip() == entry["naam"]
        provider = loaded(ROOT / "catalogue" / "aanbieders" / identity.split("/")[0] / "aanbieder.yaml")
        missing = [source["titel"] for source in entry["bronnen"] if source["titel"] not in page.text]
        assert (missing, provider["naam"] in page.text) == ([], True), identity


def test_what_nobody_confirmed_says_so_and_is_never_called_checked(
    site_files: SiteFiles, yaml_offer: YamlOffer
) -> None:
    for identity, entry in yaml_offer.services.items():
        if "nagekeken" not in entry:
            text = site_files.at(f"aanbod/{identity}/").text
            assert "Nog niet bevestigd door de aanbieder" in text, identity
            assert "Nagekeken door" not in text, identity


ELSEWHERE = {
    "PYTHONPATH": str(Path(__file__).with_name("order")),  # every folder is listed in the opposite order
    "PYTHONHASHSEED": "2300",
    "TZ": "Asia/Tokyo",
    # A locale that is on every machine, and in which files are ASCII unless a program says otherwise.
    **dict.fromkeys(("LC_ALL", "LANG", "LANGUAGE"), "C"),
    **dict.fromkeys(("PYTHONUTF8", "PYTHONCOERCECLOCALE"), "0"),
}
"""Another machine, as far as a program can tell."""


def test_the_same_entries_give_the_same_site_to_the_byte_wherever_it_is_built(ten_site: Path, tmp_path: Path) -> None:
    """Other folders, another order of files and of hashing, another time zone and locale: nothing in the site tells."""
    again, root = copied(TIEN, tmp_path / "elders" / "tien"), other_root(tmp_path / "root")
    folder = built(tmp_path / "site", "--catalogue", str(again), "--root", str(root), **ELSEWHERE)
    one, other = digests(ten_site), digests(folder)
    assert {path for path in one.keys() | other.keys() if one.get(path) != other.get(path)} == set()


def test_building_again_changes_no_file(ten_site: Path, tmp_path: Path) -> None:
    folder = built(tmp_path / "site", "--catalogue", str(TIEN))
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
    done = build(folder, "--catalogue", str(TIEN))
    assert done.stdout.startswith("Niets veranderd")
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()} == before
