"""Codes of languages: which can be a language of the site besides Dutch, in which it is written."""

from __future__ import annotations

import re

from babel.localedata import exists

SOURCE = "nl"
_FORM = re.compile("[a-z]{2,3}")


def refused(code: str) -> tuple[str, str] | None:
    """Why a code is not that of another language, and what to do, in Dutch; None where it is."""
    if code == SOURCE:
        return f"'{code}' is Nederlands, en daarin is de site geschreven.", f"Haal {code} weg."
    if _FORM.fullmatch(code) and exists(code):
        return None
    return f"'{code}' is geen code van een taal.", "Schrijf twee of drie kleine letters, zoals fr, en of de."
