"""`helder fix`: it mends what is certain, says so, loses nothing, and leaves everything else as it stands."""

from __future__ import annotations

import json
import os
import shutil
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.__main__ import main
from generator.check import Verdict, check
from generator.improvements import Outcome, improved
from generator.project import open_project
from generator.replacement import replace_content
from tests.catalogues import (
    INVALID,
    LONG,
    PROVIDER,
    ROOT,
    SERVICE,
    TIEN,
    TODAY,
    SmallCatalogue,
    dumped,
    loaded,
    provider,
    valid_service,
)

GOOD, PROBLEMS, WRONG_USE = 0, 1, 2
OWN = "jeugdpunt-voorbeeld"
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
PHONE = {"telefoon": [{"nummer": "014/12.34.56"}]}
WAIT = {"status": "wachtlijst", "gemeten_op": "1/10/2026"}


def fix(small: SmallCatalogue, *arguments: object) -> Result:
    return CliRunner().invoke(
        main, ["fix", f"--root={ROOT}", f"--catalogue={small.folder}", "--today=2026-11-22", *map(str, arguments)]
    )


def looked(small: SmallCatalogue, path: str = SERVICE) -> Outcome:
    """What could be improved in one file; nothing is written."""
    return improved(open_project(ROOT, small.folder), TODAY, lambda file: str(file).endswith(path))


def mended(small: SmallCatalogue, **fields: Any) -> dict[str, Any]:
    """The service with these fields, after the fix."""
    small.service(**fields)
    fix(small)
    return loaded(small.folder / SERVICE)


def text(small: SmallCatalogue, path: str = SERVICE) -> str:
    return (small.folder / path).read_bytes().decode()


@pytest.fixture(scope="module")
def shared(small_template: SmallCatalogue, tmp_path_factory: pytest.TempPathFactory) -> SmallCatalogue:
    """One catalogue in normal form for all examples: each overwrites the service before it."""
    folder = tmp_path_factory.mktemp("fix") / "catalogue"
    shutil.copytree(small_template.folder, folder)
    small = SmallCatalogue(folder)
    assert fix(small).exit_code == GOOD
    return small


def test_every_entry_of_the_catalogue_is_in_normal_form() -> None:
    outcome = improved(open_project(ROOT), TODAY)
    assert outcome.improvements == ()
    assert outcome.left == ()
    assert outcome.entries > 100


def test_numbers_days_and_words_that_are_certain_are_mended(small: SmallCatalogue) -> None:
    service = mended(small, contact=PHONE, wachttijd=WAIT, kosten={"soort": "Gratis"}, hulpvorm="Contextbegeleiding")
    assert service["contact"] == {"telefoon": [{"nummer": "014 12 34 56"}]}
    assert service["wachttijd"] == {"status": "wachtlijst", "gemeten_op": "2026-10-01"}
    assert (service["kosten"], service["hulpvorm"]) == ({"soort": "gratis"}, "contextbegeleiding")
    assert small.codes() == []


def test_a_misspelt_field_gets_its_name_and_its_values_are_mended_too(small: SmallCatalogue) -> None:
    service = mended(small, contact=None, Contact={"telefon": [{"Nummer": "014/12.34.56"}]})
    assert service["contact"] == {"telefoon": [{"nummer": "014 12 34 56"}]}
    assert small.codes() == []


@pytest.mark.parametrize(
    "fields",
    [
        {"naam": "Een", "Naam": "Twee"},
        {"hulpvorm": "Dagbegeleiding Extra"},
        {"wachttijd": {"status": "geen", "gemeten_op": "5/12/2026"}},
        {"breed": "ja"},
        {"levensdomeinen": ["opvoeden", "Opvoeden"]},
        {"contact": {"telefoon": [{"nummer": "014 12 34"}]}},
        {"plaatsen": [{"naam": "Huis", "geheim_adres": "ja", "straat": "Kerkstraat 1"}]},
    ],
    ids=", ".join,
)
def test_what_would_only_move_the_problem_stays(small: SmallCatalogue, fields: dict[str, Any]) -> None:
    small.service(**fields)
    before = small.codes()
    fix(small)
    assert loaded(small.folder / SERVICE) == loaded(small.folder / SERVICE) | json.loads(json.dumps(fields))
    assert small.codes() == before != []


