"""The names that Pagefind gives pages: the number of an entry in the place of a hash.

Ten thousand hashes fill most of what every search loads first, and once more where their numbers are told.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import PurePosixPath

from generator.search.bundle import ENTRY, Files, failed

Written = Callable[[int], str]
"""How a number is written, in at most seven characters."""


def renamed(files: Files, numbers: Mapping[str, int], written: Written = str) -> Files:
    """A bundle whose pages have their numbers for names; their list gets a new name too, by which browsers keep it."""
    (pages,) = (path for path in files if path.endswith(".pf_meta"))
    content = gzip.compress(numbered(gzip.decompress(files[pages]), numbers, written), mtime=0)
    language, _, told = PurePosixPath(pages).stem.removeprefix("pagefind.").rpartition("_")
    name = f"{language}_{sha256(content).hexdigest()[: len(told)]}"
    entry = json.loads(files[ENTRY])
    entry["languages"][language]["hash"] = name
    left = {path: content for path, content in files.items() if path != pages}
    changed = {f"pagefind.{name}.pf_meta": content, ENTRY: json.dumps(entry, ensure_ascii=False).encode()}
    return left | changed


def numbered(content: bytes, numbers: Mapping[str, int], written: Written = str) -> bytes:
    """A list of pages with a number in the place of each name, as long as the name was, so that nothing else moves.

    The pages stand first in it; what follows may bear the name of a page by chance.
    """
    left = {name.encode(): _number(name, written(number)) for name, number in numbers.items()}
    found = _like(numbers).sub(lambda match: left.pop(match[0], match[0]), content)
    if left:
        raise failed([f"{len(left)} pagina's staan niet in de lijst"])
    return found


def _like(names: Iterable[str]) -> re.Pattern[bytes]:
    """What is like these names: where two hashes begin alike, Pagefind takes more of one of them."""
    language, _, told = min(names, key=len).rpartition("_")
    return re.compile(re.escape(f"{language}_").encode() + b"[0-9a-f]{%d,}" % len(told))


def _number(name: str, number: str) -> bytes:
    language, _, told = name.rpartition("_")
    return f"{language}_{number:0>{len(told)}}".encode()
