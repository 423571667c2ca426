"""The commands of Helder, a module each. Before any of them is made, click speaks Dutch."""

from generator.commands.wording import speak_dutch

MODULES = {
    "apart": "apart",
    "build": "build",
    "check": "check",
    "difference": "difference",
    "evaluate-search": "evaluate_search",
    "fix": "fix",
    "freshness": "freshness",
    "import": "import_",
    "issue": "issue",
    "links": "links",
    "messages": "messages",
    "new": "new",
    "owners": "owners",
    "places": "places",
    "schema": "schema",
    "serve": "serve",
}
"""The module of each command."""

speak_dutch()
