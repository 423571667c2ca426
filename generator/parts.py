"""The parts of a site that other machines made, in folders: read, whole and complete, or refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import msgspec

from generator import search
from generator.generations.manifest import MANIFEST, Manifest
from generator.kept_pages import KeptPages, Stock
from generator.problems import Problem, WrongUse
from generator.publish import Output, PublishError
from generator.search.full_text import BUNDLE
from generator.search.share_bundles import Told
from generator.shares import Share, ShareError

PAGES = PurePosixPath("paginas")
_MADE_PAGES = PurePosixPath("paginas.lijst")
_SHARE = PurePosixPath("deel.txt")


@dataclass(frozen=True, slots=True)
class Part:
    """A folder with the pages and the bundle of a share."""

    folder: Path
    share: Share
    told: Told

    @property
    def pages(self) -> Stock:
        return pages_of(self.folder)

    @property
    def bundle(self) -> search.Made:
        return self.folder / BUNDLE, self.told


def pages_of(folder: Path) -> Stock:
    """The pages of the part in a folder."""
    return Stock(folder / PAGES, folder / _MADE_PAGES)


def described(share: Share, kept: KeptPages) -> Iterator[Output]:
    """Once its pages are made, what else a part has besides its bundle: which share it is, how each page was made."""
    yield Output(_SHARE, f"{share}\n".encode())
    yield Output(_MADE_PAGES, kept.to_bytes())


def refuse_part(folder: Path) -> None:
    """Raise PublishError where a part stands: a whole site would take its place."""
    if _is_part(folder):
        message = f"In {folder} staat een deel van een site. Een hele site komt daar niet in de plaats."
        raise PublishError(f"{message} Kies met --site-dir een andere map, of maak deze zelf leeg.")


def refuse_whole(folder: Path) -> None:
    """Raise PublishError where a whole site stands: a part would take its place."""
    if (folder / MANIFEST).is_file() and not _is_part(folder):
        message = f"In {folder} staat een hele site. Een deel komt daar niet in de plaats."
        raise PublishError(f"{message} Kies met --site-dir een andere map, bijvoorbeeld deel.")


def _is_part(folder: Path) -> bool:
    """A page or file of docs/ may have one of these names as well."""
    return (folder / _SHARE).is_file() and (folder / _MADE_PAGES).is_file()


def read(folders: Iterable[Path]) -> Sequence[Part]:
    """The parts in these folders by number; none of no folders.

    Raises WrongUse for what is no whole part, and unless each part of one site is there once.
    """
    found = sorted((_part(folder) for folder in folders), key=lambda part: part.share.number)
    if found and (problems := list(_incomplete(found))):
        raise WrongUse(*problems)
    return found


def _part(folder: Path) -> Part:
    manifest = Manifest.of(folder)
    if manifest is None or str(_SHARE) not in manifest.digests:
        raise WrongUse(_refusal(folder, "geen-deel", "Dit is geen deel van een site.", "Maak het met --part."))
    if wrong := manifest.deviations(folder):
        message = f"Dit deel is niet meer zoals het gemaakt werd: {wrong[0]}."
        raise WrongUse(_refusal(folder, "deel-beschadigd", message, "Haal het opnieuw op, of maak het opnieuw."))
    try:
        share = Share.read((folder / _SHARE).read_text(encoding="utf-8").strip())
        return Part(folder, share, msgspec.json.decode((folder / search.TOLD).read_bytes(), type=Told))
    except (OSError, UnicodeDecodeError, msgspec.MsgspecError, ShareError) as error:
        tip = "Maak het opnieuw met deze Helder."
        raise WrongUse(_refusal(folder, "geen-deel", "Van dit deel is niet te lezen wat het is.", tip)) from error


def _incomplete(found: Sequence[Part]) -> Iterator[Problem]:
    """Why these are not all parts of one site, each once."""
    whole = found[-1].share.count
    for part in found:
        if part.share.count != whole:
            message = f"Dit is deel {part.share}, een ander is deel {found[-1].share}."
            yield _refusal(part.folder, "deel-past-niet", message, "Neem delen die samen gemaakt zijn.")
    counted = Counter(part.share.number for part in found)
    for number in range(1, whole + 1):
        if counted[number] != 1:
            message = f"Deel {number}/{whole} " + ("is er meer dan eens." if counted[number] else "ontbreekt.")
            yield _refusal(Path("--join"), "deel-ontbreekt", message, "Noem elk deel een keer.")


def _refusal(folder: Path, code: str, message: str, tip: str) -> Problem:
    return Problem(str(folder), 1, 1, "", code, message, tip)
