"""The steps by which `.github/workflows/comment.yml` judges a pull request, run as they stand there on a real one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.catalogues import SmallCatalogue
from tests.repositories import Repository, make_repository
from tests.unit import workflow_steps

STEPS = workflow_steps.steps_of("comment", "change")
COMMANDS = [step["run"] for step in STEPS if step.get("run", "make setup") != "make setup"]


@pytest.fixture
def proposal(small_template: SmallCatalogue, tmp_path: Path) -> Repository:
    """What a contributor works in, on a branch of its own."""
    repository = make_repository(tmp_path / "origin", small_template)
    repository.git("checkout", "--quiet", "-b", "voorstel")
    return repository


@pytest.fixture
def main(proposal: Repository, tmp_path: Path) -> Repository:
    """Main as the workflow checks it out."""
    proposal.git("clone", "--quiet", "--branch=main", str(proposal.folder), str(tmp_path / "main"))
    repository = Repository(tmp_path / "main")
    workflow_steps.put_program(repository.folder)
    return repository


def told(main: Repository, proposal: Repository) -> tuple[list[int], Path]:
    """The status of each step, and the folder in which the comment finds its texts."""
    head = proposal.git("rev-parse", "HEAD").strip()
    about = {"HEAD": head, "GITHUB_STEP_SUMMARY": str(main.folder.with_name("summary.md"))}
    return workflow_steps.ran(main.folder, COMMANDS, about), main.folder / "difference"


def test_entries_alone_are_told_and_let_in(main: Repository, proposal: Repository) -> None:
    proposal.catalogue.service(naam="Beter")
    proposal.commit()
    codes, folder = told(main, proposal)
    assert codes == [0, 0, 0]
    assert "`Beter`" in (folder / "difference.md").read_text("utf-8")
    assert json.loads((folder / "difference.json").read_text("utf-8"))["must_be_confirmed"] is False
    assert (folder / "apart.txt").read_text("utf-8") == ""


def test_what_main_did_since_is_not_told_of_the_proposal(main: Repository, proposal: Repository) -> None:
    proposal.catalogue.service(naam="Beter")
    proposal.commit()
    main.catalogue.write("regios/nieuw.yaml", {"naam": "Nieuw"})
    main.commit()
    main.git("update-ref", "refs/remotes/origin/main", "HEAD")
    codes, folder = told(main, proposal)
    assert codes == [0, 0, 0]
    assert "Nieuw" not in (folder / "difference.md").read_text("utf-8")


def test_code_that_would_say_yes_to_itself_is_not_run(main: Repository, proposal: Repository, tmp_path: Path) -> None:
    """The proposal brings a Helder and a set-up of its own, and tells where the catalogue would be."""
    mark = tmp_path / "gevaar"
    proposal.catalogue.service(naam="Beter")
    for name in ("generator/__init__.py", "generator/__main__.py", "generator/mixture.py", "sitecustomize.py"):
        file = proposal.folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"open({str(mark)!r}, 'w')\n", encoding="utf-8")
    (proposal.folder / "Makefile").write_text(f"setup:\n\ttouch {mark}\n", encoding="utf-8")
    proposal.commit()
    codes, folder = told(main, proposal)
    assert codes == [0, 0, 1]
    refusal = (folder / "apart.txt").read_text("utf-8")
    assert "Maak er twee voorstellen van." in refusal
    assert "generator/mixture.py" in refusal
    assert "Beschrijvingen: catalogue/aanbieders/voorbeeld/dienst.yaml" in refusal
    assert not mark.exists()


def test_a_link_is_refused_and_not_followed(main: Repository, proposal: Repository, tmp_path: Path) -> None:
    secret = tmp_path / "geheim.yaml"
    secret.write_text("naam: Een geheim\n", encoding="utf-8")
    (proposal.catalogue.folder / "regios" / "vreemd.yaml").symlink_to(secret)
    proposal.commit()
    codes, folder = told(main, proposal)
    assert codes == [0, 0, 1]
    assert "geen gewone bestanden" in (folder / "apart.txt").read_text("utf-8")
    assert "Een geheim" not in (folder / "difference.md").read_text("utf-8")
