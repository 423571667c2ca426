/** Compounds and their parts, by the words that the catalogue itself uses. The same rules as generator/search/compounds.py. */

const SHORTEST_PART = 4;
const SHORTEST_COMPOUND = 8;
const LINKS = ["", "s", "en", "e", "n"];

export class Splitter {
  #known;
  #found = new Map();

  /** @param {Set<string>} known the words that may be a part */
  constructor(known) {
    this.#known = known;
  }

  /** The parts of a compound, in order; none for a word that is no compound of known words. */
  parts(word) {
    if (!this.#found.has(word)) this.#found.set(word, this.#split(word));
    return this.#found.get(word);
  }

  #split(word) {
    let best = [];
    if (word.length < SHORTEST_COMPOUND) return best;
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
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

/** Few parts before many, then the split whose shortest part is longest. */
function isEasier(one, other) {
  if (one.length !== other.length) return one.length < other.length;
  return shortest(one) > shortest(other);
}

function shortest(parts) {
  return Math.min(...parts.map((part) => part.length));
}
