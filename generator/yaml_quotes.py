"""Quotes that do not close, or that close too soon; an apostrophe that was taken for one."""

from __future__ import annotations

import re

from generator.quotation import begins_with_apostrophe
from generator.yaml_lines import starts_anew
from generator.yaml_scene import Fault, Place, Scene


def open_quote(scene: Scene) -> Fault:
    """Quotes that the parser found open where it stopped."""
    return unclosed(scene, scene.begin)


def unclosed(scene: Scene, place: Place) -> Fault:
    """Quotes that begin at a place and do not close on their line, as far as they were meant for quotes."""
    value, before = scene.rest(place), scene.line(place[0])[: place[1]]
    mark = value[:1]
    if re.search(r"['\"] *$", before) and (words := re.search(r"(?:^|- +|: +)(['\"])", before)):
        return text_behind(scene, (place[0], words.start(1)))
    if begins_with_apostrophe(value):
        return _apostrophe(scene, place)
    message = f"Het aanhalingsteken {mark} dat hier begint, wordt niet op dezelfde regel gesloten."
    fault = scene.fault(place, "yaml-aanhalingsteken", message, f"Zet op het einde van de tekst ook een {mark}")
    closed = value + mark
    below = next((line for line in scene.lines[place[0] + 1 :] if line.strip()), "a: b")
    alone = value.count(mark) == 1 and len(value) > 1 and starts_anew(below)
    return scene.mended(fault, closed, closed) if alone else fault


def text_behind(scene: Scene, place: Place) -> Fault:
    """Text behind quotes that close; they begin at a place."""
    if begins_with_apostrophe(scene.rest(place)):
        return _apostrophe(scene, place)
    message = "Na het aanhalingsteken dat de waarde afsluit, staat nog tekst."
    tip = "Zet de hele tekst tussen dubbele aanhalingstekens, met \\ voor elk dubbel aanhalingsteken erin."
    return scene.quoted(place, "yaml-aanhalingsteken", message, tip)


def _apostrophe(scene: Scene, place: Place) -> Fault:
    message = "Deze tekst begint met een weglatingsteken ('). Helder neemt dat voor een aanhalingsteken."
    tip = "Zet de hele tekst tussen dubbele aanhalingstekens."
    return scene.quoted(place, "yaml-aanhalingsteken", message, tip)
