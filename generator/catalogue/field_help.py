"""What a schema says of a field, for people."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldHelp:
    """A field by its dotted path, such as contact.telefoon.nummer, with its title, help and example in Dutch.

    `kind` is what stands in it, in words; `choices` are the words that may stand there, each with what people read.
    """

    path: str
    title: str
    text: str
    kind: str
    example: str
    is_required: bool
    most: int | None
    choices: tuple[tuple[str, str], ...]

    @property
    def top(self) -> str:
        """The field of the entry that this one is or belongs to."""
        return self.path.split(".", maxsplit=1)[0]

    @property
    def anchor(self) -> str:
        return self.path.replace(".", "-").replace("_", "-")
