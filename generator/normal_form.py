"""The one way an entry is written. Two entries that say the same are the same text, byte for byte.

What a value becomes; HACKING.md says the same, for who writes it in another language:

- The file is UTF-8, with line feeds, without empty lines but those within a text, and ends with one line feed.
- The first line may be the schema line, a comment for editors: `# yaml-language-server: $schema=` and the way from the
  folder of the file to its schema. There is no other comment.
- Fields stand in the order of the schema. A field that the schema does not know comes last, in the order it was typed.
- What belongs to a field springs in two spaces more, a list too; the first field of an item stands behind its dash.
- A list stands on one line, `[kind, jongere]`, where the schema gives its words (`enum`) or how they are built
  (`pattern`); other lists have an item a line. A group stands on one line, `{van: 0, tot_en_met: 25}`, where the
  schema knows only whole numbers in it. Both only when no item is a list, a group or a text of several lines, and the
  whole line has at most 120 characters. What is empty is `[]`, `{}` or `""`.
- A text with a line break is a block: `|` when it ends with a line break, else `|-`. It is quoted instead when it
  begins with a space or a line break, ends with two line breaks, holds a carriage return, or is all space.
- Another text is bare, on one line however long, or within double quotes with the escapes of JSON. It is quoted when
  it is empty; does not begin with a letter, a digit, `(`, `+`, `/` or a character outside ASCII; ends with a space;
  holds `#` or a colon other than that of `://`; would be a number, a truth value or nothing in YAML 1.1 or 1.2; or, in
  a list or group on one line, holds one of `,[]{}?`.
- The name of a field is bare when it is `a-z` followed by `a-z`, `0-9`, `_`, and is no such word; else quoted.
- Whole numbers, and true and false, are written so where the schema asks for them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.documents import Document, Position
from generator.schema_paths import Definition

WIDEST = 120

_SCHEMA_LINE = re.compile(r"# yaml-language-server: \$schema=\S+")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_BARE_START = re.compile(r"[A-Za-z0-9(+/]|[^\x00-\x7f]")
_MEANS_MORE = re.compile(r"#|:(?!//)|[ \n\r]\Z|[\n\r]")
_BRACKETS = re.compile(r"[,\[\]{}?]")
_READS_OTHERWISE = re.compile(
    r"true|false|yes|no|on|off|y|n|null"
    r"|[-+]?\.?[0-9][0-9_.,]*(?:e[-+]?[0-9]+)?|[-+]?0[xob][0-9a-f_]+",
    re.IGNORECASE,
)


def write(value: Mapping[str, Any], definition: Definition, first_line: str = "") -> str:
    """An entry as text, by the definition of its kind; `first_line` is its schema line, or empty for none.

    The value holds texts, lists and groups; numbers and truth values where the schema asks for them (Schema.convert).
    Reading and converting what comes out gives the same value.
    """
    head = [first_line] if first_line else []
    return "\n".join([*head, *_fields(value, definition, "")]) + "\n"


def schema_line(way: str) -> str:
    """The comment by which editors find the schema; `way` leads there from the folder of the entry."""
    return f"# yaml-language-server: $schema={way}"


def found_schema_line(document: Document) -> str:
    """The schema line of a document, a comment of that form above all values; empty where there is none."""
    first = document.text.partition("\n")[0]
    if _SCHEMA_LINE.fullmatch(first):
        return first  # the common entry; looking for comments is reading it again
    if "#" not in document.text:
        return ""
    place = _schema_place(document)
    return next((text for at, text in document.comments() if at == place), "")


def foreign_comments(document: Document) -> list[tuple[Position, str]]:
    """Every comment but the schema line: the normal form has no place for it."""
    first, _, rest = document.text.partition("\n")
    if "#" not in rest and ("#" not in first or _SCHEMA_LINE.fullmatch(first)):
        return []
    place = _schema_place(document)
    return [(at, text) for at, text in document.comments() if at != place]


def _schema_place(document: Document) -> Position | None:
    first_value = document.position(()).line
    known = ((at, text) for at, text in document.comments() if at.line < first_value)
    return next((at for at, text in known if _SCHEMA_LINE.fullmatch(text)), None)


def _fields(value: Mapping[str, Any], definition: Definition, indent: str) -> Iterator[str]:
    known = definition.get("properties", {})
    for name in _ordered(value, known):
        yield from _placed(value[name], known.get(name, {}), indent, f"{_key(name)}:")


def _ordered(value: Mapping[str, Any], known: Mapping[str, Any]) -> list[str]:
    return [*(name for name in known if name in value), *(name for name in value if name not in known)]


def _placed(item: Any, definition: Definition, indent: str, lead: str) -> Iterator[str]:
    """The lines of a value behind its name."""
    line = _on_one_line(item, definition, len(indent) + len(lead) + 1)
    if line is not None:
        yield f"{indent}{lead} {line}"
    elif isinstance(item, str):
        yield f"{indent}{lead} {'|' if item.endswith(chr(10)) else '|-'}"
        yield from _block(item, indent + "  ")
    else:
        yield f"{indent}{lead}"
        yield from _below(item, definition, indent + "  ")


def _below(item: Any, definition: Definition, indent: str) -> Iterator[str]:
    """The lines of a list or group that does not stand on one."""
    if isinstance(item, Mapping):
        yield from _fields(item, definition, indent)
        return
    for part in item:
        yield from _item(part, definition.get("items", {}), indent)


def _item(part: Any, definition: Definition, indent: str) -> Iterator[str]:
    """The lines of an item of a list, the first behind its dash."""
    if isinstance(part, str) or _on_one_line(part, definition, len(indent) + 2) is not None:
        yield from _placed(part, definition, indent, "-")
        return
    first, *rest = _below(part, definition, indent + "  ")
    yield f"{indent}- {first[len(indent) + 2 :]}"
    yield from rest


def _block(text: str, indent: str) -> Iterator[str]:
    lines = text.removesuffix("\n").split("\n")
    return (f"{indent}{line}" if line else "" for line in lines)


def _on_one_line(item: Any, definition: Definition, taken: int) -> str | None:
    """A value behind its name, for which `taken` characters are gone; None for one that needs lines of its own."""
    if isinstance(item, Mapping):
        if not item:
            return "{}"
        names = _ordered(item, definition.get("properties", {}))
        parts = [f"{_key(name)}: {_scalar(item[name], flow=True)}" for name in names if _is_short(item[name])]
        return _joined("{}", parts, item, taken) if _only_numbers(definition) else None
    if isinstance(item, list):
        if not item:
            return "[]"
        parts = [_scalar(below, flow=True) for below in item if _is_short(below)]
        return _joined("[]", parts, item, taken) if _is_of_words(definition) else None
    return None if isinstance(item, str) and _is_block(item) else _scalar(item, flow=False)


def _joined(marks: str, parts: list[str], whole: Mapping[str, Any] | list[Any], taken: int) -> str | None:
    line = f"{marks[0]}{', '.join(parts)}{marks[1]}"
    return line if len(parts) == len(whole) and taken + len(line) <= WIDEST else None


def _only_numbers(definition: Definition) -> bool:
    kinds = [below.get("type") for below in definition.get("properties", {}).values()]
    return bool(kinds) and set(kinds) == {"integer"}


def _is_of_words(definition: Definition) -> bool:
    items = definition.get("items", {})
    return "enum" in items or "pattern" in items


def _is_short(item: Any) -> bool:
    return not isinstance(item, Mapping | list) and not (isinstance(item, str) and "\n" in item)


def _is_block(text: str) -> bool:
    """Whether a text can be a block, and needs to be one."""
    unsafe = text.startswith((" ", "\n")) or text.endswith("\n\n") or "\r" in text
    return "\n" in text and not unsafe and bool(text.strip())


def _key(name: str) -> str:
    return name if _NAME.fullmatch(name) and not _READS_OTHERWISE.fullmatch(name) else _quoted(name)


def _scalar(item: Any, *, flow: bool) -> str:
    if isinstance(item, bool):
        return "true" if item else "false"
    if isinstance(item, int):
        return str(item)
    text = str(item)
    return text if _is_bare(text) and not (flow and _BRACKETS.search(text)) else _quoted(text)


def _is_bare(text: str) -> bool:
    begins_well = _BARE_START.match(text) is not None
    return begins_well and not _MEANS_MORE.search(text) and not _READS_OTHERWISE.fullmatch(text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
