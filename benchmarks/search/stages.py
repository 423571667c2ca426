"""How long the stages of making something take, and how much memory each needs at most."""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any
from unittest.mock import patch

_STATUS = Path("/proc/self/status")
_CLEAR = Path("/proc/self/clear_refs")
_RESET_PEAK = "5"


@dataclass(slots=True)
class Stage:
    """`megabytes` is the peak of this process while the stage ran, `child_megabytes` that of programs it started."""

    seconds: float = 0.0
    megabytes: int = 0
    child_megabytes: int = 0


@dataclass
class Stages:
    """The stages by name, in the order in which they first ran; one that runs often is added up."""

    found: dict[str, Stage] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """What happens within is this stage."""
        _forget_peak()
        children, start = _megabytes_of_children(), perf_counter()
        yield
        stage = self.found.setdefault(name, Stage())
        stage.seconds = round(stage.seconds + perf_counter() - start, 3)
        stage.megabytes = max(stage.megabytes, _peak())
        if _megabytes_of_children() > children:
            stage.child_megabytes = _megabytes_of_children()

    @contextmanager
    def watched(self, functions: Iterable[tuple[str, Any, str]]) -> Iterator[None]:
        """While this lasts, these functions of modules and classes are stages: (name, owner, name of the function)."""
        with ExitStack() as stack:
            for name, owner, function in functions:
                stack.enter_context(patch.object(owner, function, self._watching(name, owner, function)))
            yield

    def _watching(self, name: str, owner: Any, function: str) -> Any:
        inner: Callable[..., Any] = getattr(owner, function)

        def outer(*values: Any, **named: Any) -> Any:
            with self.stage(name):
                result = inner(*values, **named)
                return list(result) if isinstance(result, Iterator) else result

        return staticmethod(outer) if hasattr(inner, "__self__") else outer


def _forget_peak() -> None:
    if _CLEAR.exists():
        _CLEAR.write_text(_RESET_PEAK, encoding="ascii")


def _peak() -> int:
    if _STATUS.exists():
        line = next(line for line in _STATUS.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) // 1024
    return _in_megabytes(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _megabytes_of_children() -> int:
    return _in_megabytes(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)


def _in_megabytes(told: int) -> int:
    """What the system tells: kilobytes, on a Mac bytes."""
    return told // (1024 * 1024 if sys.platform == "darwin" else 1024)
