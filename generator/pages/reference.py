"""Pages that explain the catalogue itself: glossary, founding documents, open data, search, home."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.catalogue import Catalogue
from generator.facets import Choice, counts
from generator.offer import Offer
from generator.pages.alphabet import by_letter
from generator.pages.page import ALL, Page, Wanted, fixed
from generator.search.danger import danger_rules

_SEARCH = "zoeken/"
ABOUT_WAITING = frozenset({"wachttijd", "hulp-terwijl-je-wacht", "wachten-op-psycholoog", "wachten-op-diagnose"})


def pages(offer: Offer, wanted: Wanted = ALL) -> Iterator[Page]:
    if wanted.is_at(""):
        yield _home(offer)
    if wanted.is_at(_SEARCH):
        yield _search(offer)
    yield _shortlist()
    yield _glossary(offer)
    yield _founding_documents(offer)
    yield _data(offer)
    yield _help_lines(offer)
    yield _accessibility()


def _home(offer: Offer) -> Page:
    return Page(
        address="",
        title=fixed("Hulp voor kinderen, jongeren en gezinnen"),
        description=fixed(
            "Vind wie je kan helpen in je buurt, of je zelf mag bellen, wat het kost en hoe lang je wacht."
        ),
        template="home.html",
        shows={"total": len(offer.current)},
        active="home",
        translated=True,
    )


def _search(offer: Offer) -> Page:
    return Page(
        address=_SEARCH,
        title=fixed("Zoek hulp"),
        description=fixed("Zoek op je vraag, je gemeente en hoe je hulp wil krijgen."),
        template="zoeken.html",
        shows={
            "counts": counts((item.facets for item in offer.current), Choice()),
            "total": len(offer.current),
            "has_confirmed": any(item.is_confirmed for item in offer.current),
            "danger_rules": danger_rules(offer.catalogue),
            "about_waiting": _numbers(offer.catalogue, ABOUT_WAITING),
        },
        active="zoeken",
        translated=True,
    )


def _numbers(catalogue: Catalogue, notions: Collection[str]) -> list[int]:
    """The places of some notions in their list, by which the scripts know them."""
    return [number for number, notion in enumerate(catalogue.vocabularies.notions.terms) if notion.id in notions]


def _shortlist() -> Page:
    return Page(
        address="mijn-lijst/",
        title=fixed("Mijn lijst"),
        description=fixed("De diensten die je opzijzette: vergelijk ze, druk ze af of deel ze."),
        template="mijn-lijst.html",
        active="mijn-lijst",
        translated=True,
    )


def _glossary(offer: Offer) -> Page:
    explained = [notion for notion in offer.catalogue.vocabularies.notions.terms if notion.definition]
    return Page(
        address="woorden/",
        title=fixed("Moeilijke woorden"),
        description=fixed("Wat betekenen de woorden die diensten gebruiken?"),
        template="woorden.html",
        shows={"letters": by_letter(explained, lambda notion: (notion.professional_words or (notion.label,))[0])},
        active="woorden",
        translated=True,
    )


def _founding_documents(offer: Offer) -> Page:
    return Page(
        address="bronnen/",
        title=fixed("Waarmee deze catalogus begon"),
        description=fixed("Wat de brondocumenten noemen, en waar je het op deze site vindt."),
        template="bronnen.html",
        shows={"founding": offer.catalogue.vocabularies.founding_documents},
    )


def _data(offer: Offer) -> Page:
    return Page(
        address="gegevens/",
        title=fixed("Open gegevens"),
        description=fixed("Alle gegevens van deze catalogus om te hergebruiken."),
        template="gegevens.html",
        shows={"total": len(offer.current), "providers": len(offer.catalogue.providers)},
        translated=True,
    )


def _help_lines(offer: Offer) -> Page:
    return Page(
        address="hulplijnen/",
        title=fixed("Hulplijnen en noodnummers"),
        description=fixed("Bel, chat of mail met iemand. Bij gevaar: 112."),
        template="hulplijnen.html",
        active="hulplijnen",
        translated=True,
    )


def _accessibility() -> Page:
    return Page(
        address="toegankelijkheid/",
        title=fixed("Toegankelijkheid"),
        description=fixed(
            "Wat we meten om de site voor iedereen bruikbaar te maken, wat tekortschiet en waar je dat meldt."
        ),
        template="toegankelijkheid.html",
        active="toegankelijkheid",
        translated=True,
    )
