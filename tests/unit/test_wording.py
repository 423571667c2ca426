"""The command line speaks Dutch, also where click itself speaks, whatever the language of the machine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from babel.messages.extract import extract_from_file
from click.testing import CliRunner

from generator.__main__ import main
from generator.languages import FOLDER, catalogue_of
from tests.catalogues import ROOT

_ENGLISH = re.compile(
    r"\b(Usage|Options|Commands?|Show|Error|Try|Missing|Invalid|No such|Got|required|default"
    r"|OPTIONS|ARGS|PATHS?|TEXT|INTEGER|FLOAT|RANGE|FILE|FILENAME|DIRECTORY)\b"
)
_FIELD = re.compile(r"\{(\w+)|%\((\w+)\)s")


def _texts_of_click() -> Iterator[str | tuple[str, ...]]:
    for file in sorted(Path(click.__file__).parent.glob("*.py")):
        yield from (text for _, text, _, _ in extract_from_file("python", str(file)))


def test_every_text_of_click_has_its_dutch() -> None:
    known = {message.id: message for message in catalogue_of("nl", FOLDER / "command_line") if message.id}
    texts = set(_texts_of_click())
    assert len(texts) > 60
    assert [text for text in texts if text not in known or not all(_strings(known[text].string))] == []
    assert [text for text in known if text not in texts] == []


def test_no_dutch_text_fills_in_what_click_does_not_give() -> None:
    for message in catalogue_of("nl", FOLDER / "command_line"):
        given = set(_FIELD.findall(" ".join(_strings(message.id))))
        assert set(_FIELD.findall(" ".join(_strings(message.string)))) <= given, message.id


def _strings(text: object) -> tuple[str, ...]:
    return text if isinstance(text, tuple) else (str(text),)


@pytest.mark.parametrize("name", ["", *main.commands])
def test_no_help_has_english_of_click(name: str) -> None:
    told = CliRunner().invoke(main, [*filter(None, [name]), "--help"]).stdout
    assert told.startswith("Gebruik: ")
    assert "[OPTIES]" in told
    assert "Toon deze uitleg." in told
    assert _ENGLISH.findall(told) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["toveren"], "Fout: De opdracht 'toveren' bestaat niet."),
        (["chek"], "Bedoelde je een van deze: 'check', 'schema'?"),
        (["check", "--onbekend"], "Fout: De optie '--onbekend' bestaat niet."),
        (["check", "--root"], "Fout: Achter de optie '--root' moet nog iets staan."),
        (["import"], "Fout: Er ontbreekt iets: 'BESTAND...'."),
        (["build"], "Fout: Deze optie ontbreekt: '--site-dir'."),
        (["new", "taxi"], "'taxi' is geen keuze. Kies uit: 'dienst', 'aanbieder'."),
        (["owners", "a", "b"], "Fout: Dit hoort hier niet: a b"),
        (["serve", "--port=x"], "Fout: '--port' klopt niet: 'x' is geen getal dat hier kan."),
        (["serve", "--port=70000"], "Fout: '--port' klopt niet: 70000 kan niet: 0<=x<=65535."),
        (["check", f"--root={ROOT / 'Makefile'}"], "is een bestand, geen map."),
    ],
)
def test_wrong_use_is_told_in_dutch(arguments: list[str], told: str) -> None:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert _ENGLISH.findall(result.stderr) == []


@pytest.mark.parametrize("language", ["en_US.UTF-8", "fr_BE.UTF-8", "C"])
def test_the_language_of_the_machine_does_not_matter(language: str) -> None:
    environment = os.environ | {"LANG": language, "LANGUAGE": language, "LC_ALL": language, "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "generator", "--version"]
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=True)
    assert re.fullmatch(r"helder, versie [0-9.]+\n", run.stdout)
