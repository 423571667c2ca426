"""Links that open a mail which has begun already."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote


def mail_link(address: str, subject: Iterable[str], lines: Iterable[str]) -> str:
    """The `mailto:` address of a mail (RFC 6068); a subject of several parts has a colon between them."""
    title, body = (sep.join(str(part) for part in parts) for sep, parts in ((": ", subject), ("\r\n", lines)))
    return f"mailto:{address}?subject={quote(title, safe='')}&body={quote(body, safe='')}"
