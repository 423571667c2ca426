"""Why a site was not published, in the words of the person who waits for it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_IMMOVABLE = {errno.EXDEV, errno.EBUSY}


class PublishError(Exception):
    """A reason not to publish: Dutch sentences that say what to do. The published site is what it was."""


@contextmanager
def in_words(folder: Path) -> Iterator[None]:
    """Turn what the system refuses while the site in `folder` is made into a PublishError."""
    try:
        yield
    except OSError as error:
        raise PublishError(f"{_sentence(error, folder)} De site die er stond, is niet veranderd.") from error


def _sentence(error: OSError, folder: Path) -> str:
    if error.errno in _FULL:
        return f"De schijf is vol: {folder} kon niet bijgewerkt worden. Maak ruimte vrij en bouw opnieuw."
    if error.errno in _FORBIDDEN:
        return f"Je mag hier niet schrijven: {error.filename or folder}. Pas de rechten aan of kies een andere map."
    if error.errno in _IMMOVABLE:
        return f"{folder} kan niet van plaats wisselen (een koppelpunt, een laag van een container). Kies een map erin."
    return f"{folder} kon niet bijgewerkt worden: {error}. Los dat op en bouw opnieuw."
