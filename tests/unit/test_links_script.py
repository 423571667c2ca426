"""The script that keeps one issue for each provider with dead links, and leaves what people wrote alone."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.catalogues import ROOT
from tests.unit.search_scripts import NODE

SCRIPT = ROOT / ".github" / "links.cjs"
LINE = "- aanbieders/caw/onthaal.yaml: `https://www.caw.be/weg`: de site antwoordt met 404, sinds 1 november 2026.\n"
REPO = {"owner": "o", "repo": "r"}


def did(folder: Path, issues: list[dict[str, Any]]) -> list[Any]:
    """What the script asked of GitHub, in order, but for the list of issues."""
    driver = Path(__file__).with_name("links_script.mjs")
    command = [str(part) for part in (NODE, driver, SCRIPT, folder, json.dumps(issues))]
    done = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert [name for name, _ in done[:1]] in ([], ["list"])
    return list(done[1:])


def issue(number: int, body: str, kind: str = "Bot", **more: Any) -> dict[str, Any]:
    return {"number": number, "body": body, "user": {"type": kind}, **more}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "report.md").write_text("1 links nagekeken: 1 dood, 1 mislukten.\n", encoding="utf-8")
    (tmp_path / "dead").mkdir()
    (tmp_path / "dead" / "caw.md").write_text(LINE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def body(folder: Path) -> str:
    """What the script writes the first time."""
    ((name, made),) = did(folder, [])
    assert name == "create"
    assert (made["title"], made["labels"]) == ("Dode links: caw", ["dode-link"])
    assert LINE.strip() in made["body"]
    return str(made["body"])


def test_what_is_open_already_is_not_opened_again_nor_touched(folder: Path, body: str) -> None:
    assert did(folder, [issue(7, body)]) == []
    assert did(folder, [issue(7, body.replace("\n", "\r\n") + "\r\n")]) == []


def test_an_issue_follows_what_is_dead(folder: Path, body: str) -> None:
    other = LINE.replace("/weg", "/anders")
    (folder / "dead" / "caw.md").write_text(other, encoding="utf-8")
    ((name, made),) = did(folder, [issue(7, body)])
    assert (name, made["issue_number"]) == ("update", 7)
    assert other.strip() in made["body"]
    assert "state" not in made


def test_an_issue_is_closed_with_a_word_when_nothing_is_dead_any_more(folder: Path, body: str) -> None:
    (folder / "dead" / "caw.md").unlink()
    (first, second) = did(folder, [issue(7, body)])
    assert first == [
        "comment",
        REPO | {"issue_number": 7, "body": "Er is geen dode link meer bekend bij deze aanbieder."},
    ]
    assert second == ["update", REPO | {"issue_number": 7, "state": "closed", "state_reason": "completed"}]


def test_a_provider_more_is_an_issue_more_however_many_there_are(folder: Path, body: str) -> None:
    many = {f"aanbieder-{number}" for number in range(250)}
    for name in many:
        (folder / "dead" / f"{name}.md").write_text(LINE, encoding="utf-8")
    assert {made["title"] for _, made in did(folder, [issue(7, body)])} == {f"Dode links: {name}" for name in many}
    kept = [
        issue(number, body.replace("van caw", f"van {name}").replace("**caw**", f"**{name}**"))
        for number, name in enumerate(sorted(many), 10)
    ]
    assert did(folder, [issue(7, body), *kept]) == []


def test_what_people_write_and_pull_requests_are_left_alone(folder: Path, body: str) -> None:
    others = [issue(1, body, "User"), issue(2, body, pull_request={}), issue(3, f"Iets\n{body}"), issue(4, "")]
    assert [name for name, _ in did(folder, others)] == ["create"]
    (folder / "dead" / "caw.md").unlink()
    assert did(folder, others) == []


def test_without_a_report_nothing_is_known_and_nothing_done(folder: Path, body: str) -> None:
    (folder / "report.md").unlink()
    assert did(folder, [issue(7, body)]) == []


def test_a_file_with_another_name_is_no_provider_and_no_issue_is_longer_than_github_takes(folder: Path) -> None:
    (folder / "dead" / "caw.md").write_text(LINE * 2000, encoding="utf-8")
    (folder / "dead" / "Iets anders.md").write_text(LINE, encoding="utf-8")
    ((_, made),) = did(folder, [])
    assert len(made["body"]) < 65_536
