"""The normal form: one text for one value, which every reader takes for that value."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.characters import FORBIDDEN
from generator.documents import Document, parse
from generator.normal_form import WIDEST, foreign_comments, found_schema_line, schema_line, write
from generator.schema_paths import Definition
from generator.schemas import ENTRY_KINDS, Schema, load
from tests.catalogues import LONG, ROOT

SCHEMAS = load(ROOT / "schema", {})
SERVICE = SCHEMAS["dienst"]
TEXT_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # another reader, which makes text of every scalar
QUIET = settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=2_000 if LONG else 60)

# Every kind of field, out of order, with texts that need care.
VALUE: dict[str, Any] = {
    "bronnen": [{"over": ["naam", "contact"], "titel": "Folder: 2018", "datum": "2018", "geraadpleegd": "2026-10-01"}],
    "naam": "KRACHTWERK(T)",
    "contact": {
        "website": "https://www.voorbeeld.be/a",
        "telefoon": [{"uren": "9:00-17:00", "nummer": "014 12 34 56"}],
    },
    "beschrijving": "Eerste regel, met een # hekje.\n\n  - ingesprongen\n",
    "breed": False,
    "doelgroep": {"voor": ["kind", "ouder"], "leeftijd": {"tot_en_met": 25, "van": 0}, "voorwaarden": 'Zo\'n "gezin".'},
    "andere_namen": ["De Brug", "- streepje"],
    "talen": ["nl", "no"],
    "plaatsen": [{"postcode": "2300", "openingsuren": [{"van": "09:00", "dagen": ["ma"]}]}],
    "samenvatting": "Zonder\nregeleinde",
    "werkgebied": {"gemeenten": []},
    "klacht": "",
    "iets nieuws": {"no": "12"},
}
WRITTEN = """\
# yaml-language-server: $schema=../../../schema/dienst.schema.json
naam: KRACHTWERK(T)
andere_namen:
  - De Brug
  - "- streepje"
samenvatting: |-
  Zonder
  regeleinde
beschrijving: |
  Eerste regel, met een # hekje.

    - ingesprongen
breed: false
doelgroep:
  leeftijd: {van: 0, tot_en_met: 25}
  voor: [kind, ouder]
  voorwaarden: Zo'n "gezin".
werkgebied:
  gemeenten: []
plaatsen:
  - postcode: "2300"
    openingsuren:
      - dagen: [ma]
        van: "09:00"
contact:
  telefoon:
    - nummer: 014 12 34 56
      uren: "9:00-17:00"
  website: https://www.voorbeeld.be/a
talen: [nl, "no"]
klacht: ""
bronnen:
  - titel: "Folder: 2018"
    datum: "2018"
    geraadpleegd: 2026-10-01
    over: [naam, contact]
"iets nieuws":
  "no": "12"
