"""The list of all addresses for search engines (sitemaps.org 0.9), each with where it is in other languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from xml.sax.saxutils import escape, quoteattr

from generator.language_codes import SOURCE
from generator.project import Options
from generator.publish import Output

MOST = 50_000
"""Addresses in one file, by the protocol."""
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def files(options: Options, addresses: Sequence[str]) -> Iterator[Output]:
    """One file, or a list of files where one may not hold all addresses; none where the site does not know its own,
    and none of a preview.
    """
    if not options.site_url or options.is_preview:
        return
    urls = list(_urls(options, sorted(set(addresses))))
    parts = [urls[start : start + MOST] for start in range(0, len(urls), MOST)]
    names = ["sitemap.xml"] if len(parts) <= 1 else [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        yield Output(PurePosixPath(name), _file("urlset", part))
    if len(parts) > 1:
        places = [f"<sitemap><loc>{escape(options.site_url + name)}</loc></sitemap>\n" for name in names]
        yield Output(PurePosixPath("sitemap.xml"), _file("sitemapindex", places))


def _file(kind: str, items: Sequence[str]) -> bytes:
    return f'{_HEAD}<{kind} xmlns="{_SITEMAP}" xmlns:xhtml="{_XHTML}">\n{"".join(items)}</{kind}>\n'.encode()


def _urls(options: Options, addresses: Sequence[str]) -> Iterator[str]:
    known = frozenset(addresses)
    for address in addresses:
        found = _everywhere(address, options.languages, known)
        links = (
            f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(options.site_url + there)}/>'
            for code, there in (found if len(found) > 1 else ())
        )
        yield f"<url><loc>{escape(options.site_url + address)}</loc>{''.join(links)}</url>\n"


def _everywhere(address: str, codes: Sequence[str], known: frozenset[str]) -> list[tuple[str, str]]:
    """The languages that have the page at an address, with where it is in each."""
    own = next((code for code in codes if address.startswith(f"{code}/")), "")
    page = address.removeprefix(f"{own}/") if own else address
    all_of_it = [(SOURCE, page), *((code, f"{code}/{page}") for code in codes)]
    return [(code, there) for code, there in all_of_it if there in known]
