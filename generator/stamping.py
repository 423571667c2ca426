"""All pages of a site in each language that has them: taken over where they would come out the same, else made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.editions import Edition
from generator.kept_pages import KeptPages, Taken
from generator.offer import Offer
from generator.page_keys import PageKeys
from generator.pages import Page
from generator.processes import spread_here
from generator.project import Options
from generator.publish import Output
from generator.render import Renderer
from generator.shell import Theme

_AT_ONCE = 64
"""Pages that a process makes before it hands them over."""
_FEW = 500
"""Pages that are made sooner by one process, with the templates that they need, than by several, with all of them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A page, and what renders it in a language that has it."""

    renderer: Renderer
    page: Page

    @property
    def address(self) -> str:
        return self.renderer.edition.language.folder + self.page.address

    @property
    def path(self) -> str:
        return self.renderer.edition.language.folder + self.page.file


def renderers(
    offer: Offer, options: Options, theme: Theme, edition: Edition, every: Sequence[Page]
) -> tuple[Renderer, ...]:
    """What renders the site in Dutch, then the other editions, each of which knows what they have."""
    common = frozenset(page.address for page in every if page.translated)
    spoken = (replace(edition, language=language, translated=common) for language in edition.languages[1:])
    return tuple(Renderer(offer, options, theme, each) for each in (edition, *spoken))


def wanted(every: Iterable[Page], renderers: Sequence[Renderer]) -> Iterator[Wanted]:
    """Every page in each language that has it."""
    for page in every:
        for each in renderers:
            if page.translated or each.edition.language.is_source:
                yield Wanted(each, page)


def stamped(found: Iterable[Wanted], keys: PageKeys, kept: KeptPages, jobs: Callable[[], int]) -> Iterator[Taken]:
    """The pages as files of the site; what is kept learns how each was made.

    `jobs` is how many processes may make pages, asked for when it is known which ones are left.
    """
    left: list[tuple[Wanted, bytes]] = []
    for each in found:
        key = keys.of(each.page, each.renderer.edition, each.renderer.is_at_risk(each.page))
        if taken := kept.take(each.path, key):
            yield taken
        else:
            left.append((each, key))
    for (each, key), content in zip(left, _made([each for each, _ in left], jobs()), strict=True):
        yield kept.keep(Output(PurePosixPath(each.path), content), key)


def _made(found: Sequence[Wanted], jobs: int) -> Iterator[bytes]:
    """The bytes of these pages, in their order."""
    if len(found) <= _FEW:
        yield from map(_page, found)
        return
    parts = [found[start : start + _AT_ONCE] for start in range(0, len(found), _AT_ONCE)]
    for renderer in {id(each.renderer): each.renderer for each in found}.values():
        renderer.prepare()
    for made in spread_here(lambda part: list(map(_page, parts[part])), range(len(parts)), jobs):
        yield from made


def _page(found: Wanted) -> bytes:
    return found.renderer.page(found.page).encode()
