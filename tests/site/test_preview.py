"""The site of a proposal says on every page that it is one, and no search engine may show it; no other site does."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.catalogues import ROOT, TIEN
from tests.site.builds import built

SAYS = "Voorstel, niet de site zelf.", "Proposition, pas le site lui-même.", "A proposal, not the site itself."
NOT_SHOWN = re.compile(r'<meta name="robots" content="noindex">')


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("voorstel") / "site"
    return built(folder, "--catalogue", str(TIEN), "--preview", "--site-url", "https://voorbeeld.invalid/hulp/")


def says(page: Path, folder: Path) -> bool:
    """Whether a page says once, in its own language, that it is a proposal."""
    language = page.relative_to(folder).parts[0]
    words = SAYS[{"fr": 1, "en": 2}.get(language, 0)]
    return page.read_text(encoding="utf-8").count(words) == 1


def test_every_page_says_it_and_may_not_be_shown(preview: Path) -> None:
    pages = list(preview.rglob("*.html"))
    assert len(pages) > 1000
    assert [page for page in pages if not says(page, preview)] == []
    texts = [page.read_text(encoding="utf-8") for page in pages]
    assert {len(NOT_SHOWN.findall(text)) for text in texts} == {1}


def test_nothing_leads_a_search_engine_to_it(preview: Path) -> None:
    assert list(preview.glob("sitemap*")) == []
    assert "Sitemap" not in (preview / "robots.txt").read_text(encoding="utf-8")


def test_the_site_itself_says_nothing_of_the_kind(ten_site: Path) -> None:
    pages = list(ten_site.rglob("*.html"))
    assert [page for page in pages if says(page, ten_site)] == []
    shown = [page for page in pages if not NOT_SHOWN.search(page.read_text(encoding="utf-8"))]
    assert len(shown) > 1000


def refused(folder: Path) -> bool:
    """Whether what the workflow looks at before it keeps the site of a proposal fails."""
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8"))
    steps = workflow["jobs"]["site"]["steps"]
    (look,) = (step["run"] for step in steps if step["name"].startswith("Nothing but plain files"))
    done = subprocess.run(["bash", "-e", "-c", look], cwd=folder, capture_output=True, check=False)
    return done.returncode != 0


def test_what_is_kept_holds_plain_files_alone_and_not_too_many(preview: Path, tmp_path: Path) -> None:
    assert not refused(preview.parent)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("x", encoding="utf-8")
    assert not refused(tmp_path)
    (tmp_path / "site" / "koppeling").symlink_to("/etc/passwd")
    assert refused(tmp_path)
    (tmp_path / "site" / "koppeling").unlink()
    with (tmp_path / "site" / "groot").open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, 501 << 20)  # its room, without writing it
    assert refused(tmp_path)
    (tmp_path / "site" / "groot").unlink()
    for number in range(20_000):
        (tmp_path / "site" / str(number)).touch()
    assert refused(tmp_path)
