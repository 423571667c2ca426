"""What each code of a problem means, in words for whoever meets it: the text of its help page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec
import yaml

_FILE = Path(__file__).with_suffix(".yaml")
_ADDRESS = "bijdragen/fouten/"


class Explanation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One kind of problem; `wrong` and `right` are lines of an entry, before and after it is mended."""

    group: str = msgspec.field(name="groep")
    title: str = msgspec.field(name="titel")
    text: str = msgspec.field(name="uitleg")
    wrong: str = msgspec.field(name="fout", default="")
    right: str = msgspec.field(name="goed", default="")


class _Book(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    groups: Mapping[str, str] = msgspec.field(name="groepen")
    codes: Mapping[str, Explanation]


def explanations() -> Mapping[str, Explanation]:
    """The explanation of every code that a catalogue can have."""
    return _book().codes


def groups() -> Mapping[str, str]:
    """The headings under which the codes stand, by their identifier, in the order of the page."""
    return _book().groups


def help_address(code: str) -> str:
    """The address of the page about a code, from the root of the site; empty where it has none."""
    return f"{_ADDRESS}{code}/" if code in explanations() else ""


@cache
def _book() -> _Book:
    return msgspec.convert(yaml.load(_FILE.read_bytes(), Loader=yaml.CSafeLoader), _Book)
