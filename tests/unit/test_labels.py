"""What visitors read in place of an identifier."""

from __future__ import annotations

from generator.facets import FACETS
from generator.labels import labels_of
from generator.offer import Offer


def test_every_value_that_can_be_chosen_has_a_label(ten_offer: Offer, real_offer: Offer) -> None:
    for offer in (ten_offer, real_offer):
        labels = labels_of(offer.catalogue)
        assert set(labels.facets) == set(FACETS)
        for item in offer.current:
            for name, values in item.facets.values.items():
                assert values <= set(labels.facets[name]), name
            for route in item.facets.routes:
                for name, values in route.values.items():
                    assert values <= set(labels.facets[name]), name


def test_labels_stand_in_the_order_that_people_see(ten_offer: Offer) -> None:
    labels = labels_of(ten_offer.catalogue)
    words = ten_offer.catalogue.vocabularies
    assert list(labels.facets["levensdomein"]) == [term.id for term in words.life_domains.terms]
    assert list(labels.facets["groep"]) == [term.id for term in words.access_routes.groups]
    regions = list(labels.facets["regio"])
    assert regions[-1] == "brussel"
    assert len(regions) == 16
    kinds = [name.casefold() for name in labels.facets["hulpvorm"].values()]
    assert kinds == sorted(kinds)


def test_a_fixed_choice_goes_by_the_path_of_its_field(ten_offer: Offer) -> None:
    labels = labels_of(ten_offer.catalogue)
    assert labels.choice("dienst.kosten.soort", "gratis")
    assert labels.choice("dienst.plaatsen.openingsuren.dagen", "ma") == "maandag"
    assert labels.choice("aanbieder.bronnen.over", "naam") == "Naam"


def test_professional_words_are_there_for_domains_and_routes(ten_offer: Offer) -> None:
    labels = labels_of(ten_offer.catalogue)
    for name in ("levensdomein", "weg"):
        assert set(labels.technical[name]) == set(labels.facets[name])
        assert all(labels.technical[name].values())
