"""What a browser gets for an address: a page from memory, or a file of the theme or of the last whole build."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path

from jinja2 import TemplateError

from generator.reports.printable import printable
from generator.serving.additions import added, empty
from generator.serving.state import News, State
from generator.serving.terminal import say

_OWN = Path(__file__).parent / "files"
OWN_ADDRESS = "-helder/"
_INDEX = "index.html"
_DRAWING = "helder/kaart.svg"
_MOST_KEPT = 200
_DEFECT = "Dit is een fout in Helder zelf, niet in je gegevens. Meld ze aan wie Helder onderhoudt."


@dataclass(frozen=True, slots=True)
class Answer:
    """A page, or where it is."""

    html: str = ""
    status: HTTPStatus = HTTPStatus.OK
    elsewhere: str = ""


@dataclass
class Desk:
    """Answers by the latest state; a page that cannot be made is shown as it was last."""

    news: News
    site_dir: Path
    _kept: OrderedDict[str, str] = field(default_factory=OrderedDict)

    def page(self, address: str) -> Answer:
        """The answer to the address of a page, without a slash before it."""
        state = self.news.latest
        folder = address.removesuffix(_INDEX)
        html, notes = self._made(state, folder)
        if html is not None:
            return Answer(added(html, state, notes))
        if folder and not folder.endswith("/") and self._made(state, f"{folder}/")[0] is not None:
            return Answer(elsewhere=f"/{folder}/", status=HTTPStatus.FOUND)
        if state.showcase is None or notes:
            return Answer(added(empty(), state, notes), HTTPStatus.SERVICE_UNAVAILABLE)
        return Answer(added(state.showcase.not_found() or empty(), state), HTTPStatus.NOT_FOUND)

    def content(self, address: str) -> bytes | None:
        """What is at an address that is no page's: a file, or the drawing of the map that pages share."""
        if address.startswith(OWN_ADDRESS):
            return _content(_OWN, address.removeprefix(OWN_ADDRESS))
        showcase = self.news.latest.showcase
        if showcase and address == _DRAWING:
            return showcase.drawing().encode()
        folders = (showcase.theme.assets, self.site_dir) if showcase else (self.site_dir,)
        found = (_content(folder, address) for folder in folders if not address.endswith(_INDEX))
        return next((content for content in found if content is not None), None)

    def _made(self, state: State, address: str) -> tuple[str | None, tuple[str, ...]]:
        """The page of a state, with what is to be said of it; one of the last build while there is no state yet."""
        if state.showcase is None:
            content = _content(self.site_dir, f"{address}{_INDEX}") if address.endswith("/") or not address else None
            return (content.decode() if content is not None else None), ()
        try:
            html = state.showcase.page(address)
        except Exception as error:  # whatever somebody is working on: the server goes on
            return self._kept.get(address), (told(error),)
        if html is not None:
            self._keep(address, html)
        return html, ()

    def _keep(self, address: str, html: str) -> None:
        self._kept[address] = html
        self._kept.move_to_end(address)
        while len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)


def told(error: BaseException) -> str:
    """What to say of something that could not be made; it is said in the terminal too."""
    short = printable(f"{type(error).__name__}: {error}")
    said = f"Een sjabloon klopt nog niet: {short}" if isinstance(error, TemplateError) else f"{_DEFECT} Kort: {short}"
    say(said, is_fault=True)
    return said


def _content(folder: Path, address: str) -> bytes | None:
    """What the file at an address in a folder holds, if it is there and really in it."""
    try:
        base, file = folder.resolve(), (folder / address).resolve()
        return file.read_bytes() if base in file.parents and file.is_file() else None
    except (OSError, ValueError):  # it went away, or the name is one that no file can have
        return None
