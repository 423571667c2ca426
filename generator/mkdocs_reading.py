"""What MkDocs reads besides mkdocs.yml and docs/, as far as its settings tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from generator.yaml_subset import LOADER

_FROM_ELSEWHERE = ("INHERIT", "hooks", "plugins")
_OF_MARKDOWN = (
    *("abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes", "md_in_html"),
    *("legacy_attrs", "legacy_em", "meta", "nl2br", "sane_lists", "smarty", "tables", "toc", "wikilinks"),
)
"""The extensions of Python-Markdown itself: others, such as pymdownx.snippets, may read any file."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The folder of the theme, seen from mkdocs.yml and empty where none is set; `is_all` when nothing else is read."""

    theme_folder: str = ""
    is_all: bool = True

    @classmethod
    def of(cls, settings: Mapping[str, Any], text: str) -> Reading:
        """What settings that are YAML say, with their text: what a tag such as !ENV stands for is known to MkDocs."""
        theme = settings.get("theme")
        folder = theme.get("custom_dir") if isinstance(theme, Mapping) else None
        others = any(settings.get(name) for name in _FROM_ELSEWHERE) or _has_tags(text)
        return cls(str(folder or ""), not others and _are_of_markdown(settings.get("markdown_extensions") or []))


def _has_tags(text: str) -> bool:
    return any(isinstance(token, yaml.TagToken) for token in yaml.scan(text, Loader=LOADER))


def _are_of_markdown(extensions: object) -> bool:
    """Whether extensions, each a name or a name with its own settings, are all of Python-Markdown."""
    if not isinstance(extensions, list | Mapping):
        return False
    names = (next(iter(one), "") if isinstance(one, Mapping) else one for one in extensions)
    return all(name in _OF_MARKDOWN for name in names)
