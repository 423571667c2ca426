"""Publishing: the paths, the outputs and the folders that are refused, without a trace."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

import pytest

from generator.publish import Output, Published, PublishError, publish, reserved

MANIFEST = "manifest.sha256"

Files = Mapping[str, bytes]
A: Files = {"index.html": b"een", "aanbod/x/index.html": b"twee", "oud/index.html": b"weg"}
B: Files = {"index.html": b"een", "aanbod/x/index.html": b"anders", "nieuw/y/index.html": b"erbij"}


def put(files: Files, site: Path, protected: Iterable[Path] = ()) -> Published:
    outputs = [Output(PurePosixPath(path), content) for path, content in files.items()]
    return publish(outputs, site, protected=protected)


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def pages(folder: Path) -> dict[str, bytes]:
    return {path: content for path, content in tree(folder).items() if path != MANIFEST}


def scatter(files: Files, folder: Path) -> None:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


@pytest.mark.parametrize(
    "path",
    [
        "/etc/passwd",
        "../buiten",
        "a/../../b",
        "a\\b",
        "",
        ".",
        ".git/config",
        "a/.htaccess",
        "C:/x",
        "a:b",
        "a\nb",
        "\0",
        "\ud800",
        "a\u202eb",
    ],
)
def test_a_path_that_no_site_can_have_is_refused(path: str) -> None:
    with pytest.raises(PublishError, match="kan niet in de site staan"):
        Output(PurePosixPath(path), b"")


@pytest.mark.parametrize("path", [".nojekyll", ".well-known/security.txt", "aanbod/x/index.html", "été/a b.html"])
def test_a_path_that_a_site_needs_is_taken(path: str, tmp_path: Path) -> None:
    put({path: b"x"}, tmp_path / "site")
    assert pages(tmp_path / "site") == {path: b"x"}


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        (["a/b", "a/b"], "hetzelfde bestand"),
        (["a/b", "a/B"], "op sommige systemen"),
        (["a/b", "A/c"], "op sommige systemen"),
        (["\u00e9", "e\u0301"], "op sommige systemen"),
        (["a/b", "a"], "zowel een bestand als een map"),
        (["a", "a/b/c"], "zowel een bestand als een map"),
        (["a", MANIFEST], "hetzelfde bestand"),
        ([], "niets om te publiceren"),
    ],
)
def test_outputs_that_make_no_site_are_refused_and_the_site_stays(
    paths: list[str], message: str, tmp_path: Path
) -> None:
    put(A, tmp_path / "site")
    with pytest.raises(PublishError, match=message):
        publish((Output(PurePosixPath(path), b"nieuw") for path in paths), tmp_path / "site")
    assert pages(tmp_path / "site") == A


def test_a_folder_that_helder_did_not_make_is_refused_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    scatter({"foto.jpg": b"x"}, tmp_path / "documenten")
    with pytest.raises(PublishError, match="niet door Helder gemaakt"):
        put(A, tmp_path / "documenten")
    assert tree(tmp_path) == {"documenten/foto.jpg": b"x"}


def test_a_manifest_that_helder_did_not_write_is_no_passport(tmp_path: Path) -> None:
    scatter({"foto.jpg": b"x", MANIFEST: b"iets anders\n"}, tmp_path / "documenten")
    with pytest.raises(PublishError, match="niet van Helder of is beschadigd"):
        put(A, tmp_path / "documenten")
    assert (tmp_path / "documenten/foto.jpg").read_bytes() == b"x"


def test_a_file_of_someone_else_in_the_site_stops_the_build_and_stays(tmp_path: Path) -> None:
    put(A, tmp_path / "site")
    scatter({".git/config": b"x", ".DS_Store": b"x"}, tmp_path / "site")
    with pytest.raises(PublishError, match=r"niet maakte: \.git/config\."):
        put(B, tmp_path / "site")
    assert pages(tmp_path / "site") == {**A, ".git/config": b"x", ".DS_Store": b"x"}


def test_what_a_desktop_leaves_behind_does_not_stop_the_build(tmp_path: Path) -> None:
    put(A, tmp_path / "site")
    scatter({"aanbod/.DS_Store": b"x"}, tmp_path / "site")
    put(B, tmp_path / "site")
    assert pages(tmp_path / "site") == B


def test_the_project_a_folder_above_it_or_its_catalogue_is_refused(tmp_path: Path) -> None:
    scatter({"catalogue/x.yaml": b"x"}, tmp_path / "werk/project")
    before = tree(tmp_path)
    project = tmp_path / "werk/project"
    for site in (project, project / "catalogue", tmp_path / "werk", project / "catalogue/.."):
        with pytest.raises(PublishError, match="staat het project zelf"):
            put(A, site, protected=[project, project / "catalogue"])
    assert tree(tmp_path) == before
    put(A, project / "site", protected=[project, project / "catalogue"])
    assert pages(project / "site") == A


@pytest.mark.parametrize("place", ["docs", "docs/site", "docs/a/b", "koppeling/site", "docs/../docs/site"])
def test_a_site_in_a_folder_that_it_is_made_from_is_refused(place: str, tmp_path: Path) -> None:
    scatter({"docs/index.md": b"x"}, tmp_path)
    (tmp_path / "koppeling").symlink_to(tmp_path / "docs")
    sources = [tmp_path / "docs", tmp_path / "nergens"]
    with (
        pytest.raises(PublishError, match="daaruit wordt de site gemaakt"),
        reserved(tmp_path / place, sources=sources),
    ):
        pytest.fail("the work began")
    assert tree(tmp_path / "docs") == {"index.md": b"x"}
    with reserved(tmp_path / "docs.site", sources=sources):
        pass


def test_a_file_a_link_and_a_mount_point_are_refused(tmp_path: Path) -> None:
    scatter({"bestand": b"x"}, tmp_path)
    (tmp_path / "map").mkdir()
    (tmp_path / "koppeling").symlink_to(tmp_path / "map")
    refused = {
        tmp_path / "bestand": "is een bestand",
        tmp_path / "koppeling": "is een koppeling",
        Path("/"): "koppelpunt",
    }
    for site, message in refused.items():
        with pytest.raises(PublishError, match=message):
            put(A, site)
    assert not any((tmp_path / "map").iterdir())


def test_a_link_in_place_of_the_workshop_is_refused(tmp_path: Path) -> None:
    scatter({"elders/standby/foto.jpg": b"x"}, tmp_path)
    (tmp_path / ".site.helder").symlink_to(tmp_path / "elders")
    with pytest.raises(PublishError, match="is een koppeling"):
        put(A, tmp_path / "site")
    assert tree(tmp_path / "elders") == {"standby/foto.jpg": b"x"}


def test_a_place_where_nobody_may_write_is_refused() -> None:
    with pytest.raises(PublishError, match="Je mag hier niet schrijven"):
        put(A, Path("/sys/site"))


def test_reserving_early_refuses_before_any_work(tmp_path: Path) -> None:
    scatter({"foto.jpg": b"x"}, tmp_path / "documenten")
    with pytest.raises(PublishError), reserved(tmp_path / "documenten"):
        pytest.fail("the work began")
