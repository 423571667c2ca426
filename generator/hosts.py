"""What hosts of static sites take, and which of them a site comes near to.

Limits as the hosts state them: GitHub Pages 1 GB; GitLab Pages 1 GB and 200,000 files (looked at in January 2026);
Cloudflare Pages 25 MiB for a file, and 20,000 files, with a paid plan 100,000 (in November 2026). That GitHub takes no
file above 100 MB into a repository is no limit of Pages: publish.yml hands over the site beside the repository.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.publish import Published

_NEAR = 0.8
_MEGABYTE = 1_000_000
_GIGABYTE = 1_000 * _MEGABYTE
_MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Host:
    """A host, and the most that a site there may be: in files, in bytes, in bytes of one file; None for no limit."""

    name: str
    files: int | None = None
    size: int | None = None
    file_size: int | None = None


HOSTS = (
    Host("GitHub Pages", size=_GIGABYTE),
    Host("GitLab Pages", files=200_000, size=_GIGABYTE),
    Host("Cloudflare Pages (gratis)", files=20_000),
    Host("Cloudflare Pages (betaald)", files=100_000),
    Host("Cloudflare Pages", file_size=25 * _MEBIBYTE),
)


def warnings(done: Published) -> Iterator[str]:
    """A Dutch sentence for each limit of which a published site takes 80 percent or more."""
    for host in HOSTS:
        for has, most, unit, units, of, takes in (
            (done.files, host.files, 1, "bestanden", "", "er"),
            (done.bytes, host.size, _MEGABYTE, "MB", "", "er"),
            (done.largest_bytes, host.file_size, _MEBIBYTE, "MiB", f"{done.largest} is ", "per bestand"),
        ):
            if most and has >= _NEAR * most:
                over = "Dat is te veel" if has > most else "Dat wordt krap"
                size = f"{of}{-(-has // unit)} {units}"  # what is too much must not look like what is taken
                yield f"Let op: {size}. {host.name} neemt {takes} hoogstens {most // unit}. {over}."
