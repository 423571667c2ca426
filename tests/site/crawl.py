"""The pages of a built site as a browser without scripts reads them: links, anchors, words, what they ask for."""

from __future__ import annotations

import fcntl
import pickle
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from heapq import heappop, heappush
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

ORIGIN = "http://helder.invalid"  # a name that no server can have (RFC 6761)

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_SILENT = frozenset(("script", "style", "template"))
_ASKED_FOR = {
    ("script", "src"), ("img", "src"), ("source", "src"), ("iframe", "src"), ("embed", "src"), ("object", "data"),
    ("video", "src"), ("video", "poster"), ("audio", "src"), ("track", "src"), ("input", "src"), ("use", "href"),
    ("use", "xlink:href"), ("image", "href"), ("link", "href"),
}  # fmt: skip
_NOT_FETCHED = frozenset(("canonical", "alternate", "license", "author", "help", "next", "prev"))
_CSS_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")


@dataclass(frozen=True, slots=True)
class Link:
    """What an element points at. `clicks`: 2 when it lies folded in a <details>, which a visitor opens first."""

    tag: str
    url: str
    clicks: int = 1
    in_strip: bool = False
    in_content: bool = False


@dataclass
class Document:
    """A page. `links` are its <a> and <area>, `requests` what a browser fetches to show it."""

    address: str
    lang: str = ""
    title: str = ""
    text: str = ""
    headings: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    entries: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    requests: list[Link] = field(default_factory=list)

    def links_here(self, base: str = "/") -> Iterator[tuple[Link, str]]:
        """Each link and request with its full address, for a site that stands at `base`."""
        here = f"{ORIGIN}{base}{self.address}"
        for link in (*self.links, *self.requests):
            yield link, urljoin(here, link.url)

    @cached_property
    def content_links(self) -> tuple[str, ...]:
        return tuple(link.url for link in self.links if link.in_content)


class _Reader(HTMLParser):
    def __init__(self, address: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Document(address)
        self._open: list[tuple[str, dict[str, str]]] = []
        self._words: list[str] = []
        self._title: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._note(tag, values)
        if tag not in _VOID:
            self._open.append((tag, values))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(tag, {name: value or "" for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        if any(opened == tag for opened, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        tags = [tag for tag, _ in self._open]
        if tags[-1:] == ["title"] and "svg" not in tags:
            self._title.append(data)
        elif _SILENT.isdisjoint(tags):
            self._words.append(data)
            if "h1" in tags:
                self.found.headings[-1] += data

    def close(self) -> None:
        super().close()
        self.found.text = " ".join(" ".join(self._words).split())
        self.found.title = " ".join("".join(self._title).split())

    def _note(self, tag: str, values: dict[str, str]) -> None:
        if tag == "html":
            self.found.lang = values.get("lang", "")
        if any(opened == "template" for opened, _ in self._open):
            return
        if tag == "h1":
            self.found.headings.append("")
        if "id" in values:
            self.found.ids.append(values["id"])
        if "data-entry" in values:
            self.found.entries.append(values["data-entry"])
        self._note_addresses(tag, values)

    def _note_addresses(self, tag: str, values: dict[str, str]) -> None:
        if tag in ("a", "area") and "href" in values:
            self.found.links.append(self._link(tag, values["href"]))
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self.found.links.append(self._link(tag, values["content"].partition("url=")[2]))
        if tag == "link" and values.get("rel") in _NOT_FETCHED:
            return
        for name, value in values.items():
            if (tag, name) in _ASKED_FOR:
                self.found.requests.append(self._link(tag, value))
            elif name == "srcset":
                self.found.requests.extend(self._link(tag, part.split()[0]) for part in value.split(","))
            elif name == "style":
                self.found.requests.extend(self._link(tag, url) for url in css_addresses(value))

    def _link(self, tag: str, url: str) -> Link:
        folded = any(name == "details" and "open" not in values for name, values in self._open)
        return Link(
            tag=tag,
            url=url,
            clicks=2 if folded else 1,
            in_strip=any("data-noodlijnen" in values for _, values in self._open),
            in_content=any(name == "main" for name, _ in self._open),
        )


def css_addresses(style: str) -> list[str]:
    """What a style sheet fetches."""
    return [one or other for one, other in _CSS_ADDRESS.findall(style)]


def read_page(html: str, address: str) -> Document:
    """The page of this HTML, which stands at `address` below the root of the site."""
    reader = _Reader(address)
    reader.feed(html)
    reader.close()
    return reader.found


class SiteFiles:
    """A built site as files. In the file `kept`, the first process that reads all pages keeps them for the others."""

    def __init__(self, folder: Path, kept: Path | None = None) -> None:
        self.folder = folder
        self._kept = kept
        self._read: dict[str, Document] = {}

    @cached_property
    def files(self) -> frozenset[str]:
        """The path of every file, below the root of the site."""
        return frozenset(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """Of every page: "" is the home page, "aanbod/" the list of all."""
        return tuple(path.removesuffix("index.html") for path in sorted(self.files) if path.endswith(".html"))

    @cached_property
    def pages(self) -> dict[str, Document]:
        """Every page by its address."""
        if self._kept is None:
            return self._all()
        with self._kept.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not self._kept.exists():
                self._kept.write_bytes(pickle.dumps(self._all()))
            self._read = pickle.loads(self._kept.read_bytes())
        return self._read.copy()

    def _all(self) -> dict[str, Document]:
        return {address: self.at(address) for address in self.addresses}

    def at(self, address: str) -> Document:
        """The page at an address; read once."""
        if address not in self._read:
            self._read[address] = read_page(self.html(address), address)
        return self._read[address]

    def html(self, address: str) -> str:
        """The whole text of a page."""
        file = address if address.endswith(".html") else f"{address}index.html"
        return (self.folder / file).read_text(encoding="utf-8")

    def objection(self, url: str, base: str = "/") -> str:
        """Why a full address of this site, standing at `base`, leads nowhere; empty when it leads somewhere."""
        whole, anchor = urldefrag(url)
        path = unquote(urlsplit(whole).path)
        if not path.startswith(base):
            return "leaves the folder of the site"
        inside = path.removeprefix(base)
        file = f"{inside}index.html" if inside.endswith("/") or not inside else inside
        if file not in self.files:
            return "does not exist"
        target = self.at(file.removesuffix("index.html")) if file.endswith(".html") else None
        # The fragment of the search page holds filters.
        if target and anchor and "=" not in anchor and unquote(anchor) not in target.ids:
            return "has no such anchor"
        return ""

    def clicks_from_home(self) -> dict[str, int]:
        """How many clicks without scripts lead from the home page to each page that can be reached at all."""
        clicks, queue = {"": 0}, [(0, "")]
        while queue:
            _, address = heappop(queue)
            for target, cost in self._steps(address):
                total = clicks[address] + cost
                if total < clicks.get(target, total + 1):
                    clicks[target] = total
                    heappush(queue, (total, target))
        return clicks

    def _steps(self, address: str) -> Iterator[tuple[str, int]]:
        for link, url in self.pages[address].links_here():
            target = inside(url)
            if link.tag == "a" and target in self.pages:
                yield target, link.clicks


def inside(url: str, base: str = "/") -> str:
    """The address below the root of the site that a full address of it means; "-" for another host's."""
    whole = urldefrag(url).url
    return unquote(whole.removeprefix(ORIGIN + base)) if whole.startswith(ORIGIN + base) else "-"


def is_on_site(url: str) -> bool:
    return url.startswith(f"{ORIGIN}/")
