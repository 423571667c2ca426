"""The stylesheets of the theme as one, without what concerns no page: most of Material's is about parts of its own.

CSS as in CSS Syntax Level 3 (https://www.w3.org/TR/css-syntax-3/), by tinycss2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import tinycss2
from tinycss2.ast import AtRule, Declaration, HashToken, IdentToken, LiteralToken, Node, QualifiedRule
from tinycss2.ast import SquareBracketsBlock as Attribute

_WORD = re.compile(r"[A-Za-z_][\w-]*")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)")
_LINES = re.compile(r"\s*\n\s*")
_WITH_RULES = ("media", "supports")


def joined(sheets: Iterable[str], texts: Iterable[str]) -> str:
    """The stylesheets as one, in their order.

    What is about a class, an id or an attribute with a hyphen that stands in none of the `texts` is left out, for pages
    and scripts have no other; a word with a hyphen at its end, "icon--", stands for all that begin so. A variable that
    nothing refers to is left out too.
    """
    written = _Written(frozenset(word for text in texts for word in _WORD.findall(text)))
    rules = [rule for sheet in sheets for rule in _fitting(_parsed(sheet), written)]
    used = frozenset(_VARIABLE.findall(_text(rules)))
    return "".join(_text([rule]) for rule in _without_others(rules, used))


@dataclass(frozen=True)
class _Written:
    words: frozenset[str]

    @cached_property
    def _beginnings(self) -> tuple[str, ...]:
        return tuple(word for word in self.words if word.endswith("-"))

    def has_all(self, names: Iterable[str]) -> bool:
        return all(name in self.words or name.startswith(self._beginnings) for name in names)


def _parsed(sheet: str) -> list[Node]:
    found = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    return [rule for rule in found if not (isinstance(rule, AtRule) and rule.lower_at_keyword == "charset")]


def _inner(rule: AtRule) -> list[Node]:
    return list(tinycss2.parse_rule_list(rule.content or [], skip_comments=True, skip_whitespace=True))


def _has_rules(rule: Node) -> bool:
    return isinstance(rule, AtRule) and rule.content is not None and rule.lower_at_keyword in _WITH_RULES


def _fitting(rules: Iterable[Node], written: _Written) -> Iterator[Node]:
    """The rules that may concern a page, each with those of its selectors that may."""
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            rule.prelude = _comma([part for part in _selectors(rule.prelude) if written.has_all(_names(part))])
            yield from [rule] if rule.prelude else []
        elif isinstance(rule, AtRule) and _has_rules(rule):
            rule.content = list(_fitting(_inner(rule), written))
            yield from [rule] if rule.content else []
        else:
            yield rule


def _selectors(prelude: Sequence[Node]) -> list[list[Node]]:
    parts: list[list[Node]] = [[]]
    for token in prelude:
        if isinstance(token, LiteralToken) and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _comma(parts: Sequence[Sequence[Node]]) -> list[Node]:
    found = [token for part in parts for token in (LiteralToken(0, 0, ","), *part)]
    return found[1:]


def _names(selector: Sequence[Node]) -> Iterator[str]:
    """The classes, ids and attributes with a hyphen that an element must have."""
    for before, token in zip([None, *selector], selector, strict=False):
        if isinstance(token, HashToken) or (
            isinstance(token, IdentToken) and isinstance(before, LiteralToken) and before.value == "."
        ):
            yield token.value
        elif isinstance(token, Attribute):
            yield from (part.value for part in token.content[:1] if isinstance(part, IdentToken) and "-" in part.value)


def _without_others(rules: Iterable[Node], used: frozenset[str]) -> Iterator[Node]:
    """The rules without variables that nothing refers to."""
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            rule.content = [part for part in _declarations(rule) if _is_needed(part, used)]
            yield from [rule] if rule.content else []
        elif isinstance(rule, AtRule) and _has_rules(rule):
            rule.content = list(_without_others(rule.content or [], used))
            yield from [rule] if rule.content else []
        else:
            yield rule


def _declarations(rule: QualifiedRule) -> list[Node]:
    return list(tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True))


def _is_needed(part: Node, used: frozenset[str]) -> bool:
    return not isinstance(part, Declaration) or not part.name.startswith("--") or part.name in used


def _text(nodes: Iterable[Node]) -> str:
    return _LINES.sub(" ", str(tinycss2.serialize(nodes)))
