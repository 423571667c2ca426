from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.characters import FORBIDDEN
from generator.documents import ENTRY_LIMITS, WORD_LIST_LIMITS, Document, Pointer, Position, parse, read, remains
from generator.problems import InvalidInput, Problem
from generator.yaml_subset import MOST_DEPTH, MOST_NODES
from tests.composed import compose

PATH = PurePosixPath("aanbieders/caw/jac.yaml")
LONG = os.environ.get("HELDER_LONG") == "1"
LOADERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if yaml.__with_libyaml__ else [])]

TEXT_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # another reader that makes text of every scalar

ENTRY = """\
# yaml-language-server: $schema=../../../schema/dienst.schema.json
naam: KRACHTWERK(T)
samenvatting: "Een gezinscoach: samen één plan."
beschrijving: |
  Eerste regel, met een # hekje.

  - een streepje
werkvorm: [aan huis, 'op school']
doelgroep: {leeftijd: {van: 0, tot_en_met: 25}, voor: [kind, ouder]}
toegang:
  - weg: via-partner
    stappen:
      - Bel.
      - Kom langs.
  - weg: rechtstreeks
contact:
  telefoon:
    - {nummer: 014 12 34 56, uren: 9:00-17:00}
leeg:
"""


def document(text: str | bytes) -> Document:
    return parse(text if isinstance(text, bytes) else text.encode(), PATH, "catalogue/jac.yaml")


def problems(text: str | bytes) -> list[Problem]:
    with pytest.raises(InvalidInput) as refusal:
        document(text)
    return list(refusal.value.problems)


def found(text: str | bytes) -> list[tuple[int, int, str]]:
    return [(problem.line, problem.column, problem.code) for problem in problems(text)]


def test_an_entry_is_read_as_text() -> None:
    read_entry = document(ENTRY)
    assert (read_entry.path, read_entry.file, read_entry.text) == (PATH, "catalogue/jac.yaml", ENTRY)
    assert read_entry.value == {
        "naam": "KRACHTWERK(T)",
        "samenvatting": "Een gezinscoach: samen één plan.",
        "beschrijving": "Eerste regel, met een # hekje.\n\n- een streepje\n",
        "werkvorm": ["aan huis", "op school"],
        "doelgroep": {"leeftijd": {"van": "0", "tot_en_met": "25"}, "voor": ["kind", "ouder"]},
        "toegang": [{"weg": "via-partner", "stappen": ["Bel.", "Kom langs."]}, {"weg": "rechtstreeks"}],
        "contact": {"telefoon": [{"nummer": "014 12 34 56", "uren": "9:00-17:00"}]},
        "leeg": "",
    }


# What YAML 1.1 or 1.2 takes for a number, a date, a boolean or nothing, and what people write besides.
_TABLE = """\
016123456|014 12 34 56|014/12.34.56|+32 14 12 34 56|+3214123456|0032 14 12 34 56|(014) 12 34 56
0475 12 34 56|0475/12.34.56|02 209 16 36|0800 13 500|0800 900 33|070 245 245|078 15 00 10|112|101
1712|1813|116000|116 000|2300|1000|0123|9000|9999|0000|0412345670|0412.345.670|BE 0412.345.670
BE0412345670|1.234.567.890|12:30|9:00|09:00|00:00|23:59:59|190:20:30|1:2:3|9u30|9.30 u.|9:00-17:00
1.10|1.0|1.20.3|2.0.0|v1.10|1.|.5|+.5|-0.0x|2026-10-01|2026-1-1|2026-02-30|2026-13-01|01/10/2026
1-10-2026|2026-10-01T12:00:00|2026-10-01T12:00:00Z|2026-10-01 12:00:00 +2|2018-03|2018|no|No|NO|yes
Yes|YES|on|On|ON|off|Off|OFF|y|Y|n|N|true|True|TRUE|false|False|FALSE|ja|nee|null|Null|NULL|~|none
None|nil|undefined|NaN|.nan|.NaN|.NAN|.inf|.Inf|-.inf|+.inf|1_000|1_000_000|0x1F|0xff|0X1F|0o17|0O17
017|010|08|09|0b101|0b1_0|1e3|1E3|1e-3|1e+3|1.5e3|6.02e23|12e03|1,5|1.000,50|1'000|0|00|-0|+0|-1|+1
+32|-18|007|1000000000000000000000|0.1|00.1|-.5|1__0|_1|1_|0_|0x|0b|0o|e3|1e|+|+e|.|..|.5.|5.5.5|=|<
<=>|==|nl|fr|no|be|en|de|ar|tr|NO|BE|NL|FR|on call|no show|yes please|null-meting|true story
12:30 uur|2300 Turnhout|1 gezin 1 plan|€ 5|5 €|5 euro|€5,00|50%|100 %|1/2|½|3-6|0-25|0 - 25|12+|+12
18-|12-18 jaar|<18|18>|c'est|foto's|zo'n|a'b|a"b|KRACHTWERK(T)|a::b|http://x.be
https://www.caw.be/x?y=1|x@caw.be|onthaal@caw.be|a#b|c#|C#|a&b|Q&A|R&D|a*b|a!|wat?|ja!|a|b%|a@b|a\\b
C:\\x|é|één|ñandú|Ωmega|日本語|العربية|Türkçe|😀|œuvre|–|—|…|“tekst”|‘tekst’|«tekst»|·|•|a…b|½ dag
3 × per week|§ 5|°C|µg|1°|n°5"""
TYPED_AS = _TABLE.replace("\n", "|").split("|")
IN_BRACKETS = [text for text in TYPED_AS if not set(text) & set("[]{},")]


