"""Of scores that Pagefind reckons within each bundle the browser makes those that it reckons in one."""

from __future__ import annotations

import json
import math
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.unit.search_scripts import NODE, SCRIPTS

DRIVER = Path(__file__).with_name("bundle_scripts.mjs")
WEIGHTS = {"title": 4, "woorden": 0.5}
USUAL = {"termSaturation": 1.4, "pageLength": 0.75, "metaWeights": WEIGHTS}


@dataclass(frozen=True)
class Page:
    """How often a page has the term in its text, in which fields, and how long it is."""

    entry: int
    often: int
    fields: tuple[str, ...]
    length: int

    @property
    def has_term(self) -> bool:
        return bool(self.often or self.fields)


def ask(*questions: Sequence[Any]) -> list[Any]:
    command = [str(NODE), str(DRIVER), str(SCRIPTS)]
    done = subprocess.run(command, input=json.dumps(questions), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


def average(pages: Sequence[Page]) -> float:
    return sum(page.length for page in pages) / len(pages)


def scored(pages: Sequence[Page], ranking: Mapping[str, Any], bundle: int) -> list[dict[str, Any]]:
    """As Pagefind 1.5 scores a single term: rarity, times BM25 and the weights of the fields."""
    found = [page for page in pages if page.has_term]
    rarity = math.log((len(pages) - len(found) + 0.5) / (len(found) + 0.5) + 1)
    saturation, share = ranking["termSaturation"], ranking["pageLength"]

    def score(page: Page) -> float:
        length = 1 - share + share * page.length / average(pages)
        often = (saturation + 1) * page.often / (saturation * length + page.often)
        return float(rarity * (often + sum(ranking["metaWeights"][field] for field in page.fields)))

    return [{"id": f"nl_{(page.entry + 1) * 100 + bundle:07x}", "score": score(page)} for page in found]


def made_up(random: Random, number: int) -> list[Page]:
    fields = [(), (), ("woorden",), ("title", "woorden")]
    return [
        Page(entry, random.choice([0, 0, 1, 2, 5]), random.choice(fields), random.randint(40, 200))
        for entry in range(number)
    ]


@pytest.mark.parametrize("seed", range(5))
def test_scores_of_bundles_become_those_of_one(seed: int) -> None:
    pages = made_up(Random(seed), 90)
    bundles = [[Page(-1, 0, ("woorden",), 2), *pages[start : start + 30]] for start in (0, 30, 60)]
    told = [{"pages": len(bundle), "length": average(bundle)} for bundle in bundles]
    levels = ask(*(("level", {"metaWeights": WEIGHTS}, each["length"] / average(pages)) for each in told))
    apart = [
        result
        for at, (bundle, level) in enumerate(zip(bundles, levels, strict=True), 1)
        for result in scored(bundle, level["ranking"], at)
    ]
    [found] = ask(("asOne", apart, told, levels))
    wanted = {int(result["id"][3:], 16) // 100 - 1: result["score"] for result in scored(pages, USUAL, 1)}
    best, most = max(wanted.values()), found[0]["score"]
    shares = {int(result["id"][1:]): result["score"] / most for result in found}
    assert shares == pytest.approx({entry: score / best for entry, score in wanted.items()}, rel=1e-4)
    assert all(one["score"] >= other["score"] for one, other in pairwise(found))


def test_what_is_equal_within_a_bundle_is_equal_across_them() -> None:
    told = [{"pages": 10, "length": 100}, {"pages": 10, "length": 100}]
    levels = [{"times": 1}, {"times": 1}]
    results = [{"id": "nl_0000065", "score": 1.4816045}, {"id": "nl_00000ca", "score": 1.4816047}]
    [found] = ask(("asOne", results, told, levels))
    assert found[0]["score"] == found[1]["score"]


def test_the_page_with_the_words_of_the_others_is_no_result() -> None:
    told = [{"pages": 3, "length": 1}, {"pages": 3, "length": 1}]
    results = [{"id": "nl_0000065", "score": 2}, {"id": "nl_0000002", "score": 9}]
    [found] = ask(("asOne", results, told, [{"times": 1}] * 2))
    assert [result["id"] for result in found] == ["_0"]
