"""Templates say what Jinja itself would let them say; what says the same on many pages is made once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator.catalogue.parts import AgeRange
from generator.render import environment
from generator.template_calls import translator

PLAIN = Environment(autoescape=True, undefined=StrictUndefined)


@pytest.mark.parametrize(
    "source",
    [
        "{% macro zeg(a, b='&') %}<b>{{ a }}{{ b }}</b>{% endmacro %}{{ zeg('<') }}{{ zeg('x', b='y') }}",
        "{% macro om() %}{{ caller() }}{% endmacro %}{% for n in [1] %}{% call om() %}{{ n }}{% endcall %}{% endfor %}",
        "{% macro weg(id) %}{{ id }}{{ here }}{% endmacro %}{{ weg('a') }}{{ weg('a') }}{{ weg(id='b') }}",
        "{{ here }}{{ none }}{{ 3 }}{{ here | safe }}{{ here | e }}{{ [here] }}",
        "{% autoescape false %}{{ here }}{% endautoescape %}{% autoescape told(0) %}{{ here }}{% endautoescape %}",
        "{% for n in [1, 2] %}{{ told(n) }}{{ asks(n) }}{{ 'a-b'.split('-') | join }}{% endfor %}",
    ],
)
def test_a_template_says_what_jinja_lets_it_say(source: str) -> None:
    @pass_context
    def asks(context: Context, number: int) -> str:
        return f"{context['here']}{number}"

    shown: dict[str, Any] = {"here": "<hier>", "told": lambda number: number + 1, "asks": asks}
    assert environment().from_string(source).render(shown) == PLAIN.from_string(source).render(shown)


@pytest.mark.parametrize("wrong", ["zeg()()", "zeg(1, 2)", "zeg(b=1)", "niets()"])
def test_a_wrong_call_fails_as_in_jinja(wrong: str) -> None:
    source = "{% macro zeg(a) %}{{ a }}{% endmacro %}{{ " + wrong + " }}"
    failures = []
    for each in (environment(), PLAIN):
        with pytest.raises(Exception) as failure:
            each.from_string(source).render()
        failures.append((type(failure.value), str(failure.value)))
    assert failures[0] == failures[1]


def test_what_says_the_same_on_many_pages_is_made_once() -> None:
    every = environment()
    source = '{% from "_tekens.html" import teken %}{{ teken("telefoon", root) }}'
    assert [every.from_string(source).render(root=root) for root in ("./", "../", "./")].count("") == 0
    assert len(every.made) == 2  # type: ignore[attr-defined]


AGE = '{% from "_feiten.html" import leeftijd %}{{ leeftijd(age) }}'
NAMES = '{% from "_feiten.html" import opsomming %}{{ opsomming(ids, names) }}'
CLASSED = '{% from "_tekens.html" import teken %}{{ teken("print", "./", klas) }}'


def test_records_are_told_apart_by_what_they_hold() -> None:
    every = environment()
    ages = [AgeRange(minimum=3, maximum=12), AgeRange(minimum=3, maximum=6), AgeRange(minimum=3, maximum=12)]
    told = [every.from_string(AGE).render(age=age) for age in ages]
    assert told == ["van 3 tot en met 12 jaar", "van 3 tot en met 6 jaar", "van 3 tot en met 12 jaar"]
    assert len(every.made) == 2  # type: ignore[attr-defined]


def test_mappings_are_told_apart_by_which_they_are() -> None:
    every = environment()
    dutch, french = {"a": "een", "b": "twee"}, {"a": "un", "b": "deux"}
    told = [every.from_string(NAMES).render(ids=("a", "b"), names=names) for names in (dutch, french, dutch)]
    assert told == ["een en twee", "un en deux", "een en twee"]
    assert len(every.made) == 2  # type: ignore[attr-defined]


def test_a_text_that_is_markup_is_no_text() -> None:
    every = environment()
    told = [every.from_string(CLASSED).render(klas=klas) for klas in ("<b>", Markup("<b>"), "<b>")]
    assert [("&lt;b&gt;" in one, "<b>" in one) for one in told] == [(True, False), (False, True), (True, False)]


@pytest.mark.parametrize("within", [list, lambda given: (given,)])
def test_what_may_change_is_asked_again(within: Callable[[list[str]], Any]) -> None:
    every, words = environment(), ["een"]
    before = every.from_string(CLASSED).render(klas=within(words))
    words.append("twee")
    assert every.from_string(CLASSED).render(klas=within(words)) != before
    assert len(every.made) == 0  # type: ignore[attr-defined]


def test_a_macro_of_a_page_speaks_of_that_page_whatever_its_name() -> None:
    template = environment().from_string("{% macro weg(id) %}{{ id }}{{ here }}{% endmacro %}{{ weg('a') }}")
    assert [template.render(here=here) for here in ("1", "2")] == ["a1", "a2"]


@pytest.mark.parametrize("said", [str, str.upper])
def test_a_fixed_text_is_markup_and_its_values_are_not(said: Callable[[str], str]) -> None:
    gettext = translator(lambda text: said(text).replace("%(NAAM)S", "%(naam)s"))
    assert gettext("100%% <b>") == Markup(said("100% <b>"))
    assert gettext("Dag %(naam)s <b>", naam="<i>") == Markup(said("Dag ") + "&lt;i&gt;" + said(" <b>"))
    assert [gettext("Dag %(naam)s", naam=naam)[-1] for naam in "ab"] == ["a", "b"]
