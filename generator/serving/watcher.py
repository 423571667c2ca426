"""What changes in some folders, in bursts: as the system tells it, or as looking tells where the system is silent."""

from __future__ import annotations

import os
import time
import warnings
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue

from watchdog.events import (
    EVENT_TYPE_CLOSED_NO_WRITE,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_OPENED,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

_QUIET = 0.05
"""Seconds without news that end a burst: an editor that saves does several things at once."""
_LONGEST = 1.0
_BETWEEN_LOOKS = 1.0
_READING = frozenset((EVENT_TYPE_OPENED, EVENT_TYPE_CLOSED_NO_WRITE))
_PASSING_ENDS = ("~", ".swp", ".swx", ".tmp", ".part", ".bak")
_PASSING_STARTS = (".", "#")
_OF_VIM = "4913"


class Watcher:
    """Watches these folders, with what is in them, and these files; `is_looking` where the system tells nothing, as on
    a network drive.
    """

    def __init__(self, folders: Iterable[Path], files: Iterable[Path], is_looking: bool = False) -> None:
        self._news: SimpleQueue[Path] = SimpleQueue()
        self._folders = _outermost(_absolute(folder) for folder in folders if folder.is_dir())
        self._files = frozenset(_absolute(file) for file in files)
        # A folder that comes back is still being watched: watchdog warns of it on the terminal, and goes on rightly.
        warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning, r"watchdog\.")
        self._observer = self._started(_looking() if is_looking else Observer())

    def burst(self, timeout: float) -> frozenset[Path]:
        """What changed at about the same time, with absolute paths; nothing if nothing did within the time."""
        found: set[Path] = set()
        with suppress(Empty):
            found.add(self._news.get(timeout=timeout))
            end = time.monotonic() + _LONGEST
            while (left := end - time.monotonic()) > 0:
                found.add(self._news.get(timeout=min(_QUIET, left)))
        return frozenset(found)

    def close(self) -> None:
        self._observer.stop()
        self._observer.join()

    def _started(self, observer: BaseObserver) -> BaseObserver:
        """The observer at work; where the system has no more room for watches, one that looks by itself."""
        handler = _Handler(self._news, self._folders, self._files)
        try:
            for folder in self._folders:
                observer.schedule(handler, str(folder), recursive=True)
            for folder in {file.parent for file in self._files}:
                observer.schedule(handler, str(folder), recursive=False)
            observer.start()
        except OSError:
            if isinstance(observer, PollingObserver):
                raise
            return self._started(_looking())
        return observer


class _Handler(FileSystemEventHandler):
    def __init__(self, news: SimpleQueue[Path], folders: Iterable[Path], files: frozenset[Path]) -> None:
        self._news, self._folders, self._files = news, tuple(folders), files

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _READING or (event.is_directory and event.event_type == EVENT_TYPE_MODIFIED):
            return
        for path in (Path(os.fsdecode(name)) for name in (event.src_path, event.dest_path) if name):
            if self._concerns(path) and not is_passing(path.name):
                self._news.put(path)

    def _concerns(self, path: Path) -> bool:
        return path in self._files or any(folder in path.parents for folder in self._folders)


def is_passing(name: str) -> bool:
    """Whether a file is one that editors and systems make for a while, beside the one that is meant."""
    return name.startswith(_PASSING_STARTS) or name.endswith(_PASSING_ENDS) or name == _OF_VIM


def _looking() -> PollingObserver:
    return PollingObserver(timeout=_BETWEEN_LOOKS)


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))


def _outermost(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The folders without those that lie in another one."""
    known = set(folders)
    return tuple(sorted(folder for folder in known if known.isdisjoint(folder.parents)))
