"""The whole catalogue as JSON, under the names of the entries, with what is still current only."""

from __future__ import annotations

from typing import Any

import msgspec

from generator.catalogue.provider import Provider
from generator.offer import Offer
from generator.project import Options


def catalogue(offer: Offer, options: Options) -> bytes:
    """UTF-8 JSON, indented, keys in the order of the schemas."""
    known = offer.catalogue
    content: dict[str, Any] = {
        "naam": options.site_name,
        "licentie": options.licence or None,
        "stand_op": offer.today.isoformat(),
        "aanbieders": {name: _without_owners(provider) for name, provider in known.providers.items()},
        "diensten": {item.identity: item.service for item in offer.listings.values()},
        "hulpvormen": known.kinds_of_help,
        "regios": known.regions,
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=1)


def _without_owners(provider: Provider) -> Provider:
    """Who may change an entry is a person's name, which is nobody's open data."""
    return msgspec.structs.replace(provider, owners=())
