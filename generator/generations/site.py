"""A folder with a site in it, and the room beside it in which the next generation is made."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.generations.exchange import recover
from generator.generations.failure import PublishError, in_words
from generator.generations.lock import hold
from generator.generations.manifest import MANIFEST, Manifest
from generator.generations.tree import entries

_OF_THE_DESKTOP = {".DS_Store", "Thumbs.db", "desktop.ini"}
_CHOOSE = "Kies een lege map, of maak deze zelf leeg."
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Site:
    """Where a site is published: `folder` is what a web server shows, all else is hidden beside it.

    `stands`: all that is in the folder was found to be as the last build left it.
    """

    folder: Path
    stands: bool = False

    @property
    def workshop(self) -> Path:
        return self.folder.with_name(f".{self.folder.name}.helder")

    @property
    def standby(self) -> Path:
        return self.workshop / "standby"

    @property
    def aside(self) -> Path:
        return self.workshop / "aside"

    def refuse_foreign(self) -> None:
        """Raise PublishError where a file stands that Helder did not make, or where it cannot look."""
        if not self.stands:
            with in_words(self.folder):
                _refuse_foreign(self.folder)


@contextmanager
def reserved(
    site_dir: Path, *, protected: Iterable[Path] = (), sources: Iterable[Path] = (), is_searched: bool = True
) -> Iterator[Site]:
    """Keep `site_dir` for this process, and have it whole: an exchange that was killed is finished or taken back.

    A build may reserve at its start, to be refused before the work rather than after it. `protected` are folders
    that the site may not be or hold, such as the project; `sources` those that it may not be or lie in. Unless it
    `is_searched` for files that Helder did not make, whoever reserves calls `refuse_foreign` before anything is
    published. Raises PublishError where no site may come, where another build is at work, and where the system refuses.
    """
    with in_words(site_dir):
        site = Site(_absolute(site_dir))
        _refuse_inside(site.folder, sources)
        _refuse_unfit(site.folder, protected)
        _open(site.workshop)
        held = hold(site.workshop / "lock", site.folder)
    with held:
        with in_words(site.folder):
            recover(site.standby, site.folder, site.aside)
            if is_searched:
                site.refuse_foreign()
        yield site


def _absolute(site_dir: Path) -> Path:
    """The way to the folder without links, but the folder itself as named: it may be a link, which is refused."""
    return site_dir.parent.resolve() / site_dir.name if site_dir.name not in ("", "..") else site_dir.resolve()


def _open(workshop: Path) -> None:
    if workshop.is_symlink():
        raise PublishError(f"{workshop} is een koppeling. Verwijder die.")
    workshop.mkdir(parents=True, exist_ok=True)


def _refuse_inside(folder: Path, sources: Iterable[Path]) -> None:
    """What a build reads may not change by what it makes."""
    above = _way_to(folder)
    for source in sources:
        if source.exists() and any(source.samefile(each) for each in above):
            where = f"{folder} ligt in {source.resolve()}, en daaruit wordt de site gemaakt."
            raise PublishError(f"{where} Kies een andere map voor de site, bijvoorbeeld site.")


def _refuse_unfit(folder: Path, protected: Iterable[Path]) -> None:
    """What can be seen without touching anything."""
    if folder.is_symlink():
        raise PublishError(f"{folder} is een koppeling. Noem de map zelf.")
    if not folder.exists():
        return
    if not folder.is_dir():
        raise PublishError(f"{folder} is een bestand. Kies een map voor de site.")
    if any(above.samefile(folder) for path in protected for above in _way_to(path)):
        raise PublishError(f"In {folder} staat het project zelf. Kies een andere map voor de site, bijvoorbeeld site.")
    if os.path.ismount(folder):
        raise PublishError(f"{folder} is een koppelpunt en kan niet van plaats wisselen. Kies een map erin.")
    if any(folder.iterdir()) and not (folder / MANIFEST).is_file():
        raise PublishError(f"{folder} is niet leeg en niet door Helder gemaakt. {_CHOOSE}")


def _way_to(path: Path) -> list[Path]:
    there = path.resolve()
    return [above for above in (there, *there.parents) if above.exists()]


def _refuse_foreign(folder: Path) -> None:
    """Helder takes away only what it made: a file that no manifest names stops the build."""
    if not folder.exists() or not any(folder.iterdir()):
        return
    manifest = Manifest.of(folder)
    if manifest is None:
        raise PublishError(f"{folder / MANIFEST} is niet van Helder of is beschadigd. {_CHOOSE}")
    known = {*manifest.digests, str(MANIFEST)}
    there = entries(folder)
    foreign = sorted(path for path, entry in there if path not in known and entry.name not in _OF_THE_DESKTOP)
    if foreign:
        named = ", ".join(foreign[:_NAMED]) + (" ..." if len(foreign) > _NAMED else "")
        raise PublishError(f"In {folder} staat iets dat Helder niet maakte: {named}. Verplaats dat eerst.")
