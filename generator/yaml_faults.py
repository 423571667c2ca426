"""What PyYAML could not read, in Dutch: a problem with a code and a tip, and where it is safe a repaired text.

The repaired text keeps every line in its place. It exists only so that the faults further on are found too.
Works on the marks of the parser and on the line itself, since libyaml and PyYAML word their errors differently.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

import yaml

from generator.bullets import bullet, dash_tip, without_bullet
from generator.problems import Problem
from generator.quotation import QUOTE_ALL, advice, begins_with_apostrophe, is_certain, quoted, quoted_like
from generator.yaml_lines import going_on, indent, is_lone_text, starts_anew
from generator.yaml_slips import GLUED_COLON, glued_colon, glued_dash

Place: TypeAlias = tuple[int, int]  # line and column, both from 0

_FIELD = re.compile(r"(\s*(?:- +)*)([^\s#'\"\[{][^:]*):(?: +|$)")
_NAME = re.compile("[a-z][a-z_]*")
# A dash behind its field, or brackets, may have been meant for a list, # for a comment, | and > for a block of text.
_DOUBTFUL = {"yaml-streepje", "yaml-haakje"}
_INDENT_TIP = "Zet velden die bij elkaar horen recht onder elkaar. Spring in met twee spaties per niveau."


@dataclass(frozen=True, slots=True)
class Span:
    """The last thing that was read: where it began and ended, and its closing mark (`"`, `'`, `]` or nothing)."""

    start: Place
    end: Place
    closing: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem (its file still empty) and the text in which it is mended; None where that would be a guess."""

    problem: Problem
    repaired: str | None = None


@dataclass(frozen=True, slots=True)
class _Scene:
    """The lines, the place that the parser stopped at, the place where that part began, what came before."""

    lines: list[str]
    at: Place
    begin: Place
    last: Span | None

    def line(self, number: int) -> str:
        return self.lines[number] if number < len(self.lines) else ""

    def rest(self, place: Place) -> str:
        return self.line(place[0])[place[1] :].rstrip()

    def above(self) -> int | None:
        """The nearest line above that holds something."""
        return next((n for n in range(self.at[0] - 1, -1, -1) if self.line(n).strip()), None)

    def fault(self, place: Place, code: str, message: str, tip: str) -> Fault:
        last_line = max(len(self.lines) - (not self.lines[-1]), 1)
        return Fault(Problem("", min(place[0] + 1, last_line), place[1] + 1, "", code, message, tip))

    def mended(self, fault: Fault, rest: str, fix: str | None = None) -> Fault:
        """The fault, mended by writing `rest` from its place to the end of its line."""
        problem = fault.problem
        line = self.line(problem.line - 1)[: problem.column - 1] + rest
        lines = [*self.lines[: problem.line - 1], line, *self.lines[problem.line :]]
        return Fault(replace(problem, fix=fix), "\n".join(lines))

    def quoted(self, place: Place, code: str, message: str, tip: str = QUOTE_ALL) -> Fault:
        """A fault that is mended by quotes around the text, which ends with the line, or with its part of brackets."""
        before, value = self.line(place[0])[: place[1]], self.rest(place)
        bracketed = bool(re.search(r"[\[{]", before))
        text = re.split(r"[,\]}]", value)[0].rstrip() if bracketed else value
        behind = value[len(text) :]
        fix, behind = quoted(text), quoted_like(text[:1], behind) if bracketed else behind
        end = going_on(self.lines, place[0], before)
        goes_on = end > place[0] + 1
        fault = self.fault(place, code, message, tip if goes_on else advice(before, text, tip, behind))
        if goes_on:
            return fault if bracketed else self._quoted_to(end, fault)
        doubtful = code in _DOUBTFUL or " #" in value or value.startswith(("|", ">")) or not is_certain(value)
        return self.mended(fault, fix + behind, None if doubtful or bracketed else fix)

    def _quoted_to(self, end: int, fault: Fault) -> Fault:
        """A fault in a text of several lines, read on with quotes around all of it; where it ends is not certain."""
        first = fault.problem.line - 1
        if not all(is_lone_text(line) for line in self.lines[first + 1 : end]):
            return fault
        begin = self.lines[first][: fault.problem.column - 1]
        inside = [line.replace("\\", "\\\\").replace('"', '\\"') for line in self.lines[first + 1 : end]]
        opened = begin + quoted(self.lines[first][len(begin) :].rstrip())[:-1]
        text = [opened, *inside[:-1], f'{inside[-1]}"']
        return Fault(fault.problem, "\n".join([*self.lines[:first], *text, *self.lines[end:]]))