def test_one_repair_that_cannot_be_kept_does_not_stop_the_others(small: SmallCatalogue) -> None:
    service = mended(small, breed="ja", contact=PHONE, kosten={"soort": "Gratis"})
    assert service["breed"] == "ja"
    assert service["contact"] == {"telefoon": [{"nummer": "014 12 34 56"}]}
    assert service["kosten"] == {"soort": "gratis"}


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("klacht: Let op: bel eerst", "Let op: bel eerst"),
        ("klacht: @dienst", "@dienst"),
        ('klacht: "Bel ons', "Bel ons"),
        ("klacht: Bel ons\nkosten\n  soort: gratis", "Bel ons"),
        ('klacht: "Het" huis', '"Het" huis'),
        ("klacht: *bel*", "*bel*"),
        ("klacht: 't Huis", "'t Huis"),
        ("klacht: 's Avonds: bel ons", "'s Avonds: bel ons"),
        ('klacht: "Groot" en "klein"', '"Groot" en "klein"'),
        ("klacht: 'Groot' en 'klein'", "'Groot' en 'klein'"),
    ],
)
def test_a_fault_of_yaml_that_has_one_way_out_is_mended(small: SmallCatalogue, line: str, value: str) -> None:
    small.write(SERVICE, f"{dumped(_sourced())}{line}\ntalen: [nl]\n")
    assert not loaded_well(small)
    assert fix(small).exit_code == GOOD
    assert loaded(small.folder / SERVICE)["klacht"] == value
    assert small.codes() == []


def _sourced() -> dict[str, Any]:
    service = valid_service()
    service["bronnen"][0]["over"] += ["klacht", "talen"]
    return service


def loaded_well(small: SmallCatalogue) -> bool:
    return not any(code.startswith("yaml") for code in small.codes())


@pytest.mark.parametrize(
    "line",
    [
        *("klacht: Let op: bel # niet vergeten", 'klacht: "Bel ons # niet vergeten', "klacht: - bel eerst"),
        *(
            "klacht: |bel",
            "klacht: 't Huis # niet vergeten",
            "klacht: 't Huis\n  van ons",
            "klacht: 't Huis en 't Hof'",
            "klacht: '90 was een jaar",
            "klacht: 'Ouders' huis is open'",
            "talen: [nl] fr",
            "talen: [nl",
            "klacht: a\n klacht: b",
            "klacht:bel",
            "klacht: a\nklacht: b",
        ),
        *("\tklacht: a", "klacht: &a b", "kosten: Let op: gratis"),
    ],
)
def test_a_fault_of_yaml_with_any_doubt_leaves_the_file(small: SmallCatalogue, line: str) -> None:
    small.write(SERVICE, f"{dumped(_sourced())}{line}\n")
    before, codes = text(small), small.codes()
    result = fix(small)
    assert (text(small), small.codes()) == (before, codes)
    assert "blijft zoals het is" in result.output
    assert result.exit_code == PROBLEMS


STEPS = "toegang:\n- weg: rechtstreeks\n  stappen:\n"


@pytest.mark.parametrize(
    ("lines", "steps"),
    [
        ("  - Bel ons: 014 12 34 56.\n", ["Bel ons: 014 12 34 56."]),
        ("  - Kom langs.\n  - Let op: bel 'ons' eerst.\n", ["Kom langs.", "Let op: bel 'ons' eerst."]),
        ('  - Zeg "dag": bel ons.\n', ['Zeg "dag": bel ons.']),
    ],
)
def test_a_text_that_a_colon_made_a_group_becomes_a_text_again(
    small: SmallCatalogue, lines: str, steps: list[str]
) -> None:
    small.write(SERVICE, with_field("toegang", STEPS + lines))
    assert small.codes() == ["soort-fout"]
    result = fix(small, small.folder / SERVICE)
    assert loaded(small.folder / SERVICE)["toegang"][0]["stappen"] == steps
    assert small.codes() == []
    assert "maakt er twee delen van" in result.output and "alleen de schrijfwijze" not in result.output


def with_field(name: str, lines: str) -> str:
    """The service with these lines for a field of it."""
    return dumped({field: value for field, value in _sourced().items() if field != name}) + lines


