"""What the check says of a file, in words of the form: labels of its fields, and no notation that nobody types there.

The check speaks to whoever has the file open, by the names that stand in it. In a form those stand nowhere.
"""

from __future__ import annotations

import re

_IN_THE_FORM = (
    (r"^Het veld '[a-z_]+' \((.+)\) ontbreekt.*$", r"Vul '\1' nog in."),
    (r" ?Bijvoorbeeld: (?:[\[{].*|true|false)$", ""),
    ("of haal het veld weg als het niet verplicht is", "of laat het leeg als het niet verplicht is"),
    (
        r"Voeg levensdomeinen toe \(hoogstens vier\), of schrijf 'breed: true'",
        "Kies er hoogstens vier, of kies 'Met elke vraag'",
    ),
    ("Haal levensdomeinen weg, of breed", "Haal de levensdomeinen weg, of 'Met elke vraag'"),
    (r"^'van' \((.+)\) is meer dan 'tot_en_met' \((.+)\)", r"Het eerste getal (\1) is meer dan het tweede (\2)"),
    ("'van' is de eerste dag, 'tot' de laatste", "'Bestaat sinds' is de eerste dag, 'Bestaat tot' de laatste"),
    ("Voeg gemeten_op toe", "Vul 'Gemeten op' in"),
    ("Haal deze regel weg", "Maak dit veld leeg"),
    ("Schrijf 'onbekend' met een toelichting", "Kies 'Niet precies bekend' en zeg waarom"),
    ("Kies dan 'onbekend'", "Kies dan 'Niet precies bekend'"),
    ("toch 'onbekend'", "toch 'Niet precies bekend'"),
    (
        r"Voeg 'datum' toe \(van de bron\) of 'geraadpleegd' \(wanneer je ze las\)",
        "Vul 'Datum van de bron' in, of 'Geraadpleegd op' (wanneer je ze las)",
    ),
    ("^Zet '.+' bij 'over' van", "Kies dit bij 'Waarover' van"),
    (r"^De naam (.+) van dit bestand of deze map kan niet het adres", r"\1 kan niet het adres"),
    ("de naam van dit bestand of deze map toont", "het adres van de pagina toont"),
    ("hoort bij het veld 'email'", "hoort bij 'E-mail'"),
    ("hoort bij 'gemeente'", "hoort bij 'Gemeente'"),
    ("De naam van de map en het bestand", "De namen van aanbieder en dienst in het adres"),
    ("Gemeenten, met hun naam in kleine letters en streepjes", "Eén of meer gemeenten"),
)


def spoken(text: str) -> str:
    """A message, a tip or the help of a field as the form says it."""
    for of_a_file, of_a_form in _IN_THE_FORM:
        text = re.sub(of_a_file, of_a_form, text)
    return text
