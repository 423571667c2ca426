"""Text that every output can hold, and that no reader takes for more than text: names of files may be any bytes."""

from __future__ import annotations

import re

from generator.characters import FORBIDDEN

_UNSEEN = re.compile(rf"[\t\r\n]|{FORBIDDEN.pattern}")
_ESCAPES = {"\t": "\\t", "\r": "\\r", "\n": "\\n"}
LINES = "\n\t"
"""What a report of several lines keeps."""

_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;"} | {mark: f"\\{mark}" for mark in "\\|[]`*_"})
_WORDS = re.compile(r"([\s|]+)")
# GitHub links these after it has made HTML, when an escape is gone already: only what is code is left alone.
_LINKED = re.compile(r"[@#$~]|//|www[.]|\bGH-[0-9]|\b[0-9a-f]{7,40}\b|(?<!:):[a-z0-9_+-]+:(?!:)", re.IGNORECASE)
_OPENING = re.compile(r"[>+=-]|[0-9]+[.)]")
"""What makes a list, a quotation or a line of the first word."""


def printable(text: str, kept: str = "") -> str:
    """`text` on one line: a question mark for each byte that is no character (PEP 383), and an escape that one sees
    for each character that one does not, such as `\\n` or `\\u202e`. `kept`: those that stay as they are.
    """
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return _UNSEEN.sub(lambda found: found[0] if found[0] in kept else _escape(found[0]), whole)


def as_markdown(text: str) -> str:
    """`text` on one line of Markdown that shows it as it is: no link, no markup, and nobody who is mentioned.

    A word that GitHub would make something of stands as code.
    """
    words = _WORDS.split(" ".join(printable(text).split()))
    first = _OPENING.match(words[0])
    return "".join(
        as_code(word) if _LINKED.search(word) or (first and not at) else word.translate(_MARKUP)
        for at, word in enumerate(words)
    )


def as_code(text: str) -> str:
    """`text` as code in one line of Markdown, which it cannot end."""
    return "`{}`".format(printable(text).replace("`", "'"))


def _escape(character: str) -> str:
    number = ord(character)
    return _ESCAPES.get(character) or (f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}")