def test_the_table_holds_at_least_two_hundred_values() -> None:
    assert len(set(TYPED_AS)) >= 200


@pytest.mark.parametrize("loader", LOADERS, ids=lambda loader: loader.__name__)
@pytest.mark.parametrize("text", sorted(set(TYPED_AS)))
def test_a_value_without_quotes_survives_as_typed(text: str, loader: type) -> None:
    assert compose(f"waarde: {text}\n", loader) == ({"waarde": text}, [])
    assert compose(f"lijst:\n  - {text}\n  - x\n", loader) == ({"lijst": [text, "x"]}, [])
    assert compose(f"groep:\n  - a: {text}\n    b: x\n", loader) == ({"groep": [{"a": text, "b": "x"}]}, [])
    if text in IN_BRACKETS and not (loader is yaml.SafeLoader and "?" in text):
        assert compose(f"rij: [{text}, x]\n", loader) == ({"rij": [text, "x"]}, [])
        assert compose(f"rij: {{a: {text}, b: x}}\n", loader) == ({"rij": {"a": text, "b": "x"}}, [])


@pytest.mark.parametrize("key", ["on", "no", "y", "12:30", "2300", "0x1F", "null", "~", "2026-10-01", "1.10", "é"])
def test_a_key_survives_as_typed(key: str) -> None:
    assert document(f"{key}: x\n").value == {key: "x"}


@pytest.mark.parametrize(
    ("pointer", "key", "value"),
    [
        ((), (2, 1), (2, 1)),
        (("naam",), (2, 1), (2, 7)),
        (("samenvatting",), (3, 1), (3, 15)),
        (("beschrijving",), (4, 1), (4, 15)),
        (("werkvorm",), (8, 1), (8, 11)),
        (("werkvorm", 1), (8, 22), (8, 22)),
        (("doelgroep", "leeftijd", "tot_en_met"), (9, 32), (9, 44)),
        (("doelgroep", "voor", 1), (9, 62), (9, 62)),
        (("toegang",), (10, 1), (11, 3)),
        (("toegang", 0), (11, 5), (11, 5)),
        (("toegang", 0, "stappen", 1), (14, 9), (14, 9)),
        (("toegang", 1, "weg"), (15, 5), (15, 10)),
        (("contact", "telefoon", 0, "uren"), (18, 30), (18, 36)),
        (("leeg",), (19, 1), (19, 6)),
    ],
)
def test_every_key_and_value_has_its_place(pointer: Pointer, key: tuple[int, int], value: tuple[int, int]) -> None:
    entry = document(ENTRY)
    assert entry.key_position(pointer) == Position(*key)
    assert entry.position(pointer) == Position(*value)


def test_the_place_of_what_is_absent_is_that_of_the_nearest_part_that_exists() -> None:
    entry = document(ENTRY)
    assert entry.position(("toegang", 1, "stappen", 3, "x")) == entry.position(("toegang", 1))
    assert entry.key_position(("contact", "email")) == entry.key_position(("contact",))
    assert entry.position(("bronnen",)) == entry.position(())


