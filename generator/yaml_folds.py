"""Where a text behind > loses what its lines say: YAML makes one line of them, and one empty line parts nothing."""

from __future__ import annotations

import re
from itertools import pairwise

_ITEM = re.compile(r"(?:[-*+•]|[0-9]{1,3}[.)]) ")


def loses_lines(block: str) -> bool:
    """Whether a folded block, given from its first line below the >, loses a paragraph or an item of a list.

    A single line that goes on below another one loses nothing: Markdown makes one of those as well.
    """
    lines = block.rstrip().split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    told = [(number, line[margin:]) for number, line in enumerate(lines) if line.strip()]
    pairs = [(below - above, before, line) for (above, before), (below, line) in pairwise(told)]
    return any(
        _folds(before) and _folds(line) and (apart == 2 or (apart == 1 and _begins_list(before, line)))
        for apart, before, line in pairs
    )


def _begins_list(before: str, line: str) -> bool:
    """Whether a line is surely an item: prose may begin a line with a dash or a number too."""
    return bool(_ITEM.match(line)) and (before.rstrip().endswith(":") or bool(_ITEM.match(before)))


def _folds(line: str) -> bool:
    """What springs in further keeps its line."""
    return not line.startswith((" ", "\t"))
