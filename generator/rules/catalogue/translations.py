"""A service is translated into a language that the site speaks, and only where it says something in Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding

_FIELD = "vertalingen"
_SOURCE = "nl"
_CODE = re.compile("[a-z]{2,3}")
_IN_TARGET_GROUP = ("voorwaarden", "niet_voor")


def check(book: Draftbook) -> Iterator[tuple[Draft, Finding]]:
    for draft in book.of("dienst"):
        translations = draft.value.get(_FIELD)
        if isinstance(translations, Mapping):
            yield from ((draft, finding) for finding in _judged(draft, translations, book.languages))


def _judged(draft: Draft, found: Mapping[str, Any], spoken: tuple[str, ...]) -> Iterator[Finding]:
    """What is no code of a language at all is left to the schema."""
    if not found:
        message = "Hier staat geen enkele vertaling."
        yield Finding((_FIELD,), "vertaling-leeg", message, "Vul een taal in, of laat 'vertalingen' weg.")
    for language, translation in found.items():
        if language not in spoken:
            yield from [_unspoken(language, spoken)] if _CODE.fullmatch(language) else []
        elif isinstance(translation, Mapping):
            yield from _more(draft, language, translation)


def _unspoken(language: str, spoken: tuple[str, ...]) -> Finding:
    if language == _SOURCE:
        message = "Nederlands is de taal van de dienst zelf: dat is geen vertaling."
        tip = "Zet deze tekst in de velden van de dienst, en laat 'nl' hier weg."
        return Finding((_FIELD, language), "vertaling-taal", message, tip, at_key=True)
    message = f"Deze site heeft geen bladzijden in de taal '{language}'."
    choice = f"Kies uit: {', '.join(spoken)}. Of zet" if spoken else "Laat 'vertalingen' weg. Of zet"
    tip = f"{choice} de taal bij 'talen' in mkdocs.yml."
    return Finding((_FIELD, language), "vertaling-taal", message, tip, at_key=True)


def _more(draft: Draft, language: str, translation: Mapping[str, Any]) -> Iterator[Finding]:
    """What a translation says that the service does not."""
    for field in translation:
        if draft.schema.at((_FIELD, language, field)) and not _says(draft.value, field):
            message = f"'{field}' is vertaald, maar staat niet in het Nederlands in deze dienst."
            tip = f"Vul '{field}' ook in het Nederlands in, of laat de vertaling weg."
            yield Finding((_FIELD, language, field), "vertaling-los", message, tip)


def _says(service: Mapping[str, Any], field: str) -> bool:
    """Whether a service says something in a field, in Dutch."""
    group = service.get("doelgroep") if field in _IN_TARGET_GROUP else service
    return isinstance(group, Mapping) and bool(group.get(field))
