"""What goes on for as long as a site is shown: taking in what changes, and having the whole built."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from threading import Event

from generator.serving.follower import Follower
from generator.serving.keeper import Keeper
from generator.serving.watcher import Watcher

_BEFORE_BUILDING = 1.0
"""Seconds without a change after which the whole is built: search, exports and data."""
_BETWEEN_LOOKS = 0.3


@dataclass
class Upkeep:
    """Whatever goes wrong in it is told, and it goes on."""

    keeper: Keeper
    watcher: Watcher
    follower: Follower
    _is_due: bool = True
    _changed_at: float = field(default_factory=time.monotonic)

    def run(self, end: Event) -> None:
        """Go on until the end; no build is at work then."""
        try:
            while not end.is_set():
                if not self._has_looked():
                    end.wait(_BETWEEN_LOOKS)
        finally:
            self.follower.stop()

    def _has_looked(self) -> bool:
        try:
            self._look()
        except Exception as error:  # what is saved next is to be seen all the same
            self.keeper.tell_fault(error)
            return False
        return True

    def _look(self) -> None:
        """Take in what changes; once nothing does for a while, let the whole be built."""
        changed = self.watcher.burst(_BETWEEN_LOOKS)
        if changed:
            self.keeper.take(changed)
            self._is_due, self._changed_at = True, time.monotonic()
        elif self._is_time():
            self._is_due = False  # even if it cannot begin: it is tried again after the next change
            self.follower.start()
        outcome = self.follower.outcome()
        if outcome is not None and not self._is_due:
            self.keeper.learn(outcome)

    def _is_time(self) -> bool:
        waited = time.monotonic() - self._changed_at
        return self._is_due and not self.follower.is_at_work and waited > _BEFORE_BUILDING
