/**
 * Danger in what somebody typed: which help lines must stand above everything else. Works before anything is fetched.
 *
 * A phrase fires when all its words occur in order, with at most three others between, written apart or together. One
 * alarm too many is better than one too few; the exceptions of a danger, said exactly, take it back. An exception of one
 * word is a word that is no slip of another.
 */

import { Places } from "./gevaarplaatsen.js";
import { Reading, stem } from "./woordvormen.js";

const BETWEEN = 3;

/**
 * The rules of the page, ready to be asked.
 * @param {{fillers: string, spellings: object, dangers: {id: string, phrases: string, misspelt: string, exceptions: string, notions: number[]}[]}} rules
 */
export function prepare(rules) {
  const places = new Places();
  const starts = new Map();
  rules.dangers.forEach((danger, number) => {
    for (const kind of ["phrases", "misspelt", "exceptions"]) {
      for (const phrase of danger[kind].split("|").filter(Boolean)) {
        if (kind === "exceptions" && !phrase.includes(" ")) phrase.split("/").forEach((word) => places.trust(word));
        else add(starts, { danger: number, kind, places: phrase.split(" ").map((place) => places.number(place)) });
      }
    }
  });
  const dangers = rules.dangers.map(({ id, notions }) => ({ id, notions }));
  return { reading: new Reading(rules), dangers, places, starts };
}

function add(starts, rule) {
  const [first] = rule.places;
  if (!starts.has(first)) starts.set(first, []);
  starts.get(first).push(rule);
}

/** The dangers in a text, in the order of the list: {id, notions}. */
export function dangersIn({ reading, dangers, places, starts }, text) {
  const spans = dangers.map(() => ({ said: [], excepted: [] }));
  for (const { rule, from, to } of new Sentence(reading.dangerWords(text), places).occurring(starts)) {
    const { said, excepted } = spans[rule.danger];
    (rule.kind === "exceptions" ? excepted : said).push([from, to]);
  }
  return dangers.filter((_, number) => {
    const { said, excepted } = spans[number];
    return said.some((span) => !excepted.some((other) => overlap(span, other)));
  });
}

function overlap([from, to], [start, end]) {
  return from < end && start < to;
}

/** The words of a text, each with the places of phrases that it may stand at. */
class Sentence {
  #words;

  constructor(words, places) {
    const stems = words.map(stem);
    this.#words = words.map((word, at) => ({
      exact: places.saying(stems[at]),
      near: places.near(word, stems[at], at === words.length - 1),
      withNext: places.saying(at + 1 < words.length ? stem(word + words[at + 1]) : ""),
      pairs: places.pairs(stems[at]),
    }));
  }

  /** The rules that occur, with where: {rule, from, to}. */
  *occurring(starts) {
    for (const [from, { near, withNext, pairs }] of this.#words.entries()) {
      const first = new Set([...near, ...withNext, ...pairs.flatMap(([places]) => [...places])]);
      for (const rule of [...first].flatMap((place) => starts.get(place) ?? [])) {
        const to = this.#end(rule, 0, from, from);
        if (to !== null) yield { rule, from, to };
      }
    }
  }

  /** Where the rest of a phrase ends when its next word stands between `from` and `last`, both included. */
  #end(rule, index, from, last) {
    if (index === rule.places.length) return from;
    for (let at = from; at <= Math.min(last, this.#words.length - 1); at += 1) {
      for (const [ofPhrase, ofSentence] of this.#steps(rule, index, at)) {
        const next = at + ofSentence;
        const end = this.#end(rule, index + ofPhrase, next, next + BETWEEN);
        if (end !== null) return end;
      }
    }
    return null;
  }

  /** How many words of the phrase are how many words of the sentence here. */
  #steps({ kind, places }, index, at) {
    const { exact, near, withNext, pairs } = this.#words[at];
    const steps = [];
    if ((kind === "phrases" ? near : exact).has(places[index])) steps.push([1, 1]);
    if (withNext.has(places[index])) steps.push([1, 2]);
    if (pairs.some(([first, second]) => first.has(places[index]) && second.has(places[index + 1]))) steps.push([2, 1]);
    return steps;
  }
}
