"""Text of others in a report: what one does not see is shown, and GitHub makes nothing of it."""

from __future__ import annotations

import re

import cmarkgfm
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.reports.printable import LINES, as_code, as_markdown, printable

TRICKY = st.lists(
    st.sampled_from([*"ab1 @#[](){}<>`*_~|\\!&;:/.-+=$\n", "www.", "https://", "a@b.be", "&#64;", "GH-1", "1. ", "- "])
).map("".join)
OUTSIDE_CODE = re.compile(r"<code>.*?</code>")


def html(text: str) -> str:
    return str(cmarkgfm.github_flavored_markdown_to_html(f"# Dienst {text}"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb\r\tc", "a\\nb\\r\\tc"),
        ("a\x1b[2Jb\x00", "a\\u001b[2Jb\\u0000"),
        ("a\u202eb\u200b\u2028", "a\\u202eb\\u200b\\u2028"),
        ("a\U000e0041", "a\\U000e0041"),
        ("a\udcffb", "a?b"),
        ("één — “twee” €", "één — “twee” €"),
    ],
)
def test_what_one_does_not_see_is_shown(text: str, shown: str) -> None:
    assert printable(text) == shown
    assert as_code(text) == f"`{shown}`"


def test_a_report_of_several_lines_keeps_them() -> None:
    assert printable("a\n\tb\r", LINES) == "a\n\tb\\r"


def test_a_word_that_github_would_link_is_code() -> None:
    name = "Awel www.evil.example/x https://evil.example #1 GH-1 @iemand a@b.be a5c3785 a/b#1 ftp://evil.example"
    told = as_markdown(name)
    assert told.split(" ") == ["Awel", *(f"`{word}`" for word in name.split(" ")[1:])]
    assert "<a" not in html(told)


@pytest.mark.parametrize(
    "text", ["\\[a\\](//evil.example)", "\\`a\\`", "[a](evil.example)", "&lt;b>", "x | y", "~~a b~~"]
)
def test_markup_is_shown_as_it_was_typed(text: str) -> None:
    assert "<a" not in html(as_markdown(text))
    assert Markup(html(as_markdown(text))).striptags() == f"Dienst {text}"


@pytest.mark.parametrize("text", ["- a", "+ a", "> a", ">a", "1. a", "1) a", "# a", "---", "=== a"])
def test_the_first_word_opens_no_list_and_no_heading(text: str) -> None:
    shown = cmarkgfm.github_flavored_markdown_to_html(as_markdown(text))
    assert set(re.findall("<([a-z0-9]+)", shown)) <= {"p", "code"}


@given(TRICKY)
@example("a|`b`|www.x.be")
def test_no_text_makes_a_link_or_markup(text: str) -> None:
    shown = html(as_markdown(text))
    assert set(re.findall("<([a-z0-9]+)", shown)) <= {"h1", "code"}
    assert not re.search(r"[@#$~]|//|www[.]", Markup(OUTSIDE_CODE.sub("", shown)).striptags())


@given(TRICKY)
def test_no_text_ends_its_own_code(text: str) -> None:
    assert re.sub(r"</?(code|h1)>", "", html(as_code(text or "a"))).count("<") == 0
