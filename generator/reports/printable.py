"""Text that every output can hold: a file name on disk may be any bytes, and not all of them are characters."""

from __future__ import annotations


def printable(text: str) -> str:
    """`text` with a question mark for each byte that is no character (PEP 383)."""
    return text.encode("utf-8", "replace").decode("utf-8")
