"""What hosts read: robots.txt, no Jekyll."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.project import Options
from generator.publish import Output


def files(options: Options) -> Iterator[Output]:
    """robots.txt names the sitemap once the site knows its own address: then there is one.

    Of a preview search engines may read the pages: each of them says that it may not be shown.
    """
    yield Output(PurePosixPath(".nojekyll"), b"")
    robots = "User-agent: *\nAllow: /\n"
    if options.site_url and not options.is_preview:
        robots += f"Sitemap: {options.site_url}sitemap.xml\n"
    yield Output(PurePosixPath("robots.txt"), robots.encode())
