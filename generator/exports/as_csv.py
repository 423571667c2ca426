"""The services as a table for a spreadsheet: UTF-8 with a mark for Excel, a comma between, RFC 4180."""

from __future__ import annotations

import csv
import io
import re

from generator.labels import labels_of
from generator.offer import Listing, Offer

_COLUMNS = (
    "adres", "naam", "aanbieder", "samenvatting", "hulpvorm", "levensdomeinen", "toegangswegen", "regios",
    "leeftijd_van", "leeftijd_tot_en_met", "telefoon", "email", "website", "kosten", "nagekeken_op", "status",
    "bronnen",
)  # fmt: skip

# A cell that starts so would be a formula in a spreadsheet; where semicolons divide cells, one starts at each.
_FORMULA = re.compile(r"""^(?=[=+@\t\r-])|(?<=[;\n])(?=[ "]*[=+@-])""")


def services(offer: Offer) -> bytes:
    """Every service on a line; several values in one cell are divided by a semicolon."""
    regions = labels_of(offer.catalogue).facets["regio"]
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for item in offer.listings.values():
        writer.writerow([_safe(cell) for cell in _row(item, list(regions))])
    return b"\xef\xbb\xbf" + table.getvalue().encode()


def _row(item: Listing, regions: list[str]) -> list[str]:
    service, age = item.service, item.service.target_group.age
    return [
        item.address,
        service.name,
        item.provider.name,
        service.summary or "",
        service.kind_of_help,
        ";".join(service.life_domains) or ("breed" if service.broad else ""),
        ";".join(access.route for access in service.access),
        ";".join(name for name in regions if name in item.facets.values["regio"]),
        _number(age.minimum if age else None),
        _number(age.maximum if age else None),
        ";".join(phone.number for phone in service.contact.phones),
        service.contact.email or "",
        service.contact.website or "",
        service.cost.kind if service.cost else "",
        service.assurance.on if service.assurance else "",
        service.status,
        ";".join(" ".join(filter(None, (source.title, source.url, source.date))) for source in service.sources),
    ]


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _safe(cell: str) -> str:
    return _FORMULA.sub("'", cell)