def test_a_field_whose_text_a_colon_made_a_group_becomes_a_text_again(small: SmallCatalogue) -> None:
    small.write(SERVICE, with_field("klacht", "klacht:\n  Mail: x\n"))
    fix(small)
    assert loaded(small.folder / SERVICE)["klacht"] == "Mail: x"
    assert small.codes() == []


@pytest.mark.parametrize(
    "lines",
    [
        STEPS + "  - Let op: 'bel ons'\n",
        STEPS + "  - Let op: bel\n      ons\n",
        STEPS + "  - Let op:   bel ons\n",
        STEPS + "  - Let op: bel\n    Dan: kom\n",
        STEPS + "  - weg: zelf\n",
        STEPS + "  - Let op:\n",
        STEPS + "  - [Bel ons.]\n",
        STEPS + "    1. Bel ons.\n    2. Kom langs.\n",
        STEPS + "    – Bel ons.\n    – Kom langs.\n",
        STEPS + "    * Bel ons.\n",
        STEPS + "    • Bel ons.\n    - Kom langs.\n",
        STEPS + "    Bel ons.\n    Kom langs.\n",
        STEPS.replace("stappen", "Stapen") + "    1. Bel ons.\n    2. Kom langs.\n",
        "klacht: {Mail: x}\n",
        "klacht:\n- a\n- b\n",
        "trefwoorden:\n- opvoeding:\n",
        "contact:\n  telefoon:\n    nummer: 014/12.34.56\n",
        "kosten: |-\n  a\n  b\n",
    ],
)
def test_a_value_of_the_wrong_kind_keeps_the_file_as_it_stands(small: SmallCatalogue, lines: str) -> None:
    name = lines.partition(":")[0]
    small.write(SERVICE, with_field(name, f"hulpvorm_:   x\n{lines}"))
    before = text(small)
    result = fix(small)
    assert text(small) == before
    assert "blijft zoals het is" in result.output
    assert "Los eerst de fout op regel" in result.output or "kan dit bestand niet lezen" in result.output


@pytest.mark.parametrize("comment", ["# uitleg\n", "naam: Goed # uitleg\n"])
def test_a_comment_stops_the_fix_of_its_file_and_is_a_warning_of_the_check(small: SmallCatalogue, comment: str) -> None:
    head, rest = text(small).split("naam: Goed\n")
    small.write(SERVICE, f"{head}{comment}{'' if 'naam' in comment else 'naam:   Goed' + chr(10)}{rest}")
    before = text(small)
    (problem,) = small.problems()
    assert (problem.code, problem.line, problem.is_error) == ("opmerking-verloren", 2, False)
    result = fix(small)
    assert text(small) == before
    assert f"{SERVICE} blijft zoals het is. Op regel 2 staat een opmerking" in result.output
    assert result.exit_code == GOOD


def test_a_word_list_may_have_comments(small: SmallCatalogue) -> None:
    file = small.folder / "woordenlijsten" / "talen.yaml"
    file.write_text("# uitleg\n" + file.read_text())
    assert "opmerking-verloren" not in small.all_codes()
    fix(small)
    assert file.read_text().startswith("# uitleg\n")


