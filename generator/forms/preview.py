"""What the form needs to show the page of a service before it is published: the template itself, and what it names.

So what a page says is written once. The browser reads the templates as Jinja2 parsed them, and nothing runs that was
made from a text (helder/formulier/sjabloon.js).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from jinja2 import Environment, nodes
from msgspec import inspect

from generator.catalogue import Catalogue
from generator.catalogue.service import Service
from generator.contacts import phone
from generator.coverage import coverage
from generator.dates import MONTHS
from generator.dotmap import dot_map
from generator.freshness import LIMIT_IN_YEARS, WAITING_TIME_LIMIT
from generator.labels import labels_of
from generator.offer import Offer

TEMPLATE = "_dienst.html"
_OF_LINES = ("id", "label", "number", "chat", "website", "purpose", "limits")


def content(offer: Offer, environment: Environment) -> dict[str, object]:
    """The templates by name, the shape of a service, and what the templates look up in a catalogue."""
    drawing = dot_map(offer.catalogue.places)
    return {
        "templates": templates(environment),
        "service": shape(inspect.type_info(Service)),
        "map": {"width": drawing.width, "height": drawing.height},
        "months": MONTHS,
        "limits": {"years": LIMIT_IN_YEARS, "days": WAITING_TIME_LIMIT.days},
        **_known(offer.catalogue),
        "front_doors": {name: {"name": kind.name} for name, kind in offer.front_doors.items()},
    }


def templates(environment: Environment) -> dict[str, Any]:
    """The template of a service and the macros that it needs, as lists: the name of a node, then its parts."""
    asked: dict[str, frozenset[str]] = {}
    found: dict[str, list[nodes.Node]] = {}
    again = {TEMPLATE: frozenset[str]()}
    while again != asked:
        asked = again
        found = {name: _kept(_parsed(environment, name), wanted) for name, wanted in asked.items()}
        again = {TEMPLATE: frozenset(), **_imported(found)}
    return {name: _as_lists(body) for name, body in found.items()}


def _parsed(environment: Environment, name: str) -> nodes.Template:
    assert environment.loader
    return environment.parse(environment.loader.get_source(environment, name)[0])


def _kept(tree: nodes.Template, wanted: frozenset[str]) -> list[nodes.Node]:
    """What runs of a template with the macros that it needs: of the first all that it says, of others what is asked."""
    macros = {one.name: one for one in tree.body if isinstance(one, nodes.Macro)}
    is_first = not wanted
    running = [one for one in tree.body if is_first and not isinstance(one, nodes.Macro | nodes.FromImport)]
    needed, left = set[str](), set(wanted) | _names(running)
    while left:
        needed |= left
        left = _names(macros[name] for name in left if name in macros) - needed
    kept = [one for one in tree.body if one in running or (isinstance(one, nodes.Macro) and one.name in needed)]
    imports = [one for one in tree.body if isinstance(one, nodes.FromImport)]
    for one in imports:
        one.names = [name for name in one.names if name in needed]
    return [*(one for one in imports if one.names), *kept]


def _names(found: Iterable[nodes.Node]) -> set[str]:
    return {name.name for node in found for name in node.find_all(nodes.Name)}


def _imported(found: Mapping[str, list[nodes.Node]]) -> dict[str, frozenset[str]]:
    """Which names are taken from each other template."""
    asked: dict[str, set[str]] = {}
    for body in found.values():
        for one in body:
            if isinstance(one, nodes.FromImport) and isinstance(one.template, nodes.Const):
                asked.setdefault(one.template.value, set()).update(map(str, one.names))
    return {name: frozenset(names) for name, names in asked.items()}


def _as_lists(part: Any) -> Any:
    if isinstance(part, nodes.Node):
        return [type(part).__name__, *(_as_lists(getattr(part, name)) for name in part.fields)]
    return [_as_lists(item) for item in part] if isinstance(part, list | tuple) else part


def shape(kind: inspect.Type) -> Any:
    """How a value in a file becomes what a template reads: None as it is, [shape] a list, {attribute: ...} a record.

    Of an attribute: its name in the file, what it is where the file says nothing, and its own shape.
    """
    if isinstance(kind, inspect.UnionType):
        return next((shape(one) for one in kind.types if not isinstance(one, inspect.NoneType)), None)
    if isinstance(kind, inspect.VarTupleType):
        return [shape(kind.item_type)]
    if isinstance(kind, inspect.StructType):
        return {one.name: [one.encode_name, _otherwise(one), shape(one.type)] for one in kind.fields}
    return None


def _otherwise(field: inspect.Field) -> object:
    """The default; of what must be there but is not yet, nothing of its kind."""
    if field.default is not msgspec.NODEFAULT:
        return msgspec.to_builtins(field.default)
    empty: dict[type, object] = {inspect.VarTupleType: [], inspect.StructType: {}, inspect.DictType: {}}
    return empty.get(type(field.type), "")


def _known(known: Catalogue) -> dict[str, object]:
    labels, words = labels_of(known), known.vocabularies
    lines = words.help_lines.terms
    return {
        "labels": {
            "facets": {name: labels.facets[name] for name in ("levensdomein", "weg", "voor", "werkvorm", "taal")},
            "technical": labels.technical,
        },
        "choices": {name: names for name, names in known.choices.items() if name.startswith("dienst.")},
        "routes": {one.id: {"label": one.label, "who_starts": one.who_starts} for one in words.access_routes.terms},
        "characteristics": [{"id": one.id, "label": one.label} for one in words.characteristics.terms],
        "lines": [{name: getattr(line, name) for name in _OF_LINES} for line in lines],
        "numbers": {line.number: phone(line.number).display for line in lines if line.number},
        "kinds": {
            name: {"name": kind.name, "technical_term": kind.technical_term}
            for name, kind in known.kinds_of_help.items()
        },
        "regions": {name: _region(name, known) for name in known.regions},
        "municipalities": {
            place.id: {"id": place.id, "name": place.name, "region": place.region, "province": place.province}
            for place in known.places.municipalities.values()
        },
        "providers": {
            name: {"name": one.name, "complaint": one.complaint, "contact": {"website": one.contact.website}}
            for name, one in known.providers.items()
        },
    }


def _region(name: str, known: Catalogue) -> dict[str, object]:
    """A region by its name, with what a partnership covers."""
    area = known.regions[name].area
    served = coverage(area, known.regions) if area else None
    tokens = {"certain": sorted(served.certain), "possible": sorted(served.possible)} if served else {}
    return {"name": known.regions[name].name, **tokens}
