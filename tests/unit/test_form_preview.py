"""The form shows the page of a service as it will be published: text for text, and nothing that was typed runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from html.parser import HTMLParser
from typing import Any

import msgspec
from jinja2 import nodes

from generator.dotmap import dot_map
from generator.forms import preview
from generator.forms.stored import stored
from generator.labels import labels_of
from generator.markup import render
from generator.offer import Offer
from generator.pages.services import pages
from generator.project import open_project
from generator.render import environment
from generator.surroundings import Surroundings
from tests.catalogues import LONG, ROOT, TODAY, judged, valid_service
from tests.site.xss_payloads import naughty_strings, payloads
from tests.unit.form_scripts import ask

PLACE = "caw-de-kempen/krachtwerkt"
AREA: dict[str, Any] = {"municipalities": [], "regions": [], "provinces": [], "partnerships": [], "unknown": None}


class Texts(HTMLParser):
    """What can be read, with each element that it stands in and its class; of links only those that are buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        look = dict(attrs).get("class") or ""
        self.tags.add(tag)
        if tag != "a" or "knop" in look:
            self.said.append(f"<{tag} {look}>")

    def handle_data(self, data: str) -> None:
        if words := " ".join(data.split()):
            self.said.append(words)


def read(html: str) -> Texts:
    parser = Texts()
    parser.feed(html)
    return parser


def told(html: str) -> str:
    return re.sub(r"\s+([.,:;)])", r"\1", " ".join(read(html).said))


@cache
def offer() -> Offer:
    return Offer(judged().sound(), TODAY)


@cache
def known() -> Any:
    """The file of the preview."""
    return msgspec.to_builtins(preview.content(offer(), environment()))


def entries() -> dict[str, dict[str, Any]]:
    """What stands in the files of services that are not followed up by another."""
    found = (one for entries in stored(offer().catalogue.drafts).values() for one in entries if one["kind"] == "dienst")
    return {one["identity"]: one["value"] for one in found if "vervangen_door" not in one["value"]}


def published() -> dict[str, str]:
    """What the site says of each service."""
    made = environment()
    made.globals |= {
        "labels": labels_of(offer().catalogue),
        "catalogue": Surroundings.of(offer().catalogue),
        "words": offer().catalogue.vocabularies,
        "options": open_project(ROOT).options,
        "today": TODAY,
        "map": dot_map(offer().catalogue.places),
        "numbers": {},
    }
    template = made.get_template(preview.TEMPLATE)
    found = (page.shows for page in pages(offer()) if "listing" in page.shows)
    return {shows["listing"].identity: template.render(shows, root="./") for shows in found}


def previews(values: list[tuple[str, dict[str, Any]]]) -> list[str]:
    return ask(known(), [("page", value, identity, TODAY.isoformat()) for identity, value in values])


def test_the_preview_of_every_entry_says_what_its_page_says() -> None:
    known_entries, on_the_site = entries(), published()
    shown = previews(list(known_entries.items()))
    assert len(known_entries) >= 35
    for identity, html in zip(known_entries, shown, strict=True):
        assert told(html) == told(on_the_site[identity]), identity
        assert ("<h1>" in html and 'class="doen"' in html and 'class="feiten"' in html) or "bestaat niet meer" in html


def constructs(part: Any) -> Iterator[tuple[str, Any]]:
    """Every node of a template as the form is sent it, by its name."""
    if isinstance(part, list):
        if part and isinstance(part[0], str) and hasattr(nodes, part[0]):
            yield part[0], part
        for one in part:
            yield from constructs(one)


def test_the_interpreter_knows_what_the_templates_use() -> None:
    """What it does not know it would leave out in silence, or stop at in the form of a provider."""
    used: dict[str, list[Any]] = {}
    for name, node in constructs(list(known()["templates"].values())):
        used.setdefault(name, []).append(node)
    [it, names] = ask(known(), [("constructs",), ("names", {"area": AREA})])
    within = {"Keyword", "Operand", "Pair", "Slice", "TemplateData"}
    assert set(used) - within <= {*it["STATEMENTS"], *it["EXPRESSIONS"]}
    assert {node[2] for node in used["Filter"]} <= set(it["FILTERS"])
    assert {node[2] for node in used["Test"]} <= set(it["TESTS"])
    assert {node[1] for node in used["Operand"]} <= set(it["COMPARED"])
    bound = {node[1] for node in used["Name"] if node[2] in ("store", "param")}
    bound |= {node[1] for node in used["Macro"]} | {"loop", "caller"}
    assert {node[1] for node in used["Name"]} - bound - set(names) == set()
    assert len(used) > 20


def test_what_is_typed_is_what_is_shown() -> None:
    value = deepcopy(entries()[PLACE]) | {"naam": "Een andere naam", "kosten": {"soort": "gratis"}}
    wait = {"status": "wachtlijst", "tot": "eerste-gesprek", "weken": {"van": 4, "tot_en_met": 10}}
    value["wachttijd"] = wait | {"gemeten_op": "2026-11-20"}
    [html] = previews([(PLACE, value)])
    text = told(html)
    assert "<h1 > Een andere naam" in text
    assert "4 tot 10 weken tot het eerste gesprek" in text
    assert "Gemeten op 20 november 2026." in text


def test_an_entry_that_is_not_finished_has_a_preview_too() -> None:
    whole = entries()[PLACE]
    values = [{name: item for name, item in whole.items() if name != missing} for missing in sorted(valid_service())]
    shown = previews([*((PLACE, value) for value in (*values, {})), ("nieuw/", {"toegang": [{}], "bronnen": [{}]})])
    assert len(shown) == len(values) + 2
    assert all("<h1>" in html for html in shown)


def test_no_text_of_an_entry_becomes_an_element() -> None:
    clean = previews([(PLACE, entries()[PLACE])])[0]
    fields = ("naam", "samenvatting", "beschrijving", "voor_professionals", "eerste_contact", "klacht", "tolk")
    hostile = [
        (PLACE, entries()[PLACE] | dict.fromkeys(fields, text))
        for text in (*payloads(), *naughty_strings())
        if text.strip()
    ][:: 1 if LONG else 5]
    for (_, value), html in zip(hostile, previews(hostile), strict=True):
        assert read(html).tags - {"em", "strong", "ol", "blockquote", "h4"} <= read(clean).tags, value["naam"]
        assert not re.search(r"<[^>]*\s(?:on\w+|src|srcdoc|action|style)=", html), value["naam"]


def test_the_markdown_of_an_entry_looks_as_on_the_site() -> None:
    texts = (
        "Een.\n\nTwee.",
        "Je krijgt:\n\n- een plan\n- **iemand** die helpt\n\nEn dan?",
        "Zo:\n- een\n- twee",
        "1. Bel.\n2. Kom [langs](https://www.caw.be/).",
        "### Wat?\n\nDit is *niet* 5 < 6 & 7.",
        "> Een citaat",
    )
    shown = previews([(PLACE, entries()[PLACE] | {"beschrijving": text}) for text in texts])
    for text, html in zip(texts, shown, strict=True):
        assert told(str(render(text))) in told(html), text
