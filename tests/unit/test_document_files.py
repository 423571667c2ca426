"""A file is read when it is a plain one, not too large, and may be."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from generator.documents import ENTRY_LIMITS, read
from generator.problems import InvalidInput
from tests.unit.document_texts import ENTRY, PATH, document, found


def file_with(folder: Path, text: str) -> Path:
    file = folder / PATH
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def code_of_reading(file: Path) -> str:
    with pytest.raises(InvalidInput) as refusal:
        read(file, PATH, "catalogue/jac.yaml")
    [problem] = refusal.value.problems
    assert (problem.file, problem.line, problem.column) == ("catalogue/jac.yaml", 1, 1)
    assert problem.message.startswith("Dit")
    assert problem.tip
    return problem.code


def test_a_file_is_read(tmp_path: Path) -> None:
    file = file_with(tmp_path, ENTRY)
    assert read(file, PATH, "x.yaml").value == document(ENTRY).value


def test_a_catalogue_behind_a_link_is_read(tmp_path: Path) -> None:
    file_with(tmp_path / "echt", ENTRY)
    (tmp_path / "link").symlink_to(tmp_path / "echt")
    assert read(tmp_path / "link" / PATH, PATH, "x.yaml").value == document(ENTRY).value


def test_a_file_that_is_a_link_is_refused(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders.yaml"
    elsewhere.write_text(ENTRY, encoding="utf-8")
    file = file_with(tmp_path, ENTRY)
    file.unlink()
    file.symlink_to(elsewhere)
    assert code_of_reading(file) == "bestand-snelkoppeling"
    elsewhere.unlink()
    assert code_of_reading(file) == "bestand-snelkoppeling"


@pytest.mark.parametrize("depth", [0, 1])
def test_a_file_in_a_folder_that_is_a_link_is_refused(tmp_path: Path, depth: int) -> None:
    file_with(tmp_path / "echt", ENTRY)
    folder = tmp_path.joinpath("catalogue", *PATH.parts[: depth + 1])
    folder.parent.mkdir(parents=True)
    folder.symlink_to(tmp_path.joinpath("echt", *PATH.parts[: depth + 1]))
    assert code_of_reading(tmp_path / "catalogue" / PATH) == "bestand-snelkoppeling"


def test_a_missing_file_a_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    file = tmp_path / PATH
    assert code_of_reading(file) == "bestand-ontbreekt"
    file.mkdir(parents=True)
    assert code_of_reading(file) == "bestand-soort"
    file.rmdir()
    os.mkfifo(file)
    assert code_of_reading(file) == "bestand-soort"


@contextmanager
def no_rights() -> Iterator[None]:
    """Without the rights of the administrator, who may read everything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_file_without_rights_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, *tmp_path.parents[:2]):
        with suppress(PermissionError):
            folder.chmod(0o755)
    file = file_with(tmp_path, ENTRY)
    file.chmod(0)
    with no_rights():
        assert code_of_reading(file) == "bestand-onleesbaar"


def test_size_is_limited(tmp_path: Path) -> None:
    fits = "a: " + "x" * (ENTRY_LIMITS.size - 4) + "\n"
    assert len(document(fits).text) == ENTRY_LIMITS.size
    assert found(fits + "\n") == [(1, 1, "bestand-te-groot")]
    assert code_of_reading(file_with(tmp_path, "x" * 1_000_000)) == "bestand-te-groot"
