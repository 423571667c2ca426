"""`helder fix` on a small catalogue, and what it makes of a service."""

from __future__ import annotations

from typing import Any

from click.testing import CliRunner, Result

from generator.__main__ import main
from generator.improvements import Outcome, improved
from generator.project import open_project
from tests.catalogues import ROOT, SERVICE, TODAY, SmallCatalogue, loaded

GOOD, PROBLEMS, WRONG_USE = 0, 1, 2
PHONE = {"telefoon": [{"nummer": "014/12.34.56"}]}
WAIT = {"status": "wachtlijst", "gemeten_op": "1/10/2026"}


def fix(small: SmallCatalogue, *arguments: object) -> Result:
    return CliRunner().invoke(
        main, ["fix", f"--root={ROOT}", f"--catalogue={small.folder}", "--today=2026-11-22", *map(str, arguments)]
    )


def looked(small: SmallCatalogue, path: str = SERVICE) -> Outcome:
    """What could be improved in one file; nothing is written."""
    return improved(open_project(ROOT, small.folder), TODAY, lambda file: str(file).endswith(path))


def mended(small: SmallCatalogue, **fields: Any) -> dict[str, Any]:
    """The service with these fields, after the fix."""
    small.service(**fields)
    fix(small)
    return loaded(small.folder / SERVICE)


def text(small: SmallCatalogue, path: str = SERVICE) -> str:
    return (small.folder / path).read_bytes().decode()
