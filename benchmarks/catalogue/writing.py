"""A made-up catalogue to files, in the normal form."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.catalogue.corpus import Corpus
from benchmarks.catalogue.entries import Invention
from benchmarks.catalogue.geography import Geography
from benchmarks.catalogue.vocabulary import Vocabulary
from generator import schemas
from generator.normal_form import write
from generator.places import load

ROOT = Path(__file__).resolve().parents[2]
_MODELS = (ROOT / "catalogue", ROOT / "tests" / "data" / "zoekproef")
_SCHEMAS = schemas.load(ROOT / "schema", {})


def invention(seed: int) -> Invention:
    """What a seed makes entries from."""
    chance = Random(seed)
    corpus = Corpus.of(_MODELS)
    return Invention(corpus, Vocabulary.of(corpus, chance), Geography(load(ROOT / "catalogue" / "referentie")), chance)


def write_catalogue(services: int, seed: int, folder: Path) -> int:
    """Write so many services, and their providers, into a folder that is emptied first; returns how many files."""
    shutil.rmtree(folder / "aanbieders", ignore_errors=True)
    files = 0
    for identity, provider, offered in invention(seed).providers(services):
        home = folder / "aanbieders" / identity
        home.mkdir(parents=True)
        _write(home / "aanbieder.yaml", "aanbieder", provider)
        for number, service in enumerate(offered, 1):
            _write(home / f"dienst-{number:02}.yaml", "dienst", service)
        files += 1 + len(offered)
    return files


def _write(file: Path, kind: str, entry: Any) -> None:
    schema = _SCHEMAS[kind]
    file.write_text(write(schema.convert(entry), schema.definition), encoding="utf-8")
