/**
 * Danger in what somebody typed: which help lines must stand above everything else. Works before anything is fetched.
 *
 * A phrase fires when all its words occur in order, with at most three others between, written apart or together. The
 * parts of "slaat + papa" may stand in any order, near each other. One alarm too many is better than one too few; the
 * exceptions of a danger, said exactly, take back what the same words said. An exception of one word is a word that is
 * no slip of another. A mark, ".", is where the text begins or ends: "kan niet meer ." is no "kan niet meer slapen".
 */

import { Places } from "./gevaarplaatsen.js";
import { Reading, stem } from "./woordvormen.js";

const BETWEEN = 3;
const NEAR = 8;
const MARK = ".";

/**
 * The rules of the page, ready to be asked.
 * @param {{fillers: string, spellings: object, dangers: {id: string, phrases: string, misspelt: string, exceptions: string, notions: number[], meant: number[]}[]}} rules
 */
export function prepare(rules) {
  const places = new Places();
  const starts = new Map();
  rules.dangers.forEach((danger, number) => {
    for (const kind of ["phrases", "misspelt", "exceptions"]) {
      for (const phrase of danger[kind].split("|").filter(Boolean)) {
        if (kind === "exceptions" && !/[ +]/.test(phrase)) phrase.split("/").forEach((word) => places.trust(word));
        else add(starts, { danger: number, kind, parts: partsOf(phrase, places) });
      }
    }
  });
  const dangers = rules.dangers.map(({ id, notions, meant }) => ({ id, notions, meant }));
  return { reading: new Reading(rules), dangers, places, starts };
}

function partsOf(phrase, places) {
  return phrase.split("+").map((part) => part.split(" ").map((place) => places.number(place)));
}

function add(starts, rule) {
  const [[first]] = rule.parts;
  if (!starts.has(first)) starts.set(first, []);
  starts.get(first).push(rule);
}

/** The dangers that some notions are, by number, in the order of the list. */
export function dangersMeant({ dangers }, numbers) {
  return dangers.filter(({ meant }) => meant.some((number) => numbers.includes(number)));
}

/** The dangers in a text, in the order of the list: {id, notions, meant}. */
export function dangersIn({ reading, dangers, places, starts }, text) {
  const told = dangers.map(() => ({ said: [], excepted: new Set() }));
  for (const { rule, words } of new Sentence(reading.dangerWords(text), places).occurring(starts)) {
    const { said, excepted } = told[rule.danger];
    if (rule.kind === "exceptions") words.forEach((at) => excepted.add(at));
    else said.push(words);
  }
  return dangers.filter((_, number) => {
    const { said, excepted } = told[number];
    return said.some((words) => !words.some((at) => excepted.has(at)));
  });
}

/** The words of a text, each with the places of phrases that it may stand at. */
class Sentence {
  #words;

  constructor(words, places) {
    const stems = words.map(stem);
    const read = words.map((word, at) => ({
      exact: places.saying(stems[at]),
      near: places.near(word, stems[at], at === words.length - 1),
      withNext: places.saying(at + 1 < words.length ? stem(word + words[at + 1]) : ""),
      pairs: places.pairs(stems[at]),
    }));
    const marks = places.saying(MARK);
    const mark = { exact: marks, near: marks, withNext: new Set(), pairs: [], isMark: true };
    this.#words = [mark, ...read, mark];
  }

  /** The rules that occur, with where their words stand: {rule, words}. */
  *occurring(starts) {
    for (const [from, { near, withNext, pairs }] of this.#words.entries()) {
      const first = new Set([...near, ...withNext, ...pairs.flatMap(([places]) => [...places])]);
      for (const rule of [...first].flatMap((place) => starts.get(place) ?? [])) {
        const words = this.#whole(rule, from);
        if (words) yield { rule, words };
      }
    }
  }

  /** Where the words of a rule stand whose first part begins here; null when a part is not near. */
  #whole({ kind, parts }, from) {
    const found = [];
    for (const [number, part] of parts.entries()) {
      const words = number ? this.#nearby(kind, part, from) : this.#rest(kind, part, 0, from, from);
      if (!words) return null;
      found.push(...words);
    }
    return found;
  }

  #nearby(kind, part, from) {
    for (let at = Math.max(0, from - NEAR); at <= from + NEAR; at += 1) {
      const words = this.#rest(kind, part, 0, at, at);
      if (words) return words;
    }
    return null;
  }

  /** Where the rest of a part stands when its next word stands between `from` and `last`, both included. */
  #rest(kind, part, index, from, last) {
    if (index === part.length) return [];
    for (let at = from; at <= Math.min(last, this.#words.length - 1); at += 1) {
      const { isMark } = this.#words[at];
      if (isMark && at > from) return null;
      for (const [ofPart, ofSentence] of this.#steps(kind, part, index, at)) {
        const next = at + ofSentence;
        const rest = this.#rest(kind, part, index + ofPart, next, isMark ? next : next + BETWEEN);
        if (rest) return ofSentence === 2 ? [at, at + 1, ...rest] : [at, ...rest];
      }
    }
    return null;
  }

  /** How many words of the part are how many words of the sentence here. */
  #steps(kind, part, index, at) {
    const { exact, near, withNext, pairs } = this.#words[at];
    const steps = [];
    if ((kind === "phrases" ? near : exact).has(part[index])) steps.push([1, 1]);
    if (withNext.has(part[index])) steps.push([1, 2]);
    if (pairs.some(([first, second]) => first.has(part[index]) && second.has(part[index + 1]))) steps.push([2, 1]);
    return steps;
  }
}
