"""A dash that stands where none can, and a mark where a dash is due."""

from __future__ import annotations

from generator.bullets import bullet, dash_tip, without_bullet
from generator.yaml_lines import indent
from generator.yaml_scene import Fault, Place, Scene


def dash(scene: Scene) -> Fault:
    """A dash where the parser expects no list."""
    message = "Een lijst kan niet beginnen op de regel van het veld zelf."
    tip = (
        "Zet elk streepje op een eigen regel onder het veld. Is het geen lijst, zet dan alles tussen aanhalingstekens."
    )
    return scene.quoted(scene.at, "yaml-streepje", message, tip)


def typed_bullet(scene: Scene, place: Place) -> Fault:
    """A mark where a dash is due, read on with a dash; so are those right below it."""
    number, column = place
    message = f"Deze regel begint met {bullet(scene.rest(place))}, niet met een streepje."
    fault = scene.fault(place, "yaml-streepje", message, dash_tip(without_bullet(scene.rest(place))))
    lines = list(scene.lines)
    while number < len(lines) and indent(lines[number]) == column and bullet(lines[number][column:]):
        lines[number] = f"{' ' * column}- {without_bullet(lines[number][column:])}"
        number += 1
    return Fault(fault.problem, "\n".join(lines))