def explain(text: str, error: yaml.YAMLError, last: Span | None) -> Fault:
    """The fault behind an error of the parser; `last` is what it had read before."""
    lines = text.split("\n")
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _unreadable(_Scene(lines, (0, 0), (0, 0), last))
    mark = error.problem_mark
    start = error.context_mark or mark
    scene = _Scene(lines, (mark.line, mark.column), (start.line, start.column), last)
    said = f"{error.context or ''}: {error.problem or ''}"
    return next(explained for pattern, explained in _EXPLANATIONS if re.search(pattern, said))(scene)


def _colon(scene: _Scene) -> Fault:
    number, column = scene.at
    field = _FIELD.match(scene.line(number))
    if field and field.end(2) < column and scene.rest((number, field.end())):
        message = (
            f'In de tekst van "{field[2].strip()}" staat nog een dubbelepunt. Zo is niet duidelijk wat de tekst is.'
        )
        return scene.quoted((number, field.end()), "yaml-dubbelepunt", message)
    if column > 1024:
        return scene.fault((number, 0), "yaml-lange-sleutel", "De naam van dit veld is te lang.", "Kijk de regel na.")
    above = scene.above()
    if above is not None and is_lone_text(scene.line(above)):
        return _no_colon_on(scene, above)
    message = "Dit veld is te ver ingesprongen."
    return scene.fault((number, indent(scene.line(number))), "yaml-inspringing", message, _INDENT_TIP)


def _no_colon(scene: _Scene) -> Fault:
    return _no_colon_on(scene, scene.begin[0])


def _no_colon_on(scene: _Scene, number: int) -> Fault:
    line = scene.line(number)
    inner = line.strip().removeprefix("- ").lstrip()
    column = line.find(inner)
    if glued := GLUED_COLON.match(inner):
        rest = inner[glued.end() :]
        return scene.mended(Fault(glued_colon(number, column, glued[1], rest)), f"{glued[1]}: {quoted(rest)}")
    if re.match(r"-[^\s-]", inner):
        return scene.mended(Fault(glued_dash(number, column, inner)), f"- {inner[1:]}")
    if _names_what_is_below(scene, number):
        return _colon_behind(scene, (number, column))
    if bullet(inner):
        return _typed_bullet(scene, (number, column))
    message = "Hier staat tekst zonder veldnaam en dubbelepunt."
    tip = "Schrijf: veldnaam: tekst. Hoort de tekst bij het veld erboven, spring dan twee spaties in."
    fault = scene.fault((number, column), "yaml-geen-dubbelepunt", message, tip)
    end = next((n for n in range(number + 1, len(scene.lines)) if not is_lone_text(scene.line(n))), len(scene.lines))
    return Fault(fault.problem, "\n".join([*scene.lines[:number], *[""] * (end - number), *scene.lines[end:]]))


def _names_what_is_below(scene: _Scene, number: int) -> bool:
    """Whether a line is a name without its colon: it goes on with no text, and fields below spring in further."""
    line = scene.line(number)
    column = indent(line)
    around = next((other for other in reversed(scene.lines[:number]) if other.strip() and indent(other) < column), ":")
    opens = around.rstrip().endswith(":") or around.startswith(" " * (column - 2) + "- ")
    below = next((other for other in scene.lines[number + 1 :] if other.strip()), "")
    return bool(_NAME.fullmatch(line.strip())) and opens and indent(below) > column and starts_anew(below)


def _colon_behind(scene: _Scene, place: Place) -> Fault:
    """A name of a group that lacks its colon, read on with it."""
    name = scene.rest(place)
    message = f'Achter "{name}" ontbreekt een dubbelepunt.'
    fault = scene.fault(place, "yaml-geen-dubbelepunt", message, f"Schrijf: {name}:")
    return scene.mended(fault, f"{name}:", f"{name}:")


def _typed_bullet(scene: _Scene, place: Place) -> Fault:
    """A mark where a dash is due, read on with a dash; so are those right below it."""
    number, column = place
    message = f"Deze regel begint met {bullet(scene.rest(place))}, niet met een streepje."
    fault = scene.fault(place, "yaml-streepje", message, dash_tip(without_bullet(scene.rest(place))))
    lines = list(scene.lines)
    while number < len(lines) and indent(lines[number]) == column and bullet(lines[number][column:]):
        lines[number] = f"{' ' * column}- {without_bullet(lines[number][column:])}"
        number += 1
    return Fault(fault.problem, "\n".join(lines))


