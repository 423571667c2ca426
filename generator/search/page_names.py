"""The names that Pagefind gives pages: the number of an entry in the place of a hash.

Ten thousand hashes fill most of what every search loads first, and once more where their numbers are told.
"""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from generator.search.bundle import failed

Written = Callable[[int], str]
"""How a number is written, in at most seven characters."""


def rename(bundle: Path, numbers: Mapping[str, int], written: Written = str) -> None:
    """Give the pages of a bundle their numbers for names; their list gets a new name too, by which browsers keep it."""
    (pages,) = bundle.glob("*.pf_meta")
    content = gzip.compress(numbered(gzip.decompress(pages.read_bytes()), numbers, written), mtime=0)
    language, _, told = pages.stem.removeprefix("pagefind.").rpartition("_")
    name = f"{language}_{sha256(content).hexdigest()[: len(told)]}"
    pages.unlink()
    (bundle / f"pagefind.{name}.pf_meta").write_bytes(content)
    entry = json.loads((bundle / "pagefind-entry.json").read_bytes())
    entry["languages"][language]["hash"] = name
    (bundle / "pagefind-entry.json").write_text(json.dumps(entry, ensure_ascii=False), encoding="utf-8")
    leave_out_unused(bundle)


def leave_out_unused(bundle: Path) -> None:
    """What only Pagefind's own results would show; and its own worker, for which Helder has another."""
    shutil.rmtree(bundle / "fragment", ignore_errors=True)
    (bundle / "pagefind-worker.js").unlink(missing_ok=True)


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
