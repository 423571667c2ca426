"""The documents at the top speak of what is there: paths, links, commands, options; their examples pass the check."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.__main__ import main
from generator.check import check
from generator.problems import Problem
from generator.project import open_project
from tests.catalogues import ROOT, TODAY

DOCUMENTS = [ROOT / f"{name}.md" for name in ("README", "CONTRIBUTING", "HACKING", "SECURITY", "CHANGELOG")]
GENERATOR = ROOT / "generator"
TARGETS = frozenset(re.findall(r"^([a-z][a-z-]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_FILE = re.compile(r"[\w.*<>-][\w./*<>-]*\.(?:py|ya?ml|json|css|js|mjs|html|svg|csv|md|toml|txt|png)")
_FOLDER = re.compile(r"[\w.*<>-][\w./*<>-]*/")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_KIND = re.compile(r"# yaml-language-server: \$schema=\S+/(\w+)\.schema\.json\n")

each_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)


def _text(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def _spans(document: Path) -> list[str]:
    """What stands between single backticks in running text."""
    return _CODE.findall(_FENCE.sub("", _text(document)))


def _code(document: Path) -> str:
    """All code of a document, in spans and in blocks."""
    return "\n".join([*_spans(document), *(block for _, block in _FENCE.findall(_text(document)))])


def _is_made(path: str) -> bool:
    """Whether .gitignore names the path, or the folder that it lies in, as made and never committed."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    return any(fnmatch(path.partition("/")[0], line.strip("/")) for line in lines if not line.startswith("#"))


def _exists(path: str) -> bool:
    """Whether something has this path from the root or in generator/; `<name>` stands for any name.

    A bare name may stand anywhere in the catalogue, where each provider has the same ones.
    """
    pattern = re.sub(r"<[^>]+>", "*", path.rstrip("/"))
    found = any(any(folder.glob(pattern)) for folder in (ROOT, ROOT / "generator"))
    in_catalogue = "/" not in pattern and any((ROOT / "catalogue").rglob(pattern))
    return found or in_catalogue or _is_made(path)


def _paths(document: Path) -> Iterator[str]:
    return (span for span in _spans(document) if _FILE.fullmatch(span) or _FOLDER.fullmatch(span))


@each_document
def test_every_file_and_folder_that_is_named_exists(document: Path) -> None:
    assert [path for path in _paths(document) if not _exists(path)] == []


@pytest.mark.parametrize(
    "path", ["generator/nergens.py", "nergens/", "generator/site/", "aanbieder2.yaml", "<aanbieder>/nergens.yaml"]
)
def test_a_path_that_does_not_exist_is_noticed(path: str) -> None:
    assert not _exists(path)


@each_document
def test_every_link_within_the_repository_leads_somewhere(document: Path) -> None:
    targets = [target.partition("#")[0] for target in _LINK.findall(_text(document)) if "://" not in target]
    assert [target for target in targets if not (ROOT / target).exists()] == []


