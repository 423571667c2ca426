"""The script that opens the pull request of an issue: for a maintainer alone, one file of a service alone, and once."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.catalogues import ROOT
from tests.unit.search_scripts import NODE

SCRIPT = ROOT / ".github" / "proposal.cjs"
PLACE = "aanbieders/voorbeeld/hulp-bij-gamen.yaml"
MARK = "<!-- helder: je voorstel -->"


def did(folder: Path, **given: Any) -> list[tuple[str, dict[str, Any]]]:
    kept: dict[str, Any] = {"refs": [], "pulls": [], "comments": [], "refusals": {}}
    about = {"label": "overnemen", "permission": "write", **kept, **given}
    driver = Path(__file__).with_name("proposal_script.mjs")
    done = subprocess.run([NODE, driver, SCRIPT, folder, json.dumps(about)], capture_output=True, text=True, check=True)
    return [(name, what) for name, what in json.loads(done.stdout)]


def what(calls: list[tuple[str, dict[str, Any]]], wanted: str) -> dict[str, Any]:
    (found,) = [told for name, told in calls if name == wanted]
    return found


def answers(calls: list[tuple[str, dict[str, Any]]]) -> list[str]:
    """What the issue says after each step: one comment, made anew."""
    return [told["body"] for name, told in calls if name in ("createComment", "updateComment")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in {
        "antwoord.md": "Dank je.\n",
        "plaats.txt": f"{PLACE}\n",
        "dienst.yaml": "naam: Hulp bij gamen `$(x)` ${{ y }}\n",
        "difference.md": "### Eerst bevestigen\n",
        "difference.json": '{"must_be_confirmed": true}',
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_entry_becomes_one_commit_on_main_and_a_pull_request_that_the_issue_hears_of(folder: Path) -> None:
    calls = did(folder)
    file = {"path": f"catalogue/{PLACE}", "mode": "100644", "type": "blob"}
    assert what(calls, "createTree") == {
        "base_tree": "main-tree",
        "tree": [file | {"content": (folder / "dienst.yaml").read_text()}],
    }
    assert what(calls, "createCommit")["parents"] == ["main-sha"]
    assert what(calls, "createRef") == {"ref": "refs/heads/melding-12", "sha": "new-commit"}
    pull = what(calls, "create")
    assert (pull["head"], pull["base"], pull["title"]) == ("melding-12", "main", "Een dienst uit melding #12")
    assert "### Eerst bevestigen" in pull["body"]
    assert "Closes #12" in pull["body"]
    assert pull["body"].count("- [ ] ") == 4
    assert what(calls, "addLabels") == {"issue_number": 34, "labels": ["eerst-bevestigen"]}
    assert what(calls, "createComment")["issue_number"] == 12
    assert what(calls, "updateComment")["comment_id"] == 100
    assert answers(calls)[-1] == f"{MARK}\nDank je.\n\nHet voorstel staat in #34."


def test_a_second_time_renews_the_branch_the_pull_request_and_the_answer(folder: Path) -> None:
    own = {"id": 2, "user": {"type": "Bot"}, "body": f"{MARK}\noud"}
    calls = did(
        folder, refs=["refs/heads/melding-12", "refs/heads/melding-123"], pulls=[{"number": 33}], comments=[own]
    )
    assert what(calls, "updateRef") == {"ref": "heads/melding-12", "sha": "new-commit", "force": True}
    names = [name for name, _ in calls]
    assert "createRef" not in names
    assert "create" not in names
    assert what(calls, "update")["pull_number"] == 33
    assert {told["comment_id"] for name, told in calls if name == "updateComment"} == {2}
    assert answers(calls)[-1].endswith("Het voorstel staat in #33.")


def test_where_no_workflow_may_open_a_pull_request_the_issue_says_what_to_do(folder: Path) -> None:
    calls = did(folder, refusals={"create": 403})
    assert "createRef" in [name for name, _ in calls]
    told = answers(calls)[-1]
    assert "Allow GitHub Actions to create and approve pull requests" in told
    assert "https://github.example/o/r/compare/main...melding-12?expand=1" in told
    assert what(calls, "removeLabel") == {"issue_number": 12, "name": "overnemen"}
    assert "error" not in [name for name, _ in calls]


@pytest.mark.parametrize("fails", ["getRef", "createTree", "createCommit", "createRef", "list", "create", "addLabels"])
def test_whatever_fails_the_issue_was_answered_before(folder: Path, fails: str) -> None:
    calls = did(folder, refusals={fails: 500})
    assert list(calls[-1]) == ["error", f"refused: {fails}"]  # and the run is red
    (told,) = answers(calls)
    assert told.startswith(f"{MARK}\nDank je.\n")
    assert "https://github.example/o/r/actions/runs/5" in told


def test_a_branch_of_another_issue_is_left(folder: Path) -> None:
    assert "createRef" in [name for name, _ in did(folder, refs=["refs/heads/melding-123"])]


def test_what_is_wrong_is_answered_and_the_label_can_be_given_again(folder: Path) -> None:
    (folder / "plaats.txt").unlink()
    calls = did(folder)
    assert [name for name, _ in calls] == ["getCollaboratorPermissionLevel", "createComment", "removeLabel"]
    assert what(calls, "createComment")["body"] == f"{MARK}\nDank je.\n"
    assert what(calls, "removeLabel") == {"issue_number": 12, "name": "overnemen"}


@pytest.mark.parametrize("permission", ["read", "none", "triage"])
def test_who_may_not_write_gets_nothing_done(folder: Path, permission: str) -> None:
    assert [name for name, _ in did(folder, permission=permission)] == ["getCollaboratorPermissionLevel"]


def test_another_label_does_nothing(folder: Path) -> None:
    assert did(folder, label="toevoeging") == []


@pytest.mark.parametrize(
    "place",
    [
        "../.github/workflows/x.yaml",
        "aanbieders/../x.yaml",
        "aanbieders/voorbeeld/x.sh",
        ".github/workflows/check.yml",
        "aanbieders/voorbeeld/a/b.yaml",
        "woordenlijsten/hulplijnen.yaml",
        f"{PLACE}\nmeer",
    ],
)
def test_another_place_than_that_of_a_service_is_refused(folder: Path, place: str) -> None:
    (folder / "plaats.txt").write_text(place, encoding="utf-8")
    calls = did(folder)
    assert [name for name, _ in calls] == ["getCollaboratorPermissionLevel", "error"]


def test_what_cannot_be_read_is_not_taken_for_harmless(folder: Path) -> None:
    (folder / "difference.json").unlink()
    assert what(did(folder), "addLabels")["labels"] == ["eerst-bevestigen"]
    (folder / "difference.json").write_text('{"must_be_confirmed": false}', encoding="utf-8")
    assert "addLabels" not in [name for name, _ in did(folder)]
