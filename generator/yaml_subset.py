"""The strict subset of YAML in which an entry is written: text to plain values, every scalar as it was typed.

PyYAML's events (libyaml, or PyYAML's own scanner where that is missing) are followed one by one, so the limits
hold before a value is built and no type is ever guessed. Refused: anchors, aliases, merge keys, tags,
directives, several documents, duplicate and compound keys, and slips that YAML would read as ordinary text.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

import yaml

from generator.characters import wrong_character
from generator.problems import Problem
from generator.quotation import QUOTE_ALL, advice
from generator.yaml_blocks import block_of, without
from generator.yaml_faults import explain
from generator.yaml_scene import Span
from generator.yaml_slips import bracket_slips, field_twice, has_rare_slips, is_suspect, scalar_slips

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Pointer: TypeAlias = tuple[str | int, ...]

_Event: TypeAlias = Any  # the stubs of PyYAML say less of an event and its marks than every event has
_Mark: TypeAlias = Any

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_DEPTH = 10
MOST_NODES = 2_000
_MOST_REPAIRS = 20


@dataclass(frozen=True, slots=True)
class Composed:
    """The value of a text, what is wrong with it, and the text as it was read at last: the same lines, mended."""

    value: Value | None
    problems: list[Problem]
    text: str


def composition(text: str, loader: Any = LOADER, most_nodes: int = MOST_NODES) -> Composed:
    """What can be read of a text (the file of each problem still empty).

    The text holds no forbidden character or tab (characters.cleaned). After a fault that can be mended safely, reading
    goes on in the mended text; after another one, without the whole field at the margin that it stands in.
    """
    text = text if text.endswith("\n") else f"{text}\n"
    problems: list[Problem] = []
    for _ in range(_MOST_REPAIRS):
        reading = _Reading(text, most_nodes)
        error = reading.run(loader)
        if error is None:
            return Composed(reading.value, problems + reading.problems, text)
        fault = explain(text, error, reading.last)
        again = any(fault.problem.line == earlier.line for earlier in problems)
        problems += [] if again else [fault.problem]
        if fault.repaired is None or again:
            block = block_of(text, fault.problem.line)
            problems += [one for one in reading.problems if one.line in block and one.line < fault.problem.line]
        rest = without(text, [fault.problem.line]) if fault.repaired is None or again else fault.repaired
        if rest == text:
            break
        text = rest
    return Composed(None, problems, text)


def first_fault(text: str) -> Problem | None:
    """What keeps a text from being read where all of YAML is allowed, its file still empty; None where nothing does."""
    reading = _Reading(text, sys.maxsize)
    error = reading.run(LOADER)
    return explain(text, error, reading.last).problem if error else None


def too_deep(text: str) -> Problem | None:
    """Where a text has more levels than Helder follows, its file still empty; None where it has not."""
    reading = _Reading(text, sys.maxsize)
    reading.run(LOADER)
    return reading.problems[-1] if reading.is_too_deep else None


@dataclass(slots=True)
class _Level:
    """A mapping or list that is being read; `key` is the field whose value comes next."""

    node: dict[str, Value] | list[Value]
    start: _Mark
    flow: bool
    indent: int
    wants_key: bool
    key: str = ""
    lines: dict[str, int] = field(default_factory=dict)

    @property
    def step(self) -> str | int:
        return len(self.node) if isinstance(self.node, list) else self.key

    def add(self, value: Value) -> None:
        if isinstance(self.node, list):
            self.node.append(value)
        else:
            self.node[self.key] = value
            self.key, self.wants_key = "", True


def _has_directive(text: str) -> bool:
    """Whether a line with % stands above the first value; PyYAML's own scanner passes over unknown ones."""
    if not text.startswith("%") and "\n%" not in text:
        return False
    return next((line for line in text.split("\n") if line.strip() and line[0] != "#"), "").startswith("%")


