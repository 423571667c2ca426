"""The next generation, from the first output to the verified whole."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Set
from pathlib import Path

from generator.generations.failure import PublishError, in_words
from generator.generations.manifest import MANIFEST, Manifest
from generator.generations.output import Output, Places, Standing
from generator.generations.standby import Standby


class Generation:
    """Outputs that become a generation in `standby`, by what differs from the generation in `published`.

    Use: `add` each output, `close`, and, if anything was `written`, `settle`.
    """

    def __init__(self, published: Path, standby: Path) -> None:
        self.sizes: dict[str, int] = {}
        self.written: set[str] = set()
        self._published = published
        self._standby = Standby(standby)
        self._places = Places()
        self._digests: dict[str, str] = {}

    @property
    def manifest(self) -> Manifest:
        return Manifest(self._digests)

    def add(self, output: Output | Standing) -> None:
        """One file more: written if the published site has it otherwise or not at all."""
        if isinstance(output, Standing):
            path = self._places.take(output.path)
            self.sizes[path] = output.size
            self._digests[path] = output.digest.hex()
        else:
            path = self._receive(output)
            self._digests[path] = hashlib.sha256(output.content).hexdigest()

    def close(self) -> None:
        """No more outputs. Their manifest is the last file: it differs from the published one when any file does."""
        if not self._digests:
            raise PublishError("Er is niets om te publiceren: de bouw maakte geen enkel bestand.")
        self._receive(Output(MANIFEST, self.manifest.to_bytes()))

    def settle(self) -> None:
        """Make the standby whole: unchanged files as they are published, nothing beside; then read what it has anew.

        An unchanged file is the published one itself.
        """
        with in_words(self._published):
            unchanged = self.sizes.keys() - self.written
            shared = {path for path in unchanged if self._standby.share(path, f"{self._published}/{path}")}
            self._standby.prune(self._places.files, self._places.folders)
            self._verify(self._standby.folder, shared)

    def _receive(self, output: Output) -> str:
        path = self._places.take(output.path)
        self.sizes[path] = len(output.content)
        with in_words(self._published):
            if not _holds(f"{self._published}/{path}", output.content):
                self._standby.write(path, output.content)
                self.written.add(path)
        return path

    def _verify(self, folder: Path, shared: Set[str]) -> None:
        if Manifest.of(folder) != self.manifest:
            raise PublishError(f"De lijst {folder / MANIFEST} is niet zoals ze geschreven werd. Controleer de schijf.")
        if deviations := self.manifest.deviations(folder, shared):
            raise PublishError(f"{folder / deviations[0]} is niet zoals het geschreven werd. Controleer de schijf.")


def _holds(path: str, content: bytes) -> bool:
    """Whether these very bytes stand there already. What cannot be read will be written anew."""
    try:
        there = os.lstat(path)
        if not stat.S_ISREG(there.st_mode) or there.st_size != len(content):
            return False
        with open(path, "rb") as file:
            return file.read() == content
    except OSError:
        return False
