"""What is outside the subset of YAML is refused where it stands, with a way out."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import PurePosixPath

import pytest
import yaml

from generator.characters import FORBIDDEN
from generator.documents import ENTRY_LIMITS, WORD_LIST_LIMITS, parse, remains
from generator.problems import InvalidInput
from generator.yaml_subset import MOST_DEPTH, MOST_NODES
from tests.composed import compose
from tests.unit.document_texts import LOADERS, PATH, document, found, problems

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
    "colons in a text of a list": ("a:\n  - Let op: bel: altijd\n  - b\n", [(2, 5, "yaml-dubbelepunt")]),
    "colons in a word of a list": ("a:\n  - Opgelet: bel: altijd\n", [(2, 5, "yaml-dubbelepunt")]),
    "colons in a group of a list": ("a:\n  - Naam: Hulp: jou\n    b: 1\n", [(2, 11, "yaml-dubbelepunt")]),
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
    "text on top": ("Nieuwe gegevens\n# x\na: 1\nb: 2\n", [(1, 1, "yaml-geen-dubbelepunt")]),
    "text on top, an empty line": ("Beste redactie,\n\na: 1\nb: 2\n", [(1, 1, "yaml-geen-dubbelepunt")]),
    "text on top, with a fault below": (
        "Hallo\n\na: 1\nb: c: d\n",
        [(1, 1, "yaml-geen-dubbelepunt"), (4, 4, "yaml-dubbelepunt")],
    ),
    "text on top, with an apostrophe": ("'t Is nieuw\n# x\na: 1\nb: 2\n", [(1, 1, "yaml-geen-dubbelepunt")]),
    "text on top, by a dash": ("- nieuw\n# x\na: 1\nb: 2\n", [(1, 1, "yaml-geen-dubbelepunt")]),
    "text on top, of a web page": ("<p>Nieuw</p>\n# x\na: 1\nb: 2\n", [(1, 1, "yaml-geen-dubbelepunt")]),
    "text on top, quoted names below": ('Hallo\n"a": 1\nb: 2\n', [(1, 1, "yaml-geen-dubbelepunt")]),
    "a web page": ("<!DOCTYPE html>\n<style>\n  a { b: c }\n</style>\n", [(1, 1, "yaml-geen-tekst")]),
    "the fences of an example": ("```yaml\na: 1\nb: 2\n```\n", [(1, 1, "yaml-teken"), (4, 1, "yaml-teken")]),
    "other fences": ("~~~\na: 1\nb: 2\n~~~\n", [(1, 1, "yaml-teken"), (4, 1, "yaml-teken")]),
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
    ("text", "tip"),
    [
        ("a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\n", "recht onder dat van regel 2: - b: 3"),
        ("a:\n  - b:\n      - 1\n    b:\n      - 2\n", "recht onder dat van regel 2: - b:"),
        (f"a:\n  - b: 1\n    b: {'x' * 60}\n", "recht onder dat van regel 2."),
        ("a:\n  - b: 1\n    b: 1\n", "Houd één van de twee over."),
        ("a:\n  - {b: 1, b: 2}\n", "Houd één van de twee over."),
        ("a:\n  - c:\n      b: 1\n      b: 2\n", "Houd één van de twee over."),
    ],
)
def test_a_field_that_stands_twice_in_a_part_of_a_list_may_begin_a_second_part(text: str, tip: str) -> None:
    [problem] = problems(text)
    assert problem.tip.endswith(tip)
    assert ("Is dit een tweede?" in problem.tip) == ("streepje" in tip or "regel" in tip)


@pytest.mark.parametrize(
    ("text", "tip"),
    [
        ("Nieuwe gegevens\n# x\na: 1\nb: 2\n", "Haal deze regel weg."),
        ("Beste,\n\nZie hieronder.\n\na: 1\nb: 2\n", "Haal regel 1 tot en met 3 weg."),
        ("naam JAC\nb: 2\nc: 3\n", "Schrijf: veldnaam: tekst. Is dit geen veld? Haal deze regel weg."),
        ("naam\n  b: 2\nc: 3\n", "Schrijf: naam:"),
        ("```yaml\na: 1\n", "Haal deze regel weg."),
    ],
)
def test_a_text_above_the_first_field_must_go(text: str, tip: str) -> None:
    [problem] = problems(text)
    assert (problem.line, problem.tip, problem.fix) == (1, tip, "naam:" if tip.endswith("naam:") else None)


@pytest.mark.parametrize(
    ("text", "example"),
    [
        ("a: {van: 0 tot_en_met: 17}\n", "{van: 0, tot_en_met: 17}"),
        ("a: {van: 0, tot_en_met: 17\nb: 1\n", "{van: 0, tot_en_met: 17}"),
        ("a: {van: 3,, tot_en_met: 5}\n", "{van: 3, tot_en_met: 5}"),
        ("a: {, van: 3}\n", "{van: 3}"),
        ("a: {nummer: 014 12 uren: b}\n", "{van: 0, tot_en_met: 17}"),
        ("a: [kind, ouder\nb: 1\n", "[kind, jongere]"),
        ("a: [kind,, ouder]\n", "[kind, jongere]"),
        ("a: [{b: 1},, {b: 2}]\n", "[kind, jongere]"),
        ("a: [\n  kind,, ouder]\n", "[kind, jongere]"),
    ],
)
def test_a_group_between_brackets_has_an_example_of_a_group(text: str, example: str) -> None:
    assert problems(text)[0].tip.endswith(f"Voorbeeld: {example}")


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("naam: Hulp: voor jou\n", '"Hulp: voor jou"'),
        ("naam:\n  - Let op: bel: altijd\n", '"Let op: bel: altijd"'),
        ('naam: "Hulp "snel" nu"\n', '"Hulp \\"snel\\" nu"'),
        ("naam: 'Foto's'\n", '"Foto\'s"'),
        ("naam: @home\n", '"@home"'),
        ('naam: "Hulp\nb: 1\n', '"Hulp"'),
    ],
)
def test_a_certain_repair_is_offered_and_readable(text: str, fix: str) -> None:
    [problem] = problems(text)
    assert problem.fix == fix
    *above, line = text.split("\n")[: problem.line]
    value = document("\n".join([*above, f"{line[: problem.column - 1]}{fix}\n"])).value["naam"]
    assert value in (yaml.safe_load(fix), [yaml.safe_load(fix)])


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


def test_a_word_list_may_hold_more_and_is_limited_too() -> None:
    path = PurePosixPath("woordenlijsten/zoekwoorden.yaml")
    most = "a:\n" + "- x\n" * (WORD_LIST_LIMITS.nodes - 3)
    parse(most.encode(), path, "x.yaml")
    for text in (most + "- x\n", "a: " + "x" * WORD_LIST_LIMITS.size):
        with pytest.raises(InvalidInput):
            parse(text.encode(), path, "x.yaml")
