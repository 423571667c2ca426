"""`helder serve`: build, show the site on this machine only, and build again when something changes."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import click
from jinja2 import TemplateError

from generator.build import build
from generator.check import check
from generator.commands.context import progress, project_options, shown, today_option
from generator.problems import InvalidInput
from generator.project import SHARED_FOLDERS, Project, open_project
from generator.publish import PublishError, reserved
from generator.reports.as_text import lines, render

_SECONDS_BETWEEN_LOOKS = 0.5
_LOOKS = tuple(Path(__file__).parent.parent / name for name in ("templates", "theme"))
_AS_IT_WAS = "De site blijft zoals ze was, tot de fouten weg zijn."


@click.command("serve", short_help="Bekijk de site op deze computer.")
@click.option("--site-dir", type=click.Path(path_type=Path), default=Path("site"), help="De map waarin de site komt.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="De poort op deze computer (8000).")
@today_option
@project_options
def command(site_dir: Path, port: int, today: date, root: Path, catalogue: Path | None) -> None:
    """Maak de site, toon ze op http://127.0.0.1 en maak ze opnieuw bij elke wijziging. Stop met Ctrl-C."""
    _rebuild(open_project(root, catalogue), site_dir, today)
    server = _server(site_dir, port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    click.echo(f"Bekijk de site op http://127.0.0.1:{server.server_port}/ (stop met Ctrl-C)")
    with suppress(KeyboardInterrupt):
        for _ in _changes(open_project(root, catalogue)):
            _try_again(root, catalogue, site_dir, today)
    click.echo("Gestopt.")


def _try_again(root: Path, catalogue: Path | None, site_dir: Path, today: date) -> None:
    """Build after a change; what is half written now may be whole after the next change."""
    try:
        _rebuild(open_project(root, catalogue), site_dir, today)
    except InvalidInput as error:
        click.echo(lines(error.problems), nl=False)
        click.echo(_AS_IT_WAS)
    except PublishError as error:
        click.echo(f"De site is niet gepubliceerd. {error}")
    except TemplateError as error:  # somebody is working on a template
        click.echo(f"Een sjabloon klopt nog niet: {error}")


def _rebuild(project: Project, site_dir: Path, today: date) -> None:
    verdict = check(project, today, shown, cache=project.cache_folder)
    if verdict.problems:
        click.echo(render(verdict), nl=False)
    if verdict.catalogue is None:
        click.echo(_AS_IT_WAS)
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
    shared = (project.folder(name) for name in SHARED_FOLDERS)
    folders = (project.catalogue, *shared, project.docs_folder, project.schema_folder, *_LOOKS)
    files = {project.root / "mkdocs.yml", *(file for folder in folders for file in folder.rglob("*"))}
    return {file: _changed_at(file) for file in files}


def _changed_at(file: Path) -> int:
    """When a file changed, in nanoseconds; 0 for one that went away while we looked."""
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0
