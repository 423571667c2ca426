"""Spoilt entries by number, and a program that judges one after the other: `python -m tests.unit.mutants 0 9 DIR`.

It tells each number before it begins on it, so that whoever watches knows which one it died of, or hangs on.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from random import Random

from generator import documents
from generator.check import check
from generator.problems import InvalidInput, Problem
from generator.project import open_project
from tests.catalogues import EXAMPLES, ROOT, SERVICE, TIEN, TODAY
from tests.unit.test_schema_verdicts import verdicts

SOUND = [
    EXAMPLES / "valid.yaml",
    *sorted(file for file in TIEN.glob("aanbieders/*/*.yaml") if file.stem != "aanbieder"),
]
_BYTES = [
    b"\x00",
    b"\t",
    b"\r",
    b"\xff",
    b"\xc3",
    b"\xe2\x80\xae",
    b"\xef\xbb\xbf",
    b":",
    b"#",
    b"'",
    b'"',
    b"[",
    b"{",
    b"*",
    b"&",
]
_SCRAPS = [
    "",
    "~",
    "null",
    "[]",
    "{}",
    "- a",
    "a: b",
    "no",
    "1e9",
    "0x1F",
    "2026-02-31",
    "99999999999",
    "|",
    ">",
    "?",
    "%TAG",
    "!!set",
    "<<: *a",
]


def mutant(number: int) -> bytes:
    """The spoilt entry of a number: always the same one, spoilt in one to three places."""
    chance = Random(number)
    content = chance.choice(SOUND).read_bytes()
    for _ in range(chance.randint(1, 3)):
        content = chance.choice(_WAYS)(chance, content)
    return content


def _bytes(chance: Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    way = chance.randrange(4)
    if way == 0:
        return content[:at] + chance.choice(_BYTES) + content[at:]
    if way == 1:
        return content[:at] + content[at + chance.randint(1, 8) :]
    if way == 2:
        return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]
    return content[:at]


def _lines(chance: Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    way = chance.randrange(5)
    if way == 0:
        del lines[at]
    elif way == 1:
        lines.insert(other, lines[at])
    elif way == 2:
        lines[at], lines[other] = lines[other], lines[at]
    elif way == 3:
        lines[at] = b" " * chance.randint(1, 5) + lines[at]
    else:
        lines[at] = lines[at].lstrip()
    return b"\n".join(lines)


def _keys(chance: Random, content: bytes) -> bytes:
    def spoilt(key: str) -> str:
        at = chance.randrange(len(key) + 1)
        return chance.choice([key[:at] + key[at + 1 :], key[:at] + "x" + key[at:], key.upper(), f'"{key}"', ""])

    return _part(chance, content, lambda line: f"{spoilt(line.partition(':')[0])}:{line.partition(':')[2]}")


def _values(chance: Random, content: bytes) -> bytes:
    scrap = chance.choice([*_SCRAPS, "x" * chance.choice([10, 300, 70_000]), "[" * 900])
    return _part(chance, content, lambda line: f"{line.partition(':')[0]}: {scrap}")


def _part(chance: Random, content: bytes, change: Callable[[str], str]) -> bytes:
    """The text with one line changed that has a key and a value."""
    lines = content.decode("utf-8", "replace").split("\n")
    known = [index for index, line in enumerate(lines) if ":" in line]
    if known:
        at = chance.choice(known)
        lines[at] = change(lines[at])
    return "\n".join(lines).encode()


_WAYS = [_bytes, _lines, _keys, _values]


def judge(number: int, folder: Path) -> str:
    """`heel`, `fout` or `onleesbaar`; fails where a problem lacks something, or the oracle disagrees."""
    content = mutant(number)
    try:
        problems = check(open_project(ROOT, folder), TODAY, instead={folder / SERVICE: content}).problems
        own = [problem for problem in problems if problem.file.endswith(SERVICE)]
        document = documents.parse(content, PurePosixPath(SERVICE), SERVICE)
    except InvalidInput as refusal:
        _whole([*refusal.problems], content)
        return "onleesbaar"
    _whole(own, content)
    ours, oracle = verdicts("dienst", document.value)
    assert ours == oracle, (ours, oracle)
    assert ours or any(problem.is_error for problem in own)
    return "fout" if any(problem.is_error for problem in own) else "heel"


def _whole(problems: list[Problem], content: bytes) -> None:
    last = content.count(b"\n") + content.count(b"\r") + 1
    for problem in problems:
        assert problem.code, problem
        assert problem.message.strip(), problem
        assert len(problem.message) < 1000, problem
        assert 1 <= problem.line <= last, problem
        assert problem.column >= 1, problem


def run(first: int, end: int, folder: Path) -> None:
    for number in range(first, end):
        print(number, end=" ", flush=True)
        print(judge(number, folder), flush=True)


if __name__ == "__main__":
    run(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
