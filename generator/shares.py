"""A site in shares, one for each machine: every address is in one of them, whoever reckons it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from generator.offer import Listing, Offer
from generator.problems import Problem, WrongUse

_WRITTEN = re.compile(r"([1-9][0-9]?)/([1-9][0-9]?)")


class ShareError(ValueError):
    """What somebody wrote is no share; the message says in Dutch how one is written."""


@dataclass(frozen=True, slots=True)
class Share:
    """Which of how many shares, from 1, of at least two: `2/4`."""

    number: int
    count: int

    @classmethod
    def read(cls, text: str) -> Share:
        """Raises ShareError for what is none."""
        found = _WRITTEN.fullmatch(text)
        if not found or int(found[1]) > int(found[2]) or found[2] == "1":
            raise ShareError(f"'{text}' is geen deel. Schrijf bijvoorbeeld 2/4: het tweede van vier, hoogstens 99.")
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.number}/{self.count}"


@dataclass(frozen=True)
class Division:
    """The shares of an offer, as equal as can be: of its services region after region, of the rest by chance."""

    count: int
    services: Mapping[str, int]

    @classmethod
    def of(cls, offer: Offer, count: int) -> Division:
        """The same for whoever reads the same catalogue; raises WrongUse where a share would have no service."""
        found = sorted(offer.current, key=_home)
        if count > len(found):
            raise WrongUse(_too_many(count, len(found)))
        return cls(count, {item.address: 1 + at * count // len(found) for at, item in enumerate(found)})

    def number(self, address: str) -> int:
        """The share of the page or document at an address: of a service with its neighbours, of any other by chance."""
        return self.services.get(address) or 1 + int.from_bytes(sha256(address.encode()).digest()[:8]) % self.count

    def has(self, share: Share, address: str) -> bool:
        return self.number(address) == share.number


def _home(item: Listing) -> str:
    """The one region that a service is at home in: the first that it serves; of what serves all, none.

    By where it serves and not where it is, which may be confidential.
    """
    return "" if item.served.is_wide else min(item.facets.values["regio"], default="")


def _too_many(count: int, services: int) -> Problem:
    message = f"Deze catalogus heeft {services} diensten: te weinig voor {count} delen."
    return Problem("--part", 1, 1, "", "te-veel-delen", message, "Kies minder delen.")
