"""The generators that are compared, by name, and which versions of them are installed.

What is not equal, in favour of the others: none of them checks an entry, or makes pages of municipalities, regions and
providers, exports, facets or forms; only Helder and `hugo-pagefind` make an index. Hugo and Eleventy read the YAML;
MkDocs and Zensical get Markdown, made before they are measured, only that of changed services within their time.
"""

from __future__ import annotations

import json
import subprocess
from importlib.metadata import version

from benchmarks.build.own import HELDER
from benchmarks.build.templated import ELEVENTY, NODE, TEMPLATED, eleventy_program, hugo_program
from benchmarks.build.tool import INSTALLED
from benchmarks.build.written import WRITTEN, ZENSICAL

TOOLS = {tool.name: tool for tool in (*HELDER, *TEMPLATED, *WRITTEN)}
_OF_OUR_OWN = ("pagefind", "mkdocs", "mkdocs-material")
_APART = ("hugo", "zensical")


def installed() -> bool:
    """Whether the generators that are not in our own environment are there."""
    return hugo_program() is not None and ZENSICAL.exists() and eleventy_program().exists()


def versions() -> dict[str, str]:
    """Which version of each is installed."""
    eleventy = json.loads((ELEVENTY / "@11ty" / "eleventy" / "package.json").read_bytes())["version"]
    node = subprocess.run([NODE, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    found = {name: version(name) for name in _OF_OUR_OWN} | {name: _version(name) for name in _APART}
    return found | {"eleventy": eleventy, "node": node}


def _version(package: str) -> str:
    found = next(INSTALLED.glob(f"tools/lib/python*/site-packages/{package}-*.dist-info"))
    return found.name.removeprefix(f"{package}-").removesuffix(".dist-info")
