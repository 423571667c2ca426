"""The script that comments on a pull request: one comment, kept up to date, and whose it is comes from GitHub alone."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.catalogues import ROOT
from tests.unit.search_scripts import NODE

SCRIPT = ROOT / ".github" / "comment.cjs"
RUN = {"head_sha": "abc", "head_branch": "voorstel", "head_repository": {"owner": {"login": "wie"}}}
PULL = {"number": 7, "head": {"sha": "abc"}, "labels": []}
MARK = "<!-- helder: wat er verandert -->"


def did(
    folder: Path,
    comments: list[dict[str, Any]] | None = None,
    pulls: list[dict[str, Any]] | None = None,
    apart: str = "success",
) -> Any:
    given = json.dumps({"run": RUN, "comments": comments or [], "pulls": [PULL] if pulls is None else pulls})
    driver = Path(__file__).with_name("comment_script.mjs")
    done = subprocess.run([NODE, driver, SCRIPT, folder, apart, given], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def status(calls: Any) -> Any:
    (found,) = [what for name, what in calls if name == "status"]
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "difference.md").write_text("### Wat er verandert\n", encoding="utf-8")
    (tmp_path / "difference.json").write_text('{"must_be_confirmed": false}', encoding="utf-8")
    return tmp_path


def test_the_first_time_it_makes_the_comment(folder: Path) -> None:
    (asked, _, made) = did(folder)
    assert asked == ["pulls", {"head": "wie:voorstel"}]
    assert made[0] == "create"
    assert made[1]["issue_number"] == 7
    assert made[1]["body"] == f"{MARK}\n### Wat er verandert\n"


def test_later_it_keeps_its_own_comment_up_to_date_and_leaves_those_of_others(folder: Path) -> None:
    others = {"id": 1, "user": {"type": "User"}, "body": f"{MARK} nagemaakt"}
    own = {"id": 2, "user": {"type": "Bot"}, "body": f"{MARK}\noud"}
    (_, _, (name, what)) = did(folder, [others, own])
    assert (name, what["comment_id"]) == ("update", 2)


def test_what_must_be_confirmed_gets_a_label_and_so_does_what_cannot_be_read(folder: Path) -> None:
    for text in ('{"must_be_confirmed": true}', "stuk"):
        (folder / "difference.json").write_text(text, encoding="utf-8")
        assert did(folder)[-1] == [
            "label",
            {"owner": "o", "repo": "r", "issue_number": 7, "labels": ["eerst-bevestigen"]},
        ]


def test_what_is_apart_gets_a_status_that_lets_it_in(folder: Path) -> None:
    told = status(did(folder))
    assert (told["sha"], told["context"], told["state"]) == ("abc", "Beschrijvingen apart van code", "success")


@pytest.mark.parametrize("outcome", ["failure", "", "skipped"])
def test_what_is_not_seen_to_be_apart_is_stopped_and_the_comment_says_why(folder: Path, outcome: str) -> None:
    (folder / "apart.txt").write_text("Andere bestanden: @iemand.py, a~~~~b.py\n", encoding="utf-8")
    calls = did(folder, apart=outcome)
    assert status(calls)["state"] == "failure"
    assert "Een beheerder kan het toelaten met een label." in status(calls)["description"]
    fenced = "~~~~text\nAndere bestanden: @iemand.py, a~b.py\n~~~~\n\n### Wat er verandert"
    assert fenced in calls[2][1]["body"]


def test_a_maintainer_lets_a_mixed_change_in_by_a_label(folder: Path) -> None:
    labelled = [PULL | {"labels": [{"name": "iets"}, {"name": "samen-nagekeken"}]}]
    assert status(did(folder, pulls=labelled, apart="failure"))["state"] == "success"


def test_a_description_of_a_status_is_no_longer_than_github_takes(folder: Path) -> None:
    assert all(len(status(did(folder, apart=outcome))["description"]) <= 140 for outcome in ("success", "failure"))


def test_a_pull_request_that_moved_on_or_another_one_gets_nothing(folder: Path) -> None:
    assert [name for name, _ in did(folder, pulls=[{"number": 8, "head": {"sha": "def"}}])] == ["pulls"]
    (folder / "difference.md").unlink()
    assert [name for name, _ in did(folder)] == ["pulls"]


def test_a_comment_is_never_longer_than_github_takes(folder: Path) -> None:
    (folder / "difference.md").write_text("x" * 100_000, encoding="utf-8")
    (folder / "apart.txt").write_text("y" * 100_000, encoding="utf-8")
    assert len(did(folder, apart="failure")[2][1]["body"]) < 65_536
