"""What visitors read in place of an identifier."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue
from generator.catalogue.kind_of_help import KindOfHelp
from generator.catalogue.vocabulary import Term

Names = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Labels:
    """The label of every identifier; the order of a mapping is the order in which people see it."""

    facets: Mapping[str, Names]
    technical: Mapping[str, Names]
    choices: Mapping[str, Names]

    def choice(self, field: str, value: str) -> str:
        """The label of a fixed choice, by the dotted path of its field: `dienst.kosten.soort`."""
        return self.choices[field][value]

    def said(self, say: Callable[[str], str]) -> Labels:
        """The same labels, each as `say` puts it."""
        groups = (self.facets, self.technical, self.choices)
        return Labels(*({group: _each(say, names) for group, names in found.items()} for found in groups))


def _each(say: Callable[[str], str], names: Names) -> Names:
    return {identity: say(label) for identity, label in names.items()}


def labels_of(catalogue: Catalogue) -> Labels:
    words = catalogue.vocabularies
    return Labels(
        facets={
            "levensdomein": _names(words.life_domains.terms),
            "groep": _names(words.access_routes.groups),
            "weg": _names(words.access_routes.terms),
            "regio": _regions(catalogue),
            "hulpvorm": {name: kind.name for name, kind in _by_name(catalogue)},
            "voor": catalogue.choices["dienst.doelgroep.voor"],
            "werkvorm": _names(words.formats.terms),
            "taal": _names(words.languages.terms),
            "kosten": catalogue.choices["dienst.kosten.soort"],
            "nu": {"ja": "Neemt nu nieuwe mensen aan"},
        },
        technical={
            "levensdomein": {term.id: term.technical_term for term in words.life_domains.terms},
            "weg": {term.id: term.technical_term for term in words.access_routes.terms},
        },
        choices=catalogue.choices,
    )


def _names(terms: Iterable[Term]) -> Names:
    return {term.id: term.label for term in terms}


def _by_name(catalogue: Catalogue) -> list[tuple[str, KindOfHelp]]:
    return sorted(catalogue.kinds_of_help.items(), key=lambda item: item[1].name.casefold())


def _regions(catalogue: Catalogue) -> Names:
    reference = {name: region.name for name, region in catalogue.regions.items() if not region.is_partnership}
    return dict(sorted(reference.items(), key=lambda item: (item[0] == "brussel", item[1])))
