"""One build at a time into one folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import BinaryIO

from generator.generations.failure import PublishError

if sys.platform == "win32":
    import msvcrt

    _FAR_FROM_THE_PID = 1024  # Windows lets no other process read a locked byte

    def _taken(file: BinaryIO) -> bool:
        file.seek(_FAR_FROM_THE_PID)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _taken(file: BinaryIO) -> bool:
        # A record lock belongs to this process alone: workers that outlive a killed build do not keep it.
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            return False
        return True


def hold(lock: Path, site: Path) -> BinaryIO:
    """The lock of a site, held until the file is closed: the system does that when this process ends, however it ends.

    Raises PublishError while another process holds it, and OSError where no lock can be made.
    """
    file = lock.open("a+b", buffering=0)
    try:
        if not _taken(file):
            raise PublishError(_refusal(file, site))
        file.truncate(0)
        file.write(str(os.getpid()).encode())
    except BaseException:
        file.close()
        raise
    return file


def _refusal(file: BinaryIO, site: Path) -> str:
    file.seek(0)
    pid = file.read(20).decode(errors="replace")
    who = f"Een andere bouw (proces {pid})" if pid.isdigit() else "Een andere bouw"
    return f"{who} werkt nu aan {site}. Wacht tot die klaar is en probeer dan opnieuw."
