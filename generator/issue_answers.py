"""What somebody wrote in an issue form of GitHub: each answer by its heading, or why it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

import msgspec

from generator.characters import character_problems
from generator.issue_forms import PROMISE_HEADING
from generator.problems import InvalidInput, Problem

_LONGEST = 65_536  # GitHub takes no more
_HEADING = re.compile(r"### (.+?) *")
_EMPTY = ("_No response_", "None", "")
_TICKED = re.compile(r"- \[[xX]\] \S")
_HIDDEN = re.compile(r"<[!?a-zA-Z/]|\]\(|^[ >*+\-\d.]*\[[^\]]+\]:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands below a heading, and the line of the heading in the issue."""

    text: str
    line: int


class Issue(msgspec.Struct, frozen=True):
    """An issue as GitHub tells of it."""

    number: int
    body: str | None = None

    @property
    def name(self) -> str:
        """How a message calls it."""
        return f"melding {self.number}"


class _Event(msgspec.Struct, frozen=True):
    issue: Issue


def issue_of(content: bytes, shown_as: str) -> Issue:
    """The issue in an event of GitHub; raises InvalidInput where there is none."""
    try:
        return msgspec.json.decode(content, type=_Event).issue
    except (msgspec.DecodeError, UnicodeDecodeError):
        message = "Hierin staat geen melding zoals GitHub ze geeft."
        tip = "Geef het bestand van GITHUB_EVENT_PATH, met een 'issue' dat een 'number' en een 'body' heeft."
        raise InvalidInput(Problem(shown_as, 1, 1, "", "melding-onleesbaar", message, tip)) from None


def answers(issue: Issue, headings: Collection[str]) -> Mapping[str, Answer]:
    """The answers by their headings, empty ones too; raises InvalidInput where the issue cannot be trusted."""
    text = (issue.body or "").replace("\r\n", "\n")
    if problems := [replace(one, file=issue.name) for one in _unsound(text)]:
        raise InvalidInput(*problems)
    found, promised = _parts(text, {*headings, PROMISE_HEADING}), PROMISE_HEADING
    if problems := [replace(one, file=issue.name) for one in _untold(found, headings, promised)]:
        raise InvalidInput(*problems)
    given = {heading: parts[0] for heading, parts in found.items() if heading != promised}
    return {heading: replace(one, text="") if one.text in _EMPTY else one for heading, one in given.items()}


def _unsound(text: str) -> Iterator[Problem]:
    """What a maintainer who looks at the issue would not see, or could not read."""
    if len(text) > _LONGEST:
        message = f"Deze melding is te lang: {_LONGEST} tekens is het meeste."
        yield Problem("", 1, 1, "", "melding-te-lang", message, "Kort ze in.")
        return
    yield from character_problems(text)
    if hidden := _HIDDEN.search(text):
        line, column = _place(text, hidden.start())
        message = "Hier staat opmaak: een opmerking, HTML of een link met andere woorden."
        tip = "Schrijf gewone tekst. Een webadres mag, zoals het is."
        yield Problem("", line, column, "", "melding-opmaak", message, tip)


def _place(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _parts(text: str, headings: Collection[str]) -> dict[str, list[Answer]]:
    """Everything that stands below each heading; a heading that the form does not have is text."""
    found: dict[str, list[Answer]] = {}
    heading, first, lines = "", 0, list[str]()
    for number, line in enumerate(text.split("\n"), start=1):
        match = _HEADING.fullmatch(line)
        if match and match[1] in headings:
            found.setdefault(heading, []).append(Answer("\n".join(lines).strip(), first))
            heading, first, lines = match[1], number, []
        else:
            lines.append(line)
    found.setdefault(heading, []).append(Answer("\n".join(lines).strip(), first))
    found.pop("", None)
    return found


def _untold(found: Mapping[str, list[Answer]], headings: Collection[str], promise: str) -> Iterator[Problem]:
    if not found.keys() & set(headings):
        message = "Deze melding komt niet van het formulier 'Een dienst ontbreekt'."
        tip = "Alleen met dat formulier wordt een melding vanzelf een voorstel."
        yield Problem("", 1, 1, "", "melding-ander-formulier", message, tip)
        return
    for heading, parts in found.items():
        if len(parts) > 1:
            message = f"Het veld '{heading}' staat twee keer in deze melding."
            yield Problem("", parts[1].line, 1, "", "melding-dubbel-veld", message, "Wis het veld dat er te veel is.")
    if not _TICKED.match(found.get(promise, [Answer("", 1)])[0].text):
        message = "Het vakje bij 'Beloof' is niet aangekruist."
        tip = "Kruis het aan: er mag niets in staan over een kind, een gezin of een cliënt, en geen geheim adres."
        yield Problem("", found.get(promise, [Answer("", 1)])[0].line, 1, "", "melding-belofte", message, tip)
