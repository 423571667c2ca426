"""How a text is read: spellings, small words, and what a phrase needs; the same in Python and in the browser."""

from __future__ import annotations

from generator.catalogue.vocabulary import FunctionWords, Notion, SearchLanguage, Spelling
from generator.search.documents import IndexDocument
from generator.search.phrases import MARK
from generator.search.reading import Reading
from generator.search.ties import Ties
from tests.unit.word_scripts import ask, indexed

LANGUAGE = SearchLanguage(
    function_words=(
        FunctionWords(language="nl", words=("uit", "het", "mijn", "op")),
        FunctionWords(language="fr", words=("mes", "la", "het")),
    ),
    fillers=("mijn", "het"),
    circumstances=("dochter",),
    spellings=(Spelling(written="skool", read="school"), Spelling(written="nimeer", read="niet meer")),
)


def test_a_spelling_is_read_as_the_words_it_stands_for() -> None:
    assert Reading.of(LANGUAGE).read("Nimeer naar SKOOL") == ["niet", "meer", "naar", "school"]


def test_small_words_mean_nothing_by_themselves() -> None:
    reading = Reading.of(LANGUAGE)
    assert reading.content("mijn dochter uit huis") == ["dochter", "huis"]


def test_a_small_word_of_another_language_may_be_a_word_in_dutch() -> None:
    reading = Reading.of(LANGUAGE)
    assert reading.content("mes op zak") == ["mes", "zak"]
    assert reading.content("mes devoirs", is_dutch=False) == ["devoirs"]
    assert reading.content("la") == []


def test_only_fillers_leave_a_sentence_about_danger() -> None:
    assert Reading.of(LANGUAGE).danger_keys("mijn dochter uit huis") == ("dochter", "uit", "huis")


def test_the_browser_reads_a_query_alike() -> None:
    texts = ["Ik durf nimeer naar skool", "mes parents", "kunde mij helpen", "1 gezin-1 plan", ""]
    assert ask([("read", text) for text in texts]) == [indexed().lexicon.reading.read(text) for text in texts]


def test_a_phrase_of_common_words_keeps_its_small_words() -> None:
    phrasing = indexed().phrasing
    assert phrasing.phrase("mes op zak") == ("mes", "zak")
    assert phrasing.phrase("het huis uit") == ("huis", f"{MARK}uit")
    assert f"{MARK}wil" in phrasing.phrase("mama wil dood")


def test_who_it_is_tells_no_phrase_from_another() -> None:
    assert f"{MARK}met" in indexed().phrasing.phrase("praten met mijn dochter")


def _entry(summary: str, *text: str) -> IndexDocument:
    return IndexDocument(
        identity="a", kind="dienst", address="aanbod/a/", name="Naam", names=(), summary=summary, text=text
    )


def _ties(*words: str) -> Ties:
    notion = Notion(id="weg", label="Verhuisdozen", basis="taalkennis", lay_words=words)
    return Ties.of([notion], indexed().phrasing)


def test_an_entry_speaks_of_a_notion_when_a_phrase_stands_in_one_sentence() -> None:
    ties = _ties("zebra vangen")
    assert ties.spoken(_entry("Een zebra gevangen houden. Of vangen.")).named == frozenset()
    assert ties.spoken(_entry("Wij vangen een zebra.")).named == {"weg"}
    assert ties.spoken(_entry("Niets.", "Wij vangen een zebra.")).told == {"weg"}


def test_common_words_alone_are_no_phrase() -> None:
    ties = _ties("uit huis gaan")
    assert ties.spoken(_entry("Wij komen naar huis.")).named == frozenset()
    assert ties.spoken(_entry("Wij gaan uit huis.")).named == {"weg"}


