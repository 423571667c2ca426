"""`helder serve` as a browser meets it: pages from memory, fresh after each change, and a server that lives on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.__main__ import main
from generator.publish import PublishError
from generator.serving import upkeep
from generator.serving.follower import Follower, Task
from generator.serving.server import PortTaken
from generator.serving.session import session
from tests.catalogues import ROOT, SERVICE, TODAY, SmallCatalogue
from tests.unit.visiting import LONGEST, PAGE, Visitor, visit


@pytest.fixture
def idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """No build of the whole begins."""
    monkeypatch.setattr(upkeep, "_BEFORE_BUILDING", LONGEST * 60)


@pytest.fixture
def visitor(small: SmallCatalogue, tmp_path: Path, idle: None) -> Iterator[Visitor]:
    with visit(small, tmp_path) as made:
        yield made


def test_a_saved_entry_is_on_its_page_and_on_all_that_list_it(visitor: Visitor, small: SmallCatalogue) -> None:
    lists = ("aanbod/", "aanbieder/voorbeeld/", "gemeente/turnhout/", "regio/kempen/opvoeden/", "fr/aanbod/")
    assert all("Heel anders" not in visitor.get(page)[1] for page in (PAGE, *lists))
    with visitor.listening() as news:
        first = next(news)
        small.service(naam="Heel anders")
        assert next(news) != first
    assert [page for page in (PAGE, *lists) if "Heel anders" not in visitor.get(page)[1]] == []


def test_a_broken_entry_says_what_is_wrong_above_the_page_as_it_was(visitor: Visitor, small: SmallCatalogue) -> None:
    with visitor.listening() as news:
        next(news)
        small.write(SERVICE, "naam: <b>Half</b>\nhulpvorm: [")
        next(news)
        status, page = visitor.get(PAGE)
        assert status == 200
        assert "data-meldingen" in page
        assert f"{SERVICE}:2:" in page
        assert "<h1" in page and "Goed" in page
        small.service(hulpvorm="<script>alert(1)</script>")
        next(news)
        page = visitor.get(PAGE)[1]
        assert "<script>alert(1)" not in page
        assert "&lt;script&gt;alert(1)" in page
        small.service()
        next(news)
    assert "data-meldingen" not in visitor.get(PAGE)[1]
    assert any("fout:" in text for text in visitor.said)


def test_what_is_no_page_is_answered_like_a_host_does(visitor: Visitor, small: SmallCatalogue, tmp_path: Path) -> None:
    (tmp_path / "geheim.txt").write_text("geheim", encoding="utf-8")
    status, page = visitor.get("bestaat/niet/")
    assert (status, "data-stand" in page) == (404, True)
    assert visitor.get("../geheim.txt")[0] == visitor.get("..%2Fgeheim.txt")[0] == visitor.get("%00")[0] == 404
    assert visitor.get("aanbod/voorbeeld/dienst") == visitor.get(PAGE)
    assert visitor.get("helder/kaart.svg")[1].startswith("<svg")
    assert "EventSource" in visitor.get("-helder/herladen.js")[1]


def test_a_template_that_is_being_worked_on_leaves_the_last_page(
    visitor: Visitor, small: SmallCatalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jinja2 import TemplateSyntaxError

    from generator.serving.showcase import Showcase

    before = visitor.get(PAGE)[1]

    def broken(_showcase: Showcase, _address: str) -> str:
        raise TemplateSyntaxError("unexpected '}'", 3)

    with monkeypatch.context() as patched:
        patched.setattr(Showcase, "page", broken)
        status, page = visitor.get(PAGE)
        assert (status, "Een sjabloon klopt nog niet" in page, "<h1" in page) == (200, True, True)
        assert visitor.get("aanbod/")[0] == 503
    assert visitor.get(PAGE)[1] == before


def test_the_whole_follows_in_the_background_and_never_holds_what_only_serve_adds(
    small: SmallCatalogue, tmp_path: Path
) -> None:
    with visit(small, tmp_path) as visitor:
        wait = threading.Event()
        for _ in range(int(LONGEST / 0.1)):
            if any("zijn mee" in text for text in visitor.said):
                break
            wait.wait(0.1)
        assert visitor.get("zoeken/facetten.json")[0] == 200
        assert visitor.get("pagefind/pagefind.js")[0] == 200
    pages = [file.read_text(encoding="utf-8") for file in (tmp_path / "site").rglob("*.html")]
    assert pages
    assert [page for page in pages if "-helder/" in page] == []


def test_a_catalogue_with_errors_can_be_served_until_it_is_mended(
    small: SmallCatalogue, tmp_path: Path, idle: None
) -> None:
    small.write(SERVICE, "naam: [")
    with visit(small, tmp_path) as visitor, visitor.listening() as news:
        next(news)
        status, page = visitor.get(PAGE)
        assert (status, SERVICE in page) == (503, True)
        small.service()
        next(news)
        assert visitor.get(PAGE)[0] == 200


def test_a_build_says_every_error_that_stands_in_its_way(small: SmallCatalogue, tmp_path: Path) -> None:
    small.write(SERVICE, "naam: [")
    follower = Follower(Task(ROOT, small.folder, tmp_path / "site", TODAY))
    follower.start()
    outcome = None
    for _ in range(int(LONGEST / 0.1)):
        outcome = outcome or follower.outcome()
        threading.Event().wait(0 if outcome else 0.1)
    assert outcome is not None
    assert [problem.code for problem in outcome.errors] == ["yaml-haakje"]
    assert not follower.is_at_work


def test_a_build_that_is_stopped_leaves_nothing_behind(
    small: SmallCatalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At whatever it was: reading, indexing, writing."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "tmp"))
    follower = Follower(Task(ROOT, small.folder, tmp_path / "site", TODAY))
    follower.start()
    for _ in range(int(LONGEST / 0.02)):
        if any((tmp_path / "tmp").iterdir()):
            break
        threading.Event().wait(0.02)
    follower.stop()
    assert list((tmp_path / "tmp").iterdir()) == []
    assert not (tmp_path / "site").exists()


def test_a_port_that_is_taken_and_a_folder_of_somebody_else_are_refused(visitor: Visitor, tmp_path: Path) -> None:
    port = visitor.address.rpartition(":")[2].strip("/")
    catalogue = ["--catalogue", str(tmp_path / "catalogue"), "--root", str(ROOT)]
    answer = CliRunner().invoke(main, ["serve", "--port", port, "--site-dir", str(tmp_path / "x"), *catalogue])
    assert answer.exit_code == 2
    assert f"Poort {port} is niet vrij" in answer.output
    (tmp_path / "foto's").mkdir()
    (tmp_path / "foto's" / "zee.jpg").write_bytes(b"")
    with pytest.raises(PublishError), session(Task(ROOT, None, tmp_path / "foto's", TODAY), 0, print):
        pass
    with pytest.raises(PortTaken), session(Task(ROOT, None, tmp_path / "x", TODAY), int(port), print):
        pass
