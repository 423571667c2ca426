"""A generator that is compared: how it is laid out, what makes its site, and where it is installed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.build.measuring import Command
from benchmarks.catalogue.writing import ROOT

INSTALLED = ROOT / ".cache" / "benchmarks"
Update = Callable[[Sequence[Path]], None]
"""Has what a tool reads follow the changed files of a catalogue."""


@dataclass(frozen=True, slots=True)
class Tool:
    """One way to build a site.

    `lay` readies a folder for a catalogue, given Helder's page of a service. `full` says that everything is built again
    after a change; `kept` is what a cold build lacks, besides the site. `last` is the file that is written when all
    others are, by a tool that also says on a terminal what it begins with.
    """

    name: str
    lay: Callable[[Path, Path, str], Update]
    commands: Callable[[Path, Path], list[Command]]
    full: bool
    kept: tuple[str, ...] = ()
    last: str = ""


def nothing(_changed: Sequence[Path]) -> None:
    """The update of a tool that reads the catalogue itself."""


def fill(file: Path, values: Mapping[str, str]) -> None:
    """Put these values at their marks in a file, such as `@@voor@@`."""
    text = file.read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@@{name}@@", value)
    file.write_text(text, encoding="utf-8")


def frame(page: str) -> tuple[str, str]:
    """What stands around the content of a page: every tool publishes as many bytes there."""
    before, rest = page.split("<main", 1)
    opening, content = rest.split(">", 1)
    return f"{before}<main{opening}>", "</main>" + content.split("</main>", 1)[1]


def for_go(text: str) -> str:
    """The text as a template of Go that gives just this."""
    return text.replace("{{", '{{ "{{" }}')


def for_jinja(text: str) -> str:
    """The text as a template of Jinja, and of what reads the same, that gives just this."""
    return f"{{% raw %}}{text}{{% endraw %}}"
