"""The open data: what spreadsheets, programs, hosts and search engines read."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from xml.etree import ElementTree

import msgspec
import pytest

from generator import exports
from generator.exports import as_csv, as_json
from generator.offer import Offer
from generator.project import Options

ADDRESSES = ["", "aanbod/", "aanbod/a/b/", "aanbod/"]
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("https://x.be")']


def table(offer: Offer) -> list[dict[str, str]]:
    content = as_csv.services(offer)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def named(offer: Offer, options: Options) -> dict[str, bytes]:
    return {str(output.path): output.content for output in exports.files(offer, options, ADDRESSES)}


def test_every_service_is_a_line_stopped_ones_too(ten_offer: Offer) -> None:
    rows = {row["adres"]: row for row in table(ten_offer)}
    assert len(rows) == 10
    row = rows["aanbod/voorbeeldhuis/begeleiding-aan-huis/"]
    assert row["toegangswegen"] == "rechtstreeks;toegangspoort"
    assert row["regios"] == "kempen"
    assert row["telefoon"] == "014 12 34 56;0475 12 34 56"
    assert (row["leeftijd_van"], row["leeftijd_tot_en_met"], row["nagekeken_op"]) == ("0", "17", "2026-11-02")
    assert rows["aanbod/voorbeeldhuis/oude-werking/"]["status"] == "gestopt"
    assert rows["aanbod/voorbeeldhuis/onthaal/"]["levensdomeinen"] == "breed"


def test_the_table_has_no_number_that_the_site_does_not_show(ten_offer: Offer) -> None:
    rows = {row["adres"]: row for row in table(ten_offer)}
    old = rows["aanbod/samen-voorbeeld/een-plan/"]
    assert (old["telefoon"], old["email"]) == ("", "")


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_starts_a_formula(ten_offer: Offer, formula: str) -> None:
    services = {
        name: msgspec.structs.replace(service, name=formula, summary=formula)
        for name, service in ten_offer.written.services.items()
    }
    spoilt = Offer(dataclasses.replace(ten_offer.written, services=services), ten_offer.today)
    for row in table(spoilt):
        assert row["naam"] == row["samenvatting"] == f"'{formula}"
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


@pytest.mark.parametrize("text", ["a;=1", 'a;"=1"', "a; @SUM(1)", ";-1", "a\n+1"])
def test_no_part_starts_a_formula_where_semicolons_divide_cells(ten_offer: Offer, text: str) -> None:
    name = "voorbeeldhuis/onthaal"
    services = dict(ten_offer.written.services)
    services[name] = msgspec.structs.replace(services[name], summary=text)
    content = as_csv.services(Offer(dataclasses.replace(ten_offer.written, services=services), ten_offer.today))
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
    assert not any(cell.strip(' "').startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_a_number_from_abroad_is_no_formula_either(ten_offer: Offer) -> None:
    name = "voorbeeldhuis/onthaal"
    contact = msgspec.convert(
        {"telefoon": [{"nummer": "+31 20 123 45 67"}]}, type(ten_offer.written.services[name].contact)
    )
    services = dict(ten_offer.written.services)
    services[name] = msgspec.structs.replace(services[name], contact=contact)
    rows = table(Offer(dataclasses.replace(ten_offer.written, services=services), ten_offer.today))
    assert [row["telefoon"] for row in rows if row["adres"].endswith(f"{name}/")] == ["'+31 20 123 45 67"]


def test_the_whole_catalogue_can_be_read_as_json(ten_offer: Offer) -> None:
    content = json.loads(as_json.catalogue(ten_offer, Options(site_name="Proef", licence="CC BY 4.0")))
    assert (content["naam"], content["licentie"], content["stand_op"]) == ("Proef", "CC BY 4.0", "2026-11-22")
    assert set(content["diensten"]) == set(ten_offer.listings)
    assert set(content["aanbieders"]) == set(ten_offer.catalogue.providers)
    assert content["diensten"]["voorbeeldhuis/onthaal"]["werkgebied"] == {"regios": ["kempen", "rivierenland"]}


def test_json_holds_what_is_current_only(ten_offer: Offer) -> None:
    content = json.loads(as_json.catalogue(ten_offer, Options()))
    assert "011 12 34 56" not in json.dumps(content)
    assert "wachttijd" not in content["diensten"]["jeugdpunt-voorbeeld/boottocht"]
    assert content["licentie"] is None


def test_json_of_an_entry_is_the_entry_again(ten_offer: Offer) -> None:
    content = json.loads(as_json.catalogue(ten_offer, Options()))
    for identity, item in ten_offer.listings.items():
        assert msgspec.convert(content["diensten"][identity], type(item.service)) == item.service


def test_a_hidden_place_leaves_no_trace_in_any_export(ten_offer: Offer) -> None:
    content = json.loads(as_json.catalogue(ten_offer, Options()))
    (place,) = content["diensten"]["verzonnen-opvang/veilig-huis"]["plaatsen"]
    assert place == {"naam": "Het huis", "toegankelijkheid": "Met een lift.", "geheim_adres": True}


def test_a_site_that_knows_its_address_has_a_sitemap(ten_offer: Offer) -> None:
    found = named(ten_offer, Options(site_url="https://voorbeeld.example/helder&co/"))
    locations = [item.text for item in ElementTree.fromstring(found["sitemap.xml"]).iter() if item.tag.endswith("loc")]
    site = "https://voorbeeld.example/helder&co/"
    assert locations == [site, f"{site}aanbod/", f"{site}aanbod/a/b/"]
    assert f"Sitemap: {site}sitemap.xml\n" in found["robots.txt"].decode()


def test_a_site_without_address_has_none(ten_offer: Offer) -> None:
    found = named(ten_offer, Options())
    assert set(found) == {"gegevens/catalogus.json", "gegevens/diensten.csv", ".nojekyll", "robots.txt"}
    assert b"Sitemap" not in found["robots.txt"]
