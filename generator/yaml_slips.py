"""Slips that PyYAML reads as ordinary text or passes over, but that nobody means.

A dash or a colon that is glued to its text, a dash that fell out of its list, a `#` that is glued to a value, a
value that goes on without springing in, a block of spaces, a > that folds a list. The events are PyYAML's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from generator.bullets import LONGEST_EXAMPLE, dash_tip, without_bullet
from generator.characters import MOST_OF_A_KIND
from generator.problems import Problem
from generator.quotation import begins_with_apostrophe
from generator.yaml_folds import loses_lines

GLUED_COLON = re.compile(r"(?!(?:https?|mailto|tel|sms):)([a-z][a-z_]*):(?=[^\s:/])")
_GLUED_HASH = {False: re.compile(r"#"), True: re.compile(r"#| *,#")}
# Without any of these in the text, only what is_suspect says can be a slip: the common file is read twice as fast.
_RARE = re.compile(r"""^[ -]*\?|[\[{,][ ]*\?|["'\]}]\#|,[ ]*\#|[|>][-+0-9]*\#""", re.MULTILINE)
_BLOCK_HEADER_HASH = re.compile(r"[|>][-+0-9]*#")

NO_DASH_ABOVE = "Deze regel begint niet met een streepje, de regels eronder wel."
NOT_IN_LINE = "Dit streepje staat niet recht onder de andere streepjes van zijn lijst."


def has_rare_slips(text: str) -> bool:
    """Whether every scalar of a text has to be looked at."""
    return any(_RARE.search(line) for line in text.split("\n") if "#" in line or "?" in line)


def is_suspect(event: Any) -> bool:
    """Whether a scalar can hold a slip that is not rare."""
    value: str = event.value
    return ":" in value or value.startswith("-") or event.start_mark.line != event.end_mark.line


def scalar_slips(text: str, event: Any, *, flow: bool, key: bool, indent: int) -> Iterator[Problem]:
    """The slips of a scalar; `flow`: within brackets, `key`: it names a field, `indent`: of the part it belongs to."""
    start, end = event.start_mark, event.end_mark
    before = text[start.index - start.column : start.index]
    if key and before.rstrip().endswith("?"):
        message = "Een tekst mag niet beginnen met het teken ?"
        yield _slip(start.line, start.column, "yaml-teken", message, "Zet de hele tekst tussen aanhalingstekens.")
    if event.style in ("|", ">"):
        yield from _block_slips(text, event)
        return
    if event.style:
        yield from _goes_on_outdented(text, start, end, indent)
    else:
        typed = text[start.index : end.index].split("\n", 1)[0].rstrip()
        yield from _plain_slips(typed, start.line, before, flow=flow, key=key)
        if end.line > start.line:
            yield from _below(text[start.index : end.index], typed, start, alone=not before.strip())
    if flow or event.style:
        yield from _glued_hash(text, end, flow=flow)


def bracket_slips(text: str, start: Any, end: Any, *, flow: bool, indent: int) -> Iterator[Problem]:
    """The slips of a list or group between brackets; `flow`: it stands within other brackets."""
    if not flow:
        yield from _goes_on_outdented(text, start, end, indent)
    yield from _glued_hash(text, end, flow=flow)


def glued_dash(line: int, column: int, rest: str) -> Problem:
    """`-tekst`: the space after the dash of a list is missing; line and column from 0."""
    message = "Na het streepje van een lijst ontbreekt een spatie."
    return _slip(line, column, "yaml-streepje", message, f"Schrijf: - {rest.lstrip('-')[:40]}")


def glued_colon(line: int, column: int, name: str, rest: str) -> Problem:
    """`naam:tekst`: the space after the colon is missing; line and column from 0."""
    message = f'Na "{name}:" ontbreekt een spatie.'
    return _slip(line, column, "yaml-dubbelepunt-vast", message, f"Schrijf: {name}: {rest[:40]}")


def field_twice(text: str, name: str, first: int, again: Any, dash: int | None) -> tuple[Problem, bool]:
    """A field that stands on line `first` (from 1) already, and whether it may begin a second item: in an item of a
    list, whose dash is on line `dash` (from 0), it may, unless it says the same.
    """
    lines = text.split("\n")
    typed = lines[again.line][again.column :].rstrip()
    message = f'Het veld "{name}" staat hier twee keer: op regel {first} en op regel {again.line + 1}.'
    is_second = dash is not None and (typed.endswith((":", "|")) or not lines[first - 1].rstrip().endswith(typed))
    tip = _second_tip(typed, dash) if dash is not None and is_second else "Houd één van de twee over."
    return _slip(again.line, again.column, "yaml-dubbele-sleutel", message, tip), is_second


def _second_tip(typed: str, dash: int) -> str:
    example = f": - {typed}" if len(typed) <= LONGEST_EXAMPLE else "."
    return f"Is dit een tweede? Zet er dan een streepje voor, recht onder dat van regel {dash + 1}{example}"


def _plain_slips(typed: str, line: int, before: str, *, flow: bool, key: bool) -> Iterator[Problem]:
    column = len(before)
    if typed == "-" or (typed.startswith("-") and not before.strip()):
        yield glued_dash(line, column, typed)
    elif (key if flow else not before.strip(" -")) and (glued := GLUED_COLON.match(typed)):
        yield glued_colon(line, column, glued[1], typed[glued.end() :])


def _below(source: str, typed: str, start: Any, *, alone: bool) -> Iterator[Problem]:
    """The slips of a text over several lines; `alone`: nothing stands before it on its first line."""
    glued = alone and typed.startswith("-")  # then the dashes below stand where they should
    if alone and not glued and f"\n{' ' * start.column}- " in source:
        yield _slip(start.line, start.column, "yaml-streepje", NO_DASH_ABOVE, dash_tip(without_bullet(typed)))
        return
    yield from islice(_dashes_below(source, start.line, aligned=glued), MOST_OF_A_KIND)


def _dashes_below(source: str, line: int, *, aligned: bool) -> Iterator[Problem]:
    for number, text in enumerate(source.split("\n")[1:], start=line + 1):
        rest = text.lstrip()
        column = len(text) - len(rest)
        if re.match(r"-[^\s-]", rest):
            yield glued_dash(number, column, rest)
        elif rest.startswith("- ") and not aligned:
            tip = "Zet de streepjes van één lijst recht onder elkaar."
            yield _slip(number, column, "yaml-inspringing", NOT_IN_LINE, tip)


def _block_slips(text: str, event: Any) -> Iterator[Problem]:
    start = event.start_mark
    if found := _BLOCK_HEADER_HASH.match(text, start.index):
        yield _hash(start.line, start.column + len(found[0]) - 1)
    source = text[start.index : event.end_mark.index].split("\n", 1)[-1]
    if not event.value.strip() and " " in source:
        message = "Dit tekstblok is leeg, maar heeft regels met spaties."
        yield _slip(start.line, start.column, "yaml-leeg-blok", message, "Schrijf er tekst in, of haal het veld weg.")
    if event.style == ">" and loses_lines(source):
        message = "Na > komen alle regels achter elkaar: de alinea's of de lijst hieronder gaan verloren."
        yield _slip(start.line, start.column, "yaml-regels-aaneen", message, "Zet | in plaats van >.")


def _goes_on_outdented(text: str, start: Any, end: Any, indent: int) -> Iterator[Problem]:
    if end.line == start.line:
        return
    lines = enumerate(text[start.index : end.index].split("\n")[1:], start=start.line + 1)
    outdented = (number for number, line in lines if line.strip() and len(line) - len(line.lstrip(" ")) <= indent)
    for number in islice(outdented, 1):
        message = (
            f"Wat op regel {start.line + 1} met {text[start.index]} begint, gaat hier verder zonder in te springen."
        )
        tip = "Ben je vergeten af te sluiten? Sluit dan op die regel af. Anders: spring hier twee spaties in."
        if begins_with_apostrophe(text[start.index : end.index]):
            tip = f"Zet de hele tekst op regel {start.line + 1} tussen dubbele aanhalingstekens."
        yield _slip(number, 0, "yaml-inspringing", message, tip)


def _glued_hash(text: str, end: Any, *, flow: bool) -> Iterator[Problem]:
    if found := _GLUED_HASH[flow].match(text, end.index):
        yield _hash(end.line, end.column + len(found[0]) - 1)


def _hash(line: int, column: int) -> Problem:
    message = "Voor het teken # ontbreekt een spatie."
    return _slip(
        line, column, "yaml-hekje", message, "Haal de opmerking achter # weg, of zet de tekst tussen aanhalingstekens."
    )


def _slip(line: int, column: int, code: str, message: str, tip: str) -> Problem:
    return Problem("", line + 1, column + 1, "", code, message, tip)
