"""New content for a file, whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile


def create_content(file: Path, content: bytes) -> bool:
    """Write a new file and the folder that it stands in; False, and nothing done, where there is one already.

    Whoever looks sees nothing or the whole. Raises OSError where the system refuses.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, prefix=".helder-") as draft:
        draft.write(content)
        draft.flush()
        os.fsync(draft.fileno())
        os.chmod(draft.name, 0o666 & ~_umask())
        try:
            os.link(draft.name, file)
        except FileExistsError:
            return False
    return True


def _umask() -> int:
    """What the system leaves out of the rights of a new file; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def replace_content(file: Path, before: bytes, after: bytes) -> bool:
    """Put `after` in place of `before`; False, and nothing done, where the file is no longer what it was.

    Whoever looks sees the one or the other whole. The rights of the file stay. Raises OSError where the system refuses.
    """
    if file.is_symlink() or file.read_bytes() != before:
        return False
    with NamedTemporaryFile(dir=file.parent, prefix=".helder-", delete=False) as draft:
        name = Path(draft.name)
        try:
            draft.write(after)
            draft.flush()
            os.fsync(draft.fileno())
            shutil.copymode(file, name)
        except BaseException:
            name.unlink()
            raise
    try:
        name.replace(file)
    except BaseException:
        name.unlink()
        raise
    return True
