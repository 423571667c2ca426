"""`helder fix` on every invalid example and on services spoilt by chance: nothing gets worse, once is enough."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.check import Verdict, check
from generator.improvements import Outcome
from generator.project import open_project
from tests.catalogues import INVALID, LONG, ROOT, SERVICE, TODAY, SmallCatalogue, provider, valid_service
from tests.unit.fixing import GOOD, PHONE, fix, looked

QUIET = settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=300 if LONG else 4)
MENDED = {
    "email_mailto",
    "hulpvorm_hoofdletter",
    "levensdomeinen_accent",
    "openingsuren_u",
    "samenvatting_hoofdletter",
    "datum_woorden",
    "yaml_apenstaart",
    "yaml_aanhalingstekens_twee_woorden",
    "yaml_tweede_dubbelepunt",
    "yaml_weglatingsteken",
}


@pytest.fixture(scope="module")
def shared(small_template: SmallCatalogue, tmp_path_factory: pytest.TempPathFactory) -> SmallCatalogue:
    """One catalogue in normal form for all examples: each overwrites the service before it."""
    folder = tmp_path_factory.mktemp("fix") / "catalogue"
    shutil.copytree(small_template.folder, folder)
    small = SmallCatalogue(folder)
    assert fix(small).exit_code == GOOD
    return small


def codes(verdict: Verdict) -> Counter[str]:
    return Counter(problem.code for problem in verdict.problems)


def fixed_once(shared: SmallCatalogue) -> Outcome:
    """The outcome for the service, written; a second look finds nothing more to do."""
    outcome = looked(shared)
    for improvement in outcome.improvements:
        improvement.file.write_bytes(improvement.after)
    again = looked(shared)
    assert (again.improvements, again.left) == ((), outcome.left)
    assert codes(again.verdict) == codes(outcome.verdict)
    return outcome


@pytest.fixture(scope="module")
def all_examples(tmp_path_factory: pytest.TempPathFactory, small_template: SmallCatalogue) -> SmallCatalogue:
    """A catalogue with every invalid example, each in a folder of its own: one look mends them all."""
    folder = tmp_path_factory.mktemp("alle") / "catalogue"
    shutil.copytree(small_template.folder, folder)
    small = SmallCatalogue(folder)
    for file in sorted(INVALID.glob("*.yaml")):
        small.write(home(file), file.read_bytes())
        small.write(home(file).replace("dienst.yaml", "aanbieder.yaml"), provider(naam=file.stem))
    return small


@pytest.fixture(scope="module")
def first_look(all_examples: SmallCatalogue) -> Outcome:
    """What one look makes of all of them; nothing is written yet."""
    return looked(all_examples, "dienst.yaml")


def home(file: Path) -> str:
    return f"aanbieders/{file.stem.replace('_', '-')}/dienst.yaml"


def found(small: SmallCatalogue, instead: Mapping[Path, bytes]) -> dict[str, Counter[str]]:
    """How often each kind of problem stands in each example."""
    verdict = check(open_project(ROOT, small.folder), TODAY, instead=instead)
    counted: dict[str, Counter[str]] = {}
    for problem in verdict.problems:
        counted.setdefault(str(Path(problem.file).relative_to(small.folder)), Counter())[problem.code] += 1
    return counted


def test_every_invalid_example_becomes_valid_or_keeps_fewer_problems(
    all_examples: SmallCatalogue, first_look: Outcome
) -> None:
    outcome = first_look
    written = {item.file: item.after for item in outcome.improvements}
    before, after = found(all_examples, {}), found(all_examples, written)
    examples = [home(file) for file in INVALID.glob("*.yaml")]
    assert [name for name in examples if not after.get(name, Counter()) <= before.get(name, Counter())] == []
    mended = {name for name in examples if before.get(name) and not after.get(name)}
    assert len(mended) >= 40
    assert {home(Path(f"{name}.yaml")) for name in MENDED} <= mended
    errors = [problem for problem in outcome.verdict.problems if problem.is_error]
    unread = {problem.file for problem in errors if problem.stops_reading and problem.fix is None}
    assert [problem for problem in errors if problem.fix and problem.file not in unread] == []


def test_a_second_look_at_the_examples_finds_nothing_more_to_do(
    all_examples: SmallCatalogue, first_look: Outcome
) -> None:
    for improvement in first_look.improvements:
        improvement.file.write_bytes(improvement.after)
    assert looked(all_examples, "dienst.yaml").improvements == ()


SPOILT = st.fixed_dictionaries(
    {},
    optional={
        "contact": st.just(PHONE) | st.just({"email": "mailto:a@b.be", "website": "www.b.be"}),
        "wachttijd": st.fixed_dictionaries(
            {
                "status": st.sampled_from(["Geen", "wachtlyst", "wachtlijst", "vol"]),
                "gemeten_op": st.sampled_from(["1/10/2026", "1 oktober 2026", "5/12/2026", "31/2/2026", "2026-10-01"]),
            }
        ),
        "levensdomeinen": st.lists(st.sampled_from(["opvoeden", "Opvoeden", "opvoedn", "wonen", "x"]), min_size=1),
        "talen": st.lists(st.sampled_from(["nl", "NL", "no", "Frans"]), min_size=1),
        "hulpvorm": st.sampled_from(["Verblijf", "verblyf", "contextbegeleiding", "Bestaat Niet"]),
        "breed": st.sampled_from(["ja", "nee", "true"]),
        "samenvating": st.just("Nog een."),
        "Klacht": st.sampled_from(["Bel: nu", "- a\n- b\n", " # a ", ""]),
        "kosten": st.sampled_from([{"soort": "Gratis"}, {"Soort": "gratis"}, "gratis", {"soort": "duur"}]),
        "werkgebied": st.sampled_from([{"Gemeenten": ["Turnhout"]}, {"gemeenten": ["Turnhout", "Nergens"]}, {}]),
    },
)


@settings(QUIET)
@given(fields=SPOILT, order=st.randoms(use_true_random=False))
def test_the_fix_makes_nothing_worse_and_a_second_one_has_nothing_to_do(
    shared: SmallCatalogue, fields: dict[str, Any], order: Any
) -> None:
    names = list((valid_service() | fields).items())
    order.shuffle(names)
    shared.write(SERVICE, dict(names))
    before = codes(shared.judged())
    assert codes(fixed_once(shared).verdict) <= before
