"""The workflows: least rights, and only actions at the commits of .github/actions.yaml."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.__main__ import main

PROJECT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((PROJECT / ".github" / "workflows").iterdir())
USES = re.compile(r"^\s*(?:- )?uses:\s*(?P<action>[^@\s]+)@(?P<sha>[0-9a-f]{40}) # (?P<version>\S+)$")

each_workflow = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)


def _allowed() -> set[tuple[str, str, str]]:
    pins = yaml.safe_load((PROJECT / ".github" / "actions.yaml").read_text(encoding="utf-8"))
    return {(pin["action"], pin["sha"], pin["version"]) for pin in pins}


def _workflow(path: Path) -> dict[str, Any]:
    """The workflow with its texts as they are: YAML 1.1 would read the key `on` as true."""
    document: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return document


def _lines_with(path: Path, word: str) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if word in line]


def _steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in _workflow(path)["jobs"].values():
        yield from job["steps"]


def test_there_is_a_workflow_for_each_task_and_no_other() -> None:
    assert [path.stem for path in WORKFLOWS] == [
        *("check", "comment", "freshness", "links", "measure", "parts", "proposal", "publish")
    ]


@each_workflow
def test_every_action_is_one_of_the_allowed_commits_and_names_its_version(path: Path) -> None:
    used = [USES.match(line) for line in _lines_with(path, " uses:")]
    assert used
    assert {match.group("action", "sha", "version") if match else None for match in used} <= _allowed()
    assert len(used) == sum("uses" in step for step in _steps(path))


def test_every_allowed_commit_is_used() -> None:
    used = {
        match.group("sha") for path in WORKFLOWS for line in _lines_with(path, " uses:") if (match := USES.match(line))
    }
    assert used == {sha for _, sha, _ in _allowed()}


@each_workflow
def test_a_workflow_starts_without_rights(path: Path) -> None:
    assert _workflow(path)["permissions"] == {}


@each_workflow
def test_only_a_deployment_a_comment_a_proposal_and_issues_may_write_and_no_more_than_that(
    path: Path,
) -> None:
    rights = {
        "comment": {"contents": "read", "issues": "read", "pull-requests": "write", "statuses": "write"},
        "propose": {"contents": "write", "issues": "write", "pull-requests": "write"},
        "issues": {"contents": "read", "issues": "write"},
        "deploy": {"pages": "write", "id-token": "write"},
        "build": {"contents": "read", "pages": "read"},
    }
    for name, job in _workflow(path)["jobs"].items():
        assert job["permissions"] == rights.get(name, {"contents": "read"})


@each_workflow
def test_no_workflow_runs_the_code_of_a_stranger_with_rights(path: Path) -> None:
    assert "pull_request_target" not in _workflow(path)["on"]
    assert "workflow_run" not in _workflow(path)["on"] or path.stem == "comment"


def test_the_workflow_that_comments_runs_nothing_of_a_pull_request() -> None:
    """Main judges it without rights; who may write checks main out, takes a text, and runs the one script of main."""
    jobs = _workflow(PROJECT / ".github" / "workflows" / "comment.yml")["jobs"]
    assert jobs["change"]["permissions"] == {"contents": "read"}
    assert jobs["change"]["steps"][0]["with"]["ref"] == "main"
    takes_text_and_runs("comment.cjs", jobs["comment"]["steps"])


def takes_text_and_runs(script: str, steps: Sequence[dict[str, Any]]) -> None:
    actions = [step["uses"].partition("@")[0] for step in steps]
    assert actions == ["actions/checkout", "actions/download-artifact", "actions/github-script"]
    assert steps[0]["with"]["ref"] == "main"
    assert steps[1]["with"]["path"].startswith("${{ runner.temp }}/")
    assert "${{" not in steps[2]["with"]["script"]
    assert f'require("./.github/{script}")' in steps[2]["with"]["script"]


def test_the_job_that_opens_a_pull_request_runs_nothing_of_an_issue() -> None:
    """The issue is read without rights; who may write checks main out, takes a text, and runs the script of main."""
    jobs = _workflow(PROJECT / ".github" / "workflows" / "proposal.yml")["jobs"]
    assert jobs["entry"]["permissions"] == {"contents": "read"}
    assert jobs["entry"]["if"] == "github.event.label.name == 'overnemen'"
    assert [job["steps"][0]["with"]["ref"] for job in jobs.values()] == ["main", "main"]
    takes_text_and_runs("proposal.cjs", jobs["propose"]["steps"])


def test_the_job_that_writes_issues_about_links_asks_no_site_itself() -> None:
    jobs = _workflow(PROJECT / ".github" / "workflows" / "links.yml")["jobs"]
    assert jobs["watch"]["permissions"] == {"contents": "read"}
    takes_text_and_runs("links.cjs", jobs["issues"]["steps"])


def test_what_an_issue_says_is_named_in_no_workflow() -> None:
    for path in WORKFLOWS:
        named = set(re.findall(r"github\.event\.issue\.(\w+)", path.read_text(encoding="utf-8")))
        assert named <= {"number"}, path.name


def test_a_pull_request_template_has_four_ticks() -> None:
    template = (PROJECT / ".github" / "pull_request_template.md").read_text(encoding="utf-8")
    assert template.count("- [ ] ") == 4


def test_what_a_pull_request_is_checked_by_are_commands_that_exist() -> None:
    """Every command of Helder that a workflow calls, with options that it knows."""
    called = [
        re.findall(r"\.venv/bin/helder ([a-z-]+)(.*)", step.get("run", "")) for p in WORKFLOWS for step in _steps(p)
    ]
    calls = [call for found in called for call in found]
    assert {name for name, _ in calls} >= {"apart", "check", "difference", "freshness", "issue", "links", "owners"}
    for name, rest in calls:
        known = {option for param in main.commands[name].params for option in param.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= known, (name, rest)


@each_workflow
def test_no_command_is_put_together_from_what_a_contributor_wrote(path: Path) -> None:
    assert not [step["run"] for step in _steps(path) if "${{" in step.get("run", "")]


@each_workflow
def test_a_checkout_leaves_no_token_behind(path: Path) -> None:
    checkouts = [step for step in _steps(path) if step.get("uses", "").startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_updates_wait_a_week() -> None:
    updates = _workflow(PROJECT / ".github" / "dependabot.yml")["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"pip", "npm", "github-actions"}
    assert all(int(update["cooldown"]["default-days"]) >= 7 for update in updates)


def test_zizmor_finds_nothing_at_its_strictest() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    options = ["--offline", "--pedantic", "--no-progress", "--strict-collection"]
    done = subprocess.run([zizmor, *options, PROJECT], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_parts_are_as_many_as_are_joined_and_each_has_its_own_name() -> None:
    parts = _workflow(PROJECT / ".github" / "workflows" / "parts.yml")
    job = parts["jobs"]["part"]
    matrix = job["strategy"]["matrix"]["part"]
    assert matrix == [str(number) for number in range(1, int(parts["env"]["PARTS"]) + 1)]
    assert job["steps"][-1]["with"]["name"] == "part-${{ matrix.part }}"
    assert parts["jobs"]["join"]["needs"] == "part"


def test_nothing_is_deployed_before_the_gate_and_the_whole_site() -> None:
    (publish,) = (path for path in WORKFLOWS if path.stem == "publish")
    jobs = _workflow(publish)["jobs"]
    assert jobs["deploy"]["needs"] == ["build", "gate"]
    assert jobs["gate"]["steps"][-1]["run"] == "make gate"
