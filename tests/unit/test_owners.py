"""`helder owners`: a provider's own people for its folder, the maintainers for all the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.catalogues import PROVIDER, SmallCatalogue, provider
from tests.repositories import Repository, make_repository

FILE = ".github/CODEOWNERS"


@pytest.fixture
def project(small_template: SmallCatalogue, tmp_path: Path) -> Repository:
    return make_repository(tmp_path / "project", small_template)


def maintained(project: Repository, setting: str = '["@huis"]') -> None:
    file = project.folder / "mkdocs.yml"
    file.write_text(file.read_text("utf-8") + f"    onderhoud: {setting}\n", encoding="utf-8")


def test_without_anybody_there_is_no_file(project: Repository) -> None:
    assert project.run("owners").stdout == "Er is geen beheerder.\n"
    assert project.run("owners", "--check").exit_code == 0
    assert not (project.folder / FILE).exists()


def test_the_folder_of_a_provider_is_of_its_people_but_not_the_file_that_names_them(project: Repository) -> None:
    maintained(project)
    project.catalogue.write(PROVIDER, provider(beheerders=["@jan", "@voorbeeld/hulp"]))
    assert project.run("owners", "--check").exit_code == 1
    assert project.run("owners").exit_code == 0
    lines = (project.folder / FILE).read_text("utf-8").splitlines()
    assert lines[1:] == [
        "* @huis",
        "/catalogue/aanbieders/voorbeeld/ @jan @voorbeeld/hulp",
        "/catalogue/aanbieders/voorbeeld/aanbieder.yaml @huis",
    ]
    assert project.run("owners", "--check").exit_code == 0


def test_a_broken_catalogue_or_setting_says_what_is_wrong(project: Repository) -> None:
    project.catalogue.write(PROVIDER, provider(beheerders=["jan"]))
    result = project.run("owners")
    assert result.exit_code == 1
    assert "Beheerders: 'jan' is niet juist geschreven." in result.stderr
    maintained(project, "[huis]")
    result = project.run("owners")
    assert result.exit_code == 2
    assert "hier hoort een lijst met namen op GitHub" in result.stderr


def test_a_catalogue_outside_the_project_is_wrong_use(project: Repository, small: SmallCatalogue) -> None:
    result = project.run("owners", f"--catalogue={small.folder}")
    assert result.exit_code == 2
    assert "buiten het project" in result.stderr


def test_the_file_of_this_repository_is_right(root: Path) -> None:
    assert Repository(root).run("owners", "--check").exit_code == 0