_NOWHERE = _Level([], None, flow=False, indent=-1, wants_key=False)


class _Reading:
    """One pass over the events of a text; it stops at the first limit or syntax error that it meets."""

    def __init__(self, text: str, most_nodes: int) -> None:
        self.text = text
        self.most_nodes = most_nodes
        self.value: Value | None = None
        self.problems: list[Problem] = []
        self._has_rare_slips = has_rare_slips(text)
        self._levels: list[_Level] = []
        self._last: tuple[_Mark, _Mark, str] | None = None
        self._nodes = 0
        self._documents = 0
        self._stopped = False

    def run(self, loader: Any) -> yaml.YAMLError | None:
        try:
            self._follow(loader(self.text))
        except yaml.YAMLError as error:
            return error
        return None

    def _follow(self, events: Any) -> None:
        """As yaml.parse, which asks twice for each event."""
        try:
            while not self._stopped and (event := events.get_event()):
                if handle := _HANDLERS.get(type(event)):
                    handle(self, event)
        finally:
            events.dispose()

    @property
    def is_too_deep(self) -> bool:
        return len(self._levels) > MOST_DEPTH

    @property
    def last(self) -> Span | None:
        """What was read last."""
        if self._last is None:
            return None
        start, end, closing = self._last
        return Span((start.line, start.column), (end.line, end.column), closing)

    def document(self, event: _Event) -> None:
        self._documents += 1
        if event.version or event.tags or _has_directive(self.text):
            message = "Een regel die met % begint, is hier niet toegelaten."
            self._report(event.start_mark, "yaml-richtlijn", message, "Haal de regel weg.")
        if self._documents > 1:
            message = "Hier begint een tweede beschrijving in hetzelfde bestand."
            tip = 'Zet elke beschrijving in een eigen bestand en haal de regel met "---" weg.'
            self._report(event.start_mark, "yaml-meer-documenten", message, tip)
            self._stopped = True

    def alias(self, event: _Event) -> None:
        message = f"Een tekst mag niet beginnen met het teken * (*{event.anchor})."
        self._report(event.start_mark, "yaml-verwijzing", message, self._in_quotes(event))
        if self._parent.wants_key:
            self._parent.key, self._parent.wants_key = f"*{event.anchor}", False
        else:
            self._add(f"*{event.anchor}")

    def scalar(self, event: _Event) -> None:
        self._node(event)
        style, level = event.style or "", self._parent
        if self._has_rare_slips or is_suspect(event):
            slips = scalar_slips(self.text, event, flow=level.flow, key=level.wants_key, indent=level.indent)
            self._add_slips(slips)
        if style == '"' and (wrong := wrong_character(event.value)):
            self._report(event.start_mark, *wrong, "Haal de code met de schuine streep weg, of typ het gewone teken.")
        self._last = (event.start_mark, event.end_mark, style if style in "\"'" else "")
        if level.wants_key:
            self._key(event.value, event)
        else:
            self._add(event.value)

    def open(self, event: _Event) -> None:
        self._node(event)
        if self._parent.wants_key:
            message = "Een lijst of een groep velden kan geen naam van een veld zijn."
            tip = "Schrijf: veldnaam: tekst. Een tekst die met [ of { begint, staat tussen aanhalingstekens."
            self._report(event.start_mark, "yaml-samengestelde-sleutel", message, tip)
        node: dict[str, Value] | list[Value] = {} if isinstance(event, yaml.MappingStartEvent) else []
        flow = bool(event.flow_style)
        indent = self._parent.indent if flow else event.start_mark.column
        self._levels.append(_Level(node, event.start_mark, flow, indent, isinstance(node, dict)))
        if self.is_too_deep:
            message = f"Dit bestand heeft meer dan {MOST_DEPTH} niveaus in elkaar."
            self._stop(event.start_mark, "yaml-te-diep", message, "Kijk de haakjes en de inspringing na.")

    def close(self, event: _Event) -> None:
        level = self._levels.pop()
        start, end = level.start, event.end_mark
        self._last = (start, end, "]" if level.flow else "")
        parent = self._parent
        if level.flow:
            self._add_slips(bracket_slips(self.text, start, end, flow=parent.flow, indent=parent.indent))
        if parent.wants_key:
            parent.wants_key = False
        else:
            self._add(level.node)

    def _node(self, event: _Event) -> None:
        self._nodes += 1
        if self._nodes > self.most_nodes:
            message = f"Dit bestand heeft meer dan {self.most_nodes} waarden."
            self._stop(event.start_mark, "yaml-te-veel-waarden", message, "Verdeel de inhoud over meer bestanden.")
        if event.anchor is not None:
            message = f"Een tekst mag niet beginnen met het teken & (&{event.anchor})."
            self._report(event.start_mark, "yaml-anker", message, self._in_quotes(event))
        if event.tag is not None:
            message = "Een tekst mag niet beginnen met het teken !"
            self._report(event.start_mark, "yaml-etiket", message, self._in_quotes(event))

    def _key(self, name: str, event: _Event) -> None:
        level = self._levels[-1]
        mark = event.start_mark
        level.key, level.wants_key = name, False
        if name == "<<" and not getattr(event, "style", None):
            message = 'Een veld "<<" is hier niet toegelaten.'
            self._report(mark, "yaml-samenvoeging", message, "Schrijf de velden zelf uit.")
        elif not name:
            message = "Voor deze dubbelepunt ontbreekt de naam van het veld."
            self._report(mark, "yaml-lege-sleutel", message, "Schrijf: veldnaam: tekst")
        elif name in level.lines:
            in_list = not level.flow and isinstance(self._levels[-2:][0].node, list)
            slip, is_second = field_twice(
                self.text, name, level.lines[name], mark, level.start.line if in_list else None
            )
            self._add_slips([slip])
            level.lines = {} if is_second else level.lines
        level.lines.setdefault(name, mark.line + 1)

    def _add(self, value: Value) -> None:
        if self._levels:
            self._levels[-1].add(value)
        elif self._documents == 1:
            self.value = value

    def _add_slips(self, slips: Iterable[Problem]) -> None:
        self.problems.extend(replace(slip, field=self._path()) for slip in slips)

    @property
    def _parent(self) -> _Level:
        return self._levels[-1] if self._levels else _NOWHERE

    def _path(self) -> str:
        return ".".join(str(level.step) for level in self._levels).strip(".")

    def _in_quotes(self, event: _Event) -> str:
        """What to do where a text begins with a sign; the line as an example, where it ends with the text."""
        mark, end = event.start_mark, event.end_mark
        line = self.text.split("\n")[mark.line]
        is_text = isinstance(event, yaml.ScalarEvent | yaml.AliasEvent)
        if (
            not is_text
            or end.line > mark.line
            or self._parent.flow
            or self._parent.wants_key
            or " #" in line[mark.column :]
        ):
            return QUOTE_ALL
        return advice(line[: mark.column], line[mark.column :].rstrip())

    def _report(self, mark: _Mark, code: str, message: str, tip: str) -> None:
        self.problems.append(Problem("", mark.line + 1, mark.column + 1, self._path(), code, message, tip))

    def _stop(self, mark: _Mark, code: str, message: str, tip: str) -> None:
        self._report(mark, code, message, tip)
        self._stopped = True


_HANDLERS: dict[type[Any], Callable[[_Reading, Any], None]] = {
    yaml.DocumentStartEvent: _Reading.document,
    yaml.AliasEvent: _Reading.alias,
    yaml.ScalarEvent: _Reading.scalar,
    yaml.MappingStartEvent: _Reading.open,
    yaml.SequenceStartEvent: _Reading.open,
    yaml.MappingEndEvent: _Reading.close,
    yaml.SequenceEndEvent: _Reading.close,
}