AGES: dict[str, int | None] = {
    "voor mijn dochter van 14": 14,
    "zoon (9 jaar)": 9,
    "14-jarige jongen": 14,
    "baby van 3 maanden": 0,
    "meisje 16": 16,
    "ik ben vijftien": 15,
    "mijn zoon is bijna 18": 18,
    "bel 112": None,
    "lijn 1712": None,
    "mijn man is 45 jaar": None,
    "2440 huiswerk": None,
    "gezin met 5 kinderen": None,
    "14j": 14,
    "zoon 8 jaar": 8,
    "kind van bijna 3": 3,
    "2,5 jaar en praat niet": 2,
    "peuter van twee en een half jaar": 2,
    "dochter is al 14 jaar": 14,
    "mijn zoon van 12 wacht al 2 jaar": 12,
    "kind van 3 jaar op de wachtlijst": 3,
    "3 jaar oud en al op de wachtlijst": 3,
    "opvang voor 8 jaar": 8,
    "ik ben 16 jaar wacht op hulp": 16,
    "14 jaar en wil niet wachten": 14,
}
DURATIONS = [
    "al 3 jaar op de wachtlijst", "wij wachten al bijna 2 jaar", "mijn zoon staat al 2 jaar op de wachtlijst",
    "sinds 5 jaar gescheiden", "wachtlijst 2 jaar", "wachtlijst van 2 jaar", "wachttijd is 3 jaar", "duurt 2 jaar",
    "duurt meer dan 2 jaar", "binnen 3 jaar", "over 2 jaar", "na 3 jaar pesten", "3 jaar geleden gescheiden",
    "ik was 3 jaar geleden ziek", "2 jaar wachten op therapie", "2 jaar wachttijd", "de laatste 4 jaar",
    "al 2,5 jaar op de wachtlijst", "om de 2 jaar", "al 3j op de wachtlijst", "papa is al 3 jaar werkloos",
]  # fmt: skip


def test_ages_are_recognised() -> None:
    assert dict(zip(AGES, ask([("age", text) for text in AGES]), strict=True)) == AGES


def test_how_long_it_lasts_is_no_age() -> None:
    assert dict(zip(DURATIONS, ask([("age", text) for text in DURATIONS]), strict=True)) == dict.fromkeys(DURATIONS)


PLACES: dict[str, list[str] | None] = {
    "psycholoog geel": ["geel"],
    "2440 huiswerk": ["geel"],
    "huiswerk in de buurt van sint-niklaas": ["sint-niklaas"],
    "hulp in sint-job": ["brecht"],
    "psycholoog kortijk": ["kortrijk"],
    "opvang st niklaas": ["sint-niklaas"],
    "ik ga als eerste": None,
    "wij hebben geen geld voor de schoolreis": None,
    "wij willen rust": None,
    "jongen van 12 uit mol": ["mol"],
}


def test_places_are_recognised() -> None:
    found = ask([("understand", text) for text in PLACES])
    assert {text: answer["place"] for text, answer in zip(PLACES, found, strict=True)} == PLACES


def test_what_may_be_several_and_what_is_refused_is_not_decided() -> None:
    several, refused = ask([("understand", "psycholoog beveren"), ("understand", "hulp geel", {"plain": ["place"]})])
    assert len(several["place"]) > 1
    assert (refused["place"], refused["words"][0][0]) == (None, "geel")


WORDS = {
    "kindermishandelling": ("kindermishandeling", "corrected"),
    "kindermis handeling": ("kindermishandeling", "joined"),
    "pleegzorg": ("pleegzorg", "known"),
    "qxqzvw": ("qxqzvw", "unknown"),
    "clg": ("clg", "unknown"),
    "pleegzorggroep": ("pleegzorggroep", "split"),
}


def test_a_word_is_taken_for_what_was_meant_and_a_short_one_only_for_itself() -> None:
    found = ask([("understand", text) for text in WORDS])
    taken = {
        text: [(word, state) for _, word, state in answer["words"]] for text, answer in zip(WORDS, found, strict=True)
    }
    assert taken == {text: [meant] for text, meant in WORDS.items()}


def test_nothing_is_corrected_where_that_was_refused() -> None:
    [understood] = ask([("understand", "kindermishandelling", {"exact": True})])
    assert understood["words"][0][2] != "corrected"
