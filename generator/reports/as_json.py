"""Problems for programs: one JSON object with every problem."""

from __future__ import annotations

from dataclasses import asdict

import msgspec

from generator.check import Verdict


def render(verdict: Verdict) -> str:
    content = {
        "files": verdict.files,
        "errors": verdict.errors,
        "problems": [asdict(problem) for problem in verdict.problems],
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2).decode() + "\n"
