"""An interview: each answer can be taken back, and is then proposed; a long list is shown to who asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from generator.choices import Choices, choices
from generator.interview import BACK, MORE, Asking, Interview, Question

FEW = choices({f"a-{number}": f"Keuze {number}" for number in range(4)})
MORE_OF_THEM = choices({f"b-{number}": f"Keuze {number}" for number in range(9)})
MANY = choices({f"c-{number}": f"Keuze {number}" for number in range(40)})


class Typed:
    """Somebody who types these lines; an empty one takes over what is proposed, as in a terminal."""

    def __init__(self, *lines: str) -> None:
        self.lines = list(lines)
        self.seen: list[str] = []
        self.proposals: list[str] = []

    def ask(self, question: str, proposal: str = "") -> str:
        self.seen.append(question)
        self.proposals.append(proposal)
        return self.lines.pop(0) or proposal

    def say(self, text: str) -> None:
        self.seen.append(text)


def names(count: int = 3) -> Asking[list[str]]:
    """Asks for so many names of two letters or more."""
    found: list[str] = []
    for number in range(count):
        text = yield Question((number,), f"Naam {number}")
        while len(text) == 1:
            text = yield Question((number,), f"Naam {number}", ("te kort",), again=True)
        found.append(text)
    return found


def part() -> Asking[str]:
    """Asks for a name, and for a reason only where somebody wants to give one."""
    name = yield Question(("naam",), "Naam")
    if (yield Question(("wil",), "Waarom?", proposal="nee")) == "ja":
        name += yield Question(("reden",), "Reden")
    return name


def test_the_answer_before_is_asked_anew_and_proposed_as_often_as_one_likes() -> None:
    typed = Typed("Jan", "Piet", BACK, BACK, "Els", "", "An")
    assert Interview(typed).conduct(names) == ["Els", "Piet", "An"]
    assert typed.proposals == ["", "", "", "Piet", "Jan", "Piet", ""]


def test_a_wrong_answer_is_neither_gone_back_to_nor_proposed() -> None:
    typed = Typed("J", "Jan", "P", BACK, "", "Piet", "An")
    assert Interview(typed).conduct(names) == ["Jan", "Piet", "An"]
    assert typed.proposals == ["", "", "", "", "Jan", "", ""]


def test_what_was_answered_can_be_made_empty_by_a_space() -> None:
    typed = Typed("Jan", "Piet", BACK, " ", "An")
    assert Interview(typed).conduct(names) == ["Jan", "", "An"]


def test_before_the_first_question_there_is_nothing() -> None:
    typed = Typed(BACK, "J", BACK, "Jan", "Piet", "An")
    assert Interview(typed).conduct(names) == ["Jan", "Piet", "An"]
    assert typed.seen.count("Dit is de eerste vraag: verder terug kan niet.") == 2


def test_another_answer_leads_another_way() -> None:
    assert Interview(Typed("Jan", "ja", BACK, "nee")).conduct(part) == "Jan"
    assert Interview(Typed("Jan", "ja", BACK, "", " om")).conduct(part) == "Janom"


def test_questions_that_come_later_know_what_was_answered() -> None:
    typed = Typed("Jan", "Piet", "", "", "")
    interview = Interview(typed)
    interview.conduct(lambda: names(2))
    assert interview.conduct(names) == ["Jan", "Piet", ""]


@given(st.lists(st.sampled_from(["Jan", "Piet", "J", "", BACK, MORE]), max_size=30))
def test_however_somebody_goes_back_and_forth_the_end_is_as_if_typed_at_once(moves: Sequence[str]) -> None:
    end = [f"Naam {number}" for number in range(40)]
    typed = Typed(*(move or " " for move in moves), *[BACK] * 40, *end)
    assert Interview(typed).conduct(lambda: names(40)) == end
    assert typed.lines == []


def about(*offered: Choices) -> Asking[list[str]]:
    found: list[str] = []
    for number, one in enumerate(offered):
        found.append((yield Question((number,), "Kies", ("Wat kies je?",), choices=one)))
    return found


def seen(typed: Typed, known: Choices) -> int:
    return typed.seen.count(known.lines()[-1])


def test_a_short_list_is_shown_each_time_a_longer_one_once_and_a_long_one_to_who_asks() -> None:
    typed = Typed(*["1"] * 6)
    Interview(typed).conduct(lambda: about(FEW, FEW, MORE_OF_THEM, MORE_OF_THEM, MANY, MANY))
    assert [seen(typed, known) for known in (FEW, MORE_OF_THEM, MANY)] == [2, 1, 0]
    assert typed.seen.count("Er zijn 40 keuzes. Typ een stuk van de naam, of ? voor de hele lijst.") == 2
    typed = Typed(MORE, MORE, "1")
    Interview(typed).conduct(lambda: about(MANY))
    assert seen(typed, MANY) == 2


def test_what_was_chosen_is_said() -> None:
    typed = Typed("2", "iets", "a-1, keuze 3")
    assert Interview(typed).conduct(lambda: about(FEW, FEW, FEW)) == ["2", "iets", "a-1, keuze 3"]
    assert [line for line in typed.seen if "Gekozen" in line] == ["Gekozen: Keuze 1", "Gekozen: Keuze 1, Keuze 3"]


def test_help_on_a_question_without_choices_says_it_again_and_how_to_go_on() -> None:
    typed = Typed("Jan", MORE, "nee")
    assert Interview(typed).conduct(part) == "Jan"
    assert any("Terug naar de vorige vraag: typ <" in line for line in typed.seen)
