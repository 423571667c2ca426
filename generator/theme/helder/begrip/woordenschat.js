/** Every word that the catalogue knows: how common it is, its parts, and the known word that a slip of typing stands for. */

import { distance, slips } from "./afstand.js";
import { Splitter } from "./samenstellingen.js";
import { beginningOf } from "./woordbegin.js";
import { WordList, unpacked } from "./woordenlijst.js";
import { stem } from "./woordvormen.js";

const SAME_START = 3;
const SHORTEST = 3;
const SHORTEST_ROOT = 4;
const ROOT_SHARE = 0.6;
/** How common a stem is comes in half doublings, a digit or a letter each. */
const DIGITS = 36;

export class Vocabulary {
  #written;
  #said = new Map();
  #keys = new Map();
  #likeBegun = new Map();
  #learned = new Set();
  #functionWords;
  #foreignWords;
  #dutch;
  #parts;
  #splitter = new Splitter({ has: (word) => this.#isPart(word) });
  #total;
  #nearest = new Map();
  #weights = new Map();

  /** @param {{total: number, function: string, foreign: string, dutch: string, parts: string, known: string, levels: string}} file */
  constructor(file) {
    this.#written = new WordList(file.known, file.levels);
    this.#functionWords = new Set(file.function.split(" "));
    this.#foreignWords = new Set(file.foreign.split(" "));
    this.#dutch = new Set(file.dutch.split(" "));
    this.#parts = new Set(file.parts.split(" "));
    this.#total = file.total;
  }

  /** Learn the file of a beginning: words that only notions have, and the stems of their phrases, other languages too. */
  learn(name, { said, levels, keys, texts }) {
    this.#learned.add(name);
    unpacked(said).forEach((word, index) => this.#add(this.#said, word, Number(levels[index])));
    unpacked(keys).forEach((key, index) => this.#add(this.#keys, key, 2 ** (parseInt(texts[index], DIGITS) / 2)));
    for (const kept of [this.#nearest, this.#weights, this.#splitter]) kept.clear();
  }

  hasLearned(name) {
    return this.#learned.has(name);
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
    return this.#keys.has(stem(word)) || this.#isKnown(word);
  }

  /** Whether only a notion has this word, in another language or misspelt. */
  isForeign(word) {
    return this.#keys.has(stem(word)) && !this.#isKnown(word);
  }

  /** The form of a word that an entry has, or null where only notions know it. */
  formOf(word) {
    return this.#written.has(word) ? word : (this.#siblings(word, this.#written).next().value ?? null);
  }

  /** The parts of a compound; of another form of a known one, "ondersteunig" of "ondersteuning", those of that. */
  parts(word) {
    const own = this.#splitter.parts(word);
    if (own.length || this.#has(word)) return own;
    const sibling = this.#sibling(word);
    return sibling ? this.#splitter.parts(sibling) : own;
  }

  /** The words by which a file of a beginning may tell more about this one: itself, and what may be parts of it. */
  lookedUp(word) {
    const forms = [word, this.#sibling(word)].filter(Boolean);
    return [word, stem(word), ...forms.flatMap((form) => this.#splitter.rests(form))].flatMap((part) => [part, stem(part)]);
  }

  /** Whether only the files of all words that begin alike can tell what this word may be. */
  isStrange(word) {
    if (this.isFunctionWord(word) || this.knows(word) || this.isForeign(this.rootOf(word) ?? "")) return false;
    return this.#slipOf(word, this.#alike(word, SAME_START), true) === null;
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
    const found = [...this.#written.startingWith(beginning), ...this.#saidFrom(beginning)];
    return found.sort((one, other) => this.#level(other) - this.#level(one) || (one < other ? -1 : 1)).slice(0, most);
  }

  /** Whether a known word or a stem begins like this. */
  begins(beginning) {
    const alike = this.#likeBegun.get(beginningOf(beginning)) ?? [];
    return this.#written.startingWith(beginning).length > 0 || [...alike].some((word) => word.startsWith(beginning));
  }

  #add(list, word, common) {
    list.set(word, common);
    const beginning = beginningOf(word);
    if (!this.#likeBegun.has(beginning)) this.#likeBegun.set(beginning, new Set());
    this.#likeBegun.get(beginning).add(word);
  }

  #telling(texts) {
    return Math.log2(1 + this.#total / Math.max(texts, 1));
  }

  #has(word) {
    return this.#written.has(word) || this.#said.has(word);
  }

  #isKnown(word) {
    return this.#has(word) || this.#sibling(word) !== undefined;
  }

  #isDutch(word) {
    return word.length >= SHORTEST && (this.#written.has(word) || this.#dutch.has(word));
  }

  #isPart(word) {
    return this.#parts.has(word) || (this.#has(word) && !this.isFunctionWord(word) && /^\p{L}+$/u.test(word));
  }

  #level(word) {
    return this.#said.get(word) ?? this.#written.level(word);
  }

  #texts(word) {
    const known = this.#has(word) ? word : this.#sibling(word);
    return known === undefined ? (this.#keys.get(stem(word)) ?? 0) : 2 ** this.#level(known);
  }

  #sibling(word) {
    return this.#siblings(word, this.#written, this.#said).next().value;
  }

  /** The known words of these lists with the same stem, in the order of the alphabet. */
  *#siblings(word, written, said = null) {
    const wanted = stem(word);
    const beginning = word.slice(0, SAME_START);
    const alike = [...written.startingWith(beginning), ...(said ? this.#saidFrom(beginning) : [])];
    for (const other of alike) if (stem(other) === wanted) yield other;
  }

  #saidFrom(beginning) {
    const alike = [...(this.#likeBegun.get(beginningOf(beginning)) ?? [])];
    return alike.filter((word) => this.#said.has(word) && word.startsWith(beginning));
  }

  /** First among the words of entries and those that begin most alike, which are there; then among all that begin alike. */
  #search(word) {
    return this.#slipOf(word, this.#alike(word, SAME_START), true) ?? this.#slipOf(word, this.#alike(word, 0), false);
  }

  #alike(word, letters) {
    const alike = [...(this.#likeBegun.get(beginningOf(word)) ?? [])];
    return alike.filter((other) => other.startsWith(word.slice(0, letters))).sort();
  }

  #slipOf(word, alike, withWritten) {
    let limit = slips(word);
    let best = null;
    let commonest = -1;
    const consider = (candidate, level) => {
      if (slips(candidate) === 0 || this.isFunctionWord(candidate)) return;
      const away = distance(word, candidate, limit);
      if (away > limit || (best && away === limit && level <= commonest)) return;
      [best, commonest, limit] = [candidate, level, away];
    };
    if (!limit) return null;
    if (withWritten) this.#written.forEach(consider);
    for (const candidate of alike) if (this.#said.has(candidate)) consider(candidate, this.#said.get(candidate));
    for (const key of best ? [] : alike) if (this.#keys.has(key)) consider(key, 0);
    return best;
  }
}
