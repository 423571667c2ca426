"""Help for providers: what each message means, and what each field is for. In Dutch only."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.offer import Offer
from generator.pages.page import Page
from generator.problem_codes import Explanation, explanations, groups, help_address

_KINDS = {
    "dienst": "Dienst",
    "aanbieder": "Aanbieder",
    "hulpvorm": "Soort hulp",
    "regio": "Regio of samenwerking",
}


def pages(offer: Offer) -> Iterator[Page]:
    yield _faults()
    yield from (_fault(code, explanation) for code, explanation in explanations().items())
    yield _kinds_of_entries()
    yield from (_fields(kind, offer) for kind in _KINDS)


def _faults() -> Page:
    known = explanations()
    return Page(
        address="bijdragen/fouten/",
        title="Wat een melding betekent",
        description="Uitleg bij elke melding die je krijgt als een bestand nagekeken wordt.",
        template="fouten.html",
        shows={
            "groups": {
                name: {code: known[code] for code in known if known[code].group == group}
                for group, name in groups().items()
            }
        },
    )


def _fault(code: str, explanation: Explanation) -> Page:
    return Page(
        address=help_address(code),
        title=explanation.title,
        description=f"Wat de melding {code} betekent, en wat je dan doet.",
        template="fout.html",
        shows={"code": code, "explanation": explanation},
    )


def _kinds_of_entries() -> Page:
    return Page(
        address="bijdragen/velden/",
        title="Alle velden",
        description="Wat je in elk bestand van deze catalogus kan invullen.",
        template="velden.html",
        shows={"kinds": _KINDS},
    )


def _fields(kind: str, offer: Offer) -> Page:
    fields = offer.catalogue.fields.get(kind, ())
    parts = {top: list(below) for top, below in groupby(fields, lambda one: one.top)}
    return Page(
        address=f"bijdragen/velden/{kind}/",
        title=f"Velden: {_KINDS[kind].lower()}",
        description=f"Wat je kan invullen in een bestand van deze soort: {_KINDS[kind].lower()}.",
        template="veldenlijst.html",
        shows={"parts": parts},
    )
