"""`helder links`, against a server that fails in every way: what is dead is told after days, and nothing else."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from collections.abc import Iterator
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import ClassVar

import pytest

from generator.link_watch import Answer, Link, after, answer_of, watched
from generator.loopback import LoopbackServer
from tests.catalogues import SmallCatalogue, provider
from tests.repositories import Repository, make_repository

DAY = date(2026, 11, 22)
PATIENCE = 1.0


class _Server(BaseHTTPRequestHandler):
    """The path says how it fails; every question is remembered."""

    asked: ClassVar[list[tuple[str, str]]] = []

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        self.asked.append((self.command, self.path))
        how = self.path.strip("/").split("?")[0]
        if how == "slow":
            time.sleep(PATIENCE * 3)
        if how == "cut":
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        if how == "garbage":
            self.wfile.write(b"geen HTTP\r\n\r\n")
            return
        code = (
            405
            if how == "no-head" and self.command == "HEAD"
            else 404
            if how == "liar" and self.command == "HEAD"
            else 200
        )
        code = int(how) if how.isdigit() else code
        if how == "etag" and self.headers.get("If-None-Match") == '"een"':
            code = 304
        self.send_response(code)
        if how == "etag":
            self.send_header("ETag", '"een"')
        if how in ("loop", "301"):
            self.send_header("Location", "/loop" if how == "loop" else "/ok")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def send_response(self, code: int, message: str | None = None) -> None:
        super().send_response(302 if self.path == "/loop" else code, message)

    def log_message(self, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def server() -> Iterator[str]:
    _Server.asked.clear()
    http = LoopbackServer(0, _Server)
    thread = threading.Thread(target=http.serve_forever, daemon=True)
    thread.start()
    yield http.address.rstrip("/")
    http.shutdown()
    http.server_close()


@pytest.mark.parametrize(
    ("how", "is_there"),
    [
        *((name, True) for name in ("ok", "301", "no-head", "liar", "etag", "ok?vraag=é")),
        *((name, False) for name in ("404", "410", "400", "cut", "garbage", "loop", "slow")),
        *((name, None) for name in ("401", "403", "408", "429", "500", "501", "502", "503", "504")),
    ],
)
def test_each_way_of_answering_is_judged(server: str, how: str, is_there: bool | None) -> None:
    answer = answer_of(f"{server}/{how}", "", PATIENCE)
    assert answer.is_there is is_there
    assert bool(answer.why) is (is_there is False)


def test_a_site_that_is_not_there_fails() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for address in (
        f"http://127.0.0.1:{port}/",
        "http://bestaat-niet.invalid/",
        "http://[::1",
        f"https://127.0.0.1:{port}/",
    ):
        assert answer_of(address, "", PATIENCE).is_there is False, address


def test_an_https_address_with_a_bad_certificate_fails(server: str) -> None:
    assert answer_of(server.replace("http:", "https:") + "/ok", "", PATIENCE) == Answer(
        False, "het certificaat van de site klopt niet"
    )


def test_a_page_that_did_not_change_is_not_sent_again(server: str) -> None:
    first = watched([f"{server}/etag"], {}, DAY, 0)
    assert first[f"{server}/etag"].etag == '"een"'
    assert watched([f"{server}/etag"], first, DAY, 0) == first


def days(answers: list[tuple[int, bool | None]]) -> Link:
    link = Link()
    for day, is_there in answers:
        link = after(link, Answer(is_there, "weg" if is_there is False else ""), DAY + timedelta(days=day))
    return link


@pytest.mark.parametrize(
    ("answers", "is_dead"),
    [
        ([(0, False), (1, False), (2, False)], False),
        ([(0, False), (3, False), (5, False)], True),
        ([(0, False), (5, False)], False),
        ([(0, False), (0, False), (0, False), (5, False)], False),
        ([(0, False), (2, None), (3, False), (5, False)], True),
        ([(0, False), (3, False), (4, True), (5, False), (6, False)], False),
        ([(0, False), (3, False), (4, False), (5, None)], False),
        ([(number, None) for number in range(30)], False),
    ],
)
def test_dead_is_three_failures_over_five_days(answers: list[tuple[int, bool | None]], is_dead: bool) -> None:
    assert days(answers).is_dead is is_dead


def test_a_host_is_asked_one_thing_at_a_time_with_a_pause(server: str) -> None:
    start = time.monotonic()
    watched([f"{server}/ok?{number}" for number in range(4)], {}, DAY, 0.1)
    assert time.monotonic() - start >= 0.3
    assert [path for _, path in _Server.asked] == [f"/ok?{number}" for number in range(4)]


@pytest.fixture
def project(small_template: SmallCatalogue, tmp_path: Path, server: str) -> Repository:
    repository = make_repository(tmp_path / "project", small_template)
    for file in repository.catalogue.folder.rglob("*.yaml"):  # no other host is asked
        file.write_text(re.sub(r"https?://[^\s'\"\],}]+", f"{server}/ok", file.read_text("utf-8")), encoding="utf-8")
    contact = {"website": f"{server}/404", "chat": f"{server}/503"}
    repository.catalogue.write("aanbieders/voorbeeld/aanbieder.yaml", provider(contact=contact))
    return repository


def run(project: Repository, day: int, *more: str) -> str:
    state = f"--state={project.folder / 'links' / 'stand.json'}"
    result = project.run("links", f"--today={DAY + timedelta(days=day)}", "--pause=0", state, *more)
    assert result.exit_code == 0, result.output
    return result.output


def test_the_command_remembers_and_tells_by_provider_what_is_dead(project: Repository, server: str) -> None:
    assert "0 dood, 1 mislukten." in run(project, 0)
    assert "0 dood" in run(project, 3)
    text = run(project, 5)
    assert text.startswith("### aanbieders/voorbeeld\n")
    assert f"`{server}/404`: de site antwoordt met 404, sinds 22 november 2026." in text
    assert "/503" not in text
    state = json.loads((project.folder / "links" / "stand.json").read_text("utf-8"))
    assert state[f"{server}/404"]["failures"] == 3
    assert sorted(path.name for path in (project.folder / "links").iterdir()) == ["stand.json"]


def test_each_provider_with_dead_links_has_a_file_of_its_own(project: Repository, server: str) -> None:
    for day in (0, 3, 5):
        run(project, day, f"--output={project.folder / 'dood'}")
    (file,) = (project.folder / "dood").iterdir()
    assert file.name == "voorbeeld.md"
    line = f"`{server}/404`: de site antwoordt met 404, sinds 22 november 2026."
    assert file.read_text("utf-8") == f"- aanbieders/voorbeeld/aanbieder.yaml: {line}\n"


def test_a_state_that_cannot_be_read_begins_anew(project: Repository) -> None:
    run(project, 0)
    (project.folder / "links" / "stand.json").write_text("{", encoding="utf-8")
    assert "begint opnieuw" in run(project, 1)


def test_an_address_that_is_gone_from_the_catalogue_is_forgotten(project: Repository, server: str) -> None:
    run(project, 0)
    project.catalogue.write("aanbieders/voorbeeld/aanbieder.yaml", provider())
    run(project, 1)
    assert f"{server}/404" not in (project.folder / "links" / "stand.json").read_text("utf-8")