def _open_quote(scene: _Scene) -> Fault:
    return _unclosed(scene, scene.begin)


def _unclosed(scene: _Scene, place: Place) -> Fault:
    value, before = scene.rest(place), scene.line(place[0])[: place[1]]
    mark = value[:1]
    if re.search(r"['\"] *$", before) and (words := re.search(r"(?:^|- +|: +)(['\"])", before)):
        return _text_behind(scene, (place[0], words.start(1)))
    if begins_with_apostrophe(value):
        return _apostrophe(scene, place)
    message = f"Het aanhalingsteken {mark} dat hier begint, wordt niet op dezelfde regel gesloten."
    fault = scene.fault(place, "yaml-aanhalingsteken", message, f"Zet op het einde van de tekst ook een {mark}")
    closed = value + mark
    below = next((line for line in scene.lines[place[0] + 1 :] if line.strip()), "a: b")
    alone = value.count(mark) == 1 and len(value) > 1 and starts_anew(below)
    return scene.mended(fault, closed, closed) if alone else fault


def _apostrophe(scene: _Scene, place: Place) -> Fault:
    message = "Deze tekst begint met een weglatingsteken ('). Helder neemt dat voor een aanhalingsteken."
    tip = "Zet de hele tekst tussen dubbele aanhalingstekens."
    return scene.quoted(place, "yaml-aanhalingsteken", message, tip)


def _block(scene: _Scene) -> Fault:
    number, column = scene.at
    if scene.line(number)[:column].strip(" -") and scene.last and scene.last.closing:
        return _after_closing(scene, scene.last)
    if sign := re.search(r"(?:^|[:-] +)([*&!]\S* *)$", scene.line(number)[:column]):
        return _sign_at(scene, (number, sign.start(1)))
    if scene.rest(scene.at).startswith(":"):
        message = "Voor deze dubbelepunt ontbreekt de naam van het veld."
        return scene.fault(scene.at, "yaml-lege-sleutel", message, "Schrijf: veldnaam: tekst")
    message = "Deze regel staat niet recht onder de regels waar hij bij hoort."
    if scene.rest(scene.at).startswith("-"):
        message = "Dit streepje hoort bij geen lijst: het veld erboven heeft al een waarde, of het springt anders in."
    return scene.fault(scene.at, "yaml-inspringing", message, _INDENT_TIP)


def _after_closing(scene: _Scene, last: Span) -> Fault:
    by_quote = last.closing in "\"'"
    if by_quote and last.start[0] < last.end[0]:
        return _unclosed(scene, last.start)
    if by_quote:
        return _text_behind(scene, last.start)
    message = "Na het haakje dat de waarde afsluit, staat nog tekst."
    tip = "Haal weg wat achter het haakje staat. Is dit geen lijst? Zet dan alles tussen aanhalingstekens."
    return scene.quoted(last.start, "yaml-haakje", message, tip)


def _text_behind(scene: _Scene, place: Place) -> Fault:
    """Text behind quotes that close; they begin at a place."""
    if begins_with_apostrophe(scene.rest(place)):
        return _apostrophe(scene, place)
    message = "Na het aanhalingsteken dat de waarde afsluit, staat nog tekst."
    tip = "Zet de hele tekst tussen dubbele aanhalingstekens, met \\ voor elk dubbel aanhalingsteken erin."
    return scene.quoted(place, "yaml-aanhalingsteken", message, tip)


def _sign(scene: _Scene) -> Fault:
    return _sign_at(scene, scene.begin if scene.begin[0] == scene.at[0] else scene.at)


def _sign_at(scene: _Scene, place: Place) -> Fault:
    if bullet(scene.rest(place)) and indent(scene.line(place[0])) == place[1]:
        return _typed_bullet(scene, place)
    return scene.quoted(place, "yaml-teken", f"Een tekst mag niet beginnen met het teken {scene.rest(place)[:1]}")


def _flow(scene: _Scene) -> Fault:
    opening = scene.rest(scene.begin)[:1]
    closing = {"[": "]", "{": "}"}.get(opening, "]")
    message = f"Het haakje {opening} dat hier begint, wordt niet goed afgesloten met {closing}"
    tip = f"Zet tussen twee delen een komma en sluit af met {closing} Voorbeeld: [kind, jongere]"
    return scene.fault(scene.begin, "yaml-haakje", message, tip)


