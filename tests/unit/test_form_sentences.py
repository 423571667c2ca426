"""What the scripts of the form say stands in the page: they only name it."""

from __future__ import annotations

import re

from jinja2 import nodes

from generator.theme_files import TEMPLATES
from generator.theme_scripts import FOLDER, bare

SCRIPTS = [*sorted((FOLDER / "formulier").glob("*.js")), FOLDER / "bijwerken.js", FOLDER / "nieuwedienst.js"]


def test_every_sentence_that_a_script_names_stands_in_the_page_and_no_other() -> None:
    named = {name for script in SCRIPTS for name in re.findall(r'\bsay\("([^"]+)"', script.read_text(encoding="utf-8"))}
    page = (TEMPLATES / "_formulier.html").read_text(encoding="utf-8")
    assert named == set(re.findall(r'data-sentence="([^"]+)"', page))
    assert len(named) > 10


def test_no_script_of_the_form_holds_a_sentence() -> None:
    texts = {
        (script.name, text)
        for script in SCRIPTS
        for text in re.findall(r'["`]([^"`\n]*)["`]', bare(script.read_text(encoding="utf-8")))
        if re.search(r"^[A-Z][a-zë]+\b(?!\.|-)|[a-zë]{2,} [a-zë]{2,}.*[.!?]$", text)
        and not hasattr(nodes, text)  # what Jinja2 calls a part of a template is read by nobody
    }
    assert texts == set()
