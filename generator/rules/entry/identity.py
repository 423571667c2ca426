"""A file's path is its identity and its address: lower case, a-z, 0-9 and hyphens, 3 to 64 characters."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.drafts import Draft
from generator.file_names import copied, is_name, right_name
from generator.findings import Finding

_RULE = "Gebruik 3 tot 64 kleine letters, cijfers en streepjes. Bijvoorbeeld: caw-de-kempen"


def check(draft: Draft, today: date) -> Iterator[Finding]:
    for name in draft.identity.split("/"):
        if not is_name(name):
            message = f"De naam '{name}' van dit bestand of deze map kan niet het adres van een pagina zijn."
            yield Finding((), "naam-bestand", message, _tip(name, draft))


def _tip(name: str, draft: Draft) -> str:
    """What to call it, unless it is a second copy, or nothing of the name can stay."""
    if len(draft.path.parts) == 1:  # in no folder of the catalogue yet: whoever asks has no file to rename
        return _RULE
    right = right_name(name)
    if first := copied(name):
        return f"Dit lijkt een kopie van '{first}'. Haal ze weg, of geef ze een eigen naam."
    if not right:
        return _RULE
    return f"Schrijf: {right}.yaml" if name == draft.path.stem else f"Noem de map: {right}"
