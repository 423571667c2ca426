"""The browser of the site tests and of the evaluation: which one, and how it is started."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
UNPACKED = PROJECT / ".cache" / "browser" / "start"  # what `make npm-browser` makes

# Not chromium-headless-shell, which is a fifth faster: it keeps no history, and test_privacy.py reads that.
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = {
    "Darwin": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ),
    "Windows": (
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    ),
}

# Of two lists of switched-off features the last one counts: this is Playwright's own list, but for Windows and Edge,
# and the two pages that Chromium makes in every new window for an address bar that nobody sees.
_SWITCHED_OFF = (
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "LensOverlay",
    "MediaRouter",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
)

ARGUMENTS = (
    "--no-sandbox",  # a container's root has no sandbox; only our own pages are opened
    "--disable-gpu",
    "--no-first-run",
    # A browser that calls home would hide a page that does.
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(_SWITCHED_OFF)}",
)


class NoBrowserError(Exception):
    """There is no browser to test with; the message says the three ways to one."""


def _candidates() -> Iterator[Path]:
    yield from (Path(found) for name in NAMES if (found := shutil.which(name)))
    yield from (Path(place) for place in PLACES.get(platform.system(), ()))
    yield UNPACKED


def find_browser() -> Path:
    """The Chromium or Chrome to test with: the CHROME variable, else the system's, else the one unpacked from npm.

    Raises NoBrowserError when there is none, or when CHROME names no program.
    """
    if named := os.environ.get("CHROME"):
        if found := shutil.which(named):
            return Path(found)
        raise NoBrowserError(f"CHROME noemt geen programma: {named}")
    for candidate in _candidates():
        if os.access(candidate, os.X_OK):
            return candidate
    raise NoBrowserError(
        "Geen browser gevonden om mee te testen. Drie manieren: zet CHROME op het pad van een Chromium of Chrome; "
        "installeer Chromium (Debian: apt-get install chromium); of typ `make npm-browser` (Linux op x86-64)."
    )


def main() -> int:
    """Print the path of the browser; exit status 1, with the reason, when there is none."""
    try:
        print(find_browser())
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
