"""Problems as text for people, JSON for programs, annotations and a summary for a pull request."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.check import Verdict
from generator.reports import as_json, as_text, github, summary

FORMATS: Mapping[str, Callable[[Verdict], str]] = {
    "text": as_text.render,
    "json": as_json.render,
    "github": github.render,
    "summary": summary.render,
}
