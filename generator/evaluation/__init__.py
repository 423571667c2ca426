"""How good the search is: judged queries, put to the built site and to other engines in a headless browser."""
