"""The order in which folders are listed elsewhere, which a test of the site builds with."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ORDER = Path(__file__).parents[1] / "site" / "order"
WAYS = {
    "listdir": "os.listdir(folder)",
    "scandir": "[entry.name for entry in os.scandir(folder)]",
    "walk": "next(os.walk(folder))[2]",
    "iterdir": "[path.name for path in Path(folder).iterdir()]",
    "glob": "[path.name for path in Path(folder).glob('*')]",
}


def listed(way: str, folder: Path, **environment: str) -> list[str]:
    program = f"import os, sys; from pathlib import Path; folder = sys.argv[1]; print(*{way})"
    command = [sys.executable, "-c", program, str(folder)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.split()


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_folder_is_listed_from_the_last_to_the_first(way: str, tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"bestand-{number}").touch()
    usual = listed(way, tmp_path)
    assert len(usual) == 20
    assert listed(way, tmp_path, PYTHONPATH=str(ORDER)) == usual[::-1]
