"""What there is to show at one moment, and who waits for the next."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field, replace

from generator.problems import Problem
from generator.serving.showcase import Showcase


@dataclass(frozen=True, slots=True)
class State:
    """`showcase` is None until a catalogue was good once; `problems` are the errors that keep something from being
    shown, `notes` what else stands in the way. `number` grows with every state, and from one run to the next.
    """

    showcase: Showcase | None = None
    problems: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()
    number: int = 0


@dataclass
class News:
    """The latest state; browsers wait here for a newer one."""

    _latest: State = field(default_factory=lambda: State(number=time.time_ns()))
    _changed: threading.Condition = field(default_factory=threading.Condition)
    is_over: bool = False
    """Whether nothing newer will ever come."""

    @property
    def latest(self) -> State:
        return self._latest

    def publish(self, state: State) -> None:
        with self._changed:
            self._latest = replace(state, number=self._latest.number + 1)
            self._changed.notify_all()

    def end(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self.is_over = True
            self._changed.notify_all()

    def newer_than(self, number: int, timeout: float) -> State | None:
        """A state that is newer, as soon as there is one; None if there is none within the time."""
        with self._changed:
            self._changed.wait_for(lambda: self._latest.number != number or self.is_over, timeout)
            return self._latest if self._latest.number != number else None
