"""The colours of the theme: contrast in light and dark, and a shape and colours for whatever is told apart by them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, combinations, product

import pytest

from tests.catalogues import ROOT, judged

_THEME = ROOT / "generator" / "theme" / "helder"
_TOKEN = re.compile(r"--([a-z0-9-]+):\s*(#[0-9a-f]{3,6});")
_DARK = "@media (prefers-color-scheme: dark)"
_NOTE = re.compile(r"^\| ([a-z ,]+) \| (text|UI) \| ([0-9.]+) \| ([0-9.]+) \|", re.MULTILINE)
LEAST = {"text": 4.5, "UI": 3.0}

ROUTES = ("crisis", "onthaal", "rechtstreeks", "rth", "via-partner", "toegangspoort", "gemandateerd", "gerecht")
PLANES = ("papier", "vlak", "vlak-2", "merk-zacht")
TINTS = ("gevaar-zacht", "goed-zacht", "let-op-zacht", *(f"weg-{route}-zacht" for route in ROUTES))
Pairs = Iterable[tuple[str, str]]

# What is used together: the first of a pair on the second.
TEXTS: dict[str, Pairs] = {
    "words": product(["inkt"], (*PLANES, *TINTS)),
    "quiet words": product(["inkt-zacht"], (*PLANES, *TINTS)),
    "links": product(["link", "link-sterk"], (*PLANES, *TINTS)),
    "buttons": [("op-knop", "knop"), ("op-knop", "knop-sterk"), ("op-bel", "bel"), ("op-bel", "bel-sterk")],
    "quiet buttons": product(["bel", "link"], ["papier", "vlak"]),
    "emergency": [("op-strook", "strook"), ("op-nood", "nood"), ("op-nood", "nood-sterk")],
    "notices": [("let-op", "let-op-zacht"), ("papier", "merk"), ("op-focus", "focus")],
}
SHAPES: dict[str, Pairs] = {
    "edges of fields": product(["rand"], ["papier", "vlak"]),
    "icons": chain(product(["merk", "inkt-zacht"], PLANES), [("gevaar", "gevaar-zacht"), ("goed", "papier")]),
    "icons of routes": ((f"weg-{route}", on) for route in ROUTES for on in (f"weg-{route}-zacht", "papier")),
    "focus": [("focus-rand", "focus"), ("strook-focus-rand", "focus")],
}
GROUPS = {name: ("text", list(pairs)) for name, pairs in TEXTS.items()} | {
    name: ("UI", list(pairs)) for name, pairs in SHAPES.items()
}


def _schemes() -> dict[str, dict[str, str]]:
    light, dark = (_THEME / "tokens.css").read_text(encoding="utf-8").split(_DARK)
    of_light = dict(_TOKEN.findall(light))
    return {"light": of_light, "dark": of_light | dict(_TOKEN.findall(dark))}


SCHEMES = _schemes()


def _luminance(colour: str) -> float:
    """As WCAG 2 defines it."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    shares = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _lowest(pairs: Pairs, scheme: str) -> float:
    colours = SCHEMES[scheme]
    return min(contrast(colours[one], colours[on]) for one, on in pairs)


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert round(contrast("#000", "#ffffff"), 2) == 21
    assert round(contrast("#777777", "#fff"), 2) == 4.48


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("group", GROUPS)
def test_what_stands_on_a_colour_can_be_seen(group: str, scheme: str) -> None:
    use, pairs = GROUPS[group]
    colours = SCHEMES[scheme]
    found = {f"{one} on {on}": round(contrast(colours[one], colours[on]), 2) for one, on in pairs}
    assert {pair: ratio for pair, ratio in found.items() if ratio < LEAST[use]} == {}


def test_the_design_note_tells_the_lowest_contrast_of_each_group() -> None:
    noted = {name: (use, light, dark) for name, use, light, dark in _noted()}
    reckoned = {
        name: (use, *(f"{_lowest(pairs, scheme):.1f}" for scheme in SCHEMES)) for name, (use, pairs) in GROUPS.items()
    }
    assert noted == reckoned


def _noted() -> Iterator[tuple[str, str, str, str]]:
    yield from _NOTE.findall((ROOT / "HACKING.md").read_text(encoding="utf-8"))


def _symbols() -> dict[str, str]:
    drawn = (_THEME / "iconen.svg").read_text(encoding="utf-8")
    return dict(re.findall(r'<symbol[^>]* id="([a-z0-9-]+)"[^>]*>(.*?)</symbol>', drawn, re.DOTALL))


def test_every_domain_and_every_route_has_a_shape_that_no_other_has() -> None:
    catalogue = judged().catalogue
    assert catalogue is not None
    words, symbols = catalogue.vocabularies, _symbols()
    names = [domain.id for domain in words.life_domains.terms]
    names += [f"weg-{route.id}" for route in words.access_routes.terms]
    assert [name for name in names if name not in symbols] == []
    assert [pair for pair in combinations(names, 2) if symbols[pair[0]] == symbols[pair[1]]] == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_route_has_colours_that_no_other_has(scheme: str) -> None:
    catalogue = judged().catalogue
    assert catalogue is not None
    routes = [route.id for route in catalogue.vocabularies.access_routes.terms]
    assert sorted(routes) == sorted(ROUTES)
    for end in ("", "-zacht"):
        colours = [SCHEMES[scheme][f"weg-{route}{end}"] for route in routes]
        assert len(set(colours)) == len(routes)
