"""New content for a file that exists, whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import NamedTemporaryFile


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
