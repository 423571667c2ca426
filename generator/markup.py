"""The small Markdown subset of the entries, as HTML that is safe to publish."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

import cmarkgfm
import nh3
from cmarkgfm.cmark import Options
from markupsafe import Markup

_TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "h3", "h4", "br", "blockquote"}
_ATTRIBUTES = {"a": {"href"}}
_SCHEMES = {"http", "https", "mailto", "tel"}


def render(text: str, root: str = "") -> Markup:
    """HTML of a Markdown text: allowed tags and link schemes only; links to this site start from `root`."""

    def rooted(tag: str, attribute: str, value: str) -> str:
        return root + value[1:] if value.startswith("/") and not value.startswith("//") else value

    html = cmarkgfm.markdown_to_html(text, options=Options.CMARK_OPT_DEFAULT)
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        attribute_filter=rooted,
        link_rel="noreferrer",
    )
    return Markup(clean.strip())


def links(text: str) -> Iterator[str]:
    """The target of every link in a Markdown text, as written."""
    finder = _Links()
    finder.feed(cmarkgfm.markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE))
    yield from finder.targets


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.targets += [value or "" for name, value in attrs if name in ("href", "src")]
