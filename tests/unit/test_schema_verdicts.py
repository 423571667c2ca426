"""Our judge and the oracle, jsonschema, give the same verdict; a refusal never lacks its words."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import jsonschema
import yaml
from hypothesis import HealthCheck, given, settings

from generator import messages, schemas
from generator.schemas import KINDS
from generator.vocabularies import identifiers
from tests.catalogues import INVALID, LONG, ROOT, TIEN, loaded
from tests.unit.test_mutations import mutated

CATALOGUE = ROOT / "catalogue"
WORDS = {kind: identifiers(loaded(CATALOGUE / "woordenlijsten" / f"{kind}.yaml")) for kind in schemas.LIST_KINDS}
ALL = schemas.load(ROOT / "schema", WORDS, ("fr", "en"))


def verdicts(kind: str, value: Any) -> tuple[bool, bool]:
    """What our judge and the oracle say of a value."""
    schema = ALL[kind]
    converted = schema.convert(value)
    ours = list(schema.violations(converted))
    assert not ours or [finding for violation in ours for finding in messages.findings(violation)]
    return not ours, ORACLES[kind].is_valid(converted)


ORACLES = {kind: jsonschema.Draft202012Validator(dict(ALL[kind].definition)) for kind in KINDS}


def kind_of(file: Path) -> str:
    if file.parent.parent.name == "aanbieders":
        return "aanbieder" if file.name == "aanbieder.yaml" else "dienst"
    return {"hulpvormen": "hulpvorm", "regios": "regio", "invalid": "dienst"}.get(file.parent.name, file.stem)


SOUND = [
    *sorted(CATALOGUE.glob("*/*.yaml")),
    *sorted(CATALOGUE.glob("aanbieders/*/*.yaml")),
    *sorted(TIEN.rglob("*.yaml")),
]


def test_both_libraries_accept_every_entry() -> None:
    assert len(SOUND) > 100
    assert [file for file in SOUND if verdicts(kind_of(file), loaded(file)) != (True, True)] == []


def test_both_libraries_agree_on_every_bad_example() -> None:
    judged = 0
    for file in sorted(INVALID.glob("*.yaml")):
        if file.stem == "yaml_alleen_schemaregel":
            continue  # no value to judge
        try:
            value = loaded(file)
        except yaml.YAMLError:
            continue
        ours, oracle = verdicts("dienst", value)
        assert ours == oracle, file.name
        judged += 1
    assert judged > 200


@settings(deadline=None, max_examples=10_000 if LONG else 300, suppress_health_check=list(HealthCheck))
@given(mutation=mutated([file for file in SOUND if file.stat().st_size < 6_000]))
def test_both_libraries_agree_on_mutations(mutation: tuple[Path, dict[str, Any]]) -> None:
    file, value = mutation
    before = copy.deepcopy(value)
    ours, oracle = verdicts(kind_of(file), value)
    assert ours == oracle
    assert value == before, "judging changed the value"
