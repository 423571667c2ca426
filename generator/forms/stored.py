"""The entries of each provider as the form fills them in: what stands in their files, and where."""

from __future__ import annotations

from typing import Any

from generator import documents, files
from generator.normal_form import found_schema_line
from generator.project import Project
from generator.schemas import Schemas


def stored(project: Project, judges: Schemas) -> dict[str, list[dict[str, Any]]]:
    """The entries by their provider, the provider's own last: services change more often.

    What stands in a file is told in full, as empty lists and what an absent field would mean too: of an entry that
    nobody changed the form writes the same file. The catalogue was judged before, so every file can be read.
    """
    found: dict[str, list[dict[str, Any]]] = {}
    for file in files.entries(project):
        if file.kind in ("dienst", "aanbieder"):
            document = documents.read(file.file, file.path, str(file.file))
            entry = {
                "kind": file.kind,
                "identity": file.identity,
                "firstLine": found_schema_line(document),
                "value": judges[file.kind].convert(document.value),
            }
            found.setdefault(file.identity.partition("/")[0], []).append(entry)
    return {provider: sorted(entries, key=_services_first) for provider, entries in found.items()}


def _services_first(entry: dict[str, Any]) -> tuple[bool, str]:
    return entry["kind"] == "aanbieder", entry["identity"]
