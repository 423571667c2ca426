"""The Markdown of the entries becomes HTML of a few harmless tags."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.markup import links, render


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("gewoon", "<p>gewoon</p>"),
        ("**vet** en *schuin*", "<p><strong>vet</strong> en <em>schuin</em></p>"),
        ("### Kop", "<h3>Kop</h3>"),
        ("> citaat", "<blockquote>\n<p>citaat</p>\n</blockquote>"),
        ("5 < 6 & 7", "<p>5 &lt; 6 &amp; 7</p>"),
    ],
)
def test_what_is_allowed_is_rendered(text: str, html: str) -> None:
    assert str(render(text)) == html


def test_lists_are_rendered() -> None:
    assert "".join(str(render("- een\n- twee")).split()) == "<ul><li>een</li><li>twee</li></ul>"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,<script>)",
        "<svg onload=alert(1)>",
        "![x](https://elders.example/spion.png)",
        "<iframe src='https://elders.example'></iframe>",
        "[x](vbscript:x)",
        "<p style='position:fixed' onclick='x()'>x</p>",
    ],
)
def test_nothing_that_runs_or_calls_another_host_gets_through(text: str) -> None:
    html = str(render(text)).lower()
    for part in (
        "<script",
        "<img",
        "<svg",
        "<iframe",
        "javascript:",
        "data:",
        "vbscript:",
        "onerror",
        "onclick",
        "style",
    ):
        assert part not in html.replace("&lt;", ""), html


def test_links_to_this_site_start_from_the_root() -> None:
    assert 'href="../../hulpvorm/caw/"' in render("[a](/hulpvorm/caw/)", "../../")
    assert 'href="https://www.caw.be/"' in render("[a](https://www.caw.be/)", "../../")
    assert 'href="tel:112"' in render("[a](tel:112)", "../../")


def test_links_are_listed_as_written() -> None:
    text = "[a](/x/) <https://b.be> ![c](data:y)\n\n<a href='javascript:z'>d</a>"
    assert list(links(text)) == ["/x/", "https://b.be", "data:y", "javascript:z"]


@settings(max_examples=200, deadline=None)
@given(text=st.text(alphabet="ab<>/='\"()[]!*_`#&;:\\\n -jscript", max_size=80))
def test_only_a_few_tags_ever_come_out(text: str) -> None:
    html = str(render(text))
    tags = {part.split()[0].strip("/>").split(">")[0] for part in html.split("<")[1:]}
    assert tags <= {"p", "ul", "ol", "li", "strong", "em", "a", "h3", "h4", "br", "blockquote"}
