"""From Lighthouse's reports to the figures that are held to targets."""

from __future__ import annotations

from typing import Any

from benchmarks.site.audits import Audit, medians, shortfalls

GOOD = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100, "lcp": 1.2, "tbt": 20, "cls": 0}


def report(seo: float, hreflang: float) -> dict[str, Any]:
    """A report as Lighthouse writes it, as far as it is read."""
    scores = {"performance": 1, "accessibility": 1, "best-practices": 1, "seo": seo}
    times = {"largest-contentful-paint": 1234.5, "total-blocking-time": 12.0, "cumulative-layout-shift": 0.0123}
    audits: dict[str, Any] = {name: {"score": 1, "numericValue": value} for name, value in times.items()}
    audits |= {"hreflang": {"score": hreflang}, "structured-data": {"score": None}}
    refs = [{"id": "hreflang", "weight": 1}, {"id": "structured-data", "weight": 1}]
    categories = {name: {"score": score, "auditRefs": []} for name, score in scores.items()}
    categories["seo"]["auditRefs"] = refs
    return {"categories": categories, "audits": audits}


def test_a_report_gives_scores_to_100_seconds_and_the_audits_that_failed() -> None:
    audit = Audit.of(report(seo=0.91, hreflang=0))
    assert audit.figures["seo"] == 91
    assert (audit.figures["lcp"], audit.figures["tbt"], audit.figures["cls"]) == (1.234, 12, 0.012)
    assert audit.failed == ["hreflang"]
    assert Audit.of(report(seo=1, hreflang=1)).failed == []


def test_the_median_of_each_figure_is_its_own() -> None:
    runs = [Audit(GOOD | {"lcp": lcp, "tbt": tbt}, []) for lcp, tbt in ((1.0, 300), (3.0, 10), (1.4, 20))]
    assert (medians(runs)["lcp"], medians(runs)["tbt"]) == (1.4, 20)


def test_what_is_below_or_above_its_target_is_told_and_nothing_else() -> None:
    assert shortfalls(GOOD) == []
    assert shortfalls(GOOD | {"accessibility": 99, "lcp": 1.81}) == ["accessibility 99 < 100", "lcp 1.81 > 1.8"]
