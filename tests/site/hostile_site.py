"""The site of a catalogue of hostile texts, built once for a run; and what the check says of those that it refuses."""

from __future__ import annotations

import fcntl
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from generator.problems import Problem
from tests.catalogues import LONG, errors, judged
from tests.site.builds import built
from tests.site.hostile_catalogue import begun, former, identity, number_of, remove, write
from tests.site.xss_payloads import naughty_strings, payloads

SEED, SAMPLE = 500, 16
# A link in such a text is refused where it is Markdown: the text then stands in all other fields.
MARKDOWN = (("beschrijving",), ("vertalingen", "fr", "beschrijving"), ("voor_professionals",), ("waar_vind_je",))
LINK = "link-verboden"


@dataclass(frozen=True)
class HostileSite:
    """`texts` are published, by number; `refused` says why others are not: a message and a tip, each once."""

    folder: Path
    texts: Mapping[int, str]
    refused: Mapping[int, list[str]]


def chosen() -> dict[int, str]:
    """The texts of this run by number: all at full size, else some of either list, always the same."""
    both = {"payloads": list(enumerate(payloads())), "naughty": list(enumerate(naughty_strings(), len(payloads())))}
    return {number: text for texts in both.values() for number, text in (texts if LONG else _some(texts))}


def _some(texts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    return Random(SEED).sample(texts, SAMPLE)


def hostile_site(shared: Path) -> HostileSite:
    """The first process that needs it makes it, the others wait."""
    folder, told = shared / "vijandig", shared / "vijandig.json"
    with (shared / "vijandig.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            refused = _published(shared / "vijandig-catalogus", folder, chosen())
            told.write_text(json.dumps(refused), encoding="utf-8")
    refused = {int(number): said for number, said in json.loads(told.read_text(encoding="utf-8")).items()}
    return HostileSite(folder, {n: text for n, text in chosen().items() if n not in refused}, refused)


def _published(catalogue: Path, folder: Path, texts: Mapping[int, str]) -> dict[int, list[str]]:
    begun(catalogue)
    for number, text in texts.items():
        write(catalogue, number, text)
    found = problems(catalogue)
    refused = {number: found[number] for number in found if any(one.code != LINK for one in found[number])}
    for number in found.keys() - refused.keys():
        write(catalogue, number, texts[number], MARKDOWN)
    for number in refused:
        remove(catalogue, number)
    built(folder, "--catalogue", str(catalogue), "--site-url", "https://voorbeeld.example/")
    return {
        number: [f"{one.file}:{one.line}: {one.message} {one.tip}" for one in refused[number]] for number in refused
    }


def problems(catalogue: Path) -> dict[int, list[Problem]]:
    """What is wrong with the entries of each text."""
    found: dict[int, list[Problem]] = {}
    for problem in errors(judged(catalogue).problems):
        found.setdefault(number_of(problem.file), []).append(problem)
    return found


def addresses(number: int) -> dict[str, str]:
    """The pages that show what a text is the name of, by kind of entry."""
    name = identity(number)
    return {
        "dienst": f"aanbod/{name}/dienst/",
        "aanbieder": f"aanbieder/{name}/",
        "hulpvorm": f"hulpvorm/{name}/",
        "regio": f"samenwerking/{name}/",
        "gestopt": f"aanbod/{name}/vroeger/",
        "verhuisd": f"aanbod/{former(number)}/",
    }


def form(number: int) -> str:
    """The page with the form of the provider of a text."""
    return f"aanbieder/{identity(number)}/bijwerken/"
