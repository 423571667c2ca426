"""The files that the search of a browser asks: whole, small, and the same bytes from the same catalogue."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.vocabulary import Notion, Translation
from generator.labels import labels_of
from generator.offer import Offer
from generator.problems import InvalidInput
from generator.search import facet_file, name_files, notion_files, page_names
from generator.search.beginnings import beginning, by_beginning
from generator.search.documents import IndexDocument
from generator.search.place_file import place_file
from generator.search.ties import Spoken
from generator.search.word_file import word_file
from generator.search.word_list import packed
from generator.search.words import of_document, of_notions
from generator.word_forms import words
from tests.catalogues import TODAY, judged_once
from tests.unit.word_scripts import ask, indexed

NAMES = {f"nl_{hash_}": number for number, hash_ in enumerate(("0a1b2c3", "fffffff", "1234567"))}
LETTERS = st.text("abcdefghijklmnopqrstuvwxyzğışآبв𐐨", min_size=1, max_size=40)


def made() -> dict[str, bytes]:
    """Every file of the search that is made of the real catalogue, by its path."""
    index = indexed()
    offer = Offer(index.catalogue, TODAY)
    labels = labels_of(offer.catalogue)
    names, phrases = dict(name_files.name_files(index)), dict(notion_files.phrase_files(index))
    return {
        "woorden": word_file(index, names, phrases),
        **dict(facet_file.facet_files(offer, labels)),
        "plaatsen": place_file(offer.catalogue.places),
        **{f"namen/{name}": content for name, content in names.items()},
        **{f"begrippen/{name}": content for name, content in phrases.items()},
        **{f"onderwerpen/{name}": content for name, content in notion_files.label_files(index)},
        **{f"verbanden/{name}": content for name, content in notion_files.tie_files(index)},
        **{f"kaarten/{name}": content for name, content in facet_file.card_files(offer, labels)},
    }


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return made()


def test_the_same_catalogue_gives_the_same_bytes(files: dict[str, bytes]) -> None:
    judged_once.cache_clear()
    indexed.cache_clear()
    assert made() == files


def test_no_file_that_a_query_asks_for_is_large(files: dict[str, bytes]) -> None:
    """At 10,000 services: python -m benchmarks.search.scale."""
    sizes = {name: len(gzip.compress(content, mtime=0)) for name, content in files.items()}
    assert sizes["woorden"] <= 11_500
    assert max(size for name, size in sizes.items() if "/" in name) <= 4_500


def test_known_words_arrive_as_they_were() -> None:
    known = sorted(indexed().lexicon.texts)
    assert ask([("list", packed(known))]) == [known]


@given(st.lists(LETTERS, max_size=20))
def test_packing_loses_no_word(known: list[str]) -> None:
    assert _unpacked(packed(known)) == known


def _unpacked(text: str) -> list[str]:
    found: list[str] = []
    for letter in text:
        if "A" <= letter <= "Z":
            found.append(found[-1][: ord(letter) - ord("A")] if found else "")
        else:
            found[-1] += letter
    return found


def test_a_name_is_looked_up_by_each_of_its_words(files: dict[str, bytes]) -> None:
    index = indexed()
    small = index.lexicon.reading.function_words
    for number, document in enumerate(index.documents):
        for word in [word for word in words(document.name) if word not in small] or words(document.name):
            rows = json.loads(files[f"namen/{_file_of(word, 'namen', files)}"])
            assert [number, document.name] in [row[:2] for row in rows], word


def test_every_file_that_there_is_of_names_and_phrases_is_told(files: dict[str, bytes]) -> None:
    told = json.loads(files["woorden"])
    for folder, names in (("namen", told["names"]), ("begrippen", told["phrases"])):
        assert {f"{folder}/{name}" for name in names.split(" ")} == {
            name for name in files if name.startswith(f"{folder}/")
        }


def test_a_phrase_lies_in_the_file_of_one_of_its_own_stems(files: dict[str, bytes]) -> None:
    lie = {
        (number, frozenset(keys)): name
        for name, content in files.items()
        if name.startswith("begrippen/")
        for number, keys in _phrases(json.loads(content))
    }
    for number, phrases in enumerate(indexed().phrases):
        for phrase in phrases:
            name = lie[number, frozenset(phrase)].removeprefix("begrippen/")
            assert name in {_file_of(key, "begrippen", files) for key in phrase}, phrase


def _phrases(file: dict[str, Any]) -> list[tuple[int, list[str]]]:
    keys = _unpacked(file["keys"])
    texts = zip(file["notions"], filter(None, file["phrases"].split("|")), strict=True)
    return [
        (number, [keys[int(place)] for place in phrase.split(",")])
        for number, text in texts
        for phrase in text.split(";")
    ]


def _file_of(word: str, folder: str, files: Mapping[str, bytes]) -> str:
    """As the browser looks it up."""
    begun = beginning(word)
    longer = word[:3] if word.startswith(begun) else f"{begun}{ord(word[0]):x}"
    return next((name for name in (longer, begun) if f"{folder}/{name}" in files), "")


def test_a_word_that_only_notions_have_lies_where_it_is_looked_up(files: dict[str, bytes]) -> None:
    lexicon = indexed().lexicon
    told = json.loads(files["woorden"])
    only_said = lexicon.texts.keys() - lexicon.written
    assert set(_unpacked(told["known"])) == lexicon.texts.keys() & lexicon.written
    assert len(only_said) > 1000
    for word in only_said:
        file = json.loads(files[f"begrippen/{_file_of(word, 'begrippen', files)}"])
        assert word in _unpacked(file["said"]), word


@pytest.mark.parametrize("word", ["gezin", "ge", "k", "16", "0800", "школа", "مدرسة", "zyx", "𐐨", "日本"])
def test_the_browser_looks_a_word_up_where_it_was_put(word: str) -> None:
    for most in (0, 1):
        files = by_beginning([(word, 1), (f"{word}s", 2)], most)
        (found,) = ask([("file", word, list(files))])
        assert 1 in files[found]


def test_what_a_notion_leads_to_is_in_the_file_of_its_number(files: dict[str, bytes]) -> None:
    index = indexed()
    size = json.loads(files["woorden"])["ties"]
    for number, notion in enumerate(index.notions):
        tie = json.loads(files[f"verbanden/{number // size}"])[number % size]
        assert tie["kinds"] == [name for name in notion.kinds_of_help if name in index.numbers]
        assert _summed(tie["entries"]) == sorted(
            index.numbers[name] for name in notion.services if name in index.numbers
        )
        assert _summed(tie["named"]) == [at for at, near in enumerate(index.spoken) if notion.id in near.named]


def test_what_a_notion_is_called_is_in_the_file_of_its_number(files: dict[str, bytes]) -> None:
    told = json.loads(files["woorden"])
    assert told["notions"] == len(indexed().notions)
    for number, notion in enumerate(indexed().notions):
        assert json.loads(files[f"onderwerpen/{number // told['labels']}"])[number % told["labels"]] == notion.label
        assert json.loads(files[f"verbanden/{number // told['ties']}"])[number % told["ties"]]["label"] == notion.label


def _summed(steps: list[int]) -> list[int]:
    return [sum(steps[: at + 1]) for at in range(len(steps))]


def _document(**fields: Any) -> IndexDocument:
    about = {"address": "aanbod/a/b/", "kind": "dienst", "identity": "a/b", "name": "Huiswerkhulp", "summary": ""}
    return IndexDocument(**{**about, "text": (), "names": (), **fields})


def test_an_entry_is_indexed_with_words_that_can_be_asked_for_and_with_each_once() -> None:
    lexicon = indexed().lexicon
    unknown = "zqxvword"
    notion = Notion(
        id="n",
        label="Hulp op school",
        basis="eigen",
        lay_words=("pesten", "de school"),
        misspellings=("team",),
        translations=(Translation(language="en", words=("school pesten", f"{unknown} coach")),),
    )
    spoken = Spoken(frozenset({"n"}), frozenset())
    called = of_notions([notion], lexicon)
    found = of_document(_document(names=("School in het dorp",)), spoken, lexicon, called)
    assert len(found) == len(set(found))
    assert {"school", "team", "coach", *lexicon.splitter.parts("huiswerkhulp")} <= set(found)
    assert not {unknown, "pesten"} & set(found)
    assert not {"het", "in", "de"} & set(found)


def test_pages_of_the_full_text_get_their_numbers_for_names() -> None:
    content = b"\x82jnl_fffffff\x18\x9a\x82jnl_1234567\x05\x82jnl_0a1b2c3\x01" + b"\x83a0a1jnl_abcdef0"
    found = page_names.numbered(content, NAMES)
    assert found == b"\x82jnl_0000001\x18\x9a\x82jnl_0000002\x05\x82jnl_0000000\x01" + b"\x83a0a1jnl_abcdef0"


def test_one_of_two_pages_with_the_same_hash_has_a_longer_name_and_gets_its_number_too() -> None:
    names = {"nl_1234567": 2, "nl_12345678": 13, "nl_0a1b2c3": 0}
    content = b"\x82jnl_1234567\x18\x61\x82knl_12345678\x05\x82jnl_0a1b2c3\x01"
    found = page_names.numbered(content, names)
    assert found == b"\x82jnl_0000002\x18\x61\x82knl_00000013\x05\x82jnl_0000000\x01"


def test_a_part_of_the_index_that_bears_the_name_of_a_page_keeps_it() -> None:
    pages = b" ".join(name.encode() for name in NAMES)
    assert page_names.numbered(pages + b" nl_fffffff", NAMES).endswith(b" nl_fffffff")


def test_a_list_without_one_of_the_pages_is_refused() -> None:
    with pytest.raises(InvalidInput):
        page_names.numbered(b"nl_0a1b2c3 nl_fffffff", NAMES)


def test_the_list_of_pages_is_named_by_what_is_in_it() -> None:
    others = {**NAMES, "nl_0a1b2c3": 2, "nl_1234567": 0}
    made = [page_names.renamed(a_bundle(), numbers) for numbers in (NAMES, NAMES, others)]
    names = [next(path for path in files if path.endswith(".pf_meta")) for files in made]
    assert names[0] == names[1] != names[2]
    entry = json.loads(made[0]["pagefind-entry.json"])
    assert f"pagefind.{entry['languages']['nl']['hash']}.pf_meta" == names[0]
    assert made[0].keys() == {names[0], "pagefind-entry.json"}


def a_bundle() -> dict[str, bytes]:
    pages = gzip.compress(b" ".join(name.encode() for name in NAMES))
    entry = {"version": "1", "languages": {"nl": {"hash": "nl_0123456789", "wasm": "nl", "page_count": 3}}}
    return {"pagefind.nl_0123456789.pf_meta": pages, "pagefind-entry.json": json.dumps(entry).encode()}
