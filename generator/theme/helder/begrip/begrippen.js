/** Notions: what somebody means, by the phrases in which families, youngsters and professionals say it. */

import { unpacked } from "./woordenlijst.js";

/** How much of a phrase must be said, and of how many words it must be to miss any. */
const ENOUGH = { share: 0.66, length: 3, worth: 1 };
/** Of words that no phrase has wholly, a part of one is better than nothing, and worth less. */
const RELAXED = { share: 0.4, length: 2, worth: 0.8 };
const NEGATIONS = new Set(["niet", "geen", "nooit"]);
/** Before the stem of a small word, which a phrase of common words needs: "uit huis". */
const MARK = "~";

/** The notions of a catalogue, by number: their phrases, their labels, and what they lead to, are added in parts. */
export class Notions {
  #byKey = new Map();
  #weight;

  /**
   * @param {{notions: number}} file
   * @param {(key: string) => number} weight how much a stem tells
   */
  constructor(file, weight) {
    this.all = Array.from({ length: file.notions }, (_, number) => ({ number, label: "", domains: [] }));
    this.#weight = weight;
  }

  /** Take in a file of phrases: per notion, by number, each phrase as "rarest stem,stem,...", by number too. */
  addPhrases({ keys, notions, phrases }) {
    const names = unpacked(keys);
    phrases.split("|").filter(Boolean).forEach((ofNotion, index) => {
      for (const phrase of ofNotion.split(";")) this.#add({ notion: notions[index], keys: phrase.split(",").map((number) => names[number]) });
    });
  }

  /** Take in a file of what some notions are called, from the one with this number on. */
  addLabels(first, labels) {
    labels.forEach((label, index) => Object.assign(this.all[first + index], { label }));
  }

  /** Take in a file of what some notions lead to, from the one with this number on. */
  addTies(first, ties) {
    ties.forEach((tie, index) => Object.assign(this.all[first + index], opened(tie)));
  }

  #add(phrase) {
    for (const key of phrase.keys) this.#under(key).push(phrase);
  }

  #under(key) {
    if (!this.#byKey.has(key)) this.#byKey.set(key, []);
    return this.#byKey.get(key);
  }

  /**
   * The notions in some words, best first: {notion, number, quality, words, fit}. `quality`, from 0 to 1, is how completely
   * a phrase is said; `words` how much of each word, by its number, the notion takes up; `fit` how much of everything.
   * @param {{keys: string[], parts: string[]}[]} words
   * @param {number[]} weights how much each word tells
   * @param {string[]} small the stems of the small words between them
   */
  match(words, weights, small) {
    const telling = new Set(words.flatMap(({ keys }) => keys));
    const given = new Set([...telling, ...small.map((key) => MARK + key)]);
    const best = new Map();
    for (const phrase of this.#saidBy(telling)) this.#weigh(phrase, given, best, ENOUGH);
    const left = new Set([...telling].filter((key) => ![...best.values()].some(({ keys }) => keys.has(key))));
    for (const phrase of this.#saidBy(left)) this.#weigh(phrase, given, best, RELAXED);
    const found = [...best.entries()].map(([number, { keys, quality }]) => {
      const taken = this.#taken(keys, words);
      return { notion: this.all[number], number, quality, words: taken, fit: quality * share(taken, weights) };
    });
    return found.sort((one, other) => other.fit - one.fit || one.number - other.number);
  }

  /** How much of each word some stems take up: all of it, or as much as its parts tell. */
  #taken(keys, words) {
    const taken = new Map();
    words.forEach((word, number) => {
      const own = word.parts.length ? word.keys.filter((key, index) => index > 0 || word.state === "split") : word.keys;
      const part = own.every((key) => keys.has(key)) ? 1 : this.#sum(own.filter((key) => keys.has(key))) / this.#sum(own);
      if (part > 0) taken.set(number, part);
    });
    return taken;
  }

  /** The stems of phrases that begin like this. */
  keysFrom(beginning) {
    return [...this.#byKey.keys()].filter((key) => key.startsWith(beginning));
  }

  /**
   * The notions with a phrase that has every word, for suggestions: {notion, fit, last}. `fit`, from 0 to 1, is how much of
   * the phrase was said; `last` is what the last word was taken for.
   * @param {{keys: string[]}[][]} words what each may be: the phrase must have all keys of one of these
   */
  having(words) {
    const best = new Map();
    for (const phrase of new Set(words.at(-1).flatMap(({ keys: [key] }) => this.#byKey.get(key) ?? []))) {
      const taken = words.map((options) => options.find(({ keys }) => keys.every((key) => phrase.keys.includes(key))));
      if (!taken.every(Boolean)) continue;
      const telling = phrase.keys.filter((key) => !key.startsWith(MARK));
      const fit = this.#sum(new Set(taken.flatMap(({ keys }) => keys))) / this.#sum(telling);
      if (fit > (best.get(phrase.notion)?.fit ?? 0)) best.set(phrase.notion, { fit, last: taken.at(-1) });
    }
    return [...best].map(([number, hit]) => ({ notion: this.all[number], ...hit }));
  }

  /** The phrases whose rarest stem is one of these: then the answer hangs on these only, not on what was fetched before. */
  #saidBy(keys) {
    return [...keys].flatMap((key) => this.#byKey.get(key) ?? []).filter((phrase) => keys.has(phrase.keys[0]));
  }

  /** Keep what a phrase takes up of what was given, if it is said completely enough. */
  #weigh({ notion, keys }, given, best, { share: enough, length, worth }) {
    const there = keys.filter((key) => given.has(key));
    const quality = this.#sum(there) / this.#sum(keys);
    const isWhole = there.length === keys.length;
    if (!isWhole && (keys.length < length || quality < enough || !keepsNeeded(keys, given))) return;
    const before = best.get(notion) ?? { keys: new Set(), quality: 0 };
    there.forEach((key) => before.keys.add(key));
    best.set(notion, { keys: before.keys, quality: Math.max(before.quality, worth * quality) });
  }

  #sum(keys) {
    return [...keys].reduce((sum, key) => sum + this.#weight(key), 0);
  }
}

/** How much of everything that was said some parts of words are. */
function share(taken, weights) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return [...taken].reduce((sum, [word, part]) => sum + part * weights[word], 0) / Math.max(total, 1);
}

/** Without its "niet" or its small words a phrase means something else. */
function keepsNeeded(keys, given) {
  return keys.every((key) => !(NEGATIONS.has(key) || key.startsWith(MARK)) || given.has(key));
}

function opened(tie) {
  return { ...tie, entries: numbers(tie.entries), named: numbers(tie.named), told: numbers(tie.told) };
}

/** The numbers in a list of the steps between them. */
function numbers(steps) {
  let at = 0;
  return new Set(steps.map((step) => (at += step)));
}
