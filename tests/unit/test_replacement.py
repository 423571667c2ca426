"""A file is replaced whole, or not at all where somebody changed it meanwhile."""

from __future__ import annotations

from pathlib import Path

from generator.replacement import replace_content


def test_a_file_that_someone_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"naam: B\n")
    assert not replace_content(file, b"naam: A\n", b"naam: C\n")
    assert file.read_bytes() == b"naam: B\n"
    file.chmod(0o640)
    assert replace_content(file, b"naam: B\n", b"naam: C\n")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"naam: C\n", 0o640)
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_is_never_written_through(tmp_path: Path) -> None:
    file, link = tmp_path / "a.yaml", tmp_path / "b.yaml"
    file.write_bytes(b"a")
    link.symlink_to(file)
    assert not replace_content(link, b"a", b"b")
    assert file.read_bytes() == b"a"
