/** Names of services, kinds of help and providers, and how well what was typed is one of them. */

import { distance, slips } from "./afstand.js";
import { stem, words } from "./woordvormen.js";

const EXACT = 1;
const NAMED = 0.92;
const PROVIDER = 0.9;
const PARTLY = 0.45;
const BEGINNING = 3;
const STARTED = 0.9;
const WITHIN = 0.7;
const OF_PROVIDER = 0.5;
const OTHER_NAME = 0.06;

/** Rows of the name files, ready to be asked: [number, name, other names, provider]. */
export function prepare(rows) {
  return rows.map(([item, name, others, provider]) => ({
    item, name,
    called: [name, ...others.split(" · ").filter(Boolean)].map(read),
    provider: provider.split(" · ").filter(Boolean).map(read),
  }));
}

const taken = new Map();

/** A name read; a provider is the same in many rows. */
function read(name) {
  if (!taken.has(name)) taken.set(name, new Name(name));
  return taken.get(name);
}

class Name {
  #stems = null;

  constructor(name) {
    this.name = name;
    this.words = words(name);
    this.text = this.words.join(" ");
  }

  /** Of few names somebody wants to know this. */
  get stems() {
    return (this.#stems ??= this.words.map(stem));
  }
}

/**
 * The items whose name somebody typed: Map of item to {fit, name}.
 * @param {string[]} typed every folded word; `telling` those that mean something, `weight` how much a word tells
 */
export function named(rows, typed, telling, weight) {
  const found = new Map();
  const whole = typed.join(" ");
  for (const row of rows) {
    const own = Math.max(...row.called.map((name) => fitOf(name, whole, telling, weight)));
    const provider = PROVIDER * Math.max(0, ...row.provider.map((name) => fitOf(name, whole, telling, weight)));
    const both = fitOf(joined(row), whole, telling, weight) * PROVIDER;
    const fit = Math.max(own, provider, both);
    if (fit > (found.get(row.item)?.fit ?? 0)) found.set(row.item, { fit, name: row.name });
  }
  return found;
}

function joined({ called, provider }) {
  const all = [...called, ...provider];
  return { name: "", text: "", words: all.flatMap((name) => name.words), stems: all.flatMap((name) => name.stems) };
}

function fitOf(name, whole, telling, weight) {
  if (name.text === whole || isJoined(name.text, whole)) return EXACT;
  if (!telling.length) return 0;
  const sum = (list) => list.reduce((total, word) => total + weight(word), 0);
  const there = telling.filter((word) => has(name, word));
  const share = sum(there) / sum(telling);
  if (share < 0.5) return 0;
  if (share < 1) return PARTLY * share;
  const ofName = sum(name.words.filter((word) => telling.some((other) => stem(other) === stem(word))));
  return NAMED * (0.75 + 0.25 * Math.min(1, ofName / sum(name.words)));
}

/** Whether two texts are the same but for spaces. */
function isJoined(one, other) {
  return one[0] === other[0] && one.at(-1) === other.at(-1) && one.replaceAll(" ", "") === other.replaceAll(" ", "");
}

function has(name, word) {
  return name.stems.includes(stem(word)) || name.words.some((own) => own === word || isSlip(own, word));
}

function isSlip(own, word) {
  const most = Math.min(1, slips(own), slips(word));
  return most > 0 && word.length > 5 && distance(own, word, most) <= most;
}

/**
 * The items with some of these words in their name, by themselves or in a compound: Map of item to the words' numbers.
 * @param {(word: string) => string[]} parts the parts of a compound
 */
export function mentioned(rows, telling, parts) {
  const found = new Map();
  for (const { item, called } of rows) {
    const stems = new Set(called.flatMap((name) => [...name.stems, ...name.words.flatMap((word) => parts(word).map(stem))]));
    const words = [...telling.keys()].filter((number) => stems.has(stem(telling[number])));
    if (words.length) found.set(item, new Map(words.map((number) => [number, 1])));
  }
  return found;
}

/**
 * Rows with a name that has every word, of which the last may be the beginning of one: {row, other, fit}, for suggestions.
 * `other` is the name that was typed where it is not the first.
 */
export function beginning(rows, wanted) {
  if ((wanted.at(-1)?.length ?? 0) < BEGINNING && wanted.length < 2) return [];
  return rows.map((row) => begun(row, wanted)).filter(({ fit }) => fit > 0);
}

function begun(row, wanted) {
  const fits = row.called.map((name) => begunFit(name, wanted));
  const best = fits.indexOf(Math.max(...fits));
  if (fits[best] > 0) return { row, other: best ? row.called[best].name : "", fit: fits[best] - (best ? OTHER_NAME : 0) };
  return { row, other: "", fit: hasBegun(joined(row), wanted) ? OF_PROVIDER : 0 };
}

function begunFit(name, wanted) {
  const text = wanted.join(" ");
  if (name.text === text) return EXACT;
  if (name.text.startsWith(text)) return STARTED;
  return hasBegun(name, wanted) ? WITHIN : 0;
}

function hasBegun(name, wanted) {
  const last = wanted.length - 1;
  return wanted.every((word, index) => name.words.some((own) => (index === last ? own.startsWith(word) : own === word)));
}
