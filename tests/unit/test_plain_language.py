"""`helder check` says where a text for visitors could be plainer; it never stops a catalogue for that."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check import Verdict
from generator.problems import Severity
from tests.catalogues import SmallCatalogue

NOTIONS: list[dict[str, Any]] = [
    {"id": "ambulant", "label": "Je slaapt thuis", "uitleg": "Je gaat op gesprek.", "vakwoorden": ["ambulant", "RTJ"]},
    {"id": "praten", "label": "Praten", "uitleg": "Met een hulpverlener.", "vakwoorden": ["consult"]},
    {"id": "helper", "label": "Wie helpt", "uitleg": "Iemand die helpt.", "vakwoorden": ["hulpverlener"]},
    {"id": "stil", "label": "Zonder uitleg", "vakwoorden": ["traject"]},
]
WORDS = "woord " * 24


@pytest.fixture
def worded(small: SmallCatalogue) -> SmallCatalogue:
    small.write("woordenlijsten/zoekwoorden.yaml", {"termen": [{"basis": "taalkennis"} | one for one in NOTIONS]})
    return small


def test_a_sentence_of_more_than_25_words_is_a_warning_with_its_number(small: SmallCatalogue) -> None:
    small.service(beschrijving=f"Kort. Een {WORDS}einde. Kort.")
    [problem] = small.problems()
    assert (problem.code, problem.field, problem.severity) == ("zin-lang", "beschrijving", Severity.WARNING)
    assert problem.message.startswith("Deze zin heeft 26 woorden: Een woord woord")
    assert small.judged().catalogue is not None


@pytest.mark.parametrize(
    "fields",
    [
        {"beschrijving": f"{WORDS}einde."},
        {"beschrijving": f"{WORDS}\n\n- {WORDS}\n- {WORDS}"},
        {"beschrijving": f"Dit helpt: {WORDS}einde. {WORDS}einde!"},
        {"voor_professionals": f"{WORDS}{WORDS}einde."},
    ],
)
def test_short_sentences_items_of_a_list_and_texts_for_professionals_are_not(
    fields: dict[str, Any], small: SmallCatalogue
) -> None:
    small.service(**fields)
    assert small.codes() == []


def test_a_word_of_professionals_is_a_warning_that_tells_the_plain_one_once(worded: SmallCatalogue) -> None:
    worded.service(samenvatting="Een ambulant aanbod.", beschrijving="Ambulant is het. Kom voor een consult.")
    found = [(problem.code, problem.field, problem.severity) for problem in worded.problems()]
    assert found == [("vakwoord", field, Severity.WARNING) for field in ("samenvatting", "beschrijving")]
    assert (
        worded.problems()[0].tip
        == "Zeg het gewoner, of leg het uit. In de woordenlijst hoort het bij: Je slaapt thuis."
    )
    assert worded.judged().catalogue is not None


@pytest.mark.parametrize(
    "fields",
    [
        {"samenvatting": "Een hulpverlener luistert."},  # an explanation uses it: it is plain enough
        {"samenvatting": "Een traject."},  # nobody explained it
        {"samenvatting": "Hulp is RTJ, en ambulante dingen."},  # an abbreviation, another word
        {"samenvatting": "AMBULANT is een dienst."},  # a name in capitals
        {"voor_professionals": "Ambulant."},
        {"naam": "Ambulant huis", "samenvatting": "Ambulant huis helpt."},
    ],
)
def test_a_plain_a_bare_or_another_word_is_not(fields: dict[str, Any], worded: SmallCatalogue) -> None:
    worded.service(**fields)
    assert worded.codes() == []


def test_the_real_catalogue_is_written_plainly(real: Verdict) -> None:
    """Whoever writes more such words or sentences than there are now should read them again."""
    codes = [problem.code for problem in real.problems]
    assert codes.count("zin-lang") == 0
    assert codes.count("vakwoord") <= 12
