"""What the macros of templates are made of besides their arguments, by the trees that Jinja reads them into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from jinja2 import nodes
from jinja2.filters import FILTERS
from jinja2.tests import TESTS

from generator.render import environment

FIXED = frozenset({"_", "catalogue", "dutch", "gettext", "here", "is_dutch_only", "labels", "map", "numbers", "words"})
"""Globals that an environment gets when it is made and that give the same ever after; `once` and `lipsum` do not."""
FIXED_FILTERS = (FILTERS.keys() - {"random"}) | {"date", "dutch_date", "linked", "map_name", "phone", "word"}
_NODES = (
    *(nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.Assign, nodes.CallBlock),
    *(nodes.Name, nodes.Const, nodes.Tuple, nodes.List, nodes.Dict, nodes.Pair, nodes.Keyword),
    *(nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Call, nodes.Filter, nodes.Test, nodes.CondExpr),
    *(nodes.Compare, nodes.Operand, nodes.BinExpr, nodes.UnaryExpr, nodes.Concat),
)
"""What says nothing by itself; an include, a block or an import within a macro would bring the page along."""
Place = tuple[str, str]
"""A template and a macro in it."""


@dataclass(frozen=True)
class Macros:
    """The macros of templates, by their sources."""

    sources: Mapping[str, str]

    def named(self, name: str) -> list[Place]:
        """Every macro of this name that stands in a file of its own."""
        return [(file, name) for file in self.sources if file.startswith("_") and self._macro((file, name))]

    def strange(self, place: Place) -> set[str]:
        """What a macro, or one that it calls, is made of besides its arguments and what is fixed."""
        macro = self._macro(place)
        assert macro is not None
        # Those that it calls may have a caller: what that says stands in one of them too.
        return {*self._strange(place, set()), *(["caller"] if "caller" in _read_by(macro) else [])}

    def _strange(self, place: Place, seen: set[Place]) -> Iterator[str]:
        macro = self._macro(place)
        if place in seen or macro is None:
            return
        seen.add(place)
        yield from (f"|{each.name}" for each in macro.find_all(nodes.Filter) if each.name not in FIXED_FILTERS)
        yield from (f"is {each.name}" for each in macro.find_all(nodes.Test) if each.name not in TESTS)
        yield from (type(each).__name__ for each in macro.find_all(nodes.Node) if not isinstance(each, _NODES))
        for name in _read_by(macro) - FIXED - {"caller"}:
            if (other := self._known(place[0], name)) is None:
                yield name
            else:
                yield from self._strange(other, seen)

    def _known(self, file: str, name: str) -> Place | None:
        """The macro that a template knows by this name: its own, or one that it imports without the page."""
        if self._macro((file, name)):
            return file, name
        for taken in _parsed(self.sources[file]).find_all(nodes.FromImport):
            for each in taken.names:
                own, here = each if isinstance(each, tuple) else (each, each)
                if here == name and not taken.with_context and isinstance(taken.template, nodes.Const):
                    return (taken.template.value, own) if self._macro((taken.template.value, own)) else None
        return None

    def _macro(self, place: Place) -> nodes.Macro | None:
        file, name = place
        return next((each for each in _parsed(self.sources[file]).find_all(nodes.Macro) if each.name == name), None)


@cache
def _parsed(source: str) -> nodes.Template:
    return environment().parse(source)


def _read_by(macro: nodes.Macro) -> frozenset[str]:
    """The names that a macro takes from elsewhere: not its arguments, nor what it sets before it reads it."""
    own = _stored(*macro.args)
    return frozenset([*_free(macro.defaults, own), *_free(macro.body, own)])


def _free(body: Iterable[nodes.Node], own: frozenset[str]) -> Iterator[str]:
    """The names that are read but are no own ones; what is set in a part of a body holds in that part only."""
    for node in body:
        match node:
            case nodes.Assign():
                yield from _read(own, node.node)
                own |= _stored(node.target)
            case nodes.For():
                yield from _read(own, node.iter)
                inner = own | _stored(node.target) | {"loop"}
                yield from _free([*([node.test] if node.test else []), *node.body], inner)
                yield from _free(node.else_, own)
            case nodes.If():
                yield from _read(own, node.test)
                for part in (node.body, node.elif_, node.else_):
                    yield from _free(part, own)
            case nodes.CallBlock():
                yield from _read(own, node.call, *node.defaults)
                yield from _free(node.body, own | _stored(*node.args))
            case _:
                yield from _read(own, node)


def _read(own: frozenset[str], *expressions: nodes.Node) -> Iterator[str]:
    names = (name for each in expressions for name in _names(each) if name.ctx == "load")
    return (name.name for name in names if name.name not in own)


def _stored(*targets: nodes.Node) -> frozenset[str]:
    return frozenset(name.name for target in targets for name in _names(target))


def _names(node: nodes.Node) -> list[nodes.Name]:
    """All names in a node, which may be one itself."""
    return [*([node] if isinstance(node, nodes.Name) else []), *node.find_all(nodes.Name)]
