"""A site but for its search, to compare with who makes none: `python benchmarks/build/unindexed.py`."""

from __future__ import annotations

from datetime import date
from itertools import chain
from pathlib import Path

import click

from generator import standing
from generator.build import lists, others
from generator.catalogue import Catalogue
from generator.check import sound
from generator.commands.context import Day, progress
from generator.ground import Ground, Running, running
from generator.kept_pages import KeptPages, Stock
from generator.offer import Offer
from generator.processes import available, long_lived
from generator.project import Project, open_project
from generator.publish import Published, Site, replace, reserved
from generator.reading import read
from generator.stamping import stamped
from generator.standing import Looked

_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.option("--site-dir", type=_FOLDER, required=True)
@click.option("--root", type=_FOLDER, required=True)
@click.option("--catalogue", type=_FOLDER, required=True)
@click.option("--today", type=Day(), required=True)
def main(site_dir: Path, root: Path, catalogue: Path, today: date) -> None:
    """Look, check and publish as `helder build` does; the process that would make the search makes pages too."""
    project = open_project(root, catalogue)
    with reserved(site_dir, protected=project.protected, sources=project.sources, is_searched=False) as site:
        found = standing.looked_at(site, project, today, jobs=available())
        done = found.published or _published(project, found, today)
    click.echo(f"{done.files} bestanden, {done.written} nieuw of gewijzigd")


def _published(project: Project, found: Looked, today: date) -> Published:
    found.site.refuse_foreign()
    with running(project, progress, available()) as begun:
        done = _made(project, _checked(project, today), found.site, today, begun)
    standing.keep(found.site, found.made_from, done)
    return done


def _checked(project: Project, today: date) -> Catalogue:
    with long_lived():
        catalogue = sound(read(project, today, jobs=available(), cache=project.cache_folder))
    if catalogue is None:
        raise click.ClickException("the catalogue has errors: see helder check")
    return catalogue


def _made(project: Project, catalogue: Catalogue, site: Site, today: date, begun: Running) -> Published:
    offer, kept = Offer(catalogue, today), KeptPages(Stock.of_site(site))
    with long_lived():
        offer.arrange()
    ground = Ground.of(project, offer, begun.themed)
    keys = ground.keys()
    made = stamped(ground.asked, keys, kept, available)
    done = replace(site, chain(others(ground), lists(ground, keys, kept), made))
    kept.save()
    return done


if __name__ == "__main__":
    main()
