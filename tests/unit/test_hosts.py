"""Whoever makes a site hears in time that a host will not take it."""

from __future__ import annotations

import pytest

from generator.hosts import warnings


@pytest.mark.parametrize(
    ("files", "size", "names"),
    [
        (1_600, 20_000_000, []),
        (15_999, 799_999_999, []),
        (16_000, 0, ["Cloudflare Pages"]),
        (160_000, 0, ["GitLab Pages", "Cloudflare Pages"]),
        (0, 800_000_000, ["GitHub Pages", "GitLab Pages"]),
    ],
)
def test_a_host_is_named_from_eighty_percent_of_its_limit(files: int, size: int, names: list[str]) -> None:
    told = list(warnings(files, size))
    assert len(told) == len(names)
    assert all(name in sentence for name, sentence in zip(names, told, strict=True))


def test_what_is_too_much_is_told_apart_from_what_is_nearly_so() -> None:
    [near] = warnings(20_000, 0)
    [over] = warnings(20_001, 0)
    assert near == "Let op: 20000 bestanden. Cloudflare Pages (gratis) neemt er hoogstens 20000. Dat wordt krap."
    assert over.endswith("Dat is te veel.")
