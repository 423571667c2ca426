"""The issue forms of GitHub, for those who have an account there: their fields and words are those of the schemas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import yaml

from generator.catalogue.field_help import FieldHelp
from generator.field_reference import field_help
from generator.questions import with_choices
from generator.schemas import Schema

_ADDED = (
    *("naam", "samenvatting", "hulpvorm", "levensdomeinen", "doelgroep.voor", "toegang.weg"),
    *("werkgebied.gemeenten", "werkgebied.provincies", "kosten.soort"),
    *("contact.telefoon.nummer", "contact.email", "contact.website"),
    *("bronnen.titel", "bronnen.soort", "bronnen.url", "bronnen.geraadpleegd", "bronnen.over"),
)
# Not its schema asks these, but a rule, or the group that nothing else of is asked.
_NEEDED = ("levensdomeinen", "doelgroep.voor", "bronnen.geraadpleegd")
PROVIDER = "Aanbieder"
PROMISE_HEADING = "Beloof"
_PROMISE = "Er staat niets in over een kind, een gezin of een cliënt, en geen geheim adres."
_PUBLIC = "**Alles wat je hier schrijft, is openbaar.** Schrijf niets over een kind, een gezin of een cliënt."
_MOST_OPTIONS = 100
"""More in one list nobody looks through on a phone: then the name is typed."""
_RESERVED = ("", "None")  # GitHub keeps the second for itself
_TOP = "# Gemaakt door `helder schema` uit de schema's. Verander het daar.\n"

Form = dict[str, Any]


def issue_forms(service: Schema, kinds_of_help: Mapping[str, str]) -> Mapping[str, str]:
    """The text of each form by the name of its file, from the schema of a service and the names of kinds of help."""
    choices = {"hulpvorm": _options(kinds_of_help)}
    asked = Schema(service.kind, with_choices(service.definition, choices))
    fields = {one.path: one for one in field_help(asked)}
    forms = {"1-wijzigen.yml": _change(fields), "2-toevoegen.yml": _addition(fields), "3-vragen.yml": _question()}
    written = {name: f"{_TOP}{_dumped(form)}" for name, form in forms.items()}
    return written | {"config.yml": f"{_TOP}{_dumped({'blank_issues_enabled': False})}"}


def _options(names: Mapping[str, str]) -> Mapping[str, str]:
    """What is chosen from, by name: an identity stands for itself where its name says too little. None of too many."""
    often = Counter(names.values())
    told = {
        identity: name if name not in _RESERVED and often[name] == 1 else identity for identity, name in names.items()
    }
    return dict(sorted(told.items(), key=lambda item: item[1].casefold())) if len(told) <= _MOST_OPTIONS else {}


def added_fields(service: Schema) -> Mapping[str, str]:
    """The path of each field that the form for a new service asks, by the heading that its answer stands below."""
    fields = {one.path: one for one in field_help(service)}
    return {_heading(fields, path): path for path in _ADDED}


def _dumped(form: Form) -> str:
    text: str = yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=10_000)
    return text


def _form(name: str, about: str, label: str, body: list[Form]) -> Form:
    promise = {"label": PROMISE_HEADING, "options": [{"label": _PROMISE, "required": True}]}
    public = {"type": "markdown", "attributes": {"value": _PUBLIC}}
    last = {"type": "checkboxes", "id": "belofte", "attributes": promise}
    return {"name": name, "description": about, "labels": [label], "body": [public, *body, last]}


def _change(fields: Mapping[str, FieldHelp]) -> Form:
    parts = [one.title for one in fields.values() if "." not in one.path]
    body = [
        _asked("input", "pagina", "Welke pagina?", "Kopieer het adres van de pagina op de site.", required=True),
        _choice("veld", "Wat klopt er niet?", "Kies een of meer delen.", list(dict.fromkeys(parts)), required=True),
        _asked("textarea", "juist", "Wat is wel juist?", "Schrijf het zoals het op de site moet staan.", required=True),
        _asked("textarea", "bron", "Waar staat dat?", "Een webadres, of: ik werk bij deze dienst.", required=True),
    ]
    return _form(
        "Iets klopt niet", "Een nummer, een uur, een wachttijd of iets anders is veranderd.", "wijziging", body
    )


def _addition(fields: Mapping[str, FieldHelp]) -> Form:
    about = "De organisatie die de hulp geeft, met haar naam zoals op de site."
    provider = _asked("input", "aanbieder", PROVIDER, about, required=True)
    body = [provider, *(_field(fields, path) for path in _ADDED)]
    return _form("Een dienst ontbreekt", "Stel een dienst voor die nog niet in de catalogus staat.", "toevoeging", body)


def _question() -> Form:
    body = [
        _asked(
            "textarea", "vraag", "Wat wil je vragen?", "Over de catalogus of de site, niet over hulp.", required=True
        )
    ]
    return _form("Een vraag", "Vraag iets over de catalogus. Zoek je zelf hulp? Bel een hulplijn.", "vraag", body)


def _field(fields: Mapping[str, FieldHelp], path: str) -> Form:
    """A field as it is asked for, with the words and the choices of its schema."""
    field, heading = fields[path], _heading(fields, path)
    required = path in _NEEDED or all(one.is_required for one in (*_above(fields, path), field))
    if field.choices:
        labels = [label for _, label in field.choices]
        # Each route of a service is a group of its own: several may be chosen.
        is_list = field.kind.startswith("een lijst") or path == "toegang.weg"
        return _choice(field.anchor, heading, field.text, labels, required=required, multiple=is_list)
    kind = "textarea" if field.kind.startswith("een lijst") else "input"
    found = _asked(kind, field.anchor, heading, field.text, required=required)
    found["attributes"]["placeholder"] = field.example
    return found


def _above(fields: Mapping[str, FieldHelp], path: str) -> list[FieldHelp]:
    steps = path.split(".")
    return [fields[".".join(steps[:end])] for end in range(1, len(steps))]


def _heading(fields: Mapping[str, FieldHelp], path: str) -> str:
    """What the form calls a field: with its group, since "nummer" alone says little."""
    return ": ".join(one.title for one in (*_above(fields, path)[-1:], fields[path]))


def _asked(kind: str, name: str, label: str, about: str, *, required: bool) -> Form:
    attributes = {"label": label, "description": about}
    return {"type": kind, "id": name, "attributes": attributes, "validations": {"required": required}}


def _choice(name: str, label: str, about: str, options: list[str], *, required: bool, multiple: bool = True) -> Form:
    found = _asked("dropdown", name, label, about, required=required)
    found["attributes"] |= {"multiple": multiple, "options": options}
    return found
