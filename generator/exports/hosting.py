"""What hosts and search engines read: robots.txt, the list of addresses, no Jekyll."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from xml.sax.saxutils import escape

from generator.project import Options
from generator.publish import Output

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def files(options: Options, addresses: Sequence[str]) -> Iterator[Output]:
    """The sitemap (sitemaps.org 0.9) needs whole addresses, so it is there only once the site's own is set."""
    yield Output(PurePosixPath(".nojekyll"), b"")
    robots = "User-agent: *\nAllow: /\n"
    if options.site_url:
        robots += f"Sitemap: {options.site_url}sitemap.xml\n"
        yield Output(PurePosixPath("sitemap.xml"), _sitemap(options.site_url, addresses))
    yield Output(PurePosixPath("robots.txt"), robots.encode())


def _sitemap(site_url: str, addresses: Sequence[str]) -> bytes:
    urls = "".join(f"<url><loc>{escape(site_url + address)}</loc></url>\n" for address in sorted(set(addresses)))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_SITEMAP}">\n{urls}</urlset>\n'.encode()
