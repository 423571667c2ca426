"""`helder serve`: build, show the site on this machine only, and build again when something changes."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import click

from generator.build import build
from generator.check import check
from generator.commands.context import opened, progress, project_options, shown, today_option
from generator.project import Project
from generator.publish import reserved
from generator.reports.as_text import render

_SECONDS_BETWEEN_LOOKS = 0.5


@click.command("serve", short_help="Bekijk de site op deze computer.")
@click.option("--site-dir", type=click.Path(path_type=Path), default=Path("site"), help="De map waarin de site komt.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="De poort op deze computer (8000).")
@today_option
@project_options
def command(site_dir: Path, port: int, today: date, root: Path, catalogue: Path | None) -> None:
    """Maak de site, toon ze op http://127.0.0.1 en maak ze opnieuw bij elke wijziging. Stop met Ctrl-C."""
    project = opened(root, catalogue)
    _rebuild(project, site_dir, today)
    server = _server(site_dir, port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    click.echo(f"Bekijk de site op http://127.0.0.1:{server.server_port}/ (stop met Ctrl-C)")
    for _ in _changes(project):
        _rebuild(project, site_dir, today)


def _rebuild(project: Project, site_dir: Path, today: date) -> None:
    verdict = check(project, today, shown)
    if verdict.problems:
        click.echo(render(verdict), nl=False)
    if verdict.catalogue is None:
        click.echo("De site blijft zoals ze was, tot de fouten weg zijn.")
        return
    with reserved(site_dir, protected=(project.root, project.catalogue)) as site:
        done = build(project, verdict.catalogue, site, today, progress)
    click.echo(f"Klaar: {done.written} bestanden gewijzigd.")


def _server(site_dir: Path, port: int) -> ThreadingHTTPServer:
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), partial(_Quiet, directory=str(site_dir)))
    except OSError as error:
        why = f"Poort {port} is niet vrij ({error.strerror}). Kies een andere met --port."
        raise click.UsageError(why) from None


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """A page has many parts; a line for each would hide the messages of the check."""


def _changes(project: Project) -> Iterator[None]:
    seen = _state(project)
    while True:
        time.sleep(_SECONDS_BETWEEN_LOOKS)
        now = _state(project)
        if now != seen:
            seen = now
            yield


def _state(project: Project) -> dict[Path, int]:
    folders = (project.catalogue, project.docs_folder, project.schema_folder)
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return {file: file.stat().st_mtime_ns for file in [*files, project.root / "mkdocs.yml"]}
