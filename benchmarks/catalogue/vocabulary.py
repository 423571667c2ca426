"""The words of a made-up catalogue: real ones as often as they are said, and many compounds that are said seldom."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from benchmarks.catalogue.corpus import Corpus

SIZE = 45_000  # of which ten thousand services say some thirty-five thousand, as texts of that length do

_SHORTEST = 5
_LEFT_SHORTEST, _LEFT_LONGEST = 4, 9
_LATER = 8  # a text keeps the words that carry a sentence; ranks begin where content does
_ENDS = """
begeleiding werking hulp zorg team groep coach traject punt dienst gesprek opvang huis lijn plek aanbod atelier beleid
bemiddeling bezoek centrum consult contact cursus dag advies fonds gids houding kamer kans klas kring leider loket
maatje methode moment net ondersteuning onthaal overleg plan praktijk project raad regeling ruimte school steun
training tijd vorming vraag vriend weg werk werker wijzer winkel wonen zoeker
"""
_WORD = re.compile(rf"\b[a-zà-ÿ]{{{_SHORTEST},}}\b")


@dataclass(frozen=True)
class Vocabulary:
    """Words by rank; a word is drawn as often as its rank says (Zipf)."""

    words: Sequence[str]
    sums: Sequence[float]

    @classmethod
    def of(cls, corpus: Corpus, chance: Random, size: int = SIZE) -> Vocabulary:
        real = [word for word in corpus.words if len(word) >= _SHORTEST]
        words = list(dict.fromkeys([*real, *_compounds(real, chance, size)]))[:size]
        return cls(words, list(accumulate(1 / (rank + _LATER) for rank in range(len(words)))))

    def draw(self, chance: Random) -> str:
        return self.words[bisect(self.sums, chance.random() * self.sums[-1])]

    def rewritten(self, sentence: str, chance: Random, share: float) -> str:
        """A sentence in which some of the words that carry it are other ones."""
        return _WORD.sub(lambda found: self.draw(chance) if chance.random() < share else found[0], sentence)


def _compounds(real: Sequence[str], chance: Random, size: int) -> Iterator[str]:
    begins = [word for word in real if _LEFT_SHORTEST <= len(word) <= _LEFT_LONGEST]
    ends = _ENDS.split()
    for _ in range(2 * size):
        link = chance.choice(("", "", "s"))
        yield f"{chance.choice(begins)}{link}{chance.choice(ends)}"
