"""What PyYAML could not read, in Dutch: a problem with a code and a tip, and where it is safe a repaired text.

The repaired text keeps every line in its place. It exists only so that the faults further on are found too.
Works on the marks of the parser and on the line itself, since libyaml and PyYAML word their errors differently.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import yaml

from generator.bullets import bullet
from generator.yaml_colons import colon, no_colon, text_on_top
from generator.yaml_dashes import dash, typed_bullet
from generator.yaml_lines import indent
from generator.yaml_quotes import open_quote, text_behind, unclosed
from generator.yaml_scene import INDENT_TIP, Fault, Place, Scene, Span

_FENCE = re.compile(r" *(?:```|~~~) *\w* *")


def explain(text: str, error: yaml.YAMLError, last: Span | None) -> Fault:
    """The fault behind an error of the parser; `last` is what it had read before."""
    lines = text.split("\n")
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return _unreadable(Scene(lines, (0, 0), (0, 0), last))
    mark = error.problem_mark
    start = error.context_mark or mark
    scene = Scene(lines, (mark.line, mark.column), (start.line, start.column), last)
    if certain := _fence(scene) or text_on_top(scene):
        return certain
    said = f"{error.context or ''}: {error.problem or ''}"
    return next(explained for pattern, explained in _EXPLANATIONS if re.search(pattern, said))(scene)


def _fence(scene: Scene) -> Fault | None:
    """A line that was pasted along with an example, from the page that shows it; read on without it."""
    number = next(
        (one for one in (scene.first(), scene.begin[0], scene.at[0]) if _FENCE.fullmatch(scene.line(one))), None
    )
    if number is None:
        return None
    mark = scene.line(number).strip()[:3]
    message = f"Deze regel met {mark} hoort niet bij de beschrijving."
    fault = scene.fault((number, 0), "yaml-teken", message, "Haal deze regel weg.")
    return Fault(fault.problem, "\n".join([*scene.lines[:number], "", *scene.lines[number + 1 :]]))


def _block(scene: Scene) -> Fault:
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
    return scene.fault(scene.at, "yaml-inspringing", message, INDENT_TIP)


def _after_closing(scene: Scene, last: Span) -> Fault:
    by_quote = last.closing in "\"'"
    if by_quote and last.start[0] < last.end[0]:
        return unclosed(scene, last.start)
    if by_quote:
        return text_behind(scene, last.start)
    message = "Na het haakje dat de waarde afsluit, staat nog tekst."
    tip = "Haal weg wat achter het haakje staat. Is dit geen lijst? Zet dan alles tussen aanhalingstekens."
    return scene.quoted(last.start, "yaml-haakje", message, tip)


def _sign(scene: Scene) -> Fault:
    return _sign_at(scene, scene.begin if scene.begin[0] == scene.at[0] else scene.at)


def _sign_at(scene: Scene, place: Place) -> Fault:
    if bullet(scene.rest(place)) and indent(scene.line(place[0])) == place[1]:
        return typed_bullet(scene, place)
    return scene.quoted(place, "yaml-teken", f"Een tekst mag niet beginnen met het teken {scene.rest(place)[:1]}")


def _flow(scene: Scene) -> Fault:
    opening = scene.rest(scene.begin)[:1]
    closing = {"[": "]", "{": "}"}.get(opening, "]")
    message = f"Het haakje {opening} dat hier begint, wordt niet goed afgesloten met {closing}"
    tip = f"Zet tussen twee delen een komma en sluit af met {closing} {_example(opening, scene.rest(scene.begin))}"
    return scene.fault(scene.begin, "yaml-haakje", message, tip)


def _comma(scene: Scene) -> Fault:
    number, column = scene.at
    begun = scene.line(number)[:column].rstrip()
    if not begun and (above := scene.above()) is not None:
        number, begun = above, scene.line(above).rstrip()
    if begun.endswith(("[", "{")):
        return _flow(replace(scene, begin=(number, len(begun) - 1)))
    place = _open_bracket(begun)
    what = "de groep" if begun[place:].startswith("{") else "de lijst"
    message = f"Hier ontbreekt een deel van {what} tussen haakjes."
    tip = f"Haal de komma te veel weg. {_example(begun[place : place + 1], scene.rest((number, place)))}"
    return scene.fault(scene.at, "yaml-haakje", message, tip)


def _open_bracket(text: str) -> int:
    """Where the last bracket stands that a text leaves open; its end where it leaves none."""
    opened: list[int] = []
    for place, letter in enumerate(text):
        if letter in "[{":
            opened.append(place)
        elif letter in "]}" and opened:
            opened.pop()
    return opened[-1] if opened else len(text)


def _example(opening: str, typed: str) -> str:
    """How brackets are written: with the fields that stand between them, where these are plain."""
    if opening != "{":
        return "Voorbeeld: [kind, jongere]"
    fields = re.findall(r"(?<![a-z_])([a-z][a-z_]*): +([^][{}\s,:]+)", typed)
    told = "".join(f"{name}:{value}" for name, value in fields)
    if not fields or told != re.sub(r"[][{}\s,]", "", typed):
        fields = [("van", "0"), ("tot_en_met", "17")]
    return f"Voorbeeld: {{{', '.join(f'{name}: {value}' for name, value in fields)}}}"


def _escape(scene: Scene) -> Fault:
    number, column = scene.at
    slash = (number, scene.line(number).rfind("\\", 0, column + 1))
    tip = "Schrijf twee schuine strepen (\\\\), of zet de tekst tussen enkele aanhalingstekens."
    if slash[1] < 0:
        return _unreadable(scene)
    code = re.findall(r"^\\(?:x\w{0,2}|u\w{0,4}|U\w{0,8}|.?)", scene.rest(slash))
    message = f"Tussen dubbele aanhalingstekens heeft {code[0]} geen betekenis."
    return scene.mended(scene.fault(slash, "yaml-escape", message, tip), "\\" + scene.rest(slash))


def _document(scene: Scene) -> Fault:
    above = scene.above()
    if above is not None and scene.line(above).startswith("..."):
        tip = 'Haal de regel "..." weg: een bestand bevat één beschrijving.'
        return scene.fault(scene.at, "yaml-meer-documenten", 'Na "..." staat nog tekst.', tip)
    return _sprung_in(scene)


def _sprung_in(scene: Scene) -> Fault:
    """The first lines spring in and the rest does not; read on with all of them at the margin."""
    first = scene.first()
    column = indent(scene.lines[first])
    if column == 0 or first >= scene.at[0]:
        message = "Deze regel springt minder in dan het begin van het bestand."
        return scene.fault(scene.at, "yaml-inspringing", message, INDENT_TIP)
    message = "Dit eerste veld springt in, en de velden eronder niet."
    tip = f"Haal {'de spatie' if column == 1 else 'de spaties'} vooraan weg."
    moved = [line[column:] if indent(line) >= column else line for line in scene.lines[first : scene.at[0]]]
    lines = [*scene.lines[:first], *moved, *scene.lines[scene.at[0] :]]
    return Fault(scene.fault((first, 0), "yaml-inspringing", message, tip).problem, "\n".join(lines))


def _directive(scene: Scene) -> Fault:
    message = "Een regel die met % begint, is hier niet toegelaten."
    return scene.fault((scene.begin[0], 0), "yaml-richtlijn", message, "Haal de regel weg.")


def _unreadable(scene: Scene) -> Fault:
    tip = "Kijk deze regel en de regel erboven na: aanhalingstekens, haakjes, dubbelepunten en inspringing."
    return scene.fault(scene.at, "yaml-onleesbaar", "Vanaf hier kan Helder het bestand niet lezen.", tip)


# The first pattern that fits "context: problem" explains it; the wordings are libyaml's and PyYAML's.
_EXPLANATIONS: tuple[tuple[str, Callable[[Scene], Fault]], ...] = (
    (r"mapping values are not allowed", colon),
    (r"could not find expected ':'", no_colon),
    (r"found unexpected (end of stream|document)", open_quote),
    (r"unknown escape|hexdecimal|hexadecimal|escape code", _escape),
    (r"directive", _directive),
    (r"expected '?<document start>", _document),
    (r"(scanning|parsing) an? (alias|anchor|tag|block scalar)", _sign),
    (r"cannot start any token|mapping keys are not allowed|block node.*node content", _sign),
    (r"sequence entries are not allowed", dash),
    (r"flow node", _comma),
    (r"flow (sequence|mapping)", _flow),
    (r"block (mapping|collection|sequence)", _block),
    (r"", _unreadable),
)
