/** What was learned of words by their beginnings: those that only notions have, and the stems of phrases. */

import { beginningOf } from "./woordbegin.js";
import { unpacked } from "./woordenlijst.js";

/** How common a stem is comes in half doublings, a digit or a letter each. */
const DIGITS = 36;

export class Learned {
  /** How common each is, in doublings. */
  words = new Map();
  /** The number of texts that have each. */
  keys = new Map();
  #alike = new Map();
  #files = new Set();

  /** Take in the file of a beginning. */
  add(name, { said, levels, keys, texts }) {
    this.#files.add(name);
    unpacked(said).forEach((word, index) => this.#put(this.words, word, Number(levels[index])));
    unpacked(keys).forEach((key, index) => this.#put(this.keys, key, 2 ** (parseInt(texts[index], DIGITS) / 2)));
  }

  hasFile(name) {
    return this.#files.has(name);
  }

  /** The words that begin like this, in the order of the alphabet. */
  wordsFrom(beginning) {
    return this.#from(beginning, beginning).filter((word) => this.words.has(word));
  }

  /** Whether a word or a stem begins like this. */
  begins(beginning) {
    return this.#from(beginning, beginning).length > 0;
  }

  /** What a word may be a slip of, as groups: words, then stems, with as many letters the same at the beginning. */
  groups(word, letters) {
    const alike = this.#from(word, word.slice(0, letters));
    const each = (list, level) => (consider) => alike.filter((other) => list.has(other)).forEach((other) => consider(other, level(other)));
    return [each(this.words, (other) => this.words.get(other)), each(this.keys, () => 0)];
  }

  #put(list, word, common) {
    list.set(word, common);
    const beginning = beginningOf(word);
    if (!this.#alike.has(beginning)) this.#alike.set(beginning, new Set());
    this.#alike.get(beginning).add(word);
  }

  #from(word, beginning) {
    return [...(this.#alike.get(beginningOf(word)) ?? [])].filter((other) => other.startsWith(beginning)).sort();
  }
}
