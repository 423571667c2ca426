"""What scripts say stands in the page: every text that a script asks for, in every language, with the same values."""

from __future__ import annotations

import json
import re
import subprocess
from string import Formatter

import pytest

from generator.labels import labels_of
from generator.languages import DUTCH, Language, languages
from generator.offer import Offer
from generator.project import open_project
from tests.catalogues import ROOT
from tests.unit.search_scripts import NODE, SCRIPTS, page_texts

SPOKEN = languages(open_project(ROOT).options.languages)
_ASKED = re.compile(r'\b(?:texts|Texts)\.(say|count)\("([^"]+)"|\b(?:text|told)(?:: |\()"([a-z-]+)"')
_SENTENCE = re.compile(r"[\"'`](?:[A-Z][a-zé]+ [a-z]+ [a-z]+|[^\"'`]+ (?:niet|naar|jouw|deze) )[^\"'`]*[\"'`]")
_CALL = """const [{ Texts }, { texts, language }] = [await import(process.argv[1]), JSON.parse(process.argv[2])];
const said = new Texts(texts, language);
process.stdout.write(JSON.stringify([0, 1, 2, 1e6].map((number) => said.count("n", number, { what: "$&" }))));"""


def asked() -> set[str]:
    """The names of the texts that scripts ask for as they stand there."""
    found: set[str] = set()
    for file in SCRIPTS.rglob("*.js"):
        for way, name, other in _ASKED.findall(file.read_text(encoding="utf-8")):
            found.add(f"{name}-other" if way == "count" else name or other)
    return found


def test_a_page_has_every_text_that_a_script_asks_for(ten_offer: Offer) -> None:
    assert len(asked()) > 30
    assert asked() - set(page_texts(labels_of(ten_offer.catalogue))) == set()


@pytest.mark.parametrize("language", SPOKEN, ids=lambda language: language.code)
def test_every_language_has_the_same_texts_with_the_same_values(language: Language, ten_offer: Offer) -> None:
    labels = labels_of(ten_offer.catalogue)
    dutch, own = page_texts(labels), page_texts(labels, language)
    assert own.keys() == dutch.keys()
    assert {name: values(text) for name, text in own.items()} == {name: values(text) for name, text in dutch.items()}


def values(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name)


@pytest.mark.parametrize("language", SPOKEN, ids=lambda language: language.code)
def test_a_text_for_one_has_a_text_for_many_beside_it(language: Language, ten_offer: Offer) -> None:
    texts = page_texts(labels_of(ten_offer.catalogue), language)
    assert {name.removesuffix("-one") for name in texts if name.endswith("-one")} == {
        name.removesuffix("-other") for name in texts if name.endswith("-other")
    }


@pytest.mark.parametrize(
    ("language", "forms"),
    [(DUTCH.code, ["o", "1", "o", "o"]), ("fr", ["1", "1", "o", "o"]), ("en", ["o", "1", "o", "o"])],
)
def test_a_number_asks_for_the_form_that_its_language_has(language: str, forms: list[str]) -> None:
    given = json.dumps({"language": language, "texts": {"n-one": "1 {number} {what}", "n-other": "o {number} {what}"}})
    command = [str(NODE), "--input-type=module", "-e", _CALL, (SCRIPTS / "teksten.js").as_uri(), given]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    numbers = ["0", "1", "2", "1000000"]
    assert json.loads(done.stdout) == [f"{form} {number} $&" for form, number in zip(forms, numbers, strict=True)]


def test_no_sentence_for_visitors_stands_in_a_script() -> None:
    found = {
        f"{file.name}: {sentence}"
        for file in SCRIPTS.rglob("*.js")
        for line in file.read_text(encoding="utf-8").splitlines()
        if not line.lstrip().startswith(("/", "*"))
        for sentence in _SENTENCE.findall(line)
    }
    assert found == set()
