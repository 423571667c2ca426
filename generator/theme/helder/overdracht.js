/**
 * What was typed on the home page, handed to the search page in the memory of the tab.
 *
 * An address would do, but every address that a tab has had, however short, is written to the history on disk.
 */

const MARK = "helder-zoeken:";

export function give(words, place) {
  window.name = MARK + JSON.stringify([words, place]);
}

/** What was given, once; null when there is nothing. */
export function take() {
  if (!window.name.startsWith(MARK)) return null;
  const text = window.name.slice(MARK.length);
  window.name = "";
  try {
    const [words, place] = JSON.parse(text);
    return { words: String(words ?? ""), place: String(place ?? "") };
  } catch {
    return null;
  }
}
