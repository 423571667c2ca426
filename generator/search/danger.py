"""What somebody in danger types, for the page itself: matched before anything else is fetched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.catalogue import Catalogue
from generator.catalogue.vocabulary import Danger
from generator.search.danger_phrases import packed, packed_exceptions, side_by_side
from generator.search.reading import Reading

MARK = "."  # where a text begins or ends


def danger_rules(catalogue: Catalogue) -> dict[str, Any]:
    """The phrases of every danger as stems, with the spellings and fillers that reading a query takes.

    The small numbers are places in the list of notions of the word file: of `notions` for what a danger leads to, of
    `meant` for what is that danger.
    """
    words = catalogue.vocabularies
    reading = Reading.of(words.search_language)
    order = side_by_side(key for danger in words.dangers.terms for key in _keys(every_phrase(danger), reading))
    place = {notion.id: index for index, notion in enumerate(words.notions.terms)}
    return {
        "fillers": " ".join(sorted(reading.fillers)),
        "spellings": {written: " ".join(read) for written, read in sorted(reading.spellings.items())},
        "dangers": [
            {
                "id": danger.id,
                "phrases": packed(_keys(every_phrase(danger), reading), order),
                "misspelt": packed(_keys(danger.misspellings, reading), order),
                "exceptions": packed_exceptions(_keys(danger.exceptions, reading), order),
                "notions": [place[name] for name in danger.notions],
                "meant": [place[name] for name in danger.meant_by],
            }
            for danger in words.dangers.terms
        ],
    }


def every_phrase(danger: Danger) -> Iterator[str]:
    """What means this danger, in other languages too."""
    yield from danger.phrases
    for translation in danger.translations:
        yield from translation.words


def _keys(phrases: Iterable[str], reading: Reading) -> Iterator[str]:
    return (key for key in (_key(phrase, reading) for phrase in phrases) if key)


def _key(phrase: str, reading: Reading) -> str:
    """The stems of a phrase; "papa/mama slaat" has either of two words in the first place, "slaat + papa" two parts."""
    parts = (" ".join(_places(part, reading)) for part in phrase.split("+"))
    return "+".join(part for part in parts if part) or " ".join(reading.read(phrase))


def _places(part: str, reading: Reading) -> Iterator[str]:
    places = (MARK if place == MARK else "/".join(_stems(place.split("/"), reading)) for place in part.split())
    return (place for place in places if place)


def _stems(alternatives: Sequence[str], reading: Reading) -> dict[str, None]:
    """The stem of each; one that is read as several words stands alone, for it takes their places."""
    stems = (" ".join(reading.danger_keys(alternative)) for alternative in alternatives)
    return dict.fromkeys(stem for stem in stems if stem and (len(alternatives) == 1 or " " not in stem))
