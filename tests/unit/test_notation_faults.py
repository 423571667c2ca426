"""A name on GitHub that is not written as one is answered with what to write, in quotes since it begins with @."""

from __future__ import annotations

import pytest

from tests.catalogues import PROVIDER, SmallCatalogue, dumped, provider

EXAMPLE = 'Schrijf de naam waarmee iemand zich op GitHub aanmeldt, met @ ervoor. Bijvoorbeeld: "@voorbeeld"'


@pytest.mark.parametrize(
    ("written", "tip"),
    [
        ("[jan]", 'Schrijf: "@jan"'),
        ("[https://github.com/jan/]", 'Schrijf: "@jan"'),
        ("[github.com/jan]", 'Schrijf: "@jan"'),
        ("[voorbeeld/hulp]", 'Schrijf: "@voorbeeld/hulp"'),
        ('["@@jan"]', 'Schrijf: "@jan"'),
        ("[Jan Peeters]", EXAMPLE),
        ("[jan@voorbeeld.be]", EXAMPLE),
        ("jan", 'Bijvoorbeeld: ["@voorbeeld"]'),
        (
            "[@jan, @piet]",
            'Zet de hele tekst tussen aanhalingstekens. Voorbeeld: beheerders: ["@jan", "@piet"]',
        ),
        ('["@jan", @piet ]', 'Zet de hele tekst tussen aanhalingstekens. Voorbeeld: beheerders: ["@jan", "@piet" ]'),
    ],
)
def test_who_may_change_an_entry_is_a_name_on_github(small: SmallCatalogue, written: str, tip: str) -> None:
    small.write(PROVIDER, f"{dumped(provider())}beheerders: {written}\n")
    [problem] = small.problems(PROVIDER)
    assert problem.tip == tip


@pytest.mark.parametrize("written", ['["@jan"]', "['@voorbeeld/hulp', '@jan-2']"])
def test_a_name_on_github_as_it_is_written_is_good(small: SmallCatalogue, written: str) -> None:
    small.write(PROVIDER, f"{dumped(provider())}beheerders: {written}\n")
    assert small.problems(PROVIDER) == []