def test_columns_count_characters() -> None:
    entry = document('é: 日本\n"één": [😀, ü]\n')
    assert entry.position(("é",)) == Position(1, 4)
    assert entry.position(("één", 1)) == Position(2, 12)


def test_windows_line_ends_change_neither_values_nor_places() -> None:
    entry = document(ENTRY.replace("\n", "\r\n"))
    assert entry.value == document(ENTRY).value
    assert entry.position(("toegang", 1, "weg")) == Position(15, 10)


def test_comments_are_found_and_nothing_else_is_taken_for_one() -> None:
    text = (
        "# boven\na: x # achter\nb: 'x # y'\nc: \"#\"\nd: |  # kop\n  # tekst\n  x # y\ne: a#b\nf: [x, # in\n  y]\n"
        "g: een\n  # twee\n"
    )
    assert document(text).comments() == [
        (Position(1, 1), "# boven"),
        (Position(2, 6), "# achter"),
        (Position(5, 7), "# kop"),
        (Position(9, 8), "# in"),
        (Position(12, 3), "# twee"),
    ]
    assert document("a: x\n").comments() == []


# The text, and line, column and code of each problem.
REFUSED: dict[str, tuple[str | bytes, list[tuple[int, int, str]]]] = {
    "anchor": ("a: &x 1\n", [(1, 4, "yaml-anker")]),
    "anchor on a list": ("a: &x\n  - 1\n", [(1, 4, "yaml-anker")]),
    "alias": ("a: 1\nb: *x\n", [(2, 4, "yaml-verwijzing")]),
    "alias as key": ("a: 1\n*x : 2\n", [(2, 1, "yaml-verwijzing")]),
    "merge": ("a: 1\n<<: {b: 2}\n", [(2, 1, "yaml-samenvoeging")]),
    "merge with alias": (
        "a: &x {b: 1}\nc:\n  <<: *x\n",
        [(1, 4, "yaml-anker"), (3, 3, "yaml-samenvoeging"), (3, 7, "yaml-verwijzing")],
    ),
    "tag": ("a: !!int 1\n", [(1, 4, "yaml-etiket")]),
    "own tag": ("a: !Persoon x\n", [(1, 4, "yaml-etiket")]),
    "python tag": ("a: !!python/object/apply:os.system [x]\n", [(1, 4, "yaml-etiket")]),
    "bare tag": ("a: ! x\n", [(1, 4, "yaml-etiket")]),
    "duplicate key": ("a: 1\nb: 2\na: 3\n", [(3, 1, "yaml-dubbele-sleutel")]),
    "duplicate key, quoted": ("a: 1\n'a': 3\n", [(2, 1, "yaml-dubbele-sleutel")]),
    "duplicate key, deep": ("a:\n  - b: 1\n    c: 2\n    b: 3\n", [(4, 5, "yaml-dubbele-sleutel")]),
    "duplicate key, in brackets": ("a: {b: 1, b: 2}\n", [(1, 11, "yaml-dubbele-sleutel")]),
    "three of a key": ("a: 1\na: 2\na: 3\n", [(2, 1, "yaml-dubbele-sleutel"), (3, 1, "yaml-dubbele-sleutel")]),
    "list as key": ("[a]: 1\n", [(1, 1, "yaml-samengestelde-sleutel")]),
    "group as key": ("a: {{x: 1}: 2}\n", [(1, 5, "yaml-samengestelde-sleutel")]),
    "question mark": ("? a\n: b\n", [(1, 3, "yaml-teken")]),
    "no key": (": x\n", [(1, 1, "yaml-lege-sleutel")]),
    "empty key": ("'': x\n", [(1, 1, "yaml-lege-sleutel")]),
    "two documents": ("a: 1\n---\nb: 2\n", [(2, 1, "yaml-meer-documenten")]),
    "text after the end": ("a: 1\n...\nb: 2\n", [(3, 1, "yaml-meer-documenten")]),
    "directive": ("%YAML 1.2\n---\na: 1\n", [(1, 1, "yaml-richtlijn")]),
    "unknown directive": ("%FOO\n---\na: 1\n", [(1, 1, "yaml-richtlijn")]),
    "tab as indentation": ("a:\n\tb: 1\n", [(2, 1, "yaml-tab")]),
    "tab in a text": ("a: x\ty\n", [(1, 5, "yaml-tab")]),
    "tab in quotes": ("a: 'x\ty'\n", [(1, 6, "yaml-tab")]),
    "tab in a block": ("a: |\n  x\ty\n", [(2, 4, "yaml-tab")]),
    "tab by escape": ('a: "x\\ty"\n', [(1, 4, "yaml-verboden-teken")]),
    "tabs on two lines": ("a: x\t\nb:\ty\n", [(1, 5, "yaml-tab"), (2, 3, "yaml-tab")]),
    "BOM": (b"\xef\xbb\xbfa: 1\n", [(1, 1, "yaml-bom")]),
    "a file of Word": (b"PK\x03\x04\x14\x00\x06\x00\n\x00\xff\x02", [(1, 1, "yaml-geen-tekst")]),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\n", [(1, 1, "yaml-geen-tekst")]),
    "lines of an old Mac": ("a: x\rb: y\rc: z\r", [(1, 1, "yaml-geen-tekst")]),
    "UTF-16": ("a: 1\n".encode("utf-16"), [(1, 1, "yaml-codering")]),
    "Latin-1": (b"a: caf\xe9\nb: cr\xe8che\n", [(1, 7, "yaml-codering"), (2, 6, "yaml-codering")]),
    "raw surrogate": (b"a: \xed\xa0\x80\n", [(1, 4, "yaml-codering")]),
    "cut off character": (b"a: \xe2\x82", [(1, 4, "yaml-codering")]),
    "NUL": (b"a: x\x00y\n", [(1, 5, "yaml-verboden-teken")]),
    "bell": ("a: x\x07\n", [(1, 5, "yaml-verboden-teken")]),
    "lone carriage return": ("a: x\rb: y\n", [(1, 5, "yaml-verboden-teken")]),
    "next line": ("a: x\u0085\n", [(1, 5, "yaml-verboden-teken")]),
    "line separator": ("a: x\u2028y\n", [(1, 5, "yaml-verboden-teken")]),
    "zero width space": ("a: x\u200by\n", [(1, 5, "yaml-verboden-teken")]),
    "soft hyphen": ("a: x\u00ady\n", [(1, 5, "yaml-verboden-teken")]),
    "direction override": ("a: \u202ex\n", [(1, 4, "yaml-verboden-teken")]),
    "isolate": ("a: x\u2066\n", [(1, 5, "yaml-verboden-teken")]),
    "private use": ("a: \ue000\n", [(1, 4, "yaml-verboden-teken")]),
    "tag character": ("a: x\U000e0041\n", [(1, 5, "yaml-verboden-teken")]),
    "variation selector": ("a: ❤\ufe0f\n", [(1, 5, "yaml-verboden-teken")]),
    "hard space": ("a:\n\u00a0 b: 1\n", [(2, 1, "yaml-verboden-teken")]),
    "hidden in a comment": ("a: x # \u202e\n", [(1, 8, "yaml-verboden-teken")]),
    "surrogate by escape": ('a: "\\ud800"\n', [(1, 5, "yaml-escape")]),
    "NUL by escape": ('a: "\\0"\n', [(1, 4, "yaml-verboden-teken")]),
    "zero width by escape": ('a: "x\\u200b"\n', [(1, 4, "yaml-verboden-teken")]),
    "private use by escape": ('a: "\\U000F0000"\n', [(1, 4, "yaml-verboden-teken")]),
    "hidden in a key": ('"a\\u200b": x\n', [(1, 1, "yaml-verboden-teken")]),
    "loose accent": ("a: caf" + "e\u0301" + "\n", [(1, 7, "yaml-losse-accenten")]),
    "loose accent by escape": ('a: "cafe\\u0301"\n', [(1, 4, "yaml-losse-accenten")]),
    "list at the root": ("- a\n- b\n", [(1, 1, "yaml-geen-velden")]),
    "text at the root": ("hallo\n", [(1, 1, "yaml-geen-velden")]),
    "empty": ("", [(1, 1, "yaml-leeg")]),
    "only a comment": ("# niets\n", [(1, 1, "yaml-leeg")]),
    "only a document": ("---\n", [(1, 1, "yaml-leeg")]),
    "empty group": ("{}\n", [(1, 1, "yaml-leeg")]),
    "second colon": ("naam: Hulp: voor jou\nb: 1\n", [(1, 7, "yaml-dubbelepunt")]),
    "second colon in a list": ("a:\n  - naam: Hulp: jou\n", [(2, 11, "yaml-dubbelepunt")]),
    "colon at the end": ("naam: Wat we doen:\nb: 1\n", [(1, 7, "yaml-dubbelepunt")]),
    "two second colons": ("a: b: c\nd: 1\ne: f: g\n", [(1, 4, "yaml-dubbelepunt"), (3, 4, "yaml-dubbelepunt")]),
    "unclosed quote": ('naam: "Hulp\nb: 1\nc: 2\n', [(1, 7, "yaml-aanhalingsteken")]),
    "unclosed quote, closed by another": ("naam: 'Hulp\nb: 1\nc: 'x'\n", [(1, 7, "yaml-aanhalingsteken")]),
    "unclosed quote, swallowing fields": ("naam: 'Hulp\nb: 1\nc: x'\n", [(2, 1, "yaml-inspringing")]),
    "inner quote": ('naam: "Hulp "snel" nu"\nb: 1\n', [(1, 7, "yaml-aanhalingsteken")]),
    "apostrophe in quotes": ("naam: 'Foto's'\nb: 1\n", [(1, 7, "yaml-aanhalingsteken")]),
    "text after the quote": ('naam: "Hulp" nu\n', [(1, 7, "yaml-aanhalingsteken")]),
    "star": ("naam: *let op* dit\n", [(1, 7, "yaml-teken")]),
    "two stars": ("naam: **let op** dit\n", [(1, 7, "yaml-teken")]),
    "ampersand": ("naam: & Co\n", [(1, 7, "yaml-teken")]),
    "at": ("naam: @home\n", [(1, 7, "yaml-teken")]),
    "percent": ("naam: %10\n", [(1, 7, "yaml-teken")]),
    "backtick": ("naam: `x`\n", [(1, 7, "yaml-teken")]),
    "greater than": ("naam: > 18 jaar\n", [(1, 7, "yaml-teken")]),
    "bar": ("naam: |tekst\n", [(1, 7, "yaml-teken")]),
    "comma": ("naam: , x\n", [(1, 7, "yaml-teken")]),
    "bracket in front": ("naam: [A] nu\n", [(1, 7, "yaml-haakje")]),
    "unclosed bracket": ("naam: [a, b\nc: d\n", [(1, 7, "yaml-haakje")]),
    "unclosed brace": ("naam: {a: b\n", [(1, 7, "yaml-haakje")]),
    "comma too many": ("naam: [a,, b]\n", [(1, 10, "yaml-haakje")]),
    "brackets go on at the margin": ("a: [x,\ny]\n", [(2, 1, "yaml-inspringing")]),
    "glued dash": ("a:\n  -x\n  -y\n", [(2, 3, "yaml-streepje"), (3, 3, "yaml-streepje")]),
    "glued dash below a good one": ("a:\n  - x\n  -y\nb: 1\n", [(3, 3, "yaml-streepje")]),
    "dash on the line of its field": ("a: - x\n", [(1, 4, "yaml-streepje")]),
    "dash that fell out of its list": ("a:\n  - x\n    - y\n", [(3, 5, "yaml-inspringing")]),
    "dash below a value": ("a: x\n- y\n", [(2, 1, "yaml-inspringing")]),
    "glued colon": ("naam:tekst\nb: 1\n", [(1, 1, "yaml-dubbelepunt-vast")]),
    "glued colon in the middle": ("a: 1\nnaam:tekst\nb: 1\n", [(2, 1, "yaml-dubbelepunt-vast")]),
    "glued colon alone": ("naam:tekst\n", [(1, 1, "yaml-dubbelepunt-vast")]),
    "glued colon inside": ("a:\n  status:open\n", [(2, 3, "yaml-dubbelepunt-vast")]),
    "glued colon in a list": ("a:\n  - weg:open\n", [(2, 5, "yaml-dubbelepunt-vast")]),
    "glued colon in braces": ("a: {van:0, tot: 5}\n", [(1, 5, "yaml-dubbelepunt-vast")]),
    "no colon": ("a: 1\nnaam tekst\nb: 1\n", [(2, 1, "yaml-geen-dubbelepunt")]),
    "a paragraph at the margin": ("a: |\neen regel\nnog een\nb: 1\n", [(2, 1, "yaml-geen-dubbelepunt")]),
    "too far in": ("a:\n  b: 1\n   c: 2\n", [(3, 4, "yaml-inspringing")]),
    "not far enough": ("a:\n  b: 1\n c: 2\n", [(3, 2, "yaml-inspringing")]),
    "first line sprung in": (" a: 1\nb: 2\n", [(1, 1, "yaml-inspringing")]),
    "unknown escape": ('a: "C:\\pad"\n', [(1, 7, "yaml-escape")]),
    "half an escape": ('a: "\\xZZ"\n', [(1, 5, "yaml-escape")]),
    "comment glued to quotes": ('a: "x"# y\n', [(1, 7, "yaml-hekje")]),
    "block of spaces": ("a: |\n   \n \nb: 1\n", [(1, 4, "yaml-leeg-blok")]),
    "too long a key": (f"{'a' * 1100}: x\n", [(1, 1, "yaml-lange-sleutel")]),
    "different faults at once": (
        "a: b: c\nd: x\u200b\ne: 1\ne: 2\nf: @x\ng:\n  -h\n",
        [
            (1, 4, "yaml-dubbelepunt"),
            (2, 5, "yaml-verboden-teken"),
            (4, 1, "yaml-dubbele-sleutel"),
            (5, 4, "yaml-teken"),
            (7, 3, "yaml-streepje"),
        ],
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_outside_the_subset_is_refused_where_it_stands(name: str) -> None:
    text, expected = REFUSED[name]
    assert found(text) == expected
    for problem in problems(text):
        assert problem.file == "catalogue/jac.yaml"
        assert problem.is_error
        assert problem.tip
        assert problem.message[0].isupper() or problem.message[0] == '"'


@pytest.mark.parametrize("name", [name for name, (text, _) in REFUSED.items() if isinstance(text, str)])
def test_pyyamls_own_scanner_refuses_the_same_in_the_same_places(name: str) -> None:
    text = str(REFUSED[name][0])
    if not FORBIDDEN.search(text) and "\t" not in text and len(LOADERS) > 1:
        faults = [[(p.line, p.column, p.code) for p in compose(text, loader)[1]] for loader in LOADERS]
        if name == "surrogate by escape":
            assert [len(one) for one in faults] == [1, 1]
        else:
            assert faults[0] == faults[1]


@pytest.mark.parametrize(
    ("text", "left", "whole"),
    [
        ("a: b: c\nd: e\n", {"a": "b: c", "d": "e"}, True),
        ("a: 't Huis\nd: e\n", {"a": "'t Huis", "d": "e"}, True),
        ("a: [x\nb: 1\nc: 2\n", {"c": "2"}, False),
        ("a: 1\nb: 2\nc:\n\td: 3\ne: 4\nf: 5\n", {"a": "1", "f": "5"}, False),
        ("a: 1\nb: 2\na: 3\nc: 4\nd: 5\n", {"d": "5"}, False),
        ('a: [x\nb: 1\n"c": 2\nd: &e f\n', {}, False),
    ],
)
def test_of_a_refused_file_the_fields_apart_from_its_faults_are_left(
    text: str, left: dict[str, str], whole: bool
) -> None:
    found = remains(text.encode(), PATH, "a.yaml")
    assert (found.document.value, found.whole) == (left, whole) if found else left == {}


def test_of_a_file_that_is_not_looked_into_nothing_is_left() -> None:
    assert remains("a: b: c\n".encode("utf-16"), PATH, "a.yaml") is None
    assert remains(b"a: b: " + b"x" * ENTRY_LIMITS.size, PATH, "a.yaml") is None


def test_only_a_schema_line_is_no_empty_file() -> None:
    [empty], [commented] = problems(""), problems("# yaml-language-server: $schema=x\n")
    assert "is leeg" in empty.message
    assert "nog geen enkel veld" in commented.message


def test_a_duplicate_key_names_both_lines() -> None:
    [problem] = problems("toegang:\n  - weg: a\n    wie: b\n    weg: c\n")
    assert "regel 2" in problem.message
    assert "regel 4" in problem.message
    assert problem.field == "toegang.0.weg"


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("naam: Hulp: voor jou\n", '"Hulp: voor jou"'),
        ('naam: "Hulp "snel" nu"\n', '"Hulp \\"snel\\" nu"'),
        ("naam: 'Foto's'\n", '"Foto\'s"'),
        ("naam: @home\n", '"@home"'),
        ('naam: "Hulp\nb: 1\n', '"Hulp"'),
    ],
)
def test_a_certain_repair_is_offered_and_readable(text: str, fix: str) -> None:
    [problem] = problems(text)
    assert problem.fix == fix
    line = text.split("\n", 1)[0]
    assert document(f"{line[: problem.column - 1]}{fix}\n").value["naam"] == yaml.safe_load(fix)


