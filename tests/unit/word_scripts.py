"""The scripts that understand words, asked from Python: they run in the node of the test environment."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from generator.offer import Offer
from generator.search import documents, name_files, notion_files
from generator.search.danger import danger_rules
from generator.search.index import Indexed
from generator.search.word_file import word_file
from tests.catalogues import TODAY, judged
from tests.unit.search_scripts import NODE, PLACE_FILE, SCRIPTS

DRIVER = Path(__file__).with_name("word_scripts.mjs")
Question = Sequence[object]


@cache
def indexed(catalogue: Path | None = None, today: date = TODAY) -> Indexed:
    """A catalogue as it is indexed."""
    found = judged(catalogue, today).catalogue
    assert found is not None
    offer = Offer(found, today)
    return Indexed.of(documents.documents(offer), offer.catalogue)


@cache
def _files() -> dict[str, Any]:
    index = indexed()
    phrases = dict(notion_files.phrase_files(index))
    names = name_files.name_files(index)
    return {
        "rules": danger_rules(index.catalogue),
        "words": json.loads(word_file(index, dict(names), phrases)),
        "phrases": {name: json.loads(content) for name, content in phrases.items()},
        "places": PLACE_FILE,
    }


def ask(questions: Iterable[Question]) -> list[Any]:
    """The answers of the scripts, with the words of the real catalogue, in the order of the questions."""
    asked = json.dumps({**_files(), "questions": [list(question) for question in questions]})
    command = [str(NODE), str(DRIVER), str(SCRIPTS)]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))
