"""A mail that has begun says what was meant, whatever letters it has."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.letters import mail_link


@given(name=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_subject_and_text_arrive_as_they_were(name: str) -> None:
    link = mail_link("redactie@voorbeeld.be", (Markup("Klopt niet"), name), ("/aanbod/a/b/", "", name))
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "redactie@voorbeeld.be")
    told = parse_qs(parts.query, strict_parsing=True)
    assert told == {"subject": [f"Klopt niet: {name}"], "body": [f"/aanbod/a/b/\r\n\r\n{name}"]}
    assert link.isascii() and not set(' "<>') & set(link)
