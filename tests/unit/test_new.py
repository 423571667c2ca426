"""`helder new`: answers become an entry in normal form; a wrong one is asked again; stopping leaves nothing behind."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import main
from generator.interview import Interview
from generator.questions import ask_entry, with_choices
from generator.schema_paths import Definition
from generator.schemas import load
from tests.catalogues import ROOT, TODAY, SmallCatalogue, loaded, provider

DAY = f"--today={TODAY}"
SCHEMAS = load(ROOT / "schema", {"talen": {"nl": "Nederlands", "fr": "Frans"}})
NEW = "aanbieders/voorbeeld/spel-en-steun.yaml"
ANSWERS: Mapping[str, list[str]] = {
    "naam": ["S", "Spel en Steun"],  # too short, then right
    "samenvatting": ["", "Je speelt en praat."],  # it must be there
    "hulpvorm": ["Contextbegeleiding"],
    "levensdomeinen": ["opvoeden, wonne", "opvoeden, wonen"],
    "doelgroep": ["", "kind", "", "", ""],  # leeftijd no, voor, kenmerken, voorwaarden, niet_voor
    "toegang": ["rechtstreeks", *[""] * 10, ""],
    "werkgebied": ["", "", "", "turnhout", "", "", "", ""],
    "bronnen": ["Onze website", "https://www.voorbeeld.be", "eigen", "", "2026-11-01", "naam, beschrijving, " * 1, ""],
}


class Script:
    """A terminal that answers each field from a list; every question of a field that is not in it gets nothing."""

    def __init__(self, answers: Mapping[str, list[str]], titles: Mapping[str, str]) -> None:
        self.answers = {titles[name]: list(texts) for name, texts in answers.items()}
        self.titles = set(titles.values())
        self.here: list[str] = []
        self.said: list[str] = []
        self.proposals: list[str] = []
        self.left = 200

    def ask(self, question: str, proposal: str = "") -> str:
        self.left -= 1
        assert self.left, "asked for ever"
        self.proposals.append(proposal)
        return (self.here.pop(0) if self.here else "") or proposal

    def say(self, text: str) -> None:
        self.said.append(text)
        heading = text.strip().removesuffix(" (verplicht)")
        if text.startswith("\n") and heading in self.answers:
            self.here = self.answers.pop(heading)


def titles(kind: str) -> dict[str, str]:
    return {name: below["title"] for name, below in SCHEMAS[kind].definition["properties"].items()}


def asked(kind: str, answers: Mapping[str, list[str]], fields: list[str]) -> tuple[dict[str, Any], Script]:
    script = Script(answers, titles(kind))
    return entry(SCHEMAS[kind].definition, script, fields), script


def entry(definition: Definition, script: Script, fields: list[str]) -> dict[str, Any]:
    return Interview(script).conduct(lambda: ask_entry(definition, fields, {}))


def test_what_is_wrong_is_said_and_asked_again() -> None:
    value, script = asked("dienst", ANSWERS, ["naam", "samenvatting", "levensdomeinen"])
    assert value == {
        "naam": "Spel en Steun",
        "samenvatting": "Je speelt en praat.",
        "levensdomeinen": ["opvoeden", "wonen"],
    }
    told = "\n".join(script.said)
    assert "Naam: 'S' is te kort. Er zijn minstens 2 tekens nodig." in told
    assert "Dit veld is verplicht. Typ hier iets. Bijvoorbeeld: Een gezinscoach maakt samen" in told
    assert "Wil je stoppen? Druk op Ctrl-C; dan wordt niets bewaard." in told
    assert "'wonne' is geen keuze. Bedoelde je 'wonen'?" in told


def test_groups_and_lists_of_groups_are_asked_part_by_part() -> None:
    contact = ["ja", "ja", "014 12 34 56", "", "", "", "ja", "0475/12.34.56", "", "", "", "", "info@voorbeeld.be"]
    value, _ = asked("dienst", {"contact": contact}, ["contact"])
    assert value["contact"]["telefoon"] == [{"nummer": "014 12 34 56"}, {"nummer": "0475 12 34 56"}]
    assert value["contact"]["email"] == "info@voorbeeld.be"


def test_what_need_not_be_there_can_be_left_out_once_begun() -> None:
    begun = ["ja", "ja", "", "ja", "", "", "", "", "info@voorbeeld.be"]
    value, script = asked("dienst", {"contact": begun}, ["contact"])
    assert any("Dit veld is verplicht." in line for line in script.said)
    assert "telefoon" not in value.get("contact", {})


def test_examples_are_as_people_type_them_and_choices_are_shown_once() -> None:
    _, script = asked("dienst", ANSWERS, list(SCHEMAS["dienst"].definition["properties"]))
    told = "\n".join(script.said)
    assert not [line for line in script.said if "Bijvoorbeeld:" in line and set("[]{}") & set(line)]
    assert "Bijvoorbeeld: nee" in told
    assert "Bijvoorbeeld: false" not in told
    assert "'wonne' is geen keuze" in told
    assert sum("wonen  Wonen, ook even niet thuis" in line for line in script.said) <= 1


def test_the_field_of_the_first_fault_is_asked_again_by_its_title(small: SmallCatalogue) -> None:
    answers = provider_answers()
    before = answers.index("naam")  # what the source is about
    result = run(small, [*answers[:before], "contact", *answers[before + 1 :], "Niets", ""], "aanbieder")
    assert "\nFout: Naam: geen enkele bron zegt waar dit vandaan komt.\n" in result.stdout
    assert "Naam van het veld (? = alle keuzes, < = terug) [Bronnen]" in result.stdout
    assert "'Niets' staat er niet bij." in result.stdout
    assert "Gestopt. Er is niets bewaard." in result.stderr


def test_a_field_that_is_asked_again_proposes_what_was_said(small: SmallCatalogue) -> None:
    answers = provider_answers()
    before = answers.index("naam")
    again = ["", "", "", "", "", "", "naam", ""]  # the field, title, address, kind, date, read on, about, no other
    result = run(small, [*answers[:before], "contact", *answers[before + 1 :], *again], "aanbieder")
    assert result.exit_code == 0, result.output
    (source,) = loaded(small.folder / "aanbieders" / "nieuw-huis" / "aanbieder.yaml")["bronnen"]
    assert (source["titel"], source["geraadpleegd"], source["over"]) == ("Onze website", "2026-11-01", ["naam"])


def test_the_entries_that_a_field_may_name_are_choices() -> None:
    definition = with_choices(SCHEMAS["dienst"].definition, {"hulpvorm": {"jac": "Jongerenadviescentrum"}})
    script = Script({"hulpvorm": ["inloop", "jongerenadviescentrum"]}, titles("dienst"))
    assert entry(definition, script, ["hulpvorm"]) == {"hulpvorm": "jac"}
    assert "   1  jac  Jongerenadviescentrum" in script.said
    assert any("'inloop' is geen keuze" in line for line in script.said)


def test_days_and_choices_may_be_typed_as_people_do() -> None:
    wait = ["ja", "Er is een wachtlijst", "", "", "1 oktober 2026", ""]
    value, _ = asked("dienst", {"wachttijd": wait, "talen": ["Nederlands, fr"]}, ["wachttijd", "talen"])
    assert value["wachttijd"] == {"status": "wachtlijst", "gemeten_op": "2026-10-01"}
    assert value["talen"] == ["nl", "fr"]


def test_a_source_is_proposed_to_be_about_all_that_was_said() -> None:
    answers = {**ANSWERS, "bronnen": ["Onze website", "", "eigen", "", "2026-11-01", "", ""]}
    value, _ = asked("dienst", answers, ["naam", "samenvatting", "doelgroep", "bronnen"])
    assert value["bronnen"][0]["over"] == ["naam", "beschrijving", "doelgroep"]


def test_the_way_back_goes_through_lists_and_groups_and_proposes_what_was_said() -> None:
    contact = ["ja", "ja", "014 12 34 56", "<", "014 65 43 21", "", "", "", "ja", "0475/12.34.56", "<", "<", "nee"]
    value, _ = asked("dienst", {"contact": [*contact, "info@voorbeeld.be"]}, ["contact"])
    assert value["contact"] == {"telefoon": [{"nummer": "014 65 43 21"}], "email": "info@voorbeeld.be"}
    names = ["Eerste", "Tweede", "Derde", "<", "<", "Ander", "", " "]
    value, script = asked("dienst", {"andere_namen": names}, ["andere_namen"])
    assert value == {"andere_namen": ["Eerste", "Ander", "Derde"]}
    assert script.proposals == ["", "", "", "", "Derde", "Tweede", "Derde", ""]


def test_the_way_back_leads_from_one_field_to_the_one_before() -> None:
    answers = {"naam": ["Spel"], "andere_namen": ["<", "Spel en Steun", ""]}
    value, script = asked("dienst", answers, ["naam", "andere_namen"])
    assert value == {"naam": "Spel en Steun"}
    assert script.proposals == ["", "", "Spel", ""]


def test_a_choice_may_be_a_number_and_only_what_is_near_is_shown_after_a_slip() -> None:
    about = {f"soort-{number}": f"Soort {number}" for number in range(40)}
    known = {**about, "jac": "Jongerenadviescentrum", "thuis": "Begeleiding thuis", "groep": "Begeleiding in groep"}
    definition = with_choices(SCHEMAS["dienst"].definition, {"hulpvorm": known})
    script = Script({"hulpvorm": ["begeleidng", "begeleiding", "42"]}, titles("dienst"))
    assert entry(definition, script, ["hulpvorm"]) == {"hulpvorm": "thuis"}
    assert "Hulpvorm: 'begeleiding' is geen keuze. Bedoelde je een van deze?" in script.said
    assert "  42  thuis  Begeleiding thuis" in script.said
    assert "Typ ? voor de hele lijst." in script.said
    assert not any("Soort 7" in line for line in script.said)


def test_a_slip_in_a_list_is_proposed_right() -> None:
    value, script = asked("dienst", {"levensdomeinen": ["2, wonne", ""]}, ["levensdomeinen"])
    assert value == {"levensdomeinen": ["opvoeden", "wonen"]}
    assert script.proposals == ["", "opvoeden, wonen"]


def test_yes_and_no_are_asked_for_in_those_words() -> None:
    value, script = asked("dienst", {"breed": ["misschien", "ja"], "contact": ["014 12 34 56", "nee"]}, ["breed"])
    assert value == {"breed": "true"}
    assert "Met elke vraag: typ ja of nee." in script.said
    value, script = asked("dienst", {"contact": ["014 12 34 56", "nee"]}, ["contact"])
    assert value == {}
    assert "'014 12 34 56' is hier geen antwoord." in script.said


def run(small: SmallCatalogue, typed: list[str], *arguments: str) -> Result:
    command = ["new", *arguments, f"--root={ROOT}", f"--catalogue={small.folder}", DAY]
    return CliRunner().invoke(main, command, input="\n".join(typed) + "\n")


def provider_answers() -> list[str]:
    """What a person types for a provider: name, sector and one source, and nothing for all the rest."""
    typed = {"naam": ["Nieuw Huis"], "sector": ["jeugdhulp"]}
    nothing = [""]
    lines: list[str] = ["Nieuw Huis"]
    for name in SCHEMAS["aanbieder"].definition["properties"]:
        if name == "bronnen":
            lines += ["Onze website", "https://www.voorbeeld.be", "eigen", "", "2026-11-01", "naam", ""]
        else:
            lines += typed.get(name, nothing)
    return lines


def test_an_entry_is_written_in_normal_form_and_is_right(small: SmallCatalogue) -> None:
    result = run(small, provider_answers(), "aanbieder")
    assert result.exit_code == 0, result.output
    file = small.folder / "aanbieders" / "nieuw-huis" / "aanbieder.yaml"
    assert loaded(file)["naam"] == "Nieuw Huis"
    assert file.read_text("utf-8").startswith("# yaml-language-server: $schema=")
    assert "Wat nu?" in result.stdout
    assert small.all_codes() == set()


def test_a_service_needs_its_provider_and_a_name_that_is_free(small: SmallCatalogue) -> None:
    result = run(small, ["nergens", "voorbeeld", "dienst", "voorbeeld"])
    assert "'nergens' staat er niet bij." in result.stdout
    assert "begin met: helder new aanbieder" in result.stdout
    assert "al in gebruik" in result.stdout


@pytest.mark.parametrize("said", ["voorbeld", "Een Voorbeeld", "Voorbeeld van hier"])
def test_a_provider_that_is_almost_named_is_suggested(small: SmallCatalogue, said: str) -> None:
    small.write("aanbieders/ander-huis/aanbieder.yaml", provider(naam="Het Andere Huis"))
    result = run(small, ["Niemand", said, "", "dienst", ""])
    assert "'Niemand' staat er niet bij.\nTyp een nummer of een naam" in result.stdout
    assert "voorbeeld" in result.stdout
    assert "al in gebruik" in result.stdout


@pytest.mark.parametrize("said", ["ander-huis", "het andere huis", "andere huis", "1"])
def test_a_provider_goes_by_its_folder_its_name_or_its_number(small: SmallCatalogue, said: str) -> None:
    small.write("aanbieders/ander-huis/aanbieder.yaml", provider(naam="Het Andere Huis"))
    result = run(small, [said, *([""] if said == "andere huis" else []), "dienst", "<", "<", "2", "dienst"])
    assert "Gekozen: Het Andere Huis" in result.stdout
    assert "Aanbieder (? = alle keuzes, < = terug) [" in result.stdout
    assert "al in gebruik" in result.stdout


def test_a_new_provider_that_is_there_under_almost_the_same_name_is_asked_about(small: SmallCatalogue) -> None:
    result = run(small, ["Voorbeeld vzw", "nee", "Nieuw Huis", "Nieuw Huis"], "aanbieder")
    assert "Er is al een aanbieder die er sterk op lijkt: Voorbeeld (voorbeeld)." in result.stdout
    assert "doe: helder new" in result.stdout


def test_an_answer_that_was_taken_back_is_not_in_the_entry(small: SmallCatalogue) -> None:
    first, name, *rest = provider_answers()
    result = run(small, [first, "Oud Huis", "Een naam", "<", "<", name, " ", *rest[1:]], "aanbieder")
    assert result.exit_code == 0, result.output
    file = small.folder / "aanbieders" / "nieuw-huis" / "aanbieder.yaml"
    assert set(loaded(file)) == {"naam", "sector", "bronnen"}
    assert loaded(file)["naam"] == "Nieuw Huis"


def test_when_the_answers_end_nothing_is_kept(small: SmallCatalogue) -> None:
    before = sorted(small.folder.rglob("*"))
    result = run(small, ["Nieuw Huis", "Nieuw Huis"], "aanbieder")
    assert result.exit_code == 2
    assert "Gestopt. Er is niets bewaard." in result.stderr
    assert sorted(small.folder.rglob("*")) == before


def test_ctrl_c_in_a_terminal_leaves_nothing_behind(small: SmallCatalogue) -> None:
    before = sorted(small.folder.rglob("*"))
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "generator", "new", "aanbieder", f"--root={ROOT}", f"--catalogue={small.folder}"]
    process = subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower, cwd=ROOT, close_fds=True)
    os.close(follower)
    os.write(leader, b"Nieuw Huis\n")
    told = _until(leader, b"Naam")
    process.send_signal(signal.SIGINT)
    told += _until(leader, b"niets bewaard")
    assert process.wait(timeout=30) == 2
    os.close(leader)
    assert b"Traceback" not in told
    assert sorted(small.folder.rglob("*")) == before


def _until(leader: int, wanted: bytes) -> bytes:
    told, end = b"", time.monotonic() + 60
    while wanted not in told and time.monotonic() < end:
        if select.select([leader], [], [], 1)[0]:
            told += os.read(leader, 4096)
    assert wanted in told
    return told
