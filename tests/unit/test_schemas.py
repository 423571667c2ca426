"""The schemas: sound themselves, complete, closed, and the same as the model and the word lists."""

from __future__ import annotations

import inspect
import json
import re
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from generator import messages, schemas
from generator.assembly import MODELS
from generator.problems import WrongUse
from generator.schemas import KINDS, Schema, Schemas
from generator.vocabularies import identifiers
from tests.catalogues import ROOT, loaded

FOLDER = ROOT / "schema"
FILES = sorted(FOLDER.glob("*.schema.json"))
CATALOGUE = ROOT / "catalogue"
WORDS = {kind: identifiers(loaded(CATALOGUE / "woordenlijsten" / f"{kind}.yaml")) for kind in schemas.LIST_KINDS}
ALL: Schemas = schemas.load(FOLDER, WORDS, ("fr", "en"))

KEYWORDS_THAT_JUDGE = {
    "type", "properties", "patternProperties", "items", "required", "additionalProperties", "enum", "pattern",
    "minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minimum", "maximum",
}  # fmt: skip
KEYWORDS_THAT_TELL = {"$schema", "$id", "$defs", "$ref", "title", "description", "examples", "contentMediaType"}

# The meanings of HSDS 3, CPSV-AP and schema.org that a directory of services has, and the field that holds each.
FIELDS = {
    "name": "dienst.naam",
    "other name": "dienst.andere_namen",
    "description": "dienst.beschrijving",
    "status": "dienst.status",
    "provider": "aanbieder.naam",
    "programme": "dienst.programma",
    "web": "dienst.contact.website",
    "mail": "dienst.contact.email",
    "phone": "dienst.contact.telefoon.nummer",
    "ages from": "dienst.doelgroep.leeftijd.van",
    "ages to": "dienst.doelgroep.leeftijd.tot_en_met",
    "who for": "dienst.doelgroep.voor",
    "conditions": "dienst.doelgroep.voorwaarden",
    "access route": "dienst.toegang.weg",
    "papers to bring": "dienst.toegang.nodig",
    "waiting time": "dienst.wachttijd.weken.tot_en_met",
    "price": "dienst.kosten.prijzen.bedrag",
    "place": "dienst.plaatsen.gemeente",
    "address": "dienst.plaatsen.straat",
    "accessibility": "dienst.plaatsen.toegankelijkheid",
    "transport": "dienst.plaatsen.bereikbaarheid",
    "region served": "dienst.werkgebied.regios",
    "hours": "dienst.plaatsen.openingsuren.van",
    "language": "dienst.talen",
    "interpretation": "dienst.tolk",
    "category": "dienst.levensdomeinen",
    "quality marks": "dienst.erkenningen.naam",
    "assurance": "dienst.nagekeken.op",
    "notice": "dienst.melding.tekst",
    "complaint": "dienst.klacht",
}

# Every field that the design names, for a service.
_DESIGN = """
naam samenvatting hulpvorm werkvorm beschrijving voor_professionals levensdomeinen breed doelgroep.leeftijd.van
doelgroep.leeftijd.tot_en_met doelgroep.voor doelgroep.kenmerken doelgroep.voorwaarden doelgroep.niet_voor
toegang.weg toegang.wie_meldt_aan toegang.stappen toegang.nodig toegang.wie_beslist toegang.leeftijd.van
toegang.wachttijd.status toegang.kosten.soort toegang.contact.telefoon toegang.typemodule eerste_contact anoniem
toestemming tijdens_wachten werkgebied.samenwerking werkgebied.regios werkgebied.provincies werkgebied.gemeenten
werkgebied.heel_vlaanderen werkgebied.brussel werkgebied.onbekend.provincie werkgebied.onbekend.toelichting
plaatsen.naam plaatsen.straat plaatsen.postcode plaatsen.gemeente plaatsen.toegankelijkheid plaatsen.geheim_adres
contact.telefoon.nummer contact.telefoon.uren contact.email contact.website contact.chat wachttijd.status
wachttijd.tot wachttijd.weken.van wachttijd.weken.tot_en_met wachttijd.gemeten_op kosten.soort kosten.toelichting
talen klacht trefwoorden bronnen.titel bronnen.url bronnen.datum bronnen.geraadpleegd bronnen.over nagekeken.op
nagekeken.door status van tot vervangen_door vorige_adressen
"""
DESIGNED = re.findall(r"\S+", _DESIGN)


