"""The other languages: catalogues that are whole and say the same, and what a page does with what they lack."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from click.testing import CliRunner

from generator.__main__ import main
from generator.fixed_texts import fixed_texts, updated
from generator.languages import DUTCH, FOLDER, catalogue_of, languages
from generator.offer import Offer
from generator.problems import WrongUse
from generator.project import open_project
from generator.settings import read
from tests.catalogues import ROOT

SPOKEN = open_project(ROOT).options.languages
SAME = {
    "Chat",
    "Menu",
    "Privacy",
    "Crisis",
    "Contact",
    "Website",
    "Handicap",
    "Limburg",
    "Somali",
    "Swahili",
    "Tigrinya",
} | {
    "Professionals",
    "Partners",
    "Website: %(host)s",
    "In {place}",
    ":",
}
"""Words that a language shares with Dutch."""
_TAG = re.compile(r"<[^>]*>")
_FIELD = re.compile(r"%\([a-z_]+\)s|\{[a-z]*\}")
_NUMBER = re.compile(r"\d+")


@pytest.fixture(scope="module")
def texts(real_offer: Offer) -> Catalog:
    return fixed_texts(real_offer)


def messages(code: str) -> list[Message]:
    return [message for message in catalogue_of(code) if message.id]


def pairs(code: str) -> dict[str, str]:
    """Each text and its translation."""
    return {str(message.id): str(message.string) for message in messages(code)}


def test_the_site_speaks_french_and_english() -> None:
    assert SPOKEN == ("fr", "en")
    assert {file.stem for file in FOLDER.glob("*.po")} == set(SPOKEN)
    assert [language.name for language in languages(SPOKEN)] == ["Nederlands", "Français", "English"]


@pytest.mark.parametrize("code", SPOKEN)
def test_a_catalogue_has_every_fixed_text_and_no_other(code: str, texts: Catalog) -> None:
    """Where this fails: `helder messages`, then translate what it says is left."""
    known = {message.id for message in messages(code)}
    assert known == {message.id for message in texts if message.id}
    assert len(known) > 190


@pytest.mark.parametrize("code", SPOKEN)
def test_no_text_is_untranslated_or_a_guess(code: str) -> None:
    assert [message.id for message in messages(code) if not message.string or message.fuzzy] == []


@pytest.mark.parametrize("code", SPOKEN)
def test_a_translation_keeps_tags_values_and_numbers(code: str) -> None:
    for text, said in pairs(code).items():
        for pattern in (_TAG, _FIELD, _NUMBER):
            assert sorted(pattern.findall(said)) == sorted(pattern.findall(text)), text


@pytest.mark.parametrize("code", SPOKEN)
def test_a_translation_holds_no_sign_that_html_would_read(code: str) -> None:
    bare = {text: _TAG.sub("", said) for text, said in pairs(code).items()}
    assert {text: said for text, said in bare.items() if re.search(r'[<>"&]', said)} == {}


@pytest.mark.parametrize("code", SPOKEN)
def test_a_translation_is_another_text_unless_it_is_a_name(code: str, real_offer: Offer) -> None:
    names = {line.label for line in real_offer.catalogue.vocabularies.help_lines.terms}
    same = {text for text, said in pairs(code).items() if text == said} - names
    assert same <= SAME


@pytest.mark.parametrize("code", SPOKEN)
def test_what_an_urgent_line_is_for_and_what_no_line_is_for_is_said_in_the_language(
    code: str, real_offer: Offer
) -> None:
    known = pairs(code)
    lines = real_offer.catalogue.vocabularies.help_lines.terms
    urgent = {line.number: line.purpose for line in lines if line.kind in ("nood", "crisis")}
    assert {"112", "101", "1813"} <= urgent.keys()
    assert {*urgent.values(), *(line.limits for line in lines if line.limits)} <= known.keys()


@pytest.mark.parametrize("code", SPOKEN)
def test_the_answers_to_how_to_get_help_and_how_to_travel_are_two_texts(code: str) -> None:
    known = pairs(code)
    assert known["Hoe kom je er?"] != known["Hoe geraak je er?"]


def test_one_way_to_help_has_one_name_in_french() -> None:
    known = pairs("fr")
    drawn = ("Grote zorgen|over veiligheid", "Grote|zorgen over|veiligheid")
    assert {known[text].replace("|", " ") for text in drawn} == {known["Grote zorgen over veiligheid"]}


def test_french_keeps_its_signs_at_the_word_before_them() -> None:
    """With a no-break space, in what pages say and in the pages of docs/fr."""
    written = [file.read_text(encoding="utf-8") for file in (ROOT / "docs" / "fr").glob("*.md")]
    bare = (_TAG.sub("", text) for text in (*pairs("fr").values(), *written))
    assert [text for text in bare if re.search(r" [:?!;»](?=\s|$)|« ", text)] == []
    assert pairs("fr")[":"] == "\N{NO-BREAK SPACE}:"


def parts(page: str) -> dict[str, list[str]]:
    """What a hand-written page and its translation have in common."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return {
        "anchors": re.findall(r"\{#([a-z0-9-]+)\}", text),
        "leads outside": re.findall(r"\]\(((?:https?|tel|mailto):[^)]+)\)", text),
        "leads inside": re.findall(r"\]\((?:/[a-z]{2}(?=/))?(/[^)]*)\)", text),
        "days": re.findall(r"\b20[0-9]{2}-[0-9]{2}\b", text),
        "items": ["-" for line in text.splitlines() if line.startswith("- ")],
        "bold": ["**" for _ in re.findall(r"\*\*[^*]+\*\*", text)],
    }


