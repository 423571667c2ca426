"""A schema as a form needs it: the choices by what people read, an example, and what the check says of each fault."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.catalogue import Catalogue
from generator.catalogue.vocabulary import Term
from generator.forms.spoken import spoken
from generator.forms.wording import PART, keyword_messages
from generator.schema_paths import Definition, Pointer

Names = Mapping[str, str]
_KEPT = (
    *("title", "description", "type", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum"),
    *("minItems", "maxItems", "uniqueItems", "required", "contentMediaType"),
    *("x-soort", "x-feitengroep", "x-verwijst-naar"),
)


def definitions(definition: Definition, known: Catalogue) -> dict[str, Any]:
    """A definition with everything below it. Beside what the schema says: `labels` of its choices, and `says`."""
    return _made(definition, (), _choices(known))


def _made(definition: Definition, pointer: Pointer, choices: Mapping[str, Names]) -> dict[str, Any]:
    made = {name: definition[name] for name in _KEPT if name in definition}
    if "description" in made:
        made["description"] = spoken(made["description"])
    made["says"] = keyword_messages(definition, pointer)
    if labels := _labels(definition, pointer, choices):
        made["labels"] = labels
    if "properties" in definition:
        below = definition["properties"].items()
        made["properties"] = {name: _made(item, (*pointer, name), choices) for name, item in below}
    if "items" in definition:
        made["items"] = _made(definition["items"], (*pointer, PART), choices)
    return made


def _labels(definition: Definition, pointer: Pointer, choices: Mapping[str, Names]) -> Names:
    """What people read for each choice, in the order of the form; empty where a field has none, or too many."""
    if "x-labels" in definition:
        return dict(definition["x-labels"])
    name = str(definition.get("x-woordenlijst") or definition.get("x-verwijst-naar"))
    if name == "regio":
        name = str(pointer[-2])
    if name in choices:
        return choices[name]
    return {word: str(word) for word in definition.get("enum", ())}


def _choices(known: Catalogue) -> dict[str, Names]:
    words = known.vocabularies
    regions = known.regions.items()
    return {
        "levensdomeinen": _terms(words.life_domains.terms),
        "toegangswegen": {term.id: f"{term.label} ({term.technical_term})" for term in words.access_routes.terms},
        "doelgroepkenmerken": _terms(words.characteristics.terms),
        "werkvormen": _terms(words.formats.terms),
        "talen": _terms(words.languages.terms),
        "hulpvorm": _by_name({name: kind.name for name, kind in known.kinds_of_help.items()}),
        "regios": _by_name({name: region.name for name, region in regions if not region.is_partnership}),
        "samenwerking": _by_name({name: region.name for name, region in regions if region.is_partnership}),
        "gemeente": _by_name({name: place.name for name, place in known.places.municipalities.items()}),
    }


def _terms(terms: Iterable[Term]) -> Names:
    return {term.id: term.label for term in terms}


def _by_name(names: Names) -> Names:
    return dict(sorted(names.items(), key=lambda item: item[1].casefold()))
