"""The standby generation and the published one change places; nobody ever sees half of one."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path

from generator.endings import undisturbed

_HERE = -100  # AT_FDCWD: paths count from the working directory
_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2), Linux 3.15
_NOT_OFFERED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def exchange(standby: Path, site: Path, aside: Path) -> None:
    """Publish the standby generation; the one that was published becomes the standby.

    In one step where the system can. Elsewhere by way of `aside`, during which a kill may leave no site at all
    until `recover` puts it back. All three lie in one file system. Raises OSError; then nothing was exchanged.
    """
    with undisturbed():
        if vacant(site):
            standby.rename(site)
        elif not exchange_at_once(standby, site):
            exchange_in_turn(standby, site, aside)


def exchange_at_once(one: Path, other: Path) -> bool:
    """Let two folders change names in a single step; False where the system or the file system offers no such step."""
    renameat2 = getattr(_libc(), "renameat2", None)
    if renameat2 is None:
        return False
    if renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), ctypes.c_uint(_EXCHANGE)) == 0:
        return True
    if ctypes.get_errno() in _NOT_OFFERED:
        return False
    raise _last_error(other)


def exchange_in_turn(standby: Path, site: Path, aside: Path) -> None:
    """The same in three renames. The names that exist after a kill tell `recover` how far it came."""
    site.rename(aside)
    try:
        standby.rename(site)
    except OSError:
        aside.rename(site)
        raise
    with suppress(OSError):  # the new site stands; what is left here is for `recover`
        aside.rename(standby)


def recover(standby: Path, site: Path, aside: Path) -> None:
    """Finish, or take back, an exchange in turn that was killed."""
    if not aside.exists():
        return
    if vacant(site):
        aside.rename(site)
        return
    if standby.exists():
        shutil.rmtree(standby)
    aside.rename(standby)


def vacant(site: Path) -> bool:
    """Whether no site stands there; an empty folder makes way."""
    if not site.exists():
        return True
    if any(site.iterdir()):
        return False
    site.rmdir()
    return True


def flush(folder: Path) -> None:
    """Have all that was written below `folder` on the disk.

    Else a power cut soon after the exchange could leave the new names with empty files. One call for the file
    system: a wait for each of thousands of files would take minutes. Raises OSError for what could not be written.
    """
    syncfs = getattr(_libc(), "syncfs", None)
    if syncfs is None:
        getattr(os, "sync", lambda: None)()
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if syncfs(handle) != 0:
            raise _last_error(folder)
    finally:
        os.close(handle)


def _libc() -> ctypes.CDLL | None:
    return ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None


def _last_error(path: Path) -> OSError:
    number = ctypes.get_errno()
    return OSError(number, os.strerror(number), str(path))
