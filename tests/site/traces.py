"""What a page can leave behind in a browser."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

_LEFT = """async () => ({
  localStorage: localStorage.length,
  sessionStorage: sessionStorage.length,
  cookies: document.cookie,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  state: history.state,
})"""
NOTHING = {
    "localStorage": 0,
    "sessionStorage": 0,
    "cookies": "",
    "databases": 0,
    "caches": 0,
    "workers": 0,
    "state": None,
}


def left_behind(page: Page) -> dict[str, Any]:
    """Everything that the page could have kept for later; NOTHING where it kept nothing."""
    found: dict[str, Any] = page.evaluate(_LEFT)
    return found
