"""The small Markdown subset of the entries, as HTML that is safe to publish."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from html.parser import HTMLParser

import cmarkgfm
import nh3
from cmarkgfm.cmark import Options
from markupsafe import Markup, escape

_TAGS = {"p", "ul", "ol", "li", "strong", "em", "a", "h3", "h4", "br", "blockquote"}
_ATTRIBUTES = {"a": {"href"}}
_PLAIN = re.compile(r"(?:[^<>&\0\r\xa0]|</?(?:p|ul|ol|li|strong|em|h3|h4|blockquote)>)*+")
"""HTML in which nothing is to be cleaned, and which comes out as it went in: most is, and cleaning takes as long as
making it."""
_DIGIT = re.compile("[0-9]")
_SCHEMES = {"http", "https", "mailto", "tel"}


def render(text: str, root: str = "", here: Callable[[str], str] = str) -> Markup:
    """HTML of a Markdown text: allowed tags and link schemes only; links to this site start from `root`; `here` says
    where a page of it is.
    """

    def rooted(tag: str, attribute: str, value: str) -> str | None:
        if value.startswith(("//", "/\\")):  # the address of another host, without its scheme
            return None
        return root + here(value[1:]) if value.startswith("/") else value

    html = cmarkgfm.markdown_to_html(text, options=Options.CMARK_OPT_DEFAULT)
    if _PLAIN.fullmatch(html):
        return Markup(html.strip())
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        attribute_filter=rooted,
        link_rel="noreferrer",
    )
    return Markup(clean.strip())


def linked(text: str, numbers: Mapping[str, str]) -> Markup:
    """A plain text, escaped, with every phone number in it as a link; `numbers`: number as written -> tel: address.

    A number counts as a whole word only: not inside a longer number, a web address or an amount of money.
    """
    if not numbers or not _DIGIT.search(text):
        return escape(text)
    parts = _written(tuple(numbers)).split(text)
    link = Markup('<a href="{}">{}</a>')
    return Markup("").join(link.format(numbers[part], part) if at % 2 else part for at, part in enumerate(parts))


@cache
def _written(numbers: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these numbers as a whole word."""
    choice = "|".join(re.escape(number) for number in sorted(numbers, key=len, reverse=True))
    return re.compile(rf"(?<![\w.@/+€-])(?<!€ )(?<!\d )({choice})(?!\w|[.@]\w|-\d|,\d| euro)")


def links(text: str) -> Iterator[str]:
    """The target of every link in a Markdown text, as written."""
    if "[" not in text and "<" not in text:
        return
    finder = _Links()
    finder.feed(cmarkgfm.markdown_to_html(text, options=Options.CMARK_OPT_UNSAFE))
    yield from finder.targets


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.targets += [value or "" for name, value in attrs if name in ("href", "src")]