@each_document
def test_every_link_within_a_document_has_its_heading(document: Path) -> None:
    headings = re.findall(r"^#+ (.+)$", _FENCE.sub("", _text(document)), re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    linked = [target[1:] for target in _LINK.findall(_text(document)) if target.startswith("#")]
    assert [anchor for anchor in linked if anchor not in anchors] == []


@each_document
def test_every_target_of_make_exists(document: Path) -> None:
    assert set(re.findall(r"^make ([a-z][a-z-]*)", _code(document), re.MULTILINE)) <= TARGETS


@each_document
def test_every_command_and_its_options_exist(document: Path) -> None:
    for name, rest in re.findall(r"\bhelder ([a-z][a-z-]*)\b(.*)$", _code(document), re.MULTILINE):
        assert name in main.commands
        known = {option for parameter in main.commands[name].params for option in parameter.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= known


def test_the_readme_has_every_command_in_its_table() -> None:
    rows = re.findall(r"^\| `helder ([a-z][a-z-]*)", _text(ROOT / "README.md"), re.MULTILINE)
    assert sorted(rows) == sorted(main.commands)


def _rows() -> dict[str, int]:
    """The modules and packages of generator/ in HACKING.md, each with the number of the row that it stands in."""
    rows = re.findall(r"^\| (`(?:\w+\.py|\w+/)`.*?) \|", _text(ROOT / "HACKING.md"), re.MULTILINE)
    names = (
        (number, name.removesuffix(".py").rstrip("/")) for number, row in enumerate(rows) for name in _CODE.findall(row)
    )
    return {
        name: number for number, name in names if (GENERATOR / name).is_dir() or (GENERATOR / f"{name}.py").exists()
    }


def _imports(file: Path) -> Iterator[str]:
    """The modules and packages right under generator/ that a file imports from."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] == "generator":
            inside = node.module.split(".")[1:]
            yield from inside[:1] or (name.name for name in node.names if not name.name.startswith("__"))


def test_the_map_of_the_code_has_every_module() -> None:
    modules = {file.stem for file in GENERATOR.glob("*.py")} - {"__init__"}
    packages = {file.parent.name for file in GENERATOR.glob("*/__init__.py")}
    assert set(_rows()) == modules | packages


def test_a_module_imports_only_what_stands_above_it_in_the_map() -> None:
    rows = _rows()
    ways = [(file.relative_to(GENERATOR), name) for file in GENERATOR.rglob("*.py") for name in _imports(file)]
    assert ways
    assert [(str(file), name) for file, name in ways if rows[name] > rows[file.parts[0].removesuffix(".py")]] == []


def _examples() -> tuple[dict[str, str], list[str]]:
    """The whole files of CONTRIBUTING.md by kind, and its fragments of a service."""
    blocks = [block for language, block in _FENCE.findall(_text(ROOT / "CONTRIBUTING.md")) if language == "yaml"]
    whole = {match[1]: block for block in blocks if (match := _KIND.match(block))}
    return whole, [block for block in blocks if not _KIND.match(block)]


def _problems(folder: Path, services: Mapping[str, str]) -> tuple[Problem, ...]:
    """What the check says of a catalogue with the example's provider and these services, and one that replaces them."""
    whole, _ = _examples()
    for provider, name, text in (
        ("voorbeeldhuis", "aanbieder", whole["aanbieder"]),
        *(("voorbeeldhuis", name, text) for name, text in services.items()),
        ("caw-de-kempen", "aanbieder", whole["aanbieder"]),
        ("caw-de-kempen", "krachtwerkt", whole["dienst"]),
    ):
        file = folder / "aanbieders" / provider / f"{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return check(open_project(ROOT, folder), TODAY).problems


def _with(fragment: str) -> str:
    """The example of a service in which a fragment takes the place of what it names, with a source for it."""
    service: dict[str, Any] = yaml.load(_examples()[0]["dienst"], Loader=yaml.BaseLoader)
    changed = service | yaml.load(fragment, Loader=yaml.BaseLoader)
    changed["bronnen"][0]["over"] += ["wachttijd"]
    return yaml.safe_dump(changed, allow_unicode=True, sort_keys=False)


def test_the_examples_for_providers_pass_the_check_as_they_stand(tmp_path: Path) -> None:
    assert _problems(tmp_path, {"gezinscoach": _examples()[0]["dienst"]}) == ()


def test_every_change_that_is_shown_to_providers_passes_the_check(tmp_path: Path) -> None:
    fragments = {fragment.partition(":")[0]: fragment for fragment in _examples()[1]}
    changed = {name.replace("_", "-"): _with(f"{fragment}\nnaam: {name}") for name, fragment in fragments.items()}
    assert len(changed) == len(_examples()[1]) > 5
    mistake = {"fout": _with("naam: fout\nkosten: {soort: duur}")}
    problems = _problems(tmp_path, {"gezinscoach": _examples()[0]["dienst"], **changed, **mistake})
    assert [(Path(problem.file).stem, problem.code) for problem in problems] == [("fout", "keuze-onbekend")]
