/**
 * Danger in what somebody typed: which help lines must stand above everything else. Works before anything is fetched.
 *
 * A phrase fires when all its words occur in order, with at most three others between; "papa/mama" is either word. A
 * word is the same by its stem, by a slip of typing, as the beginning or end of a compound, or written apart or
 * together. One alarm too many is better than one too few; the exceptions of a danger, said exactly, take it back.
 */

import { distance, slips } from "./afstand.js";
import { Reading, stem } from "./woordvormen.js";

const BETWEEN = 3;
const LONG_PART = 6;
const SURE = 5; // letters; a word this short with another letter in it is another word: slaat, staat

/**
 * The rules of the page, ready to be asked.
 * @param {{fillers: string, spellings: object, dangers: {id: string, phrases: string, misspelt: string, exceptions: string, notions: number[]}[]}} rules
 */
export function prepare(rules) {
  const words = (phrase) => phrase.split(" ").map((either) => either.split("/"));
  const split = (packed) => packed.split("|").filter(Boolean).map(words);
  const dangers = rules.dangers.map(({ id, phrases, misspelt, exceptions, notions }) => ({
    id, notions, phrases: split(phrases), misspelt: split(misspelt), exceptions: split(exceptions),
  }));
  return { reading: new Reading(rules), dangers };
}

/** The dangers in a text, in the order of the list: {id, notions}. */
export function dangersIn({ reading, dangers }, text) {
  const sentence = new Sentence(reading.dangerWords(text));
  return dangers.filter(({ phrases, misspelt, exceptions }) => {
    const excepted = sentence.spans(exceptions, same);
    const found = [...sentence.spans(phrases, alike), ...sentence.spans(misspelt, same)];
    return found.some((span) => !excepted.some((other) => overlap(span, other)));
  });
}

function overlap([from, to], [start, end]) {
  return from < end && start < to;
}

class Sentence {
  #words;
  #stems;
  #joined = [];
  #found = new Map();

  constructor(words) {
    this.#words = words;
    this.#stems = words.map(stem);
  }

  /** Where these phrases occur, by a comparison of words: [from, to) for each that does. */
  spans(phrases, compare) {
    return phrases.map((phrase) => this.#span(phrase, compare)).filter(Boolean);
  }

  #span(phrase, compare) {
    for (let start = 0; start < this.#words.length; start += 1) {
      const end = this.#follow({ phrase, compare }, 0, start, start);
      if (end !== null) return [start, end];
    }
    return null;
  }

  /** Where the rest of a phrase ends when its next word stands between `from` and `to`, both included. */
  #follow(asked, index, from, to) {
    if (index === asked.phrase.length) return from;
    for (let at = from; at <= Math.min(to, this.#words.length - 1); at += 1) {
      for (const [ofPhrase, ofSentence] of [[1, 1], [1, 2], [2, 1]]) {
        if (!this.#matches(asked, index, ofPhrase, at, ofSentence)) continue;
        const next = at + ofSentence;
        const end = this.#follow(asked, index + ofPhrase, next, next + BETWEEN);
        if (end !== null) return end;
      }
    }
    return null;
  }

  #matches({ phrase, compare }, index, ofPhrase, at, ofSentence) {
    if (index + ofPhrase > phrase.length || at + ofSentence > this.#words.length) return false;
    const found = this.#stems[at];
    if (ofPhrase === 2) return found.length >= LONG_PART && isJoined(phrase[index], phrase[index + 1], found);
    if (ofSentence === 2) return phrase[index].includes(this.#together(at));
    return phrase[index].some((wanted) => wanted === found || (compare !== same && this.#isAlike(wanted, at)));
  }

  #together(at) {
    this.#joined[at] ??= stem(this.#words[at] + this.#words[at + 1]);
    return this.#joined[at];
  }

  #isAlike(wanted, at) {
    const key = `${wanted} ${at}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#compare(wanted, at));
    return this.#found.get(key);
  }

  #compare(wanted, at) {
    const [found, word] = [this.#stems[at], this.#words[at]];
    return !(at === this.#words.length - 1 && isUnfinished(wanted, found)) && alike(wanted, found, word);
  }
}

/** Whether a word is two words of a phrase, written together. */
function isJoined(first, second, found) {
  return first.some((start) => found.startsWith(start) && second.includes(found.slice(start.length)));
}

/** Whether only the last letter differs: "psychol" becomes "psycholoog" while somebody types, not "psychose". */
function isUnfinished(wanted, found) {
  const isEnding = /[dt]$/.test(wanted) && /[dt]$/.test(found);
  return wanted !== found && !isEnding && wanted.slice(0, -1) === found.slice(0, -1);
}

function same(wanted, found) {
  return wanted === found;
}

function alike(wanted, found, word) {
  if (wanted === found) return true;
  if (wanted.length >= LONG_PART && (found.startsWith(wanted) || found.endsWith(wanted))) return true;
  const most = Math.min(slips(wanted), slips(word));
  if (!most || distance(wanted, found, most) > most) return false;
  return wanted.length > SURE || wanted.length !== found.length || isExchange(wanted, found);
}

/** Whether two words of one length have the same letters: then two were exchanged. */
function isExchange(one, other) {
  return [...one].sort().join("") === [...other].sort().join("");
}
