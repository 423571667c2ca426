"""A language is added as HACKING.md says, by a catalogue and a word in mkdocs.yml: then the whole site speaks it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po

from tests.catalogues import ROOT, TIEN, TODAY

_SERVICE = "aanbieders/jeugdpunt-voorbeeld/praatgroep.yaml"
_SAID = "Du sprichst mit anderen Kindern, denen es ebenso geht."
_ADDED = f"  de:\n    samenvatting: {_SAID}\n"


def helder(root: Path, *arguments: str) -> None:
    """Run the program of a project, in its folder."""
    command = [sys.executable, "-m", "generator", *arguments]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr


def translated(file: Path) -> None:
    """Give every text of a catalogue a translation that shows that it is one."""
    with file.open("rb") as stream:
        catalogue = read_po(stream)
    for message in catalogue:
        if message.id:
            message.string = f"Übersetzt: {message.id}"
    with file.open("wb") as stream:
        write_po(stream, catalogue)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the ten entries in four languages."""
    root = tmp_path_factory.mktemp("duits")
    shutil.copytree(ROOT / "generator", root / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("schema", "docs", "catalogue"):
        (root / name).symlink_to(ROOT / name)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(settings.replace("talen: [fr, en]", "talen: [fr, en, de]"), encoding="utf-8")
    helder(root, "messages", "de")
    translated(root / "generator" / "translations" / "de.po")
    shutil.copytree(TIEN, root / "tien")
    entry = root / "tien" / _SERVICE
    before = entry.read_text(encoding="utf-8")
    entry.write_text(before.replace("vertalingen:\n", f"vertalingen:\n{_ADDED}"), encoding="utf-8")
    helder(root, "build", "--catalogue", "tien", "--site-dir", "site", "--today", TODAY.isoformat())
    return root / "site"


def pages(site: Path, language: str) -> set[str]:
    return {file.relative_to(site / language).as_posix() for file in (site / language).rglob("index.html")}


def test_every_page_of_the_catalogue_is_there_in_the_new_language(site: Path) -> None:
    written = {f"{file.stem}/index.html" for file in (ROOT / "docs" / "fr").glob("*.md")}
    assert len(pages(site, "de")) > 300
    assert pages(site, "fr") - pages(site, "de") == written


def test_its_pages_say_their_language_and_speak_it(site: Path) -> None:
    for address in ("", "zoeken/", "aanbod/", "mijn-lijst/"):
        html = (site / "de" / address / "index.html").read_text(encoding="utf-8")
        assert '<html lang="de"' in html, address
        assert html.count("Übersetzt: ") > 20, address
    assert "<h1>Übersetzt: Zoek hulp</h1>" in (site / "de/zoeken/index.html").read_text(encoding="utf-8")


def test_the_pages_in_the_other_languages_lead_to_it(site: Path) -> None:
    html = (site / "index.html").read_text(encoding="utf-8")
    assert re.search(r'<a [^>]*hreflang="de"[^>]*>', html)
    assert "Deutsch" in html
    assert 'hreflang="de"' in (site / "fr/aanbod/index.html").read_text(encoding="utf-8")


def test_what_a_service_says_of_itself_in_it_is_shown_as_its_own(site: Path) -> None:
    address = "aanbod/jeugdpunt-voorbeeld/praatgroep/index.html"
    german, french = ((site / code / address).read_text(encoding="utf-8") for code in ("de", "fr"))
    assert _SAID in german
    assert f'lang="nl">{_SAID}' not in german
    assert _SAID not in french
