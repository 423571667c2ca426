"""Who is asked about a change: the CODEOWNERS file of GitHub, from what the providers' own files say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.catalogue.provider import Provider

_TOP = "# Gemaakt door `helder owners`. Verander dit bestand niet: pas 'beheerders' aan bij een aanbieder.\n"


def code_owners(providers: Mapping[str, Provider], maintainers: Sequence[str], folder: str) -> str:
    """The text of CODEOWNERS; `folder` is where the providers' folders lie, seen from the top of the repository.

    GitHub takes the last line that fits: everything belongs to the maintainers, but the folder of a provider to
    its own people. Who decides about them, the file that names them, stays with the maintainers too.
    """
    lines = [f"* {' '.join(maintainers)}\n"] if maintainers else []
    for identity, provider in sorted(providers.items()):
        if provider.owners:
            place = f"/{folder}/{identity}/"
            lines.append(f"{place} {' '.join(provider.owners)}\n")
            lines += [f"{place}aanbieder.yaml {' '.join(maintainers)}\n"] if maintainers else []
    return _TOP + "".join(lines) if lines else ""
