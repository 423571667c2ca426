"""One time that somebody works on a site: the server, what it shows, and what watches the files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

from generator.parts import refuse_part
from generator.project import open_project
from generator.publish import reserved
from generator.serving.desk import Desk, told
from generator.serving.follower import Follower, Task
from generator.serving.keeper import Keeper
from generator.serving.server import Server
from generator.serving.state import News
from generator.serving.upkeep import Upkeep
from generator.serving.watcher import Watcher


@dataclass(frozen=True, slots=True)
class Session:
    """Where the site is shown; `is_over` is set once it no longer follows the files, or is no longer shown."""

    address: str
    is_over: Event


@contextmanager
def session(
    task: Task, port: int, say: Callable[[str], None], is_looking: bool = False, jobs: int = 1
) -> Iterator[Session]:
    """A server that shows the site and each change, for as long as this lasts.

    Raises InvalidInput where there is no project, PublishError where no site may come, PortTaken for a taken port.
    """
    project = open_project(task.root, task.catalogue)
    with reserved(task.site_dir, protected=project.protected, sources=project.sources) as site:
        refuse_part(site.folder)  # what the first build would refuse is better refused now
    news = News()
    with (
        Server(Desk(news, task.site_dir), port) as server,
        TemporaryDirectory(prefix="helder-") as work,
        closing(Keeper(task, news, Path(work), say, jobs)) as keeper,
        closing(Watcher(keeper.folders(), keeper.files(), is_looking)) as watcher,
    ):
        keeper.open()
        with _at_work(server, news, Upkeep(keeper, watcher, Follower(task))) as is_over:
            yield Session(server.address, is_over)


@contextmanager
def _at_work(server: Server, news: News, upkeep: Upkeep) -> Iterator[Event]:
    """Serve, and keep up, in a thread each; the event is set as soon as one of them ends, for whatever reason."""
    end, is_over = Event(), Event()
    threads = [_thread(server.serve_forever, is_over), _thread(partial(upkeep.run, end), is_over)]
    for thread in threads:
        thread.start()
    try:
        yield is_over
    finally:
        end.set()
        news.end()
        server.shutdown()
        for thread in threads:
            thread.join()


def _thread(run: Callable[[], None], is_over: Event) -> Thread:
    def whole() -> None:
        try:
            run()
        except BaseException as error:  # a thread that ends in silence would leave a server that shows what was
            told(error)
        finally:
            is_over.set()

    return Thread(target=whole, daemon=True)
