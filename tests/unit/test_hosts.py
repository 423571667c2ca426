"""Whoever makes a site hears in time that a host will not take it."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.hosts import warnings
from generator.publish import Published

_MEBIBYTE = 1024 * 1024


def site(files: int = 1, size: int = 0, largest: int = 0) -> Published:
    """A site of so many files and bytes, and of so many bytes in its largest file."""
    return Published(0, files, 0, files, size, PurePosixPath("gegevens/catalogus.json"), largest)


@pytest.mark.parametrize(
    ("done", "names"),
    [
        (site(1_600, 20_000_000, 2_000_000), []),
        (site(15_999, 799_999_999, 20 * _MEBIBYTE - 1), []),
        (site(16_000), ["Cloudflare Pages (gratis)"]),
        (site(80_000), ["Cloudflare Pages (gratis)", "Cloudflare Pages (betaald)"]),
        (site(160_000), ["GitLab Pages", "Cloudflare Pages (gratis)", "Cloudflare Pages (betaald)"]),
        (site(size=800_000_000), ["GitHub Pages", "GitLab Pages"]),
        (site(largest=20 * _MEBIBYTE), ["Cloudflare Pages"]),
    ],
)
def test_a_host_is_named_from_eighty_percent_of_its_limit(done: Published, names: list[str]) -> None:
    told = list(warnings(done))
    assert len(told) == len(names)
    assert all(f" {name} neemt " in sentence for name, sentence in zip(names, told, strict=True))


def test_what_is_too_much_is_told_apart_from_what_is_nearly_so() -> None:
    [near] = warnings(site(20_000))
    [over] = warnings(site(20_001))
    assert near == "Let op: 20000 bestanden. Cloudflare Pages (gratis) neemt er hoogstens 20000. Dat wordt krap."
    assert over.endswith("Dat is te veel.")


def test_the_largest_file_is_named() -> None:
    [near] = warnings(site(largest=25 * _MEBIBYTE))
    [over] = warnings(site(largest=25 * _MEBIBYTE + 1))
    said = "Let op: gegevens/catalogus.json is {} MiB. Cloudflare Pages neemt per bestand hoogstens 25. {}."
    assert near == said.format(25, "Dat wordt krap")
    assert over == said.format(26, "Dat is te veel")
