"""`helder messages`: bring the catalogues of the other languages up to date with the texts that there are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from generator.check import check
from generator.commands.context import project_options, shown
from generator.fixed_texts import fixed_texts, updated
from generator.language_codes import refused
from generator.languages import FOLDER, catalogue_of
from generator.offer import Offer
from generator.project import Project, open_project


@click.command("messages", short_help="Zet nieuwe teksten in de vertalingen.")
@click.argument("codes", nargs=-1, metavar="[TAAL...]")
@project_options
def command(codes: tuple[str, ...], root: Path, catalogue: Path | None) -> None:
    """Werk generator/translations/*.po bij; met TAAL (zoals de) begint een nieuwe vertaling."""
    for why, tip in filter(None, map(refused, codes)):
        raise click.BadParameter(f"{why} {tip}")
    template = fixed_texts(_offer(open_project(root, catalogue)))
    files = (*sorted(FOLDER.glob("*.po")), *(FOLDER / f"{code}.po" for code in codes))
    known = {file: catalogue_of(file.stem) if file.exists() else _begun(file.stem) for file in files}
    for file, texts in known.items():
        left = _write(file, updated(texts, template))
        click.echo(f"{shown(file)}: {len(template)} teksten, {left} nog te vertalen")


def _begun(code: str) -> Catalog:
    """A catalogue for a new language, without the gaps that gettext leaves for names of persons."""
    language = Locale.parse(code).english_name
    comment = f"# Helder in {language}. What stands between < and >, and %(so)s, stays as it is; | breaks a line."
    nobody = {"last_translator": "Helder", "language_team": language, "msgid_bugs_address": "Helder"}
    return Catalog(locale=code, project="Helder", version="0.1", header_comment=comment, fuzzy=False, **nobody)


def _offer(project: Project) -> Offer:
    return Offer(check(project, date.today()).sound(), date.today())


def _write(file: Path, catalogue: Catalog) -> int:
    """Write a catalogue; how many of its texts have no translation."""
    with file.open("wb") as stream:
        write_po(stream, catalogue, width=120, include_lineno=False)
    return sum(1 for message in catalogue if message.id and not message.string)
