"""What every page may show unasked: a catalogue without its services and providers.

A template sees those only through what its page shows. So what a page is made of can be told, and a page that would
come out the same is not made again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.catalogue.kind_of_help import KindOfHelp
from generator.catalogue.region import Region
from generator.places import Places


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What templates know as `catalogue`."""

    kinds_of_help: Mapping[str, KindOfHelp]
    regions: Mapping[str, Region]
    places: Places
    choices: Mapping[str, Mapping[str, str]]

    @classmethod
    def of(cls, catalogue: Catalogue) -> Surroundings:
        return cls(catalogue.kinds_of_help, catalogue.regions, catalogue.places, catalogue.choices)
