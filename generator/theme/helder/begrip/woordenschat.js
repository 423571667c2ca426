/** Every word that the catalogue knows: how common it is, its parts, and the known word that a slip of typing stands for. */

import { Learned } from "./geleerd.js";
import { Splitter } from "./samenstellingen.js";
import { meantBy } from "./verschrijving.js";
import { WordList } from "./woordenlijst.js";
import { stem } from "./woordvormen.js";

const SAME_START = 3;
const SHORTEST = 3;
const SHORTEST_ROOT = 4;
const ROOT_SHARE = 0.6;

export class Vocabulary {
  #written;
  #learned = new Learned();
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
  learn(name, file) {
    this.#learned.add(name, file);
    for (const kept of [this.#nearest, this.#weights, this.#splitter]) kept.clear();
  }

  hasLearned(name) {
    return this.#learned.hasFile(name);
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
    return this.#learned.keys.has(stem(word)) || this.#isKnown(word);
  }

  /** Whether only a notion has this word, in another language or misspelt. */
  isForeign(word) {
    return this.#learned.keys.has(stem(word)) && !this.#isKnown(word);
  }

  /** The form of a word that an entry has, or null where only notions know it. */
  formOf(word) {
    return this.#written.has(word) ? word : (this.#likeIn(this.#written.startingWith(word.slice(0, SAME_START)), word) ?? null);
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
    return this.#slip(word) === null;
  }

  /** How much a word tells: the rarer the more. */
  weight(word) {
    if (!this.#weights.has(word)) this.#weights.set(word, this.#telling(this.#texts(word)));
    return this.#weights.get(word);
  }

  /** How much a stem of a phrase tells. */
  keyWeight(key) {
    return this.#telling(this.#learned.keys.get(key) ?? 0);
  }

  /** The known word that this one is a slip for, or null: the nearest, then the commonest. */
  nearest(word) {
    if (!this.#nearest.has(word)) this.#nearest.set(word, this.#search(word));
    return this.#nearest.get(word);
  }

  /** The stem of a phrase that this word begins with, for languages that add to the end of a word; null for none. */
  rootOf(word) {
    for (let length = word.length - 1; length >= Math.max(SHORTEST_ROOT, word.length * ROOT_SHARE); length -= 1) {
      if (this.#learned.keys.has(word.slice(0, length))) return word.slice(0, length);
    }
    return null;
  }

  /** Known words that begin like this, the commonest first. */
  startingWith(beginning, most) {
    const found = this.#from(beginning);
    return found.sort((one, other) => this.#level(other) - this.#level(one) || (one < other ? -1 : 1)).slice(0, most);
  }

  /** Whether a known word or a stem begins like this. */
  begins(beginning) {
    return this.#written.startingWith(beginning).length > 0 || this.#learned.begins(beginning);
  }

  #from(beginning) {
    return [...this.#written.startingWith(beginning), ...this.#learned.wordsFrom(beginning)];
  }

  #telling(texts) {
    return Math.log2(1 + this.#total / Math.max(texts, 1));
  }

  #has(word) {
    return this.#written.has(word) || this.#learned.words.has(word);
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
    return this.#learned.words.get(word) ?? this.#written.level(word);
  }

  #texts(word) {
    const known = this.#has(word) ? word : this.#sibling(word);
    return known === undefined ? (this.#learned.keys.get(stem(word)) ?? 0) : 2 ** this.#level(known);
  }

  /** The first known word with the same stem. */
  #sibling(word) {
    return this.#likeIn(this.#from(word.slice(0, SAME_START)), word);
  }

  #likeIn(words, word) {
    const wanted = stem(word);
    return words.find((other) => stem(other) === wanted);
  }

  /** Among the words of entries and those that begin most alike, which are there without asking more. */
  #slip(word) {
    const [words, keys] = this.#learned.groups(word, SAME_START);
    const both = (consider) => [this.#written, { forEach: words }].forEach((list) => list.forEach(consider));
    return meantBy(word, [both, keys], (other) => this.isFunctionWord(other));
  }

  #search(word) {
    return this.#slip(word) ?? meantBy(word, this.#learned.groups(word, 0), (other) => this.isFunctionWord(other));
  }
}
