"""What the page of the visitor's own list shows of a service: a small file for each provider, by identity."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

import msgspec
from jinja2 import Environment
from markupsafe import Markup

from generator.catalogue.parts import Contact
from generator.catalogue.service import Service
from generator.contacts import phone
from generator.language_codes import SOURCE
from generator.offer import Listing, Offer

FOLDER = PurePosixPath("mijn-lijst")
Entry = Listing | dict[str, Any]
"""A service, or what is told of one that is there no more."""
_DUTCH = f'lang="{SOURCE}"'
_END_OF_LINE = re.compile(r"</(?:p|li)>")
# A fact on the page, and the macro of templates/_lijst.html that says it; "telefoon" and "verder" are links.
_FACTS = {
    "weg": "weg",
    "kosten": "kosten_van",
    "wachttijd": "wacht",
    "voor": "voor_wie",
    "streek": "streek",
    "adres": "adressen",
    "bevestigd": "bevestigd",
}


def entries(offer: Offer) -> dict[str, dict[str, Entry]]:
    """By provider: each of its services, and what became of those that were called otherwise."""
    found: dict[str, dict[str, Entry]] = {}
    for identity, entry in (*_former(offer), *_present(offer)):
        provider, _, service = identity.partition("/")
        found.setdefault(provider, {})[service] = entry
    return found


def content(found: Mapping[str, Entry], environment: Environment) -> bytes:
    """The file of a provider in the language of an environment."""
    words = environment.get_template("_lijst.html").module
    told = {name: _shown(entry, words) if isinstance(entry, Listing) else entry for name, entry in found.items()}
    return msgspec.json.encode(told)


def _present(offer: Offer) -> Iterator[tuple[str, Entry]]:
    for identity, listing in offer.listings.items():
        yield identity, _gone(listing, offer) if listing.service.is_stopped else listing


def _former(offer: Offer) -> Iterator[tuple[str, dict[str, Any]]]:
    for identity, service in offer.catalogue.services.items():
        for former in service.former_addresses:
            yield former, {"isGone": True, "instead": _instead(identity, service)}


def _gone(listing: Listing, offer: Offer) -> dict[str, Any]:
    said = {"isGone": True, "name": listing.service.name}
    after = offer.listings.get(listing.service.replaced_by or "")
    return said | ({"instead": _instead(after.identity, after.service)} if after else {})


def _instead(identity: str, service: Service) -> dict[str, str]:
    return {"identity": identity, "name": service.name}


def _shown(listing: Listing, words: Any) -> dict[str, Any]:
    service, provider = listing.service, listing.provider
    shown: dict[str, Any] = {"isGone": False, "name": service.name, "summary": service.summary or ""}
    shown["provider"] = provider.name if provider.name != service.name else ""
    shown["status"] = Markup(words.status(service)).striptags()
    told = {fact: _lines(getattr(words, macro)(service)) for fact, macro in _FACTS.items()}
    ways = [service.contact, *(access.contact for access in service.access if access.contact)]
    numbers = [_number(item, words) for contact in ways for item in contact.phones]
    told["telefoon"] = _once(numbers) or _lines(words.onbekend())
    others = _once([line for contact in ways for line in _others(contact)])
    told["verder"] = others or _once(list(_others(provider.contact))) or _lines(words.onbekend())
    return shown | {"facts": told}


def _number(item: Any, words: Any) -> dict[str, str]:
    dialled, note = phone(item.number), Markup(words.nummer(item)).striptags()
    return {"text": dialled.display, "href": dialled.href} | ({"note": f"({note})"} if note else {})


def _others(contact: Contact) -> Iterator[dict[str, str]]:
    """What is not a number, in full: it must be of use on paper."""
    if contact.email:
        yield {"text": contact.email, "href": f"mailto:{contact.email}"}
    for url in dict.fromkeys((contact.chat, contact.appointment, contact.website)):
        if url:
            yield {"text": url.split("//")[-1].rstrip("/"), "href": url}


def _once(lines: list[dict[str, str]]) -> list[Any]:
    return list({line["href"]: line for line in lines}.values())


@lru_cache(10_000)  # most services are told as others are
def _lines(html: str) -> list[Any]:
    """The texts of the paragraphs and items of some HTML; what holds Dutch on a page in another language says so."""
    lines = ((Markup(part).striptags(), _DUTCH in part) for part in _END_OF_LINE.split(html))
    return [{"text": text, "lang": SOURCE} if is_dutch else str(text) for text, is_dutch in lines if text]
