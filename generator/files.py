"""Which files make a catalogue, what kind each is, and what identity its path gives it."""

from __future__ import annotations

import os
import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePosixPath

from generator.problems import InvalidInput, Problem, WrongUse
from generator.project import SHARED_FOLDERS, Project
from generator.schemas import LIST_KINDS

_HOMES = {
    "aanbieders": (2, "Een bestand eindigt op .yaml en staat in de map van de aanbieder."),
    "hulpvormen": (1, "Een hulpvorm is een bestand in deze map zelf, en eindigt op .yaml."),
    "regios": (1, "Een regio is een bestand in deze map zelf, en eindigt op .yaml."),
    "woordenlijsten": (1, f"De woordenlijsten zijn: {', '.join(LIST_KINDS)}. Elk eindigt op .yaml."),
}
"""How deep the files of a folder lie, and what to say of one that lies elsewhere."""

_PLACES = {
    "dienst": "aanbieders/<aanbieder>/{name}.yaml",
    "aanbieder": "aanbieders/{name}/aanbieder.yaml",
    "hulpvorm": "hulpvormen/{name}.yaml",
    "regio": "regios/{name}.yaml",
}
_ANYWHERE = (
    "Een dienst hoort in aanbieders/<aanbieder>/, een hulpvorm in hulpvormen/, een regio in regios/. "
    "Hoort het nergens bij? Haal het dan weg."
)
_SCHEMA = re.compile(rb"[/=]([a-z]+)\.schema\.json")


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """A file of the catalogue; `path` is inside the catalogue, `file` where it really lies.

    An inherited one comes from the root, because the catalogue has no such folder of its own.
    """

    kind: str
    identity: str
    path: PurePosixPath
    file: Path
    inherited: bool = False


def word_lists(project: Project) -> Iterator[CatalogueFile]:
    """Every word list; raises InvalidInput when one is missing."""
    folder = project.folder("woordenlijsten")
    for kind in LIST_KINDS:
        file = folder / f"{kind}.yaml"
        if not file.exists():
            raise InvalidInput(_missing(file, f"De woordenlijst '{kind}' ontbreekt."))
        inherited = project.inherits("woordenlijsten")
        yield CatalogueFile(kind, kind, PurePosixPath("woordenlijsten", file.name), file, inherited)


def entries(project: Project) -> Iterator[CatalogueFile]:
    """Every entry, in the order of their paths; raises WrongUse when there is no folder of providers."""
    providers = project.folder("aanbieders")
    if not providers.is_dir():
        tip = "Een catalogus heeft een map 'aanbieders' met een map per aanbieder."
        raise WrongUse(Problem(str(providers), 1, 1, "", "geen-catalogus", "Deze map ontbreekt.", tip))
    for file in _yaml(providers):
        path = PurePosixPath("aanbieders", *file.parts[-2:])
        yield _entry_of_provider(path, file)
    for kind, name in (("hulpvorm", "hulpvormen"), ("regio", "regios")):
        folder = project.folder(name)
        for file in _yaml(folder):
            path = PurePosixPath(name, file.name)
            yield CatalogueFile(kind, path.stem, path, file, project.inherits(name))


def of_provider(project: Project, path: PurePosixPath) -> CatalogueFile:
    """The file at a path below `aanbieders`, whether it is there yet or not."""
    return _entry_of_provider(path, project.folder("aanbieders").joinpath(*path.parts[1:]))


def with_new(project: Project, places: Iterable[Path]) -> Iterator[CatalogueFile]:
    """Every entry, and those that would stand at these places; in the order of their paths within a folder."""
    found = list(entries(project))
    known, home = {one.file for one in found}, project.folder("aanbieders")
    new = [place for place in places if place not in known and home in place.parents]
    yield from found
    for place in sorted(new):
        yield of_provider(project, PurePosixPath("aanbieders", place.relative_to(home).as_posix()))


def way_to_schema(project: Project, file: CatalogueFile) -> str:
    """The relative address of the schema of a file, seen from its folder."""
    schema = project.schema_folder.resolve() / f"{file.kind}.schema.json"
    return Path(os.path.relpath(schema, file.file.resolve().parent)).as_posix()


def strays(project: Project) -> Iterator[Problem]:
    """Files that stand where no entry can stand, so that nobody believes they are published."""
    for folder, (depth, tip) in _HOMES.items():
        names = {f"{kind}.yaml" for kind in LIST_KINDS} if folder == "woordenlijsten" else None
        yield from (_stray(file, tip) for file in _misplaced(project.folder(folder), depth, names))
    yield from (_stray(file, _where(file)) for file in _outside(project.catalogue))


def _misplaced(folder: Path, depth: int, names: Container[str] | None) -> list[Path]:
    """The files and links below a folder that nothing is read from: not so deep in it, or of no known name."""
    found: list[Path] = []
    for place, *inside in os.walk(folder):
        is_at_depth = len(Path(place).parts) - len(folder.parts) == depth - 1
        found += [Path(place, name) for name in chain(*inside) if not (is_at_depth and _is_known(name, names))]
    return sorted(file for file in found if file.is_file() or file.is_symlink())


def _is_known(name: str, names: Container[str] | None) -> bool:
    return name in names if names is not None else name.endswith(".yaml") and name != ".yaml"


def _outside(catalogue: Path) -> Iterator[Path]:
    """YAML files beside the folders of a catalogue, or in a folder that it does not have; what is hidden is left."""
    for one in sorted(catalogue.iterdir()):
        if one.name not in (*_HOMES, *SHARED_FOLDERS) and not one.name.startswith("."):
            found = sorted(one.rglob("*")) if one.is_dir() and not one.is_symlink() else [one]
            yield from (file for file in found if file.suffix.lower() in (".yaml", ".yml"))


def _where(file: Path) -> str:
    """Where a file belongs, by the schema that it names."""
    found = _SCHEMA.search(_head(file))
    place = _PLACES.get(found[1].decode()) if found else None
    return f"Zet het in {place.format(name=file.stem)}" if place else _ANYWHERE


def _head(file: Path) -> bytes:
    """The beginning of a file; nothing where it is no plain file, or may not be read."""
    try:
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as stream:
                return stream.readline(500)
    except OSError:
        pass
    return b""


def _stray(file: Path, tip: str) -> Problem:
    return Problem(str(file), 1, 1, "", "bestand-verdwaald", "Dit bestand hoort hier niet.", tip)


def _entry_of_provider(path: PurePosixPath, file: Path) -> CatalogueFile:
    provider = path.parts[1]
    if path.name == "aanbieder.yaml":
        return CatalogueFile("aanbieder", provider, path, file)
    return CatalogueFile("dienst", f"{provider}/{path.stem}", path, file)


def _yaml(folder: Path) -> list[Path]:
    depth = 2 if folder.name == "aanbieders" else 1
    return sorted(folder.glob("/".join(["*"] * (depth - 1) + ["*.yaml"])))


def _missing(file: Path, message: str) -> Problem:
    return Problem(str(file), 1, 1, "", "woordenlijst-ontbreekt", message, "Neem ze over uit de catalogus van Helder.")
