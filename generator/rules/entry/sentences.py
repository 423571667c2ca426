"""A sentence that visitors read has at most 25 words: who reads slowly has lost the beginning of a longer one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.drafts import Draft
from generator.findings import Finding, shown
from generator.problems import Severity
from generator.rules.public_texts import public_texts

MOST_WORDS = 25
_END = re.compile(r"(?<=[.!?:;])\s+|\n+")


def check(draft: Draft, today: date) -> Iterator[Finding]:
    for pointer, text in public_texts(draft):
        for sentence in _END.split(text):
            number = len(sentence.split())
            if number > MOST_WORDS:
                message = f"Deze zin heeft {number} woorden: {shown(sentence)}"
                tip = f"Maak er twee zinnen van. Tot {MOST_WORDS} woorden leest vlot."
                yield Finding(pointer, "zin-lang", message, tip, severity=Severity.WARNING)