def _comma(scene: _Scene) -> Fault:
    number, column = scene.at
    begun = scene.line(number)[:column].rstrip()
    if not begun and (above := scene.above()) is not None:
        number, begun = above, scene.line(above).rstrip()
    if begun.endswith(("[", "{")):
        return _flow(replace(scene, begin=(number, len(begun) - 1)))
    message = "Hier ontbreekt een deel van de lijst tussen haakjes."
    return scene.fault(scene.at, "yaml-haakje", message, "Haal de komma te veel weg. Voorbeeld: [kind, jongere]")


def _escape(scene: _Scene) -> Fault:
    number, column = scene.at
    slash = (number, scene.line(number).rfind("\\", 0, column + 1))
    tip = "Schrijf twee schuine strepen (\\\\), of zet de tekst tussen enkele aanhalingstekens."
    if slash[1] < 0:
        return _unreadable(scene)
    code = re.findall(r"^\\(?:x\w{0,2}|u\w{0,4}|U\w{0,8}|.?)", scene.rest(slash))
    message = f"Tussen dubbele aanhalingstekens heeft {code[0]} geen betekenis."
    return scene.mended(scene.fault(slash, "yaml-escape", message, tip), "\\" + scene.rest(slash))


def _dash(scene: _Scene) -> Fault:
    message = "Een lijst kan niet beginnen op de regel van het veld zelf."
    tip = (
        "Zet elk streepje op een eigen regel onder het veld. Is het geen lijst, zet dan alles tussen aanhalingstekens."
    )
    return scene.quoted(scene.at, "yaml-streepje", message, tip)


def _document(scene: _Scene) -> Fault:
    above = scene.above()
    if above is not None and scene.line(above).startswith("..."):
        tip = 'Haal de regel "..." weg: een bestand bevat één beschrijving.'
        return scene.fault(scene.at, "yaml-meer-documenten", 'Na "..." staat nog tekst.', tip)
    return _sprung_in(scene)


def _sprung_in(scene: _Scene) -> Fault:
    """The first lines spring in and the rest does not; read on with all of them at the margin."""
    first = next(n for n, line in enumerate(scene.lines) if line.strip() and not line.lstrip().startswith("#"))
    column = indent(scene.lines[first])
    if column == 0 or first >= scene.at[0]:
        message = "Deze regel springt minder in dan het begin van het bestand."
        return scene.fault(scene.at, "yaml-inspringing", message, _INDENT_TIP)
    message = "Dit eerste veld springt in, en de velden eronder niet."
    tip = f"Haal {'de spatie' if column == 1 else 'de spaties'} vooraan weg."
    moved = [line[column:] if indent(line) >= column else line for line in scene.lines[first : scene.at[0]]]
    lines = [*scene.lines[:first], *moved, *scene.lines[scene.at[0] :]]
    return Fault(scene.fault((first, 0), "yaml-inspringing", message, tip).problem, "\n".join(lines))


def _directive(scene: _Scene) -> Fault:
    message = "Een regel die met % begint, is hier niet toegelaten."
    return scene.fault((scene.begin[0], 0), "yaml-richtlijn", message, "Haal de regel weg.")


def _unreadable(scene: _Scene) -> Fault:
    tip = "Kijk deze regel en de regel erboven na: aanhalingstekens, haakjes, dubbelepunten en inspringing."
    return scene.fault(scene.at, "yaml-onleesbaar", "Vanaf hier kan Helder het bestand niet lezen.", tip)


# The first pattern that fits "context: problem" explains it; the wordings are libyaml's and PyYAML's.
_EXPLANATIONS: tuple[tuple[str, Callable[[_Scene], Fault]], ...] = (
    (r"mapping values are not allowed", _colon),
    (r"could not find expected ':'", _no_colon),
    (r"found unexpected (end of stream|document)", _open_quote),
    (r"unknown escape|hexdecimal|hexadecimal|escape code", _escape),
    (r"directive", _directive),
    (r"expected '?<document start>", _document),
    (r"(scanning|parsing) an? (alias|anchor|tag|block scalar)", _sign),
    (r"cannot start any token|mapping keys are not allowed|block node.*node content", _sign),
    (r"sequence entries are not allowed", _dash),
    (r"flow node", _comma),
    (r"flow (sequence|mapping)", _flow),
    (r"block (mapping|collection|sequence)", _block),
    (r"", _unreadable),
)
