"""A template sees services and providers only through what its page shows."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from generator.offer import Offer
from generator.project import Options
from generator.render import Renderer
from generator.shell import Theme
from tests.catalogues import ROOT


@pytest.mark.parametrize("reached", ["offer.current", "catalogue.services", "catalogue.providers", "catalogue.drafts"])
def test_a_template_that_reaches_past_its_page_fails(reached: str, ten_offer: Offer) -> None:
    environment = Renderer(ten_offer, Options(), Theme("", (), ROOT)).environment
    with pytest.raises(UndefinedError):
        environment.from_string(f"{{{{ {reached} | length }}}}").render()


@pytest.mark.parametrize("reached", ["kinds_of_help", "regions", "choices", "places.municipalities"])
def test_what_every_page_may_show_is_there(reached: str, ten_offer: Offer) -> None:
    environment = Renderer(ten_offer, Options(), Theme("", (), ROOT)).environment
    assert int(environment.from_string(f"{{{{ catalogue.{reached} | length }}}}").render()) > 0


def test_no_global_of_a_template_holds_a_service(ten_offer: Offer) -> None:
    """Whatever is given to all templates later: what it holds would be in no key."""
    known = Renderer(ten_offer, Options(), Theme("", (), ROOT)).environment.globals
    assert [name for name, value in known.items() if "Listing(" in repr(value) or "Provider(" in repr(value)] == []
