"""Questions put to somebody, one after the other, who may take back each answer.

Whoever asks is a generator: it yields questions, is sent the answers, and returns what they come to. So what is asked
next follows from the answers alone, and the way back is to ask anew with one answer less.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from generator.choices import Choices
from generator.schema_paths import Pointer

BACK, MORE = "<", "?"
HOW = (
    f"Terug naar de vorige vraag: typ {BACK}. Uitleg of alle keuzes: typ {MORE}. "
    "Stoppen: Ctrl-C, en dan wordt niets bewaard.\n"
    "Wat tussen [ ] staat, neem je over met Enter. Wil je het leeg maken? Typ een spatie, en dan Enter."
)
_ALWAYS_SHOWN, _ONCE_SHOWN = 5, 15

_T = TypeVar("_T")


class Terminal(Protocol):
    """Where a person answers: a line of text, empty for nothing; whatever is said stands on a line of its own."""

    def ask(self, question: str, proposal: str = "") -> str: ...

    def say(self, text: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Question:
    """A question for one line: what it is about, what is told before it, what nothing stands for, what may be chosen.

    It is asked `again` where the answer to the same question was wrong: that one is not proposed.
    """

    path: Pointer
    prompt: str
    told: tuple[str, ...] = ()
    proposal: str = ""
    choices: Choices | None = None
    again: bool = False


Asking = Generator[Question, str, _T]


class Interview:
    """Puts questions to a terminal. It remembers what was answered, to propose it where the same is asked anew."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._earlier: dict[Pointer, str] = {}
        self._shown: set[Choices] = set()

    def conduct(self, asking: Callable[[], Asking[_T]]) -> _T:
        """What all answers come to; back goes as far as the first of these questions."""
        given: list[tuple[Pointer, str]] = []
        while True:
            try:
                given = self._until_back(asking(), given)
            except StopIteration as end:
                value: _T = end.value
                return value

    def _until_back(self, asking: Asking[_T], given: list[tuple[Pointer, str]]) -> list[tuple[Pointer, str]]:
        """Ask on from the answers given before; returns those that stay where one is taken back."""
        question, now = _caught_up(asking, given), list(given)
        while (text := self._answer(question)) != BACK:
            now.append((question.path, text))
            question = asking.send(text)
        if not _other(now, question.path):
            self._terminal.say("Dit is de eerste vraag: verder terug kan niet.")
        return taken_back(now, question.path)

    def _answer(self, question: Question) -> str:
        proposal = self._proposal(question)
        self._tell(question)
        signs = f"{MORE} = alle keuzes, {BACK} = terug" if question.choices else f"{BACK} = terug"
        while (text := self._terminal.ask(f"{question.prompt} ({signs})", proposal).strip()) == MORE:
            self._explain(question)
        if text != BACK:
            self._earlier[question.path] = text
            self._confirm(question, text)
        return text

    def _confirm(self, question: Question, text: str) -> None:
        """Say what was chosen, by number or by a part of it; one that is no choice is told by who asks."""
        chosen = question.choices.several(text) if question.choices else []
        if question.choices and chosen and all(word in question.choices for word in chosen):
            self._terminal.say(f"Gekozen: {', '.join(map(question.choices.name, chosen))}")

    def _proposal(self, question: Question) -> str:
        if question.again:
            self._earlier.pop(question.path, None)
        return self._earlier.get(question.path) or question.proposal

    def _tell(self, question: Question) -> None:
        for line in question.told:
            self._terminal.say(line)
        if question.choices and not question.again:
            self._offer(question.choices)

    def _offer(self, choices: Choices) -> None:
        """A short list always, a longer one once, a long one only for who asks."""
        if len(choices) <= (_ALWAYS_SHOWN if choices in self._shown else _ONCE_SHOWN):
            self._show(choices)
        else:
            self._terminal.say(
                f"Er zijn {len(choices)} keuzes. Typ een stuk van de naam, of {MORE} voor de hele lijst."
            )

    def _show(self, choices: Choices) -> None:
        self._shown.add(choices)
        for line in choices.lines():
            self._terminal.say(line)

    def _explain(self, question: Question) -> None:
        if question.choices:
            self._show(question.choices)
            self._terminal.say("Kies met het nummer, of met het woord.")
        else:
            for line in question.told:
                self._terminal.say(line)
            self._terminal.say(HOW)


def taken_back(given: Sequence[tuple[Pointer, str]], here: Pointer) -> list[tuple[Pointer, str]]:
    """The answers without those to the last question before the one that is `here`, wrong ones included."""
    before = _other(given, here)
    return _other(before, before[-1][0]) if before else []


def _other(given: Sequence[tuple[Pointer, str]], path: Pointer) -> list[tuple[Pointer, str]]:
    """The answers up to the last one that was not about this."""
    left = list(given)
    while left and left[-1][0] == path:
        left.pop()
    return left


def _caught_up(asking: Asking[_T], given: Sequence[tuple[Pointer, str]]) -> Question:
    question = next(asking)
    for _, text in given:
        question = asking.send(text)
    return question
