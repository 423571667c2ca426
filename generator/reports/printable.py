"""Text that every output can hold: a file name on disk may be any bytes, and not all of them are characters."""

from __future__ import annotations

_MARKDOWN = str.maketrans({"&": "&amp;", "<": "&lt;", "@": "&#64;"} | {mark: f"\\{mark}" for mark in "|[]`*_"})


def as_markdown(text: str) -> str:
    """`text` on one line of Markdown that shows it as it is: no link, no markup, and nobody who is mentioned."""
    return " ".join(text.translate(_MARKDOWN).split())


def printable(text: str) -> str:
    """`text` with a question mark for each byte that is no character (PEP 383)."""
    return text.encode("utf-8", "replace").decode("utf-8")
