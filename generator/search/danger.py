"""What somebody in danger types, for the page itself: matched before anything else is fetched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.catalogue import Catalogue
from generator.catalogue.vocabulary import Danger
from generator.search.reading import Reading


def danger_rules(catalogue: Catalogue) -> dict[str, Any]:
    """The phrases of every danger as stems, with the spellings and fillers that reading a query takes.

    The small numbers of `notions` are places in the list of notions of the word file.
    """
    words = catalogue.vocabularies
    reading = Reading.of(words.search_language)
    place = {notion.id: index for index, notion in enumerate(words.notions.terms)}
    return {
        "fillers": " ".join(sorted(reading.fillers)),
        "spellings": {written: " ".join(read) for written, read in sorted(reading.spellings.items())},
        "dangers": [
            {
                "id": danger.id,
                "phrases": "|".join(_needed(_keys(every_phrase(danger), reading))),
                "misspelt": "|".join(_keys(danger.misspellings, reading)),
                "exceptions": "|".join(_keys(danger.exceptions, reading)),
                "notions": [place[name] for name in danger.notions],
            }
            for danger in words.dangers.terms
        ],
    }


def every_phrase(danger: Danger) -> Iterator[str]:
    """What means this danger, in other languages too."""
    yield from danger.phrases
    for translation in danger.translations:
        yield from translation.words


def _keys(phrases: Iterable[str], reading: Reading) -> list[str]:
    return list(dict.fromkeys(key for key in (_key(phrase, reading) for phrase in phrases) if key))


def _needed(keys: Sequence[str]) -> Iterator[str]:
    """The phrases without those that say more than another: "papa slaat" has "papa slaat mij" in it."""
    places = {key: [frozenset(place.split("/")) for place in key.split()] for key in keys}
    by_word: dict[str, list[str]] = {}
    for key, found in places.items():
        for word in found[0]:
            by_word.setdefault(word, []).append(key)
    for key, own in places.items():
        others = {other for place in own for word in place for other in by_word.get(word, ())} - {key}
        if not any(_covers(places[other], own) and not _covers(own, places[other]) for other in others):
            yield key


def _covers(some: Sequence[frozenset[str]], all_of: Sequence[frozenset[str]]) -> bool:
    """Whether some places stand next to each other in all of a phrase, each with every word that may stand there."""
    starts = range(len(all_of) - len(some) + 1)
    return any(all(place <= some[at] for at, place in enumerate(all_of[start : start + len(some)])) for start in starts)


def _key(phrase: str, reading: Reading) -> str:
    """The stems of a phrase; "papa/mama slaat" has either of two words in the first place."""
    places = ("/".join(dict.fromkeys(_stems(place.split("/"), reading))) for place in phrase.split())
    return " ".join(place for place in places if place) or " ".join(reading.read(phrase))


def _stems(alternatives: Iterable[str], reading: Reading) -> Iterator[str]:
    for alternative in alternatives:
        stems = " ".join(reading.danger_keys(alternative))
        if stems:
            yield stems
