"""The evaluation as a program: queries in, figures out, and nothing left behind."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.catalogues import ROOT, TIEN, TODAY
from tests.site.builds import LONGEST

QUERIES = """\
- {id: goed, query: krachtwerkt, stratum: name, catalogue: real, answers: {aanbod/caw-de-kempen/krachtwerkt: 3}}
- {id: fout, query: krachtwerkt, stratum: name, catalogue: real, answers: {aanbod/zelfmoordlijn-1813/zelfmoordlijn: 3}}
- {id: niets, query: qxqzvw pfrtkx, stratum: out-of-scope, catalogue: real}
"""
OF_TEN = """\
- {id: a, query: onthaal voorbeeldhuis, stratum: name, catalogue: real, answers: {aanbod/voorbeeldhuis/onthaal: 3}}
"""


def evaluate(queries: str, folder: Path, *arguments: str) -> tuple[str, dict[str, Any]]:
    """What the command prints and keeps; its temporary folder must be as empty as before."""
    file, output = folder / "vragen.yaml", folder / "cijfers.json"
    file.write_text(queries, encoding="utf-8")
    options = [f"--queries={file}", f"--output={output}", f"--today={TODAY}", "--details", *arguments]
    with TemporaryDirectory(prefix="h-") as temporary:  # Chromium refuses one with a long name
        done = subprocess.run(
            [sys.executable, "-m", "generator", "evaluate-search", *options],
            cwd=ROOT,
            env=os.environ | {"TMPDIR": temporary},
            capture_output=True,
            text=True,
            check=False,
            timeout=LONGEST,
        )
        left = os.listdir(temporary)
    assert (done.returncode, done.stderr, left) == (0, "", [])
    return done.stdout, json.loads(output.read_text(encoding="utf-8"))


def test_the_search_is_measured_by_what_the_page_shows(tmp_path: Path) -> None:
    printed, kept = evaluate(QUERIES, tmp_path, "--engine=helder")
    assert list(kept["engines"]) == ["helder"]
    found = kept["engines"]["helder"]
    assert (found["overall"]["queries"], found["overall"]["failed"]) == (3, 0)
    assert (found["strata"]["name"]["success_at_3"], found["strata"]["name"]["zero_results"]) == (0.5, 0)
    assert (found["overall"]["success_at_3"], found["overall"]["wrong_hits"]) == (2 / 3, 0)
    assert [query["rank"] for query in found["queries"]] == [1, None, 1]
    assert "name fout 'krachtwerkt': niet goed; eerst aanbod/caw-de-kempen/krachtwerkt" in printed


def test_every_engine_finds_a_service_by_its_name(tmp_path: Path) -> None:
    printed, kept = evaluate(OF_TEN, tmp_path, f"--catalogue={TIEN}")
    ranks = {engine: found["queries"][0]["rank"] for engine, found in kept["engines"].items()}
    assert ranks == {"helder": 1, "pagefind": 1, "minisearch": 1}
    assert all(f"\n{engine} " in f"\n{printed}" for engine in ranks)
