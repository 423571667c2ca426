"""The Markdown of the entries becomes HTML of a few harmless tags."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import markup
from generator.markup import linked, links, render


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


NUMBERS = {"112": "tel:112", "0800 13 500": "tel:+3280013500", "0800 13": "tel:+3280013"}


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Bel 112.", 'Bel <a href="tel:112">112</a>.'),
        ("Bel 0800 13 500 of 112", 'Bel <a href="tel:+3280013500">0800 13 500</a> of <a href="tel:112">112</a>'),
        ("<b>112</b> & co", '&lt;b&gt;<a href="tel:112">112</a>&lt;/b&gt; &amp; co'),
    ],
)
def test_a_number_in_plain_text_becomes_a_link_and_the_text_is_escaped(text: str, html: str) -> None:
    assert str(linked(text, NUMBERS)) == html


@pytest.mark.parametrize(
    "text", ["1120", "x112", "www.112.be", "014 56 112", "112 euro", "€ 112", "€112", "112,50", "+112", "112-114"]
)
def test_digits_that_are_part_of_something_else_stay_text(text: str) -> None:
    assert str(linked(text, NUMBERS)) == text


def test_without_numbers_the_text_is_only_escaped() -> None:
    assert str(linked("112 & <i>", {})) == "112 &amp; &lt;i&gt;"


@settings(max_examples=200, deadline=None)
@given(text=st.text(alphabet="ab<>/='\"()[]!*_`#&;:\\\n -jscript", max_size=80))
def test_only_a_few_tags_ever_come_out(text: str) -> None:
    html = str(render(text))
    tags = {part.split()[0].strip("/>").split(">")[0] for part in html.split("<")[1:]}
    assert tags <= {"p", "ul", "ol", "li", "strong", "em", "a", "h3", "h4", "br", "blockquote"}


@settings(max_examples=300)
@given(text=st.text(alphabet="ab \n*_#->.13;`[]()<&\"'!\\:\t\xa0\u200b’é\r", max_size=60))
def test_what_needs_no_cleaning_is_as_if_it_were_cleaned(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markup, "_PLAIN", re.compile("(?!)"))
        cleaned = render(text)
    assert render(text) == cleaned


@pytest.mark.parametrize("text", ["gewoon", "- een\n- **twee**", "> ’t is zo"])
def test_common_text_needs_no_cleaning(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.markup.nh3.clean", None)
    assert render(text)
