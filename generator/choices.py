"""The choices of a field as people meet them: numbered on a screen, meant by number, identifier or name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.schema_paths import Definition
from generator.schemas import labels_of
from generator.vocabularies import as_identifier, certain, closest

_MOST_NEAR = 5
_LONG_ENOUGH = 3  # a shorter part of a name is in too many names


@dataclass(frozen=True, slots=True)
class Choices:
    """What may be chosen: identifiers, each with what people read for it."""

    options: tuple[tuple[str, str], ...]

    def __contains__(self, word: object) -> bool:
        return any(word == option for option, _ in self.options)

    def __len__(self) -> int:
        return len(self.options)

    def name(self, word: str) -> str:
        return dict(self.options)[word]

    def lines(self, only: Iterable[str] | None = None) -> tuple[str, ...]:
        """A line for each choice, or for `only` these: its number in the whole list, its identifier, its name."""
        wanted = set(only) if only is not None else None
        numbered = enumerate(self.options, start=1)
        return tuple(_line(n, word, name) for n, (word, name) in numbered if wanted is None or word in wanted)

    def meant(self, text: str) -> str | None:
        """The one choice that a text can only mean: its identifier or name, whatever the capitals and accents, its
        number, or an identifier with a slip; None where there is doubt.
        """
        if text in self:
            return text
        for like in (str.casefold, as_identifier):
            said = like(text)
            same = {word for word, name in self.options if said and said in (like(word), like(name))}
            if same:
                return same.pop() if len(same) == 1 else None
        if text.isdecimal() and 1 <= int(text) <= len(self):
            return self.options[int(text) - 1][0]
        return certain(text, [word for word, _ in self.options])

    def several(self, text: str) -> list[str]:
        """The choices in a text with commas between them, where a name may have a comma itself; what is none of them
        stays as it was typed.
        """
        pieces, found = [piece.strip() for piece in text.split(",")], list[str]()
        while pieces:
            longest = range(len(pieces), 0, -1)
            whole = ((end, self.meant(", ".join(pieces[:end]))) for end in longest)
            end, word = next(((end, word) for end, word in whole if word), (1, pieces[0]))
            found += [word] if word else []
            pieces = pieces[end:]
        return found

    def likely(self, text: str) -> str | None:
        """The choice that a text must have been meant for, by identifier or name; None where that is a guess."""
        names = {name: word for word, name in self.options}
        return closest(text, names.values()) or names.get(closest(text, names) or "")

    def near(self, text: str) -> list[str]:
        """What a text that is no choice may be about: the likely one, or else those with most of it in their name."""
        one = self.likely(text)
        return [one] if one else self._sharing(text)[:_MOST_NEAR]

    def _sharing(self, text: str) -> list[str]:
        parts = [part for part in as_identifier(text).split("-") if len(part) >= _LONG_ENOUGH]
        names = {word: f"{as_identifier(word)} {as_identifier(name)}" for word, name in self.options}
        shared = {word: sum(part in name for part in parts) for word, name in names.items()}
        most = max(shared.values(), default=0)
        return [word for word, count in shared.items() if count == most > 0]


def choices_of(definition: Definition) -> Choices | None:
    """The choices of a field, or of the items of a list; None where anything may be said."""
    closed = definition if "enum" in definition else definition.get("items", {})
    return choices({word: labels_of(closed).get(word, word) for word in closed["enum"]}) if "enum" in closed else None


def choices(names: Mapping[str, str]) -> Choices:
    """Choices with their names; one without a name goes by its identifier."""
    return Choices(tuple((word, name or word) for word, name in names.items()))


def _line(number: int, word: str, name: str) -> str:
    return f"  {number:>2}  {word}" + (f"  {name}" if name != word else "")
