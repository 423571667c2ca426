"""The steps by which `.github/workflows/proposal.yml` reads an issue, run as they stand there, in a repository."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.catalogues import SmallCatalogue
from tests.repositories import Repository, make_repository
from tests.unit import workflow_steps
from tests.unit.test_issue import SERVICE, body, event

STEPS = workflow_steps.steps_of("proposal", "entry")
COMMANDS = [step["run"] for step in STEPS if "helder" in step.get("run", "")]


@pytest.fixture
def project(small_template: SmallCatalogue, tmp_path: Path) -> Repository:
    repository = make_repository(tmp_path / "project", small_template)
    workflow_steps.put_program(repository.folder)
    return repository


def ran(project: Repository, file: Path) -> list[int]:
    summary = file.with_name("summary.md")
    about = {"GITHUB_EVENT_PATH": str(file), "GITHUB_STEP_SUMMARY": str(summary)}
    return workflow_steps.ran(project.folder, COMMANDS, about)


def test_a_sound_proposal_is_kept_with_its_difference(project: Repository, tmp_path: Path) -> None:
    assert ran(project, event(tmp_path, body())) == [0, 0]
    kept = project.folder / "proposal"
    assert {file.name for file in kept.iterdir()} == {
        *("antwoord.md", "dienst.yaml", "plaats.txt", "difference.md", "difference.json")
    }
    assert (kept / "plaats.txt").read_text("utf-8") == f"{SERVICE}\n"
    assert "Hulp bij gamen" in (kept / "difference.md").read_text("utf-8")
    assert json.loads((kept / "difference.json").read_text("utf-8"))["must_be_confirmed"] is True
    assert "past in de catalogus" in (tmp_path / "summary.md").read_text("utf-8")


def test_of_a_wrong_proposal_only_the_answer_is_kept(project: Repository, tmp_path: Path) -> None:
    assert ran(project, event(tmp_path, body({"Naam": "$(touch gevaar); `touch gevaar`", "Hulpvorm": "x"}))) == [0, 0]
    assert [file.name for file in (project.folder / "proposal").iterdir()] == ["antwoord.md"]
    assert not list(project.folder.rglob("gevaar"))
    assert project.git("status", "--short", "--", "catalogue") == ""


def test_when_helder_itself_fails_so_does_the_step(project: Repository, tmp_path: Path) -> None:
    (project.folder / "mkdocs.yml").write_text("[", encoding="utf-8")
    assert ran(project, event(tmp_path, body())) == [1]
