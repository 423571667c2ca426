"""A confidential place leaves no trace of where it is, in no field of its service or of its provider."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from generator import schemas
from tests.catalogues import PROVIDER, ROOT, SERVICE, SmallCatalogue, provider

SCHEMAS = schemas.load(ROOT / "schema", {})

TRACES = [
    "Dorpsstraat 12",
    "Oude Steenweg 5",
    "Grote Markt 1",
    "kerkplein 3",
    "2300 Turnhout",
    "51.3227, 4.9441",
    "https://maps.app.goo.gl/abc",
    "https://www.google.com/maps/place/x",
    "https://www.google.be/maps?q=x",
    "https://www.openstreetmap.org/node/1",
    "https://waze.com/ul/x",
]
INNOCENT = [
    "We bestaan sinds 2018 en helpen 12 gezinnen.",
    "In 2018 begon dit.",
    "Bel 1712 als het niet veilig is.",
    "Voor jongeren van 12 tot 17 jaar.",
    "De markt is klein.",
    "Het wetboek van 1804 Napoleon.",
]


def _filled(definition: Any, path: list[str], text: str) -> Any:
    """The smallest value that has a text at a path of property names."""
    if definition["type"] == "array":
        return [_filled(definition["items"], path, text)]
    if definition["type"] == "object" and path:
        return {path[0]: _filled(definition["properties"][path[0]], path[1:], text)}
    return text


def _text_fields(kind: str) -> Iterator[str]:
    for pointer, node in schemas.properties(SCHEMAS[kind].definition):
        inner = node["items"] if node["type"] == "array" else node
        if inner["type"] == "string":
            yield ".".join(map(str, pointer))


HIDDEN = [{"naam": "Het huis", "geheim_adres": "true"}]


@pytest.mark.parametrize("path", list(_text_fields("dienst")))
def test_a_confidential_service_has_a_trace_in_no_field(small: SmallCatalogue, path: str) -> None:
    first, *rest = path.split(".")
    definition = SCHEMAS["dienst"].definition["properties"][first]
    value = _filled(definition, rest, "Dorpsstraat 12")
    if first == "plaatsen":
        value = [HIDDEN[0] | value[0]]
    small.service(**({"plaatsen": HIDDEN} | {first: value}))
    assert _refused_at(small, SERVICE, path)


@pytest.mark.parametrize("path", list(_text_fields("aanbieder")))
def test_nor_has_its_provider(small: SmallCatalogue, path: str) -> None:
    first, *rest = path.split(".")
    definition = SCHEMAS["aanbieder"].definition["properties"][first]
    small.service(plaatsen=HIDDEN)
    small.write(PROVIDER, provider(**{first: _filled(definition, rest, "Dorpsstraat 12")}))
    assert _refused_at(small, PROVIDER, path)


def _refused_at(small: SmallCatalogue, file: str, path: str) -> bool:
    """Whether a field is refused: for its trace, or (a date, a number) because no text can stand there."""
    for problem in small.problems(file):
        names = ".".join(step for step in problem.field.split(".") if not step.isdigit())
        written = problem.code in (
            "schrijfwijze",
            "datum-schrijfwijze",
            "uur-schrijfwijze",
            "keuze-onbekend",
            "telefoon-teken",
        )
        if problem.code == "geheim-adres" and names in (path, path.split(".", maxsplit=1)[0]):
            return True
        if written and names == path:
            return True
    return False


@pytest.mark.parametrize("text", TRACES)
def test_every_kind_of_trace_is_seen(small: SmallCatalogue, text: str) -> None:
    small.service(plaatsen=HIDDEN, beschrijving=f"Kom langs: {text} of bel.")
    assert small.codes() == ["geheim-adres"]


@pytest.mark.parametrize("text", INNOCENT)
def test_ordinary_numbers_are_no_trace(small: SmallCatalogue, text: str) -> None:
    small.service(plaatsen=HIDDEN, beschrijving=text)
    assert small.codes() == []


@pytest.mark.parametrize("text", TRACES)
def test_a_place_that_is_no_secret_may_be_told(small: SmallCatalogue, text: str) -> None:
    small.service(plaatsen=[{"naam": "Huis", "geheim_adres": "false"}], beschrijving=f"Kom langs: {text}.")
    assert "geheim-adres" not in small.codes()


@pytest.mark.parametrize("field", ["straat", "postcode", "gemeente", "bereikbaarheid"])
def test_a_confidential_place_has_no_field_that_tells_where(small: SmallCatalogue, field: str) -> None:
    small.service(plaatsen=[HIDDEN[0] | {field: "2300" if field == "postcode" else "Turnhout"}])
    assert "geheim-adres" in small.codes()


@pytest.mark.parametrize("text", ["Kom langs in Turnhout.", "Vlak bij het station van Geel.", "Neem bus 410."])
def test_a_text_that_says_in_which_town_is_refused(small: SmallCatalogue, text: str) -> None:
    small.service(plaatsen=HIDDEN, eerste_contact=text)
    assert "geheim-adres" in small.codes()


def test_the_service_area_may_name_towns(small: SmallCatalogue) -> None:
    small.service(plaatsen=HIDDEN, werkgebied={"gemeenten": ["turnhout"], "toelichting": "Voor wie in Turnhout woont."})
    assert "geheim-adres" not in small.codes()
