"""What the form in the browser is made from: fields with their messages, and every provider's entries as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

import msgspec
from jinja2 import Environment

from generator.forms import preview
from generator.forms.definitions import definitions
from generator.forms.layout import LAYOUT
from generator.forms.stored import stored
from generator.forms.wording import contact_messages, notation_messages, place_messages, rule_messages
from generator.forms.writing import rules
from generator.offer import Offer
from generator.project import Project
from generator.publish import Output
from generator.schemas import Schemas, load
from generator.vocabularies import Words

FORM_FILE = PurePosixPath("bijdragen/formulier.json")
PREVIEW_FILE = PurePosixPath("bijdragen/voorbeeld.json")


def files(offer: Offer, project: Project, environment: Environment) -> Iterator[Output]:
    """The file that every form reads, that of previews, and one with the entries of each provider beside its page."""
    judges = load(project.schema_folder, _words(offer), project.options.languages)
    yield Output(FORM_FILE, msgspec.json.encode(content(offer, judges)))
    yield Output(PREVIEW_FILE, msgspec.json.encode(preview.content(offer, environment)))
    for provider, entries in stored(offer.catalogue.drafts).items():
        if provider in offer.catalogue.providers:
            path = PurePosixPath("aanbieder", provider, "bijwerken", "gegevens.json")
            yield Output(path, msgspec.json.encode({"provider": provider, "entries": entries}))


def content(offer: Offer, judges: Schemas) -> dict[str, object]:
    """Everything that a form must know besides the entries themselves."""
    known = offer.catalogue
    return {
        "schemas": {kind: definitions(judges[kind].definition, known) for kind in ("dienst", "aanbieder")},
        "layout": LAYOUT,
        "messages": {
            "contact": contact_messages(),
            "notation": notation_messages(),
            "rules": rule_messages(judges) | place_messages(judges),
        },
        "rules": rules(judges),
        "providers": {identity: provider.name for identity, provider in known.providers.items()},
        "taken": [*known.services, *(old for service in known.services.values() for old in service.former_addresses)],
    }


def _words(offer: Offer) -> Words:
    """The word lists that entries choose from."""
    words = offer.catalogue.vocabularies
    lists = {
        "levensdomeinen": words.life_domains.terms,
        "toegangswegen": words.access_routes.terms,
        "doelgroepkenmerken": words.characteristics.terms,
        "werkvormen": words.formats.terms,
        "talen": words.languages.terms,
    }
    return {name: {term.id: term.label for term in terms} for name, terms in lists.items()}
