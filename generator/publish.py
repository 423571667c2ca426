"""Publishing: a new generation of the site is made beside the published one, verified, then exchanged with it.

Verified is what it has anew, by reading it back; a file that stays is the published one itself, under a second name,
and was read when it was found to stay, unless the whole site was found to stand as it was left.

Whatever stops this, a mistake, a full disk, a kill, the published site is the earlier generation whole or the new
one whole. The next build needs nobody's help: what was left half is put right file by file.

    site/                   the published generation; manifest.sha256 lists it, `sha256sum --check` agrees
    .site.helder/standby/   the generation before, which becomes the next one
    .site.helder/lock       held while a build is at work
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.generations.exchange import exchange, flush
from generator.generations.failure import PublishError, in_words
from generator.generations.generation import Generation
from generator.generations.manifest import Manifest
from generator.generations.output import Output, Standing, from_folder
from generator.generations.site import Site, reserved

__all__ = ["Output", "PublishError", "Published", "Site", "Standing", "from_folder", "publish", "replace", "reserved"]


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did: numbers of files, the manifest among them, and what the site weighs in bytes.

    `written` + `unchanged` = `files`; nothing `written` means that the site was left as it stood.
    """

    written: int
    unchanged: int
    removed: int
    files: int
    bytes: int
    largest: PurePosixPath
    largest_bytes: int


def publish(outputs: Iterable[Output | Standing], site_dir: Path, *, protected: Iterable[Path] = ()) -> Published:
    """Make `site_dir` hold exactly these outputs and their manifest; see `reserved` and `replace`."""
    with reserved(site_dir, protected=protected) as site:
        return replace(site, outputs)


def replace(site: Site, outputs: Iterable[Output | Standing]) -> Published:
    """Publish these outputs in a reserved site. Files that do not change keep their bytes and their time.

    Raises PublishError for outputs that make no site, and where the system refuses; what `outputs` itself raises
    passes through. In each case the published site is what it was, and what was half made is gone.
    """
    try:
        return _replace(site, outputs)
    except BaseException:
        shutil.rmtree(site.standby, ignore_errors=True)  # a disk that is full must not stay full
        raise


def _replace(site: Site, outputs: Iterable[Output | Standing]) -> Published:
    earlier = Manifest.of(site.folder)
    coming = Generation(site.folder, site.standby)
    for output in outputs:
        coming.add(output)
    coming.close()
    if coming.written:
        coming.settle()
        with in_words(site.folder):
            flush(site.standby)
            exchange(site.standby, site.folder, site.aside)
    return _account(coming, earlier)


def _account(coming: Generation, earlier: Manifest | None) -> Published:
    largest = max(coming.sizes, key=lambda path: (coming.sizes[path], path))
    gone = earlier.digests.keys() - coming.sizes.keys() if earlier else ()
    return Published(
        written=len(coming.written),
        unchanged=len(coming.sizes) - len(coming.written),
        removed=len(gone),
        files=len(coming.sizes),
        bytes=sum(coming.sizes.values()),
        largest=PurePosixPath(largest),
        largest_bytes=coming.sizes[largest],
    )
