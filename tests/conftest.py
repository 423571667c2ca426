"""What tests share: catalogues that were judged once, and a small one for each test that wants to spoil it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from generator.check import Verdict
from generator.offer import Offer
from tests.catalogues import ROOT, TIEN, TODAY, SmallCatalogue, judged, make_small

# On a busy machine a test takes long; that is no fault of what it judges.
settings.register_profile("helder", deadline=None)
settings.load_profile("helder")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def real() -> Verdict:
    """The verdict on the real catalogue."""
    return judged()


@pytest.fixture(scope="session")
def ten() -> Verdict:
    """The verdict on the ten-entry catalogue."""
    return judged(TIEN)


@pytest.fixture(scope="session")
def real_offer(real: Verdict) -> Offer:
    return _offer(real)


@pytest.fixture(scope="session")
def ten_offer(ten: Verdict) -> Offer:
    return _offer(ten)


@pytest.fixture(scope="session")
def small_template(tmp_path_factory: pytest.TempPathFactory) -> SmallCatalogue:
    """The small catalogue as it is when sound; nobody writes in it."""
    return make_small(tmp_path_factory.mktemp("klein") / "catalogue")


@pytest.fixture
def small(small_template: SmallCatalogue, tmp_path: Path) -> SmallCatalogue:
    """A small catalogue of one's own."""
    folder = tmp_path / "catalogue"
    shutil.copytree(small_template.folder, folder)
    return SmallCatalogue(folder)


def _offer(verdict: Verdict) -> Offer:
    assert verdict.catalogue is not None, [problem for problem in verdict.problems if problem.is_error]
    return Offer(verdict.catalogue, TODAY)