def test_a_letter_in_another_encoding_is_guessed() -> None:
    assert '"é"' in problems(b"a: caf\xe9\n")[0].message


def test_every_invisible_character_is_refused() -> None:
    refused = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
    for character in map(chr, range(sys.maxunicode + 1)):
        category = unicodedata.category(character)
        if category in refused and character not in "\n\t\r":
            assert FORBIDDEN.search(character), f"U+{ord(character):04X}"
        if category == "Zs":
            assert bool(FORBIDDEN.search(character)) == (character != " ")
        if category[0] in "LN" and unicodedata.name(character, "").startswith(
            ("LATIN", "ARABIC LETTER", "CYRILLIC", "GREEK")
        ):
            assert not FORBIDDEN.search(character), f"U+{ord(character):04X}"


def nested(depth: int) -> str:
    return "a: " + "[" * (depth - 1) + "]" * (depth - 1) + "\n"


def test_depth_is_limited() -> None:
    document(nested(MOST_DEPTH))
    assert found(nested(MOST_DEPTH + 1)) == [(1, 3 + MOST_DEPTH, "yaml-te-diep")]
    for text in (nested(900), "a: " + "[" * 60_000, "a: " + "{" * 60_000, "- " * 30_000, "? " * 30_000):
        assert "yaml-te-diep" in {code for _, _, code in found(text)}


