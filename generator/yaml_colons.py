"""A colon that is one too many, or that lacks."""

from __future__ import annotations

import re

from generator.bullets import bullet
from generator.quotation import quoted
from generator.yaml_dashes import typed_bullet
from generator.yaml_lines import indent, is_lone_text, starts_anew
from generator.yaml_scene import INDENT_TIP, Fault, Place, Scene
from generator.yaml_slips import GLUED_COLON, glued_colon, glued_dash

_FIELD = re.compile(r"(\s*(?:- +)*)([^\s#'\"\[{][^:]*):(?: +|$)")
_LOOSE = re.compile(r"(?!---|\.\.\.|-\S|[?%\[{ ]|$)(?!.*:(?: |$))")
_BELOW_TEXT = re.compile(r"^#|:(?: |$)")
_NAME = re.compile("[a-z][a-z_]*")


def colon(scene: Scene) -> Fault:
    """A colon where the parser expects none: within a text, behind a line that lacks one, or too far in."""
    number, column = scene.at
    field = _FIELD.match(scene.line(number))
    if field and field.end(2) < column and scene.rest((number, field.end())):
        if _is_text_of_list(scene, field, number):
            message = "In deze tekst staat meer dan één dubbelepunt. Zo is niet duidelijk wat de tekst is."
            return scene.quoted((number, field.start(2)), "yaml-dubbelepunt", message)
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
    return scene.fault((number, indent(scene.line(number))), "yaml-inspringing", message, INDENT_TIP)


def _is_text_of_list(scene: Scene, field: re.Match[str], number: int) -> bool:
    """Whether what stands behind a dash is a text: no field has such a name, and no field stands right below it."""
    if "-" not in field[1] or _NAME.fullmatch(field[2]):
        return False
    below = next((line for line in scene.lines[number + 1 :] if line.strip()), "")
    return not (indent(below) == field.start(2) and starts_anew(below))


def text_on_top(scene: Scene) -> Fault | None:
    """A text above the first field, such as the beginning of a mail, read on without it; None where there is none.

    Nothing below it can be read, so every other fault that the parser finds there is untrue.
    """
    line = scene.line(first := scene.first())
    if not _LOOSE.match(line) or GLUED_COLON.match(line) or _names_what_is_below(scene, first):
        return None
    below = range(first + 1, len(scene.lines))
    end = next((number for number in below if _BELOW_TEXT.search(scene.line(number))), first + 1)
    last = max(number for number in range(first, end) if scene.line(number).strip())
    tip = "Haal deze regel weg." if last == first else f"Haal regel {first + 1} tot en met {last + 1} weg."
    if _NAME.match(line):
        tip = f"Schrijf: veldnaam: tekst. Is dit geen veld? {tip}"
    fault = scene.fault((first, 0), "yaml-geen-dubbelepunt", "Hier staat tekst zonder veldnaam en dubbelepunt.", tip)
    return Fault(fault.problem, "\n".join([*scene.lines[:first], *[""] * (end - first), *scene.lines[end:]]))


def no_colon(scene: Scene) -> Fault:
    """A line of text where the parser expects a field."""
    return _no_colon_on(scene, scene.begin[0])


def _no_colon_on(scene: Scene, number: int) -> Fault:
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
        return typed_bullet(scene, (number, column))
    message = "Hier staat tekst zonder veldnaam en dubbelepunt."
    tip = "Schrijf: veldnaam: tekst. Hoort de tekst bij het veld erboven, spring dan twee spaties in."
    fault = scene.fault((number, column), "yaml-geen-dubbelepunt", message, tip)
    end = next((n for n in range(number + 1, len(scene.lines)) if not is_lone_text(scene.line(n))), len(scene.lines))
    return Fault(fault.problem, "\n".join([*scene.lines[:number], *[""] * (end - number), *scene.lines[end:]]))


def _names_what_is_below(scene: Scene, number: int) -> bool:
    """Whether a line is a name without its colon: it goes on with no text, and fields below spring in further."""
    line = scene.line(number)
    column = indent(line)
    around = next((other for other in reversed(scene.lines[:number]) if other.strip() and indent(other) < column), ":")
    opens = around.rstrip().endswith(":") or around.startswith(" " * (column - 2) + "- ")
    below = next((other for other in scene.lines[number + 1 :] if other.strip()), "")
    return bool(_NAME.fullmatch(line.strip())) and opens and indent(below) > column and starts_anew(below)


def _colon_behind(scene: Scene, place: Place) -> Fault:
    """A name of a group that lacks its colon, read on with it."""
    name = scene.rest(place)
    message = f'Achter "{name}" ontbreekt een dubbelepunt.'
    fault = scene.fault(place, "yaml-geen-dubbelepunt", message, f"Schrijf: {name}:")
    return scene.mended(fault, f"{name}:", f"{name}:")
