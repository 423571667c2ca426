"""The script that tells of a pull request: one comment kept up to date, a label and a status, for this state alone."""

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
PULL: dict[str, Any] = {"number": 7, "branch": "voorstel", "base": "main", "head": {"sha": "abc"}, "labels": []}
ALLOWED = {"name": "samen-nagekeken"}
LABELLED = PULL | {"labels": [{"name": "iets"}, ALLOWED]}
GIVEN = {"event": "labeled", "label": ALLOWED, "actor": {"login": "beheerder"}}
MARK = "<!-- helder: wat er verandert -->"
OWN = {"id": 2, "user": {"type": "Bot"}, "body": f"{MARK}\n<!-- abc -->\noud"}


def did(folder: Path, apart: str = "success", **given: Any) -> list[tuple[str, Any]]:
    """What the script asked GitHub to do, one after the other."""
    known = {"run": RUN, "comments": [], "pulls": [PULL], "events": [GIVEN], "permission": "write"} | given
    driver = Path(__file__).with_name("comment_script.mjs")
    command = [NODE, driver, SCRIPT, folder, apart, json.dumps(known)]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True)
    return [(name, what) for name, what in json.loads(done.stdout)]


def only(name: str, calls: list[tuple[str, Any]]) -> Any:
    (found,) = [what for called, what in calls if called == name]
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "difference.md").write_text("### Wat er verandert\n", encoding="utf-8")
    (tmp_path / "difference.json").write_text('{"must_be_confirmed": false}', encoding="utf-8")
    (tmp_path / "apart.txt").write_text("Andere bestanden: code.py\n", encoding="utf-8")
    return tmp_path


def test_the_first_time_it_makes_the_comment(folder: Path) -> None:
    calls = did(folder)
    assert [name for name, _ in calls] == ["status", "create"]
    made = only("create", calls)
    assert made == {"issue_number": 7, "body": f"{MARK}\n<!-- abc -->\n### Wat er verandert\n"}


def test_later_it_keeps_its_own_comment_up_to_date_and_leaves_those_of_others(folder: Path) -> None:
    others = {"id": 1, "user": {"type": "User"}, "body": f"{MARK} nagemaakt"}
    assert only("update", did(folder, comments=[others, OWN]))["comment_id"] == 2


def test_what_must_be_confirmed_gets_a_label_and_so_does_what_cannot_be_read(folder: Path) -> None:
    for text in ('{"must_be_confirmed": true}', "stuk"):
        (folder / "difference.json").write_text(text, encoding="utf-8")
        assert did(folder)[-1] == ("label", {"issue_number": 7, "labels": ["eerst-bevestigen"]})


@pytest.mark.parametrize("other", [{"head": {"sha": "def"}}, {"base": "melding-3"}, {"branch": "een-andere"}])
def test_a_pull_request_that_moved_on_or_another_one_gets_nothing(folder: Path, other: dict[str, Any]) -> None:
    assert did(folder, pulls=[PULL | other]) == []
    assert only("create", did(folder, pulls=[PULL | other | {"number": 9}, PULL]))["issue_number"] == 7


def test_what_is_apart_gets_a_status_that_lets_it_in(folder: Path) -> None:
    told = only("status", did(folder))
    assert (told["sha"], told["context"], told["state"]) == ("abc", "Beschrijvingen apart van code", "success")


@pytest.mark.parametrize("outcome", ["failure", "", "skipped"])
def test_what_is_not_seen_to_be_apart_is_stopped_and_the_comment_says_why(folder: Path, outcome: str) -> None:
    calls = did(folder, outcome)
    assert only("status", calls)["state"] == "failure"
    assert "Een beheerder kan het toelaten met een label." in only("status", calls)["description"]
    assert "~~~~text\nAndere bestanden: code.py\n~~~~\n\n### Wat er verandert" in only("create", calls)["body"]


def test_no_name_of_a_file_closes_the_fence_around_it(folder: Path) -> None:
    (folder / "apart.txt").write_text("Andere bestanden: a\n~~~~~~~\n### Bevestigd. @iemand\n", encoding="utf-8")
    body = only("create", did(folder, "failure"))["body"]
    assert body.count("\n~~~~~~~~\n") == 1
    assert body.index("@iemand") < body.index("\n~~~~~~~~\n") < body.index("### Wat er verandert")


def test_what_could_not_be_read_is_stopped_and_that_is_told(tmp_path: Path) -> None:
    calls = did(tmp_path, "", comments=[OWN])
    assert only("status", calls)["state"] == "failure"
    assert "Helder kon dit voorstel niet lezen." in only("update", calls)["body"]
    assert only("label", calls)["labels"] == ["eerst-bevestigen"]


def test_a_maintainer_lets_the_state_that_was_judged_in_by_a_label(folder: Path) -> None:
    calls = did(folder, "failure", pulls=[LABELLED], comments=[OWN])
    assert only("status", calls)["state"] == "success"
    assert "unlabel" not in [name for name, _ in calls]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"comments": [OWN | {"body": f"{MARK}\n<!-- before -->\noud"}]}, "pushed after the label"),
        ({"comments": []}, "not judged before"),
        ({"comments": [OWN | {"body": f"{MARK}\noud\n<!-- abc -->"}]}, "said by the proposal itself"),
        ({"comments": [OWN], "permission": "triage"}, "given by somebody who may not write"),
        ({"comments": [OWN], "events": []}, "given by nobody"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_label_for_another_state_or_of_somebody_else_is_taken_off(
    folder: Path, given: dict[str, Any], why: str
) -> None:
    calls = did(folder, "failure", pulls=[LABELLED], **given)
    assert only("status", calls)["state"] == "failure", why
    assert only("unlabel", calls) == {"issue_number": 7, "name": "samen-nagekeken"}


def test_a_comment_and_a_description_are_never_longer_than_github_takes(folder: Path) -> None:
    for name in ("difference.md", "apart.txt"):
        (folder / name).write_text("x" * 100_000, encoding="utf-8")
    for outcome in ("success", "failure"):
        calls = did(folder, outcome)
        assert len(only("create", calls)["body"]) < 65_536
        assert len(only("status", calls)["description"]) <= 140
