"""How soon a saved entry is seen in the browser, with `helder serve`."""
