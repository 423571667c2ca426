"""What hosts of static sites take, and which of them a site comes near to.

Limits as the hosts state them, looked at in January 2026: GitHub Pages 1 GB; GitLab Pages 1 GB and 200,000 files;
Cloudflare Pages 20,000 files without a paid plan.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_NEAR = 0.8
_MEGABYTE = 1_000_000
_GIGABYTE = 1_000 * _MEGABYTE


@dataclass(frozen=True, slots=True)
class Host:
    """A host, and the most that a site there may be: in files, in bytes; None where it states no limit."""

    name: str
    files: int | None = None
    size: int | None = None


HOSTS = (
    Host("GitHub Pages", size=_GIGABYTE),
    Host("GitLab Pages", files=200_000, size=_GIGABYTE),
    Host("Cloudflare Pages (gratis)", files=20_000),
)


def warnings(files: int, size: int) -> Iterator[str]:
    """A Dutch sentence for each limit of which a site of so many files and bytes takes 80 percent or more."""
    for host in HOSTS:
        for has, most, unit, one in ((files, host.files, "bestanden", 1), (size, host.size, "MB", _MEGABYTE)):
            if most and has >= _NEAR * most:
                over = "Dat is te veel" if has > most else "Dat wordt krap"
                yield f"Let op: {has // one} {unit}. {host.name} neemt er hoogstens {most // one}. {over}."
