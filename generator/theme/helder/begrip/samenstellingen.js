/** Compounds and their parts, by the words that the catalogue itself uses. The same rules as generator/search/compounds.py. */

const SHORTEST_PART = 4;
const SHORTEST_COMPOUND = 8;
const LINKS = ["", "s", "en", "e", "n"];

export class Splitter {
  #known;
  #found = new Map();

  /** @param {{has: (word: string) => boolean}} known the words that may be a part */
  constructor(known) {
    this.#known = known;
  }

  /** The parts of a compound, in order; none for a word that is no compound of known words. */
  parts(word) {
    if (!this.#found.has(word)) this.#found.set(word, this.#split(word));
    return this.#found.get(word);
  }

  /** What may be left of a compound after known words: there its parts are looked up. */
  rests(word) {
    const starts = [...ends(word)].filter((at) => this.#firsts(word.slice(0, at)).length);
    return starts.flatMap((at) => [word.slice(at), ...this.rests(word.slice(at))]);
  }

  /** More words are known: split anew. */
  clear() {
    this.#found.clear();
  }

  #split(word) {
    let best = [];
    for (const at of ends(word)) {
      for (const parts of this.#at(word.slice(0, at), word.slice(at))) {
        if (!best.length || isEasier(parts, best)) best = parts;
      }
    }
    return best;
  }

  #at(left, right) {
    const rest = this.#known.has(right) ? [right] : this.#firsts(left).length ? this.parts(right) : [];
    return rest.length ? this.#firsts(left).map((first) => [first, ...rest]) : [];
  }

  #firsts(text) {
    const bare = LINKS.filter((link) => text.endsWith(link)).map((link) => text.slice(0, text.length - link.length));
    return bare.filter((word) => word.length >= SHORTEST_PART && this.#known.has(word));
  }
}

/** Where a part of a compound may end. */
function* ends(word) {
  if (word.length < SHORTEST_COMPOUND) return;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) yield at;
}

/** Few parts before many, then the split whose shortest part is longest. */
function isEasier(one, other) {
  if (one.length !== other.length) return one.length < other.length;
  return shortest(one) > shortest(other);
}

function shortest(parts) {
  return Math.min(...parts.map((part) => part.length));
}