def test_the_schema_line_is_put_right_within_the_project_and_kept_elsewhere(
    small: SmallCatalogue, tmp_path: Path
) -> None:
    small.write(SERVICE, "# yaml-language-server: $schema=../x/aanbieder.schema.json\n" + dumped(valid_service()))
    fix(small)
    assert text(small).startswith("# yaml-language-server: $schema=../x/aanbieder.schema.json\n")
    for folder in ("schema", "docs"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    assert CliRunner().invoke(main, ["fix", f"--root={tmp_path}", "--today=2026-11-22"]).exit_code == GOOD
    way = os.path.relpath((ROOT / "schema" / "dienst.schema.json").resolve(), (small.folder / SERVICE).parent)
    assert text(small).startswith(f"# yaml-language-server: $schema={Path(way).as_posix()}\n")


def test_windows_line_ends_and_a_missing_last_one_are_put_right(small: SmallCatalogue) -> None:
    fix(small)
    right = text(small)
    small.write(SERVICE, right.rstrip("\n").replace("\n", "\r\n"))
    fix(small)
    assert text(small) == right


def test_check_shows_the_difference_and_writes_nothing(small: SmallCatalogue) -> None:
    small.service(contact=PHONE)
    before = text(small)
    result = fix(small, "--check", small.folder / SERVICE)
    assert result.exit_code == PROBLEMS
    assert text(small) == before
    assert "Contact, Telefoon (deel 1), Nummer: 014 12 34 56 (er stond: 014/12.34.56)" in result.stdout
    assert "\n-  - nummer: 014/12.34.56\n" in result.stdout
    assert "\n+    - nummer: 014 12 34 56\n" in result.stdout
    assert "(zoals het was)" in result.stdout and "1 van 1 bestanden te verbeteren" in result.stdout
    assert fix(small).exit_code == GOOD
    assert fix(small, "--check").exit_code == GOOD


def test_fields_are_told_by_the_titles_of_the_check_never_by_their_path(small: SmallCatalogue) -> None:
    group = {"voor": ["kind", "Jongere"]}
    small.service(doelgroep=group, wachttijd=WAIT, contact={"telefon": [{"Nummer": "014/12.34.56"}]}, Breed="nee")
    told = fix(small, "--check", small.folder / SERVICE).stdout
    for line in (
        "Doelgroep, Voor (deel 2): jongere (er stond: Jongere)",
        "Wachttijd, Gemeten op: 2026-10-01 (er stond: 1/10/2026)",
        "Contact: het veld heet telefoon (er stond: telefon)",
        "Contact, Telefoon (deel 1): het veld heet nummer (er stond: Nummer)",
        "Het veld heet breed (er stond: Breed)",
    ):
        assert f"{SERVICE}: {line}\n" in told, told
    assert ".0" not in told and "wachttijd." not in told


def test_what_remains_is_told_with_the_command_that_shows_it(small: SmallCatalogue) -> None:
    small.write(PROVIDER, "sector: andere\nnaam: A\nbronnen: []\n")
    small.service(contact={"telefoon": [{"nummer": "014 12 34"}]}, kosten={"soort": "Gratis"})
    file = small.folder / SERVICE
    told = fix(small, file).stdout
    assert "1 van 1 bestanden verbeterd, 0 met opzet niet aangeraakt." in told
    assert "Dit moet je zelf verbeteren (1 fout):\n" in told
    assert f"{SERVICE}:" in told and ": fout: Nummer: " in told
    assert f"Alles zie je met: helder check {file}\n" in told
    assert "Elders in de catalogus blijven fouten (2): doe helder check." in told
    assert "Alles zie je met: helder check\n" in fix(small).stdout


def test_only_the_paths_that_are_named_are_written(small: SmallCatalogue) -> None:
    small.write(PROVIDER, "sector:   andere\nnaam: A\nbronnen: []\n")
    before = text(small, PROVIDER)
    small.service(contact=PHONE)
    assert fix(small, small.folder / SERVICE).exit_code == GOOD
    assert text(small, PROVIDER) == before
    assert fix(small).exit_code == PROBLEMS
    assert text(small, PROVIDER) == "naam: A\nsector: andere\nbronnen: []\n"


def test_entries_that_come_from_elsewhere_are_not_touched(tmp_path: Path) -> None:
    folder = tmp_path / "catalogue"
    shutil.copytree(TIEN / "aanbieders" / OWN, folder / "aanbieders" / OWN)
    outcome = improved(open_project(ROOT, folder), TODAY)
    assert outcome.entries == len(list(folder.rglob("*.yaml"))) > 1


@pytest.mark.parametrize("path", ["nergens.yaml", "woordenlijsten/talen.yaml"])
def test_a_path_without_entries_is_wrong_use(small: SmallCatalogue, path: str) -> None:
    assert fix(small, small.folder / path).exit_code == WRONG_USE


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


def test_a_file_that_someone_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"naam: B\n")
    assert not replace_content(file, b"naam: A\n", b"naam: C\n")
    assert file.read_bytes() == b"naam: B\n"
    file.chmod(0o640)
    assert replace_content(file, b"naam: B\n", b"naam: C\n")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"naam: C\n", 0o640)
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_is_never_written_through(tmp_path: Path) -> None:
    file, link = tmp_path / "a.yaml", tmp_path / "b.yaml"
    file.write_bytes(b"a")
    link.symlink_to(file)
    assert not replace_content(link, b"a", b"b")
    assert file.read_bytes() == b"a"
