"""The addresses of the pages that a catalogue makes, known before any page is: for links from one text to another.

An address begins without a slash and ends with one. `tests/unit/test_site_addresses.py` holds it equal to the pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from generator.draftbook import Draftbook
from generator.file_names import surely
from generator.problem_codes import explanations, help_address
from generator.schemas import ENTRY_KINDS
from generator.vocabularies import closest, identifiers

_FIXED = frozenset(
    (
        *("", "zoeken/", "mijn-lijst/", "woorden/", "bronnen/", "gegevens/", "hulplijnen/", "toegankelijkheid/"),
        *("aanbod/", "hulpvorm/", "regio/", "samenwerking/", "gemeente/", "levensdomein/", "toegang/"),
        *("overzicht/", "overzicht/wachttijden/"),
        *("bijdragen/", "bijdragen/dienst/", "bijdragen/eerste-wijziging/", "bijdragen/fouten/", "bijdragen/velden/"),
        *(f"bijdragen/velden/{kind}/" for kind in ENTRY_KINDS),
    )
)
_FOLDERS = {"dienst": "aanbod", "aanbieder": "aanbieder", "hulpvorm": "hulpvorm"}
_REGION_FOLDERS = ("regio", "samenwerking")
SHEET = "blad.md"
"""The page that all others are stamped on; it has no address itself."""
_CUT = "/van-a-tot-z/"
_TELLING = 4


class SiteAddresses:
    """What can be linked to within the site of a catalogue."""

    def __init__(self, book: Draftbook) -> None:
        self._book = book

    def knows(self, target: str) -> bool:
        """Whether a link that begins with a slash leads to a page; a file, or a part of a long list, is not judged."""
        address = self._plain(target)
        return (
            address in self.all
            or self._is_misnamed(address)
            or "." in address.rstrip("/").rsplit("/", 1)[-1]
            or _CUT in f"/{address}"
        )

    def nearest(self, target: str) -> str | None:
        """The one page that a link must have been meant for, as it is written in a link; None where that is a guess."""
        steps = self._plain(target).rstrip("/").split("/")
        found = self._by_step(steps) or self._by_end(steps)
        return f"/{found}" if found is not None else None

    @cached_property
    def all(self) -> frozenset[str]:
        """Every address, in Dutch."""
        book = self._book
        places = (f"gemeente/{name}/" for name in book.places.municipalities)
        faults = map(help_address, explanations())
        forms = (f"aanbieder/{name}/bijwerken/" for name in self._named("aanbieder"))
        return _FIXED.union(book.written, places, faults, forms, self._topics(), self._entries())

    def _is_misnamed(self, address: str) -> bool:
        """Whether an address is that of an entry whose file has a name that cannot be, once that is mended."""
        folder, _, identity = address.rstrip("/").partition("/")
        wrong = (names for kind, names in self._book.misnamed.items() if folder in self._folders_of(kind))
        return any(surely(identity, names) for names in wrong)

    def _topics(self) -> Iterator[str]:
        domains = self._terms("levensdomeinen")
        yield from (f"levensdomein/{name}/" for name in domains)
        yield from (f"toegang/{name}/" for name in self._terms("toegangswegen"))
        regions = [name for name in self._named("regio") if "regio" in self._region_folders(name)]
        yield from (f"regio/{region}/{domain}/" for region in regions for domain in domains)

    def _terms(self, kind: str) -> list[str]:
        return [name for draft in self._book.of(kind) for name in identifiers(draft.value)]

    def _entries(self) -> Iterator[str]:
        """The present address of each entry, and its former ones, which say where it is now."""
        for kind in self._book.known:
            for identity in self._named(kind):
                for folder in self._region_folders(identity) if kind == "regio" else (_FOLDERS[kind],):
                    yield f"{folder}/{identity}/"
                    yield from (f"{folder}/{former}/" for former in self._book.former.get((kind, identity), ()))

    def _folders_of(self, kind: str) -> tuple[str, ...]:
        return _REGION_FOLDERS if kind == "regio" else (_FOLDERS[kind],)

    def _named(self, kind: str) -> frozenset[str]:
        """The identities of a kind that may be an address."""
        return self._book.known[kind] - self._book.misnamed[kind]

    def _region_folders(self, identity: str) -> tuple[str, ...]:
        """Where a region or partnership stands; of a broken file nobody knows which it is."""
        draft = self._book.find("regio", identity)
        if draft is None:
            return _REGION_FOLDERS
        return (folder_of("regio", draft.value),)

    def _plain(self, target: str) -> str:
        """An address without fragment, question or language."""
        path = unquote(target.partition("#")[0].partition("?")[0]).strip("/")
        first, _, rest = path.partition("/")
        address = f"{path}/" if path else ""
        if first not in self._book.languages or address in self.all:
            return address
        return f"{rest}/" if rest else ""

    def _by_step(self, steps: list[str]) -> str | None:
        """The address of which each part is the same, or nearly so."""
        found: list[str] = []
        for step in steps:
            options = _next_steps(self.all, found)
            near = step if step in options else closest(step, options, by_part=False)
            if near is None:
                return None
            found.append(near)
        address = "".join(f"{step}/" for step in found)
        return address if address in self.all else None

    def _by_end(self, steps: list[str]) -> str | None:
        """The address in the same folder that ends alike: an entry that went to another provider."""
        first, last = steps[0], steps[-1]
        alike = [one for one in self.all if one.startswith(f"{first}/") and one.endswith(f"/{last}/")]
        return alike[0] if len(alike) == 1 and len(last) >= _TELLING else None


def folder_of(kind: str, value: Mapping[str, object]) -> str:
    """Where on the site an entry of a kind, with this value, stands."""
    return _FOLDERS.get(kind) or ("samenwerking" if value.get("soort") == "samenwerking" else "regio")


def written(docs: Path) -> frozenset[str]:
    """The addresses of the hand-written pages below a folder."""
    pages = (PurePosixPath(file.relative_to(docs).as_posix()) for file in docs.rglob("*.md") if file.name != SHEET)
    return frozenset(map(address_of, pages))


def address_of(page: PurePosixPath) -> str:
    """The address of a hand-written page, from its path below docs/."""
    path = page.parent if page.name == "index.md" else page.with_suffix("")
    return "" if path == PurePosixPath() else f"{path.as_posix()}/"


def _next_steps(addresses: Iterable[str], found: list[str]) -> set[str]:
    beginning = "".join(f"{step}/" for step in found)
    return {one[len(beginning) :].partition("/")[0] for one in addresses if one.startswith(beginning)} - {""}
