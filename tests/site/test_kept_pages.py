"""Pages that are taken over from the published site: after whatever change, the site is the one made from nothing."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from tests.catalogues import LONG, ROOT, TODAY, SmallCatalogue, make_small
from tests.edits import ENTRY_EDITS, furnish, phone
from tests.site.builds import LONGEST, digests

COPIED = ("generator", "schema", "docs")
SEEDS = range(2) if LONG else range(1)
LAST = ("stopped", "removed", "moved")


@dataclass
class Workplace:
    """A project of its own, program and all, and its site."""

    root: Path
    today: date = TODAY

    @property
    def catalogue(self) -> SmallCatalogue:
        return SmallCatalogue(self.root / "catalogue")

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def memory(self) -> Path:
        """What is kept of the pages."""
        return self.root / ".site.helder" / "pages"

    def build(self, name: str = "site") -> Path:
        """The folder of this name, with the site of the project as it is now."""
        command = [sys.executable, "-m", "generator", "build", "--site-dir", name, "--today", self.today.isoformat()]
        done = subprocess.run(
            command,
            cwd=self.root,
            env=os.environ | {"PYTHONPATH": str(self.root)},
            capture_output=True,
            text=True,
            check=False,
            timeout=LONGEST,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return self.root / name

    def pages(self) -> list[Path]:
        """Published pages from the catalogue, of several kinds."""
        found = ("aanbod", "gemeente", "fr/aanbod", "hulpvorm", "regio", "samenwerking", "zoeken")
        return [self.site / address / "index.html" for address in found]

    def replace(self, path: str, old: str, new: str) -> None:
        file = self.root / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")

    def from_nothing(self) -> dict[str, str]:
        """The digests of the site made in a folder where none is."""
        try:
            return digests(self.build("anew"))
        finally:
            shutil.rmtree(self.root / "anew", ignore_errors=True)
            shutil.rmtree(self.root / ".anew.helder", ignore_errors=True)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    """A project with its site; nobody changes it."""
    root = tmp_path_factory.mktemp("kept") / "project"
    furnish(make_small(root / "catalogue"))
    for name in COPIED:
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    Workplace(root).build()
    return Workplace(root)


@pytest.fixture
def place(built: Workplace, tmp_path: Path) -> Workplace:
    """A project of one's own, whose site is made."""
    return Workplace(Path(shutil.copytree(built.root, tmp_path / "project")))


def _template(place: Workplace) -> None:
    place.replace("generator/templates/dienst.html", "{#-", "<!-- anders -->{#-")


def _shared_template(place: Workplace) -> None:
    place.replace("generator/templates/voet.html", "{#-", "<!-- anders -->{#-")


def _translation(place: Workplace) -> None:
    place.replace("generator/translations/fr.po", 'msgid "Zoek hulp"\nmsgstr "', 'msgid "Zoek hulp"\nmsgstr "Autre ')


def _code(place: Workplace) -> None:
    place.replace("generator/pages/services.py", "Alle hulp van A tot Z", "Alle hulp van A naar Z")


def _theme(place: Workplace) -> None:
    place.replace("generator/theme/main.html", "#06343d", "#06343e")


def _option(place: Workplace) -> None:
    place.replace("mkdocs.yml", "licentie: CC BY 4.0", "licentie: CC0")


def _languages(place: Workplace) -> None:
    place.replace("mkdocs.yml", "talen: [fr, en]", "talen: [fr]")
    place.replace("mkdocs.yml", ", en: https://www.meteo.be/en/}", "}")


def _day(place: Workplace) -> None:
    place.today += timedelta(200)


def _text(place: Workplace) -> None:
    (place.root / "docs" / "nog-iets.md").write_text(
        "---\ntitle: Nog iets\ndescription: Een bladzijde meer.\n---\n\n# Nog iets\n", encoding="utf-8"
    )


def _spoilt(place: Workplace) -> None:
    """Pages changed by hand: one shorter, one as long as it was."""
    first, second = place.pages()[:2]
    first.write_bytes(first.read_bytes()[:-9])
    second.write_bytes(bytes([second.read_bytes()[0] ^ 1]) + second.read_bytes()[1:])


