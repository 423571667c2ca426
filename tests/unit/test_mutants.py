"""Ten thousand spoilt entries, always the same: each is judged in words, none ends the program or holds it up."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path
from threading import Timer

from tests.catalogues import LONG, ROOT, SmallCatalogue
from tests.unit.mutants import mutant

NUMBER = 10_000 if LONG else 150
WATCHDOG = 60  # seconds for one of them, on a machine that does other things too


def watched(folder: Path, number: int) -> Counter[str]:
    """What became of each, by the one child that judges them all; it is ended when one takes too long."""
    command = [sys.executable, "-m", "tests.unit.mutants", "0", str(number), str(folder)]
    told: list[str] = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        line = "start"
        while line:
            watch = Timer(WATCHDOG, child.kill)
            watch.start()
            line = child.stdout.readline()
            watch.cancel()
            told += [line] if line else []
        trouble = child.stderr.read()
    last = told[-1] if told else "none"
    assert child.returncode == 0, f"after {last!r}, status {child.returncode}: {trouble[-3000:]}"
    assert [int(line.split()[0]) for line in told] == list(range(number))
    return Counter(line.split()[1] for line in told)


def test_every_spoilt_entry_is_judged_in_words(small: SmallCatalogue) -> None:
    found = watched(small.folder, NUMBER)
    print(dict(found))
    assert set(found) == {"heel", "fout", "onleesbaar"}  # each way of being spoilt occurs


def test_a_number_always_gives_the_same_entry() -> None:
    assert [mutant(number) for number in range(20)] == [mutant(number) for number in range(20)]
    assert len({mutant(number) for number in range(200)}) > 190
