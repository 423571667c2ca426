"""Where things are: the root of a project and its catalogue, which may borrow from the root."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from generator import settings
from generator.problems import Problem, WrongUse
from generator.settings import Editors, Options

__all__ = ["SHARED_FOLDERS", "Editors", "Options", "Project", "open_project"]

_PROGRAM = Path(__file__).parent
SHARED_FOLDERS = ("woordenlijsten", "regios", "hulpvormen", "referentie")


@dataclass(frozen=True, slots=True)
class Project:
    """A root (mkdocs.yml, schema/, docs/) and a catalogue, which may lie elsewhere."""

    root: Path
    catalogue: Path
    options: Options = field(default_factory=Options)

    @property
    def schema_folder(self) -> Path:
        return self.root / "schema"

    @property
    def docs_folder(self) -> Path:
        return self.root / "docs"

    @property
    def cache_folder(self) -> Path:
        """What can be thrown away at any time."""
        return self.root / ".cache" / "helder"

    @property
    def protected(self) -> tuple[Path, ...]:
        """The folders that no site may be or hold."""
        return self.root, self.catalogue

    @property
    def sources(self) -> tuple[Path, ...]:
        """The folders that a site is made from, whether they are there or not: no site may come in one of them."""
        folders = (_PROGRAM, self.root / "generator", self.schema_folder, self.docs_folder, self.root / "catalogue")
        theme = self.options.mkdocs.theme_folder
        return (*folders, self.catalogue, *([self.root / theme] if theme else []))

    def published_at(self, site_url: str) -> Project:
        """The same project for a site at another address; raises ContactError for what is no address of a site."""
        return replace(self, options=replace(self.options, site_url=settings.site_address(site_url)))

    def as_preview(self) -> Project:
        """The same project, for a site that is only there to look at."""
        return replace(self, options=replace(self.options, is_preview=True))

    def in_parts(self, count: int) -> Project:
        """The same project, for a site that so many machines make a part of."""
        return replace(self, options=replace(self.options, bundles=count))

    def folder(self, name: str) -> Path:
        """A folder of the catalogue; a shared one that is missing there comes from the root."""
        return (self.root / "catalogue" if self.inherits(name) else self.catalogue) / name

    def inherits(self, name: str) -> bool:
        """Whether a folder comes from the root."""
        return name in SHARED_FOLDERS and not (self.catalogue / name).exists()


def open_project(root: Path, catalogue: Path | None = None) -> Project:
    """The project at `root`.

    Raises WrongUse when the folder is no Helder project or mkdocs.yml cannot be used.
    """
    options = settings.read(root / "mkdocs.yml")
    place = catalogue if catalogue is not None else root / "catalogue"
    if not place.is_dir():
        tip = "Kijk na of de naam van de map juist is."
        raise WrongUse(Problem(str(place), 1, 1, "", "map-ontbreekt", "Deze map bestaat niet.", tip))
    return Project(root=root, catalogue=place, options=options)
