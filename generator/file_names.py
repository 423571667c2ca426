"""The names of files and folders that may be the address of a page, and what any other was surely meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.vocabularies import alike, as_identifier

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Device names that Windows refuses as file names, whatever their extension.
_RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}
_COPY = re.compile(r"(.+?)(?: ?\([0-9]+\)| - (?:kopie|copy|copie)(?: ?\([0-9]+\))?)", re.IGNORECASE)


def is_name(name: str) -> bool:
    """Whether a name is lower case, a-z, 0-9 and hyphens, 3 to 64 characters, and nothing that a computer refuses."""
    return bool(_NAME.fullmatch(name)) and 3 <= len(name) <= 64 and name not in _RESERVED


def are_names(identity: str) -> bool:
    """Whether each part of an identity is a name."""
    return all(map(is_name, identity.split("/")))


def right_name(name: str) -> str:
    """The nearest name that may be; empty where there is none."""
    near = as_identifier(name)
    return near if is_name(near) else ""


def copied(name: str) -> str:
    """The name of which this is one that a program makes for a second copy; empty where it is not."""
    found = _COPY.fullmatch(name)
    return found[1] if found else ""


def surely(identity: str, wrong: Iterable[str]) -> bool:
    """Whether an identity is what one of these, which cannot be names, was meant to be."""
    return any(_meant(other, identity) for other in wrong)


def _meant(wrong: str, identity: str) -> bool:
    parts, others = wrong.split("/"), identity.split("/")
    pairs = zip(parts, others, strict=False)
    return len(parts) == len(others) and all(
        part == other or alike(as_identifier(part), other) for part, other in pairs
    )
