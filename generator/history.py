"""What git knows of a project: the files that differ from an earlier point, and the project as it was then."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.problems import Problem, WrongUse

_SHALLOW_TIP = "Haal de hele geschiedenis op: git fetch --unshallow, of fetch-depth: 0 bij actions/checkout."
_PLAIN = b"100644 "
_PARTS = ("mkdocs.yml", "schema", "catalogue", "docs")


@dataclass(frozen=True, slots=True)
class Point:
    """A commit that the work of today began from, and the top folder of its repository."""

    top: Path
    commit: str


def since(folder: Path, reference: str) -> Point:
    """The point where this work and `reference` (a branch, a tag, a commit) went apart.

    Raises WrongUse when there is no git, no repository, no such reference, or too little history.
    """
    if shutil.which("git") is None:
        raise _wrong("git-ontbreekt", "Het programma git is er niet.", "Installeer git, of laat de optie weg.")
    top = _asked(folder, "rev-parse", "--show-toplevel")
    if top is None:
        message = "Deze map is geen deel van een git-opslagplaats."
        raise _wrong("git-geen-opslagplaats", message, "Doe dit in de map die je met git clone kreeg.")
    if _asked(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{reference}^{{commit}}") is None:
        tip = _SHALLOW_TIP if _is_shallow(folder) else "Kijk de naam van de tak of het nummer van de commit na."
        raise _wrong("git-verwijzing-onbekend", f"Git kent '{reference}' hier niet.", tip)
    base = _asked(folder, "merge-base", "--end-of-options", reference, "HEAD")
    if base is None:
        message = f"'{reference}' en je werk hebben geen gemeenschappelijk begin."
        tip = _SHALLOW_TIP if _is_shallow(folder) else "Kies een tak waar je werk uit voortkomt."
        raise _wrong("git-geen-begin", message, tip)
    return Point(Path(top), base)


def touched(point: Point) -> frozenset[Path]:
    """The files that differ from that point, new and removed ones too, whether committed or not."""
    changed = _output(point.top, "diff", "--name-only", "--no-renames", "-z", point.commit)
    new = _output(point.top, "ls-files", "--others", "--exclude-standard", "-z")
    names = (changed + new).split(b"\0")
    return frozenset(point.top / os.fsdecode(name) for name in names if name)


def odd_files(point: Point, folder: Path) -> list[Path]:
    """What git keeps below a folder that is no plain file: a link, another repository, or what may be run.

    Of its own books, not of the disk: not every disk knows whether a file may be run.
    """
    below = _inside(point, folder).as_posix()
    lines = _output(point.top, "ls-files", "--stage", "-z", "--", below).split(b"\0")
    kept = [line.partition(b"\t") for line in lines if line]
    return [point.top / os.fsdecode(name) for about, _, name in kept if not about.startswith(_PLAIN)]


def restored(point: Point, root: Path, catalogue: Path, into: Path) -> tuple[Path, Path]:
    """The root and the catalogue as they were at that point, written below `into`; only what a check reads.

    Raises WrongUse when one of them lies outside the repository.
    """
    home, place = _inside(point, root), _inside(point, catalogue)
    tracked = _output(point.top, "ls-tree", "-r", "-z", "--name-only", point.commit).split(b"\0")
    paths = [Path(os.fsdecode(name)) for name in tracked if name]
    there = [part for part in {*(home / part for part in _PARTS), place} if any(_lies_in(path, part) for path in paths)]
    if there:
        names = [part.as_posix() for part in there]
        _unpacked(_output(point.top, "archive", "--format=tar", point.commit, "--", *names), into)
    (into / place).mkdir(parents=True, exist_ok=True)
    return into / home, into / place


def _lies_in(path: Path, part: Path) -> bool:
    return path == part or part in path.parents


def _unpacked(content: bytes, into: Path) -> None:
    """Write an archive, nothing of it outside `into`; a link in it leads nowhere, but is there for the check to refuse.

    Python has a filter for what it unpacks since 3.11.4, and Debian 12 has 3.11.2. Raises WrongUse.
    """
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        for member in archive:
            if _leads_out(PurePosixPath(member.name)):
                raise _wrong("git-weigert", f"Git gaf een pad buiten de map: {member.name}", _SHALLOW_TIP)
            place = into / member.name
            place.parent.mkdir(parents=True, exist_ok=True)
            if member.issym():
                place.symlink_to("nergens")
            elif member.isfile() and (file := archive.extractfile(member)):
                place.write_bytes(file.read())


def _leads_out(path: PurePosixPath) -> bool:
    return path.is_absolute() or ".." in path.parts


def _inside(point: Point, folder: Path) -> Path:
    try:
        return folder.resolve().relative_to(point.top.resolve())
    except ValueError:
        message = f"{folder} hoort niet bij dezelfde git-opslagplaats."
        raise _wrong("git-andere-map", message, "Kies een catalogus in dezelfde opslagplaats.") from None


def _is_shallow(folder: Path) -> bool:
    return _asked(folder, "rev-parse", "--is-shallow-repository") == "true"


def _asked(folder: Path, *arguments: str) -> str | None:
    """One line that git answers; None where it refuses."""
    done = _run(folder, *arguments)
    return os.fsdecode(done.stdout).strip() if done.returncode == 0 else None


def _output(folder: Path, *arguments: str) -> bytes:
    done = _run(folder, *arguments)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        raise _wrong("git-weigert", f"Git kon dit niet: {said}", _SHALLOW_TIP)
    return done.stdout


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_LITERAL_PATHSPECS": "1"}
    return subprocess.run(["git", "-C", folder, *arguments], capture_output=True, env=environment, check=False)


def _wrong(code: str, message: str, tip: str) -> WrongUse:
    return WrongUse(Problem("git", 1, 1, "", code, message, tip))
