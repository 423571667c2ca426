"""Whether web addresses still lead somewhere, over days: one bad moment of a site says nothing of its link.

A link is dead after three days with a failure, at least five days apart from first to last. A site that refuses a
robot, asks for patience or has trouble of its own (401, 403, 429, 5xx) says nothing: what was known stays.
"""

from __future__ import annotations

import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from http.client import HTTPException
from urllib.parse import quote, urlsplit, urlunsplit

import msgspec

MOST_FAILURES, LONGEST = 3, timedelta(days=5)
_AT_ONCE = 8
_AGENT = "Helder-linkwacht (kijkt een keer per dag of een link nog werkt)"
_SAYS_NOTHING = {401, 403, 408, 425, 429}
_NO_HEAD = {400, 404, 405, 501}
"""What some servers answer to a question for the head alone, though they have the page."""


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one address: the days that it failed on, and why; its mark for `If-None-Match`."""

    failures: int = 0
    first_failure: date | None = None
    last_failure: date | None = None
    why: str = ""
    etag: str = ""

    @property
    def is_dead(self) -> bool:
        if self.first_failure is None or self.last_failure is None or self.failures < MOST_FAILURES:
            return False
        return self.last_failure - self.first_failure >= LONGEST


class Answer(msgspec.Struct, frozen=True):
    """What a site said: it is there, it is not (and why), or nothing that can be relied on."""

    is_there: bool | None
    why: str = ""
    etag: str = ""


def watched(
    addresses: Iterable[str], known: Mapping[str, Link], today: date, pause: float, patience: float = 20.0
) -> dict[str, Link]:
    """What is known of each address after today; addresses that are no longer there are forgotten.

    A host is asked one thing at a time, with `pause` seconds between; `patience` is how long it may take to answer.
    """
    by_host: dict[str, list[str]] = {}
    for address in dict.fromkeys(addresses):
        by_host.setdefault(urlsplit(address).netloc.lower(), []).append(address)

    def host(own: Sequence[str]) -> list[tuple[str, Link]]:
        found = []
        for number, address in enumerate(own):
            time.sleep(pause if number else 0)
            before = known.get(address, Link())
            found.append((address, after(before, answer_of(address, before.etag, patience), today)))
        return found

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return dict(pair for pairs in pool.map(host, by_host.values()) for pair in pairs)


def after(before: Link, answer: Answer, today: date) -> Link:
    """What is known once an answer came; a day counts as one failure, however often it is asked."""
    if answer.is_there is None:
        return before
    if answer.is_there:
        return Link(etag=answer.etag)
    again = before.last_failure == today
    return Link(
        failures=before.failures + (not again),
        first_failure=before.first_failure or today,
        last_failure=today,
        why=answer.why,
    )


def answer_of(address: str, etag: str, patience: float) -> Answer:
    """What a site says of an address, asked for its head and, where it does not do that, for the page."""
    return _asked(address, "HEAD", etag, patience) or _asked(address, "GET", etag, patience) or Answer(None)


def _asked(address: str, method: str, etag: str, patience: float) -> Answer | None:
    """The answer to one question; None where a server may only not know how to answer to HEAD."""
    headers = {"User-Agent": _AGENT, "Accept": "*/*", **({"If-None-Match": etag} if etag else {})}
    try:
        request = urllib.request.Request(_plain(address), method=method, headers=headers)
        with urllib.request.urlopen(request, timeout=patience) as response:
            return Answer(True, etag=response.headers.get("ETag", ""))
    except urllib.error.HTTPError as error:
        error.close()
        return _refused(error.code, method, etag)
    except (urllib.error.URLError, HTTPException, OSError, ValueError) as error:
        return Answer(False, _reason(error))


def _refused(code: int, method: str, etag: str) -> Answer | None:
    if code == 304:
        return Answer(True, etag=etag)
    if code in _SAYS_NOTHING or (code >= 500 and code != 501):
        return Answer(None)
    if method == "HEAD" and code in _NO_HEAD:
        return None
    return Answer(False, f"de site antwoordt met {code}") if code != 501 else Answer(None)


def _reason(error: Exception) -> str:
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(cause, ssl.SSLError):
        return "het certificaat van de site klopt niet"
    if isinstance(cause, TimeoutError):
        return "de site antwoordt niet op tijd"
    return "de site is niet te bereiken"


def _plain(address: str) -> str:
    """An address in ASCII, as it goes over the line."""
    parts = urlsplit(address)
    host = parts.netloc.encode("idna").decode("ascii")
    path, query = quote(parts.path, safe="/%:@!$&'()*+,;=~-._"), quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    return urlunsplit((parts.scheme, host, path, query, ""))
