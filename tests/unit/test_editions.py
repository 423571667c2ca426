"""The site in one language: where its pages are, and what it says of what is in Dutch only."""

from __future__ import annotations

from dataclasses import replace

from markupsafe import Markup

from generator.editions import Edition, Told
from generator.languages import languages
from generator.offer import Offer
from generator.render import environment

DUTCH, FRENCH, ENGLISH = SPOKEN = languages(("fr", "en"))
WRITTEN = frozenset(("over/", "uitleg/", "fr/uitleg/"))
NL = Edition(DUTCH, SPOKEN, WRITTEN)
FR = Edition(FRENCH, SPOKEN, WRITTEN, frozenset(("", "hulplijnen/")))
EN = Edition(ENGLISH, SPOKEN, WRITTEN)


def test_a_link_leads_to_the_same_language_where_it_can() -> None:
    asked = ("", "hulplijnen/", "hulplijnen/#awel", "uitleg/", "over/", "zoeken/#plaats=2300")
    assert [FR.here(address) for address in asked] == [
        "fr/",
        "fr/hulplijnen/",
        "fr/hulplijnen/#awel",
        "fr/uitleg/",
        "over/",
        "zoeken/#plaats=2300",
    ]
    assert [NL.here(address) for address in asked] == list(asked)


def test_only_on_another_edition_a_page_is_in_dutch_only() -> None:
    assert [FR.is_dutch_only(address) for address in ("over/", "zoeken/#weg=rth", "hulplijnen/")] == [True, True, False]
    assert not NL.is_dutch_only("over/")


def test_an_edition_owns_the_pages_in_its_folder() -> None:
    addresses = ("over/", "fr/uitleg/", "frans/", "")
    assert [NL.owns(address) for address in addresses] == [True, False, True, True]
    assert [FR.owns(address) for address in addresses] == [False, True, False, False]
    assert [FR.without_folder(address) for address in addresses] == ["over/", "uitleg/", "frans/", ""]


def test_alternates_are_only_pages_that_exist_and_none_stands_alone() -> None:
    assert NL.alternates("uitleg/", False) == [(DUTCH, "uitleg/"), (FRENCH, "fr/uitleg/")]
    assert NL.alternates("hulplijnen/", True) == [
        (DUTCH, "hulplijnen/"),
        (FRENCH, "fr/hulplijnen/"),
        (ENGLISH, "en/hulplijnen/"),
    ]
    assert NL.alternates("zoeken/", False) == []


def test_every_other_language_is_one_step_away() -> None:
    assert NL.elsewhere("zoeken/", False) == [(FRENCH, "fr/"), (ENGLISH, "en/")]
    assert FR.elsewhere("uitleg/", False) == [(DUTCH, "uitleg/"), (ENGLISH, "en/")]
    assert Edition().elsewhere("zoeken/", False) == []


def test_a_word_without_a_translation_is_marked_as_dutch_and_escaped() -> None:
    assert FR.as_word("Hulplijnen") == "Lignes d’aide"
    assert FR.as_word("Een <b> woord") == '<span lang="nl">Een &lt;b&gt; woord</span>'
    assert NL.as_word("Een <b> woord") == "Een <b> woord"
    assert FR.as_word("") == ""


def test_a_value_in_a_translated_text_is_escaped() -> None:
    template = environment(FR).from_string("{% trans number=value %}Bel {{ number }}{% endtrans %}{{ dutch }}")
    assert template.render(value="<1>") == 'Appelez le &lt;1&gt; lang="nl"'
    same = environment(replace(FR, language=DUTCH)).from_string(template.render(value="") and "{{ dutch }}")
    assert same.render() == ""


def test_a_text_that_is_told_says_whether_it_is_in_dutch() -> None:
    assert (FR.tell("Hulplijnen").text, FR.tell("Hulplijnen").lang) == ("Lignes d’aide", "")
    assert FR.tell("Eigen woorden.") == Told("Eigen woorden.", Markup(' lang="nl"'))
    assert NL.tell("Eigen woorden.") == Told("Eigen woorden.")


def test_what_a_service_translated_is_told_in_that_language_and_the_rest_in_dutch(ten_offer: Offer) -> None:
    service = ten_offer.catalogue.services["jeugdpunt-voorbeeld/praatgroep"]
    assert FR.told(service, "name") == Told("Groupe de parole après une séparation")
    assert FR.told(service, "complaint", "Zeg het ons.") == Told("Zeg het ons.", Markup(' lang="nl"'))
    known = "Is er nu gevaar? Bel eerst 112."
    assert EN.told(service, "excluded", known) == Told("Is there danger now? Call 112 first.")
    assert NL.told(service, "name") == Told("Praatgroep na een scheiding")
    assert EN.told(service, "name") == Told("Praatgroep na een scheiding", Markup(' lang="nl"'))
    assert [edition.is_translated(service) for edition in (NL, FR, EN)] == [False, True, False]


def test_a_template_is_the_same_program_in_every_language() -> None:
    """It is compiled once for all of them: nothing of a language may be in it before a page is made."""
    made = [environment(NL), environment(FR)]
    for name in made[0].list_templates():
        assert made[0].loader
        source = made[0].loader.get_source(made[0], name)[0]
        assert len({each.compile(source, raw=True) for each in made}) == 1, name


def test_the_language_is_told_by_such_a_program() -> None:
    """The control: a filter of the language, with what it works on in the template itself."""
    made = [environment(NL), environment(FR)]
    assert len({each.compile("{{ '2026-10-01'|date }}", raw=True) for each in made}) == 2
