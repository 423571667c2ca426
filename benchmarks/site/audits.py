"""What Lighthouse says of a page: its scores and times, the median of several runs, and what falls short."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any

import msgspec

_SCORES = ("performance", "accessibility", "best-practices", "seo")
_TIMES = {"lcp": "largest-contentful-paint", "tbt": "total-blocking-time", "cls": "cumulative-layout-shift"}
AT_LEAST: Mapping[str, float] = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 95}
AT_MOST: Mapping[str, float] = {"lcp": 1.8, "tbt": 100, "cls": 0.02}
_THOUSANDTH = {"lcp": 1000.0}  # milliseconds to seconds


class Audit(msgspec.Struct, frozen=True):
    """One run: scores to 100, seconds to the largest paint, milliseconds that the page is deaf, shift of its layout."""

    figures: Mapping[str, float]
    failed: Sequence[str]

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Audit:
        """From Lighthouse's own report; `failed` names the audits that took from a score of one that must be whole."""
        scores = {name: round(told["categories"][name]["score"] * 100) for name in _SCORES}
        times = {
            name: round(told["audits"][audit]["numericValue"] / _THOUSANDTH.get(name, 1.0), 3)
            for name, audit in _TIMES.items()
        }
        named = [ref["id"] for score in _SCORES[1:] for ref in told["categories"][score]["auditRefs"] if ref["weight"]]
        failed = [name for name in dict.fromkeys(named) if told["audits"][name]["score"] not in (None, 1)]
        return cls({**scores, **times}, failed)


def medians(runs: Sequence[Audit]) -> dict[str, float]:
    """Each figure's median, on its own."""
    return {name: median(run.figures[name] for run in runs) for name in runs[0].figures}


def shortfalls(figures: Mapping[str, float]) -> list[str]:
    """Each figure that misses its target, in words."""
    low = [f"{name} {figures[name]:g} < {least:g}" for name, least in AT_LEAST.items() if figures[name] < least]
    high = [f"{name} {figures[name]:g} > {most:g}" for name, most in AT_MOST.items() if figures[name] > most]
    return [*low, *high]