def test_the_number_of_values_is_limited() -> None:
    most = "a:\n" + "- x\n" * (MOST_NODES - 3)
    document(most)
    assert found(most + "- x\n") == [(MOST_NODES - 1, 3, "yaml-te-veel-waarden")]


def test_a_chain_of_merges_or_aliases_is_refused_before_it_grows() -> None:
    merges = "a0: &a0 {x: 1}\n" + "".join(f"a{i}: &a{i} {{<<: [*a{i - 1}, *a{i - 1}]}}\n" for i in range(1, 21))
    aliases = "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [{f'*a{i - 1}, ' * 9}]\n" for i in range(1, 10))
    assert {code for _, _, code in found(merges)} == {"yaml-anker", "yaml-verwijzing", "yaml-samenvoeging"}
    assert {code for _, _, code in found(aliases)} == {"yaml-anker", "yaml-verwijzing"}


def test_size_is_limited(tmp_path: Path) -> None:
    fits = "a: " + "x" * (ENTRY_LIMITS.size - 4) + "\n"
    assert len(document(fits).text) == ENTRY_LIMITS.size
    assert found(fits + "\n") == [(1, 1, "bestand-te-groot")]
    assert code_of_reading(file_with(tmp_path, "x" * 1_000_000)) == "bestand-te-groot"


