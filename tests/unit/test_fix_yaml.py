"""`helder fix` and faults of YAML: what has one way out is mended, any doubt leaves the file."""

from __future__ import annotations

from typing import Any

import pytest

from tests.catalogues import SERVICE, SmallCatalogue, dumped, loaded, valid_service
from tests.unit.fixing import GOOD, PROBLEMS, fix, text


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
        "doelgroep:\n  leeftijd: {van 0, tot_en_met 17}\n",
        "doelgroep:\n  leeftijd: {van: 0, tot_en_met=17}\n",
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
