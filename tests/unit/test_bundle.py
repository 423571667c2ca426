"""The full-text index is whole, or it is refused: every page counted, no file missing, empty or left from before."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from generator.problems import InvalidInput
from generator.search import bundle

PAGES = ("aanbod/een", "aanbod/twee")


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documents")
    for page in PAGES:
        write(folder, page)
    return folder


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Path]:
    """A folder that lists its files as they were made, the last one first, where the machine has such a disk."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else tmp_path) as folder:
        yield Path(folder)


def test_the_same_documents_give_the_same_index_in_whatever_order_a_disk_lists_them(elsewhere: Path) -> None:
    pages = [f"aanbod/dienst-{number}" for number in range(30)]
    digests = []
    for name, order in {"een": pages, "twee": pages[::-1]}.items():
        for page in order:
            write(elsewhere / name, page)
        bundle.build(elsewhere / name, elsewhere / f"bundel-{name}", len(pages))
        digests.append(contents(elsewhere / f"bundel-{name}"))
    assert digests[0] == digests[1]


def write(folder: Path, page: str) -> None:
    file = folder / page / "index.html"
    file.parent.mkdir(parents=True)
    file.write_text(f'<html lang="nl"><body data-pagefind-body><h1>{page}</h1>Hulp thuis.</body></html>')


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_every_address_has_a_name_and_nothing_but_the_index_is_left(documents: Path, tmp_path: Path) -> None:
    names = bundle.build(documents, tmp_path, len(PAGES))
    assert set(names) == {f"{page}/" for page in PAGES}
    assert {file.stem for file in (tmp_path / "fragment").iterdir()} == set(names.values())
    assert len(list(tmp_path.glob("*.pf_meta"))) == 1
    entry = json.loads((tmp_path / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert [language["page_count"] for language in entry["languages"].values()] == [len(PAGES)]
    assert not [file for file in tmp_path.iterdir() if "ui" in file.name or "playground" in file.name]


def test_a_page_that_was_not_indexed_is_noticed(documents: Path, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="2 van de 3"):
        bundle.build(documents, tmp_path, len(PAGES) + 1)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda folder: next((folder / "index").iterdir()).write_bytes(b""),
        lambda folder: next((folder / "fragment").iterdir()).unlink(),
        lambda folder: (folder / "pagefind-worker.js").unlink(),
    ],
    ids=["a cut part", "a lost page", "a lost script"],
)
def test_an_index_that_is_not_whole_is_refused(
    documents: Path, tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    with bundle.indexing(documents, tmp_path, len(PAGES)) as begun:
        begun.process.wait()
        spoil(tmp_path)
        with pytest.raises(InvalidInput, match="niet volledig"):
            begun.finished()


def test_nothing_goes_on_when_what_is_beside_it_fails(documents: Path, tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), bundle.indexing(documents, tmp_path, len(PAGES)) as begun:
        raise ZeroDivisionError
    assert begun.process.returncode is not None
