"""New content for a file, whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from tempfile import NamedTemporaryFile


def put_content(file: Path, content: bytes) -> None:
    """Write a file, whatever stood there. Whoever looks sees the one or the other whole; the rights of the file stay.

    Raises OSError where the system refuses.
    """
    with NamedTemporaryFile(dir=file.parent, prefix=".helder-", delete=False) as draft:
        name = Path(draft.name)
        try:
            draft.write(content)
            draft.flush()
            os.fsync(draft.fileno())
            name.chmod(_rights(file))
        except BaseException:
            name.unlink()
            raise
    try:
        name.replace(file)
    except BaseException:
        name.unlink()
        raise


def create_content(file: Path, content: bytes) -> bool:
    """Write a new file and the folder that it stands in; False, and nothing done, where there is one already.

    Whoever looks sees nothing or the whole. Raises OSError where the system refuses.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, prefix=".helder-") as draft:
        draft.write(content)
        draft.flush()
        os.fsync(draft.fileno())
        os.chmod(draft.name, _rights(file))
        try:
            os.link(draft.name, file)
        except FileExistsError:
            return False
    return True


def replace_content(file: Path, before: bytes, after: bytes) -> bool:
    """Put `after` in place of `before`; False, and nothing done, where the file is no longer what it was.

    Whoever looks sees the one or the other whole. The rights of the file stay. Raises OSError where the system refuses.
    """
    if file.is_symlink() or file.read_bytes() != before:
        return False
    put_content(file, after)
    return True


def _rights(file: Path) -> int:
    """Those of the file; of one that is not there, those that the system gives a new one."""
    try:
        return stat.S_IMODE(file.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)  # it can only be read by setting it
        os.umask(mask)
        return 0o666 & ~mask