def nodes(node: Any, path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every schema inside a resolved schema, with the path of its names."""
    yield path, node
    for name, below in node.get("properties", {}).items():
        yield from nodes(below, f"{path}.{name}" if path else name)
    if "items" in node:
        yield from nodes(node["items"], f"{path}[]")


def keywords(node: Any) -> Iterator[str]:
    """Every keyword in a schema file, not the names of properties, definitions or what stands in an example."""
    for key, below in node.items():
        yield key
        if key in ("properties", "patternProperties", "$defs"):
            for schema in below.values():
                yield from keywords(schema)
        elif key == "items":
            yield from keywords(below)


def paths(kind: str) -> set[str]:
    return {f"{kind}." + ".".join(map(str, pointer)) for pointer, _ in schemas.properties(ALL[kind].definition)}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_schema_file_is_valid_against_the_meta_schema(file: Path) -> None:
    content = json.loads(file.read_text(encoding="utf-8"))
    assert content["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(content)


def test_there_is_a_schema_for_every_kind_and_no_other() -> None:
    assert {file.name for file in FILES} == {f"{kind}.schema.json" for kind in (*KINDS, "gedeeld")}
    assert set(MODELS) == set(KINDS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_schema_uses_only_keywords_that_all_libraries_agree_on(file: Path) -> None:
    used = {key for key in keywords(json.loads(file.read_text(encoding="utf-8"))) if not key.startswith("x-")}
    assert used <= KEYWORDS_THAT_JUDGE | KEYWORDS_THAT_TELL


@pytest.mark.parametrize("kind", KINDS)
def test_patterns_are_anchored_and_use_explicit_classes(kind: str) -> None:
    for path, node in nodes(ALL[kind].definition):
        pattern = node.get("pattern")
        if pattern is not None:
            assert not re.search(r"\\[a-zA-Z]", pattern), path
            assert pattern.startswith("^"), path
            assert pattern.endswith("$"), path


def test_the_keywords_that_judge_each_have_words() -> None:
    assert KEYWORDS_THAT_JUDGE - {"properties", "patternProperties", "items"} == set(messages._BY_KEYWORD)


@pytest.mark.parametrize("kind", KINDS)
def test_every_object_is_closed(kind: str) -> None:
    for path, node in nodes(ALL[kind].definition):
        if node.get("type") == "object":
            assert node.get("additionalProperties") is False, path


@pytest.mark.parametrize("kind", KINDS)
def test_every_value_has_one_type(kind: str) -> None:
    for path, node in nodes(ALL[kind].definition):
        assert node.get("type") in ("string", "integer", "boolean", "array", "object"), path


@pytest.mark.parametrize("kind", KINDS)
def test_required_properties_exist(kind: str) -> None:
    for path, node in nodes(ALL[kind].definition):
        assert set(node.get("required", ())) <= set(node.get("properties", ())), path


@pytest.mark.parametrize("kind", KINDS)
def test_every_property_tells_what_it_is_in_words_for_people(kind: str) -> None:
    for pointer, node in schemas.properties(ALL[kind].definition):
        assert node.get("title", "")[:1].isupper(), pointer
        assert node.get("description", "").endswith((".", "?", ")")), pointer
        assert node.get("examples"), pointer


@pytest.mark.parametrize("kind", KINDS)
def test_every_property_names_its_counterparts(kind: str) -> None:
    for pointer, node in schemas.properties(ALL[kind].definition):
        for key in ("x-hsds", "x-schema-org"):
            assert key in node, pointer
            assert node[key] is None or node[key].strip(), pointer


@pytest.mark.parametrize("kind", KINDS)
def test_examples_are_valid(kind: str) -> None:
    for pointer, node in schemas.properties(ALL[kind].definition):
        judge = jsonschema.Draft202012Validator(dict(node))
        for example in node["examples"]:
            assert [error.message for error in judge.iter_errors(example)] == [], pointer


@pytest.mark.parametrize("kind", KINDS)
def test_every_fixed_choice_has_a_label(kind: str) -> None:
    for path, node in nodes(ALL[kind].definition):
        if "enum" in node and "x-woordenlijst" not in node:
            assert list(node["x-labels"]) == node["enum"], path


@pytest.mark.parametrize("kind", KINDS)
def test_fact_groups_are_among_what_a_source_can_be_about(kind: str) -> None:
    about = ALL["dienst"].at(("bronnen", 0, "over", 0))
    assert about is not None
    for path, node in nodes(ALL[kind].definition):
        assert node.get("x-feitengroep", "naam") in about["enum"], path


@pytest.mark.parametrize("kind", KINDS)
def test_properties_are_the_fields_of_the_model(kind: str) -> None:
    _same(ALL[kind].definition, MODELS[kind], kind)


def _same(definition: Mapping[str, Any], record: Any, path: str) -> None:
    fields = {field.encode_name: field for field in msgspec.structs.fields(record)}
    assert set(definition["properties"]) == set(fields), path
    for name, below in definition["properties"].items():
        assert not fields[name].required or name in definition.get("required", ()), f"{path}.{name}"
        inner = _record(fields[name].type)
        node = below["items"] if below["type"] == "array" else below
        assert (inner is not None) == (node["type"] == "object"), f"{path}.{name}"
        for each in node["properties"].values() if typing.get_origin(fields[name].type) is dict else [node]:
            if inner is not None:
                _same(each, inner, f"{path}.{name}")


def _record(annotation: Any) -> Any:
    """The record inside an annotation: `tuple[Phone, ...]`, `dict[str, Phone]`, `Phone | None`, `Phone`."""
    if inspect.isclass(annotation) and issubclass(annotation, msgspec.Struct):
        return annotation
    return next((found for part in typing.get_args(annotation) if (found := _record(part)) is not None), None)


def test_a_field_for_any_language_is_one_for_each_that_the_site_speaks() -> None:
    spoken = schemas.load(FOLDER, WORDS, ("de", "xx"))["dienst"].at(("vertalingen",))
    assert spoken is not None
    assert {code: below["title"] for code, below in spoken["properties"].items()} == {"de": "Duits", "xx": "xx"}
    assert set(spoken["properties"]["de"]["properties"]) > {"samenvatting", "klacht"}


def test_an_editor_accepts_a_translation_into_any_language_and_judges_it() -> None:
    files = (FOLDER / f"{name}.schema.json" for name in ("gedeeld", "dienst"))
    shared, service = (json.loads(file.read_text("utf-8")) for file in files)
    [(pattern, _)] = service["properties"]["vertalingen"]["patternProperties"].items()
    judge = jsonschema.Draft202012Validator(shared["$defs"]["vertaling"])
    assert [bool(re.search(pattern, code)) for code in ("de", "ber", "frans", "FR", "f")] == [True, True, *[False] * 3]
    assert judge.is_valid({"samenvatting": "Wir helfen."})
    assert not judge.is_valid({"naam": "Hilfe"})


def test_every_meaning_of_the_directories_has_a_field() -> None:
    known = paths("dienst") | paths("aanbieder")
    assert {meaning: path for meaning, path in FIELDS.items() if path not in known} == {}


def test_every_field_of_the_design_is_there() -> None:
    assert {f"dienst.{path}" for path in DESIGNED} - paths("dienst") == set()


def test_the_closed_lists_in_the_files_are_those_of_the_word_lists() -> None:
    assert {
        file.name for file, text in schemas.with_words(FOLDER, WORDS).items() if file.read_text("utf-8") != text
    } == set()


def test_writing_the_closed_lists_in_twice_changes_nothing(tmp_path: Path) -> None:
    for file in FILES:
        (tmp_path / file.name).write_bytes(file.read_bytes())
    for file, text in schemas.with_words(tmp_path, {"talen": {"nl": "Nederlands", "xx": "Proef"}}).items():
        file.write_text(text, encoding="utf-8")
    again = schemas.with_words(tmp_path, {"talen": {"nl": "Nederlands", "xx": "Proef"}})
    assert all(file.read_text("utf-8") == text for file, text in again.items())
    assert '"xx"' in (tmp_path / "dienst.schema.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "wanted", "value"),
    [
        ("12", "integer", 12),
        ("012", "integer", 12),
        ("1_000", "integer", "1_000"),
        ("0x1F", "integer", "0x1F"),
        ("1.0", "integer", "1.0"),
        ("-1", "integer", "-1"),
        ("²", "integer", "²"),
        ("9" * 10, "integer", "9" * 10),
        ("", "integer", ""),
        ("true", "boolean", True),
        ("false", "boolean", False),
        ("no", "boolean", "no"),
        ("True", "boolean", "True"),
        ("0412345670", "string", "0412345670"),
        ("12:30", "string", "12:30"),
        ("no", "string", "no"),
    ],
)
def test_text_becomes_only_what_its_schema_asks_for(text: str, wanted: str, value: object) -> None:
    found = Schema("x", {"type": "object", "properties": {"a": {"type": wanted}}}).convert({"a": text, "b": text})
    assert found == {"a": value, "b": text}
    assert type(found["a"]) is type(value)


def like(**more: object) -> str:
    return json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object"} | more)


@pytest.mark.parametrize(
    "content",
    [
        None,
        "geen json",
        "[1, 2",
        "[1, 2]",
        "{}",
        "\udcff",
        "[" * 200_000,
        like(items=json.loads("[" * 100 + "]" * 100)),
        like(properties=[1]),
        like(properties={"naam": {"$ref": "https://boef.example/$defs/x"}}),
        like(properties={"naam": {"$ref": "gedeeld.schema.json#/$defs/nergens"}}),
        like(properties={"naam": {"$ref": 5}}),
        like(properties={"naam": {"$dynamicRef": "http://127.0.0.1:9/x"}}),
        like(properties={"naam": {"pattern": "("}}),
        like(**{"$schema": "http://127.0.0.1:9/x"}),
    ],
)
def test_a_schema_that_cannot_be_read_is_named(tmp_path: Path, content: str | None) -> None:
    for file in FILES:
        (tmp_path / file.name).write_bytes(file.read_bytes())
    target = tmp_path / "dienst.schema.json"
    target.unlink() if content is None else target.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(WrongUse) as refusal:
        schemas.load(tmp_path, WORDS)
    assert [(problem.code, problem.file) for problem in refusal.value.problems] == [("schema-onleesbaar", str(target))]
    assert all(problem.tip and "Errno" not in problem.message for problem in refusal.value.problems)


@pytest.mark.parametrize(
    "shared",
    [
        {"a": {"$ref": "#/$defs/a"}},
        {"a": {"items": {"$ref": "#/$defs/b"}}, "b": {"$ref": "#/$defs/a"}},
        {name: {"allOf": [{"$ref": f"#/$defs/{below}"}] * 100} for name, below in ("ab", "bc", "cd", "de")} | {"e": {}},
    ],
)
def test_references_that_come_to_no_end_are_refused(tmp_path: Path, shared: dict[str, Any]) -> None:
    for kind in KINDS:
        (tmp_path / f"{kind}.schema.json").write_text(like(items={"$ref": "gedeeld.schema.json#/$defs/a"}), "utf-8")
    (tmp_path / "gedeeld.schema.json").write_text(like(**{"$defs": shared}), encoding="utf-8")
    with pytest.raises(WrongUse, match="verwijst"):
        schemas.load(tmp_path, WORDS)
