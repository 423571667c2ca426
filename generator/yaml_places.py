"""Where things stand in a text that was read without problems: keys, values and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import yaml

from generator.yaml_subset import LOADER, Pointer


def comments(text: str) -> list[tuple[int, int, str]]:
    """Every comment of a text that can be read: line and column (from 1) and the comment with its `#`."""
    shown = list(text)
    scalars: Iterator[Any] = (e for e in yaml.parse(text, Loader=LOADER) if isinstance(e, yaml.ScalarEvent))
    for scalar in scalars:
        start, end = scalar.start_mark.index, scalar.end_mark.index
        if scalar.style in ("|", ">"):
            start = text.find("\n", start) % (len(text) + 1)
        shown[start:end] = ("\n" if character == "\n" else "x" for character in text[start:end])
    return [
        (number, found.start() + 1, found[0].rstrip())
        for number, line in enumerate("".join(shown).split("\n"), start=1)
        if (found := re.search(r"(?:(?<=\s)|^)#.*", line))
    ]


@lru_cache(maxsize=64)
def places(text: str) -> dict[Pointer, tuple[tuple[int, int], tuple[int, int]]]:
    """For every value of a text without problems: line and column (from 1) of its key, and of the value itself."""
    found: dict[Pointer, tuple[tuple[int, int], tuple[int, int]]] = {}

    def visit(node: yaml.Node, pointer: Pointer, key: tuple[int, int]) -> None:
        found[pointer] = (key, _place(node))
        if isinstance(node, yaml.MappingNode):
            for name, value in node.value:
                visit(value, (*pointer, name.value), _place(name))
        elif isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                visit(item, (*pointer, index), _place(item))

    root = yaml.compose(text, Loader=LOADER)
    if root is not None:
        visit(root, (), _place(root))
    return found


def _place(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line + 1, node.start_mark.column + 1
