"""An entry is read as text, and every key and value has its place."""

from __future__ import annotations

import pytest
import yaml

from generator.documents import Pointer, Position
from tests.composed import compose
from tests.unit.document_texts import ENTRY, LOADERS, PATH, document


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