"""


def read(text: str) -> Document:
    return parse(text.encode(), PurePosixPath("aanbieders/caw/jac.yaml"), "jac.yaml")


def line_of(text: str, name: str = "naam") -> str:
    """What stands behind the name of a field that holds this text."""
    return write({name: text}, SERVICE.definition).removeprefix(f"{name}: ").removesuffix("\n")


def test_a_value_is_written_in_the_one_way() -> None:
    assert write(VALUE, SERVICE.definition, schema_line("../../../schema/dienst.schema.json")) == WRITTEN
    assert SERVICE.convert(read(WRITTEN).value) == VALUE


@pytest.mark.parametrize(
    "text",
    [
        *("Gezin en co", "(jongeren)", "+32 14 12 34 56", "/hulpvorm/clb/", "€ 5", "’t Kruispunt", "É", "014 12 34 56"),
        *("2026-10-01", "2018-03", "https://www.caw.be/x?a=b", "57 %", "a - b", "3x per week", "de, het, [een]"),
        *("1-gezin-1-plan", "0123.456.789 is het", "nooit", "Ja.", "x" * 500),
    ],
)
def test_a_text_without_danger_is_bare(text: str) -> None:
    assert line_of(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " ",
            " voor",
            "achter ",
            "- x",
            "-x",
            "? x",
            ": x",
            "*x",
            "&x",
            "!x",
            "|",
            ">",
            "%x",
            "@x",
            "`x",
            "'x'",
            '"x"',
        ),
        *(
            "[x]",
            "{x}",
            ",x",
            "#x",
            "a #b",
            "a#b",
            "a: b",
            "a:b",
            "a:",
            "mailto:a@b.be",
            "http://x.be:80/",
            "~",
            "=",
            "<<",
        ),
        *(
            "true",
            "No",
            "ON",
            "y",
            "null",
            "12",
            "-1",
            "1.5",
            "1e3",
            "0x1F",
            "0o17",
            "12:30",
            "1_000",
            ".5",
            ".inf",
            "---",
        ),
        *("\n", "\na", " a\nb", "a\n\n", "a\r\nb\n", " \n \n"),
    ],
)
def test_a_text_that_could_be_taken_otherwise_is_quoted(text: str) -> None:
    line = line_of(text)
    assert line.startswith('"') and line.endswith('"') and "\n" not in line
    assert read(f"naam: {line}\n").value == {"naam": text}


@pytest.mark.parametrize(
    "text", ["a\n", "a\nb", "a\n\nb\n", "a  \nb\n", "a\n  b\n", "a\n#b\n", "a\n   \nb", "- a\n---\n"]
)
def test_a_text_of_several_lines_is_a_block(text: str) -> None:
    assert line_of(text).partition("\n")[0] == ("|" if text.endswith("\n") else "|-")
    assert read(write({"naam": text}, SERVICE.definition)).value == {"naam": text}


def test_a_list_of_words_that_is_too_wide_gets_an_item_a_line() -> None:
    names = [f"gemeente-{number:02}" for number in range(20)]
    for count in range(1, len(names) + 1):
        text = write({"werkgebied": {"gemeenten": names[:count]}}, SERVICE.definition)
        one_line = f"  gemeenten: [{', '.join(names[:count])}]"
        assert (one_line in text.splitlines()) is (len(one_line) <= WIDEST)
        assert SERVICE.convert(read(text).value) == {"werkgebied": {"gemeenten": names[:count]}}


@pytest.mark.parametrize("odd", [["a", "b"], {"van": "1"}, "a\nb"])
def test_a_list_that_holds_more_than_words_gets_an_item_a_line(odd: Any) -> None:
    value = {"talen": ["nl", odd, []]}
    text = write(value, SERVICE.definition)
    assert text.startswith("talen:\n  - nl\n  - ")
    assert read(text).value == value


# Texts as wild as an entry may hold them: what YAML gives a meaning, what people paste, any language.
_MARKS = st.sampled_from(
    [*"-?:,[]{}#&*!|>'\"%@`\\ \n~=<./+()09eéxyn€’😀", ": ", " #", "\n\n", "://", "---", "true", "\r\n"]
)
_LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zs", "Zl", "Zp")).map(str)
TEXTS = (
    st.lists(_MARKS | _LETTERS, max_size=12)
    .map(lambda parts: unicodedata.normalize("NFC", "".join(parts)))
    .filter(lambda text: not FORBIDDEN.search(text))
)
NAMES = TEXTS.filter(lambda text: text != "")
ANYTHING = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)


def values(definition: Definition) -> st.SearchStrategy[Any]:
    """Values of the shape that a definition asks for, with wild texts, and now and then of another shape."""
    match definition.get("type"):
        case "object":
            return groups(definition)
        case "array":
            return st.lists(values(definition["items"]), max_size=3)
        case "integer":
            return st.integers(0, 999_999_999)
        case "boolean":
            return st.booleans()
        case _:
            words = definition.get("enum") or definition.get("examples") or ["x"]
            return TEXTS | st.sampled_from([word for word in words if isinstance(word, str)] or ["x"])


def groups(definition: Definition) -> st.SearchStrategy[dict[str, Any]]:
    known = {name: values(below) for name, below in definition["properties"].items()}
    some = st.fixed_dictionaries({}, optional=known)
    unknown = st.dictionaries(NAMES.filter(lambda name: name not in known), ANYTHING, max_size=1)
    return st.builds(lambda value, more: value | more, some, st.just({}) | st.just({}) | unknown)


GROUPS = {kind: groups(SCHEMAS[kind].definition) for kind in ENTRY_KINDS}


@st.composite
def entries(draw: st.DrawFn) -> tuple[Schema, dict[str, Any]]:
    kind = draw(st.sampled_from(ENTRY_KINDS))
    return SCHEMAS[kind], draw(GROUPS[kind].filter(bool))


def known_only(value: Any, definition: Definition) -> Any:
    """The value without the fields that the schema does not know."""
    if isinstance(value, list):
        return [known_only(item, definition.get("items", {})) for item in value]
    if isinstance(value, dict):
        known = definition.get("properties", {})
        return {name: known_only(item, known[name]) for name, item in value.items() if name in known}
    return value


def turned(value: Any) -> Any:
    """The value with its fields in the other order."""
    if isinstance(value, dict):
        return {name: turned(value[name]) for name in reversed(value)}
    return [turned(item) for item in value] if isinstance(value, list) else value


def as_text(value: Any) -> Any:
    """The value as a reader sees it that makes text of everything."""
    if isinstance(value, dict):
        return {name: as_text(item) for name, item in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)


@settings(QUIET)
@given(entry=entries())
def test_reading_what_was_written_gives_the_same_value(entry: tuple[Schema, dict[str, Any]]) -> None:
    schema, value = entry
    text = write(value, schema.definition)
    assert schema.convert(read(text).value) == schema.convert(as_text(value))
    assert yaml.load(text, Loader=TEXT_LOADER) == as_text(value)


@settings(QUIET)
@given(entry=entries())
def test_one_value_has_one_text_however_its_fields_were_ordered(entry: tuple[Schema, dict[str, Any]]) -> None:
    schema, wild = entry
    value = known_only(wild, schema.definition)
    assert write(turned(value), schema.definition) == write(value, schema.definition)


@settings(QUIET)
@given(text=TEXTS)
def test_a_reader_that_guesses_types_takes_a_text_for_a_text_but_a_day_for_a_day(text: str) -> None:
    guessed = yaml.load(write({"naam": text}, SERVICE.definition), Loader=yaml.CSafeLoader)["naam"]
    assert guessed == text or (isinstance(guessed, date) and re.match(r"[0-9]{4}-", text))


@settings(QUIET)
@given(text=TEXTS)
def test_no_line_ends_with_a_space_that_the_text_does_not_have(text: str) -> None:
    written = write({"naam": text, "andere_namen": [text]}, SERVICE.definition)
    assert not re.search(r" $", written, re.MULTILINE) or re.search(r" $", text, re.MULTILINE)
    assert written.endswith("\n") and not re.search(r"\n\n\Z", written)


def test_the_schema_line_is_the_only_comment_that_is_known() -> None:
    line = schema_line("../../../schema/dienst.schema.json")
    document = read(f"{line}\n# uitleg\nnaam: A # B\n{line}\nklacht: '# geen'\n")
    assert found_schema_line(document) == line
    assert [place.line for place, _ in foreign_comments(document)] == [2, 3, 4]


@pytest.mark.parametrize("text", ["naam: A\n", "naam: https://a.be/#b\n", 'naam: "#1"\n', "naam: |\n  # kop\n"])
def test_a_hash_within_a_text_is_no_comment(text: str) -> None:
    document = read(f"# yaml-language-server: $schema=x.json\n{text}")
    assert foreign_comments(document) == []
    assert foreign_comments(read(text)) == []
    assert found_schema_line(read(text)) == ""


def test_the_examples_for_providers_are_in_normal_form() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    examples = re.findall(r"^```yaml\n(# yaml-language-server: \S+/(\w+)\.schema\.json\n.*?)^```$", text, re.M | re.S)
    assert [kind for _, kind in examples] == ["aanbieder", "dienst"]
    for example, kind in examples:
        document, schema = read(example), SCHEMAS[kind]
        assert write(schema.convert(document.value), schema.definition, found_schema_line(document)) == example
