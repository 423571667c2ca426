"""Where things are, and what mkdocs.yml says about the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from generator.problems import Problem, WrongUse

SHARED_FOLDERS = ("woordenlijsten", "regios", "hulpvormen", "referentie")


@dataclass(frozen=True, slots=True)
class Editors:
    """Who answers for the site: shown on every page once it is set."""

    name: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """The site's own settings; what is empty hides the links that need it."""

    site_name: str = "Helder"
    site_url: str = ""
    repository: str = ""
    branch: str = "main"
    editors: Editors | None = None
    leave_to: str = ""
    licence: str = ""

    @property
    def site_path(self) -> str:
        """The path of the site on its host: `/`, or `/repository/` on GitHub Pages."""
        return urlsplit(self.site_url).path or "/"


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

    def published_at(self, site_url: str) -> Project:
        """The same project for a site at another address."""
        return replace(self, options=replace(self.options, site_url=_with_slash(site_url)))

    def folder(self, name: str) -> Path:
        """A folder of the catalogue; a shared one that is missing there comes from the root."""
        return (self.root / "catalogue" if self.inherits(name) else self.catalogue) / name

    def inherits(self, name: str) -> bool:
        """Whether a folder comes from the root."""
        return name in SHARED_FOLDERS and not (self.catalogue / name).exists()


def open_project(root: Path, catalogue: Path | None = None) -> Project:
    """The project at `root`.

    Raises WrongUse when the folder is no Helder project or mkdocs.yml cannot be read.
    """
    settings = _settings(root / "mkdocs.yml")
    place = catalogue if catalogue is not None else root / "catalogue"
    if not place.is_dir():
        raise WrongUse(
            _problem(str(place), "map-ontbreekt", "Deze map bestaat niet.", "Kijk na of de naam van de map juist is.")
        )
    return Project(root=root, catalogue=place, options=_options(settings))


def _settings(file: Path) -> Mapping[str, Any]:
    try:
        content = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except FileNotFoundError:
        tip = "Ga naar de map van Helder, of noem die map met --root."
        raise WrongUse(
            _problem(str(file), "geen-project", "Hier staat geen mkdocs.yml: dit is geen Helder-project.", tip)
        ) from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        message = f"Dit bestand is niet te lezen: {error}"
        raise WrongUse(_problem(str(file), "mkdocs-onleesbaar", message, "Herstel mkdocs.yml.")) from None
    if not isinstance(content, dict):
        raise WrongUse(
            _problem(str(file), "mkdocs-onleesbaar", "mkdocs.yml heeft geen instellingen.", "Zet er site_name in.")
        )
    return content


def _options(settings: Mapping[str, Any]) -> Options:
    own = (settings.get("extra") or {}).get("helder") or {}
    editors = own.get("redactie") or {}
    return Options(
        site_name=str(settings.get("site_name") or "Helder"),
        site_url=_with_slash(str(settings.get("site_url") or "")),
        repository=str(own.get("repository") or ""),
        branch=str(own.get("branch") or "main"),
        editors=Editors(str(editors["naam"]), str(editors.get("email") or "")) if editors.get("naam") else None,
        leave_to=str(own.get("verlaat_naar") or ""),
        licence=str(own.get("licentie") or ""),
    )


def _with_slash(address: str) -> str:
    return address if not address or address.endswith("/") else address + "/"


def _problem(file: str, code: str, message: str, tip: str) -> Problem:
    return Problem(file=file, line=1, column=1, field="", code=code, message=message, tip=tip)
