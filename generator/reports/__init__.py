"""Problems as text for people, JSON for programs, annotations and a summary for a pull request."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from generator.reports import as_json, as_text, github, summary

if TYPE_CHECKING:
    from generator.check import Verdict


class Render(Protocol):
    """A verdict to text; `site` is the address of the site where the codes are explained, if it is known."""

    def __call__(self, verdict: Verdict, site: str = "") -> str: ...


FORMATS: Mapping[str, Render] = {
    "text": as_text.render,
    "json": as_json.render,
    "github": github.render,
    "summary": summary.render,
}
