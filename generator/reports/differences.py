"""What changed in a catalogue: for people as text, for a pull request as Markdown, for programs as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict

import msgspec

from generator.difference import Change, EntryDifference, What
from generator.reports.excerpts import Excerpt, beginning, excerpts
from generator.reports.printable import as_code, as_markdown, printable

RULE = (
    "Bevestig dit via het oude contact of via de eigen website van de aanbieder. "
    "Nooit via een nummer of adres dat hier nieuw is."
)
_KINDS = {"dienst": "Dienst", "aanbieder": "Aanbieder", "hulpvorm": "Soort hulp", "regio": "Regio"}
_NOTHING = "Er verandert niets aan wat de catalogus zegt."
_LONGEST_RANGE = 30
_MOST_MARKDOWN = 60_000  # GitHub takes 65,536 characters in a comment
_Told = Callable[[str], str]


def as_text(found: Sequence[EntryDifference]) -> str:
    """First what must be confirmed, with the rule; then everything else."""
    return "\n".join([*_lines(found, printable, printable, ""), ""])


def as_markdown_text(found: Sequence[EntryDifference]) -> str:
    """The same for a comment: values stand as code, so that none of them is a link or mentions somebody."""
    lines = [*_lines(found, as_markdown, as_code, "#")]
    kept, length = [], 0
    for line in lines:
        length += len(line) + 1
        if length > _MOST_MARKDOWN:
            kept += ["", "Er is nog meer. Zie helder difference."]
            break
        kept.append(line)
    return "\n".join([*kept, ""])


def as_json(found: Sequence[EntryDifference]) -> str:
    content = {"must_be_confirmed": any(map(_matters, found)), "entries": [_record(one) for one in found]}
    return msgspec.json.format(msgspec.json.encode(content), indent=2).decode() + "\n"


FORMATS: Mapping[str, Callable[[Sequence[EntryDifference]], str]] = {
    "text": as_text,
    "markdown": as_markdown_text,
    "json": as_json,
}


def _lines(found: Sequence[EntryDifference], say: _Told, value: _Told, mark: str) -> Iterator[str]:
    if not found:
        yield _NOTHING
        return
    first = [one for one in found if _matters(one)]
    if first:
        yield f"{mark * 3} Eerst bevestigen".strip()
        yield ""
        yield RULE
        for one in first:
            yield from _entry(one, one.changes if one.is_crisis else one.to_confirm, say, value, mark)
            if one.old_contact and one.what is not What.NEW:
                yield f"- Oud contact: {_shown(beginning(one.old_contact), value)}"
        yield ""
    rest = [(one, _others(one)) for one in found if _others(one) or not _matters(one)]
    if rest:
        yield f"{mark * 3} Wat er {'verder ' if first else ''}verandert".strip()
        for one, changes in rest:
            yield from _entry(one, changes, say, value, mark)


def _record(one: EntryDifference) -> dict[str, object]:
    return asdict(one) | {"path": printable(one.path), "name": printable(one.name)}


def _matters(one: EntryDifference) -> bool:
    return bool(one.to_confirm) or one.is_crisis


def _others(one: EntryDifference) -> tuple[Change, ...]:
    return () if one.is_crisis else tuple(change for change in one.changes if not change.must_be_confirmed)


def _entry(one: EntryDifference, changes: Iterable[Change], say: _Told, value: _Told, mark: str) -> Iterator[str]:
    crisis = " (crisis)" if one.is_crisis else ""
    yield ""
    named = f"{_KINDS.get(one.kind, 'Woordenlijst')} {_shown(beginning(one.name), say)}"
    yield f"{mark * 4} {named}: {one.what}{crisis}".strip()
    yield say(one.path)
    yield ""
    yield from (f"- {_change(change, say, value)}" for change in changes)


def _change(change: Change, say: _Told, value: _Told) -> str:
    before, after = change.before, change.after
    title = _shown(beginning(change.title), say)
    if not before:
        return f"{title}: erbij {_shown(beginning(after), value)}"
    if not after:
        return f"{title}: weg {_shown(beginning(before), value)}"
    unit = f" {after.rsplit(' ', 1)[-1]}"
    if after[0].isdigit() and len(before) < _LONGEST_RANGE and before.endswith(unit) and after.endswith(unit):
        before = before.removesuffix(unit)
    return f"{title}: {' → '.join(_shown(part, value) for part in excerpts(before, after))}"


def _shown(part: Excerpt, value: _Told) -> str:
    """A part of a text; that there is more stands outside of it, where no text can say it or deny it."""
    more = f" (nog {part.left} tekens: lees het bestand)" if part.left else ""
    return value(part.text) + more
