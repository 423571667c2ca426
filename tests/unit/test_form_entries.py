"""What the form is filled with is what stands in the files of providers, as the check read them."""

from __future__ import annotations

from generator.forms.stored import stored
from tests.catalogues import ROOT, SERVICE, SmallCatalogue, judged, loaded

FOLDER = ROOT / "catalogue" / "aanbieders"


def test_each_file_of_a_provider_is_told_with_its_first_line() -> None:
    told = {one["identity"]: one for entries in stored(judged().sound().drafts).values() for one in entries}
    files = sorted(FOLDER.rglob("*.yaml"))
    assert len(told) == len(files) >= 80
    for file in files:
        provider = file.parent.name
        one = told[provider if file.stem == "aanbieder" else f"{provider}/{file.stem}"]
        assert one["firstLine"] == file.read_text(encoding="utf-8").partition("\n")[0]
        assert one["value"]["naam"] == loaded(file)["naam"]
        assert set(one["value"]) == set(loaded(file))


def test_the_provider_itself_comes_after_its_services() -> None:
    for entries in stored(judged().sound().drafts).values():
        kinds = [one["kind"] for one in entries]
        assert kinds == sorted(kinds, reverse=True)


def test_an_entry_without_a_schema_line_gets_none(small: SmallCatalogue) -> None:
    small.service()
    assert not (small.folder / SERVICE).read_text(encoding="utf-8").startswith("#")
    [entries] = stored(small.judged().sound().drafts).values()
    assert {one["firstLine"] for one in entries} == {""}
