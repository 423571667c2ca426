/** Every word that the catalogue knows: how common it is, its parts, and the known word that a slip of typing stands for. */

import { distance, slips } from "./afstand.js";
import { Splitter } from "./samenstellingen.js";
import { unpacked } from "./woordenlijst.js";
import { stem } from "./woordvormen.js";

/** Stems that begin alike lie in one file: then a correction hangs on no other word. */
const SAME_FILE = 2;
const SAME_START = 3;
const SHORTEST = 3;
const SHORTEST_ROOT = 4;
const ROOT_SHARE = 0.6;

export class Vocabulary {
  #known;
  #levels;
  #order;
  #functionWords;
  #foreignWords;
  #splitter;
  #keys = new Map();
  #total;
  #nearest = new Map();
  #weights = new Map();

  /** @param {{total: number, function: string, foreign: string, parts: string, known: string, levels: string}} file */
  constructor(file) {
    this.#known = unpacked(file.known);
    this.#levels = file.levels;
    this.#order = new Map(this.#known.map((word, index) => [word, index]));
    this.#functionWords = new Set(file.function.split(" "));
    this.#foreignWords = new Set(file.foreign.split(" "));
    this.#splitter = new Splitter(new Set([...this.#known.filter((word) => this.#isPart(word)), ...file.parts.split(" ")]));
    this.#total = file.total;
  }

  /** Learn the stems of phrases, with the number of texts that have each; other languages come with them. */
  learn({ keys, texts }) {
    keys.split(" ").forEach((key, index) => this.#keys.set(key, texts[index]));
    this.#nearest.clear();
    this.#weights.clear();
  }

  /** Whether a word means nothing by itself, in Dutch or in another language. */
  isFunctionWord(word) {
    return this.#functionWords.has(word) || (this.#foreignWords.has(word) && !this.#isDutch(word));
  }

  /** The words that mean something. "Mes" and "les" mean nothing in French, and something in Dutch. */
  telling(words) {
    const isForeign = words.some((word) => this.#foreignWords.has(word) && !this.#isDutch(word));
    return words.filter((word) => !this.isFunctionWord(word) && !(isForeign && this.#foreignWords.has(word)));
  }

  /** Whether the catalogue or a notion has this folded word, in this form or another. */
  knows(word) {
    return this.#order.has(word) || this.#keys.has(stem(word)) || this.#sibling(word) !== null;
  }

  /** Whether only a notion has this word, in another language or misspelt. */
  isForeign(word) {
    return this.#keys.has(stem(word)) && !this.#order.has(word) && this.#sibling(word) === null;
  }

  /** The form of a word that an entry has, or null where only notions know it. */
  formOf(word) {
    const own = this.#order.get(word) ?? null;
    if (own !== null && this.#isWritten(own)) return word;
    const sibling = this.#sibling(word, (index) => this.#isWritten(index));
    return sibling === null ? null : this.#known[sibling];
  }

  /** The parts of a compound; of another form of a known one, "ondersteunig" of "ondersteuning", those of that. */
  parts(word) {
    const own = this.#splitter.parts(word);
    const sibling = own.length || this.#order.has(word) ? null : this.#sibling(word);
    return sibling === null ? own : this.#splitter.parts(this.#known[sibling]);
  }

  /** How much a word tells: the rarer the more. */
  weight(word) {
    if (!this.#weights.has(word)) this.#weights.set(word, this.#telling(this.#texts(word)));
    return this.#weights.get(word);
  }

  /** How much a stem of a phrase tells. */
  keyWeight(key) {
    return this.#telling(this.#keys.get(key) ?? 0);
  }

  /** The known word that this one is a slip for, or null: the nearest, then the commonest. */
  nearest(word) {
    if (!this.#nearest.has(word)) this.#nearest.set(word, this.#search(word));
    return this.#nearest.get(word);
  }

  /** The stem of a phrase that this word begins with, for languages that add to the end of a word; null for none. */
  rootOf(word) {
    for (let length = word.length - 1; length >= Math.max(SHORTEST_ROOT, word.length * ROOT_SHARE); length -= 1) {
      if (this.#keys.has(word.slice(0, length))) return word.slice(0, length);
    }
    return null;
  }

  /** Known words that begin like this, the commonest first. */
  startingWith(beginning, most) {
    const found = [];
    for (let index = this.#firstFrom(beginning); this.#known[index]?.startsWith(beginning); index += 1) found.push(index);
    found.sort((one, other) => this.#level(other) - this.#level(one) || one - other);
    return found.slice(0, most).map((index) => this.#known[index]);
  }

  #telling(texts) {
    return Math.log2(1 + this.#total / Math.max(texts, 1));
  }

  #isDutch(word) {
    return word.length >= SHORTEST && this.#order.has(word);
  }

  #isPart(word) {
    return !this.isFunctionWord(word) && /^\p{L}+$/u.test(word);
  }

  #level(index) {
    return parseInt(this.#levels[index], 20) % 10;
  }

  /** Whether an entry has this known word; else only a notion is called so. */
  #isWritten(index) {
    return this.#levels[index] <= "9";
  }

  #texts(word) {
    const index = this.#order.get(word) ?? this.#sibling(word);
    return index === null ? (this.#keys.get(stem(word)) ?? 0) : 2 ** this.#level(index);
  }

  /** The place of a known word with the same stem, or null. */
  #sibling(word, fits = () => true) {
    const wanted = stem(word);
    const beginning = word.slice(0, SAME_START);
    for (let index = this.#firstFrom(beginning); this.#known[index]?.startsWith(beginning); index += 1) {
      if (stem(this.#known[index]) === wanted && fits(index)) return index;
    }
    return null;
  }

  #firstFrom(beginning) {
    let low = 0;
    let high = this.#known.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#known[middle] < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #search(word) {
    let limit = slips(word);
    let best = null;
    let commonest = -1;
    const consider = (candidate, level) => {
      if (slips(candidate) === 0 || this.isFunctionWord(candidate)) return;
      const away = distance(word, candidate, limit);
      if (away > limit || (best && away === limit && level <= commonest)) return;
      [best, commonest, limit] = [candidate, level, away];
    };
    if (limit) this.#known.forEach((candidate, index) => consider(candidate, this.#level(index)));
    if (limit && !best) for (const key of this.#keys.keys()) if (key.startsWith(word.slice(0, SAME_FILE))) consider(key, 0);
    return best;
  }
}
