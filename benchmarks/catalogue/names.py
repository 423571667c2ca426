"""Names as providers give them: what it is and where, what it is for whom, or a name of its own."""

from __future__ import annotations

from collections.abc import Set
from random import Random

from benchmarks.catalogue.vocabulary import Vocabulary

_SORTS = ("CAW", "CKG", "CGG", "vzw", "OCMW", "Huis", "Centrum", "Jeugdhulp", "Vrij CLB", "Dienst")
_FIRST = ("De", "Het", "'t", "Op", "In", "Onder", "Huize", "Project", "Team", "Ankerplaats", "Nieuwe")
_FOR = ("ouders", "jongeren", "kinderen", "tieners", "gezinnen", "jonge ouders", "pleegouders", "nieuwkomers")


def provider_name(home: str, words: Vocabulary, chance: Random) -> str:
    """ "CAW Geel", "vzw De Kantelaar"."""
    own = f"{chance.choice(_FIRST)} {words.draw(chance).capitalize()}"
    return f"{chance.choice(_SORTS)} {home if chance.random() < 0.4 else own}"


def service_name(kind: str, place: str, words: Vocabulary, chance: Random) -> str:
    """A name for a service of a kind, in a place."""
    said = words.draw(chance).capitalize()
    return chance.choice(
        (
            f"{kind} {place}",
            f"{said} voor {chance.choice(_FOR)}",
            f"{chance.choice(_FIRST)} {said}",
            f"{said} {place}",
            f"{kind} {chance.choice(_FIRST)} {said}",
        )
    )


def made_unique(name: str, taken: Set[str]) -> str:
    """The name, with a number where one provider has it already."""
    numbered = (name if number == 1 else f"{name} {number}" for number in range(1, len(taken) + 2))
    return next(one for one in numbered if one.casefold() not in taken)