@pytest.mark.parametrize("code", SPOKEN)
@pytest.mark.parametrize("page", ["veilig-surfen.md", "niet-akkoord.md", "privacy.md"])
def test_a_translated_page_has_every_part_source_number_and_day_of_the_dutch_one(page: str, code: str) -> None:
    dutch = parts(page)
    assert len(dutch["anchors"]) >= 4
    assert parts(f"{code}/{page}") == dutch


def test_a_new_text_is_left_to_translate_and_a_text_that_is_gone_goes() -> None:
    template, known = Catalog(), Catalog(locale="fr")
    template.add("Blijft")
    template.add("Blijft ook")
    known.add("Blijft", "Reste")
    known.add("Weg", "Parti")
    after = updated(known, template)
    assert {message.id: message.string or "" for message in after if message.id} == {
        "Blijft": "Reste",
        "Blijft ook": "",
    }
    assert not after.obsolete


def test_a_text_of_the_site_is_said_in_the_language() -> None:
    _, french, english = languages(("fr", "en"))
    assert (DUTCH.said("Hulplijnen"), english.said("Hulplijnen")) == ("Hulplijnen", "Help lines")
    assert french.said("") == ""


@pytest.mark.parametrize(
    ("text", "dutch", "french", "english"),
    [
        ("2018", "2018", "2018", "2018"),
        ("2018-03", "maart 2018", "mars 2018", "March 2018"),
        ("2026-11-02", "2 november 2026", "2 novembre 2026", "2 November 2026"),
        ("2026-10-01", "1 oktober 2026", "1er octobre 2026", "1 October 2026"),
        ("2026-10-11", "11 oktober 2026", "11 octobre 2026", "11 October 2026"),
    ],
)
def test_dates_are_as_each_language_writes_them(text: str, dutch: str, french: str, english: str) -> None:
    assert [language.date(text) for language in languages(("fr", "en"))] == [dutch, french, english]


def test_a_language_without_a_catalogue_is_refused_with_what_to_do() -> None:
    with pytest.raises(WrongUse) as refused:
        languages(("de",))
    [problem] = refused.value.problems
    assert problem.tip == "Maak de.po met: helder messages de"


def test_a_catalogue_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "fr.po").write_text('msgid "Hulp"\nzomaar een regel\n', encoding="utf-8")
    with pytest.raises(WrongUse):
        catalogue_of("fr", tmp_path)


@pytest.mark.parametrize("value", ["fr", "[Frans]", "[fr, 3]"])
def test_languages_that_are_no_list_of_codes_are_refused(value: str, tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text(f"extra:\n  helder:\n    talen: {value}\n", encoding="utf-8")
    with pytest.raises(WrongUse, match="talen"):
        read(file)


@pytest.mark.parametrize("code", ["qq", "xx1", "/etc", "../nl", "nl", "FR", ""])
def test_no_translation_is_begun_for_what_is_no_other_language(code: str) -> None:
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in FOLDER.glob("*.po")}
    result = CliRunner().invoke(main, ["messages", f"--root={ROOT}", "fr", code])
    assert result.exit_code == 2
    assert f"'{code}' is" in result.output
    assert {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in FOLDER.glob("*.po")} == before
