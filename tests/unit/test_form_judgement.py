"""The form says what `helder check` says of the same entry, in its own words: the same field, code, message and tip."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from functools import cache
from pathlib import PurePosixPath
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import forms
from generator.contacts import ContactError, email_address, phone, web_address
from generator.draftbook import Draftbook
from generator.drafts import Draft
from generator.findings import Finding
from generator.forms.spoken import spoken
from generator.forms.stored import stored
from generator.messages import findings
from generator.notations import rewritten
from generator.offer import Offer
from generator.rules.catalogue import confidential
from generator.rules.entry import RULES, links, sentences, tags
from generator.schemas import load
from tests.catalogues import ROOT, TODAY, judged, valid_service
from tests.unit.form_scripts import ask
from tests.unit.search_scripts import PLACE_FILE, PLACES
from tests.unit.test_normal_form import QUIET

SCHEMAS = load(ROOT / "schema", {})
IDENTITY = "voorbeeld/dienst"
LEFT_TO_THE_CHECK = (
    links.check,
    sentences.check,
    tags.check,
)  # the first needs a Markdown parser, the others only warn
WAIT = {"status": "wachtlijst", "tot": "start", "weken": {"van": 1, "tot_en_met": 2}, "gemeten_op": "2026-10-01"}
SOURCE = {"titel": "Een bron", "soort": "andere", "datum": "2026", "over": ["contact"]}
SECRET = {"geheim_adres": True}
WEEKS: tuple[dict[str, Any], ...] = ({"weken": {"van": 3}}, {"weken": {}})
AREAS: tuple[dict[str, Any], ...] = ({}, {"toelichting": "x"}, {"gemeenten": []}, {"heel_vlaanderen": False})

# What to change in a sound service; None takes a field away.
BROKEN: tuple[dict[str, Any], ...] = (
    {},
    *({name: None} for name in ("naam", "samenvatting", "hulpvorm", "doelgroep", "toegang", "werkgebied", "bronnen")),
    *({"naam": text} for text in ("", "x", "x" * 121)),
    *({"van": f"{year}-01-01"} for year in ("0226", "1799", "1800", "2046", "2047")),
    *({"samenvatting": text} for text in ("", "é" * 201, "😀" * 201)),
    *({"andere_namen": names} for names in ([], ["a", "a"], ["x" * 121], ["n"] * 13, [""])),
    *({"klacht": text, "naam": text, "trefwoorden": [text]} for text in ("null", "~", "Null ", "nul")),
    {"plaatsen": [{"gemeente": "null", "postcode": "null"}]},
    {"levensdomeinen": None},
    {"breed": True, "levensdomeinen": ["wonen"]},
    {"levensdomeinen": ["wonen", "werk", "veilig", "opvoeden", "gevoelens"]},
    *({"doelgroep": {"leeftijd": age}} for age in ({"van": 25, "tot_en_met": 12}, {"van": 121}, {"van": "tien"})),
    *({"wachttijd": WAIT | change} for change in ({"gemeten_op": "2026-02-31"}, {"gemeten_op": "2027-01-01"})),
    *({"wachttijd": WAIT | change} for change in WEEKS),
    *({"wachttijd": WAIT | {"weken": {"van": low, "tot_en_met": 2}}} for low in (-3, 3, 261, "x" * 70)),
    *({"wachttijd": wait} for wait in ({"status": "geen"}, {"tot": "start"}, {"status": "onbekend"})),
    *({"van": start, "tot": "2026-01-01"} for start in ("2026-01-02", "2025-02-29")),
    *({"werkgebied": area} for area in AREAS),
    {"werkgebied": {"brussel": True, "onbekend": {"toelichting": "x"}}},
    {"werkgebied": {"onbekend": {}}},
    *({"contact": {"telefoon": [{"nummer": number}]}} for number in ("014 12 34", "x", "", "14 12 34 56", "0475 1")),
    {"contact": {"telefoon": [{"nummer": "014 12 34 56"}]}, "bronnen": [SOURCE]},
    {"contact": {"telefoon": [{"nummer": "014 12 34 56"}]}, "bronnen": [SOURCE, SOURCE | {"url": "https://a.be"}]},
    {"contact": {"telefoon": [{"uren": "x"}], "email": "info", "website": "www.x.be", "chat": "https://bit.ly/x"}},
    {"contact": {"email": "mailto:a@b.be", "website": "https://" + "x" * 300, "afspraak": "https://x y.be"}},
    {"bronnen": [SOURCE | {"datum": "2018-13"}, {"titel": "x", "soort": "pers", "over": []}]},
    {"bronnen": [{"titel": "x" * 201, "soort": "pers", "over": ["naam"], "url": "http://127.0.0.1/"}]},
    {"kosten": {"soort": "betalend", "prijzen": [{"wat": "Gesprek", "bedrag": "5 euro"}, {}]}},
    {"plaatsen": [{"postcode": "23000", "openingsuren": [{"dagen": ["ma"], "van": "17:00", "tot": "17:00"}]}]},
    {"plaatsen": [{"openingsuren": [{"dagen": ["ma", "ma"], "van": "17:00", "tot": "09:00"}, {"van": "09:00"}]}]},
    {"plaatsen": [SECRET | {"straat": "Markt 1", "postcode": "2300", "gemeente": "Mol", "bereikbaarheid": "Bus 410"}]},
    {"plaatsen": [SECRET, {"straat": "Markt 1"}, {"naam": "Onthaal"}]},
    *({"plaatsen": [SECRET], "klacht": f"Kom naar {place}."} for place in ("Dorpsstraat 12A", "rue de l'Étoile 7")),
    *({"plaatsen": [SECRET], "klacht": text} for text in ("Ga 51.3227, 4.9441", "goo.gl", "Ëlzestraat 5", "Straatweg")),
    *({"plaatsen": [SECRET | {"naam": name}]} for name in ("Huis Turnhout", "Het huis in Sint Niklaas", "Onthaal")),
    *({"plaatsen": [SECRET], "tolk": text} for text in ("Kom naar 2300 Turnhout.", "In 2018 Kempen", "2300 Gent")),
    *({"plaatsen": [SECRET], "tolk": text} for text in ("Vlak bij Gierle.", "Bij Ons Huis", "naar het station Mol")),
    {"plaatsen": [SECRET], "werkgebied": {"onbekend": {"toelichting": "Alles rond Turnhout"}}},
    {"melding": {"tekst": "", "tot": "2026-06-31"}},
    {"toegang": [{"weg": "rechtstreeks", "stappen": ["x" * 301], "wachttijd": {"status": "geen"}}, {"nodig": []}]},
    {"plaatsen": [{"postcode": text} for text in ("x", "2300 en 2400", "2300 AB", "B-2300", "2300 Mol", "23O0")]},
    {"plaatsen": [{"postcode": text} for text in ("0230", "230", "2", "98765", "2 300")]},
    {"bronnen": [SOURCE | {"datum": text} for text in ("ooit", "7/2018", "1/10/2026", "2018/7/1", "1/2/18", "0000")]},
    {"van": "2026-02-00"},
    {"bronnen": []},
    *({"contact": {"website": text}} for text in ("info@x.be", "www.x.be", "http:/x.be/a", "x", "https://x")),
    *({"contact": {"email": text}} for text in ("a@b@c.be", "a,b@c.be", "a b@c.be", "abc.be", "a@b", ".a@b.be")),
    {"beschrijving": "x" * 6001, "tolk": "", "klacht": "x" * 501},
)
AS_ONE_KNOWS_THEM = {"domein-ontbreekt": "levensdomeinen"}
TOLD = tuple[str, str, str, str]


@cache
def known() -> Any:
    """The file of the form."""
    catalogue = judged().catalogue
    assert catalogue is not None
    return msgspec.to_builtins(forms.content(Offer(catalogue, TODAY), SCHEMAS)) | {"places": PLACE_FILE}


def changed(change: Mapping[str, Any]) -> dict[str, Any]:
    value = deepcopy(valid_service()) | dict(change)
    return dict(SCHEMAS["dienst"].convert({name: item for name, item in value.items() if item is not None}))


def by_the_check(value: dict[str, Any], identity: str = IDENTITY) -> set[TOLD]:
    """What the check finds in an entry, each at the field that a form shows it at."""
    schema = SCHEMAS["dienst"]
    draft = Draft("dienst", identity, PurePosixPath("x"), value, schema)
    found = [finding for violation in schema.violations(value) for finding in findings(violation)]
    found += [one for rule in RULES if rule not in LEFT_TO_THE_CHECK for one in rule(draft, TODAY)]
    found += [one for _, one in confidential.check(Draftbook((draft,), {}, PLACES, TODAY))]
    return {(at(one), one.code, titled(spoken(one.message)), spoken(one.tip)) for one in errors(found)}


def titled(message: str) -> str:
    """A message with the titles of the fields of a place that tell where it is."""
    fields = SCHEMAS["dienst"].definition["properties"]["plaatsen"]["items"]["properties"]
    return re.sub(
        "'(straat|postcode|gemeente|bereikbaarheid)'(?= staat er toch|[.])",
        lambda found: f"'{fields[found[1]]['title']}'",
        message,
    )


def errors(found: list[Finding]) -> Iterator[Finding]:
    return (finding for finding in found if finding.severity.name == "ERROR")


def at(finding: Finding) -> str:
    pointer = ".".join(map(str, finding.pointer))
    missing = re.match("Het veld '([a-z_]+)'", finding.message) if finding.code == "veld-ontbreekt" else None
    return ".".join(filter(None, (pointer, missing and missing[1]))) or AS_ONE_KNOWS_THEM.get(finding.code, "")


def by_the_form(values: list[dict[str, Any]], identity: str = IDENTITY) -> list[set[TOLD]]:
    answers = ask(known(), [("judged", "dienst", value, identity, TODAY.isoformat()) for value in values])
    return [{(one["pointer"], one["code"], one["message"], one["tip"]) for one in answer} for answer in answers]


def test_the_form_says_of_each_fault_what_the_check_says() -> None:
    values = [changed(change) for change in BROKEN]
    told = by_the_form(values)
    for change, value, faults in zip(BROKEN, values, told, strict=True):
        assert faults == by_the_check(value), change
    assert told[0] == set()
    assert sum(map(bool, told)) > len(told) * 0.85
    codes = {code for faults in told for _, code, _, _ in faults}
    said = {name.partition(" ")[0] for name in known()["messages"]["rules"]} - {"naam-bestand"}
    assert said <= codes


@pytest.mark.parametrize("name", ["ab", "Dienst", "con", "x" * 65, "de--dienst", "dienst_1"])
def test_a_name_of_a_file_is_judged_alike(name: str) -> None:
    value = changed({})
    assert by_the_form([value], f"voorbeeld/{name}") == [by_the_check(value, f"voorbeeld/{name}")]


def test_no_entry_of_the_catalogue_has_a_fault_in_the_form() -> None:
    found = stored(judged().sound().drafts)
    entries = [entry for entries in found.values() for entry in entries]
    questions = [("judged", one["kind"], one["value"], one["identity"], TODAY.isoformat()) for one in entries]
    faults = zip(entries, ask(known(), questions), strict=True)
    assert {entry["identity"]: found for entry, found in faults if found} == {}
    assert len(entries) >= 80


def code_of(reader: Callable[[str], object], text: str) -> str:
    try:
        reader(text)
    except ContactError as error:
        return error.code
    return ""


DIGITS = st.text("0123456789", min_size=2, max_size=9)
NUMBERS = st.one_of(
    st.builds(
        "{}{}".format, st.sampled_from(["0", "04", "0800", "078", "090", "070", "+32 ", "+31 ", "1", ""]), DIGITS
    ),
    st.builds("{}{}".format, st.sampled_from(["+49 30", "+33 1", "0032 (0)", "(014) ", "116", "17"]), DIGITS),
    st.text("0123456789 ./()+-;ens", min_size=1, max_size=16),
)
# Of other countries the form knows no numbers, and leaves them to the check.
FAR = re.compile(r"\W*(?:\+|0\W*0)\W*(?!3\W*[123]|4\W*9)")


@settings(QUIET, max_examples=20)
@given(texts=st.lists(NUMBERS.filter(lambda text: not FAR.match(text)), min_size=40, max_size=40))
def test_a_number_is_judged_alike(texts: list[str]) -> None:
    assert codes("phone", texts) == [code_of(phone, text) for text in texts]


BELGIAN = st.one_of(
    st.builds(
        "{}{}".format, st.sampled_from(["0", "04", "0800", "078", "070", "+32 ", "0032 (0)", "(014) ", "116"]), DIGITS
    ),
    st.sampled_from(["014211233", "014/21.12.33", "0475 123456", "(014)211233", "+32 14 21 12 33", "080012345"]),
    st.sampled_from(["0800 123 45", "070 23 34 45", "070233445", "078 15 15 15", "02/5551234", "116 000", "116000"]),
)


@settings(QUIET, max_examples=20)
@given(texts=st.lists(BELGIAN.filter(lambda text: not FAR.match(text)), min_size=40, max_size=40))
def test_a_number_is_written_as_the_fix_writes_it(texts: list[str]) -> None:
    assert ask(known(), [("shown", text) for text in texts]) == [mended(text) for text in texts]


def mended(text: str) -> str:
    """What `helder fix` makes of a number."""
    return rewritten(text, {"x-soort": "telefoon"})


WEB = (
    *("https://www.caw.be", "http://x.be:80/a?b#c", "HTTPS://X.BE", "ftp://x.be", "//x.be", "caw.be", "https://", ""),
    *("https://a@b.be", "https://a:b@c.be/", "https://127.0.0.1", "https://[::1]/", "https://0x7f.1", "https://1"),
    *("https://bit.ly/x", "https://www.tinyurl.com/x", "https://localhost", "https://x..be", "https://-x.be"),
    *(
        "https://ex ample.be",
        "https://x.be/a b",
        'https://x.be/"',
        "https://café.be",
        "https://x_y.be",
        "https://x.be.",
    ),
    *("https://x.be:99999", "javascript:alert(1)", "https://x.be/{a}", "https:/x.be", "https:x.be"),
)


def codes(kind: str, texts: Iterable[str]) -> list[str]:
    return [name.partition(" ")[0] for name in ask(known(), [(kind, text) for text in texts])]


def test_a_web_address_is_judged_alike() -> None:
    assert codes("web", WEB) == [code_of(web_address, text) for text in WEB]


MAIL = ("a@b.be", "a@b", "@b.be", "a b@c.be", "a..b@c.be", ".a@b.be", "a@-b.be", "mailto:a@b.be", "a@b.1", "", "é@b.be")


def test_a_mail_address_is_judged_alike() -> None:
    assert codes("mail", MAIL) == [code_of(email_address, text) for text in MAIL]