def _gone(place: Workplace) -> None:
    place.pages()[3].unlink()


def _exchanged(place: Workplace) -> None:
    """Two pages each in the place of the other."""
    first, second = place.pages()[4:6]
    content = first.read_bytes()
    first.write_bytes(second.read_bytes())
    second.write_bytes(content)


def _cut_memory(place: Workplace) -> None:
    place.memory.write_bytes(place.memory.read_bytes()[:-100])
    place.pages()[6].write_bytes(b"<p>anders")


def _spoilt_memory(place: Workplace) -> None:
    whole = place.memory.read_bytes()
    place.memory.write_bytes(whole[:500] + bytes([whole[500] ^ 1]) + whole[501:])


def _no_memory(place: Workplace) -> None:
    place.memory.unlink()


def _memory_of_an_earlier_site(place: Workplace) -> None:
    """As after a build that was killed when its site was published, and what it kept was not."""
    earlier = place.memory.read_bytes()
    phone(place.catalogue)
    place.build()
    assert place.memory.read_bytes() != earlier
    place.memory.write_bytes(earlier)


SOURCES: Mapping[str, Callable[[Workplace], None]] = {
    "template": _template,
    "shared template": _shared_template,
    "translation": _translation,
    "code": _code,
    "theme": _theme,
    "option": _option,
    "languages": _languages,
    "day": _day,
    "text": _text,
    "memory of an earlier site": _memory_of_an_earlier_site,
}
"""After these the site is another one."""
RESULTS: Mapping[str, Callable[[Workplace], None]] = {
    "spoilt page": _spoilt,
    "page that is gone": _gone,
    "pages exchanged": _exchanged,
    "cut memory": _cut_memory,
    "spoilt memory": _spoilt_memory,
    "no memory": _no_memory,
}
"""After these the site must become what it was."""


def sample(edits: Mapping[str, Callable[..., None]], few: int, seed: int) -> list[str]:
    """Some of the edits in any order, or all."""
    return random.Random(seed).sample(sorted(edits), len(edits) if LONG else few)


@pytest.mark.parametrize("seed", SEEDS)
def test_after_each_change_the_site_is_as_made_from_nothing(seed: int, place: Workplace) -> None:
    """Of each build that takes pages over, against one that cannot."""
    before = digests(place.site)
    entries = [name for name in sample(ENTRY_EDITS, 1, seed) if name not in LAST]
    for name in [*entries, *sample(SOURCES, 1, seed), *(LAST if LONG else ())]:
        edit(place, name)
        expected = place.from_nothing()
        assert digests(place.build()) == expected, name
        assert expected != before, name
        before = expected


def edit(place: Workplace, name: str) -> None:
    if name in ENTRY_EDITS:
        ENTRY_EDITS[name](place.catalogue)
    else:
        SOURCES[name](place)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_spoilt_by_hand_is_made_again(seed: int, place: Workplace) -> None:
    expected = digests(place.site)
    for name in sample(RESULTS, 1, seed):
        RESULTS[name](place)
        assert digests(place.build()) == expected, name


def test_what_is_kept_is_used_as_long_as_nothing_that_it_is_made_of_changes(place: Workplace) -> None:
    """Without it all of the above would hold as well. Told of another text as its own, a build takes that over."""
    page = place.site / "aanbod" / "index.html"
    other = page.read_bytes() + b"<!-- was kept -->"
    page.write_bytes(other)
    kept = msgspec.msgpack.decode(place.memory.read_bytes()[32:], type=dict[str, tuple[bytes, bytes, int]])
    kept["aanbod/index.html"] = (kept["aanbod/index.html"][0], sha256(other).digest(), len(other))
    content = msgspec.msgpack.encode(kept)
    place.memory.write_bytes(sha256(content).digest() + content)
    assert (place.build() / "aanbod" / "index.html").read_bytes() == other
