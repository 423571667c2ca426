"""One time that somebody works on a site: the server, what it shows, and what watches the files."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.parts import refuse_part
from generator.project import open_project
from generator.publish import reserved
from generator.serving.desk import Desk
from generator.serving.follower import Follower, Task
from generator.serving.keeper import Keeper
from generator.serving.server import Server
from generator.serving.state import News
from generator.serving.watcher import Watcher

_BEFORE_BUILDING = 1.0
"""Seconds without a change after which the whole is built: search, exports and data."""
_BETWEEN_LOOKS = 0.3


@contextmanager
def session(
    task: Task, port: int, say: Callable[[str], None], is_looking: bool = False, jobs: int = 1
) -> Iterator[Server]:
    """A server that shows the site and each change, for as long as this lasts.

    Raises InvalidInput where there is no project, PublishError where no site may come, PortTaken for a taken port.
    """
    project = open_project(task.root, task.catalogue)
    with reserved(task.site_dir, protected=(project.root, project.catalogue), sources=project.sources) as site:
        refuse_part(site.folder)  # what the first build would refuse is better refused now
    news, end = News(), threading.Event()
    with Server(Desk(news, task.site_dir), port) as server, TemporaryDirectory(prefix="helder-") as work:
        keeper = Keeper(task, news, Path(work), say, jobs)
        watcher = Watcher(keeper.folders(), keeper.files(), is_looking)
        keeper.open()
        threads = [
            threading.Thread(target=server.serve_forever, daemon=True),
            threading.Thread(target=_keep_up, args=(keeper, watcher, task, end), daemon=True),
        ]
        for thread in threads:
            thread.start()
        try:
            yield server
        finally:
            end.set()
            news.end()
            server.shutdown()
            for thread in threads:
                thread.join()
            watcher.close()
            keeper.close()


def _keep_up(keeper: Keeper, watcher: Watcher, task: Task, end: threading.Event) -> None:
    """Take in what changes; once nothing does for a while, let the whole be built."""
    follower, is_due, changed_at = Follower(task), True, time.monotonic()
    while not end.is_set():
        changed = watcher.burst(_BETWEEN_LOOKS)
        if changed:
            keeper.take(changed)
            is_due, changed_at = True, time.monotonic()
        elif is_due and not follower.is_at_work and time.monotonic() - changed_at > _BEFORE_BUILDING:
            follower.start()
            is_due = False
        outcome = follower.outcome()
        if outcome is not None and not is_due:
            keeper.learn(outcome)
    follower.stop()
