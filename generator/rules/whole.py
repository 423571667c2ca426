"""What a catalogue as a whole must have: an offer, and a page for every region that its places lie in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draftbook import Draftbook
from generator.file_names import surely
from generator.problems import Problem
from generator.project import Project


def check(project: Project, book: Draftbook) -> Iterator[Problem]:
    if not book.known["dienst"]:
        tip = "Zet minstens één dienst in aanbieders/<aanbieder>/<dienst>.yaml."
        folder = str(project.folder("aanbieders"))
        yield Problem(folder, 1, 1, "", "catalogus-leeg", "Deze catalogus heeft nog geen enkele dienst.", tip)
    needed = {place.region for place in book.places.municipalities.values()}
    partnerships = {draft.identity for draft in book.of("regio") if draft.value.get("soort") == "samenwerking"}
    for name in sorted(needed & partnerships):
        file = str(project.folder("regios") / f"{name}.yaml")
        message = f"'{name}' is in gemeenten.csv een referentieregio, maar dit bestand beschrijft een samenwerking."
        yield Problem(file, 1, 1, "soort", "regio-soort", message, "Geef de samenwerking een eigen bestand.")
    for name in sorted(needed - book.known["regio"]):
        if surely(name, book.misnamed["regio"]):
            continue
        file = str(project.folder("regios") / f"{name}.yaml")
        message = f"De regio '{name}' staat in gemeenten.csv, maar heeft geen bestand."
        yield Problem(file, 1, 1, "", "regio-ontbreekt", message, "Neem ze over uit de catalogus van Helder.")
