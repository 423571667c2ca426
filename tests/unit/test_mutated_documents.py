"""Whatever stands in a file, it is read or refused in words."""

from __future__ import annotations

import unicodedata

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.characters import FORBIDDEN
from generator.documents import remains
from generator.problems import InvalidInput
from tests.catalogues import LONG
from tests.unit.document_texts import ENTRY, PATH, document

TEXT_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # another reader that makes text of every scalar


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A good entry in which bytes were inserted, removed or swapped a few times."""
    content = bytearray(ENTRY.encode())
    signs = st.one_of(st.sampled_from(list(b" \n\t\r:-#'\"[]{},&*!|>%@`?\\~<=.0\x00\xff\xc3\xe2")), st.integers(0, 255))
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(content) - 1))
        length = draw(st.integers(1, 12))
        match draw(st.integers(0, 3)):
            case 0:
                content[place:place] = bytes(draw(st.lists(signs, min_size=1, max_size=4)))
            case 1:
                del content[place : place + min(length, len(content) - 1)]
            case 2:
                content[place : place + length] = reversed(content[place : place + length])
            case _:
                content[place : place + 1] = bytes([draw(signs)])
        content = content or bytearray(b" ")
    return bytes(content)


def judged(content: bytes) -> None:
    """A document in which every value has a place and every scalar is text, or problems that a person can act on."""
    try:
        entry = document(content)
    except InvalidInput as refusal:
        lines = content.count(b"\n") + 1
        assert refusal.problems
        for problem in refusal.problems:
            assert problem.message and problem.tip and problem.code
            assert 1 <= problem.line <= lines and problem.column >= 1
        if left := remains(content, PATH, "catalogue/jac.yaml"):
            assert all(left.document.position((name,)).line <= lines for name in left.document.value)
    else:
        assert entry.value == yaml.load(entry.text, Loader=TEXT_LOADER)
        assert entry.position(()).line >= 1
        assert all(text.startswith("#") for _, text in entry.comments())


@settings(max_examples=10_000 if LONG else 300, deadline=None)
@given(mutated())
def test_a_mutated_entry_is_read_or_refused_in_words(content: bytes) -> None:
    judged(content)


@settings(max_examples=2_000 if LONG else 100, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(alphabet=" \n:-#'\"[]{},&*!|>%@?ab\\", max_size=80).map(str.encode)))
def test_any_bytes_are_read_or_refused_in_words(content: bytes) -> None:
    judged(content)


@given(
    st.dictionaries(
        st.from_regex(r"[a-z_]{1,12}", fullmatch=True), st.text(st.characters(codec="utf-8"), max_size=40), min_size=1
    )
)
def test_a_text_in_quotes_is_the_text_itself(fields: dict[str, str]) -> None:
    clean = {
        key: FORBIDDEN.sub("", unicodedata.normalize("NFC", text)).replace("\t", "") for key, text in fields.items()
    }
    clean = {key: unicodedata.normalize("NFC", text).replace("\r", "") for key, text in clean.items()}
    quoted = yaml.safe_dump(clean, allow_unicode=True, default_style='"', width=10_000)
    assert document(quoted).value == clean
