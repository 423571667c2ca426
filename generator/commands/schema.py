"""`helder schema`: write the closed lists into the schemas for editors to offer, and the issue forms that follow."""

from __future__ import annotations

from pathlib import Path

import click

from generator import documents, files, schemas
from generator.commands.context import project_options, shown
from generator.intake import names_of
from generator.issue_forms import issue_forms
from generator.project import open_project
from generator.vocabularies import identifiers


@click.command("schema", short_help="Zet de woordenlijsten in de schema's.")
@project_options
def command(root: Path, catalogue: Path | None) -> None:
    """Schrijf de keuzes van de woordenlijsten in schema/*.schema.json, en wat GitHub daaruit vraagt."""
    project = open_project(root, catalogue)
    read = [documents.read(file.file, file.path, shown(file.file)) for file in files.word_lists(project)]
    words = {document.path.stem: identifiers(document.value) for document in read}
    changed = [file for file, text in schemas.with_words(project.schema_folder, words).items() if _written(file, text)]
    forms = project.root / ".github" / "ISSUE_TEMPLATE"
    if forms.is_dir():  # a project that is elsewhere has none
        made = issue_forms(schemas.load(project.schema_folder, words)["dienst"], names_of(project, "hulpvorm"))
        changed += [forms / name for name, text in made.items() if _written(forms / name, text)]
    click.echo("\n".join(map(shown, changed)) or "De schema's waren al juist.")


def _written(file: Path, text: str) -> bool:
    if file.is_file() and file.read_text(encoding="utf-8") == text:
        return False
    file.write_text(text, encoding="utf-8")
    return True