def test_a_word_list_may_hold_more_and_is_limited_too() -> None:
    path = PurePosixPath("woordenlijsten/zoekwoorden.yaml")
    most = "a:\n" + "- x\n" * (WORD_LIST_LIMITS.nodes - 3)
    parse(most.encode(), path, "x.yaml")
    for text in (most + "- x\n", "a: " + "x" * WORD_LIST_LIMITS.size):
        with pytest.raises(InvalidInput):
            parse(text.encode(), path, "x.yaml")


def file_with(folder: Path, text: str) -> Path:
    file = folder / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def code_of_reading(file: Path) -> str:
    with pytest.raises(InvalidInput) as refusal:
        read(file, PATH, "catalogue/jac.yaml")
    [problem] = refusal.value.problems
    assert (problem.file, problem.line, problem.column) == ("catalogue/jac.yaml", 1, 1)
    assert problem.message.startswith("Dit")
    assert problem.tip
    return problem.code


def test_a_file_is_read(tmp_path: Path) -> None:
    file = file_with(tmp_path, ENTRY)
    assert read(file, PATH, "x.yaml").value == document(ENTRY).value


def test_a_catalogue_behind_a_link_is_read(tmp_path: Path) -> None:
    file_with(tmp_path / "echt", ENTRY)
    (tmp_path / "link").symlink_to(tmp_path / "echt")
    assert read(tmp_path / "link" / PATH, PATH, "x.yaml").value == document(ENTRY).value


