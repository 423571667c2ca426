"""`python -m benchmarks.build.kills`: builds of a large catalogue that are killed, and what stands then.

The tests kill small builds, a hundred of them in `make test-long`; at full size each takes minutes, so here it is a
few. Before each some services change, and the build works from all that those before it kept. The site must be one
whole generation, and the next build must give the files of a build that has nothing kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import click
import msgspec

from benchmarks.build.measuring import FailedRun
from benchmarks.build.whole import Files, different, which, whole
from benchmarks.build.workplace import Workplace
from benchmarks.search.scale import keep

_RESULTS = Path(__file__).parent / "results"
_STATES = ("eerst", "daarna")
_SOONEST = 0.1  # seconds


class Kill(msgspec.Struct, frozen=True):
    """After how many seconds a build was killed, and whether the earlier or the new site stood then."""

    after: float
    left: str


@click.command()
@click.option("--services", "size", default=25_000, show_default=True, help="How many services.")
@click.option("--kills", "wanted", default=5, show_default=True, help="How many builds are killed.")
@click.option("--seed", default=2300, show_default=True, help="The same seed gives the same shares of a build.")
def main(size: int, wanted: int, seed: int) -> None:
    """Kill builds at random moments and prove what stands then; kept in benchmarks/build/results/."""
    found: list[Kill] = []
    with TemporaryDirectory(prefix="helder-") as work:
        place = Workplace(Path(work).resolve())
        place.lay(size)
        try:
            for kill in kills(place, wanted, Random(seed)):
                found.append(kill)
                click.echo(f"{kill.after:8.2f} s: the {kill.left} site, whole; the next build as from nothing")
        except FailedRun as failure:
            raise click.ClickException(str(failure)) from failure
    keep("kills", {"services": size, "seed": seed, "kills": found}, _RESULTS)


def kills(place: Workplace, wanted: int, chance: Random) -> Iterator[Kill]:
    """So many kills at moments by chance; raises FailedRun at the first that does harm."""
    expected: dict[str, Files] = {}
    longest = 0.0
    for state in _STATES:
        place.change(state)
        expected[state] = place.from_nothing()
        longest = place.build()  # the second time with what was kept of the first
    states = cycle([_STATES, _STATES[::-1]])
    while wanted:
        new, earlier = next(states)
        after = chance.uniform(_SOONEST, longest)
        place.change(new)
        if place.kill(after):
            wanted -= 1
            yield Kill(round(after, 2), _left(place, expected[earlier], expected[new]))
        else:
            longest = after  # this build had ended: the next is killed sooner


def _left(place: Workplace, earlier: Files, new: Files) -> str:
    """Which site was left; the project has then built the new one."""
    left = which(whole(place.site), earlier, new)
    place.build()
    if (found := whole(place.site)) != new:
        raise FailedRun(f"not as from nothing: {different(found, new)}")
    return left


if __name__ == "__main__":
    main()
