"""The list of addresses: each page with the same in other languages, in as many files as the protocol asks for."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from generator.exports import sitemap
from generator.project import Options

SITE = "https://voorbeeld.example/"
OPTIONS = Options(site_url=SITE, languages=("fr", "en"))
ADDRESSES = ("", "fr/", "en/", "over/", "uitleg/", "fr/uitleg/")


def listed(content: bytes) -> dict[str, dict[str, str]]:
    """The languages of each address, with where it is in each."""
    found = {}
    for url in ElementTree.fromstring(content):
        location = url.findtext("{*}loc") or ""
        links = url.findall("{http://www.w3.org/1999/xhtml}link")
        found[location] = {link.attrib["hreflang"]: link.attrib["href"] for link in links}
    return found


def test_every_address_is_there_with_the_same_page_in_other_languages() -> None:
    [made] = sitemap.files(OPTIONS, ADDRESSES)
    first = {"nl": SITE, "fr": f"{SITE}fr/", "en": f"{SITE}en/"}
    explained = {"nl": f"{SITE}uitleg/", "fr": f"{SITE}fr/uitleg/"}
    assert listed(made.content) == {
        **dict.fromkeys(first.values(), first),
        f"{SITE}over/": {},
        **dict.fromkeys(explained.values(), explained),
    }


def test_a_site_in_one_language_names_no_other() -> None:
    [made] = sitemap.files(Options(site_url=SITE), ("", "frans/"))
    assert listed(made.content) == {SITE: {}, f"{SITE}frans/": {}}


def test_more_addresses_than_one_file_may_hold_come_in_several_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST", 4)
    made = {output.path.as_posix(): output.content.decode() for output in sitemap.files(OPTIONS, ADDRESSES)}
    places = re.findall("<loc>(.*?)</loc>", made.pop("sitemap.xml"))
    assert places == [f"{SITE}{name}" for name in made]
    assert [len(re.findall("<loc>", text)) for text in made.values()] == [4, 2]