def test_a_file_that_is_a_link_is_refused(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders.yaml"
    elsewhere.write_text(ENTRY, encoding="utf-8")
    file = file_with(tmp_path, ENTRY)
    file.unlink()
    file.symlink_to(elsewhere)
    assert code_of_reading(file) == "bestand-snelkoppeling"
    elsewhere.unlink()
    assert code_of_reading(file) == "bestand-snelkoppeling"


@pytest.mark.parametrize("depth", [0, 1])
def test_a_file_in_a_folder_that_is_a_link_is_refused(tmp_path: Path, depth: int) -> None:
    file_with(tmp_path / "echt", ENTRY)
    folder = tmp_path.joinpath("catalogue", *PATH.parts[: depth + 1])
    folder.parent.mkdir(parents=True)
    folder.symlink_to(tmp_path.joinpath("echt", *PATH.parts[: depth + 1]))
    assert code_of_reading(tmp_path / "catalogue" / PATH) == "bestand-snelkoppeling"


def test_a_missing_file_a_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    file = tmp_path / PATH
    assert code_of_reading(file) == "bestand-ontbreekt"
    file.mkdir(parents=True)
    assert code_of_reading(file) == "bestand-soort"
    file.rmdir()
    os.mkfifo(file)
    assert code_of_reading(file) == "bestand-soort"


@contextmanager
def no_rights() -> Iterator[None]:
    """Without the rights of the administrator, who may read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_file_without_rights_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, *tmp_path.parents[:2]):
        with suppress(PermissionError):
            folder.chmod(0o755)
    file = file_with(tmp_path, ENTRY)
    file.chmod(0)
    with no_rights():
        assert code_of_reading(file) == "bestand-onleesbaar"


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A good entry in which bytes were inserted, removed or swapped a few times."""
    content = bytearray(ENTRY.encode())
    signs = st.one_of(st.sampled_from(list(b" \n\t\r:-#'\"[]{},&*!|>%@`?\\~<=.0\x00\xff\xc3\xe2")), st.integers(0, 255))
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(content) - 1))
        length = draw(st.integers(1, 12))
        match draw(st.integers(0, 3)):
            case 0:
                content[place:place] = bytes(draw(st.lists(signs, min_size=1, max_size=4)))
            case 1:
                del content[place : place + min(length, len(content) - 1)]
            case 2:
                content[place : place + length] = reversed(content[place : place + length])
            case _:
                content[place : place + 1] = bytes([draw(signs)])
        content = content or bytearray(b" ")
    return bytes(content)


