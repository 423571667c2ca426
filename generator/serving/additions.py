"""What is added to a page while somebody works on the site: the script that shows it again, and what is wrong."""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment

from generator.render import environment
from generator.serving.state import State

_BODY = re.compile(r"<body[^>]*>")
_MOST = 20
"""Problems that a page shows: who has more begins with these."""
_AS_IT_WAS = "Er is iets mis. Je ziet de pagina zoals ze was, tot de fouten weg zijn."


def added(html: str, state: State, notes: tuple[str, ...] = ()) -> str:
    """A page with these additions; `notes` are about this page alone."""
    head = _templates().get_template("serve-kop.html").render(number=state.number)
    page = html.replace("</head>", f"{head}</head>", 1)
    messages = _messages(state, notes)
    return _BODY.sub(lambda body: body[0] + messages, page, count=1) if messages else page


def empty() -> str:
    """A page for as long as there is none."""
    return _templates().get_template("serve-leeg.html").render()


def _messages(state: State, notes: tuple[str, ...]) -> str:
    told = (*state.notes, *notes)
    if not told and not state.problems:
        return ""
    shown, more = state.problems[:_MOST], len(state.problems) - _MOST
    template = _templates().get_template("serve-meldingen.html")
    return template.render(said=_AS_IT_WAS, notes=told, problems=shown, more=max(more, 0))


@cache
def _templates() -> Environment:
    return environment()
