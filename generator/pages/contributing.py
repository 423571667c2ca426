"""Help for providers: how to change something, what each message means and each field is for. In Dutch only."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.offer import Offer
from generator.pages.page import ALL, Page, Wanted
from generator.problem_codes import Explanation, explanations, groups, help_address

PICTURE = (360, 480)
"""How wide and high every picture of the guide is shown, in pixels of CSS."""
_KINDS = {
    "dienst": "Dienst",
    "aanbieder": "Aanbieder",
    "hulpvorm": "Soort hulp",
    "regio": "Regio of samenwerking",
}

_FOLDER = "bijdragen/"


def pages(offer: Offer, wanted: Wanted = ALL) -> Iterator[Page]:
    if not wanted.lies_in(_FOLDER):
        return
    yield _ways()
    yield _first_change()
    yield _faults()
    yield from (_fault(code, explanation) for code, explanation in explanations().items())
    yield _kinds_of_entries()
    yield from (_fields(kind, offer) for kind in _KINDS)


def _ways() -> Page:
    return Page(
        address=_FOLDER,
        title="Meewerken",
        description="Voor organisaties: zo zet je je gegevens in deze catalogus, en zo hou je ze juist.",
        template="bijdragen.html",
        active="bijdragen",
    )


def _first_change() -> Page:
    return Page(
        address="bijdragen/eerste-wijziging/",
        title="Je eerste wijziging in tien minuten",
        description="Stap voor stap, met beelden: zo pas je de wachttijd van je dienst aan.",
        template="eerste-wijziging.html",
        shows={"width": PICTURE[0], "height": PICTURE[1]},
        active="bijdragen",
    )


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