def judged(content: bytes) -> None:
    """A document in which every value has a place and every scalar is text, or problems that a person can act on."""
    try:
        entry = document(content)
    except InvalidInput as refusal:
        lines = content.count(b"\n") + 1
        assert refusal.problems
        for problem in refusal.problems:
            assert problem.message and problem.tip and problem.code
            assert 1 <= problem.line <= lines and problem.column >= 1
        if left := remains(content, PATH, "catalogue/jac.yaml"):
            assert all(left.document.position((name,)).line <= lines for name in left.document.value)
    else:
        assert entry.value == yaml.load(entry.text, Loader=TEXT_LOADER)
        assert entry.position(()).line >= 1
        assert all(text.startswith("#") for _, text in entry.comments())


@settings(max_examples=10_000 if LONG else 300, deadline=None)
@given(mutated())
def test_a_mutated_entry_is_read_or_refused_in_words(content: bytes) -> None:
    judged(content)


@settings(max_examples=2_000 if LONG else 100, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(alphabet=" \n:-#'\"[]{},&*!|>%@?ab\\", max_size=80).map(str.encode)))
def test_any_bytes_are_read_or_refused_in_words(content: bytes) -> None:
    judged(content)


@given(
    st.dictionaries(
        st.from_regex(r"[a-z_]{1,12}", fullmatch=True), st.text(st.characters(codec="utf-8"), max_size=40), min_size=1
    )
)
def test_a_text_in_quotes_is_the_text_itself(fields: dict[str, str]) -> None:
    clean = {
        key: FORBIDDEN.sub("", unicodedata.normalize("NFC", text)).replace("\t", "") for key, text in fields.items()
    }
    clean = {key: unicodedata.normalize("NFC", text).replace("\r", "") for key, text in clean.items()}
    quoted = yaml.safe_dump(clean, allow_unicode=True, default_style='"', width=10_000)
    assert document(quoted).value == clean
