"""Pages of the same key are the same page, whatever was changed; and who changes little changes few keys."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from markupsafe import Markup

from generator.catalogue.parts import Phone
from generator.coverage import Reach
from generator.editions import Edition
from generator.languages import languages
from generator.offer import Listing, Offer
from generator.overview import State
from generator.page_keys import Digests, PageKeys
from generator.pages import pages
from generator.project import Editors, Options
from generator.shell import Theme
from generator.stamping import renderers, wanted
from tests.catalogues import LONG, ROOT, TODAY, SmallCatalogue
from tests.edits import ENTRY_EDITS, OTHER, furnish, phone

SLOTS = "title description lang canonical head skip strip header banner list languages contents body footer"
SHELL = Theme("\n".join(f"{{{{ {slot} }}}}" for slot in SLOTS.split()), (), ROOT)
OPTIONS = Options(languages=("fr", "en") if LONG else ("fr",), leave_to=(("nl", "https://www.meteo.be/nl/"),))
WRITTEN = frozenset(("over/", "fr/uitleg/"))
SPOKEN = languages(OPTIONS.languages)
SEEDS = range(12) if LONG else range(1)
LAST = ("stopped", "removed", "moved")  # nothing else can follow these


@dataclass(frozen=True)
class Made:
    """A page: by which key it is made, which services it is given to show, and what comes of it."""

    key: bytes
    listings: frozenset[str] = frozenset()
    html: str = ""


def keyed(
    small: SmallCatalogue,
    today: date = TODAY,
    options: Options = OPTIONS,
    theme: Theme = SHELL,
    written: frozenset[str] = WRITTEN,
    is_made: bool = False,
) -> dict[str, Made]:
    """Every page from the catalogue in every language, by its path; the HTML only where it is asked for."""
    offer = Offer(small.judged(today).sound(), today)
    every = list(pages(offer))
    edition = Edition(languages=SPOKEN, written=written)
    keys = PageKeys(offer, options, theme)
    return {
        each.path: Made(
            keys.of(each.page, each.renderer.edition, each.renderer.is_at_risk(each.page)),
            frozenset(listings(each.page.shows)),
            each.renderer.page(each.page) if is_made else "",
        )
        for each in wanted(every, renderers(offer, options, theme, edition, every))
    }


def made(small: SmallCatalogue) -> dict[str, Made]:
    return keyed(small, is_made=True)


def listings(shown: Any) -> set[str]:
    """The services within what a page shows, however deep."""
    if isinstance(shown, Listing):
        return {shown.identity}
    parts = shown.values() if isinstance(shown, dict) else shown if isinstance(shown, list | tuple) else ()
    parts = [shown.listings] if hasattr(shown, "listings") else parts
    return {name for part in parts for name in listings(part)}


def lies(before: dict[str, Made], after: dict[str, Made]) -> list[str]:
    """Pages that would be taken over and are no longer true."""
    return [
        path for path, page in after.items() if page.key == was(before, path).key and page.html != before[path].html
    ]


def was(before: dict[str, Made], path: str) -> Made:
    return before.get(path, Made(b""))


def again(before: dict[str, Made], after: dict[str, Made]) -> set[str]:
    """Pages that would be made again."""
    return {path for path, page in after.items() if page.key != was(before, path).key}


@pytest.fixture
def furnished(small: SmallCatalogue) -> SmallCatalogue:
    return furnish(small)


@pytest.mark.parametrize("seed", SEEDS)
def test_after_whatever_edit_no_page_that_changed_keeps_its_key(seed: int, furnished: SmallCatalogue) -> None:
    order = [name for name in ENTRY_EDITS if name not in LAST]
    random.Random(seed).shuffle(order)
    before = made(furnished)
    for name in (*order, *LAST):
        ENTRY_EDITS[name](furnished)
        after = made(furnished)
        assert lies(before, after) == [], name
        assert {path: page.html for path, page in after.items()} != {path: page.html for path, page in before.items()}
        before = after


def test_another_day_option_shell_or_text_gives_every_page_another_key(small: SmallCatalogue) -> None:
    before = keyed(small)
    others = [
        keyed(small, today=TODAY + timedelta(1)),
        keyed(small, options=replace(OPTIONS, site_url="https://voorbeeld.be/hulp/")),
        keyed(small, options=replace(OPTIONS, editors=Editors("Redactie"))),
        keyed(small, options=replace(OPTIONS, is_preview=True)),
        keyed(small, options=replace(OPTIONS, leave_to=())),
        keyed(small, theme=replace(SHELL, shell=f"{SHELL.shell}<p>")),
        keyed(small, written=WRITTEN | {"fr/over/"}),
    ]
    assert [len(again(before, after)) for after in others] == [len(before)] * len(others)


def test_the_same_catalogue_read_again_gives_the_same_keys(small: SmallCatalogue) -> None:
    first, second = keyed(small), keyed(small)
    assert first == second
    assert len({page.key for page in first.values()}) == len(first)


def test_another_number_makes_only_the_pages_again_that_show_the_service(furnished: SmallCatalogue) -> None:
    before = made(furnished)
    phone(furnished)
    after = made(furnished)
    identity = OTHER.removeprefix("aanbieders/").removesuffix(".yaml")
    showing = {path for path, page in after.items() if identity in page.listings}
    assert again(before, after) == showing
    changed = {path for path, page in after.items() if page.html != before[path].html}
    assert "aanbod/ander/hulp/index.html" in changed
    assert changed <= showing
    assert len(showing) < len(after) / 4


def test_another_name_of_a_provider_leaves_the_pages_of_others(furnished: SmallCatalogue) -> None:
    before = keyed(furnished)
    ENTRY_EDITS["provider"](furnished)
    kept = before.keys() - again(before, keyed(furnished))
    assert {"aanbod/ander/hulp/index.html", "aanbieder/ander/index.html", "fr/aanbieder/ander/index.html"} <= kept
    assert not {"aanbod/voorbeeld/dienst/index.html", "aanbieder/voorbeeld/index.html"} & kept


def test_in_dutch_a_new_service_leaves_what_does_not_list_it(furnished: SmallCatalogue) -> None:
    before = keyed(furnished)
    ENTRY_EDITS["added"](furnished)
    anew = again(before, keyed(furnished))
    assert "aanbod/ander/hulp/index.html" not in anew
    assert {"aanbod/index.html", "gemeente/mol/index.html", "aanbieder/derde/index.html"} <= anew


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, "1"),
        (1, True),
        (0, False),
        (1, 1.0),
        (0.0, -0.0),
        (None, "None"),
        ("a", Markup("a")),
        ([1], (1,)),
        ([], {}),
        ([["a"], ["b"]], [["a", "b"]]),
        (["ab", "c"], ["a", "bc"]),
        ([[], [1]], [[1], []]),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        ({"a": 1}, [("a", 1)]),
        ({"a": 1}, Counter("a")),
        ({"a"}, {"b"}),
        ({"a"}, frozenset("a")),
        (Reach.LOCAL, "lokaal"),
        (Reach.FLANDERS, State.FLANDERS),
        (TODAY, TODAY + timedelta(1)),
        (TODAY, TODAY.isoformat()),
        (Phone(number="1"), Phone(number="1", note="1")),
        (Phone(number="1"), {"nummer": "1"}),
        (Options(), Options(branch="x")),
        (Options(), Options(editors=Editors("a"))),
    ],
)
def test_what_differs_in_value_type_or_order_has_another_digest(one: Any, other: Any) -> None:
    assert Digests().of(one) != Digests().of(other)
    assert Digests().of([one]) != Digests().of([other])


def test_a_set_has_one_digest_in_whatever_order() -> None:
    assert Digests().of(frozenset(("a", "b", "c"))) == Digests().of(frozenset(("c", "a", "b")))


def test_a_record_is_known_by_what_it_holds(ten_offer: Offer) -> None:
    digests, item = Digests(), ten_offer.current[0]
    assert digests.of(item) == digests.of(replace(item)) == Digests().of(item)
    service = msgspec.structs.replace(item.service, name="Anders")
    provider = msgspec.structs.replace(item.provider, name="Anders")
    others = [replace(item, service=service), replace(item, provider=provider), replace(item, identity="a/b")]
    assert len({digests.of(each) for each in (item, *others)}) == 4
    assert digests.of([item, others[0]]) != digests.of([others[0], item])


def test_a_long_list_that_is_changed_has_another_digest(ten_offer: Offer) -> None:
    digests, found = Digests(), [*ten_offer.current] * 5
    before = [digests.of(found) for _ in range(3)]
    found.pop()
    assert digests.of(found) not in before


def test_so_has_a_long_tuple_in_which_a_mapping_is_changed(ten_offer: Offer) -> None:
    digests, changing = Digests(), {"a": 1}
    found = (*[*ten_offer.current] * 5, changing)
    before = [digests.of(found) for _ in range(3)]
    changing["a"] = 2
    assert digests.of(found) not in before


def test_long_tuples_that_come_and_go_are_never_taken_for_each_other(ten_offer: Offer) -> None:
    digests, listings = Digests(), ten_offer.current
    numbers = random.Random(2026)
    digests.of(listings)
    found = {digests.of(tuple(numbers.choices(listings, k=40))) for _ in range(1000)}
    assert len(found) == 1000


def test_records_that_come_and_go_are_never_taken_for_each_other() -> None:
    """Python gives a new record the number of one that is gone."""
    digests = Digests()
    assert len({digests.of(Phone(number=str(number))) for number in range(1000)}) == 1000


@dataclass
class Changeable:
    value: int = 1


class Text(str):
    __slots__ = ()


class Open(msgspec.Struct):
    value: int = 1


@pytest.mark.parametrize("value", [object(), b"", Changeable(), Text("a"), Open(), iter([1]), {1: 2}.items(), len])
def test_what_is_not_known_is_refused(value: Any) -> None:
    with pytest.raises(TypeError, match="page_keys"):
        Digests().of({"shown": [value]})


def test_what_the_program_reads_besides_code_is_in_every_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A template, the theme or a translation that changes is seen; so is one that gets another name."""
    from generator import keepsakes

    found = []
    monkeypatch.setattr(keepsakes, "_PROGRAM", tmp_path)
    for name, content in [("a.html", "1"), ("a.html", "2"), ("b.po", "2"), ("b.po", "2")]:
        for file in tmp_path.iterdir():
            file.unlink()
        (tmp_path / name).write_text(content)
        found.append(keepsakes.files.__wrapped__())
    assert len(set(found)) == 3
    assert found[2] == found[3]
    (tmp_path / "__pycache__" / "templates").mkdir(parents=True)
    (tmp_path / "__pycache__" / "templates" / ".draft").write_text("what a build that runs beside this one compiles")
    assert keepsakes.files.__wrapped__() == found[3]
