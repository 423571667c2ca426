"""The value of a text in YAML and what is wrong with it, as tests compare them."""

from __future__ import annotations

from typing import Any

from generator.problems import Problem
from generator.yaml_subset import LOADER, MOST_NODES, Value, composition


def compose(text: str, loader: Any = LOADER, most_nodes: int = MOST_NODES) -> tuple[Value | None, list[Problem]]:
    """None where there is no value or it cannot be read."""
    composed = composition(text, loader, most_nodes)
    return composed.value, composed.problems
