"""Work spread over processes gives what it gives in one, in the same order, and stops when it fails."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool

import pytest

from generator.problems import InvalidInput, Problem
from generator.processes import beside, spread, spread_here


@pytest.fixture
def alone() -> None:
    """Threads that other tests left, of a server that answers slowly, end by themselves."""
    latest = time.monotonic() + 30
    while threading.active_count() > 1 and time.monotonic() < latest:
        time.sleep(0.05)
    assert threading.active_count() == 1, threading.enumerate()


def double(number: int) -> tuple[int, int]:
    return 2 * number, os.getpid()


def fails(number: int) -> int:
    return 1 // (number - 50)


def test_results_come_in_the_order_of_the_work_and_from_several_processes() -> None:
    found = list(spread(double, range(200), 2))
    assert [result for result, _ in found] == [2 * number for number in range(200)]
    assert os.getpid() not in {process for _, process in found}
    assert 1 <= len({process for _, process in found}) <= 2


@pytest.mark.usefixtures("alone")
def test_what_cannot_be_pickled_is_inherited() -> None:
    factor = threading.Lock()  # cannot be pickled
    found = list(spread_here(lambda number: (number, factor.locked(), os.getpid()), range(50), 2))
    assert [result[:2] for result in found] == [(number, False) for number in range(50)]
    assert os.getpid() not in {process for *_, process in found}


def test_beside_another_thread_the_work_is_done_here() -> None:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        assert {process for *_, process in spread_here(double, range(5), 2)} == {os.getpid()}
    finally:
        done.set()
        other.join()


@pytest.mark.parametrize("way", [spread, spread_here])
def test_a_failure_is_raised_here(way: Callable[..., Iterator[int]]) -> None:
    with pytest.raises(ZeroDivisionError):
        list(way(fails, range(100), 2))


def test_work_does_not_run_far_ahead_of_who_takes_it() -> None:
    begun: list[int] = []

    def parts() -> Iterator[int]:
        for number in range(100):
            begun.append(number)
            yield number

    next(iter(results := spread(double, parts(), 2)))
    assert len(begun) < 20
    assert len(list(results)) == 99


@pytest.mark.usefixtures("alone")
def test_work_beside_everything_else_is_done_in_a_process_that_inherits() -> None:
    kept = threading.Lock()  # cannot be pickled
    with beside(lambda: (kept.locked(), os.getpid()), 2) as asked:
        assert asked()[0] is False
    with beside(lambda: (kept.locked(), os.getpid()), 2) as asked:
        assert asked()[1] != os.getpid()


@pytest.mark.usefixtures("alone")
def test_work_beside_tells_when_it_is_done() -> None:
    going_on = multiprocessing.get_context("fork").Event()
    with beside(going_on.wait, 2) as asked:
        assert not asked.is_done()
        going_on.set()
        latest = time.monotonic() + 30
        while not asked.is_done() and time.monotonic() < latest:
            time.sleep(0.01)
        assert asked.is_done()
        assert asked() is True


def test_with_one_job_it_is_done_here_when_it_is_asked_for() -> None:
    done: list[int] = []
    with beside(lambda: done.append(1), 1) as asked:
        assert done == []
        assert not asked.is_done()
        asked()
    assert done == [1]


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_wrong_beside_is_told_with_its_problems(jobs: int) -> None:
    problem = Problem("f", 1, 2, "", "code", "Fout.", "Tip.")

    def refuse() -> None:
        raise InvalidInput(problem)

    with pytest.raises(InvalidInput) as refusal, beside(refuse, jobs) as asked:
        asked()
    assert refusal.value.problems == (problem,)


@pytest.mark.usefixtures("alone")
def test_work_beside_ends_with_the_block_and_a_dead_process_is_noticed() -> None:
    began = time.monotonic()
    with pytest.raises(ZeroDivisionError), beside(lambda: time.sleep(60), 2):
        raise ZeroDivisionError
    assert time.monotonic() - began < 30
    with pytest.raises(BrokenProcessPool), beside(lambda: os._exit(1), 2) as asked:
        asked()


@pytest.mark.usefixtures("alone")
def test_a_ctrl_c_while_a_process_forks_ends_both_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    fork = os.fork

    def interrupted() -> int:
        if child := fork():
            os.kill(os.getpid(), signal.SIGINT)
        return child

    monkeypatch.setattr(os, "fork", interrupted)
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt), beside(lambda: time.sleep(60), 2):
        pass
    assert time.monotonic() - began < 10
    assert multiprocessing.active_children() == []
